"""Rewards, recurring gifts and prices as nodes tell of them: the shapes of hived, and nothing that is bent."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from integrations.errors import BadAnswer
from integrations.hive.wire.chain import FeedPrice, read_price_feed
from integrations.hive.wire.operations import NO_TRANSACTION, HistoryOperation, filter_bits
from integrations.hive.wire.rewards import Payout, as_execution, as_reward

FIXTURES = Path(__file__).parents[3] / "fixtures"
REWARDS = json.loads((FIXTURES / "unrecorded" / "hive" / "rewards.json").read_text())["operations"]
FEED = FIXTURES / "recordings" / "hive" / "rpc" / "database_api.get_feed_history.json"
ENUM = FIXTURES / "recordings" / "hive" / "rpc" / "account_history_api.enum_virtual_ops.json"


def operation(name: str, **changed: Any) -> HistoryOperation:
    value = {**REWARDS[name], **changed}
    value = {key: one for key, one in value.items() if one is not None}
    return HistoryOperation(1, 7, datetime(2026, 8, 21, tzinfo=UTC), NO_TRANSACTION, name, value, True)


def test_an_author_is_paid_in_what_is_more_than_nothing() -> None:
    found = as_reward(operation("author_reward"))
    assert found is not None
    assert (found.kind, found.receiver, found.author) == ("author", "carol", "carol")
    assert found.payouts == (Payout("HBD", 9), Payout("VESTS", 235_563_374))


def test_a_curator_is_paid_for_a_post_of_somebody_else_under_either_name_of_its_fields() -> None:
    new = as_reward(operation("curation_reward"))
    old = {"author": None, "permlink": None, "comment_author": "edith", "comment_permlink": "snow"}
    assert as_reward(operation("curation_reward", **old)) == new
    assert new is not None
    assert (new.receiver, new.author, new.permlink) == ("carol", "edith", "snow")
    assert new.payouts == (Payout("VESTS", 800_915_474),)


def test_a_beneficiary_is_the_receiver() -> None:
    found = as_reward(operation("comment_benefactor_reward"))
    assert found is not None
    assert (found.kind, found.receiver, found.author) == ("beneficiary", "hugo", "carol")


def test_an_execution_of_a_recurring_gift_is_a_payment() -> None:
    found = as_execution(operation("fill_recurrent_transfer"))
    assert found is not None
    assert (found.sender, found.receiver, str(found.amount)) == ("bob", "carol", "0.500 HBD")
    assert as_execution(operation("author_reward")) is None
    assert as_reward(operation("fill_recurrent_transfer")) is None


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("author_reward", "hbd_payout", {"amount": "-9", "nai": "@@000000013", "precision": 3}),
        ("author_reward", "hbd_payout", "9 HBD"),
        ("author_reward", "vesting_payout", {"amount": "9" * 19, "nai": "@@000000037", "precision": 6}),
        ("author_reward", "vesting_payout", {"amount": "9", "nai": "@@000000037", "precision": 3}),
        ("author_reward", "author", "Carol!"),
        ("author_reward", "permlink", 7),
        ("curation_reward", "reward", None),
        ("curation_reward", "author", None),
        ("comment_benefactor_reward", "benefactor", None),
    ],
)
def test_what_is_bent_is_refused(name: str, field: str, value: object) -> None:
    with pytest.raises(BadAnswer):
        as_reward(operation(name, **{field: value}))


def test_the_bits_of_rewards_are_those_of_the_recorded_description() -> None:
    """There they count from the first virtual operation, which is number 50."""
    told = json.loads(ENUM.read_text())["description"]
    for name in ("author_reward", "curation_reward", "comment_benefactor_reward", "fill_recurrent_transfer"):
        (line,) = [line for line in told.splitlines() if f"`{name}_operation`" in line]
        low, high = filter_bits([name])
        assert low | high << 64 == int(line.rpartition("= ")[2], 16) << 50


def test_the_recorded_feed_is_read() -> None:
    feed = read_price_feed(json.loads(FEED.read_text())["response_example"])
    assert feed.median == FeedPrice(258, 1_000)
    assert feed.hourly == (FeedPrice(263, 1_000),)


@pytest.mark.parametrize("bent", [{"price_history": [{}]}, {"current_median_history": {"base": "1.000 HIVE"}}, {}])
def test_a_bent_feed_is_refused(bent: dict[str, Any]) -> None:
    whole = json.loads(FEED.read_text())["response_example"]
    with pytest.raises(BadAnswer):
        read_price_feed({**whole, **bent} if bent else {})


def test_a_price_the_wrong_way_round_is_refused_and_a_price_of_nothing_is_none() -> None:
    whole = json.loads(FEED.read_text())["response_example"]
    price = whole["current_median_history"]
    turned = {"base": price["quote"], "quote": price["base"]}
    with pytest.raises(BadAnswer):
        read_price_feed({**whole, "current_median_history": turned})
    nothing = {"base": "0.000 HIVE", "quote": "0.000 HIVE"}
    assert read_price_feed({**whole, "current_median_history": nothing, "price_history": []}).median is None
