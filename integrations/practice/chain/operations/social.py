"""Posts, replies, their options and votes: as much of hived's rules as a tipping client can meet."""

from __future__ import annotations

import re
from datetime import timedelta

from integrations.practice.chain.accounts import check_name
from integrations.practice.chain.assets import hbd, read
from integrations.practice.chain.authorities import Required
from integrations.practice.chain.operations.rules import Rule, Value, check_json, check_utf8, number, text
from integrations.practice.chain.refusals import require
from integrations.practice.chain.tables import Comment, Emitted, State

_PERMLINK = re.compile(r"[a-z0-9-]{1,255}", re.ASCII)
_ROOT_INTERVAL = timedelta(minutes=5)
_REPLY_INTERVAL = timedelta(seconds=3)
_DEPTH_MAX = 255
_BENEFICIARIES_MAX = 8


def _check_permlink(permlink: str) -> None:
    require(_PERMLINK.fullmatch(permlink), "Permlink is not valid", "is_valid_permlink( permlink )")


def _check_vote(value: Value) -> None:
    check_name(value.get("voter"))
    check_name(value.get("author"))
    _check_permlink(text(value, "permlink"))
    require(abs(number(value, "weight")) <= 10000, "Weight is not a HIVE percentage", "abs(weight) <= HIVE_100_PERCENT")


def _apply_vote(state: State, value: Value) -> None:
    comment = state.comments.edit((value["author"], value["permlink"]))
    require(comment is not None, "Comment not found", "comment != nullptr")
    voter = state.account(value["voter"])
    if comment is None:
        return
    weight = number(value, "weight")
    standing = {name: share for name, share, _ in comment.votes}
    require(
        standing.get(voter.name, 0) != weight,
        "Your current vote on this comment is identical to this vote.",
        "itr->vote_percent != o.weight",
    )
    others = tuple(vote for vote in comment.votes if vote[0] != voter.name)
    comment.votes = (*others, (voter.name, weight, state.now)) if weight else others
    voter.last_vote = state.now
    rshares = voter.vests // 1_000_000 * weight // 50
    counted = {"author": value["author"], "pending_payout": str(hbd(0)), "permlink": value["permlink"]}
    effect = {"rshares": rshares, "total_vote_weight": abs(rshares), "voter": voter.name, "weight": abs(rshares)}
    state.emitted.append(Emitted("effective_comment_vote", {**counted, **effect}))


def _check_comment(value: Value) -> None:
    check_name(value.get("author"))
    if text(value, "parent_author"):
        check_name(value["parent_author"])
    require(len(text(value, "title").encode()) < 256, "Title size limit exceeded.", "title.size() < 256")
    require(text(value, "body"), "Body is empty", "body.size() > 0")
    check_utf8(value["title"], "title")
    check_utf8(value["body"], "body")
    _check_permlink(text(value, "permlink"))
    require(len(text(value, "parent_permlink")) < 256, "Permlink is not valid", "parent_permlink.size() < 256")
    check_json(text(value, "json_metadata"), "json_metadata")


def _apply_comment(state: State, value: Value) -> None:
    key = (value["author"], value["permlink"])
    author = state.account(value["author"])
    standing = state.comments.edit(key)
    if standing is not None:
        same_parent = (standing.parent_author, standing.parent_permlink)
        wanted = (value["parent_author"], value["parent_permlink"])
        require(same_parent == wanted, "The parent of a comment cannot change.", "comment.parent == o.parent")
        standing.title = value["title"] or standing.title
        standing.body = value["body"]
        standing.json_metadata = value["json_metadata"] or standing.json_metadata
        standing.updated = state.now
        return
    depth = _depth(state, value)
    last, interval, text_of = (
        (author.last_post, _REPLY_INTERVAL, "You may only comment once every 3 seconds.")
        if depth
        else (author.last_root_post, _ROOT_INTERVAL, "You may only post once every 5 minutes.")
    )
    require(state.now - last >= interval, text_of, "( now - auth.last_root_post )")
    author.last_post = state.now
    author.last_root_post = author.last_root_post if depth else state.now
    author.post_count += 1
    fields = (value["parent_author"], value["parent_permlink"], value["title"], value["body"], value["json_metadata"])
    state.comments.put(key, Comment(state.new_identifier(), *key, *fields, state.now, state.now, depth))


def _depth(state: State, value: Value) -> int:
    if not value["parent_author"]:
        return 0
    parent = state.comments.read((value["parent_author"], value["parent_permlink"]))
    require(parent is not None, "The parent comment is not found", "parent != nullptr")
    depth = (parent.depth if parent else 0) + 1
    require(depth <= _DEPTH_MAX, "Comment is nested too deep", "parent->depth < HIVE_MAX_COMMENT_DEPTH")
    return depth


def _beneficiaries(value: Value) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    for extension in value.get("extensions") or []:
        inner = extension.get("value") if isinstance(extension, dict) else extension[-1]
        listed = inner.get("beneficiaries", []) if isinstance(inner, dict) else []
        found += [(check_name(entry.get("account")), number(entry, "weight")) for entry in listed]
    return tuple(found)


def _check_options(value: Value) -> None:
    check_name(value.get("author"))
    _check_permlink(text(value, "permlink"))
    require(0 <= number(value, "percent_hbd") <= 10000, "Percent cannot exceed 100%", "percent_hbd <= HIVE_100_PERCENT")
    payout = read(value.get("max_accepted_payout"))
    require(payout.symbol == "HBD", "Max accepted payout must be in HBD", "max_accepted_payout.symbol == HBD_SYMBOL")
    shares = _beneficiaries(value)
    require(len(shares) <= _BENEFICIARIES_MAX, "Too many beneficiaries.", "beneficiaries.size() <= 8")
    in_order = list(shares) == sorted(set(shares)) and len({name for name, _ in shares}) == len(shares)
    require(in_order, "Benficiaries must be specified in sorted order (account ascending)", "beneficiaries[i - 1] < b")
    require(sum(weight for _, weight in shares) <= 10000, "Cannot allocate more than 100% of rewards", "sum <= 10000")


def _apply_options(state: State, value: Value) -> None:
    comment = state.comments.edit((value["author"], value["permlink"]))
    require(comment is not None, "Comment not found", "comment != nullptr")
    if comment is None:
        return
    comment.max_accepted_payout = str(read(value["max_accepted_payout"]))
    comment.percent_hbd = number(value, "percent_hbd")
    comment.allow_votes = bool(value.get("allow_votes", True))
    comment.allow_curation_rewards = bool(value.get("allow_curation_rewards", True))
    comment.beneficiaries = _beneficiaries(value) or comment.beneficiaries


def _posting(field: str, value: Value) -> Required:
    return {("posting", text(value, field))}


RULES = {
    "vote": Rule(lambda v: _posting("voter", v), _check_vote, _apply_vote, lambda v: {v["voter"], v["author"]}),
    "comment": Rule(
        lambda v: _posting("author", v),
        _check_comment,
        _apply_comment,
        lambda v: {v["author"], v["parent_author"]} - {""},
    ),
    "comment_options": Rule(lambda v: _posting("author", v), _check_options, _apply_options, lambda v: {v["author"]}),
}
