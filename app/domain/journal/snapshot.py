"""A state as one JSON text and back, so that a reading need not begin at the first block.

Its accounts and days are written exactly as they are hashed: whoever reads a snapshot compares the hash it was kept
under, and begins anew where they differ.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from app.domain.content import ChannelId
from app.domain.creators.links import AccountLinks, StandingLink
from app.domain.creators.splits import parse_splits
from app.domain.journal.state import AccountState, Label, Payer, Pledge, Recurring, Row, Service, State, Sum
from app.domain.journal.state_hash import VERSION, account_json, canonical_json
from app.errors import BadId, BadSplits, StoreDamaged
from wallet.errors import MoneyError
from wallet.money import Amount


def write_snapshot(state: State) -> bytes:
    """Canonical JSON of the whole state, what is known to its reader alone included."""
    return canonical_json(
        {
            "v": VERSION,
            "block": state.block,
            "scope": sorted(state.scope) if state.scope is not None else None,
            "accounts": {name: account_json(one) for name, one in state.accounts.items()},
            "days": {name: [[*row, *total] for row, total in sorted(day.items())] for name, day in state.days.items()},
            "malformed": dict(state.malformed),
            "commons": dict(state.commons),
            "quiet": [[*pair, number] for pair, number in sorted(state.quiet.items())],
        }
    )


def read_snapshot(text: bytes) -> State:
    """What `write_snapshot` wrote. Raises StoreDamaged for anything else, other versions included."""
    try:
        plain = json.loads(text)
        if plain["v"] != VERSION:
            raise ValueError("another version")
        return State(
            frozenset(plain["scope"]) if plain["scope"] is not None else None,
            int(plain["block"]),
            {name: _account(name, one) for name, one in plain["accounts"].items()},
            {name: {Row(*row[:-2]): Sum(*row[-2:]) for row in rows} for name, rows in plain["days"].items()},
            plain["malformed"],
            plain["commons"],
            {(sender, receiver): number for sender, receiver, number in plain["quiet"]},
        )
    except (ValueError, TypeError, KeyError, LookupError, AttributeError, BadId, BadSplits, MoneyError):
        raise StoreDamaged("A kept state of the journal cannot be read; it is made anew from its entries.") from None


def _account(name: str, plain: dict[str, Any]) -> AccountState:
    payer = plain.get("payer")
    return AccountState(
        _links(name, plain),
        Payer(payer["device"], _time(payer["since"])) if payer else None,
        {key: _pledge(one) for key, one in plain.get("pledges", {}).items()},
        {thing: Label(one["label"], one["note"], _time(one["time"])) for thing, one in plain.get("labels", {}).items()},
        {_halves(place): tuple(_service(one) for one in every) for place, every in plain.get("services", {}).items()},
        {
            (receiver, int(pair_id)): _recurring(one)
            for place, one in plain.get("recurring", {}).items()
            for receiver, pair_id in [_halves(place)]
        },
    )


def _links(name: str, plain: dict[str, Any]) -> AccountLinks:
    standing = {
        (channel := ChannelId.parse(text)): StandingLink(
            channel, _time(one["since"]), parse_splits(one["splits"]), one["share"]
        )
        for text, one in plain.get("links", {}).items()
    }
    shares = {
        ChannelId.parse(text): tuple((_time(at), share) for at, share in changes)
        for text, changes in plain.get("shares", {}).items()
    }
    return AccountLinks(name, standing, shares, {}, frozenset({*standing, *shares}))


def _pledge(one: dict[str, Any]) -> Pledge:
    kept = _time(one["kept"]) if one["kept"] else None
    return Pledge(one["to"], one["work"], Amount.parse(one["amount"]), _time(one["since"]), _time(one["until"]), kept)


def _service(one: dict[str, Any]) -> Service:
    return Service(one["account"], tuple(one["keepers"]), one["key"], _time(one["since"]), _time(one["valid"]))


def _recurring(one: dict[str, Any]) -> Recurring:
    amount, since = Amount.parse(one["amount"]), _time(one["since"])
    return Recurring(one["channel"], amount, one["recurrence"], one["remaining"], since, one["failures"])


def _halves(text: str) -> tuple[str, str]:
    first, _, second = text.partition(" ")
    return first, second


def _time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
