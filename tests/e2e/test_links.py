"""Links on every platform: who is proven and who is not, in the practice world.

    situation      what stands on the channel                                  carol's link    who receives
    positive       the words, and her link is signed                           confirmed       carol
    missing        her link alone                                              waits for words nobody
    forged         mallory links it too; his words stand on a channel of his   waits for words carol, never mallory
    look-alike     the words with a Cyrillic letter                            refused         nobody
    contested      her words and somebody else's                               contested       nobody
    moved          the place answers for somebody else now                     sleeping        nobody
    lost           no words for three days                                     gone            nobody
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.content import ChannelId, canonical_url
from app.domain.creators.link_states import LinkState
from app.store.link_checks import LinkCheckStore
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from integrations.practice.world import PracticeWorld
from tests.fixtures.journey import BLOCK, DAY, Computer, computer, publish, push, still_world

LOOK_ALIKE = "c\u0430rol"
Paste = Callable[[PracticeWorld, str], None]
Move = Callable[[PracticeWorld], None]


@dataclass(frozen=True)
class Place:
    """A channel of carol's: its id, how she writes there, and how the place comes to speak for somebody else."""

    channel: Callable[[PracticeWorld], str]
    paste: Paste
    move: Move


def _tube(world: PracticeWorld) -> str:
    return f"peertube:channel:carol_channel@{seed_data.TUBE}:{world.servers.peertube_port}"


def _rename(world: PracticeWorld) -> None:
    host = world.peertube.hosts[seed_data.TUBE]
    record = host.channels.pop("carol_channel")
    record.name = "carol_elsewhere"
    host.channels[record.name] = record


def _on(host: str, name: str) -> tuple[Paste, Move]:
    def move(world: PracticeWorld) -> None:
        world.platforms.channels[host, name].shows_as = OTHERS[host]

    return lambda world, text: world.platforms.paste(host, name, text), move


OTHERS = {seed.YOUTUBE: seed.BERT_ON_YOUTUBE, seed.VIMEO: seed.NINA_ON_VIMEO, seed.DAILYMOTION: "x3somebody"}


def _send_readers_away(world: PracticeWorld) -> None:
    world.platforms.sites[seed.SITE].moved_to = world.peertube_url()


def _page(world: PracticeWorld, text: str) -> None:
    """The words in a link with rel="me", as the wizard has it pasted; other words stand there as other links."""
    anchors = "".join(
        f'<a rel="me" href="https://hive.blog/@{name}">{line}</a>'
        for line in text.splitlines()
        if (name := line.partition("@")[2])
    )
    world.platforms.paste(seed.SITE, "", anchors)


def _record(world: PracticeWorld, text: str) -> None:
    names = [line.partition("@")[2] for line in text.splitlines() if "hive-tips" in line]
    world.platforms.paste(seed.SITE, "", "")
    world.zone.set_texts(f"_capillary.{seed.SITE}", [f"v=capillary1; account={name}" for name in names])


def _no_record(world: PracticeWorld) -> None:
    _record(world, "")
    world.platforms.sites[seed.SITE].away = True


def _about(world: PracticeWorld, text: str) -> None:
    profile = json.dumps({"profile": {"name": "Edith", "about": text}})
    fields = {"account": "edith", "json_metadata": "", "posting_json_metadata": profile, "extensions": []}
    push(world, ("account_update2", fields), role="posting", account="edith")
    world.advance(BLOCK)


def _site(world: PracticeWorld) -> str:
    return f"web:{seed.SITE}:{world.servers.platforms_port}"


PLACES = {
    "PeerTube": Place(
        _tube,
        lambda world, text: world.peertube.set_support(seed_data.TUBE, "carol_channel", text),
        _rename,
    ),
    "YouTube": Place(
        lambda _: f"youtube:channel:{seed.CAROL_ON_YOUTUBE}", *_on(seed.YOUTUBE, seed.CAROL_ON_YOUTUBE)
    ),
    "Vimeo": Place(lambda _: f"vimeo:user:{seed.CAROL_ON_VIMEO}", *_on(seed.VIMEO, seed.CAROL_ON_VIMEO)),
    "Dailymotion": Place(
        lambda _: f"dailymotion:user:{seed.CAROL_ON_DAILYMOTION}", *_on(seed.DAILYMOTION, seed.CAROL_ON_DAILYMOTION)
    ),
    "site": Place(_site, _page, _send_readers_away),
    "DNS": Place(_site, _record, _no_record),
    "Hive profile": Place(lambda _: "hive:account:edith", _about, lambda _: None),
}


