"""The wallet of a data folder locks itself after the minutes that the settings say."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import wallet_of
from app.errors import BadSetting
from app.folders import DataFolder
from app.settings import Settings
from wallet.intents import AskStatus, CreateVault, Status


def _command_line(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")


def test_the_settings_say_when_it_locks_itself(tmp_path: Path) -> None:
    folder = DataFolder.choose(tmp_path, practice=True)
    with wallet_of(folder, Settings(lock_minutes=3)) as signer:
        signer.request(CreateVault("four random words here"))
        status = signer.request(AskStatus())
        assert isinstance(status, Status)
        assert status.keys_open
        assert "180.0" in _command_line(signer.pid)


@pytest.mark.parametrize("minutes", [0, 1441, -1])
def test_a_wallet_that_never_or_always_locks_is_no_setting(minutes: int) -> None:
    with pytest.raises(BadSetting):
        Settings().change({"lock_minutes": minutes})
