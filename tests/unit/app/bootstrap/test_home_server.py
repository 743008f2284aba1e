"""A server whose address a person typed in stays one of theirs after a restart."""

from __future__ import annotations

from pathlib import Path

from app.bootstrap import open_application
from app.folders import DataFolder


async def test_a_home_server_is_still_allowed_when_the_program_starts_again(tmp_path: Path) -> None:
    folder = DataFolder.choose(tmp_path, practice=False)
    async with open_application(folder) as before:
        before.peertube_store.add("http://tube.lan:9000", "alice", "")
    async with open_application(folder) as after:
        assert after.http.trusted.include("tube.lan", 9000)
        assert after.peertube.origin("tube.lan:9000").base_url == "http://tube.lan:9000"
        assert after.peertube.opening("https://tube.lan:9000/w/x") == "http://tube.lan:9000/w/x"
