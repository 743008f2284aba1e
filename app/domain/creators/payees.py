"""Who receives for a work, judged from evidence that others gathered. Unattended only where both sides speak.

    Hive post ............................................. author      payee by nature
    another origin showed this uuid first ................. contested   a question
    the page does not answer .............................. sleeping    following goes on, tips wait
    the texts name several accounts ....................... contested   nothing is paid, all are shown
    the channel's words name A, A's link names the channel  confirmed   unattended
    the work's own words name B ........................... confirmed   for this work, if the channel is confirmed
    words or a support text name exactly one, no link ..... mentioned   asks once
    nobody ................................................ unknown     a promise

A link of an account that the words do not name is never looked at, however new it is. Source: PROTOCOL section 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.content import ChannelId, ContentId, Lookup, Platform, parse_url
from app.domain.creators.links import AccountLinks, StandingLink
from app.domain.creators.splits import Split
from app.domain.creators.words import NO_WORDS, Words
from app.errors import BadLink

MISSES_TO_FORGET = 3
FORGET_SPREAD = timedelta(hours=48)
"""Three daily checks: the page answered without the words on three days in a row."""


class PayeeKind(StrEnum):
    """What may be done for this payee; see the module's table."""

    CONFIRMED = "confirmed"
    MENTIONED = "mentioned"
    AUTHOR = "author"
    UNKNOWN = "unknown"
    CONTESTED = "contested"
    SLEEPING = "sleeping"


class Why(StrEnum):
    """The reason of a judgement; `SENTENCES` says it to people."""

    AUTHOR = "author"
    BOTH_SIDES = "both_sides"
    WORDS_MISSED = "words_missed"
    THIS_WORK = "this_work"
    NOT_LINKED = "not_linked"
    THIS_WORK_UNPROVEN = "this_work_unproven"
    MENTION = "mention"
    NOBODY = "nobody"
    WITHDRAWN = "withdrawn"
    SEVERAL_NAMED = "several_named"
    SECOND_ORIGIN = "second_origin"
    NO_ANSWER = "no_answer"


SENTENCES = {
    Why.AUTHOR: "It is a post on Hive; its author receives.",
    Why.BOTH_SIDES: "The channel names this account, and the account names the channel.",
    Why.WORDS_MISSED: "The channel named this account until lately; its page is checked again before that ends.",
    Why.THIS_WORK: "The work's own text names this account for this one work.",
    Why.NOT_LINKED: "The channel names this account, but the account has not confirmed it.",
    Why.THIS_WORK_UNPROVEN: "The work's own text names this account, but nobody has confirmed the channel.",
    Why.MENTION: "The support text names this account, but the account has not confirmed it.",
    Why.NOBODY: "Nobody has linked this channel to Hive yet.",
    Why.WITHDRAWN: "The account has withdrawn its link to this channel.",
    Why.SEVERAL_NAMED: "The channel names several accounts, so nobody is paid.",
    Why.SECOND_ORIGIN: "Another server showed this video first; this may be a copy.",
    Why.NO_ANSWER: "The channel's page does not answer; gifts for it wait.",
}


class Reach(StrEnum):
    """Whether the page that carries the words answered; a sleeping link has been unreachable, or gone (404, 410)."""

    ANSWERED = "answered"
    UNREACHABLE = "unreachable"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """An earlier proof: the account, and when the page last answered without its words, oldest first, unbroken."""

    account: str
    misses: tuple[datetime, ...] = ()

    def after_answer(self, words: Words, now: datetime) -> Confirmation:
        """The same proof after the page answered at `now`: words found end the series of misses."""
        return replace(self, misses=() if self.account in words.names else (*self.misses, now)[-30:])

    @property
    def words_gone(self) -> bool:
        """Three answers without the words, over at least two days."""
        return len(self.misses) >= MISSES_TO_FORGET and self.misses[-1] - self.misses[0] >= FORGET_SPREAD


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known about one work, or about a channel as such; texts read at its origin only.

    `channels`: the channel, and on PeerTube the account that owns it. `links`: the folded links of every account that
    the words name, and of `before`. `mention`: see `words.mentioned`, PeerTube support texts only. `before` already
    counts this answer (`Confirmation.after_answer`). `first_origin`: the host at which the uuid was seen before any
    other, empty if never.
    """

    work: ContentId | ChannelId
    channels: tuple[ChannelId, ...] = ()
    reach: Reach = Reach.ANSWERED
    channel_words: Words = NO_WORDS
    work_words: Words = NO_WORDS
    mention: str | None = None
    links: Mapping[str, AccountLinks] = field(default_factory=dict)
    before: Confirmation | None = None
    first_origin: str = ""

    def link_of(self, account: str) -> StandingLink | None:
        """The standing link of this account to the channel, if any."""
        links = self.links.get(account)
        return links.link_to(self.channels) if links is not None else None


@dataclass(frozen=True, slots=True)
class Payee:
    """`account` is empty where nobody is meant. `rivals` are all who are named, where several are."""

    kind: PayeeKind
    why: Why
    account: str = ""
    splits: tuple[Split, ...] = ()
    rivals: tuple[str, ...] = ()

    @property
    def unattended(self) -> bool:
        """May be paid without a person's answer."""
        return self.kind in {PayeeKind.CONFIRMED, PayeeKind.AUTHOR}

    @property
    def asks(self) -> bool:
        """A person may decide to pay; contested accounts are not for a person to decide, a second origin is."""
        return self.kind is PayeeKind.MENTIONED or (self.why is Why.SECOND_ORIGIN and self.account != "")

    @property
    def sentence(self) -> str:
        """Why, for people."""
        return SENTENCES[self.why]


