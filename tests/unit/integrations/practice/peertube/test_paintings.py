"""The practice world's pictures: files that any reader of PNG can read, quickly painted, the same for a seed."""

from __future__ import annotations

import struct
import time
import zlib

import pytest

from integrations.practice.peertube.paintings import landscape, painting_id, portrait
from integrations.practice.seed_data import DOVETAIL, SUNRISE


def rows_of(file: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height, and the rows without their filter byte; checks every sum on the way."""
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    place, packed, width, height = 8, b"", 0, 0
    while place < len(file):
        (length,) = struct.unpack_from(">I", file, place)
        kind, data = file[place + 4 : place + 8], file[place + 8 : place + 8 + length]
        assert struct.unpack_from(">I", file, place + 8 + length) == (zlib.crc32(kind + data),)
        if kind == b"IHDR":
            width, height = struct.unpack_from(">II", data)
        packed += data if kind == b"IDAT" else b""
        place += length + 12
    plain = zlib.decompress(packed)
    size = 1 + 3 * width
    assert len(plain) == size * height
    return width, height, [plain[size * down + 1 : size * (down + 1)] for down in range(height)]


def test_a_landscape_has_sky_above_and_hills_below() -> None:
    width, height, rows = rows_of(landscape(SUNRISE, 280, 157))
    assert (width, height) == (280, 157)
    assert sum(rows[0]) > 1.5 * sum(rows[-1])


@pytest.mark.parametrize("side", [48, 120])
def test_a_portrait_is_a_square_with_somebody_in_the_middle(side: int) -> None:
    width, height, rows = rows_of(portrait("carol_channel@tube.localhost", side))
    assert (width, height) == (side, side)
    middle = rows[side // 2]
    assert middle[:3] != middle[3 * (side // 2) : 3 * (side // 2) + 3]


def test_pictures_differ_by_their_seed_only() -> None:
    assert landscape(SUNRISE, 56, 31) == landscape.__wrapped__(SUNRISE, 56, 31) != landscape(DOVETAIL, 56, 31)
    assert portrait("a@tube", 48) != portrait("b@tube", 48)
    assert painting_id(SUNRISE) != SUNRISE
    assert len({painting_id(SUNRISE), painting_id(DOVETAIL)}) == 2


def test_painting_holds_nobody_up() -> None:
    began = time.process_time()
    landscape.__wrapped__(SUNRISE, 850, 480)
    assert time.process_time() - began < 0.5
