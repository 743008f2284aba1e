"""What is wrong is said before the next thing is asked, and what a try leaves behind is said too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli.main import app
from app.cli.pocket import _amounts
from app.cli.secrets import LEAST_CHARACTERS, TOO_SHORT
from integrations.practice.world import PracticeWorld
from tests.fixtures.commands import secret
from tests.fixtures.journey import PASSPHRASE, POCKET, still_world
from wallet.errors import BadRequest, MoneyError
from wallet.intents import CreateVault
from wallet.process import start_signer

ADD = ("account", "add", POCKET, "--master-password", "--visibility", "open")


@pytest.fixture(scope="module")
def world() -> Iterator[PracticeWorld]:
    with still_world() as running:
        yield running


@pytest.fixture
def data(world: PracticeWorld, tmp_path: Path) -> Path:
    (tmp_path / "practice").mkdir(mode=0o700)
    world.describe(tmp_path / "practice" / "world.json")
    return tmp_path


def run(data: Path, *words: str, typed: str = "", **secrets: str) -> Any:
    with secret(secrets.get("passphrase", "")) as first, secret(secrets.get("password", "")) as second:
        for name, descriptor in (("passphrase", first), ("password", second)):
            words += (f"--{name}-fd", str(descriptor)) if name in secrets else ()
        return CliRunner().invoke(app, ["--data", str(data), "--practice", *words], input=typed)


def test_the_least_length_is_the_one_of_the_wallet(tmp_path: Path) -> None:
    with start_signer(tmp_path, practice=True) as signer:
        with pytest.raises(BadRequest, match=TOO_SHORT):
            signer.request(CreateVault("x" * (LEAST_CHARACTERS - 1)))
        signer.request(CreateVault("x" * LEAST_CHARACTERS))
    assert (tmp_path / "vault.json").exists()


def test_a_short_passphrase_is_refused_before_the_keys_are_asked_for(data: Path) -> None:
    ended = run(data, *ADD, passphrase="short")
    assert (ended.exit_code, ended.stderr) == (1, f"{TOO_SHORT}\n")
    assert not (data / "practice" / "vault.json").exists()


def test_a_person_chooses_the_passphrase_again_until_it_is_long_and_twice_the_same(data: Path) -> None:
    typed = f"short\n{PASSPHRASE}\nsomething else\n{PASSPHRASE}\n{PASSPHRASE}\n"
    ended = run(data, *ADD, typed=typed, password="play-alice.pocket")
    assert ended.exit_code == 0, ended.stderr
    assert ended.stderr.count(TOO_SHORT) == 1
    assert ended.stderr.count("The two are not the same.") == 1


def test_a_word_that_is_no_visibility_and_a_name_that_is_none_are_refused_before_any_question(data: Path) -> None:
    bad = run(data, "account", "add", POCKET, "--visibility", "loud")
    assert bad.exit_code == 3
    assert "passphrase" not in bad.stderr
    unknown = run(data, "account", "add", "nobodyhere", "--visibility", "open")
    assert unknown.stderr == "Hive has no account of this name; check its spelling.\n"


def test_a_person_is_asked_again_for_a_visibility(data: Path) -> None:
    typed = f"loud\nOpen\n{PASSPHRASE}\n{PASSPHRASE}\n"
    ended = run(data, "account", "add", POCKET, "--master-password", typed=typed, password="play-alice.pocket")
    assert ended.exit_code == 0, ended.stderr
    assert ended.stderr.count("open or quiet:") == 2


def test_a_vault_that_a_failed_try_leaves_is_told_and_opens_with_its_passphrase(data: Path) -> None:
    failed = run(data, *ADD, passphrase=PASSPHRASE, password="not the password")
    assert failed.exit_code != 0
    assert "The new vault stays, with the passphrase you chose" in failed.stderr
    again = run(data, *ADD, passphrase=PASSPHRASE, password="not the password")
    assert "The new vault stays" not in again.stderr
    assert run(data, *ADD, passphrase=PASSPHRASE, password="play-alice.pocket").exit_code == 0


def test_no_key_at_all_leaves_nothing(data: Path) -> None:
    typed = f"{PASSPHRASE}\n{PASSPHRASE}\n\n\n\n"
    ended = run(data, "account", "add", POCKET, "--visibility", "open", typed=typed)
    assert "can only be watched: --watch." in ended.stderr
    assert not (data / "practice" / "vault.json").exists()


def test_a_log_in_says_that_nobody_could_pay_before_it_asks_for_the_password(data: Path) -> None:
    ended = run(data, "peertube", "login", "tube.localhost:9", "alice")
    assert ended.exit_code == 3
    assert ended.stderr.startswith("No Hive account is connected; add one with: capillary --data")
    assert "assword" not in ended.stderr


@pytest.mark.parametrize("text", ["5", "5.000", "5.000 HBD", "5.000-HBD", " 5.0 hbd"])
def test_the_money_of_a_new_account_is_typed_as_elsewhere(text: str) -> None:
    assert [str(one) for one in _amounts(text, "0")] == ["5.000 HBD", "0.000 HBD"]


@pytest.mark.parametrize("text", ["-5", "5-", "five", "5.0000"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(MoneyError):
        _amounts(text)
