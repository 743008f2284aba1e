"""What a Hive account claims elsewhere: a fold over its `link` and `unlink` operations, from chain data alone.

    link   {"v":1,"op":"link","url":...,["splits":[...]],["share":0-100]}     stands from its block
    unlink {"v":1,"op":"unlink","url":...}                                    ends it

A link is only a claim: whether the other side says the same is judged in `payees`. URLs of one channel are the same
whatever their form. A malformed operation changes nothing and is counted with its reason (PROTOCOL, ground rules).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.content import ChannelId, canonical_url, parse_url
from app.domain.creators.splits import Split, parse_splits
from app.domain.public_operation import OPERATION_ID, Malformed, read_body, signer_of
from app.errors import BadLink, BadSplits

RAISE_DELAY = timedelta(days=7)
_FIELDS = {"link": frozenset({"v", "op", "url", "splits", "share"}), "unlink": frozenset({"v", "op", "url"})}


@dataclass(frozen=True, slots=True)
class SignedOperation:
    """One custom_json of an account's history: `order` is its place on chain, any tuple that sorts; `time` its block's.

    `value` is the operation as the chain has it: id, json, required_posting_auths, required_auths.
    """

    order: tuple[int, ...]
    time: datetime
    value: Mapping[str, object]
    irreversible: bool


@dataclass(frozen=True, slots=True)
class StandingLink:
    """A claim that was not withdrawn. `since` is the block time from which it stands without a break."""

    channel: ChannelId
    since: datetime
    splits: tuple[Split, ...] = ()
    share: int = 0

    @property
    def url(self) -> str:
        """Canonical, whatever form the operation had."""
        return canonical_url(self.channel)


@dataclass(frozen=True, slots=True)
class AccountLinks:
    """The state of one account. `shares` keeps every change of a share, withdrawals as 0, oldest first.

    `named` are the channels of every operation that is sound, also of withdrawals of what did not stand.
    """

    account: str
    standing: Mapping[ChannelId, StandingLink] = field(default_factory=dict)
    shares: Mapping[ChannelId, tuple[tuple[datetime, int], ...]] = field(default_factory=dict)
    malformed: Mapping[Malformed, int] = field(default_factory=dict)
    named: frozenset[ChannelId] = field(default=frozenset(), compare=False)

    def link_to(self, channels: Iterable[ChannelId]) -> StandingLink | None:
        """The oldest standing link to any of these; a PeerTube `/@` page counts for its channel or account."""
        found = [link for link in self.standing.values() if any(link.channel.covers(channel) for channel in channels)]
        return min(found, key=lambda link: link.since, default=None)

    def share_at(self, channel: ChannelId, now: datetime) -> int:
        """The share that counts at `now`: the least that was asked for at any moment of the last 7 days.

        That is the rule "a raise counts 7 days after its block, a lowering at once", and withdrawing in between
        gains nothing. No link is a share of 0.
        """
        window = now - RAISE_DELAY
        in_force = 0
        least: int | None = None
        for time, share in self.shares.get(channel, ()):
            if time > now:
                break
            if time > window:
                least = min(share, in_force if least is None else least)
            in_force = share
        return in_force if least is None else least


    def rises_at(self, channel: ChannelId) -> datetime | None:
        """When the share that the standing link asks for counts in full; None without a link, or without a share."""
        link = self.standing.get(channel)
        if link is None or not link.share:
            return None
        changes = self.shares.get(channel, ())
        lower = [place for place, (_, share) in enumerate(changes) if share < link.share]
        return changes[lower[-1] + 1 if lower else 0][0] + RAISE_DELAY


def fold_links(account: str, operations: Iterable[SignedOperation]) -> AccountLinks:
    """The links that stand after these operations of `account`, in chain order; reversible ones do not count yet.

    An operation that is given twice (overlapping pages) counts once.
    """
    in_order = {operation.order: operation for operation in operations if operation.irreversible}
    standing: dict[ChannelId, StandingLink] = {}
    shares: dict[ChannelId, tuple[tuple[datetime, int], ...]] = {}
    malformed: Counter[Malformed] = Counter()
    named: set[ChannelId] = set()
    for _, operation in sorted(in_order.items()):
        claim = _decode(account, operation)
        if isinstance(claim, Malformed):
            malformed[claim] += 1
        elif claim is not None:
            named.add(claim.channel)
            apply_claim(claim, operation.time, standing, shares)
    return AccountLinks(account, standing, shares, dict(malformed), frozenset(named))


@dataclass(frozen=True, slots=True)
class Claim:
    """What one `link` or `unlink` says."""

    withdraws: bool
    channel: ChannelId
    splits: tuple[Split, ...]
    share: int


def apply_claim(
    claim: Claim,
    time: datetime,
    standing: dict[ChannelId, StandingLink],
    shares: dict[ChannelId, tuple[tuple[datetime, int], ...]],
) -> None:
    """What one claim of an account changes in its links, in place; claims come in the order of the chain."""
    before = standing.pop(claim.channel, None)
    if claim.withdraws and before is None:
        return
    shares[claim.channel] = (*shares.get(claim.channel, ()), (time, claim.share))
    if not claim.withdraws:
        since = before.since if before is not None else time
        standing[claim.channel] = StandingLink(claim.channel, since, claim.splits, claim.share)


def _decode(account: str, operation: SignedOperation) -> Claim | Malformed | None:
    """None for operations that are not links of ours."""
    body = read_body(operation.value)
    if body is None or isinstance(body, Malformed):
        return body
    if body["op"] not in _FIELDS:
        return None
    if signer_of(operation.value) != account:
        return Malformed.SIGNER
    return decode_claim(body)


def claim_of(text: str) -> Claim | None:
    """What the JSON of one of our own operations claims; None if it is no link."""
    body = read_body({"id": OPERATION_ID, "json": text})
    if body is None or isinstance(body, Malformed) or body["op"] not in _FIELDS:
        return None
    claim = decode_claim(body)
    return claim if isinstance(claim, Claim) else None


def decode_claim(body: dict[str, object]) -> Claim | Malformed:
    """What a `link` or `unlink` body says, its version and signer aside."""
    withdraws = body["op"] == "unlink"
    if not body.keys() <= _FIELDS["unlink" if withdraws else "link"]:
        return Malformed.FIELDS
    url, share = body.get("url"), body.get("share", 0)
    if not isinstance(url, str) or not url.startswith(("https://", "http://")):
        return Malformed.URL
    try:
        reading = parse_url(url)
        splits = parse_splits(body.get("splits", []))
    except BadLink:
        return Malformed.URL
    except BadSplits:
        return Malformed.SPLITS
    if not isinstance(reading, ChannelId):
        return Malformed.NOT_A_CHANNEL
    if not isinstance(share, int) or isinstance(share, bool) or not 0 <= share <= 100:
        return Malformed.SHARE
    return Claim(withdraws, reading.settled(), splits, 0 if withdraws else share)
