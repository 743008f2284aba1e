"""The record by which a host names its account."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.dns.records import PROBLEMS, RecordProblem, read_record, record_name


@pytest.mark.parametrize(
    ("texts", "account", "problem"),
    [
        (["v=capillary1; account=tubehost"], "tubehost", RecordProblem.NONE),
        (["v=capillary1;account=tube.host"], "tube.host", RecordProblem.NONE),
        (["v=capillary1 ; account = tubehost ;"], "tubehost", RecordProblem.NONE),
        (["v=capillary1; later=x; account=tubehost"], "tubehost", RecordProblem.NONE),
        (["v=spf1 -all", "v=capillary1; account=tubehost"], "tubehost", RecordProblem.NONE),
        ([], None, RecordProblem.MISSING),
        (["v=spf1 -all", "v=capillary2; account=tubehost", "account=tubehost"], None, RecordProblem.MISSING),
        (["v=capillary1; account=one-a", "v=capillary1; account=one-a"], None, RecordProblem.SEVERAL),
        (["v=capillary1; account=one-a", "v=capillary1"], None, RecordProblem.SEVERAL),
        (["v=capillary1"], None, RecordProblem.NO_ACCOUNT),
        (["v=capillary1; account=alice; account=mallory"], None, RecordProblem.NO_ACCOUNT),
        (["v=capillary1; account="], None, RecordProblem.BAD_NAME),
        (["v=capillary1; account=Alice"], None, RecordProblem.BAD_NAME),
        (["v=capillary1; account=аlice"], None, RecordProblem.BAD_NAME),
        (["v=capillary1; account=al"], None, RecordProblem.BAD_NAME),
        (["v=capillary1; account=alice" + " " * 600], None, RecordProblem.TOO_LONG),
    ],
)
def test_one_record_with_one_account_counts(texts: list[str], account: str | None, problem: RecordProblem) -> None:
    found = read_record(texts)
    assert (found.account, found.problem) == (account, problem)
    assert bool(PROBLEMS[problem]) is (account is None)


@given(st.lists(st.text(max_size=60) | st.text(max_size=40).map(lambda text: f"v=capillary1;{text}"), max_size=4))
def test_any_texts_give_either_an_account_or_a_reason(texts: list[str]) -> None:
    found = read_record(texts)
    assert (found.account is None) is (found.problem is not RecordProblem.NONE)


def test_the_port_is_no_part_of_the_name() -> None:
    assert record_name("tube.example:8443") == record_name("tube.example") == "_capillary.tube.example"
