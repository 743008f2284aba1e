"""What older likes would have done: every maker looked at once, nothing stored, nothing sent."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.cli.foresight import foresee
from app.domain.foresight import Foresight, Readiness
from app.errors import NotConnected
from integrations.practice import seed_data
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import capillary, secret
from tests.fixtures.journey import POCKET, Computer, computer, still_world

LIKED = ("Sunrise", "Night train", "A workbench", "Alpine start")


async def steps(one: Computer, account: int) -> list[Foresight]:
    return [found async for found in one.app.foresee_likes.run(account)]


async def test_makers_are_told_apart_and_counted_once(tmp_path: Path) -> None:
    with still_world() as world:
        for title in LIKED:
            world.like("alice", title)
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            (account,) = [row.id for row in one.app.peertube_store.all()]
            found = await steps(one, account)
            assert [step.looked_at for step in found] == list(range(len(found)))
            assert (found[-1].works, found[-1].makers) == (6, found[-1].looked_at)
            assert found[-1].makers == 4
            assert found[-1].found == {Readiness.READY: 2, Readiness.NAMED: 1, Readiness.ABSENT: 1}
            assert one.tips() == []
        assert world.chain.transfers(sender=POCKET) == []


async def test_whoever_stops_listening_stops_the_looking(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            (account,) = [row.id for row in one.app.peertube_store.all()]
            looking = one.app.foresee_likes.run(account)
            first = await anext(looking)
            await looking.aclose()
            assert (first.works, first.looked_at) == (2, 0)


async def test_ctrl_c_skips_the_rest_and_leaves_the_log_in(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            (account,) = [row.id for row in one.app.peertube_store.all()]
            looking = asyncio.ensure_future(foresee(one.app, account))
            await asyncio.sleep(0.01)
            looking.cancel()
            found = await looking
            assert found is None or found.looked_at < 2
            assert one.app.peertube_store.get(account) is not None


async def test_likes_that_cannot_be_listed_now_are_one_sentence_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            (account,) = one.app.peertube_store.all()
            one.app.peertube.sessions.forget(account.base_url, account.username)
            one.app.peertube.forget_session(account)
            assert await foresee(one.app, account.id) is None
            assert capsys.readouterr().err.strip().endswith(".")


async def test_an_account_that_is_not_connected_is_refused(tmp_path: Path) -> None:
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            with pytest.raises(NotConnected):
                await steps(one, 1)


def test_a_log_in_says_what_older_likes_would_have_done(tmp_path: Path) -> None:
    with PracticeWorld(factor=1) as world:
        folder = tmp_path / "practice"
        folder.mkdir(mode=0o700)
        world.describe(folder / "world.json")
        with secret("four random words here") as phrase, secret(f"play-{POCKET}") as password:
            words = ("account", "add", POCKET, "--master-password", "--visibility", "open")
            words += ("--passphrase-fd", str(phrase), "--password-fd", str(password))
            assert capillary(*words, data=tmp_path, descriptors=(phrase, password)).code == 0
        typed = next(one.password for one in seed_data.USERS if one.name == "alice")
        with secret(typed) as password:
            address = world.peertube_url()
            words = ("peertube", "login", address, "alice", "--password-fd", str(password))
            ended = capillary(*words, data=tmp_path, descriptors=(password,))
        assert ended.code == 0, ended.err
        assert "You liked 2 works by 2 people." in ended.out
        assert "None of them is paid without asking." in ended.out
