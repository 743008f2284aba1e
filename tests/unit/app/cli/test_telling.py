"""`capillary thumbs` says each step of a gift once, and what it cannot do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.cli.telling import LOGIN_NEEDED, Telling
from app.domain.tips.states import Reason, TipState
from app.events import LoginNeeded, Notice, TipsChanged
from tests.fixtures.journey import computer, still_world


async def test_a_gift_is_told_when_it_is_noticed_sent_and_there(tmp_path: Path) -> None:
    said: list[str] = []
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            one.app.events.listen(Telling(one.app.tips.get, said.append).hear)
            world.like("alice", "Sunrise")
            await one.give()
    assert [sentence.split(", ")[-1].split(".")[0] for sentence in said] == ["queued", "on its way", "arrived"]
    assert said[0].startswith("Sunrise: 0.050 HBD for Carol by the sea, queued. Until 12:05:")
    assert said[0].endswith("UTC: capillary tips undo 1")


async def test_what_did_not_change_for_a_person_is_not_told_again(tmp_path: Path) -> None:
    said: list[str] = []
    with still_world() as world:
        async with computer(world, tmp_path / "one") as one:
            await one.join()
            world.like("alice", "Sunrise")
            await one.look()
            tip = one.tip("Sunrise")
    shown = {1: tip}
    telling = Telling(shown.get, said.append)
    telling.hear(TipsChanged((1, 1, 2)))
    shown[1] = replace(tip, state=TipState.WAITING, reason=Reason.DAY_LIMIT)
    telling.hear(TipsChanged((1,)))
    assert len(said) == 2
    assert "Today's limit is reached" in said[1]


def test_notices_and_the_wish_for_a_new_login_are_told() -> None:
    said: list[str] = []
    telling = Telling(lambda _: None, said.append)
    telling.hear(Notice("node", "No node answers."))
    telling.hear(LoginNeeded(1))
    assert said == ["No node answers.", LOGIN_NEEDED]
