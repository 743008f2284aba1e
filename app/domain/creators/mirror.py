"""The copy of an account's links in its profile, where its history is too long to be read whole.

    an operation in the part that was read    decides about its channel, whatever the copy says
    none                                      the copy decides, from when it is known to have said so without a break

The copy lies in `posting_json_metadata` under profile, capillary: a list of what `link` operations carry, without `v`
and `op`. The same key signs both. Where it cannot be seen how long a share has been asked for, it has been asked for
since the earliest moment that can be seen: a raise in a copy alone counts no sooner than one in an operation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from app.domain.content import ChannelId
from app.domain.creators.links import AccountLinks, Claim, StandingLink, decode_claim
from app.domain.public_operation import Malformed, no_repeats
from app.errors import BadProfile

MOST_COPIED = 200
MOST_CHARACTERS = 100_000
_UNREADABLE = "The profile of this account on Hive is not of the usual form, so nothing is written into it."

Copy = Mapping[ChannelId, Claim]


def read_copy(posting_json_metadata: str) -> Copy:
    """The links that a profile lists, the last one of each channel; what is malformed is left out."""
    copy: dict[ChannelId, Claim] = {}
    for entry in _entries(posting_json_metadata)[:MOST_COPIED]:
        claim = _claim_of(entry)
        if isinstance(claim, Claim):
            copy[claim.channel] = claim
    return copy


def _entries(posting_json_metadata: str) -> list[object]:
    if len(posting_json_metadata) > MOST_CHARACTERS:
        return []
    try:
        found = json.loads(posting_json_metadata, object_pairs_hook=no_repeats)
    except (ValueError, RecursionError):
        return []
    match found:
        case {"profile": {"capillary": list(entries)}}:
            return entries
    return []


def _claim_of(entry: object) -> Claim | Malformed:
    return decode_claim({**entry, "v": 1, "op": "link"}) if isinstance(entry, dict) else Malformed.FIELDS


def written(posting_json_metadata: str, links: Iterable[StandingLink]) -> str:
    """The same profile with a copy of these links; everything else in it stays, letter for letter.

    Entries of the copy that this version cannot read stay, too. Raises BadProfile for what is no profile.
    """
    if len(posting_json_metadata) > MOST_CHARACTERS:
        raise BadProfile(_UNREADABLE)
    whole = _members(posting_json_metadata.strip() or '{"profile":{"version":2}}')
    profile = _members(bytes(whole.get("profile", b"{}")).decode())
    kept = [one for one in _entries(posting_json_metadata) if not isinstance(_claim_of(one), Claim)]
    copy = [*(_entry(link) for link in links), *kept][:MOST_COPIED]
    profile["capillary"] = msgspec.Raw(msgspec.json.encode(copy))
    whole["profile"] = msgspec.Raw(msgspec.json.encode(profile))
    return msgspec.json.encode(whole).decode()


def _members(text: str) -> dict[str, msgspec.Raw]:
    """The members of an object, each as it is written. Raises BadProfile."""
    try:
        json.loads(text, object_pairs_hook=no_repeats)
        return msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (ValueError, RecursionError, msgspec.MsgspecError) as error:
        raise BadProfile(_UNREADABLE) from error


def _entry(link: StandingLink) -> dict[str, object]:
    entry: dict[str, object] = {"url": link.url}
    if link.splits:
        entry["splits"] = [split.as_json() for split in link.splits]
    if link.share:
        entry["share"] = link.share
    return entry


def with_copies(recent: AccountLinks, copies: Sequence[tuple[datetime, Copy]]) -> AccountLinks:
    """What stands by the newest operations of an account and, for channels that these do not name, by its copies.

    `copies` are (since when, what it said), oldest first.
    """
    standing, shares = dict(recent.standing), dict(recent.shares)
    newest = copies[-1][1] if copies else {}
    for channel in {channel for _, copy in copies for channel in copy} - recent.named:
        told = [(time, copy.get(channel)) for time, copy in copies]
        shares[channel] = tuple((time, claim.share if claim else 0) for time, claim in told)
        if channel in newest:
            gaps = [place for place, (_, claim) in enumerate(told) if claim is None]
            since = told[gaps[-1] + 1 if gaps else 0][0]
            claim = newest[channel]
            standing[channel] = StandingLink(channel, since, claim.splits, claim.share)
    return replace(recent, standing=standing, shares=shares)
