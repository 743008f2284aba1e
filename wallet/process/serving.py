"""The signer's side of the pipe: one request, one reply, until the other side is gone.

    whole frame, known request   the reply, or a Refusal with the error's name
    whole frame, anything else   Refusal BadRequest; the connection goes on
    longer than 64 KB            the connection ends: nobody who means well sends that
    end of the pipe              the process ends, and with it everything that was open
"""

from __future__ import annotations

import select
import socket

import msgspec

from wallet.errors import BadRequest, WalletError
from wallet.intents import Reply, Request
from wallet.process.frames import MAX_REQUEST_BYTES, FrameTooLong, read_frame, write_frame
from wallet.process.refusals import refusal_of
from wallet.signer import Signer

_decoder = msgspec.json.Decoder(Request)
_encoder = msgspec.json.Encoder()


def serve(connection: socket.socket, signer: Signer) -> None:
    """Answer until the connection ends, then close both. Locks by itself between requests."""
    try:
        while True:
            _wait(connection, signer)
            body = read_frame(connection, MAX_REQUEST_BYTES)
            if body is None:
                return
            write_frame(connection, _encoder.encode(_answer(signer, body)))
    except (FrameTooLong, OSError):
        return
    finally:
        signer.close()
        connection.close()


def _wait(connection: socket.socket, signer: Signer) -> None:
    while not select.select([connection], [], [], signer.tick())[0]:
        pass  # the time to look at the lock has come: tick does


def _answer(signer: Signer, body: bytes) -> Reply:
    try:
        return signer.answer(_decode(body))
    except WalletError as error:
        return refusal_of(error)


def _decode(body: bytes) -> Request:
    try:
        request: Request = _decoder.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # Without the cause: a decoder's message may quote what it read.
        raise BadRequest("This is not a request that the signer knows.") from None
    return request
