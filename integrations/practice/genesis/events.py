"""Who did what on which day: the seed tables as operations, oldest first.

Everything comes from `seed_data` and the ports; the same input gives the same transactions, ids included.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from integrations.practice import seed_data
from integrations.practice.chain.assets import hbd, hive
from integrations.practice.chain.operations.money import creation_fee
from integrations.practice.genesis.keys import play_secret
from integrations.practice.genesis.tips import dora_tips
from integrations.practice.seed_data import address
from integrations.practice.seed_kinds import HiveAccount, Link, Post
from wallet.hive_tx.keys import Role

Operation = tuple[str, dict[str, Any]]
_ROLES: tuple[Role, ...] = ("owner", "active", "posting")


@dataclass(frozen=True, slots=True)
class Event:
    """One transaction of the past, signed by `signer` with the key of `role`."""

    when: datetime
    signer: str
    role: Literal["active", "posting"]
    operations: tuple[Operation, ...]


def events(start: datetime, port: int | None, site_port: int | None = None) -> list[Event]:
    """All of them, in time order; no two of one account fall into one block."""
    found = [*_pockets(start), *_links(start, port, site_port), *_posts(start, port), *_payers(start), *_follows(start)]
    found += [*_promises(start, port), *_votes(start)]
    found += [Event(when, "dora.pocket", "active", legs) for when, legs in dora_tips(start, port)]
    return sorted(found, key=lambda event: (event.when, event.signer))


def body(op: str, **fields: object) -> str:
    """Canonical JSON of one of our own operations (PROTOCOL, ground rules)."""
    return json.dumps({"v": 1, "op": op, **fields}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def custom(account: str, text: str, identifier: str = "capillary") -> Operation:
    """A custom_json signed with the posting key."""
    return "custom_json", {
        "required_auths": [],
        "required_posting_auths": [account],
        "id": identifier,
        "json": text,
    }


def _before(start: datetime, days: float, minutes: int = 0) -> datetime:
    return start - timedelta(days=days) + timedelta(minutes=minutes)


def _pockets(start: datetime) -> Iterator[Event]:
    for account in seed_data.ACCOUNTS:
        if account.pocket_of:
            main = account.pocket_of
            yield Event(_before(start, 58), main, "active", tuple(_make_pocket(account)))
            lend = ["delegate_rc", {"from": main, "delegatees": [account.name], "max_rc": account.lent_credits}]
            lending = custom(main, json.dumps(lend, separators=(",", ":")), "rc")
            yield Event(_before(start, 58, 1), main, "posting", (lending,))


def _make_pocket(account: HiveAccount) -> Iterator[Operation]:
    main, name = account.pocket_of, account.name
    authorities: dict[str, Any] = {
        role: {"weight_threshold": 1, "account_auths": [], "key_auths": [[play_secret(name, role).public_key, 1]]}
        for role in _ROLES
    }
    authorities["owner"] = {"weight_threshold": 1, "account_auths": [[main, 1]], "key_auths": []}
    made = {"fee": str(creation_fee()), "creator": main, "new_account_name": name}
    memo_key = play_secret(name, "memo").public_key
    yield "account_create", {**made, **authorities, "memo_key": memo_key, "json_metadata": ""}
    for amount in (hbd(account.milli_hbd), hive(account.milli_hive)):
        yield "transfer", {"from": main, "to": name, "amount": str(amount), "memo": "pocket money"}
    if account.monthly_hbd:
        monthly = {"amount": str(hbd(account.monthly_hbd)), "memo": "pocket money", "recurrence": 720}
        rest = {"executions": 12, "extensions": []}
        yield "recurrent_transfer", {"from": main, "to": name, **monthly, **rest}


def _link_fields(link: Link, port: int | None, site_port: int | None) -> dict[str, Any]:
    there = site_port if link.host == seed_data.EDITH_SITE else port
    fields: dict[str, Any] = {"url": address(link.host, there) + link.path}
    if link.share is not None:
        fields["share"] = link.share
    if link.splits:
        fields["splits"] = [{"to": to, "share": share} for to, share in link.splits]
    return fields


def _links(start: datetime, port: int | None, site_port: int | None) -> Iterator[Event]:
    standing: dict[str, list[dict[str, Any]]] = {}
    for link in sorted(seed_data.LINKS, key=lambda one: -one.days_before):
        fields = _link_fields(link, port, site_port)
        when = _before(start, link.days_before)
        yield Event(when, link.account, "posting", (custom(link.account, body("link", **fields)),))
        if link.withdrawn_days_before is not None:
            withdrawal = custom(link.account, body("unlink", url=fields["url"]))
            yield Event(_before(start, link.withdrawn_days_before), link.account, "posting", (withdrawal,))
            continue
        standing.setdefault(link.account, []).append(fields)
        profile = {"name": link.account.capitalize(), "version": 2, "capillary": list(standing[link.account])}
        mirror = json.dumps({"profile": profile}, separators=(",", ":"))
        update = {"account": link.account, "json_metadata": "", "posting_json_metadata": mirror, "extensions": []}
        yield Event(when + timedelta(minutes=1), link.account, "posting", (("account_update2", update),))


def _posts(start: datetime, port: int | None) -> Iterator[Event]:
    for post in seed_data.POSTS:
        value = {
            "parent_author": "",
            "parent_permlink": "practice",
            "author": post.author,
            "permlink": post.permlink,
            "title": post.title,
            "body": post.body,
            "json_metadata": json.dumps(_post_metadata(post, port), separators=(",", ":")),
        }
        yield Event(_before(start, post.days_before, 7), post.author, "posting", (("comment", value),))


def _votes(start: datetime) -> Iterator[Event]:
    for vote in seed_data.VOTES:
        value = {"voter": vote.voter, "author": vote.author, "permlink": vote.permlink, "weight": vote.weight}
        yield Event(_before(start, vote.days_before, 13), vote.voter, "posting", (("vote", value),))


def _post_metadata(post: Post, port: int | None) -> dict[str, Any]:
    metadata: dict[str, Any] = {"app": "capillary-practice/1", "format": "markdown", "tags": ["practice"]}
    if post.video:
        metadata["canonical_url"] = seed_data.watch_url(post.video, post.video_host, port)
    return metadata


def _payers(start: datetime) -> Iterator[Event]:
    for account, device in (("alice.pocket", seed_data.PAYER_DEVICE), ("dora.pocket", seed_data.PAYER_DEVICE[::-1])):
        yield Event(_before(start, 57), account, "posting", (custom(account, body("payer", device=device)),))


def _follows(start: datetime) -> Iterator[Event]:
    """In the form of Hive's own `follow` operation (recordings: account history of custom_json)."""
    for follower, following, days, stands in seed_data.FOLLOWS:
        told = {"follower": follower, "following": following, "what": ["blog"] if stands else []}
        text = json.dumps(["follow", told], separators=(",", ":"))
        yield Event(_before(start, days, 13), follower, "posting", (custom(follower, text, "follow"),))


def _promises(start: datetime, port: int | None) -> Iterator[Event]:
    host = address(seed_data.TUBE, port).removeprefix("https://")
    items = [
        {
            "to": f"peertube:channel:ann_channel@{host}",
            "work": f"peertube:video:{uuid}@{host}",
            "amount": str(hbd(100)),
            "key": key,
        }
        for uuid, key in ((seed_data.KNOTS, "00000000000000a1"), (seed_data.SPLICES, "00000000000000a2"))
    ]
    for place, item in enumerate(items):
        when = _before(start, 30 - 25 * place, 11)
        until = (when + timedelta(days=90)).strftime("%Y-%m-%dT%H:%M:%S")
        text = body("pledge", items=[item], until=until)
        yield Event(when, "dora.pocket", "posting", (custom("dora.pocket", text),))
