"""Files of strangers: whatever they are, what comes out is a picture of ours in the size asked for, or nothing."""

from __future__ import annotations

import struct
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from app.ui.pictures.redrawing import encoded, redrawn, reopened

SIZE = QSize(96, 96)


def a_file(kind: str, width: int = 200, height: int = 100, **texts: str) -> bytes:
    """A red picture with a blue left half."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#C02020"))
    for across in range(width // 2):
        for down in range(height):
            image.setPixel(across, down, 0xFF2020C0)
    for name, text in texts.items():
        image.setText(name, text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def a_png(width: int, height: int, pixels: bytes = b"") -> bytes:
    """One whose head says this size; grey without `pixels` that fill it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pieces = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(pixels, 9)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(pieces)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_middle_is_shown_in_the_size_that_was_asked_for(kind: str) -> None:
    picture = redrawn(a_file(kind), SIZE)
    assert picture is not None
    assert picture.size() == SIZE
    left, right = picture.pixelColor(10, 50), picture.pixelColor(86, 50)
    assert left.blue() > 150 > left.red()
    assert right.red() > 150 > right.blue()


def test_a_picture_of_another_shape_is_cut_not_squeezed() -> None:
    picture = redrawn(a_file("png", 1_000, 100), QSize(512, 288))
    assert picture is not None
    assert picture.size() == QSize(512, 288)
    assert picture.pixelColor(200, 100) != picture.pixelColor(300, 100)


def test_a_bomb_of_15000_by_15000_is_refused_by_its_head_alone() -> None:
    bomb = a_png(15_000, 15_000, bytes(15_000 * (1 + 15_000 // 8)))
    assert len(bomb) < 100_000
    began = time.perf_counter()
    assert redrawn(bomb, SIZE) is None
    assert time.perf_counter() - began < 0.1


@pytest.mark.parametrize(
    ("width", "height", "there"),
    [(4_096, 4_096, True), (4_097, 100, False), (100, 4_097, False), (16, 4_096, True), (15, 100, False)],
)
def test_sizes_have_bounds(width: int, height: int, there: bool) -> None:
    picture = redrawn(a_png(width, height, bytes(height * (1 + (width + 7) // 8))), SIZE)
    assert (picture is not None) is there
    assert picture is None or picture.size() == SIZE


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_cut_off_file_does_no_harm(kind: str) -> None:
    whole = a_file(kind)
    for part in range(0, len(whole), max(1, len(whole) // 40)):
        picture = redrawn(whole[:part], SIZE)
        assert picture is None or picture.size() == SIZE


@pytest.mark.parametrize("kind", ["gif", "bmp", "tiff", "ppm", "ico"])
def test_other_kinds_of_files_are_not_opened(kind: str) -> None:
    writable = kind in {bytes(one.data()).decode() for one in QImageWriter.supportedImageFormats()}
    gif = b"GIF89a\x20\x00\x20\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x20\x00\x20\x00\x00;"
    assert redrawn(a_file(kind, 64, 64) if writable else gif, SIZE) is None


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"<html><body><img src='x'></body></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><rect width='64' height='64'/></svg>",
        b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'/>",
        b"\xff\xd8\xffGIF89a" + bytes(100),
        b"RIFF\xff\xff\xff\xffWEBP" + bytes(100),
    ],
)
def test_what_only_pretends_is_nothing(file: bytes) -> None:
    assert redrawn(file, SIZE) is None


def test_nothing_of_the_file_is_left_but_what_is_seen() -> None:
    secret = b"who was where, and when"
    file = a_file("png", Comment="who was where, and when") + secret
    assert b"Comment" in file
    picture = redrawn(file, SIZE)
    assert picture is not None
    assert picture.textKeys() == []
    ours = encoded(picture)
    kinds = [ours[place - 4 : place] for place in range(12, len(ours)) if ours[place - 4 : place] in _TEXTS]
    assert kinds == []
    assert secret not in ours
    assert ours.endswith(b"IEND\xaeB`\x82")
    assert len(ours) < 20_000


_TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP")


def test_our_own_file_is_read_again_in_its_size_only() -> None:
    picture = redrawn(a_file("jpeg"), SIZE)
    assert picture is not None
    again = reopened(encoded(picture), SIZE)
    assert again == picture
    assert reopened(encoded(picture), QSize(97, 96)) is None
    assert reopened(a_file("jpeg", 96, 96), SIZE) is None
    assert reopened(encoded(picture)[:60], SIZE) is None


@given(start=st.sampled_from([a_png(64, 64)[:33], b"\xff\xd8\xff\xe0", b"RIFF\x40\0\0\0WEBPVP8L"]), rest=st.binary())
def test_no_file_does_harm(start: bytes, rest: bytes) -> None:
    picture = redrawn(start + rest, SIZE)
    assert picture is None or picture.size() == SIZE
