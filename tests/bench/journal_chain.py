"""A synthetic chain of the shape of the real one: blocks every three seconds, mostly of other people's business.

Everything is made from a seed and block by block, so that a month of it needs no more memory than one range.
Ours are about one operation in twenty: tips, promises, links, labels, recurring gifts and malformed ones.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

START = datetime(2026, 10, 1, tzinfo=UTC)
BLOCKS_OF_A_DAY = 28_800
PEOPLE = 2_000
CREATORS = 300
_HEAD = (
    b'{"previous":"%s","timestamp":"%s","witness":"first.witness","transaction_merkle_root":"%s","extensions":[],'
    b'"witness_signature":"%s","transactions":[%s],"block_id":"%s",'
    b'"signing_key":"STM8GC13uCZbP44HzMLV6zPZGwVQ8Nt4Kji8PapsPiNq1BK153XTX","transaction_ids":[%s]}'
)
_FRAME = (
    b'{"ref_block_num":%d,"ref_block_prefix":2413215,"expiration":"%s","operations":[%s],"extensions":[],'
    b'"signatures":["%s"]}'
)
_ROOT = b"c8f5a2d1" * 5
_SIGNATURE = b"20" + b"4fa1c3d5" * 16
_VOTE = (
    '{"type":"vote_operation","value":{"voter":"%s","author":"%s","permlink":"re-a-post-about-things-%d","weight":%d}}'
)
_GAME = (
    '{"type":"custom_json_operation","value":{"required_auths":[],"required_posting_auths":["%s"],"id":"sm_find_match",'
    '"json":"{\\"match_type\\":\\"Wild Ranked\\",\\"app\\":\\"game/1.%d\\",\\"n\\":\\"aBcDeFgH\\"}"}}'
)
_TRANSFER = (
    '{"type":"transfer_operation","value":{"from":"%s","to":"%s","amount":{"amount":"%d","precision":3,'
    '"nai":"@@000000021"},"memo":"thanks for the fish, order %d"}}'
)
_COMMENT = (
    '{"type":"comment_operation","value":{"parent_author":"%s","parent_permlink":"a-post","author":"%s","permlink":"re-%d",'
    '"title":"","body":"%s","json_metadata":"{\\"app\\":\\"peakd/2026.1\\",\\"tags\\":[\\"life\\",\\"photo\\"]}"}}'
)
_BODY = "I really like how you put this; the light on the third picture is wonderful. " * 6


@dataclass(frozen=True, slots=True)
class Made:
    """One operation: `value` as JSON text, and where it stands. Virtual ones have no transaction."""

    block: int
    transaction: int
    name: str
    value: dict[str, Any]
    accounts: tuple[str, ...]


@dataclass
class SyntheticChain:
    """`blocks` blocks from number 1 on, `operations` of others' and `ours` of ours spread over them evenly by chance.

    `fork` other than 0 gives the last `forked` blocks other content.
    """

    blocks: int
    operations: int
    ours: int
    seed: int = 7
    fork: int = 0
    forked: int = 20
    _pool: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        draw = random.Random(self.seed)
        self._pool = [self._other(draw).encode() for _ in range(2_000)]

    @cached_property
    def own(self) -> dict[int, list[Made]]:
        """Our operations by block, in order; of virtual ones those that the chain pays."""
        draw = random.Random(self.seed + 1)
        made: dict[int, list[Made]] = {}
        keys: dict[str, list[str]] = {}
        numbers = sorted(draw.randint(1, self.blocks) for _ in range(self.ours))
        for number in numbers:
            if self.fork and number > self.blocks - self.forked:
                continue
            self._one(draw, number, keys, made)
        if self.fork:
            other = random.Random(self.seed + self.fork)
            for number in range(self.blocks - self.forked + 1, self.blocks + 1):
                self._one(other, number, keys, made)
        for number, operations in made.items():
            made[number] = [
                Made(one.block, index, one.name, one.value, one.accounts) for index, one in enumerate(operations)
            ]
        return made

    @cached_property
    def virtual(self) -> dict[int, list[Made]]:
        """What the chain pays by itself: each recurring gift at once and once a day after."""
        paid: dict[int, list[Made]] = {}
        for number, operations in self.own.items():
            for one in operations:
                if one.name != "recurrent_transfer":
                    continue
                for turn in range(one.value["executions"]):
                    block = number + turn * BLOCKS_OF_A_DAY
                    if block > self.blocks:
                        break
                    parts = {name: one.value[name] for name in ("from", "to", "amount", "memo")}
                    left = one.value["executions"] - turn - 1
                    value = {**parts, "remaining_executions": left}
                    paid.setdefault(block, []).append(
                        Made(block, 2**32 - 1, "fill_recurrent_transfer", value, one.accounts)
                    )
        return paid

    def time_of(self, number: int) -> str:
        """The timestamp of a block."""
        return f"{START + timedelta(seconds=3 * number):%Y-%m-%dT%H:%M:%S}"

    def id_of(self, number: int) -> str:
        """Begins with the number; the fork's ids are others."""
        word = self.fork if number > self.blocks - self.forked else 0
        return f"{number:08x}{word:08x}{'ab' * 12}" if number else "0" * 40

    def transaction_id(self, number: int, index: int) -> str:
        """40 hex digits."""
        word = self.fork if number > self.blocks - self.forked else 0
        return f"{number:08x}{index:08x}{word:024x}"

    def range(self, first: int, count: int) -> bytes:
        """The `result` of get_block_range."""
        last = min(first + count - 1, self.blocks)
        return b'{"blocks":[' + b",".join(self._block(number) for number in range(first, last + 1)) + b"]}"

    def virtual_range(self, first: int, end: int) -> bytes:
        """The `result` of enum_virtual_ops."""
        ops = [self.entry(one) for number in range(first, end) for one in self.virtual.get(number, ())]
        return json.dumps({"next_block_range_begin": end, "next_operation_begin": "0", "ops": ops}).encode()

    def entry(self, one: Made) -> dict[str, Any]:
        """An operation as account_history_api shows it."""
        is_virtual = one.name.startswith("fill")
        return {
            "block": one.block,
            "op": {"type": f"{one.name}_operation", "value": one.value},
            "op_in_trx": 1 if is_virtual else 0,
            "operation_id": 0,
            "timestamp": self.time_of(one.block),
            "trx_id": "0" * 40 if is_virtual else self.transaction_id(one.block, one.transaction),
            "trx_in_block": one.transaction,
            "virtual_op": is_virtual,
        }

    def everything(self) -> Iterator[Made]:
        """All of ours in the order of the chain, virtual ones last in their block."""
        for number in sorted({*self.own, *self.virtual}):
            yield from self.own.get(number, ())
            yield from self.virtual.get(number, ())

    def _block(self, number: int) -> bytes:
        stamp = self.time_of(number).encode()
        operations = [
            json.dumps({"type": f"{one.name}_operation", "value": one.value}, separators=(",", ":")).encode()
            for one in self.own.get(number, ())
        ]
        # Others' operations stand behind ours; how many is spread evenly.
        others = number * self.operations // self.blocks - (number - 1) * self.operations // self.blocks
        others = max(0, others - len(operations))
        start = number * 31
        operations += [self._pool[(start + place * 7) % len(self._pool)] for place in range(others)]
        frames = [_FRAME % (number % 65_536, stamp, operation, _SIGNATURE) for operation in operations]
        ids = [b'"%s"' % self.transaction_id(number, index).encode() for index in range(len(frames))]
        return _HEAD % (
            self.id_of(number - 1).encode(), stamp, _ROOT, _SIGNATURE, b",".join(frames),
            self.id_of(number).encode(), b",".join(ids),
        )  # fmt: skip

    def _other(self, draw: random.Random) -> str:
        one, other, number = f"user{draw.randrange(9_999)}", f"user{draw.randrange(9_999)}", draw.randrange(10**6)
        kind = draw.random()
        if kind < 0.40:
            return _GAME % (one, number)
        if kind < 0.85:
            return _VOTE % (one, other, number, draw.randrange(10_000))
        if kind < 0.95:
            return _TRANSFER % (one, other, number, number)
        return _COMMENT % (one, other, number, _BODY)

    def _one(self, draw: random.Random, number: int, keys: dict[str, list[str]], made: dict[int, list[Made]]) -> None:
        sender, creator = f"fan{draw.randrange(PEOPLE)}", f"maker{draw.randrange(CREATORS)}"
        kind = draw.random()
        if kind < 0.80:
            key = keys[sender].pop() if keys.get(sender) and draw.random() < 0.3 else f"{draw.getrandbits(64):016x}"
            memo = f"capillary/1 tip {_work(draw)} leg=creator key={key}"
            memo = memo.replace("leg=creator", "leg=wrong") if draw.random() < 0.01 else memo
            name, value = "transfer", {"from": sender, "to": creator, "amount": _nai(draw), "memo": memo}
        elif kind < 0.82:
            memo = f"capillary/1 patron https://tube.example/c/{creator}"
            name = "recurrent_transfer"
            value = {
                "from": sender, "to": creator, "amount": _nai(draw), "memo": memo, "recurrence": 24,
                "executions": draw.randint(2, 30),
                "extensions": [{"type": "recurrent_transfer_pair_id", "value": {"pair_id": draw.randrange(3)}}],
            }  # fmt: skip
        else:
            name, value = "custom_json", _said(draw, sender, creator, keys)
        accounts = (sender, creator) if "from" in value else tuple(value["required_posting_auths"])
        made.setdefault(number, []).append(Made(number, 0, name, value, accounts))


