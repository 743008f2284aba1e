"""Our drawings on disk: private, bounded, and the least recently used go first."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.ui.pictures.shelf import MOST_FILE, Shelf


def test_what_was_put_is_taken_again_and_nothing_else(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "cache" / "pictures")
    assert shelf.take("https://tube.example/1.png") is None
    shelf.put("https://tube.example/1.png", b"one")
    assert shelf.take("https://tube.example/1.png") == b"one"
    assert shelf.take("https://tube.example/2.png") is None
    (file,) = (tmp_path / "cache" / "pictures").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "tube" not in file.name
    shelf.drop("https://tube.example/1.png")
    assert shelf.take("https://tube.example/1.png") is None


def test_beyond_the_cap_the_least_recently_used_go(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most=1_000, less=700)
    for number in range(10):
        shelf.put(f"{number}", bytes(100))
        os.utime(shelf._path(f"{number}"), (number + 1, number + 1))
    assert shelf.take("0") is not None
    shelf.put("10", bytes(100))
    left = {name for name in map(str, range(11)) if shelf.take(name) is not None}
    assert left == {"0", "5", "6", "7", "8", "9", "10"}
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 700


def test_what_lay_there_before_counts(tmp_path: Path) -> None:
    first = Shelf(tmp_path, most=1_000, less=700)
    for number in range(10):
        first.put(f"{number}", bytes(100))
    second = Shelf(tmp_path, most=1_000, less=700)
    second.put("more", bytes(100))
    assert len(list(tmp_path.iterdir())) == 7


def test_a_disk_that_refuses_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shelf = Shelf(tmp_path / "file" / "pictures")
    shelf.put("1", b"one")
    assert shelf.take("1") is None


def test_a_file_that_somebody_made_huge_is_not_read(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("1", b"one")
    shelf._path("1").write_bytes(bytes(MOST_FILE + 1))
    assert shelf.take("1") is None
