"""The hash of a state: SHA-256 over canonical JSON, in which its large parts stand by hashes of their own.

    {"accounts":{NAME:HASH,...},"block":N,"commons":{...},"days":{DAY:HASH,...},"malformed":{...},"v":1}
      NAME -> SHA-256 of the account's canonical JSON       DAY -> SHA-256 of the day's rows, sorted

So a day that is over is hashed once, and two who disagree find the day or the account by comparing 64 digits each.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from app.domain.journal.state import AccountState, Day, State

VERSION = 1
EVERY_BLOCKS = 1_200
"""A hash is taken at every block whose number this divides: once an hour."""

Json = dict[str, object] | list[object] | str | int | None


def canonical_json(value: object) -> bytes:
    """Sorted keys, no spaces, UTF-8 (RFC 8785 for texts and whole numbers)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class StateHasher:
    """Remembers the hashes of parts that are the same objects as last time; the answer depends on the state alone."""

    def __init__(self) -> None:
        self._accounts: dict[str, tuple[AccountState, str]] = {}
        self._days: dict[str, tuple[Day, str]] = {}

    def hash_of(self, state: State) -> str:
        """64 hex digits."""
        return _sha(canonical_json(self.parts(state)))

    def parts(self, state: State) -> dict[str, object]:
        """What is hashed: where two states differ shows here."""
        self._accounts = {name: self._account(name, one) for name, one in state.accounts.items()}
        self._days = {name: self._day(name, one) for name, one in state.days.items()}
        return {
            "v": VERSION,
            "block": state.block,
            "accounts": {name: digest for name, (_, digest) in self._accounts.items() if digest},
            "days": {name: digest for name, (_, digest) in self._days.items()},
            "malformed": dict(state.malformed),
            "commons": dict(state.commons),
        }

    def _account(self, name: str, account: AccountState) -> tuple[AccountState, str]:
        known = self._accounts.get(name)
        if known is not None and known[0] is account:
            return known
        plain = account_json(account)
        return account, _sha(canonical_json(plain)) if plain else ""

    def _day(self, name: str, day: Day) -> tuple[Day, str]:
        known = self._days.get(name)
        if known is not None and known[0] is day:
            return known
        return day, _sha(canonical_json([[*row, *total] for row, total in sorted(day.items())]))


def state_hash(state: State) -> str:
    """The hash of one state alone."""
    return StateHasher().hash_of(state)


def account_json(account: AccountState) -> dict[str, Json]:
    """What is hashed of an account; parts that hold nothing are left out."""
    links = account.links
    parts: dict[str, Json] = {
        "links": {
            str(one.channel): {
                "since": _time(one.since), "splits": [split.as_json() for split in one.splits], "share": one.share,
            }
            for one in links.standing.values()
        },
        "shares": {str(name): [[_time(at), share] for at, share in changes] for name, changes in links.shares.items()},
        "payer": {"device": account.payer.device, "since": _time(account.payer.since)} if account.payer else None,
        "pledges": {
            key: {
                "to": one.to, "work": one.work, "amount": str(one.amount), "since": _time(one.since),
                "until": _time(one.until), "kept": _time(one.kept_at) if one.kept_at else None,
            }
            for key, one in account.pledges.items()
        },
        "labels": {
            thing: {"label": one.label, "note": one.note, "time": _time(one.time)}
            for thing, one in account.labels.items()
        },
        "services": _services(account),
        "recurring": _recurring(account),
    }  # fmt: skip
    return {name: part for name, part in parts.items() if part}


def _services(account: AccountState) -> dict[str, object]:
    return {
        f"{kind} {url}": [
            {
                "account": one.acts_as, "keepers": list(one.keepers), "key": one.key,
                "since": _time(one.since), "valid": _time(one.valid),
            }
            for one in every
        ]
        for (kind, url), every in account.services.items()
    }  # fmt: skip


def _recurring(account: AccountState) -> dict[str, object]:
    return {
        f"{receiver} {pair_id}": {
            "channel": one.channel, "amount": str(one.amount), "recurrence": one.recurrence,
            "remaining": one.remaining, "since": _time(one.since), "failures": one.failures,
        }
        for (receiver, pair_id), one in account.recurring.items()
    }  # fmt: skip


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _time(moment: datetime) -> str:
    # strftime writes the year 5 as `5`.
    return moment.isoformat()[:19]
