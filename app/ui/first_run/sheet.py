"""The recovery sheet: the owner key of a new account, on paper or in a file to carry away; never in the vault."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

GROUP = 4
POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """`owner_wif` is kept out of `repr`. `keys` are public."""

    name: str
    keys: dict[str, str]
    day: str
    owner_wif: str = field(repr=False)

    @property
    def groups(self) -> list[str]:
        """The key in parts that can be compared: of 4 characters, the last one shorter."""
        return [self.owner_wif[place : place + GROUP] for place in range(0, len(self.owner_wif), GROUP)]


def asked_group(sheet: Sheet) -> int:
    """Which whole group is to be typed, from 1: nobody knows it before the sheet is there."""
    return 1 + secrets.randbelow(sum(len(group) == GROUP for group in sheet.groups))


class SheetPainter(QObject):
    """Draws it onto a page, of a printer or of a file."""

    def draw(self, sheet: Sheet, device: QPagedPaintDevice) -> bool:
        """False if the printer, or the file, takes nothing."""
        painter = QPainter()
        if not painter.begin(device):
            return False
        scale = device.logicalDpiX() / POINTS_AN_INCH
        painter.scale(scale, scale)
        size = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        self._draw(painter, sheet, QRectF(0, 0, size.width(), size.height()))
        return painter.end()

    def save(self, sheet: Sheet, path: Path) -> None:
        """As PDF, readable by its owner only. Raises OSError; a file that is there is not touched."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        writer.setTitle(self.tr("Recovery sheet of @{}").format(sheet.name))
        if not self.draw(sheet, writer):
            raise OSError(self.tr("The sheet could not be drawn."))
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(buffer.data().data())
            file.flush()
            os.fsync(file.fileno())

    def _draw(self, painter: QPainter, sheet: Sheet, page: QRectF) -> None:
        top = self._words(painter, page, 0, self.tr("Recovery sheet of @{}").format(sheet.name), 20, bold=True)
        meaning = self.tr(
            "With this key the account can be taken back whatever happens to the computer, and by whoever finds this "
            "sheet. Keep it like a passport. Type it nowhere but to recover the account."
        )
        top = self._words(painter, page, top + 10, meaning, 11)
        top = self._words(painter, page, top + 20, self.tr("Private owner key"), 13, bold=True)
        top = self._groups(painter, page, top + 8, sheet.groups)
        top = self._words(painter, page, top + 24, self.tr("Public keys, which are no secret"), 13, bold=True)
        for role, key in sheet.keys.items():
            top = self._words(painter, page, top + 4, f"{role:<8} {key}", 9, fixed=True)
        note = self.tr("Made on {} by Capillary. The other private keys are in its vault.").format(sheet.day)
        self._words(painter, page, top + 20, note, 10)

    def _groups(self, painter: QPainter, page: QRectF, top: float, groups: list[str]) -> float:
        number, key = _font(8), _font(17, fixed=True)
        wide, high = page.width() / 5, 44.0
        for place, group in enumerate(groups):
            left = (place % 5) * wide
            upper = top + (place // 5) * high
            painter.setFont(number)
            painter.drawText(QRectF(left, upper, wide, 12), Qt.AlignmentFlag.AlignLeft, str(place + 1))
            painter.setFont(key)
            painter.drawText(QRectF(left, upper + 12, wide, 26), Qt.AlignmentFlag.AlignLeft, group)
        return top + ((len(groups) + 4) // 5) * high

    @staticmethod
    def _words(
        painter: QPainter, page: QRectF, top: float, text: str, size: int, *, bold: bool = False, fixed: bool = False
    ) -> float:
        painter.setFont(_font(size, bold=bold, fixed=fixed))
        room = QRectF(0, top, page.width(), page.height() - top)
        used = painter.drawText(room, int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft), text)
        return used.bottom()


def _font(size: int, *, bold: bool = False, fixed: bool = False) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if fixed else QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    return font
