"""The resolver at the practice world's own DNS: both ways agree, and either alone may lie or keep silent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest

from integrations.dns import TxtResolver, read_record, record_name
from integrations.errors import NoSecondOpinion
from integrations.http import HttpClient
from integrations.practice.world import PracticeWorld

TUBE = record_name("tube.localhost:8080")


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=0) as running:
        yield running


@pytest.fixture
async def resolver(world: PracticeWorld) -> AsyncIterator[TxtResolver]:
    http = HttpClient(trusted=[urlsplit(world.doh_url).netloc])
    yield TxtResolver.usual(http, servers=[world.dns_address], services=[world.doh_url])
    await http.close()


async def test_a_host_names_its_account(resolver: TxtResolver) -> None:
    assert read_record(await resolver.txt(TUBE)).account == "tubehost"


async def test_a_host_without_a_record_names_none(resolver: TxtResolver) -> None:
    assert await resolver.txt(record_name("other.localhost")) == []
    assert await resolver.txt(record_name("nobody.example")) == []


@pytest.mark.parametrize("way", ["udp", "https"])
async def test_a_record_that_only_one_way_shows_is_not_believed(
    world: PracticeWorld, resolver: TxtResolver, way: str
) -> None:
    name = record_name(f"{way}.localhost")
    world.zone.set_texts(name, ["v=capillary1; account=mallory"], way)  # type: ignore[arg-type]
    with pytest.raises(NoSecondOpinion):
        await resolver.txt(name)


@pytest.mark.parametrize("way", ["udp", "https"])
async def test_one_way_that_keeps_silent_leaves_no_second_opinion(
    world: PracticeWorld, resolver: TxtResolver, way: str
) -> None:
    world.zone.silence(way)  # type: ignore[arg-type]
    try:
        with pytest.raises(NoSecondOpinion):
            await resolver.txt(TUBE)
    finally:
        world.zone.silence(way, silent=False)  # type: ignore[arg-type]
    assert await resolver.txt(TUBE)
