"""Files that are whole or not there, and readers that are not led astray."""

from __future__ import annotations

import os
import resource
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from wallet.durable_file import (
    new_file,
    put_in_place,
    read_carried,
    read_private,
    remove_durably,
    remove_leftovers,
    sync_folder,
    write_durably,
    writer_lock,
)
from wallet.errors import CannotWrite, VaultDamaged


def read(path: Path, limit: int = 100) -> bytes:
    return read_private(path, limit=limit, what="The vault")


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow beyond ten bytes: the error a full disk gives, without filling one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_is_written_is_read_and_private_whatever_was_there(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    path.write_bytes(b"older and longer")
    path.chmod(0o644)
    write_durably(path, b"new")
    assert read(path) == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("replace", "naming"), [(True, "rename"), (False, "link")])
def test_content_is_on_disk_before_it_has_its_name_and_the_name_before_the_answer(
    tmp_path: Path, replace: bool, naming: str
) -> None:
    calls: list[str] = []

    def listen(_frame: FrameType, event: str, called: object) -> None:
        if event == "c_call":
            calls.append(getattr(called, "__name__", ""))

    sys.setprofile(listen)
    try:
        write_durably(tmp_path / "vault.json", b"new", replace=replace)
    finally:
        sys.setprofile(None)
    assert [call for call in calls if call in ("write", "fsync", naming)] == ["write", "fsync", naming, "fsync"]


def test_a_link_is_replaced_and_what_it_points_at_stays(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    link = tmp_path / "vault.json"
    link.symlink_to(target)
    with pytest.raises(VaultDamaged, match=r"^The vault is a symbolic link, not a file\.$"):
        read(link)
    write_durably(link, b"new")
    assert (target.read_bytes(), link.is_symlink(), read(link)) == (b"mine", False, b"new")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o601])
def test_a_file_that_others_may_touch_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"x")
    path.chmod(mode)
    with pytest.raises(VaultDamaged, match="other users"):
        read(path)
    assert read_carried(path, limit=100, what="The backup") == b"x"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_user_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"x")
    os.chown(path, 12345, 12345)
    with pytest.raises(VaultDamaged, match="belongs to another user"):
        read(path)


def test_what_is_not_an_ordinary_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(VaultDamaged, match="not an ordinary file"):
            read(tmp_path / name)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        with pytest.raises(VaultDamaged, match="cannot be read"):
            read(tmp_path / "socket")


def test_a_file_that_the_disk_cannot_read_is_refused() -> None:
    # Reading address 0 of this process is an input/output error.
    with pytest.raises(VaultDamaged, match="cannot be read"):
        read(Path("/proc/self/mem"))


def test_a_file_is_read_up_to_its_limit_only(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"x" * 100)
    assert len(read(path, limit=100)) == 100
    with pytest.raises(VaultDamaged, match="larger"):
        read(path, limit=99)


def test_a_missing_file_is_for_the_caller_to_explain(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "vault.json")


def test_a_name_that_is_taken_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "backup"
    write_durably(path, b"first", replace=False)
    with pytest.raises(FileExistsError):
        write_durably(path, b"second", replace=False)
    assert read(path) == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_hard_links_is_served_too(tmp_path: Path) -> None:
    # A folder can be renamed but not linked, like a file on FAT.
    unlinkable = tmp_path / "unlinkable"
    unlinkable.mkdir()
    put_in_place(unlinkable, tmp_path / "backup", replace=False)
    assert (tmp_path / "backup").is_dir()


def test_a_full_disk_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"old")
    with full_disk(), pytest.raises(CannotWrite, match="Saving failed"):
        write_durably(path, b"x" * 5000)
    assert read(path) == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_said_plainly(tmp_path: Path) -> None:
    missing = tmp_path / "missing" / "vault.json"
    with pytest.raises(CannotWrite):
        write_durably(missing, b"x")
    with pytest.raises(CannotWrite):
        remove_durably(missing)
    with pytest.raises(CannotWrite), writer_lock(missing):
        pytest.fail("locked nothing")


def test_a_temporary_file_is_gone_when_it_was_not_wanted(tmp_path: Path) -> None:
    with new_file(tmp_path / "backup", b"x") as temporary:
        assert read(temporary) == b"x"
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_replaced_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "vault.json" / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        write_durably(tmp_path / "vault.json", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["vault.json"]


def test_what_a_killed_writer_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "vault[1].json"
    for name in ("vault[1].json", "vault[1].json.0123456789abcdef.new", "vault1.json.0123456789abcdef.new", "a.new"):
        (tmp_path / name).touch()
    (tmp_path / "vault[1].json.fedcba9876543210.new").mkdir()
    remove_leftovers(path)
    assert {entry.name for entry in tmp_path.iterdir()} == {
        "vault[1].json",
        "vault1.json.0123456789abcdef.new",
        "vault[1].json.fedcba9876543210.new",
        "a.new",
    }


def test_removing_twice_is_removing_once(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    write_durably(path, b"x")
    remove_durably(path)
    remove_durably(path)
    assert not path.exists()


def test_a_folder_that_cannot_be_synced_is_left_at_that_and_a_missing_one_is_not(tmp_path: Path) -> None:
    sync_folder(Path("/proc"))
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "missing")


def test_the_second_writer_gives_up_in_time_and_the_lock_comes_back(tmp_path: Path) -> None:
    lock = tmp_path / "vault.lock"

    def second() -> None:
        with writer_lock(lock, wait=0.05):
            pytest.fail("two writers at once")

    with writer_lock(lock), pytest.raises(CannotWrite, match="Another program is writing"):
        second()
    with writer_lock(lock, wait=0):
        assert lock.stat().st_mode & 0o777 == 0o600


def test_a_lock_is_never_a_link(tmp_path: Path) -> None:
    (tmp_path / "vault.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotWrite), writer_lock(tmp_path / "vault.lock"):
        pytest.fail("locked through a link")
    assert not (tmp_path / "elsewhere").exists()
