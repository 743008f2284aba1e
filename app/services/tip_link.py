"""A link that was dropped, pasted or typed becomes a tip, like a thumb."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.content import ContentId, KnownHosts, maker_name, parse_url
from app.domain.thumbs import Source, Thumb
from app.domain.tips.tip import Tip
from app.domain.typed_amount import typed_amount
from app.errors import BadLink
from app.services.clock import Clock
from app.services.make_tip import MakeTip
from app.services.rests import Rests
from app.settings import LiveSettings
from wallet.errors import MoneyError
from wallet.money import Amount, Asset


@dataclass(frozen=True, slots=True)
class LinkLook:
    """What a link leads to. `title` and `creator` are strangers' words; `host` is where the work really is.

    `account` would receive, and is empty where nobody is known; `sentence` says why. `asks`: the gift would wait for
    an answer. `content` is the work's id.
    """

    content: str
    url: str
    title: str
    creator: str
    host: str
    account: str
    unattended: bool
    asks: bool
    sentence: str


class TipLink:
    """Raises BadLink, MoneyError, IntegrationError: each one sentence that says what is wrong."""

    def __init__(self, make_tip: MakeTip, rests: Rests, settings: LiveSettings, clock: Clock) -> None:
        self._make_tip = make_tip
        self._rests = rests
        self._settings = settings
        self._clock = clock

    async def run(
        self, url: str, account: str, amount: Amount | None, known: KnownHosts, *, again: bool = False
    ) -> Tip | None:
        """The tip, stored; the one that is there already if this work was thanked before."""
        thumb, content = self._read(url, account, known)
        return await self._make_tip.run(thumb, content, amount=amount, again=again)

    async def look(self, url: str, account: str, known: KnownHosts) -> LinkLook:
        """What a tip for this link would be for; nothing is stored."""
        judged = await self._make_tip.read(*self._read(url, account, known))
        work, payee = judged.work, judged.proof.payee
        return LinkLook(
            content=str(work.content),
            url=work.url,
            title=work.title,
            creator=work.channel_name or maker_name(str(work.channel or "")),
            host=urlsplit(work.url).netloc,
            account=payee.account,
            unattended=payee.unattended,
            asks=payee.asks,
            sentence=payee.sentence,
        )

    def _read(self, url: str, account: str, known: KnownHosts) -> tuple[Thumb, ContentId]:
        reading = parse_url(url.strip(), known)
        if not isinstance(reading, ContentId):
            raise BadLink("This link names no single video or post; open the one that you mean and use its link.")
        # A person who waits for the answer is worth a question.
        for name in (reading.host, str(reading)):
            self._rests.forget(name)
        return Thumb(account, url, "", Source.LINK, "", self._clock.now()), reading

    def amount(self, text: str | None) -> Amount | None:
        """`0.05`, `0.050` or `0.050 HBD`; None for nothing. Raises MoneyError."""
        if text is None:
            return None
        amount = typed_amount(text, Asset(self._settings.now.asset))
        if not amount:
            raise MoneyError("A tip is more than nothing; the least is 0.001.")
        return amount
