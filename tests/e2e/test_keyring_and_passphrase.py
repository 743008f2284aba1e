"""Who opens the vault: the passphrase, changed or not, and the keyring of the desktop where one runs."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from integrations.practice.genesis.keys import play_secret
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import PROGRAM, Ended, capillary, secret
from tests.fixtures.journey import POCKET, ROLES
from wallet.intents import AddAccount, CreateVault
from wallet.process import start_signer

OLD, NEW = "four random words here", "four other words there"
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with PracticeWorld(factor=1) as running:
        yield running


@pytest.fixture
def data(world: PracticeWorld, tmp_path: Path) -> Path:
    """A data folder with a vault, beside the running world."""
    folder = tmp_path / "practice"
    folder.mkdir(mode=0o700)
    world.describe(folder / "world.json")
    secrets = [play_secret(POCKET, role) for role in ROLES]
    authorities = {role: [one.public_key] for role, one in zip(ROLES, secrets, strict=True)}
    with start_signer(folder, practice=True) as signer:
        signer.request(CreateVault(OLD))
        signer.request(AddAccount(POCKET, "practice", authorities, OLD, [one.wif for one in secrets]))
    return tmp_path


def with_passphrase(data: Path, *words: str, passphrase: str = OLD, new: str | None = None) -> Ended:
    with secret(passphrase) as descriptor, secret(new or "") as another:
        words = (*words, "--passphrase-fd", str(descriptor))
        if new is not None:
            words = (*words, "--new-passphrase-fd", str(another))
        return capillary(*words, data=data, descriptors=(descriptor, another))


def opens(data: Path, passphrase: str) -> bool:
    ended = with_passphrase(data, "thumbs", "--once", passphrase=passphrase)
    assert ended.code in (0, 3), ended.err
    return ended.code == 0


def test_a_changed_passphrase_opens_and_the_old_one_does_not(data: Path) -> None:
    assert opens(data, OLD)
    assert with_passphrase(data, "account", "passphrase", passphrase=NEW, new=OLD).code == 3
    changed = with_passphrase(data, "account", "passphrase", new=NEW)
    assert (changed.code, "make a new backup" in changed.out) == (0, True)
    assert (opens(data, NEW), opens(data, OLD)) == (True, False)


def test_where_no_keyring_runs_one_sentence_says_so_and_nothing_changes(data: Path) -> None:
    ended = with_passphrase(data, "account", "remember")
    assert ended.code == 1
    assert ended.err.strip().endswith("use the passphrase.")
    assert "Traceback" not in ended.err
    assert opens(data, OLD)


@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason="no keyring of a desktop is installed here")
def test_the_keyring_of_the_desktop_opens_the_vault_until_it_is_told_to_forget(data: Path, tmp_path: Path) -> None:
    program = f"'{PROGRAM}' --data '{data}' --practice"
    script = f"""
        printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        {program} account remember --passphrase-fd 3 3<passphrase && echo REMEMBERED
        {program} thumbs --once --json </dev/null && echo OPENED
        {program} status --json </dev/null
        {program} account forget --passphrase-fd 3 3<passphrase && echo FORGOTTEN
        {program} thumbs --once --json </dev/null || echo LOCKED
    """
    (tmp_path / "passphrase").write_text(OLD)
    home = tmp_path / "home"
    home.mkdir()
    hidden = {"PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    ended = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
        start_new_session=True,
    )  # fmt: skip
    words = [line for line in ended.stdout.splitlines() if line.isupper()]
    assert words == ["REMEMBERED", "OPENED", "FORGOTTEN", "LOCKED"], ended.stdout + ended.stderr
