"""A program that is closed lets the next one look after the thumbs, even where its process lives on."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import open_application
from app.errors import SettledElsewhere
from app.folders import DataFolder


async def test_the_next_program_may_settle_once_the_first_is_closed(tmp_path: Path) -> None:
    folder = DataFolder.choose(tmp_path, practice=False)
    async with open_application(folder) as first:
        first.runner.take_over("the first program")
    async with open_application(folder) as second:
        second.runner.take_over("the second program")
        assert "the second program" in second.lock.holder()


async def test_while_one_program_settles_the_other_says_who_does(tmp_path: Path) -> None:
    folder = DataFolder.choose(tmp_path, practice=False)
    async with open_application(folder) as first, open_application(folder) as second:
        first.runner.take_over("`capillary thumbs`")
        with pytest.raises(SettledElsewhere, match=r"by `capillary thumbs` \(process [0-9]+\); what you ask here"):
            second.runner.take_over("the window")
