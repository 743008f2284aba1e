"""How requests and replies travel: 4 bytes of length (big-endian), then that many bytes of JSON.

Requests are at most 64 KB; a longer one ends the connection. Replies may be longer: a signed transaction is.
"""

from __future__ import annotations

import socket

from wallet.intents import MAX_REQUEST_BYTES

MAX_REPLY_BYTES = 4 * 1024 * 1024
_LENGTH_BYTES = 4

__all__ = ["MAX_REPLY_BYTES", "MAX_REQUEST_BYTES", "FrameTooLong", "read_frame", "write_frame"]


class FrameTooLong(ValueError):
    """The other side announced more than it may send."""


def write_frame(connection: socket.socket, body: bytes) -> None:
    """Raises OSError if the other side is gone."""
    connection.sendall(len(body).to_bytes(_LENGTH_BYTES, "big") + body)


def read_frame(connection: socket.socket, limit: int) -> bytes | None:
    """The next body; None if the other side ended the connection, between frames or within one.

    Raises FrameTooLong before reading a body over `limit`, OSError.
    """
    head = _read_exactly(connection, _LENGTH_BYTES)
    if head is None:
        return None
    length = int.from_bytes(head, "big")
    if length > limit:
        raise FrameTooLong(f"A frame has at most {limit} bytes.")
    return _read_exactly(connection, length)


def _read_exactly(connection: socket.socket, length: int) -> bytes | None:
    data = bytearray()
    while len(data) < length:
        part = connection.recv(length - len(data))
        if not part:
            return None
        data += part
    return bytes(data)
