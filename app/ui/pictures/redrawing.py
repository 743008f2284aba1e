"""A stranger's file becomes a picture of ours: opened once, cut and scaled to what is shown, and drawn anew.

    bytes -> kind by content -> size by the header alone -> decoded within limits -> drawn on an empty picture -> PNG

What is drawn anew has nothing of the file left: no trailing data, no texts, no profiles, no other frames. Called in a
worker's thread; Qt lets go of Python's lock while it decodes.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from app.domain.picture_kinds import kind_of

MOST_SIDE, LEAST_SIDE = 4_096, 16
MOST_MEGABYTES = 64
"""What decoding may allocate: a picture of 4096 x 4096."""


def redrawn(file: bytes, size: QSize) -> QImage | None:
    """The middle of a JPEG, PNG or WebP in exactly this size; None for everything else, and for what is damaged."""
    kind = kind_of(file)
    if not kind:
        return None
    read = _read(file, kind, size)
    if read is None:
        return None
    fresh = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    fresh.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, read)
    painter.end()
    return fresh


def encoded(picture: QImage) -> bytes:
    """As a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def reopened(file: bytes, size: QSize) -> QImage | None:
    """A file of `encoded`; None if it is not a PNG of this size."""
    if kind_of(file) != "png":
        return None
    buffer = _buffer(file)
    reader = _reader(buffer, "png")
    if reader.size() != size:
        return None
    picture = reader.read()
    return None if picture.isNull() else picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _read(file: bytes, kind: str, size: QSize) -> QImage | None:
    buffer = _buffer(file)
    reader = _reader(buffer, kind)
    whole = reader.size()
    sides = (whole.width(), whole.height())
    if min(sides) < LEAST_SIDE or max(sides) > MOST_SIDE:
        return None
    # Cut before it is scaled: scaled first, a strip of 16 x 4096 would become far larger than it is.
    reader.setClipRect(_middle(whole, size))
    reader.setScaledSize(size)
    picture = reader.read()
    return picture if picture.size() == size else None


def _middle(whole: QSize, shape: QSize) -> QRect:
    part = shape.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    return QRect((whole.width() - part.width()) // 2, (whole.height() - part.height()) // 2, *part.toTuple())


def _buffer(file: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _reader(buffer: QBuffer, kind: str) -> QImageReader:
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    return reader