def _nai(draw: random.Random) -> dict[str, object]:
    asset = draw.choice(["@@000000013", "@@000000021"])
    return {"amount": str(draw.choice([10, 50, 100, 250])), "precision": 3, "nai": asset}


def _work(draw: random.Random) -> str:
    number = draw.randrange(5_000)
    if number % 3 == 0:
        return f"https://hive.blog/@maker{number % CREATORS}/post-{number}"
    if number % 3 == 1:
        return f"https://www.youtube.com/watch?v={number:011d}"
    return f"https://tube{number % 40}.example/videos/watch/57ced71f-2964-44d1-881c-{number:012x}"


def _said(draw: random.Random, sender: str, creator: str, keys: dict[str, list[str]]) -> dict[str, Any]:
    kind, signer = draw.random(), sender
    if kind < 0.45:
        items = [
            {
                "to": f"peertube:channel:{creator}@tube.example", "amount": "0.050 HBD",
                "work": f"youtube:video:{draw.randrange(5_000):011d}", "key": f"{draw.getrandbits(64):016x}",
            }
            for _ in range(draw.randint(1, 4))
        ]  # fmt: skip
        keys.setdefault(sender, []).extend(str(item["key"]) for item in items)
        body: dict[str, Any] = {"op": "pledge", "items": items, "until": "2027-01-01T00:00:00"}
    elif kind < 0.55:
        body = {"op": "withdraw", "keys": [(keys.get(sender) or ["0" * 16])[-1]]}
    elif kind < 0.75:
        body, signer = {"op": "link", "url": f"https://tube.example/c/{creator}", "share": draw.randrange(101)}, creator
    elif kind < 0.80:
        body, signer = {"op": "unlink", "url": f"https://tube.example/c/{creator}"}, creator
    elif kind < 0.90:
        body = {"op": "label", "url": _work(draw), "label": draw.choice(["spam", "nsfw"]), "note": "Seen twice."}
    elif kind < 0.93:
        body = {"op": "payer", "device": f"{draw.getrandbits(64):016x}"}
    elif kind < 0.97:
        body = {"op": "statement", "server": draw.randrange(1_000)}
    else:
        body = {"op": "label", "url": "nowhere", "label": "spam", "note": ""}
    text = json.dumps({"v": 1, **body}, separators=(",", ":"))
    return {"required_auths": [], "required_posting_auths": [signer], "id": "capillary", "json": text}
