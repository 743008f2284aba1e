"""Let one gift over the limit that holds it: the question that costs the passphrase, and the sentence that follows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.tips.states import REASONS, Reason, TipState
from app.services.tip_detail import TipDetail
from app.services.window_page import TipCard
from app.ui.sentences import in_words
from app.ui.tips.words import RowWords
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wishes import Submit, giving
from app.ui.wishes.wallet import allow_once


class AllowOnce(QObject):
    """`said` carries a sentence and its look. `form` is the question that is open, if one is."""

    said = Signal(str, str)

    def __init__(self, submit: Submit, parent: QWidget) -> None:
        super().__init__(parent)
        self.form: PassphraseForm | None = None
        self._submit = submit
        self._window = parent
        self._words = RowWords(self)

    def begin(self, number: int) -> None:
        """Ask about the tip of this number, as it is now."""
        self._submit(giving.detail(number), self._show, lambda sentence, _: self.said.emit(sentence, "negative"))

    def form_of(self, card: TipCard) -> PassphraseForm:
        """The question, to be opened."""
        words = self._words
        form = PassphraseForm(
            self._submit,
            lambda passphrase: allow_once(card.number, passphrase),
            title=self.tr("Allow once"),
            button=self.tr("Allow once"),
            account=card.account,
            lines=[
                words.title(card),
                self.tr("{amount} for {creator}").format(amount=words.amount(card), creator=words.maker(card)),
                in_words(card.sentence),
                self.tr("It goes out once although the limit is reached; the limits stay. It can still be undone."),
            ],
            paid=words.paid_to(card),
            parent=self._window.window(),
        )
        form.succeeded.connect(self._tell)
        return form

    def _show(self, detail: TipDetail | None) -> None:
        if self.form is not None or detail is None:
            return
        self.form = self.form_of(detail.card)
        self.form.finished.connect(self._closed)
        self.form.open()

    def _closed(self) -> None:
        self.form = None

    def _tell(self, state: TipState | None) -> None:
        if state is TipState.QUEUED:
            self.said.emit(self.tr("It is queued; Undo stands in its row."), "positive")
        elif state is TipState.QUESTION:
            self.said.emit(in_words(REASONS[Reason.PAYEE_CHANGED]), "waiting")
        else:
            self.said.emit(self.tr("Too late: it was decided elsewhere."), "waiting")
