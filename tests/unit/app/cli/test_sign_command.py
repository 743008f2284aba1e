"""`capillary sign` with keys of the vault: read as sentences, agreed to, paid for with the passphrase each time."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from integrations.practice.genesis.keys import play_secret
from tests.fixtures.commands import PROGRAM, Ended, capillary, secret
from wallet.hive_tx.keys import Role
from wallet.hive_tx.transaction import recover_keys
from wallet.intents import AddAccount, AskSpent, CreateVault, OpenAllowance, Spent, Unlock
from wallet.network import Network
from wallet.process import start_signer

ACCOUNT, PASSPHRASE = "alice.pocket", "four random words here"
ROLES: tuple[Role, ...] = ("posting", "active", "memo")
TRANSFER = ["transfer", {"from": ACCOUNT, "to": "carol", "amount": "0.050 HBD", "memo": ""}]


def line(*operations: Any) -> str:
    """One line of input."""
    body = {
        "ref_block_num": 1, "ref_block_prefix": 2, "expiration": "2026-11-22T12:00:00",
        "operations": list(operations), "extensions": [],
    }  # fmt: skip
    return json.dumps({"name": "mine", "tx": body}) + "\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose practice vault has the keys of the pocket account, its allowance open."""
    root = tmp_path_factory.mktemp("data")
    folder = root / "practice"
    folder.mkdir(mode=0o700)
    secrets = {role: play_secret(ACCOUNT, role) for role in ROLES}
    authorities = {role: [one.public_key] for role, one in secrets.items()}
    with start_signer(folder, practice=True) as signer:
        signer.request(CreateVault(PASSPHRASE))
        signer.request(
            AddAccount(ACCOUNT, "practice", authorities, PASSPHRASE, [one.wif for one in secrets.values()])
        )
        signer.request(OpenAllowance(ACCOUNT, 90, PASSPHRASE))
    return root


def signed(data: Path, given: str, *words: str, passphrase: str = PASSPHRASE) -> Ended:
    """`capillary sign --account` with the passphrase on a descriptor."""
    with secret(passphrase) as descriptor:
        words = ("sign", "--account", ACCOUNT, "--passphrase-fd", str(descriptor), *words)
        return capillary(*words, data=data, given=given, descriptors=(descriptor,))


def spent_today(data: Path) -> int:
    """Thousandths of HBD in the wallet's own count."""
    with start_signer(data / "practice", practice=True) as signer:
        signer.request(Unlock(PASSPHRASE))
        reply = signer.request(AskSpent(ACCOUNT))
    assert isinstance(reply, Spent)
    return reply.today.get("HBD", 0)


def test_each_operation_is_said_signed_and_counted(data: Path) -> None:
    before = spent_today(data)
    ended = signed(data, line(TRANSFER), "--yes")
    assert (ended.code, ended.err) == (0, f"@{ACCOUNT} sends 0.050 HBD to @carol without a memo.\n")
    answer = ended.json()
    assert set(answer) == {"name", "tx", "id", "digest"}
    assert recover_keys(answer["tx"], Network.PRACTICE) == [play_secret(ACCOUNT, "active").public_key]
    assert spent_today(data) == before + 50


def test_owner_operations_and_bad_lines_are_answered_with_an_error_each(data: Path) -> None:
    recover = [
        "change_recovery_account", {"account_to_recover": ACCOUNT, "new_recovery_account": "bob", "extensions": []}
    ]  # fmt: skip
    other = ["transfer", {**TRANSFER[1], "from": "bob"}]
    ended = signed(data, line(recover) + "nonsense\n" + line(other), "--yes")
    assert [json.loads(one)["error"] for one in ended.out.splitlines()] == ["BadRequest", "BadRequest", "KeyRefused"]
    assert ended.code == 1


def test_a_wrong_passphrase_signs_nothing_though_the_allowance_is_open(data: Path) -> None:
    ended = signed(data, line(TRANSFER), "--yes", "--json", passphrase="four other words here")
    assert (ended.code, ended.json()["error"]) == (3, "WrongPassphrase")


@pytest.mark.parametrize(
    "words",
    [
        ("sign",),
        ("sign", "--account", ACCOUNT, "--wif-fd", "3"),
        ("sign", "--account", ACCOUNT, "--yes"),
        ("sign", "--wif-fd", "3", "--yes"),
        ("sign", "--wif-fd", "3", "--network", "other"),
        ("sign", "--wif-fd", "77"),
    ],
)
def test_what_does_not_go_together_is_not_understood(data: Path, words: tuple[str, ...]) -> None:
    assert CliRunner().invoke(app, ["--data", str(data), "--practice", *words]).exit_code == 2


def test_without_a_terminal_nobody_can_be_asked(data: Path) -> None:
    with secret(PASSPHRASE) as descriptor:
        command = [str(PROGRAM), "--data", str(data), "--practice", "sign", "--account", ACCOUNT]
        command += ["--passphrase-fd", str(descriptor)]
        ended = subprocess.run(
            command, input=line(TRANSFER).encode(), capture_output=True, pass_fds=[descriptor],
            start_new_session=True, timeout=60, check=False,
        )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (2, b"")


@contextlib.contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal: ours, and the one that the program sees."""
    ours, theirs = pty.openpty()
    try:
        yield ours, theirs
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize(("typed", "code"), [(b"yes\n", 0), (b"no\n", 1), (b"\n", 1)])
def test_a_person_at_the_terminal_is_asked(data: Path, typed: bytes, code: int) -> None:
    with secret(PASSPHRASE) as descriptor, terminal() as (ours, theirs):

        def own_terminal() -> None:
            os.setsid()
            fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

        os.write(ours, typed)
        command = [str(PROGRAM), "--data", str(data), "--practice", "sign", "--account", ACCOUNT]
        command += ["--passphrase-fd", str(descriptor)]
        ended = subprocess.run(
            command, input=line(TRANSFER).encode(), capture_output=True, pass_fds=[descriptor, theirs],
            preexec_fn=own_terminal, timeout=60, check=False,
        )  # fmt: skip
        assert b"Sign this?" in os.read(ours, 4096)
    assert ended.returncode == code
    assert ("Declined" in ended.stdout.decode()) is bool(code)