def judge(evidence: Evidence) -> Payee:
    """The payee of a work. Pure: the same evidence gives the same payee."""
    work = evidence.work
    if isinstance(work, ContentId) and work.platform is Platform.HIVE:
        return Payee(PayeeKind.AUTHOR, Why.AUTHOR, work.name.partition("/")[0])
    if evidence.reach is not Reach.ANSWERED:
        account = evidence.before.account if evidence.before is not None else ""
        return Payee(PayeeKind.SLEEPING, Why.NO_ANSWER, account)
    payee = _with_work_words(evidence, _of_channel(evidence))
    if evidence.first_origin not in {"", work.host}:
        return replace(payee, kind=PayeeKind.CONTESTED, why=Why.SECOND_ORIGIN, splits=())
    return payee


def named_video(canonical_url: object) -> ContentId | None:
    """The video that a Hive post's `json_metadata.canonical_url` names; its origin is still only supposed."""
    if not isinstance(canonical_url, str):
        return None
    try:
        reading = parse_url(canonical_url)
    except BadLink:
        return None
    if isinstance(reading, Lookup | ChannelId) or reading.kind != "video":
        return None
    return reading


def is_same_work(post: ContentId, video_payee: Payee) -> bool:
    """Whether a Hive post that names a video is that video: its author must be the channel's confirmed payee."""
    author = post.name.partition("/")[0]
    of_channel = video_payee.why in {Why.BOTH_SIDES, Why.WORDS_MISSED}
    return post.platform is Platform.HIVE and of_channel and video_payee.account == author


def _of_channel(evidence: Evidence) -> Payee:
    words = evidence.channel_words
    if words.contested:
        return Payee(PayeeKind.CONTESTED, Why.SEVERAL_NAMED, rivals=words.names)
    if words.sole is not None:
        link = evidence.link_of(words.sole)
        if link is not None:
            return Payee(PayeeKind.CONFIRMED, Why.BOTH_SIDES, words.sole, link.splits)
        return _named_only(evidence, words.sole)
    before = evidence.before
    if before is not None and not _forgotten(evidence, before):
        link = evidence.link_of(before.account)
        if link is not None:
            return Payee(PayeeKind.CONFIRMED, Why.WORDS_MISSED, before.account, link.splits)
    if evidence.mention is not None and evidence.work.platform is Platform.PEERTUBE:
        return Payee(PayeeKind.MENTIONED, Why.MENTION, evidence.mention)
    return Payee(PayeeKind.UNKNOWN, Why.NOBODY)


def _named_only(evidence: Evidence, account: str) -> Payee:
    """The words name an account that does not name the channel (any more)."""
    before = evidence.before
    if before is not None and before.account == account:
        return Payee(PayeeKind.UNKNOWN, Why.WITHDRAWN)
    if evidence.work.platform is Platform.PEERTUBE:
        return Payee(PayeeKind.MENTIONED, Why.NOT_LINKED, account)
    return Payee(PayeeKind.UNKNOWN, Why.NOT_LINKED)


def _forgotten(evidence: Evidence, before: Confirmation) -> bool:
    """On YouTube proven words hold until a later upload carries other ones: uploads scroll out of the feed."""
    return before.words_gone and evidence.work.platform is not Platform.YOUTUBE


def _with_work_words(evidence: Evidence, of_channel: Payee) -> Payee:
    """`hive-tips-this:` speaks for the channel's owner, so it is worth as much as the channel is proven."""
    words = evidence.work_words
    if of_channel.kind is PayeeKind.CONTESTED or not words.names:
        return of_channel
    if words.contested:
        return Payee(PayeeKind.CONTESTED, Why.SEVERAL_NAMED, rivals=words.names)
    account = words.names[0]
    if of_channel.kind is PayeeKind.CONFIRMED:
        return of_channel if account == of_channel.account else Payee(PayeeKind.CONFIRMED, Why.THIS_WORK, account)
    if evidence.link_of(account) is not None:
        return Payee(PayeeKind.CONFIRMED, Why.THIS_WORK, account)
    return Payee(PayeeKind.MENTIONED, Why.THIS_WORK_UNPROVEN, account)
