"""The copy of an account's links in its profile, where its history is too long to be read whole.

    an operation in the part that was read    decides about its channel, whatever the copy says
    none                                      the copy decides, from when it is known to have said so without a break

The copy lies in `posting_json_metadata` under profile, capillary: a list of what `link` operations carry, without `v`
and `op`. The same key signs both. Where it cannot be seen how long a share has been asked for, it has been asked for
since the earliest moment that can be seen: a raise in a copy alone counts no sooner than one in an operation.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.content import ChannelId
from app.domain.creators.links import AccountLinks, Claim, StandingLink, decode_claim
from app.domain.public_operation import Malformed, no_repeats

MOST_COPIED = 200
MOST_CHARACTERS = 100_000

Copy = Mapping[ChannelId, Claim]


def read_copy(posting_json_metadata: str) -> Copy:
    """The links that a profile lists, the last one of each channel; what is malformed is left out."""
    if len(posting_json_metadata) > MOST_CHARACTERS:
        return {}
    try:
        found = json.loads(posting_json_metadata, object_pairs_hook=no_repeats)
    except (ValueError, RecursionError):
        return {}
    match found:
        case {"profile": {"capillary": list(entries)}}:
            pass
        case _:
            return {}
    copy: dict[ChannelId, Claim] = {}
    for entry in entries[:MOST_COPIED]:
        claim = decode_claim({**entry, "v": 1, "op": "link"}) if isinstance(entry, dict) else Malformed.FIELDS
        if isinstance(claim, Claim):
            copy[claim.channel] = claim
    return copy


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
