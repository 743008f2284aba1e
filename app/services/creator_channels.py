"""Which channels a followed creator has: those that her account links, as far as both directions are proven.

    a followed channel -> who is confirmed there? -> her account -> its links -> each looked at -> proven ones

A channel that sleeps (gone, unreachable) stays what it was; one whose words or link are gone is hers no longer. The
account stays too: when the channel vanishes that a person followed, the creator goes on with the others.
"""

from __future__ import annotations

from app.domain.content import ChannelId, Platform
from app.domain.creators.link_states import LinkState
from app.domain.creators.payees import PayeeKind
from app.domain.following.sources import Source
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from app.services.prove_links import ProveLinks
from app.store.following import FollowedChannel, FollowedCreator, FollowingStore
from app.store.link_checks import LinkCheck, LinkCheckStore

MOST_CHANNELS = 20
"""An account may claim thousands; so many of them are looked at."""


class CreatorChannels:
    """Raises IntegrationError where Hive does not answer alike; then nothing changes."""

    def __init__(
        self,
        links: ReadAccountLinks,
        prove: ProveLinks,
        checks: LinkCheckStore,
        store: FollowingStore,
        clock: Clock,
    ) -> None:
        self._links = links
        self._prove = prove
        self._checks = checks
        self._store = store
        self._clock = clock

    async def run(self, creator: FollowedCreator) -> None:
        """Look at her channels and keep what is proven."""
        channels = self._store.channels(creator.number)
        account = creator.account or await self._account_of(channels)
        proven = await self._proven(account, channels) if account else {}
        self._store.keep_links(creator.number, account, proven, self._clock.now())

    async def _account_of(self, channels: list[FollowedChannel]) -> str:
        for one in channels:
            channel = one.source.channel
            if channel is None:
                continue
            if channel.platform is Platform.HIVE:
                return channel.name
            payee = (await self._prove.judge(channel))[1].payee
            if payee.kind is PayeeKind.CONFIRMED:
                return payee.account
        return ""

    async def _proven(self, account: str, channels: list[FollowedChannel]) -> dict[Source, str]:
        links = await self._links.run(account)
        linked = {one.source for one in channels if one.linked}
        chosen = [one.source.channel for one in channels if one.chosen and one.source.channel is not None]
        found = {Source(ChannelId(Platform.HIVE, "account", account)): f"@{account}"}
        for channel in list(dict.fromkeys([*chosen, *links.standing]))[:MOST_CHANNELS]:
            if channel.platform is Platform.HIVE:
                continue
            check = self._checks.get(account, str(channel))
            if check is None or not check.claimed or LinkState(check.state) not in _SETTLED:
                check = await self._prove.check(account, channel)
            source = Source(channel)
            if _stands(check, was=source in linked):
                found[source] = check.title
        return found


_SETTLED = (LinkState.CONFIRMED, LinkState.SLEEPING)
"""Looked at again by `ProveLinks` itself; the others are looked at here."""


def _stands(check: LinkCheck, *, was: bool) -> bool:
    state = LinkState(check.state)
    return check.claimed and (state is LinkState.CONFIRMED or (state is LinkState.SLEEPING and was))
