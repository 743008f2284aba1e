"""What happened, told to whoever listens. A listener that fails fails loudly: nothing is swallowed here.

Events carry ids and plain values; a listener that wants more reads the store.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.settings import Settings


@dataclass(frozen=True, slots=True)
class TipsChanged:
    """Tips with these ids were inserted or changed their state."""

    tip_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """Balance, limits, keys or allowance of a Hive account changed."""

    account: str


@dataclass(frozen=True, slots=True)
class LoginNeeded:
    """A PeerTube session ended; thumbs are kept, a new login is needed once."""

    peertube_account: int


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the status line; `key` lets a later notice of the same kind replace it."""

    key: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """These settings hold now; `names` are those that changed."""

    settings: Settings
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """A rule for a single creator was added, replaced or removed."""


@dataclass(frozen=True, slots=True)
class PromisesChanged:
    """A creator with promises was looked at, joined or was stopped; or promises went."""


@dataclass(frozen=True, slots=True)
class PatronsChanged:
    """A recurring gift was ordered, changed or stopped."""


@dataclass(frozen=True, slots=True)
class LinksChanged:
    """A link of an account here, or the other side of one, was looked at or withdrawn."""


@dataclass(frozen=True, slots=True)
class ThanksReceived:
    """Somebody else's tip for a work of this person has arrived; `amount` is `0.045 HBD`, the rest strangers' words."""

    transaction_id: str
    sender: str
    title: str
    url: str
    amount: str

    @property
    def sentence(self) -> str:
        """For the command line; the window has words of its own."""
        return f"@{self.sender} thanked you{f' for {self.title}' if self.title else ''}: {self.amount}"


@dataclass(frozen=True, slots=True)
class EarningsChanged:
    """Something arrived for an account here, a rate was published, or a gift was answered."""


@dataclass(frozen=True, slots=True)
class JournalChanged:
    """The public journal says something new, settled up to this block; told at most once a turn of reading it."""

    reading: str
    block: int


@dataclass(frozen=True, slots=True)
class StatisticsChanged:
    """The sums of this reading of the journal are up to a newer block, or somebody witnessed more or less of them."""

    reading: str


@dataclass(frozen=True, slots=True)
class FollowingChanged:
    """Somebody is followed or no longer, a channel came or went, or `new` works were found."""

    new: int = 0


Event = (
    ThanksReceived | TipsChanged | AccountChanged | LoginNeeded | Notice | SettingsChanged | RulesChanged
    | JournalChanged | LinksChanged | PromisesChanged | StatisticsChanged | FollowingChanged | PatronsChanged
    | EarningsChanged
)  # fmt: skip
Listener = Callable[[Event], None]


class Events:
    """The one place where services say what happened."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for every event from now on; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        """Tell every listener, in the order in which they came."""
        for listener in tuple(self._listeners):
            listener(event)
