"""A real child process: what it inherits, who can read it, and what is left when it or its parent dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fixtures.signer_world import AUTHORITIES, IMPORTED, KEYS, PASSPHRASE, tip
from wallet import intents
from wallet.chain_time import write_time
from wallet.errors import BadRequest, Locked, SignerGone, WrongPassphrase
from wallet.intents import Reference, SignedTransaction, SignTips
from wallet.process import SignerClient, start_signer

ROOT = Path(__file__).resolve().parents[4]


def reference() -> Reference:
    now = datetime.now(UTC)
    return Reference(1, 2, write_time(now + timedelta(minutes=1)), (write_time(now), write_time(now)))


def add_alice(client: SignerClient) -> None:
    client.request(intents.CreateVault(PASSPHRASE))
    client.request(intents.AddAccount("alice", "practice", AUTHORITIES, PASSPHRASE, wifs=IMPORTED))
    client.request(intents.OpenAllowance("alice", 7, PASSPHRASE))


def sign(client: SignerClient, post: int = 1) -> SignedTransaction:
    reply = client.request(SignTips("alice", [tip(post)], reference(), [KEYS["active"].public_key]))
    assert isinstance(reply, SignedTransaction)
    return reply


def wait_until_gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_tip_is_signed_and_killed_means_locked_but_not_forgotten(tmp_path: Path) -> None:
    with start_signer(tmp_path, practice=True) as client:
        add_alice(client)
        first = sign(client)
        os.kill(client.pid, signal.SIGKILL)
        with pytest.raises(SignerGone):
            client.request(intents.AskStatus())
        assert not client.alive
        with pytest.raises(SignerGone):
            client.request(intents.AskStatus())
        client.restart()
        assert client.alive
        with pytest.raises(Locked):
            sign(client)
    with start_signer(tmp_path, practice=True) as again:
        with pytest.raises(Locked):
            sign(again)
        with pytest.raises(WrongPassphrase):
            again.request(intents.Unlock("not the passphrase"))
        again.request(intents.Unlock(PASSPHRASE))
        assert sign(again) == first
        with pytest.raises(BadRequest, match="smaller parts"):
            again.request(intents.DecryptMemos("alice", ["#" + "x" * 2000] * 40))
        again.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root may look into the signer; that is the point of it.")
def test_the_child_inherits_one_socket_and_hardly_any_environment(tmp_path: Path) -> None:
    os.environ["CAPILLARY_TEST_SECRET"] = "must not be inherited"
    try:
        with start_signer(tmp_path, practice=True) as client:
            client.request(intents.AskStatus())
            environment = Path(f"/proc/{client.pid}/environ").read_bytes()
            links = {int(path.name): str(path.readlink()) for path in Path(f"/proc/{client.pid}/fd").iterdir()}
            limits = Path(f"/proc/{client.pid}/limits").read_text()
            command = Path(f"/proc/{client.pid}/cmdline").read_bytes()
    finally:
        del os.environ["CAPILLARY_TEST_SECRET"]
    assert b"must not" not in environment
    assert PASSPHRASE.encode() not in command
    sockets = [number for number, target in links.items() if target.startswith("socket:")]
    assert len(sockets) == 1
    assert (links[0], links[1]) == ("/dev/null", "/dev/null")
    assert next(line for line in limits.splitlines() if "core file" in line).split()[4:6] == ["0", "0"]


PRYING = """
import os, sys, time
from pathlib import Path

sys.path.insert(0, sys.argv[1])
os.environ["HOME"] = sys.argv[2]
from wallet import intents
from wallet.process import start_signer
import subprocess

def can_read(pid, name):
    code = f"open('/proc/{pid}/{name}', 'rb').read(1)"
    return subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0

control = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
with start_signer(Path(sys.argv[2]), practice=True) as client:
    client.request(intents.AskStatus())
    time.sleep(0.2)
    print(can_read(control.pid, "environ"), can_read(control.pid, "maps"))
    print(*(can_read(client.pid, name) for name in ("environ", "maps", "mem")))
