"""Looks at channels that accounts link, judges both sides, keeps what proved them, and looks again, ever more rarely.

    due? -> the channel's page, fresh -> the same judgement as for a gift (ProvePayee) -> state, evidence, next look

The links of the accounts here are looked at, and channels that gifts from here were proven for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.domain.content import ChannelId
from app.domain.creators.link_states import LinkState, next_look, state_of, telling_text, words_missed
from app.domain.creators.payees import Reach
from app.errors import BadId
from app.events import Events, LinksChanged
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.prove_payee import Proof, ProvePayee
from app.services.read_channel import ChannelPage, ReadChannel
from app.store.accounts import AccountStore
from app.store.link_checks import LinkCheck, LinkCheckStore
from integrations.errors import IntegrationError, NotThere, Unreachable

MOST_A_TURN = 5
CLAIMS_READ_EVERY_SECONDS = 86_400


class ProveLinks:
    """`run_once` does what is due; `check` looks at one channel at once.

    `earns`: whether the person makes things; who only gives needs no history of the own accounts read for links.
    """

    def __init__(
        self,
        links: ReadAccountLinks,
        channels: ReadChannel,
        prove: ProvePayee,
        store: LinkCheckStore,
        accounts: AccountStore,
        clock: Clock,
        events: Events,
        earns: Callable[[], bool] = lambda: True,
    ) -> None:
        self._links = links
        self._channels = channels
        self._prove = prove
        self._store = store
        self._accounts = accounts
        self._clock = clock
        self._events = events
        self._earns = earns
        self._claims_read: dict[str, datetime] = {}

    async def run_once(self) -> None:
        """A few channels a turn; those that fail are due again later and hold up nobody."""
        known = {check.account for check in self._store.all()}
        for account in self._accounts.all():
            if not self._earns() and account.name not in known:
                continue
            read, now = self._claims_read.get(account.name), self._clock.now()
            if read is None or (now - read).total_seconds() >= CLAIMS_READ_EVERY_SECONDS:
                await self._quietly_claims(account.name, now)
        for name, channel in self._store.unwatched(MOST_A_TURN):
            await self._quietly(name, channel)
        for due in self._store.due(self._clock.now(), MOST_A_TURN):
            await self._quietly(due.account, due.channel)

    async def look_at_own(self) -> None:
        """Only the links of accounts here, and only those that are due; for a person who looks at them."""
        own = [account.name for account in self._accounts.all()]
        for due in self._store.due(self._clock.now(), MOST_A_TURN):
            if due.account in own:
                await self._quietly(due.account, due.channel)

    async def look_again(self, account: str, channel: ChannelId) -> None:
        """As `check`, for a channel that is still on the list: a withdrawn one may have left it meanwhile."""
        if self._store.get(account, str(channel)) is not None:
            await self._quietly(account, str(channel))

    def forget(self, account: str, channel: str) -> None:
        """Look no more at a channel that was never signed for."""
        self._store.drop(account, channel)
        self._events.tell(LinksChanged())

    async def claims(self, account: str) -> None:
        """Look at every channel that the account links now and that was not looked at yet. Raises IntegrationError."""
        self._links.forget(account)
        links = await self._links.run(account)
        self._claims_read[account] = self._clock.now()
        known = {check.channel: check for check in self._store.all([account])}
        for channel in links.standing:
            check = known.pop(str(channel), None)
            if check is None or not check.claimed:
                await self._quietly(account, str(channel))
        for check in known.values():
            if check.claimed:
                self._store.drop(account, check.channel)
                self._events.tell(LinksChanged())

    async def check(self, account: str, channel: ChannelId) -> LinkCheck:
        """How the link between the two stands now; one of an account here that was withdrawn is forgotten.

        Raises IntegrationError if Hive does not answer alike.
        """
        own = self._accounts.get(account) is not None
        if own:
            self._links.forget(account)
        page, proof = await self.judge(channel)
        self._prove.remember_channel(proof)
        links = await self._links.run(account)
        claimed = links.link_to((channel, *proof.evidence.channels)) is not None
        before = self._store.get(account, str(channel))
        check = _look(before, account, channel, page, proof, self._clock.now(), own=own, claimed=claimed)
        if own and before is not None and before.claimed and not claimed:
            self._store.drop(account, check.channel)
        else:
            self._store.keep(check)
        self._events.tell(LinksChanged())
        return check

    async def judge(self, channel: ChannelId) -> tuple[ChannelPage, Proof]:
        """What the channel says now, and who would receive for it; nothing is stored. Raises IntegrationError."""
        page, reach = await self._page(channel)
        return page, await self._prove.of_channel(page, reach)

    def remember(self, proof: Proof) -> None:
        """Keep what was confirmed, or missed, of a channel that was judged."""
        self._prove.remember_channel(proof)

    async def _page(self, channel: ChannelId) -> tuple[ChannelPage, Reach]:
        try:
            return await self._channels.run(channel, fresh=True), Reach.ANSWERED
        except NotThere:
            return ChannelPage(channel, ""), Reach.GONE
        except IntegrationError:
            return ChannelPage(channel, ""), Reach.UNREACHABLE

    async def _quietly(self, account: str, channel: str) -> None:
        try:
            await self.check(account, ChannelId.parse(channel))
        except BadId:
            self._store.drop(account, channel)
        except IntegrationError:
            # Hive did not answer alike: nothing is known of the channel either, and it stays due.
            return

    async def _quietly_claims(self, account: str, now: datetime) -> None:
        self._claims_read[account] = now
        try:
            await self.claims(account)
        except Unreachable:
            return


def _look(
    before: LinkCheck | None,
    account: str,
    channel: ChannelId,
    page: ChannelPage,
    proof: Proof,
    now: datetime,
    *,
    own: bool,
    claimed: bool,
) -> LinkCheck:
    state = state_of(account, proof.evidence, proof.payee)
    failures = before.failures + 1 if before is not None and state is LinkState.SLEEPING else 0
    same = before is not None and (before.state, before.claimed) == (state.value, claimed)
    changed = before.changed_at if before is not None and same else now
    return LinkCheck(
        account,
        str(channel),
        page.title or (before.title if before is not None else ""),
        state.value,
        claimed,
        proof.evidence.channel_words.names,
        *_evidence(before, account, page, proof, now),
        now,
        changed,
        failures,
        next_look(state, now, changed, failures, closely=own or words_missed(proof.payee)),
    )


def _evidence(
    before: LinkCheck | None, account: str, page: ChannelPage, proof: Proof, now: datetime
) -> tuple[str, str, str, datetime | None]:
    """Text, place, digest and time of the words that stand there now, else of those that were seen last."""
    found = telling_text(page.texts, account) if proof.evidence.channel_words.names else None
    if found is not None:
        return found.kept, found.place, found.digest, now
    return (before.text, before.place, before.digest, before.seen_at) if before is not None else ("", "", "", None)
