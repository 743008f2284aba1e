"""Many questions answered at once: who, how much, and why it asks. Cancel is the default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from app.services.window_page import TipCard
from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.sentences import in_words
from app.ui.tips.words import RowWords
from app.ui.wishes import Submit, answer

ARMED_AFTER = 500
"""Milliseconds before money can be sent: a click meant for what was there before does not count."""
MOST_HEIGHT, LINE, AROUND, EDGE = 320, 390, 20, 8
"""Pixels: of the list, of a line of words in it, around one question, and at the end."""
NUMBER = Qt.ItemDataRole.UserRole


class QuestionsDialog(Form):
    """Ticked ones are sent, or not sent; those that are not ticked stay questions."""

    def __init__(self, submit: Submit, cards: Sequence[TipCard], parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        words = RowWords(self)
        self.entitle(self.tr("Questions"), self.tr("Send the ticked ones"))
        meaning = self.tr("Each waits because something is unusual. What you send can still be undone.")
        self.column.addWidget(PlainLabel(meaning, wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for card in cards:
            paid = ", ".join(words.paid_to(card)) or words.amount(card)
            lines = (words.title(card), words.maker(card), paid, in_words(card.sentence))
            item = QListWidgetItem("\n".join(line for line in lines if line))
            item.setData(NUMBER, card.number)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.column.addWidget(self.list)
        self.refuse_button = QPushButton(self.tr("Don't send the ticked ones"))
        self.refuse_button.setAutoDefault(False)
        self.refuse_button.clicked.connect(lambda: self._decide(send=False))
        beside = QHBoxLayout()
        beside.addWidget(self.refuse_button)
        beside.addStretch(1)
        self.column.addLayout(beside)
        self.main.clicked.connect(lambda: self._decide(send=True))
        self.main.setEnabled(False)
        QTimer.singleShot(ARMED_AFTER, self, lambda: self.main.setEnabled(True))
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def fit(self) -> None:
        """The list is as tall as what is asked, up to some questions; more of them scroll."""
        # The list itself knows its lines only once it is shown, and then everything below it would jump.
        room, wrapped = QRect(0, 0, LINE, MOST_HEIGHT), Qt.TextFlag.TextWordWrap
        texts = (self.list.item(row).text() for row in range(self.list.count()))
        tall = sum(self.list.fontMetrics().boundingRect(room, wrapped, text).height() + AROUND for text in texts)
        self.list.setFixedHeight(min(tall + EDGE, MOST_HEIGHT))
        super().fit()

    def ticked(self) -> list[int]:
        """Numbers of the ticked tips."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(NUMBER) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _decide(self, *, send: bool) -> None:
        numbers = self.ticked()
        if not numbers:
            self.say(self.tr("Tick the ones you mean first."))
            return
        self.wait(self.tr("One moment…"))
        self.ask(answer(numbers, send=send), lambda _: self.accept())
