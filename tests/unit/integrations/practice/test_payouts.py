"""What a post earns on the toy chain: seven days later, once, divided without a thousandth lost."""

from __future__ import annotations

from typing import Any

from tests.servers.practice_chain import PlayChain, post, vote

WEEK = 7 * 24 * 3600


def told(play: PlayChain, account: str = "alice") -> list[tuple[str, dict[str, Any]]]:
    play.chain.state()
    records = play.chain.history.by_account.get(account, [])
    return [(record.name, record.value) for record in records if record.name.endswith("_reward")]


def test_nothing_is_paid_before_seven_days_and_it_is_paid_once(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.send(vote(), by="carol/posting")
    play.clock.advance(WEEK - 60)
    assert told(play) == []
    play.clock.advance(120)
    names = [name for name, _ in told(play)]
    assert names == ["curation_reward", "author_reward"]
    play.clock.advance(2 * WEEK)
    assert [name for name, _ in told(play)] == names


def test_what_is_told_is_what_was_credited(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.send(vote(), by="carol/posting")
    play.clock.advance(WEEK + 60)
    values = dict(told(play))
    author, curator = (play.chain.state().accounts.read(name) for name in ("alice", "carol"))
    assert author is not None
    assert curator is not None
    reward = values["author_reward"]
    assert reward["hbd_payout"] == f"0.{author.reward_hbd:03d} HBD"
    assert reward["vesting_payout"] == _vests(author.reward_vests)
    assert values["curation_reward"]["reward"] == _vests(curator.reward_vests)
    assert author.reward_hbd > 0
    assert curator.reward_vests > 0
    assert reward["payout_must_be_claimed"] is True


def test_a_post_without_votes_earns_nothing(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.clock.advance(WEEK + 60)
    assert told(play) == []


def test_a_vote_that_comes_later_earns_nothing(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    play.clock.advance(WEEK + 60)
    play.send(vote(), by="carol/posting")
    play.clock.advance(WEEK)
    assert told(play) == []


def test_beneficiaries_are_paid_before_the_author(play: PlayChain) -> None:
    play.send(post(), by="alice/posting")
    options = {
        "author": "alice",
        "permlink": post()[1]["permlink"],
        "max_accepted_payout": "1000000.000 HBD",
        "percent_hbd": 10_000,
        "allow_votes": True,
        "allow_curation_rewards": False,
        "extensions": [[0, {"beneficiaries": [{"account": "carol", "weight": 10_000}]}]],
    }
    play.send(("comment_options", options), by="alice/posting")
    play.send(vote(), by="carol/posting")
    play.clock.advance(WEEK + 60)
    names = [name for name, _ in told(play)]
    assert names == ["comment_benefactor_reward", "author_reward"]
    assert dict(told(play))["author_reward"]["hbd_payout"] == "0.000 HBD"


def _vests(units: int) -> str:
    return f"{units // 10**6}.{units % 10**6:06d} VESTS"
