"""A creator signs a link here: the operation, its copy in the profile, the outbox, two nodes, and both ticks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.content import ChannelId
from app.domain.creators.link_states import LinkState
from app.domain.creators.splits import Split
from app.domain.tips.pricing import HostWish
from app.errors import BadLink, NoKeys, NotConnected
from app.services.link_views import LinkView, preview
from integrations.practice import seed_data
from integrations.practice.platforms import seed
from tests.fixtures.journey import BLOCK, DAY, PASSPHRASE, POCKET, Computer, computer, received, still_world
from wallet.errors import WrongPassphrase

VIMEO = ChannelId.parse(f"vimeo:user:{seed.NINA_ON_VIMEO}")
URL = f"https://vimeo.com/user{seed.NINA_ON_VIMEO}"


async def land(one: Computer) -> None:
    one.world.advance(4 * BLOCK)
    await one.settle()


async def view(one: Computer, channel: ChannelId = VIMEO) -> LinkView:
    await one.app.links.prove.check(POCKET, channel)
    (found,) = [one for one in await one.app.links.views.of(POCKET) if one.channel == str(channel)]
    return found


def profile(one: Computer, account: str = POCKET) -> dict[str, object]:
    row = one.world.toy_chain.state().accounts.read(account)
    assert row is not None
    found: dict[str, object] = json.loads(row.posting_json_metadata or "{}")
    return found


async def test_both_ticks_turn_green_and_the_next_gift_arrives(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            before = await view(one)
            assert (before.words_there, before.link_there, before.state) == (False, False, LinkState.WAITING_WORDS)
            assert before.paste == f"hive-tips: @{POCKET}"
            world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, f"Songs. {before.paste}")
            assert (await view(one)).state is LinkState.WAITING_LINK
            signed = await one.app.links.sign.link(POCKET, VIMEO, PASSPHRASE)
            assert signed.mirrored
            assert (await view(one)).under_way == "link"
            await land(one)
            after = await view(one)
            assert (after.words_there, after.link_there, after.under_way) == (True, True, "")
            assert after.state is LinkState.CONFIRMED
            assert profile(one)["profile"] == {"version": 2, "capillary": [{"url": URL}]}
            work = await one.app.links.find.run("https://vimeo.com/730000201", one.app.peertube.known_hosts())
            assert work == VIMEO


async def test_splits_are_published_in_the_link_and_divide_the_next_gift(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.connect(account="dora.pocket", device=seed_data.PAYER_DEVICE[::-1])
            channel = VIMEO
            world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, "hive-tips: @dora.pocket")
            splits = (Split("nina", 3), Split("hugo", 1))
            await one.app.links.sign.link("dora.pocket", channel, PASSPHRASE, splits, 0)
            await land(one)
            await one.app.links.prove.check("dora.pocket", channel)
            (found,) = [one for one in await one.app.links.views.of("dora.pocket") if one.channel == str(channel)]
            assert found.splits == splits
        async with computer(world, tmp_path / "two") as two:
            await two.join()
            await two.drop("https://vimeo.com/730000201")
            await two.give()
            assert (received(world, "nina"), received(world, "hugo")) == (["0.037 HBD"], ["0.012 HBD"])


async def test_a_second_link_keeps_what_was_chosen_before_and_the_rest_of_the_profile(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.app.links.sign.link(POCKET, VIMEO, PASSPHRASE, (Split("nina", 1),))
            await land(one)
            site = ChannelId.parse("web:hill.example")
            await one.app.links.sign.link(POCKET, site, PASSPHRASE, share=20)
            await land(one)
            await one.app.links.sign.link(POCKET, VIMEO, PASSPHRASE)
            await land(one)
            kept = {"url": URL, "splits": [{"to": "nina", "share": 1}]}
            copy = [kept, {"url": "https://hill.example", "share": 20}]
            assert profile(one)["profile"] == {"version": 2, "capillary": copy}


async def test_an_unlink_takes_it_out_of_the_profile_and_off_the_list(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.app.links.sign.link(POCKET, VIMEO, PASSPHRASE)
            await land(one)
            await one.app.links.prove.claims(POCKET)
            assert [found.channel for found in await one.app.links.views.of(POCKET)] == [str(VIMEO)]
            await one.app.links.sign.unlink(POCKET, VIMEO, PASSPHRASE)
            await land(one)
            await one.app.links.prove.check(POCKET, VIMEO)
            assert await one.app.links.views.of(POCKET) == []
            assert profile(one)["profile"] == {"version": 2, "capillary": []}
            await one.app.links.prove.look_again(POCKET, VIMEO)
            assert await one.app.links.views.of(POCKET) == []
            with pytest.raises(BadLink):
                await one.app.links.sign.unlink(POCKET, VIMEO, PASSPHRASE)


async def test_who_may_not_sign_is_told_why_and_nothing_is_sent(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.accounts.add("carol", "practice", watch=True, device="", now=one.app.clock.now())
            with pytest.raises(NoKeys):
                await one.app.links.sign.link("carol", VIMEO, PASSPHRASE)
            with pytest.raises(NotConnected):
                await one.app.links.sign.link("nobody", VIMEO, PASSPHRASE)
            with pytest.raises(WrongPassphrase):
                await one.app.links.sign.link(POCKET, VIMEO, "guessed it")
            with pytest.raises(BadLink):
                await one.app.links.sign.link(POCKET, VIMEO, PASSPHRASE, share=101)
            assert one.app.links.sign.under_way(POCKET) == {}
            assert world.chain.custom(POCKET) == []


async def test_creators_see_what_their_host_asks_for_and_what_is_left(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            one.app.accounts.add("carol", "practice", watch=True, device="", now=one.app.clock.now())
            await one.app.links.prove.claims("carol")
            views = {view.platform: view for view in await one.app.links.views.of("carol")}
            assert views.keys() == {"PeerTube", "YouTube", "Vimeo", "Dailymotion"}
            assert {view.state for view in views.values()} == {LinkState.CONFIRMED}
            assert views["PeerTube"].host == HostWish("tubehost", 10)
            assert views["YouTube"].host is None
            legs = preview("carol", (Split("carol", 1), Split("hugo", 1)), views["PeerTube"].host)
            assert [(leg.to, leg.amount.milli) for leg in legs] == [("carol", 23), ("tubehost", 5), ("hugo", 22)]


async def test_who_only_gives_has_no_history_read_for_links(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            one.app.accounts.add("carol", "practice", watch=True, device="", now=one.app.clock.now())
            await one.app.links.prove.run_once()
            assert await one.app.links.views.all() == []
            one.app.settings.change({"earns": True})
            await one.app.links.prove.run_once()
            assert len(await one.app.links.views.of("carol")) == 4


async def test_a_channel_that_a_gift_was_proven_for_is_watched_by_itself(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "A workbench")
            await one.look()
            await one.app.links.prove.run_once()
            (view,) = await one.app.links.views.all()
            assert (view.account, view.own, view.state) == ("maker", False, LinkState.CONFIRMED)
            world.advance(2 * DAY)
            world.peertube.set_support(seed_data.OTHER, "maker_channel", "nothing")
            for _ in range(3):
                await one.app.links.prove.run_once()
                world.advance(DAY + 1)
            (view,) = await one.app.links.views.all()
            assert view.state is LinkState.GONE
