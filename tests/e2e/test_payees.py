"""Those who would like to receive and must not, and those about whom a person is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.tips.states import Reason, TipState
from integrations.errors import Unreachable
from integrations.practice import seed_data
from integrations.practice.peertube.hostility import Hostility
from tests.fixtures.journey import DAY, computer, publish, received, still_world

NOBODY = ("gina", "sponsor", "mallory", "dan", "dana", "ann", "bert")


async def test_guests_sponsors_copies_and_newer_links_receive_nothing(tmp_path: Path) -> None:
    with still_world() as world:
        port = world.servers.peertube_port
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            publish(world, "mallory", {"op": "link", "url": f"https://{seed_data.TUBE}:{port}/c/carol_channel"})
            publish(world, "mallory", {"op": "link", "url": f"https://{seed_data.OTHER}:{port}/c/maker_channel"})
            for title in ("Tide pools", "A workbench", "Sunrise", "Duet", "Splices", "Alpine start"):
                world.like("alice", title)
            await one.look()
            await one.drop("https://hive.blog/@carol/sunrise-the-film")
            await one.drop(seed_data.watch_url(seed_data.SUNRISE, seed_data.OTHER, port))
            await one.give()
            assert one.states()["Tide pools"] == (TipState.CONFIRMED, Reason.NONE)
            assert one.states()["Duet"] == (TipState.PROMISED, Reason.PAYEE_CONTESTED)
            assert one.states()["Splices"] == (TipState.PROMISED, Reason.PAYEE_UNKNOWN)
            assert one.states()["Alpine start"] == (TipState.QUESTION, Reason.PAYEE_MENTIONED)
            copies = [tip for tip in one.tips() if tip.channel_name == "Carol by the sea" and tip.title == "Sunrise"]
            assert [(tip.state, tip.reason) for tip in copies] == [
                (TipState.CONFIRMED, Reason.NONE),
                (TipState.QUESTION, Reason.SECOND_ORIGIN),
            ]
            assert received(world, "carol") == ["0.045 HBD", "0.045 HBD"]
            assert received(world, "maker") == ["0.050 HBD"]
            assert [name for name in NOBODY if received(world, name)] == []
            assert world.chain.paid_twice() == []


async def test_a_post_that_names_the_video_of_somebody_else_is_a_work_of_its_own(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            own = await one.drop("https://hive.blog/@mallory/sunrise-by-me")
            assert own.payment.content_id == "hive:post:@mallory/sunrise-by-me"
            same = await one.drop("https://hive.blog/@carol/sunrise-the-film")
            assert same.payment.content_id.startswith(f"peertube:video:{seed_data.SUNRISE}@{seed_data.TUBE}")


async def test_a_post_waits_while_the_video_that_it_names_cannot_be_read(tmp_path: Path) -> None:
    """As a work of its own it would be paid a second time when the server is back."""
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.peertube.hosts[seed_data.TUBE].hostility = Hostility.SILENT_LIMIT
            with pytest.raises(Unreachable):
                await one.drop("https://hive.blog/@carol/sunrise-the-film")
            assert one.tips() == []


async def test_who_is_only_mentioned_is_paid_after_an_answer_and_not_before(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Alpine start")
            await one.give()
            assert one.states()["Alpine start"] == (TipState.QUESTION, Reason.PAYEE_MENTIONED)
            number = one.tip("Alpine start").id
            assert one.app.decide.answer([number], send=True) == [number]
            await one.give()
            assert one.states()["Alpine start"] == (TipState.CONFIRMED, Reason.NONE)
            assert received(world, "bert") == ["0.045 HBD"]


async def test_a_channel_that_was_paid_to_another_account_asks_first(tmp_path: Path) -> None:
    with still_world() as world:
        port = world.servers.peertube_port
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.give()
            publish(world, "edith", {"op": "link", "url": f"https://{seed_data.TUBE}:{port}/c/carol_channel"})
            world.peertube.set_support(seed_data.TUBE, "carol_channel", "hive-tips: @edith")
            world.advance(700)
            world.like("alice", "Night train")
            await one.give()
            assert one.states()["Night train"] == (TipState.QUESTION, Reason.PAYEE_CHANGED)
            assert received(world, "edith") == []
            one.app.decide.answer([one.tip("Night train").id], send=True)
            await one.give()
            assert received(world, "edith") == ["0.045 HBD"]


async def test_a_promise_pays_nothing_before_the_link_has_stood_for_seven_days(tmp_path: Path) -> None:
    with still_world() as world:
        port = world.servers.peertube_port
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Splices")
            await one.give()
            assert world.chain.custom("alice.pocket") == []
            publish(world, "ann", {"op": "link", "url": f"https://{seed_data.TUBE}:{port}/c/ann_channel"})
            world.peertube.set_support(seed_data.TUBE, "ann_channel", "hive-tips: @ann")
            for _ in range(6):
                world.advance(DAY)
                await one.turn()
            assert one.tip("Splices").state is TipState.PROMISED
            assert received(world, "ann") == []


async def test_a_gift_that_waited_goes_to_nobody_who_has_withdrawn_meanwhile(tmp_path: Path) -> None:
    with still_world() as world:
        port = world.servers.peertube_port
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            await one.limit(per_day="0.010")
            world.like("alice", "A workbench")
            await one.give()
            assert one.states()["A workbench"] == (TipState.WAITING, Reason.DAY_LIMIT)
            publish(world, "maker", {"op": "unlink", "url": f"https://{seed_data.OTHER}:{port}/c/maker_channel"})
            await one.limit(per_day="0.500")
            world.advance(DAY)
            await one.arrive()
            assert received(world, "maker") == []
            assert one.tip("A workbench").state in (TipState.QUESTION, TipState.PROMISED)
