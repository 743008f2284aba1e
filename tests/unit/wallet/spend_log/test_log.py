"""The spend log on disk: nothing answered is ever lost, nothing cut or changed goes unnoticed."""

from __future__ import annotations

import hashlib
import hmac
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wallet.errors import CannotWrite, SpendLogDamaged
from wallet.network import Network
from wallet.spend_log import SpendLog
from wallet.spend_log.entries import PaidLeg, Payment, Signed

CHAIN_KEY, SEAL_KEY = b"c" * 32, b"s" * 32
DAY = "2026-11-22"


def signed(number: int, at: str = f"{DAY}T10:00:00") -> Signed:
    legs = [PaidLeg("creator", "carol", 50)]
    payment = Payment("hive:post:@carol/sunrise", number, "hive:account:carol", "HBD", legs)
    return Signed("alice", "practice", at, True, f"{number:040x}", f"{DAY}T10:10:00", "wish", [payment], "{}")


def open_log(folder: Path, chain_key: bytes = CHAIN_KEY) -> SpendLog:
    return SpendLog(folder, chain_key, SEAL_KEY)


def new_log(folder: Path) -> SpendLog:
    log = open_log(folder)
    with log.locked():
        log.begin("created")
    return log


def spent_today(log: SpendLog) -> int:
    with log.held() as state:
        return state.sums.spent("alice", "HBD", DAY)


def append(log: SpendLog, *numbers: int) -> None:
    with log.held():
        log.append(*(signed(number) for number in numbers))


def test_a_new_signer_counts_what_the_old_one_signed(tmp_path: Path) -> None:
    append(new_log(tmp_path), 1, 2)
    log = open_log(tmp_path)
    assert spent_today(log) == 100
    with log.held() as state:
        assert state.highest_time(Network.PRACTICE) == datetime(2026, 11, 22, 10, tzinfo=UTC)
        assert state.highest_time(Network.HIVE) is None


def test_two_signers_see_what_the_other_appends(tmp_path: Path) -> None:
    first = new_log(tmp_path)
    second = open_log(tmp_path)
    for number in range(1, 5):
        append(first if number % 2 else second, number)
    assert spent_today(first) == spent_today(second) == 200


