"""How a link stands: what its account claims, what the channel says, what is missing, and when to look again.

    the account signed it      the channel's words          state
    no                         name the account             waiting for the link
    yes                        are not there                waiting for the words
    yes                        hold a name nobody can have  refused: a look-alike, or a slip of the pen
    yes                        name the account             confirmed
    yes, before                missed for three days        gone
    yes                        name several                 contested
    any                        page away, or another's      sleeping

Looks are rare: an own confirmed link is looked at once a day, those of others ever more seldom while all is well; what
a person waits for at once, then ever later; what rests for long once a week. Source: PROTOCOL section 3.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.content import ChannelId, Platform
from app.domain.creators.payees import Evidence, Payee, PayeeKind, Reach, Why
from app.domain.creators.words import channel_words

MOST_KEPT = 2_000
"""Characters of a text that are kept as evidence."""
DAY = timedelta(days=1)
FIRST_LOOK, RARE = timedelta(seconds=20), timedelta(days=7)


class LinkState(StrEnum):
    """See the module's table."""

    CONFIRMED = "confirmed"
    WAITING_WORDS = "waiting_words"
    WAITING_LINK = "waiting_link"
    REFUSED = "refused"
    SLEEPING = "sleeping"
    GONE = "gone"
    CONTESTED = "contested"


LINK_SENTENCES = {
    LinkState.CONFIRMED: "Both sides say the same: gifts arrive.",
    LinkState.WAITING_WORDS: "The channel does not carry the words yet; paste them there.",
    LinkState.WAITING_LINK: "The channel carries the words; the account has to sign the link.",
    LinkState.REFUSED: "The words name something that no Hive account can be called; paste them again.",
    LinkState.SLEEPING: "The channel's page does not answer; gifts for it wait.",
    LinkState.GONE: "The words have been gone for three days; paste them again.",
    LinkState.CONTESTED: "The channel names several accounts, so nobody is paid; leave one of them there.",
}


@dataclass(frozen=True, slots=True)
class FoundText:
    """A channel-level text: what is searched for words, and where it stands (URL, DNS name).

    `original` is how it stands there, where `text` says it in our words (a DNS record).
    """

    text: str
    place: str
    original: str = ""

    @property
    def kept(self) -> str:
        """The part that is kept as evidence: all of a short one, the surroundings of the words in a long one."""
        whole = self.original or self.text
        start = max(whole.find("hive-tips: @") - MOST_KEPT // 2, 0)
        return whole[start : start + MOST_KEPT]

    @property
    def digest(self) -> str:
        """SHA-256 of the whole text."""
        return hashlib.sha256((self.original or self.text).encode("utf-8", "replace")).hexdigest()


def telling_text(texts: Sequence[FoundText], account: str) -> FoundText | None:
    """The text that names the account, else the first that names anybody, else the first one."""
    naming = [text for text in texts if channel_words(text.text).names]
    own = [text for text in naming if account in channel_words(text.text).names]
    return next(iter([*own, *naming, *texts]), None)


def state_of(account: str, evidence: Evidence, payee: Payee) -> LinkState:
    """How the link between `account` and the channel stands, by the evidence that gave this payee."""
    words = evidence.channel_words
    if evidence.reach is not Reach.ANSWERED:
        return LinkState.SLEEPING
    if payee.kind is PayeeKind.CONTESTED:
        return LinkState.CONTESTED
    if payee.kind is PayeeKind.CONFIRMED and payee.account == account:
        return LinkState.CONFIRMED
    if words.sole == account:
        return LinkState.WAITING_LINK
    if evidence.before is not None and evidence.before.account == account and evidence.before.words_gone:
        return LinkState.GONE
    if words.refused and not words.names:
        return LinkState.REFUSED
    return LinkState.WAITING_WORDS


def words_missed(payee: Payee) -> bool:
    """Whether a confirmed link lives on earlier words alone."""
    return payee.why is Why.WORDS_MISSED


def next_look(
    state: LinkState, checked: datetime, changed: datetime, failures: int, *, closely: bool = True
) -> datetime:
    """When to look at a channel again. `changed`: since when it stands like this; `failures`: looks in vain so far.

    `closely`: it is an own one, or words that were there are missed, which three daily looks decide about.

    What waits is looked at after 20 seconds, then whenever its waiting has grown by a half, at most a day apart, and
    once a week after a month; what sleeps after an hour, twice as long each time, at most a week.
    """
    waited: timedelta = (checked - changed) / 2
    if state is LinkState.CONFIRMED:
        return checked + (DAY if closely else min(max(waited, DAY), RARE))
    if state is LinkState.SLEEPING:
        return checked + min(timedelta(hours=2 ** min(failures, 8)), RARE)
    if state in (LinkState.GONE, LinkState.CONTESTED) or checked - changed > timedelta(days=30):
        return checked + (DAY if checked - changed <= timedelta(days=30) else RARE)
    return checked + min(max(waited, FIRST_LOOK), DAY)


def words_to_paste(channel: ChannelId, account: str) -> str:
    """What the channel has to carry, ready to be pasted."""
    if channel.platform is Platform.WEB:
        return f'<a rel="me" href="https://hive.blog/@{account}">hive-tips: @{account}</a>'
    return f"hive-tips: @{account}"


def record_to_paste(account: str) -> str:
    """The text of the DNS record at `_capillary.<host>`, which proves a whole host."""
    return f"v=capillary1; account={account}"


WHERE_TO_PASTE = {
    Platform.PEERTUBE: "the support text or the description of the channel",
    Platform.YOUTUBE: "the description of one of your newest 15 videos",
    Platform.VIMEO: "your profile's own text",
    Platform.DAILYMOTION: "your profile's own text",
    Platform.HIVE: "the text about yourself in the profile",
    Platform.WEB: "the first page of the site, or the DNS record beside it",
}
