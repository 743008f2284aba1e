"""What the shells show of links: what is claimed, what is proven and by what, what is missing and what to paste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.content import ChannelId, Platform, canonical_url, maker_name
from app.domain.content.describe import PLATFORMS, dns_name
from app.domain.creators.link_states import (
    LINK_SENTENCES,
    WHERE_TO_PASTE,
    LinkState,
    record_to_paste,
    words_to_paste,
)
from app.domain.creators.splits import Split
from app.domain.tips.pricing import HostWish, NoTip, price_each
from app.domain.tips.tip import TipLeg
from app.errors import BadId
from app.services.account_links import ReadAccountLinks
from app.services.host_share import ReadHostShare
from app.services.link_channel import LinkChannel
from app.store.accounts import AccountStore
from app.store.link_checks import LinkCheck, LinkCheckStore
from integrations.errors import IntegrationError
from wallet.money import Amount, Asset

SOMEBODY = "somebody"
EXAMPLE = Amount(50, Asset.HBD)


@dataclass(frozen=True, slots=True)
class LinkView:
    """One link. `title` and `text` are strangers' words. `own`: the account is one of this folder.

    `words_there` and `link_there` are the two ticks; `under_way` is `link` or `unlink` while one is not final yet.
    `host` is what the server of the channel asks for.
    `record` and `record_name` are the DNS record that serves a site instead, empty elsewhere.
    """

    account: str
    channel: str
    url: str
    title: str
    platform: str
    own: bool
    state: LinkState
    sentence: str
    words_there: bool
    link_there: bool
    under_way: str
    named: tuple[str, ...]
    paste: str
    where: str
    record_name: str
    record: str
    text: str
    place: str
    digest: str
    seen_at: datetime | None
    checked_at: datetime
    next_at: datetime
    splits: tuple[Split, ...] = ()
    share: int = 0
    host: HostWish | None = None

    @property
    def name(self) -> str:
        """What the channel is called, or its place."""
        return self.title or maker_name(self.channel)


class LinkViews:
    """Reads the store; `splits_of` asks Hive where the program has not asked lately."""

    def __init__(
        self,
        accounts: AccountStore,
        store: LinkCheckStore,
        links: ReadAccountLinks,
        signed: LinkChannel,
        shares: ReadHostShare,
    ) -> None:
        self._accounts = accounts
        self._store = store
        self._links = links
        self._signed = signed
        self._shares = shares

    async def all(self) -> list[LinkView]:
        """The links of the accounts here first, then those of others that gifts were proven for."""
        own = [account.name for account in self._accounts.all()]
        views = [await self._view(check, own=check.account in own) for check in self._store.all()]
        return sorted(filter(None, views), key=lambda view: (not view.own, view.account, view.channel))

    async def of(self, account: str) -> list[LinkView]:
        """Those of one account."""
        return [view for view in await self.all() if view.account == account]

    async def _view(self, check: LinkCheck, *, own: bool) -> LinkView | None:
        try:
            channel = ChannelId.parse(check.channel)
        except BadId:
            return None
        splits, share = await self._terms(check.account, channel) if own and check.claimed else ((), 0)
        claim = self._signed.under_way(check.account).get(channel) if own else None
        state = LinkState(check.state)
        site = channel.platform is Platform.WEB
        return LinkView(
            account=check.account,
            channel=check.channel,
            url=canonical_url(channel),
            title=check.title,
            platform=PLATFORMS[channel.platform],
            own=own,
            state=state,
            sentence=LINK_SENTENCES[state],
            words_there=check.account in check.named or state is LinkState.CONFIRMED,
            link_there=check.claimed,
            under_way="" if claim is None else "unlink" if claim.withdraws else "link",
            named=check.named,
            paste=words_to_paste(channel, check.account),
            where=WHERE_TO_PASTE[channel.platform],
            record_name=dns_name(channel) if site else "",
            record=record_to_paste(check.account) if site else "",
            text=check.text,
            place=check.place,
            digest=check.digest,
            seen_at=check.seen_at,
            checked_at=check.checked_at,
            next_at=check.next_at,
            splits=splits,
            share=share,
            host=await self._shares.run(channel.host) if own else None,
        )

    async def _terms(self, account: str, channel: ChannelId) -> tuple[tuple[Split, ...], int]:
        try:
            link = (await self._links.run(account)).standing.get(channel)
        except IntegrationError:
            return (), 0
        return (link.splits, link.share) if link is not None else ((), 0)


def preview(
    account: str, splits: Sequence[Split], host: HostWish | None = None, amount: Amount = EXAMPLE
) -> tuple[TipLeg, ...]:
    """Who gets what of a gift for this account, from somebody who keeps the usual maximum. Raises BadSplits."""
    priced = price_each(amount, payer=SOMEBODY, creator=account, splits=splits, host=host)
    return () if isinstance(priced, NoTip) else priced.legs
