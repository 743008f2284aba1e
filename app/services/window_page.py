"""What the first page shows, as plain values: it crosses from the program's thread to the window, and to disk and back.

Nothing heavy is imported here, so that a window can draw its last page before the program has started.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from app.domain.tips.states import REASONS, Reason, TipState

if TYPE_CHECKING:
    from app.domain.tips.tip import Tip

TIPPING_ON, COLLECTING, CLOSED_ALLOWANCE, NO_KEYS = "on", "collecting", "allowance", "none"
"""How the wallet stands: gifts go out; it waits for the passphrase; the allowance ended; no key to give with.

Without an allowance `allowance_until` is empty where none was opened, or it was ended by hand."""


@dataclass(frozen=True, slots=True)
class TipCard:
    """One row of the list. `title`, `creator` and `host` are strangers' words; `legs` are (role, account, `0.045`)."""

    number: int
    account: str
    title: str
    creator: str
    host: str
    url: str
    amount: str
    asset: str
    legs: tuple[tuple[str, str, str], ...]
    payee: str
    state: TipState
    reason: Reason
    queued_at: datetime
    due_at: datetime
    changed_at: datetime
    transaction_id: str
    block: int
    channel: str = ""
    """Id of the creator's channel: whose picture stands in the row."""

    @property
    def sentence(self) -> str:
        """Why it stands where it stands, empty if there is nothing to say."""
        return REASONS[self.reason]


@dataclass(frozen=True, slots=True)
class Thanked:
    """What one creator got in this month, by our own count; `name` is a stranger's word."""

    channel: str
    name: str
    milli: int
    count: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers above the list, in thousandths of `asset`; None is not known yet. `spent_day` is their UTC day.

    `peertube` are (id, user, server, state); `nodes` are (name, problem). `balance_time` is when two operators said it.
    `next_due` is when the next gift goes out; `thanked` are this month's creators who got most, of `thanked_count`.
    """

    asset: str = "HBD"
    price: int = 50
    visibility: str = ""
    wallet: str = NO_KEYS
    vault: bool = False
    accounts: tuple[str, ...] = ()
    balance: int | None = None
    other_balance: str = ""
    balance_time: str = ""
    spent_day: str = ""
    spent_today: int | None = None
    day_limit: int = 0
    spent_month: int | None = None
    month_limit: int = 0
    allowance_until: str = ""
    waiting: int = 0
    waiting_milli: int = 0
    promises: int = 0
    questions: int = 0
    peertube: tuple[tuple[int, str, str, str], ...] = ()
    nodes: tuple[tuple[str, str], ...] = ()
    paused: bool = False
    next_due: str = ""
    thanked: tuple[Thanked, ...] = ()
    thanked_count: int = 0
    earns: bool = False


class Page(NamedTuple):
    """Figures, and cards that are new or changed; `newest_first` says that they are the whole top of the list."""

    figures: Figures
    cards: tuple[TipCard, ...] = ()
    newest_first: bool = False


def card_of(tip: Tip) -> TipCard:
    """The row of a tip."""
    from urllib.parse import urlsplit

    from app.domain.content import maker_name

    return TipCard(
        number=tip.id,
        account=tip.payment.account,
        title=tip.title,
        creator=tip.channel_name or maker_name(tip.channel),
        host=urlsplit(tip.url).netloc.removeprefix("www."),
        url=tip.url,
        amount=tip.amount.number,
        asset=tip.amount.asset.value,
        legs=tuple((leg.role, leg.to, leg.amount.number) for leg in tip.legs),
        payee=tip.payee,
        state=tip.state,
        reason=tip.reason,
        queued_at=tip.queued_at,
        due_at=tip.due_at,
        changed_at=tip.changed_at or tip.queued_at,
        transaction_id=tip.transaction_id,
        block=tip.block,
        channel=tip.channel,
    )


def amount_text(milli: int, asset: str) -> str:
    """`0.050 HBD`, also for sums that are no amounts of money to send."""
    return f"{milli // 1000}.{milli % 1000:03d} {asset}"


def equal_gifts(amount: int, price: int) -> int:
    """For how many gifts of the usual size an amount is enough."""
    return amount // price if price else 0


def page_text(page: Page) -> str:
    """A page as JSON."""
    figures = _plain_values(page.figures) | {"thanked": [_plain_values(one) for one in page.figures.thanked]}
    value = {"figures": figures, "cards": [_plain_values(card) for card in page.cards]}
    return json.dumps(value, default=_plain, separators=(",", ":"))


def read_page(text: str) -> Page | None:
    """The page of `page_text`; None if another version of the program wrote it."""
    try:
        value = json.loads(text)
        return Page(_figures(value["figures"]), tuple(_card(one) for one in value["cards"]), newest_first=True)
    except (ValueError, KeyError, TypeError):
        return None


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"A page holds no {type(value).__name__}.")


def _plain_values(one: Figures | TipCard | Thanked) -> dict[str, Any]:
    """Its fields, not copied: `asdict` would copy everything below them too, many times a minute."""
    return {name: getattr(one, name) for name in one.__slots__}


def _figures(value: dict[str, Any]) -> Figures:
    values = {name: _tuples(one) for name, one in value.items() if name in Figures.__slots__ and name != "thanked"}
    return Figures(**values, thanked=tuple(Thanked(**one) for one in value.get("thanked", ())))


def _card(value: dict[str, Any]) -> TipCard:
    times = {name: datetime.fromisoformat(value[name]) for name in ("queued_at", "due_at", "changed_at")}
    states = {"state": TipState(value["state"]), "reason": Reason(value["reason"])}
    return TipCard(**{**value, **times, **states, "legs": _tuples(value["legs"])})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
