"""The file of euro reference rates: every rate in it or none, from our own bank as from the real one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.errors import BadAnswer, IntegrationError, Unreachable
from integrations.http import HttpClient
from integrations.practice.platforms import rates
from integrations.practice.world import PracticeWorld
from integrations.reference_rates.client import ReferenceRateClient
from integrations.reference_rates.wire import ReferenceRate, parse_rates
from tests.fixtures.journey import NOON, still_world

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
    'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject>'
)
"""As the bank's own examples of reading its file have it."""
DAYS = (
    '<Cube time="2020-06-08"><Cube currency="USD" rate="1.1285"/><Cube currency="CHF" rate="1.0861"/></Cube>'
    '<Cube time="2020-06-05"><Cube currency="CHF" rate="1.0866"/></Cube>'
)


def file(days: str = DAYS) -> bytes:
    return f"{HEAD}<Cube>{days}</Cube></gesmes:Envelope>".encode()


def test_every_rate_of_every_day_is_read_as_it_is_written() -> None:
    assert parse_rates(file()) == (
        ReferenceRate(date(2020, 6, 8), "USD", "1.1285"),
        ReferenceRate(date(2020, 6, 8), "CHF", "1.0861"),
        ReferenceRate(date(2020, 6, 5), "CHF", "1.0866"),
    )


@pytest.mark.parametrize(
    "days",
    [
        "",
        '<Cube time="2020-06-31"><Cube currency="USD" rate="1.1"/></Cube>',
        '<Cube time="08/06/2020"><Cube currency="USD" rate="1.1"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="US" rate="1.1"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="=A1" rate="1.1"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="USD" rate="0.000"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="USD" rate="-1.1"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="USD" rate="1e9"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="USD" rate="N/A"/></Cube>',
        '<Cube time="2020-06-08"><Cube currency="USD" rate="1.1"/><Cube currency="USD" rate="1.2"/></Cube>',
        '<Cube time="2020-06-08"/>' * 201,
    ],
)
def test_what_cannot_be_a_rate_spoils_the_whole_file(days: str) -> None:
    with pytest.raises(BadAnswer):
        parse_rates(file(days))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b"\xff\xfe<",
        file().replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1),
        HEAD.encode(),
    ],
)
def test_what_is_no_such_file_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_rates(body)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        parse_rates(body)


def test_our_own_bank_publishes_working_days_and_todays_rate_in_the_afternoon() -> None:
    morning, evening = datetime(2026, 11, 10, 9, tzinfo=UTC), datetime(2026, 11, 10, 18, tzinfo=UTC)
    today = date(2026, 11, 10)
    assert today not in {one.day for one in parse_rates(rates.reference_rates(morning).encode())}
    found = parse_rates(rates.reference_rates(evening).encode())
    assert ReferenceRate(today, "USD", rates.rate_of(today, "USD")) in found
    assert {one.day.weekday() for one in found} == {0, 1, 2, 3, 4}


def client(world: PracticeWorld, http: HttpClient) -> ReferenceRateClient:
    return ReferenceRateClient(http, world.describe()["platforms"]["rates"])


async def test_the_client_reads_what_the_bank_publishes_and_says_when_it_is_away() -> None:
    with still_world() as world:
        http = HttpClient(trusted=world.describe()["trusted"])
        try:
            found = await client(world, http).rates()
            assert max(one.day for one in found) == date(2026, 11, 9)
            world.platforms.bank_away = True
            with pytest.raises(Unreachable):
                await client(world, http).rates()
            with pytest.raises(IntegrationError):
                await ReferenceRateClient(http, world.describe()["platforms"]["vimeo"]).rates()
        finally:
            await http.close()
        assert world.clock.now() == NOON
