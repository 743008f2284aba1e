"""Avatars and thumbnails of the practice world: PNG files painted from a seed, the same for it everywhere.

A real server has JPEG files under such addresses; here they are PNG and say so.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from colorsys import hls_to_rgb
from functools import cache
from itertools import chain
from uuid import UUID

THUMBNAILS = {"thumbnails": (280, 157), "previews": (850, 480)}
AVATARS = (48, 120)
"""Sizes as a real PeerTube has them; the first are recorded."""

Colour = tuple[float, float, float]
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
    sky = [_shade(hue, 0.6, 0.84 - 0.16 * row / height) for row in range(height)]
    layers = [
        [_shade(hue + 25 / 360 * layer, 0.45, 0.56 - 0.13 * layer - 0.06 * row / height) for row in range(height)]
        for layer in range(3)
    ]
    glow = _shade(hue + 40 / 360, 0.9, 0.93)
    columns = []
    for across in range(width):
        place = (across + 0.5) * 320 / width
        column = list(sky)
        half = 24**2 - (place - sun) ** 2
        if half > 0:
            _fill(column, (sun_height - half**0.5) * scale, (sun_height + half**0.5) * scale, [glow] * height)
        for layer, colours in enumerate(layers):
            _fill(column, _ridge(digest, layer, place) * scale, height, colours)
        columns.append(column)
    return png(columns)


@cache
def portrait(seed: str, side: int) -> bytes:
    """A head and shoulders before a coloured wall."""
    digest = hashlib.sha256(b"portrait " + seed.encode()).digest()
    hue = digest[0] / 256
    skin, hair = _SKIN[digest[1] % len(_SKIN)], _HAIR[digest[2] % len(_HAIR)]
    wall = [_shade(hue, 0.45, 0.78 - 0.18 * row / side) for row in range(side)]
    shirt = _shade(hue + 0.3 + digest[3] / 1024, 0.4, 0.38)
    long_hair, wide = digest[4] % 2, 0.02 * (digest[5] % 3)
    shapes: list[tuple[float, float, float, float, Colour]] = [
        (0.5, 0.42, 0.25 + wide, 0.27, hair),
        *([(0.5, 0.58, 0.27, 0.3, hair)] if long_hair else []),
        (0.5, 1.06, 0.4, 0.34, shirt),
        (0.5, 0.7, 0.09, 0.16, _mixed((0.0, 0.0, 0.0), skin, 0.875)),
        (0.5, 0.47, 0.185 + wide / 2, 0.235, skin),
    ]
    columns = []
    for across in range(side):
        column = list(wall)
        for middle, down, half_width, half_height, colour in shapes:
            part = 1 - (((across + 0.5) / side - middle) / half_width) ** 2
            if part > 0:
                reach = half_height * part**0.5
                _fill(column, (down - reach) * side, (down + reach) * side, [colour] * side)
        columns.append(column)
    return png(columns)


def png(columns: list[list[Colour]]) -> bytes:
    """An RGB PNG of columns of colours, each part 0 to 1."""
    known: dict[Colour, bytes] = {}
    packed = []
    for column in columns:
        for colour in column:
            if colour not in known:
                known[colour] = bytes(min(255, max(0, round(255 * part))) for part in colour)
        packed.append([known[colour] for colour in column])
    rows = b"".join(chain.from_iterable((b"\0", *row) for row in zip(*packed, strict=True)))
    head = struct.pack(">IIBBBBB", len(columns), len(columns[0]), 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in pieces)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _fill(column: list[Colour], top: float, bottom: float, colours: list[Colour]) -> None:
    """Colours from `top` to `bottom`, their first and last rows mixed with what is there."""
    top, bottom = max(0.0, top), min(float(len(column)), bottom)
    first, last = int(top), int(bottom)
    if first >= len(column) or bottom <= top:
        return
    column[first] = _mixed(column[first], colours[first], 1 - (top - first))
    if last < len(column) and last > first:
        column[last] = _mixed(column[last], colours[last], bottom - last)
    column[first + 1 : last] = colours[first + 1 : last]


def _mixed(under: Colour, over: Colour, part: float) -> Colour:
    part = round(8 * part) / 8
    red, green, blue = (below + (above - below) * part for below, above in zip(under, over, strict=True))
    return red, green, blue


def _shade(hue: float, saturation: float, lightness: float) -> Colour:
    return hls_to_rgb(hue % 1, lightness, saturation)


def _ridge(digest: bytes, layer: int, place: float) -> float:
    """The height of a hill where the SVG of the page has it: two cubic curves, one after the other."""
    first, second, third, fourth, fifth, sixth = (
        70 + 32 * layer + digest[3 + 6 * layer + point] * 34 // 256 for point in range(6)
    )
    if place <= 180:
        return _curve((0, 80, 120, 180), (first, second, third, fourth), place)
    return _curve((180, 240, 280, 320), (fourth, 2 * fourth - third, fifth, sixth), place)


def _curve(across: tuple[int, int, int, int], down: tuple[int, int, int, int], place: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(10):
        middle = (low + high) / 2
        low, high = (middle, high) if _bezier(across, middle) < place else (low, middle)
    return _bezier(down, (low + high) / 2)


def _bezier(points: tuple[int, int, int, int], at: float) -> float:
    rest = 1 - at
    return (
        points[0] * rest**3 + 3 * points[1] * rest**2 * at + 3 * points[2] * rest * at**2 + points[3] * at**3
    )
