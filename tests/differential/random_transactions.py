"""Transactions that hived would take, as unlike one another as it allows; the same seed gives the same ones.

Every kind of operation that the wallet signs is there, with emoji, right-to-left text, control characters, characters
at the edges of UTF-8, unsorted sets, largest and smallest numbers.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from wallet.hive_tx.keys import Secret

Values = dict[str, Any]

LETTERS = (
    "abc XYZ 0123 .,;:!?", "äßéñçøłžđ", "❤🍕👩‍👩‍👧‍👦🏳️‍🌈👍🏽", "שלום مرحبا سلام", "\u202eevil\u202c\u200f\u2066x\u2069",
    "".join(map(chr, range(0x20))), "\x7f\x80\x85\x9f\xa0\xad", "\u2028\u2029\u200b\u200d\ufeff", "\uffff\ufffd\ufdd0",
    "\U0001f9d1\U0010ffff\U00010000", "\"\\/'`<>&{}[]\\u0041\\n", "漢字かなカナ한글", "#$%@",
)  # fmt: skip
ACCOUNTS = (
    "alice", "bob", "carol", "dave-77", "erin.shop", "frank", "a1b2c3d4e5f6g7h8", "abc", "hive.fund", "null", "x--y",
    "peer.tube-99", "zoe",
)  # fmt: skip
TIMES = (
    "1970-01-01T00:00:00", "2026-11-23T00:00:00", "2027-02-28T23:59:59", "2028-02-29T12:00:01", "2038-01-19T03:14:07",
)  # fmt: skip


class RandomTransactions:
    """The only source of chance is the seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.secrets = [Secret(self.random.randbytes(31) + b"\x01") for _ in range(12)]

    def transaction(self) -> Values:
        """One to three operations, without signatures."""
        return {
            "ref_block_num": self.random.choice([0, 1, 0xFFFF, self.random.randrange(0x10000)]),
            "ref_block_prefix": self.random.choice([0, 0xFFFFFFFF, self.random.randrange(2**32)]),
            "expiration": self.random.choice(TIMES),
            "operations": [self.operation() for _ in range(self.random.randint(1, 3))],
            "extensions": [],
        }

    def operation(self) -> list[Any]:
        """One pair of a name and its fields."""
        name = self.random.choice(sorted(WRITERS))
        return [name, WRITERS[name](self)]

    def text(self, most: int = 120) -> str:
        """Words of the odd alphabets."""
        alphabet = self.random.choice([*LETTERS, "".join(LETTERS)])
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randint(0, most)))

    def memo(self) -> str:
        """A text that fits a memo; sometimes one of exactly 2,047 bytes."""
        return "m" * 2047 if self.random.random() < 0.02 else self.text()

    def json(self) -> str:
        """JSON with odd texts in it, escaped or not, spaced or not."""
        value = {"a": self.text(30), "b": [1, -2, True, None, {"c": self.text(10)}], "v": 1}
        return json.dumps(value, ensure_ascii=self.random.random() < 0.5, indent=self.random.choice([None, 1]))

    def accounts(self, count: int) -> list[str]:
        """Different accounts, in any order."""
        return self.random.sample(ACCOUNTS, count)

    def amount(self, symbol: str, zero: bool = False) -> str:
        """From one thousandth to all that the chain can hold."""
        least = 0 if zero else 1
        satoshis = self.random.choice([least, 1, 999, 1000, self.random.randrange(least, 10**9), 2**53 + 1, 2**63 - 1])
        decimals = 6 if symbol == "VESTS" else 3
        return f"{satoshis // 10**decimals}.{satoshis % 10**decimals:0{decimals}d} {symbol}"

    def fee(self) -> str:
        """What creating an account may cost: at most a million HIVE."""
        return self.random.choice(["0.000 HIVE", "3.000 HIVE", "1000000.000 HIVE"])

    def money(self) -> str:
        """HIVE or HBD."""
        return self.amount(self.random.choice(["HIVE", "HBD"]))

    def number(self) -> int:
        """32 bits."""
        return self.random.choice([0, 1, 2**31, 2**32 - 1, self.random.randrange(2**32)])

    def permlink(self) -> str:
        """Lower case, digits and hyphens."""
        return "".join(self.random.choice("abcdefghij0123456789-") for _ in range(self.random.randint(1, 255)))

    def key(self) -> str:
        """A public key."""
        return self.random.choice(self.secrets).public_key

    def authority(self) -> Values:
        """Members in any order; the threshold can be met."""
        names = [[name, self.random.randint(1, 0xFFFF)] for name in self.accounts(self.random.randint(0, 3))]
        keys = self.random.sample(self.secrets, self.random.randint(0 if names else 1, 3))
        members = [[secret.public_key, self.random.randint(1, 0xFFFF)] for secret in keys]
        weights = [int(weight) for _, weight in names + members]
        return {"weight_threshold": self.random.randint(1, sum(weights)), "account_auths": names, "key_auths": members}

    def yes(self) -> bool:
        """Heads or tails."""
        return self.random.random() < 0.5


