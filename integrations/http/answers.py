"""What came back, and the reading of a body that may be a bomb."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec

from integrations.errors import BadAnswer, TooLarge

MISSING_RETRY = 60.0
MAX_RETRY = 3_600.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that kept within all limits. `headers` have lower-case names; `received` counts bytes on the wire.

    `url` is where it came from after redirects.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    received: int
    url: str

    def json(self) -> object:
        """The body as plain objects. Raises BadAnswer for anything but one well-formed UTF-8 JSON text."""
        try:
            return msgspec.json.decode(self.body)
        except (msgspec.MsgspecError, UnicodeError, ValueError, RecursionError):
            raise BadAnswer("The server's answer is not JSON.") from None

    @property
    def media_type(self) -> str:
        """`application/json` of `Application/JSON; charset=utf-8`; empty if the server did not say."""
        return self.headers.get("content-type", "").split(";", 1)[0].strip().lower()


class BodyReader:
    """Collects a body and never holds more than `limit` decoded bytes, however small the wire form was.

    `httpx`'s own decoders give chunks of 33 MB out of 64 KB (DESKTOP.md section 4.6), so gzip is decoded here.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        if encoding not in ("", "identity", "gzip"):
            raise BadAnswer("The server packed its answer in a way we did not ask for.")
        self._limit = limit
        self._body = bytearray()
        self._unpacker = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
        self.received = 0

    def feed(self, chunk: bytes) -> None:
        """Take one piece as it came from the wire. Raises TooLarge or BadAnswer."""
        self.received += len(chunk)
        if self.received > self._limit + 65_536:
            raise TooLarge("The server's answer is too large.")
        if self._unpacker is not None:
            chunk = self._unpack(self._unpacker, chunk)
        if len(self._body) + len(chunk) > self._limit:
            raise TooLarge("The server's answer is too large.")
        self._body += chunk

    def finish(self) -> bytes:
        """The whole body. Raises BadAnswer if a packed one was cut off."""
        if self._unpacker is not None and self.received and not self._unpacker.eof:
            raise BadAnswer("The server's answer was cut off.")
        return bytes(self._body)

    def _unpack(self, unpacker: zlib._Decompress, chunk: bytes) -> bytes:
        try:
            plain = unpacker.decompress(chunk, self._limit + 1 - len(self._body))
        except zlib.error:
            raise BadAnswer("The server's answer is damaged.") from None
        if unpacker.unused_data:
            raise BadAnswer("The server's answer is damaged.")
        if unpacker.unconsumed_tail:
            raise TooLarge("The server's answer is too large.")
        return plain


def retry_after(headers: Mapping[str, str], now: datetime) -> float:
    """Seconds to wait: the header's number or date, 60 if it is missing or senseless, 1 s to 1 h.

    A date is compared with the server's own `Date`, so that a wrong clock on either side does no harm.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return min(max(float(text), 1.0), MAX_RETRY)
    until, said_now = _date(text), _date(headers.get("date", ""))
    if until is None:
        return MISSING_RETRY
    return min(max((until - (said_now or now)).total_seconds(), 1.0), MAX_RETRY)


def _date(text: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=UTC)
