"""One more Hive node, and who runs it: two nodes of one operator are one opinion."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.wallet_page import NodesView
from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.wishes import Submit
from app.ui.wishes.sources import add_node


class NodeForm(Form):
    """`added` carries the new list."""

    added = Signal(object)

    def __init__(self, submit: Submit, parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Add a Hive node"), self.tr("Add"))
        meaning = self.tr("Nothing is believed that two operators do not say alike, so say who runs this one.")
        self.column.addWidget(PlainLabel(meaning, look="muted", wrap=True))
        self.address = self.field(self.tr("Address"), hint=self.tr("such as https://api.hive.blog"))
        self.operator = self.field(self.tr("Who runs it"), hint=self.tr("a name that you would know again"))
        self.main.clicked.connect(self.add)
        self.operator.returnPressed.connect(self.add)

    def add(self) -> None:
        """Put it into the list."""
        self.wait(self.tr("One moment…"))
        self.ask(add_node(self.address.text(), self.operator.text()), self._done)

    def _done(self, view: NodesView) -> None:
        self.added.emit(view)
        self.accept()
