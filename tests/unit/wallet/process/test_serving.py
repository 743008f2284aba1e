"""The signer's side of the pipe, in a thread: whatever arrives, it answers, refuses or hangs up."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixtures.signer_world import PASSPHRASE, SignerWorld
from wallet import errors, intents
from wallet.errors import LimitReached, NeedsConsent, WalletError
from wallet.intents import MAX_REQUEST_BYTES, Refusal
from wallet.process.frames import FrameTooLong, read_frame, write_frame
from wallet.process.refusals import error_of, refusal_of
from wallet.process.serving import serve


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[socket.socket]:
    ours, theirs = socket.socketpair()
    ours.settimeout(10)
    thread = threading.Thread(target=serve, args=(theirs, SignerWorld(tmp_path).signer()))
    thread.start()
    yield ours
    ours.close()
    thread.join()
    theirs.close()


def ask(pipe: socket.socket, body: bytes) -> dict[str, object]:
    write_frame(pipe, body)
    answer = read_frame(pipe, 10**6)
    assert answer is not None
    decoded = json.loads(answer)
    assert isinstance(decoded, dict)
    return decoded


def test_a_request_gets_its_reply(pipe: socket.socket) -> None:
    assert ask(pipe, msgspec.json.encode(intents.CreateVault(PASSPHRASE))) == {"reply": "Done"}
    assert ask(pipe, b'{"ask":"AskStatus"}')["keys_open"] is True


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"ask":"SignDigest","digest":"00"}',
        b'{"ask":"Lock","keep_allowance":1}',
        b'{"ask":"Lock","more":true}',
        b'{"ask":"Lock"} trailing',
        b'{"ask":"OpenAllowance","account":"alice","days":91,"passphrase":"secret horse"}',
        b"[" * 60_000,
    ],
)
def test_what_is_no_request_is_refused_without_an_echo(pipe: socket.socket, body: bytes) -> None:
    refused = ask(pipe, body)
    assert (refused["reply"], refused["error"]) == ("Refusal", "BadRequest")
    assert "horse" not in str(refused)
    assert ask(pipe, b'{"ask":"AskStatus"}')["reply"] == "Status"


def test_a_frame_over_64_kb_ends_the_connection(pipe: socket.socket) -> None:
    pipe.sendall((MAX_REQUEST_BYTES + 1).to_bytes(4, "big"))
    assert pipe.recv(1) == b""


def test_the_largest_frame_is_read(pipe: socket.socket) -> None:
    assert ask(pipe, b'{"ask":"AskStatus"}'.ljust(MAX_REQUEST_BYTES))["reply"] == "Status"


def test_an_end_within_a_frame_ends_the_signer(tmp_path: Path) -> None:
    ours, theirs = socket.socketpair()
    signer = SignerWorld(tmp_path).ready()
    ours.sendall(b"\x00\x00\x00\x10half")
    ours.close()
    serve(theirs, signer)
    theirs.close()
    with pytest.raises(errors.Locked):
        signer.answer(intents.AskSpent("alice"))


def test_the_idle_time_passes_between_requests(tmp_path: Path) -> None:
    world = SignerWorld(tmp_path)
    signer = world.ready(allowance_days=0)
    world.idle_time = 599.99
    ours, theirs = socket.socketpair()
    thread = threading.Thread(target=serve, args=(theirs, signer))
    thread.start()
    world.idle_time = 600.1
    thread.join(0.2)
    assert ask(ours, b'{"ask":"AskStatus"}')["keys_open"] is False
    ours.close()
    thread.join()
    theirs.close()


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=300), max_size=4))
def test_frames_arrive_as_they_were_sent(bodies: list[bytes]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for body in bodies:
            write_frame(ours, body)
        assert [read_frame(theirs, 300) for _ in bodies] == bodies
        ours.sendall(b"\xff\xff\xff\xff")
        with pytest.raises(FrameTooLong):
            read_frame(theirs, 300)


KINDS = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, WalletError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_crosses_the_pipe(kind: type[WalletError]) -> None:
    needs_detail = kind in (LimitReached, NeedsConsent)
    error = kind("A sentence.", "per_day") if needs_detail else kind("A sentence.")  # type: ignore[call-arg]
    again = error_of(msgspec.json.decode(msgspec.json.encode(refusal_of(error)), type=Refusal))
    assert (type(again), str(again), vars(again)) == (kind, "A sentence.", vars(error))


def test_an_error_of_another_version_is_still_an_error_of_the_wallet() -> None:
    assert type(error_of(Refusal("Newfangled", "A sentence."))) is WalletError
