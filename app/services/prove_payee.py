"""Finds who receives for a work: the words at its origin on one side, the signed link on the other."""

from __future__ import annotations

import json
from datetime import datetime

from app.domain.content import ChannelId, Platform
from app.domain.creators.links import AccountLinks
from app.domain.creators.payees import Confirmation, Evidence, Payee, PayeeKind, Why, judge
from app.domain.creators.words import Words, channel_words, mentioned, work_words
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.read_work import Work
from app.store.database import read_time, stored_time
from app.store.payees import ChannelPayee, PayeeStore

MOST_NAMES = 4
"""More accounts than this named by one text are contested anyway; nobody is asked about each."""


class ProvePayee:
    """Gathers evidence, judges it, and remembers what it proved. Raises IntegrationError."""

    def __init__(self, links: ReadAccountLinks, payees: PayeeStore, clock: Clock) -> None:
        self._links = links
        self._payees = payees
        self._clock = clock

    async def run(self, work: Work) -> Payee:
        """The payee of a work that was just read at its origin."""
        now = self._clock.now()
        words, of_work = channel_words(*work.channel_texts), work_words(*work.work_texts)
        before = self._before(work.channel)
        if before is not None:
            before = before.after_answer(words, now)
        evidence = Evidence(
            work=work.content,
            channels=(work.channel, *work.owners) if work.channel else (),
            channel_words=words,
            work_words=of_work,
            mention=mentioned(work.support) if work.content.platform is Platform.PEERTUBE else None,
            links=await self._links_of(words, of_work, before),
            before=before,
            first_origin=self._payees.first_origin(work.content.name) if work.host else "",
        )
        payee = judge(evidence)
        self._remember(work, payee, before, now)
        return payee

    async def _links_of(self, words: Words, of_work: Words, before: Confirmation | None) -> dict[str, AccountLinks]:
        names = [*words.names[:MOST_NAMES], *of_work.names[:MOST_NAMES]] + ([before.account] if before else [])
        return {name: await self._links.run(name) for name in dict.fromkeys(names)}

    def _before(self, channel: ChannelId | None) -> Confirmation | None:
        stored = self._payees.get(str(channel)) if channel else None
        if stored is None:
            return None
        return Confirmation(stored.account, tuple(read_time(text) for text in json.loads(stored.evidence)))

    def _remember(self, work: Work, payee: Payee, before: Confirmation | None, now: datetime) -> None:
        if work.content.platform is Platform.PEERTUBE:
            self._payees.saw_origin(work.content.name, work.content.host, now)
        if work.channel is None or payee.kind is not PayeeKind.CONFIRMED:
            return
        if payee.why not in (Why.BOTH_SIDES, Why.WORDS_MISSED):
            return
        misses = before.misses if before is not None and before.account == payee.account else ()
        self._payees.put(
            ChannelPayee(
                str(work.channel),
                payee.kind.value,
                payee.account,
                json.dumps([stored_time(miss) for miss in misses]),
                now,
            )
        )