control.kill()
control.wait()
"""


ORDINARY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"]
WITHOUT_POWERS = ["setpriv", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"]
"""Root's number without root's powers: the kernel then asks what it asks of anybody, whether the target may be read."""


def _as_anybody() -> list[str]:
    """What makes root an ordinary user; where Python or the checkout is root's alone, it keeps its number."""
    if os.geteuid() != 0:
        return []
    reach = f"import subprocess, msgspec, sys; sys.path.insert(0, {str(ROOT)!r}); import wallet.errors"
    reach += "; subprocess.run([sys.executable, '-c', 'import msgspec'], check=True)"
    tried = subprocess.run([*ORDINARY, sys.executable, "-c", reach], capture_output=True, check=False, cwd="/")
    return ORDINARY if tried.returncode == 0 else WITHOUT_POWERS


def test_another_process_of_the_same_user_cannot_read_memory_or_environment(tmp_path: Path) -> None:
    folder = Path("/tmp") / f"capillary-prying-{os.getpid()}"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    try:
        command = [*_as_anybody(), sys.executable, "-c", PRYING, str(ROOT), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    finally:
        subprocess.run(["rm", "-rf", str(folder)], check=True)
    assert done.stdout.splitlines() == ["True True", "False False False"], done.stderr


ORPHANING = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from wallet import intents
from wallet.process import start_signer
client = start_signer(Path(sys.argv[2]), practice=True)
client.request(intents.AskStatus())
print(client.pid, flush=True)
os.kill(os.getpid(), {number})
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_signer_ends_with_its_parent(tmp_path: Path, number: int) -> None:
    code = ORPHANING.format(number=int(number))
    done = subprocess.run([sys.executable, "-c", code, str(ROOT), str(tmp_path)], capture_output=True, check=False)
    assert wait_until_gone(int(done.stdout))


def test_a_signer_whose_parent_is_somebody_else_does_not_start(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wallet.process", "0", "1", str(tmp_path), "practice", "600"]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 1


def test_a_signer_that_crashes_says_where_and_never_what(tmp_path: Path) -> None:
    code = "from wallet.process.hardening import say_only_where; import sys; sys.excepthook = say_only_where\n"
    code += "def deep(secret):\n    raise ValueError(secret)\ndeep('5Ksecret')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "The signer stopped: ValueError." in done.stderr
    assert "in deep" in done.stderr
    assert "5Ksecret" not in done.stderr


def test_two_signers_of_one_folder_share_the_limits(tmp_path: Path) -> None:
    with start_signer(tmp_path, practice=True) as first, start_signer(tmp_path, practice=True) as second:
        add_alice(first)
        second.request(intents.Unlock(PASSPHRASE))
        signed = sign(first, 1)
        assert sign(second, 1) == signed
        sign(second, 2)
        spent = first.request(intents.AskSpent("alice"))
        assert isinstance(spent, intents.Spent)
        assert spent.today["HBD"] == 100


def test_a_signer_that_cannot_start_says_so() -> None:
    with pytest.raises(SignerGone, match="could not be started"):
        start_signer(Path("/tmp/no\0name"), practice=True)


def test_a_stopped_signer_is_ended_when_it_is_closed(tmp_path: Path) -> None:
    client = start_signer(tmp_path, practice=True)
    client.request(intents.AskStatus())
    os.kill(client.pid, signal.SIGSTOP)
    client.close()
    assert wait_until_gone(client.pid)


def test_a_silent_signer_is_taken_for_dead(tmp_path: Path) -> None:
    client = start_signer(tmp_path, practice=True)
    client.request(intents.AskStatus())
    os.kill(client.pid, signal.SIGSTOP)
    client.answer_within(0.2)
    with pytest.raises(SignerGone):
        client.request(intents.AskStatus())
    assert wait_until_gone(client.pid)
    client.close()
