"""`capillary practice` over a folder that an earlier world was played in."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from tests.fixtures.commands import PROGRAM, capillary
from tests.fixtures.journey import still_world

READY = "In another terminal"


def _hear_the_keyboard() -> None:
    """A shell in the background gives its programs a Ctrl+C that is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def begun(data: Path, *words: str, typed: str | None = None) -> Iterator[str]:
    """A practice world that runs -> what it said until it did. `typed` is typed on a terminal."""
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [str(PROGRAM), "--data", str(data), "practice", *words],
        stdin=terminal if typed is not None else subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=_hear_the_keyboard,
    )  # fmt: skip
    os.write(keyboard, (typed or "").encode())
    assert process.stdout is not None
    said = ""
    try:
        for line in process.stdout:
            said += line
            if line.startswith(READY):
                break
        yield said
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        os.close(keyboard)
        os.close(terminal)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a vault of an earlier world, in a root with a real one."""
    (tmp_path / "practice").mkdir(mode=0o700)
    (tmp_path / "practice" / "vault.json").write_text("play")
    (tmp_path / "vault.json").write_text("real")
    return tmp_path


def vaults(data: Path) -> dict[str, str]:
    return {path.parent.name.partition("-until-")[0] + path.parent.name[8:14]: path.read_text()
            for path in data.glob("practice*/vault.json")}  # fmt: skip


def test_a_fresh_world_moves_the_old_folder_aside_and_says_where(data: Path) -> None:
    with begun(data, "--fresh") as said:
        assert vaults(data) == {"practice-until": "play"}
        assert f"is in {data}/practice-until-" in said
        assert f"{READY}: capillary --data {data} --practice account add" in said
    assert (data / "vault.json").read_text() == "real"


def test_on_a_terminal_it_asks_first(data: Path) -> None:
    with begun(data, typed="n\n") as said:
        assert "This folder holds a vault of an earlier practice world" in said
        assert "Begin anew?" in said
        assert vaults(data) == {"practice": "play"}
    with begun(data, typed="y\n"):
        assert vaults(data) == {"practice-until": "play"}


def test_where_nobody_can_be_asked_it_keeps_and_says_how_to_begin_anew(data: Path) -> None:
    with begun(data) as said:
        assert f"run: capillary --data {data} practice --fresh" in said
        assert vaults(data) == {"practice": "play"}
        again = capillary("practice", "--fresh", data=data, practice=False)
        assert (again.code, again.err) == (4, "A practice world runs in this folder already; end it first.\n")
    with begun(data, "--keep") as said:
        assert "earlier" not in said
        assert vaults(data) == {"practice": "play"}


def test_a_command_says_that_its_world_has_ended(tmp_path: Path) -> None:
    with still_world() as world:
        papers = json.dumps(world.describe())
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "world.json").write_text(papers)
    ended = CliRunner().invoke(app, ["--data", str(tmp_path), "--practice", "status"])
    assert ended.exit_code == 3
    assert ended.stderr == (
        "The practice world of this folder has ended; start a new one with: "
        f"capillary --data {tmp_path} practice\n"
    )


def test_the_link_of_an_ended_world_is_refused_with_the_servers_of_this_one(tmp_path: Path) -> None:
    with still_world() as world:
        (tmp_path / "practice").mkdir()
        world.describe(tmp_path / "practice" / "world.json")
        ended = CliRunner().invoke(
            app, ["--data", str(tmp_path), "--practice", "tip", "http://tube.localhost:9/w/8iTvEUyqZ4JimMfo5brPx8"]
        )
        assert ended.exit_code == 3
        assert f"its servers are {world.peertube_url()} and" in ended.stderr
