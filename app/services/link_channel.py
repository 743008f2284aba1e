"""Signs `link` and `unlink`, with the copy in the profile, and sends them by the one outbox.

    two nodes: profile, standing links -> the signer, by the passphrase -> outbox -> broadcast
        -> confirmed like every submission: by two nodes, in an irreversible block
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from app.domain.content import ChannelId, canonical_url
from app.domain.creators.links import Claim, StandingLink, claim_of
from app.domain.creators.mirror import written
from app.domain.creators.splits import Split, checked
from app.errors import BadLink, BadProfile, NoKeys, NotConnected
from app.events import Events, LinksChanged
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import read_time
from app.store.submissions import Submission, SubmissionStore
from integrations.hive.client import HiveClient
from integrations.hive.wire.accounts import AccountFacts
from wallet.intents import LinkSplit, SignedTransaction, SignLink


@dataclass(frozen=True, slots=True)
class Signed:
    """`mirrored`: the copy in the profile was changed with it; `why_not` says why if it was not."""

    transaction_id: str
    url: str
    mirrored: bool
    why_not: str = ""


class LinkChannel:
    """Raises NotConnected, NoKeys, BadLink, BadSplits, WalletError, IntegrationError."""

    def __init__(
        self,
        hive: HiveClient,
        links: ReadAccountLinks,
        signing: Signing,
        accounts: AccountStore,
        submissions: SubmissionStore,
        outcomes: SettleOutcomes,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._links = links
        self._signing = signing
        self._accounts = accounts
        self._submissions = submissions
        self._outcomes = outcomes
        self._clock = clock
        self._events = events
        self._followed: set[tuple[str, ChannelId]] = set()

    async def link(
        self,
        account: str,
        channel: ChannelId,
        passphrase: str,
        splits: Sequence[Split] | None = None,
        share: int | None = None,
    ) -> Signed:
        """Claim the channel. Splits and share that are not given stay as they are in a link that stands."""
        standing = await self._standing(account)
        before = standing.get(channel)
        chosen = checked(splits if splits is not None else before.splits if before is not None else ())
        part = share if share is not None else before.share if before is not None else 0
        if not 0 <= part <= 100:
            raise BadLink("A share is a whole number of per cent, from 0 to 100.")
        standing[channel] = StandingLink(channel, self._clock.now(), chosen, part)
        return await self._sign(account, Claim(False, channel, chosen, part), standing, passphrase)

    async def unlink(self, account: str, channel: ChannelId, passphrase: str) -> Signed:
        """Withdraw the link. Raises BadLink if there is none."""
        standing = await self._standing(account)
        if standing.pop(channel, None) is None:
            raise BadLink("This account has no link to this channel.")
        return await self._sign(account, Claim(True, channel, (), 0), standing, passphrase)

    def under_way(self, account: str) -> dict[ChannelId, Claim]:
        """What was signed here and is not final yet."""
        found: dict[ChannelId, Claim] = {}
        for submission in self._submissions.open():
            if submission.account == account:
                claims = [claim_of(text) for text in _texts(submission.body)]
                found |= {claim.channel: claim for claim in claims if claim is not None}
        return found

    def landed(self) -> list[tuple[str, ChannelId]]:
        """What was signed in this program and is over since this was asked last: both sides are to be looked at."""
        over = [(account, channel) for account, channel in self._followed if channel not in self.under_way(account)]
        self._followed.difference_update(over)
        return over

    def is_open(self, transaction_id: str) -> bool:
        """Whether nobody knows yet what became of it."""
        return any(one.transaction_id == transaction_id for one in self._submissions.open())

    async def follow(self) -> None:
        """Look what became of what was sent; for programs beside which nobody settles."""
        await self._outcomes.run_once()

    async def _standing(self, account: str) -> dict[ChannelId, StandingLink]:
        known = self._accounts.get(account)
        if known is None:
            raise NotConnected("This account is not connected here.")
        if known.watch:
            raise NoKeys("The keys of this account are not here, so it cannot sign a link.")
        self._links.forget(account)
        return dict((await self._links.run(account)).standing)

    async def _sign(
        self, account: str, claim: Claim, standing: dict[ChannelId, StandingLink], passphrase: str
    ) -> Signed:
        head = await self._hive.head()
        facts = (await self._hive.accounts([account])).get(account)
        if facts is None:
            raise NotConnected("Hive has no account of this name.")
        profile, why_not = _profile(facts, standing)
        request = SignLink(
            account=account,
            url=canonical_url(claim.channel),
            reference=reference_to(head),
            posting_keys=list(facts.keys.get("posting", ())),
            passphrase=passphrase,
            splits=[LinkSplit(split.to, split.share, split.fee) for split in claim.splits],
            share=claim.share,
            withdraws=claim.withdraws,
            profile=profile,
        )
        signed = await self._signing.ask(request, SignedTransaction)
        submission = Submission(
            signed.transaction_id, account, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        self._submissions.submit(submission, [], "", self._clock.now())
        await self._outcomes.broadcast(submission)
        self._links.forget(account)
        self._followed.add((account, claim.channel))
        self._events.tell(LinksChanged())
        return Signed(signed.transaction_id, request.url, bool(profile), why_not)


def _profile(facts: AccountFacts, standing: dict[ChannelId, StandingLink]) -> tuple[str, str]:
    """The new profile, or empty and why: the operation counts without its copy."""
    try:
        profile = written(facts.posting_json_metadata, standing.values())
    except BadProfile as error:
        return "", str(error)
    return profile, ""


class _Body(msgspec.Struct):
    operations: list[tuple[str, dict[str, object]]]


def _texts(body: str) -> list[str]:
    try:
        operations = msgspec.json.decode(body, type=_Body).operations
    except msgspec.MsgspecError:
        return []
    return [str(values.get("json")) for name, values in operations if name == "custom_json"]
