"""A small toy chain with a clock that only moves when told: alice and carol are rich, pat is a pocket of alice's."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from integrations.practice.chain.accounts import CREATION_CREDIT, VESTS_OF_ONE_HP, Account, Authority
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.clock import PracticeClock
from wallet.hive_tx import transaction
from wallet.hive_tx.keys import Role, Secret, secret_from_password
from wallet.network import Network

GENESIS = datetime(2026, 1, 1, tzinfo=UTC)
ROLES: tuple[Role, ...] = ("owner", "active", "posting", "memo")
Operation = tuple[str, dict[str, Any]]


@cache
def secret(name: str, role: Role) -> Secret:
    return secret_from_password(name, "a play password", role)


def account(name: str, number: int, power: int = 50) -> Account:
    owner, active, posting = (Authority.of_key(secret(name, role).public_key) for role in ROLES[:3])
    vests = power * VESTS_OF_ONE_HP
    row = Account(name, number, GENESIS, owner, active, posting, secret(name, "memo").public_key)
    row.hive = row.hbd = 10_000
    row.vests = vests
    row.mana, row.mana_time = vests + CREATION_CREDIT, GENESIS
    return row


class PlayChain:
    """`chain` and `clock`, and short ways to sign and send."""

    def __init__(self) -> None:
        self.clock = PracticeClock(GENESIS + timedelta(days=3), 0)
        self.chain = ToyChain(GENESIS, "test", self.clock.now)
        for number, name in enumerate(("alice", "carol", "null"), start=1):
            self.chain.found(account(name, number))
        pocket = account("pat.pocket", 9)
        pocket.owner = Authority.of_account("alice")
        self.chain.found(pocket)

    def unsigned(
        self, *operations: Operation, seconds: float = 60, block: int | None = None
    ) -> transaction.UnsignedTransaction:
        moment = self.chain.moment()
        number = moment.irreversible if block is None else block
        tapos = transaction.Tapos.of_block(number, self.chain.calendar.id_of(number))
        return transaction.build(operations, tapos, moment.time + timedelta(seconds=seconds))

    def signed(
        self,
        *operations: Operation,
        by: str = "alice/active",
        network: Network = Network.PRACTICE,
        seconds: float = 60,
        block: int | None = None,
    ) -> dict[str, Any]:
        """The JSON to send. `by` holds one or several `account/role`, separated by spaces."""
        secrets = [secret(name, role) for name, _, role in (one.partition("/") for one in by.split())]  # type: ignore[arg-type]
        signed = transaction.sign(self.unsigned(*operations, seconds=seconds, block=block), secrets, network)
        body: dict[str, Any] = json.loads(signed.body)
        return body

    def send(self, *operations: Operation, by: str = "alice/active", **options: Any) -> str:
        """Sign and push; returns the id, raises Refused."""
        return self.chain.push(self.signed(*operations, by=by, **options))

    def balance(self, name: str, symbol: str = "HBD") -> int:
        """Thousandths."""
        row = self.chain.state().accounts.read(name)
        assert row is not None
        return row.balance(symbol)

    def next_block(self, blocks: int = 1) -> None:
        """Let this many blocks pass."""
        self.clock.advance(3 * blocks)


def transfer(amount: str = "0.050 HBD", sender: str = "alice", to: str = "carol", memo: str = "") -> Operation:
    return "transfer", {"from": sender, "to": to, "amount": amount, "memo": memo}


def custom_json(body: str = "{}", by: str = "alice", identifier: str = "capillary", role: str = "posting") -> Operation:
    posting, active = ([by], []) if role == "posting" else ([], [by])
    return "custom_json", {
        "required_auths": active,
        "required_posting_auths": posting,
        "id": identifier,
        "json": body,
    }


def recurrent(amount: str = "1.000 HBD", hours: int = 24, executions: int = 3, pair: int | None = None) -> Operation:
    extensions = [] if pair is None else [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": pair}}]
    return "recurrent_transfer", {
        "from": "alice",
        "to": "carol",
        "amount": amount,
        "memo": "monthly",
        "recurrence": hours,
        "executions": executions,
        "extensions": extensions,
    }


def post(permlink: str = "first", author: str = "alice", parent: tuple[str, str] = ("", "life")) -> Operation:
    return "comment", {
        "parent_author": parent[0],
        "parent_permlink": parent[1],
        "author": author,
        "permlink": permlink,
        "title": "A title",
        "body": "Words",
        "json_metadata": "{}",
    }


def vote(permlink: str = "first", weight: int = 10_000, voter: str = "carol", author: str = "alice") -> Operation:
    return "vote", {"voter": voter, "author": author, "permlink": permlink, "weight": weight}
