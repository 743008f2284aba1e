"""Finds who receives for a work: the words at its origin on one side, the signed link on the other."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.content import ChannelId, ContentId, Platform
from app.domain.creators.links import AccountLinks
from app.domain.creators.payees import Confirmation, Evidence, Payee, Reach, Why, judge
from app.domain.creators.words import Words, mentioned, words_of, work_words
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.read_channel import ChannelPage
from app.services.read_work import Work
from app.store.database import read_time, stored_time
from app.store.payees import ChannelPayee, PayeeStore

MOST_NAMES = 4
"""More accounts than this named by one text are contested anyway; nobody is asked about each."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A judgement, and what is to be remembered of it: a confirmed channel. Works that say the same share one."""

    payee: Payee
    evidence: Evidence
    confirmation: ChannelPayee | None


KnownProofs = dict[Hashable, Proof]
"""What was proven a moment ago, by all that a judgement looks at. Only to be kept as long as "now" is one moment."""


class ProvePayee:
    """Gathers evidence, judges it, and remembers what it proved. Raises IntegrationError."""

    def __init__(self, links: ReadAccountLinks, payees: PayeeStore, clock: Clock) -> None:
        self._links = links
        self._payees = payees
        self._clock = clock

    async def run(self, work: Work, known: KnownProofs | None = None) -> Proof:
        """The payee of a work that was just read at its origin; nothing is stored before `remember`.

        Works on PeerTube whose texts, makers and host are among the `known` ones are not judged again.
        """
        if known is None or work.content.platform is not Platform.PEERTUBE:
            return await self._prove(work)
        texts = (work.channel_texts, work.work_texts, work.support)
        key = (work.content.host, work.channel, work.owners, texts)
        proof = known.get(key)
        if proof is None:
            proof = known[key] = await self._prove(work)
        return proof

    async def _prove(self, work: Work) -> Proof:
        words = words_of(work.content.platform, work.channel_texts)
        channels = (work.channel, *work.owners) if work.channel else ()
        found = Evidence(work.content, channels, work.reach, words, work_words(*work.work_texts))
        return await self._judged(found, work.support)

    async def of_channel(self, page: ChannelPage, reach: Reach = Reach.ANSWERED) -> Proof:
        """The payee of a channel as such, from its page; one that did not answer has no texts."""
        words = words_of(page.channel.platform, page.words_of)
        return await self._judged(Evidence(page.channel, (page.channel, *page.owners), reach, words), page.support)

    async def _judged(self, found: Evidence, support: str) -> Proof:
        now = self._clock.now()
        channel = found.channels[0] if found.channels else None
        before = self._before(channel)
        if before is not None and found.reach is Reach.ANSWERED:
            before = before.after_answer(found.channel_words, now)
        evidence = replace(
            found,
            mention=mentioned(support) if found.work.platform is Platform.PEERTUBE else None,
            links=await self._links_of(found.channel_words, found.work_words, before),
            before=before,
        )
        return _proof(channel, evidence, now)

    def remember_channel(self, proof: Proof) -> None:
        """Store what was confirmed of a channel as such."""
        if proof.confirmation is not None:
            self._payees.remember([], [proof.confirmation], self._clock.now())

    def remember(self, works: Sequence[ContentId], proofs: Sequence[Proof]) -> list[Proof]:
        """Store the origins of works and what was confirmed, in one transaction, and only what is new.

        Answers the same proofs, judged again where another host showed the same video first.
        """
        origins = [(work.name, work.host) for work in works if work.platform is Platform.PEERTUBE]
        confirmed = {id(proof): proof.confirmation for proof in proofs if proof.confirmation}
        first = self._payees.remember(origins, list(confirmed.values()), self._clock.now())
        return [_second(work, proof, first) for work, proof in zip(works, proofs, strict=True)]

    async def _links_of(self, words: Words, of_work: Words, before: Confirmation | None) -> dict[str, AccountLinks]:
        names = [*words.names[:MOST_NAMES], *of_work.names[:MOST_NAMES]] + ([before.account] if before else [])
        return {name: await self._links.run(name) for name in dict.fromkeys(names)}

    def _before(self, channel: ChannelId | None) -> Confirmation | None:
        stored = self._payees.get(str(channel)) if channel else None
        if stored is None:
            return None
        return Confirmation(stored.account, tuple(read_time(text) for text in json.loads(stored.evidence)))


def _proof(channel: ChannelId | None, evidence: Evidence, now: datetime) -> Proof:
    payee, before = judge(evidence), evidence.before
    if channel is None or payee.why not in (Why.BOTH_SIDES, Why.WORDS_MISSED):
        return Proof(payee, evidence, None)
    misses = before.misses if before is not None and before.account == payee.account else ()
    text = json.dumps([stored_time(miss) for miss in misses])
    return Proof(payee, evidence, ChannelPayee(str(channel), payee.kind.value, payee.account, text, now))


def _second(work: ContentId, proof: Proof, first: Mapping[str, str]) -> Proof:
    if work.platform is not Platform.PEERTUBE or first.get(work.name, work.host) == work.host:
        return proof
    return replace(proof, payee=judge(replace(proof.evidence, work=work, first_origin=first[work.name])))
