"""All about one gift: where its thumb came from, and the very words that travel beside the money."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.thumbs import Source
from app.domain.tips.tip import Tip
from app.services.window_page import TipCard, card_of
from app.store.database import Database
from app.store.peertube import PeerTubeStore
from app.store.submissions import SubmissionStore
from app.store.tips import tips_of
from wallet.errors import MemoError
from wallet.memo import Leg, TipMemo, parse, write
from wallet.money import total

NO_KEY, KEY_TO_COME = "0" * 16, "…"


@dataclass(frozen=True, slots=True)
class TipDetail:
    """One tip with everything there is to say. `memos` are what its transfers say, or will say, in the order of the
    legs; none where they are encrypted. `thumb_place` is `alice@tube.example` or empty, `explorer` an address or empty.
    `opening` is where a browser finds the work: servers at home and in the practice world speak http, and what is
    published of them begins with https all the same.
    """

    card: TipCard
    visibility: str
    work: str
    source: str
    thumb_place: str
    number: int
    memos: tuple[str, ...]
    explorer: str
    opening: str


class TipDetails:
    """Reads; changes nothing."""

    def __init__(
        self,
        database: Database,
        submissions: SubmissionStore,
        peertube: PeerTubeStore,
        opening: Callable[[str], str],
    ) -> None:
        self._database = database
        self._submissions = submissions
        self._peertube = peertube
        self._opening = opening

    def of(self, number: int, explorer: str) -> TipDetail | None:
        """The gift of this number; `explorer` is what the address of a transaction begins with, empty for none."""
        found = tips_of(self._database, [number])
        return self._detail(found[0], explorer) if found else None

    def _detail(self, tip: Tip, explorer: str) -> TipDetail:
        return TipDetail(
            card=card_of(tip),
            visibility=tip.visibility,
            work=tip.payment.content_id,
            source=tip.source.value,
            thumb_place=self._thumb_place(tip),
            number=tip.payment.number,
            memos=self._memos(tip),
            explorer=explorer if tip.transaction_id else "",
            opening=self._opening(tip.url),
        )

    def _memos(self, tip: Tip) -> tuple[str, ...]:
        if tip.visibility == "quiet":
            return ()
        body = self._submissions.body(tip.transaction_id) if tip.transaction_id else None
        return _sent_memos(tip, body) if body is not None else _future_memos(tip)

    def _thumb_place(self, tip: Tip) -> str:
        if tip.source is not Source.PEERTUBE_LIKE:
            return ""
        account = self._peertube.get(int(tip.source_reference.partition("/")[0]))
        return f"{account.username}@{urlsplit(account.base_url).netloc}" if account is not None else ""


def _sent_memos(tip: Tip, body: str) -> tuple[str, ...]:
    """The memos of this tip's transfers among those of the whole transaction, in the order of the legs."""
    transfers = [value for name, value in json.loads(body)["operations"] if name == "transfer"]
    found = []
    for leg in tip.legs:
        wanted = (leg.to, str(leg.amount), tip.url)
        memos = [one["memo"] for one in transfers if (one["to"], one["amount"], _url_in(one["memo"])) == wanted]
        found += memos[:1]
    return tuple(found)


def _url_in(memo: str) -> str:
    try:
        return parse(memo).url
    except MemoError:
        return ""


def _future_memos(tip: Tip) -> tuple[str, ...]:
    """As the wallet will write them (PROTOCOL section 2), with the key left open where it is not known here."""
    if not tip.legs:
        return ()
    whole = total([leg.amount for leg in tip.legs], tip.amount.asset) if len(tip.legs) > 1 else None
    try:
        texts = [write(TipMemo(tip.url, _leg(leg.role), tip.key or NO_KEY, whole)) for leg in tip.legs]
    except MemoError:
        return ()
    # The grammar has no space inside an address, so that this is the key and nothing else.
    return tuple(text if tip.key else text.replace(f" key={NO_KEY}", f" key={KEY_TO_COME}") for text in texts)


def _leg(role: str) -> Leg:
    match role:
        case "host" | "split":
            return role
        case _:
            return "creator"
