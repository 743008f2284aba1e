"""Posts as hivemind's bridge and the old condenser_api show them."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from integrations.practice.chain.assets import hbd
from integrations.practice.chain.blocks import stamp
from integrations.practice.chain.refusals import Refused, require
from integrations.practice.chain.tables import Comment
from integrations.practice.nodes.calls import Call, Method

_NO_DATE = "1969-12-31T23:59:59"
_PAYOUT_DAYS = timedelta(days=7)
_PAYOUTS = ("curator_payout_value", "pending_payout_value", "total_payout_value", "total_pending_payout_value")
_ZEROS = (
    "abs_rshares", "children_abs_rshares", "author_rewards", "children", "vote_rshares", "net_rshares",
    "total_vote_weight", "author_reputation",
)  # fmt: skip


class UnknownPost(Refused):
    """hivemind's own error, which has neither hived's code nor its name."""

    rpc_code = -32602

    def as_rpc_error(self, **_: str) -> dict[str, Any]:
        """A text for `data`, unlike hived."""
        return {"code": self.rpc_code, "data": self.text, "message": "Invalid parameters"}


def _metadata(post: Comment) -> Any:
    try:
        return json.loads(post.json_metadata or "{}")
    except ValueError:
        return {}


def _category(post: Comment) -> str:
    return post.parent_permlink if not post.parent_author else "replies"


def _address(post: Comment) -> str:
    return f"/{_category(post)}/@{post.author}/{post.permlink}"


def get_post(call: Call) -> dict[str, Any]:
    """Raises UnknownPost."""
    author, permlink = call.text("author", 0), call.text("permlink", 1)
    post = call.chain.state().comments.read((author, permlink))
    if post is None:
        raise UnknownPost(f"Post {author}/{permlink} does not exist")
    return _bridged(post, call)


def _bridged(post: Comment, call: Call) -> dict[str, Any]:
    nothing = str(hbd(0))
    return {
        "active_votes": [{"rshares": weight * 1_000_000, "voter": voter} for voter, weight, _ in post.votes],
        "author": post.author,
        "author_payout_value": nothing,
        "author_reputation": 25,
        "beneficiaries": [{"account": account, "weight": weight} for account, weight in post.beneficiaries],
        "blacklists": [],
        "body": post.body,
        "category": _category(post),
        "children": 0,
        "created": stamp(post.created),
        "curator_payout_value": nothing,
        "depth": post.depth,
        "is_paidout": call.moment.time >= post.created + _PAYOUT_DAYS,
        "json_metadata": _metadata(post),
        "max_accepted_payout": post.max_accepted_payout,
        "net_rshares": sum(weight * 1_000_000 for _, weight, _ in post.votes),
        "payout": 0,
        "payout_at": stamp(post.created + _PAYOUT_DAYS),
        "pending_payout_value": nothing,
        "percent_hbd": post.percent_hbd,
        "permlink": post.permlink,
        "post_id": post.identifier,
        "reblogs": 0,
        "replies": [],
        "stats": {"flag_weight": 0, "gray": False, "hide": False, "total_votes": len(post.votes)},
        "title": post.title,
        "updated": stamp(post.updated),
        "url": _address(post),
        **({"parent_author": post.parent_author, "parent_permlink": post.parent_permlink} if post.depth else {}),
    }


def get_account_posts(call: Call) -> list[dict[str, Any]]:
    """The account's own posts, newest first; only the sort `posts` is known here. Raises UnknownPost."""
    account, state = call.text("account", 1), call.chain.state()
    require(call.text("sort", 0) == "posts", "Unsupported sort", "sort == posts")
    if state.accounts.read(account) is None:
        raise UnknownPost(f"Account {account} does not exist")
    own = [post for post in state.comments.rows() if post.author == account and not post.parent_author]
    shown = sorted(own, key=lambda post: (post.created, post.identifier), reverse=True)[: call.integer("limit", 4, 20)]
    return [_bridged(post, call) for post in shown]


def get_content(call: Call) -> dict[str, Any]:
    """An empty author says that there is no such post."""
    post = call.chain.state().comments.read((call.text("author", 0), call.text("permlink", 1)))
    if post is None:
        return {"author": "", "permlink": "", "body": "", "title": "", "json_metadata": "", "id": 0}
    return {
        **dict.fromkeys(_ZEROS, 0),
        **dict.fromkeys(_PAYOUTS, str(hbd(0))),
        **_root(post),
        "active_votes": [_vote(*vote) for vote in post.votes],
        "allow_curation_rewards": post.allow_curation_rewards,
        "allow_replies": True,
        "allow_votes": post.allow_votes,
        "author": post.author,
        "beneficiaries": [{"account": account, "weight": weight} for account, weight in post.beneficiaries],
        "body": post.body,
        "body_length": len(post.body),
        "cashout_time": _NO_DATE,
        "category": _category(post),
        "created": stamp(post.created),
        "depth": post.depth,
        "id": post.identifier,
        "json_metadata": post.json_metadata,
        "last_payout": stamp(post.created),
        "last_update": stamp(post.updated),
        "max_accepted_payout": post.max_accepted_payout,
        "max_cashout_time": _NO_DATE,
        "net_votes": len(post.votes),
        "percent_hbd": post.percent_hbd,
        "permlink": post.permlink,
        "reblogged_by": [],
        "replies": [],
        "reward_weight": 10000,
        "title": post.title,
        "url": _address(post),
    }


def _root(post: Comment) -> dict[str, Any]:
    parents = {"parent_author": post.parent_author, "parent_permlink": post.parent_permlink}
    return {**parents, "root_author": post.author, "root_permlink": post.permlink, "root_title": post.title}


def _vote(voter: str, weight: int, time: Any) -> dict[str, Any]:
    counted = {"percent": weight, "reputation": 0, "rshares": weight * 1_000_000, "weight": weight}
    return {**counted, "time": stamp(time), "voter": voter}


METHODS: dict[str, Method] = {
    "bridge.get_post": get_post,
    "bridge.get_account_posts": get_account_posts,
    "condenser_api.get_content": get_content,
}