def _one(r: RandomTransactions) -> str:
    return r.random.choice(ACCOUNTS)


def _transfer(r: RandomTransactions) -> Values:
    return {"from": _one(r), "to": _one(r), "amount": r.money(), "memo": r.memo()}


def _recurrent_transfer(r: RandomTransactions) -> Values:
    giver, taker = r.accounts(2)
    amount = r.random.choice([r.money(), "0.000 HBD", "0.000 HIVE"])
    pairs = [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": r.random.choice([0, 3, 255])}}]
    return {
        "from": giver, "to": taker, "amount": amount, "memo": r.memo(), "recurrence": r.random.choice([24, 168, 720]),
        "executions": r.random.randint(2, 24), "extensions": r.random.choice([[], pairs]),
    }  # fmt: skip


def _vote(r: RandomTransactions) -> Values:
    voter, author = r.accounts(2)
    return {"voter": voter, "author": author, "permlink": r.permlink(), "weight": r.random.randint(-10_000, 10_000)}


def _comment(r: RandomTransactions) -> Values:
    return {
        "parent_author": r.random.choice(["", "bob"]), "parent_permlink": r.permlink(), "author": _one(r),
        "permlink": r.permlink(), "title": r.text(40), "body": "b" + r.text(2000),
        "json_metadata": r.random.choice(["", r.json()]),
    }  # fmt: skip


def _comment_options(r: RandomTransactions) -> Values:
    names = sorted(r.accounts(r.random.randint(1, 8)))
    shares = [{"account": name, "weight": r.random.randint(1, 1250)} for name in names]
    return {
        "author": _one(r), "permlink": r.permlink(), "max_accepted_payout": r.amount("HBD", zero=True),
        "percent_hbd": r.random.randint(0, 10_000), "allow_votes": r.yes(), "allow_curation_rewards": r.yes(),
        "extensions": r.random.choice([[], [[0, {"beneficiaries": shares}]]]),
    }  # fmt: skip


def _custom_json(r: RandomTransactions) -> Values:
    posting = r.accounts(r.random.randint(0, 3))
    return {
        "required_auths": r.accounts(r.random.randint(0 if posting else 1, 3)), "required_posting_auths": posting,
        "id": r.random.choice(["capillary", "rc", "❤" * 10, "x" * 32]), "json": r.json(),
    }  # fmt: skip


def _parties(r: RandomTransactions) -> Values:
    giver, taker, agent = r.accounts(3)
    return {"from": giver, "to": taker, "agent": agent, "escrow_id": r.number()}


def _escrow_transfer(r: RandomTransactions) -> Values:
    deadline, expiration = sorted(r.random.sample(TIMES, 2))
    return {
        **_parties(r), "hbd_amount": r.amount("HBD", zero=True), "hive_amount": r.amount("HIVE"), "fee": r.money(),
        "json_meta": r.random.choice(["", r.json()]), "ratification_deadline": deadline,
        "escrow_expiration": expiration,
    }  # fmt: skip


def _escrow_approve(r: RandomTransactions) -> Values:
    parties = _parties(r)
    return {**parties, "who": r.random.choice([parties["to"], parties["agent"]]), "approve": r.yes()}


def _escrow_dispute(r: RandomTransactions) -> Values:
    parties = _parties(r)
    return {**parties, "who": r.random.choice([parties["from"], parties["to"]])}


def _escrow_release(r: RandomTransactions) -> Values:
    parties = _parties(r)
    return {
        **parties, "who": r.random.choice([parties["from"], parties["to"], parties["agent"]]),
        "receiver": r.random.choice([parties["from"], parties["to"]]),
        "hbd_amount": r.amount("HBD"), "hive_amount": r.amount("HIVE", zero=True),
    }  # fmt: skip


def _account_create(r: RandomTransactions) -> Values:
    creator, new = r.accounts(2)
    return {
        "creator": creator, "new_account_name": new, "owner": r.authority(), "active": r.authority(),
        "posting": r.authority(), "memo_key": r.key(), "json_metadata": r.random.choice(["", r.json()]),
    }  # fmt: skip


def _account_update(r: RandomTransactions) -> Values:
    changed = {role: r.authority() for role in ("owner", "active", "posting") if r.yes()}
    return {"account": r.random.choice(ACCOUNTS), **changed, "memo_key": r.key(), "json_metadata": ""}


def _account_update2(r: RandomTransactions) -> Values:
    values = {**_account_update(r), "posting_json_metadata": r.json(), "extensions": []}
    if r.yes():
        del values["memo_key"]
    return values


def _limit_order_create(r: RandomTransactions) -> Values:
    sold, bought = r.random.sample(["HIVE", "HBD"], 2)
    return {
        "owner": r.random.choice(ACCOUNTS), "orderid": r.number(), "amount_to_sell": r.amount(sold),
        "min_to_receive": r.amount(bought), "fill_or_kill": r.yes(), "expiration": r.random.choice(TIMES),
    }  # fmt: skip


def _limit_order_create2(r: RandomTransactions) -> Values:
    sold, bought = r.random.sample(["HIVE", "HBD"], 2)
    rate = {"base": f"0.{r.random.randint(1, 999):03d} {sold}", "quote": f"{r.random.randint(1, 999)}.000 {bought}"}
    return {
        "owner": _one(r), "orderid": r.number(), "amount_to_sell": f"{r.random.randint(1, 10**9)}.001 {sold}",
        "exchange_rate": rate, "fill_or_kill": r.yes(), "expiration": r.random.choice(TIMES),
    }  # fmt: skip


def _create_proposal(r: RandomTransactions) -> Values:
    start, end = sorted(r.random.sample(TIMES, 2))
    return {
        "creator": _one(r), "receiver": _one(r), "start_date": start, "end_date": end,
        "daily_pay": r.amount("HBD", zero=True), "subject": "s" + r.text(5), "permlink": r.permlink(), "extensions": [],
    }  # fmt: skip


def _proposals(r: RandomTransactions) -> list[int]:
    return sorted(r.random.sample(range(1, 400), r.random.randint(1, 5)))


def _delegate(r: RandomTransactions) -> Values:
    giver, taker = r.accounts(2)
    return {"delegator": giver, "delegatee": taker, "vesting_shares": r.amount("VESTS", zero=True)}


def _recovery(r: RandomTransactions) -> Values:
    account, other = r.accounts(2)
    return {"account_to_recover": account, "new_recovery_account": other, "extensions": []}


WRITERS: dict[str, Callable[[RandomTransactions], Values]] = {
    "transfer": _transfer,
    "recurrent_transfer": _recurrent_transfer,
    "vote": _vote,
    "comment": _comment,
    "comment_options": _comment_options,
    "delete_comment": lambda r: {"author": _one(r), "permlink": r.permlink()},
    "custom_json": _custom_json,
    "claim_reward_balance": lambda r: {
        "account": _one(r), "reward_hive": r.amount("HIVE", zero=True), "reward_hbd": r.amount("HBD"),
        "reward_vests": r.amount("VESTS", zero=True),
    },
    "transfer_to_savings": _transfer,
    "transfer_from_savings": lambda r: {**_transfer(r), "request_id": r.number()},
    "cancel_transfer_from_savings": lambda r: {"from": _one(r), "request_id": r.number()},
    "transfer_to_vesting": lambda r: {"from": _one(r), "to": r.random.choice(["", "bob"]), "amount": r.amount("HIVE")},
    "withdraw_vesting": lambda r: {"account": _one(r), "vesting_shares": r.amount("VESTS", zero=True)},
    "set_withdraw_vesting_route": lambda r: {
        "from_account": _one(r), "to_account": _one(r), "percent": r.random.randint(0, 10_000), "auto_vest": r.yes(),
    },
    "delegate_vesting_shares": _delegate,
    "convert": lambda r: {"owner": _one(r), "requestid": r.number(), "amount": r.amount("HBD")},
    "collateralized_convert": lambda r: {"owner": _one(r), "requestid": r.number(), "amount": r.amount("HIVE")},
    "limit_order_create": _limit_order_create,
    "limit_order_create2": _limit_order_create2,
    "create_proposal": _create_proposal,
    "remove_proposal": lambda r: {"proposal_owner": _one(r), "proposal_ids": _proposals(r), "extensions": []},
    "limit_order_cancel": lambda r: {"owner": _one(r), "orderid": r.number()},
    "escrow_transfer": _escrow_transfer,
    "escrow_approve": _escrow_approve,
    "escrow_dispute": _escrow_dispute,
    "escrow_release": _escrow_release,
    "account_create": lambda r: {"fee": r.fee(), **_account_create(r)},
    "claim_account": lambda r: {"creator": _one(r), "fee": r.fee(), "extensions": []},
    "create_claimed_account": lambda r: {**_account_create(r), "extensions": []},
    "account_update": _account_update,
    "account_update2": _account_update2,
    "change_recovery_account": _recovery,
    "decline_voting_rights": lambda r: {"account": _one(r), "decline": r.yes()},
    "account_witness_vote": lambda r: {"account": _one(r), "witness": _one(r), "approve": r.yes()},
    "account_witness_proxy": lambda r: dict(zip(("account", "proxy"), r.accounts(2), strict=True)),
    "update_proposal_votes": lambda r: {"voter": _one(r), "proposal_ids": _proposals(r), "approve": r.yes()},
}  # fmt: skip