def test_a_log_cut_at_any_byte_is_noticed_unless_the_cut_was_never_answered(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    answered = log.log_path.read_bytes()
    seal_of_one = log.seal_path.read_bytes()
    append(log, 2)
    whole, seal_of_two = log.log_path.read_bytes(), log.seal_path.read_bytes()
    for length in range(len(answered), len(whole) + 1):
        log.log_path.write_bytes(whole[:length])
        log.seal_path.write_bytes(seal_of_one)
        assert spent_today(open_log(tmp_path)) == (100 if length == len(whole) else 50)
        log.seal_path.write_bytes(seal_of_two)
        if length < len(whole):
            with pytest.raises(SpendLogDamaged):
                spent_today(open_log(tmp_path))
    for length in range(len(answered)):
        log.log_path.write_bytes(whole[:length])
        log.seal_path.write_bytes(seal_of_one)
        with pytest.raises(SpendLogDamaged):
            spent_today(open_log(tmp_path))


def test_after_a_torn_line_the_next_one_is_whole(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    with log.log_path.open("ab") as file:
        file.write(b"0123456789abcdef torn")
    fresh = open_log(tmp_path)
    append(fresh, 2)
    assert spent_today(open_log(tmp_path)) == spent_today(log) == 100
    assert b"torn" not in log.log_path.read_bytes()


def test_a_seal_torn_at_any_byte_loses_nothing(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    before = log.seal_path.read_bytes()
    append(log, 2)
    after = log.seal_path.read_bytes()
    changed = [at for at in range(len(after)) if before[at : at + 1] != after[at : at + 1]]
    for at in range(min(changed), max(changed) + 1):
        log.seal_path.write_bytes(after[:at] + before[at:])
        assert spent_today(open_log(tmp_path)) == 100


def test_any_changed_byte_of_the_sealed_part_is_noticed(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    whole = log.log_path.read_bytes()
    for at in range(len(whole)):
        log.log_path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(SpendLogDamaged):
            spent_today(open_log(tmp_path))


def test_a_running_signer_notices_an_older_copy_put_in_its_place(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    for path in (log.log_path, log.seal_path):
        shutil.copy(path, path.with_suffix(path.suffix + ".old"))
    append(log, 2)
    for path in (log.log_path, log.seal_path):
        path.with_suffix(path.suffix + ".old").replace(path)
    for _ in range(2):
        with pytest.raises(SpendLogDamaged):
            spent_today(log)


def test_a_running_signer_notices_a_cut_even_with_the_older_seal(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    short, seal = log.log_path.stat().st_size, log.seal_path.read_bytes()
    append(log, 2)
    os.truncate(log.log_path, short)
    log.seal_path.write_bytes(seal)
    with pytest.raises(SpendLogDamaged):
        spent_today(log)


def test_a_longer_copy_of_the_same_log_is_read_on(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    other = open_log(tmp_path)
    append(other, 2)
    copy = tmp_path / "copy"
    shutil.copy(log.log_path, copy)
    copy.replace(log.log_path)
    assert spent_today(log) == 100


def test_a_lost_seal_is_damage(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    log.seal_path.unlink()
    with pytest.raises(SpendLogDamaged):
        spent_today(open_log(tmp_path))


def test_the_log_of_another_vault_is_not_believed(tmp_path: Path) -> None:
    append(new_log(tmp_path), 1)
    with pytest.raises(SpendLogDamaged):
        spent_today(open_log(tmp_path, chain_key=b"x" * 32))


def test_a_log_begun_anew_keeps_the_old_file_and_other_signers_follow(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    other = open_log(tmp_path)
    assert spent_today(other) == 50
    with log.locked():
        log.begin("damaged")
    assert spent_today(log) == spent_today(other) == 0
    assert len(list(tmp_path.glob("spend.log.until-*"))) == 1
    with other.held() as state:
        assert state.began is not None
        assert state.began.why == "damaged"


def test_a_log_that_claims_to_be_just_created_does_not_replace_one_that_was_read(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    append(log, 1)
    new_log(tmp_path)
    with pytest.raises(SpendLogDamaged):
        spent_today(log)


def test_a_log_is_missing_only_before_its_first_seal(tmp_path: Path) -> None:
    log = open_log(tmp_path)
    assert log.is_missing()
    log.log_path.write_bytes(b"torn first li")
    assert log.is_missing()
    with log.locked():
        log.begin("missing")
    assert not log.is_missing()


def test_an_authentic_line_of_a_newer_program_says_so(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    head = bytes.fromhex(log.log_path.read_text()[:64])
    newer = b'{"entry":"Later"}'
    with log.log_path.open("ab") as file:
        file.write(hmac.digest(CHAIN_KEY, head + newer, hashlib.sha256).hex().encode() + b" " + newer + b"\n")
    with pytest.raises(SpendLogDamaged, match="newer version"):
        spent_today(open_log(tmp_path))


def test_what_cannot_be_written_is_not_counted(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    with log.held():
        log.seal_path.unlink()
        log.seal_path.mkdir()
        with pytest.raises(CannotWrite):
            log.append(signed(1))
    log.seal_path.rmdir()
    with pytest.raises(SpendLogDamaged):
        spent_today(log)


def test_a_folder_that_is_gone_takes_no_log(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        open_log(tmp_path / "gone").begin("created")


def test_a_log_that_is_a_link_is_refused(tmp_path: Path) -> None:
    new_log(tmp_path)
    (tmp_path / "spend.log").rename(tmp_path / "elsewhere")
    (tmp_path / "spend.log").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotWrite):
        spent_today(open_log(tmp_path))


def test_the_files_are_private(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    assert {path.stat().st_mode & 0o777 for path in (log.log_path, log.seal_path)} == {0o600}
