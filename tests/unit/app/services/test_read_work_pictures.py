"""Where a work's pictures are is read with the work, at its origin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.content import ContentId, Platform
from app.services.clock import SystemClock
from app.services.peertube_access import PeerTubeAccess
from app.services.read_work import ReadWork, Work
from app.store.database import Database
from app.store.sessions import SessionTable
from integrations.practice.seed_data import ALPINE, DOVETAIL, LIFE_DRAWING, OTHER, SUNRISE, TUBE
from tests.servers.practice_peertube import practice_peertube


async def read(folder: Path, uuid: str, home: str = TUBE) -> Work:
    """The work as a person of the first server likes it."""
    nobody: Any = None
    database = Database(folder / "capillary.sqlite")
    try:
        async with practice_peertube() as tube:
            hosts = [f"{host}:{tube.state.port}" for host in (TUBE, OTHER)]
            access = PeerTubeAccess(tube.http, SessionTable(database), SystemClock(), plain_hosts=hosts)
            place = f"{home}:{tube.state.port}"
            return await ReadWork(access, nobody, nobody).run(ContentId(Platform.PEERTUBE, uuid, place))
    finally:
        database.close()


@pytest.mark.parametrize("uuid", [SUNRISE, DOVETAIL])
async def test_both_pictures_lie_at_the_origin(tmp_path: Path, uuid: str) -> None:
    work = await read(tmp_path, uuid)
    assert work.thumbnail.startswith(f"http://{work.host}/lazy-static/previews/")
    assert work.avatar.startswith(f"http://{work.host}/lazy-static/avatars/")


async def test_a_sensitive_work_is_not_shown_and_its_maker_is(tmp_path: Path) -> None:
    work = await read(tmp_path, LIFE_DRAWING)
    assert work.sensitive
    assert work.thumbnail == ""
    assert work.avatar


async def test_a_channel_without_a_picture_has_none(tmp_path: Path) -> None:
    work = await read(tmp_path, ALPINE)
    assert work.avatar == ""
    assert work.thumbnail
