"""A link that was dropped, pasted or typed becomes a tip, like a thumb."""

from __future__ import annotations

from app.domain.content import ContentId, KnownHosts, parse_url
from app.domain.thumbs import Source, Thumb
from app.domain.tips.tip import Tip
from app.domain.typed_amount import typed_amount
from app.errors import BadLink
from app.services.clock import Clock
from app.services.make_tip import MakeTip
from app.settings import LiveSettings
from wallet.errors import MoneyError
from wallet.money import Amount, Asset


class TipLink:
    """Raises BadLink, MoneyError, IntegrationError: each one sentence that says what is wrong."""

    def __init__(self, make_tip: MakeTip, settings: LiveSettings, clock: Clock) -> None:
        self._make_tip = make_tip
        self._settings = settings
        self._clock = clock

    async def run(
        self, url: str, account: str, amount: Amount | None, known: KnownHosts, *, again: bool = False
    ) -> Tip | None:
        """The tip, stored; the one that is there already if this work was thanked before."""
        reading = parse_url(url.strip(), known)
        if not isinstance(reading, ContentId):
            raise BadLink("This link names no single video or post; open the one that you mean and use its link.")
        thumb = Thumb(account, url, "", Source.LINK, "", self._clock.now())
        return await self._make_tip.run(thumb, reading, amount=amount, again=again)

    def amount(self, text: str | None) -> Amount | None:
        """`0.05`, `0.050` or `0.050 HBD`; None for nothing. Raises MoneyError."""
        if text is None:
            return None
        amount = typed_amount(text, Asset(self._settings.now.asset))
        if not amount:
            raise MoneyError("A tip is more than nothing; the least is 0.001.")
        return amount
