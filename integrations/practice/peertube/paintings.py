"""Avatars and thumbnails of the practice world: PNG files painted from a seed, the same for it everywhere.

A real server has JPEG files under such addresses; here they are PNG and say so.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from colorsys import hls_to_rgb
from functools import cache
from uuid import UUID

THUMBNAILS = {"thumbnails": (280, 157), "previews": (850, 480)}
AVATARS = (48, 120)
"""Sizes as a real PeerTube has them; the first are recorded."""

Colour = tuple[float, float, float]
Planes = Sequence[bytes | bytearray]
"""A column of pixels from top to bottom: its red, its green, its blue. Bytes, because painting must not take long."""

_SKIN = ((1.0, 0.86, 0.74), (0.93, 0.74, 0.58), (0.76, 0.55, 0.39), (0.52, 0.35, 0.24))
_HAIR = ((0.16, 0.12, 0.1), (0.36, 0.22, 0.13), (0.72, 0.5, 0.24), (0.62, 0.6, 0.58), (0.55, 0.2, 0.12))


def painting_id(seed: str) -> str:
    """The uuid in the address of the picture; it is not that of the work, as in a real PeerTube."""
    return str(UUID(bytes=hashlib.sha256(b"painting " + seed.encode()).digest()[:16], version=4))


@cache
def landscape(seed: str, width: int, height: int) -> bytes:
    """Hills under a sun, the ones that the watch page of this uuid shows."""
    digest = hashlib.sha256(seed.encode()).digest()
    hue, sun, sun_height = digest[0] / 256, 60 + digest[1] * 200 // 256, 40 + digest[2] * 50 // 256
    scale = height / 180
    sky = _planes([_shade(hue, 0.6, 0.84 - 0.16 * row / height) for row in range(height)])
    glow = _planes([_shade(hue + 40 / 360, 0.9, 0.93)] * height)
    part = [row / height for row in range(height)]
    hills = [
        _planes([_shade(hue + hill * 25 / 360, 0.45, 0.56 - 0.13 * hill - 0.06 * down) for down in part])
        for hill in range(3)
    ]
    ridges = [_ridge(digest, hill, width) for hill in range(3)]
    columns = []
    for across in range(width):
        column = _copied(sky)
        half = 24**2 - ((across + 0.5) * 320 / width - sun) ** 2
        if half > 0:
            _fill(column, (sun_height - half**0.5) * scale, (sun_height + half**0.5) * scale, glow)
        for ridge, colours in zip(ridges, hills, strict=True):
            _fill(column, ridge[across] * scale, height, colours)
        columns.append(column)
    return png(columns)


@cache
def portrait(seed: str, side: int) -> bytes:
    """A head and shoulders before a coloured wall."""
    digest = hashlib.sha256(b"portrait " + seed.encode()).digest()
    hue, wide = digest[0] / 256, 0.02 * (digest[5] % 3)
    skin, hair = _SKIN[digest[1] % len(_SKIN)], _HAIR[digest[2] % len(_HAIR)]
    neck: Colour = (0.9 * skin[0], 0.9 * skin[1], 0.9 * skin[2])
    shapes = [
        (0.5, 0.42, 0.25 + wide, 0.27, hair),
        *([(0.5, 0.58, 0.27, 0.3, hair)] if digest[4] % 2 else []),
        (0.5, 1.06, 0.4, 0.34, _shade(hue + 0.3 + digest[3] / 1024, 0.4, 0.38)),
        (0.5, 0.7, 0.09, 0.16, neck),
        (0.5, 0.47, 0.185 + wide / 2, 0.235, skin),
    ]
    wall = _planes([_shade(hue, 0.45, 0.78 - 0.18 * row / side) for row in range(side)])
    painted = [(*shape[:4], _planes([shape[4]] * side)) for shape in shapes]
    columns = []
    for across in range(side):
        column = _copied(wall)
        for middle, down, half_width, half_height, colours in painted:
            part = 1 - (((across + 0.5) / side - middle) / half_width) ** 2
            if part > 0:
                reach = half_height * part**0.5
                _fill(column, (down - reach) * side, (down + reach) * side, colours)
        columns.append(column)
    return png(columns)


def png(columns: Sequence[Planes]) -> bytes:
    """An RGB PNG of columns that are equally high."""
    width, height = len(columns), len(columns[0][0])
    planes = [b"".join(column[part] for column in columns) for part in range(3)]
    rows = bytearray()
    for down in range(height):
        row = bytearray(3 * width)
        for part, plane in enumerate(planes):
            row[part::3] = plane[down::height]
        rows += b"\0" + row
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in pieces)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _planes(colours: Sequence[Colour]) -> Planes:
    return tuple(bytes(round(255 * colour[part]) for colour in colours) for part in range(3))


def _copied(column: Planes) -> list[bytearray]:
    return [bytearray(plane) for plane in column]


def _fill(column: Sequence[bytearray], top: float, bottom: float, colours: Planes) -> None:
    """Colours from `top` to `bottom`, their first and last rows mixed with what is there."""
    top, bottom = max(0.0, top), min(float(len(column[0])), bottom)
    first, last = int(top), int(bottom)
    if bottom <= top:
        return
    for plane, colour in zip(column, colours, strict=True):
        plane[first] += round((colour[first] - plane[first]) * (1 - (top - first)))
        if first < last < len(plane):
            plane[last] += round((colour[last] - plane[last]) * (bottom - last))
        plane[first + 1 : last] = colour[first + 1 : last]


def _shade(hue: float, saturation: float, lightness: float) -> Colour:
    return hls_to_rgb(hue % 1, lightness, saturation)


def _ridge(digest: bytes, hill: int, width: int) -> list[float]:
    """The height of a hill in each column, where the SVG of the page has it: two cubic curves, one after the other."""
    first, second, third, fourth, fifth, sixth = (
        70 + 32 * hill + digest[3 + 6 * hill + point] * 34 // 256 for point in range(6)
    )
    steps = [step / 32 for step in range(33)]
    points = [(_curve((0, 80, 120, 180), at), _curve((first, second, third, fourth), at)) for at in steps]
    rest = (fourth, 2 * fourth - third, fifth, sixth)
    points += [(_curve((180, 240, 280, 320), at), _curve(rest, at)) for at in steps[1:]]
    heights, after = [], 1
    for column in range(width):
        place = (column + 0.5) * 320 / width
        while points[after][0] < place:
            after += 1
        (left, there), (right, here) = points[after - 1], points[after]
        heights.append(there + (here - there) * (place - left) / (right - left))
    return heights


def _curve(points: tuple[int, int, int, int], at: float) -> float:
    rest = 1 - at
    return points[0] * rest**3 + 3 * points[1] * rest**2 * at + 3 * points[2] * rest * at**2 + points[3] * at**3