@asynccontextmanager
async def linked(folder: Path, place: Place) -> AsyncIterator[Computer]:
    """A computer that watches carol and mallory; carol's link to the place is signed, and nothing stands there."""
    with still_world() as world:
        async with computer(world, folder) as one:
            for name in ("carol", "mallory"):
                one.app.accounts.add(name, "practice", watch=True, device="", now=one.app.clock.now())
            publish(world, "carol", {"op": "link", "url": url(place, world)})
            world.advance(10 * BLOCK)
            place.paste(world, "Nothing here.")
            yield one


def url(place: Place, world: PracticeWorld) -> str:
    return canonical_url(ChannelId.parse(place.channel(world)))


async def stands(one: Computer, place: Place, account: str = "carol") -> tuple[LinkState, str]:
    """How the link of an account stands, and whom the channel would pay without asking."""
    channel = ChannelId.parse(place.channel(one.world))
    check = await one.app.links.prove.check(account, channel)
    payee = (await one.app.links.prove.judge(channel))[1].payee
    return LinkState(check.state), payee.account if payee.unattended else ""


async def positive(one: Computer, place: Place) -> None:
    place.paste(one.world, "Films of the coast.\nhive-tips: @carol")
    assert await stands(one, place) == (LinkState.CONFIRMED, "carol")
    kept = LinkCheckStore(one.app.database).get("carol", place.channel(one.world))
    assert kept is not None
    assert "carol" in kept.text
    assert kept.place
    assert len(kept.digest) == 64
    assert kept.seen_at == kept.checked_at


async def missing(one: Computer, place: Place) -> None:
    assert await stands(one, place) == (LinkState.WAITING_WORDS, "")


async def forged(one: Computer, place: Place) -> None:
    place.paste(one.world, "hive-tips: @carol")
    publish(one.world, "mallory", {"op": "link", "url": url(place, one.world)})
    one.world.advance(10 * BLOCK)
    assert await stands(one, place, "mallory") == (LinkState.WAITING_WORDS, "carol")
    assert await stands(one, place) == (LinkState.CONFIRMED, "carol")


async def look_alike(one: Computer, place: Place) -> None:
    place.paste(one.world, f"hive-tips: @{LOOK_ALIKE}")
    # A record or a link to a name that cannot be is no record and no link.
    seen = place not in (PLACES["site"], PLACES["DNS"])
    assert await stands(one, place) == (LinkState.REFUSED if seen else LinkState.WAITING_WORDS, "")


async def contested(one: Computer, place: Place) -> None:
    place.paste(one.world, "hive-tips: @carol\nhive-tips: @mallory")
    state, account = await stands(one, place)
    # Two records of a host are none at all.
    assert state is (LinkState.WAITING_WORDS if place is PLACES["DNS"] else LinkState.CONTESTED)
    assert account == ""


async def moved(one: Computer, place: Place) -> None:
    place.paste(one.world, "hive-tips: @carol")
    assert await stands(one, place) == (LinkState.CONFIRMED, "carol")
    place.move(one.world)
    assert await stands(one, place) == (LinkState.SLEEPING, "")


async def lost(one: Computer, place: Place) -> None:
    place.paste(one.world, "hive-tips: @carol")
    assert await stands(one, place) == (LinkState.CONFIRMED, "carol")
    place.paste(one.world, "I changed this text.")
    for day in range(3):
        one.world.advance(DAY)
        held = day < 2 or place is PLACES["YouTube"]
        state, account = await stands(one, place)
        assert (state, account) == ((LinkState.CONFIRMED, "carol") if held else (LinkState.GONE, ""))


Situation = Callable[[Computer, Place], Awaitable[None]]
SITUATIONS: tuple[Situation, ...] = (positive, missing, forged, look_alike, contested, moved, lost)


CASES = [
    pytest.param(name, situation, id=f"{name}-{situation.__name__}")
    for name in PLACES
    for situation in SITUATIONS
    if (name, situation) != ("Hive profile", moved)
]
"""A Hive account never moves."""


@pytest.mark.parametrize(("name", "situation"), CASES)
async def test_a_link(tmp_path: Path, name: str, situation: Situation) -> None:
    async with linked(tmp_path / "one", PLACES[name]) as one:
        await situation(one, PLACES[name])
