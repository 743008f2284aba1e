"""Which Hive account pays: a chooser that is seen only where there is more than one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.layouts.letters import fixed_font


class PayerChooser(QComboBox):
    """`picked` carries the account that a person picked."""

    picked = Signal(str)

    def __init__(self, payers: Sequence[str] = (), chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Hive account that pays"))
        self.setToolTip(self.tr("Hive account that pays"))
        self._spells_out = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.picked.emit(self.payer()))
        self.show_payers(payers, chosen)

    def show_payers(self, payers: Sequence[str], chosen: str = "") -> None:
        """Offer these; what was chosen before stays chosen where it still is one of them."""
        wanted = chosen or self.payer()
        if [self.itemData(place) for place in range(self.count())] != list(payers):
            self.clear()
            for name in payers:
                self.addItem(f"@{name}", name)
        place = self.findData(wanted)
        self.setCurrentIndex(place if place >= 0 else min(0, self.count() - 1))
        if len(payers) < 2:
            self.hide()
            return
        if not self._spells_out:
            # Looking for that font takes longer than the rest of this chooser, which few ever see.
            self._spells_out = True
            self.setFont(fixed_font(self.font()))
        if self.parentWidget() is not None:
            # Alone it would be a window of its own.
            self.show()

    def payer(self) -> str:
        """The chosen one; empty where there is none."""
        return str(self.currentData() or "")
