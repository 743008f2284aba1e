"""Which node is asked next, with a clock that the test moves."""

from __future__ import annotations

import pytest

from integrations.hive.nodes import DEFAULT_NODES, NodeAddress, NodeBook

FAST, SLOW, SISTER = (NodeAddress(f"https://{name}.example", operator, name) for name, operator in
                      (("fast", "one"), ("slow", "two"), ("sister", "one")))  # fmt: skip


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(clock: Clock) -> NodeBook:
    book = NodeBook([SLOW, FAST, SISTER], clock)
    book.succeeded(SLOW, "database_api", 0.8)
    book.succeeded(FAST, "database_api", 0.1)
    book.succeeded(SISTER, "database_api", 0.5)
    return book


def test_the_quickest_comes_first_and_one_slow_answer_does_not_change_that(book: NodeBook) -> None:
    assert book.ranked("database_api") == [FAST, SISTER, SLOW]
    book.succeeded(FAST, "database_api", 1.0)
    assert book.ranked("database_api")[0] is FAST
    for _ in range(5):
        book.succeeded(FAST, "database_api", 1.0)
    assert book.ranked("database_api") == [SISTER, SLOW, FAST]


def test_operators_come_in_the_order_of_their_best_node(book: NodeBook) -> None:
    assert book.by_operator("database_api") == [[FAST, SISTER], [SLOW]]


def test_two_failures_of_an_api_let_that_api_rest_for_a_minute(book: NodeBook, clock: Clock) -> None:
    book.failed(FAST, "database_api")
    assert book.ranked("database_api")[0] is FAST
    book.failed(FAST, "database_api")
    assert book.ranked("database_api")[-1] is FAST
    assert book.ranked("rc_api")[0] is FAST
    clock.seconds += 61
    assert book.ranked("database_api")[0] is FAST


def test_a_success_between_two_failures_forgives_the_first(book: NodeBook) -> None:
    book.failed(FAST, "database_api")
    book.succeeded(FAST, "database_api", 0.1)
    book.failed(FAST, "database_api")
    assert book.ranked("database_api")[0] is FAST


def test_an_answer_of_the_wrong_form_is_enough_to_rest(book: NodeBook) -> None:
    book.failed(FAST, "database_api", at_once=True)
    assert book.ranked("database_api")[-1] is FAST


def test_a_node_that_limits_us_is_left_alone_longer_each_time(book: NodeBook, clock: Clock) -> None:
    for seconds in (10, 20, 40, 60, 60):
        book.limited(FAST, 1)
        assert FAST not in book.ranked("database_api")
        clock.seconds += seconds - 1
        assert FAST not in book.ranked("database_api")
        clock.seconds += 2
        assert FAST in book.ranked("database_api")
    book.succeeded(FAST, "database_api", 0.1)
    book.limited(FAST, 45)
    clock.seconds += 44
    assert FAST not in book.ranked("database_api")


def test_a_node_that_lags_comes_last_for_every_api(book: NodeBook, clock: Clock) -> None:
    book.stale(FAST)
    assert book.ranked("database_api")[-1] is FAST
    assert book.ranked("bridge")[-1] is FAST
    clock.seconds += 61
    assert book.ranked("database_api")[0] is FAST


def test_a_node_of_another_chain_is_not_asked_for_an_hour(book: NodeBook, clock: Clock) -> None:
    book.other_chain(FAST)
    assert FAST not in book.ranked("database_api")
    assert book.serves_other_chain(FAST)
    clock.seconds += 3_601
    assert FAST in book.ranked("database_api")


def test_the_usual_nodes_belong_to_at_least_three_operators_and_use_tls() -> None:
    assert len({node.operator for node in DEFAULT_NODES}) >= 3
    assert all(node.url.startswith("https://") for node in DEFAULT_NODES)
    with pytest.raises(ValueError, match="needs nodes"):
        NodeBook([])
