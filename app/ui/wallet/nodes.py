"""The Hive nodes: who runs each, how fast and how well it answers; the order in which they are asked first."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.services.wallet_page import NodeRow, NodesView
from app.services.window_page import Figures
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.plain_text import PlainLabel, tooltip, visible
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.node import NodeForm
from app.ui.wishes.sources import move_node, nodes, remove_node, reset_nodes


class NodesSection(Section):
    """The list is shown at once; how each answers follows."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.view: NodesView | None = None
        self.about = PlainLabel(
            self.tr("What the program knows of Hive comes from these. It believes only what two operators say alike."),
            look="muted",
            wrap=True,
        )
        self.fixed = PlainLabel(self.tr("The practice world has its own nodes."), look="waiting", wrap=True)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(8)
        self.add = button(self.tr("Add a node…"))
        self.again = button(self.tr("Ask them all now"))
        self.reset = button(self.tr("Back to the usual list"))
        self.add.clicked.connect(self._add)
        self.again.clicked.connect(self._examine)
        self.reset.clicked.connect(lambda: self.ask(reset_nodes(), self._changed))
        self.column.addWidget(self.about)
        self.column.addWidget(self.fixed)
        self.column.addLayout(self.cards)
        self.column.addWidget(flowing(self.add, self.again, self.reset))
        self.fixed.hide()

    def load(self) -> None:
        """The list as it stands, then each node's answer."""
        if self.view is None:
            self.ask(nodes(ask=False), self.show_nodes)
        self._examine()

    def concerns(self, before: Figures, now: Figures) -> bool:
        """When a node died or came back."""
        return before.nodes != now.nodes

    def show_nodes(self, view: NodesView) -> None:
        """Show them; nothing moves where nothing changed."""
        self.again.setEnabled(True)
        if view == self.view:
            return
        self.view = view
        self.add.setVisible(not view.fixed)
        self.reset.setVisible(view.own)
        self.fixed.setVisible(view.fixed)
        with self.made_anew():
            emptied(self.cards)
            for place, row in enumerate(view.rows):
                self.cards.addWidget(self._card(place, row, view))

    def _examine(self) -> None:
        self.again.setEnabled(False)
        self.ask(nodes(ask=True), self.show_nodes, self._not_asked)

    def _not_asked(self, sentence: str, error: Exception) -> None:
        self.again.setEnabled(True)
        self.refuse(sentence, error)

    def _card(self, place: int, row: NodeRow, view: NodesView) -> QFrame:
        name = PlainLabel(visible(row.url.removeprefix("https://"), 60), look="lead")
        word, look = self._state(row)
        parts = [line(name, PlainLabel(visible(row.operator, 60), look="muted"), None, PlainLabel(word, look=look))]
        known = PlainLabel(" · ".join(self._known(row)), look="small", wrap=True)
        if row.last_answer:
            known.setToolTip(tooltip(self.times.exact(row.last_answer)))
        if view.fixed:
            return card(*parts, known)
        up, down, out = button("↑", look="quiet"), button("↓", look="quiet"), button(self.tr("Remove"), look="quiet")
        up.setAccessibleName(self.tr("Ask {} earlier").format(name.text()))
        down.setAccessibleName(self.tr("Ask {} later").format(name.text()))
        out.setAccessibleName(self.tr("Remove {}").format(name.text()))
        up.setEnabled(place > 0)
        down.setEnabled(place < len(view.rows) - 1)
        up.clicked.connect(lambda: self.ask(move_node(row.url, -1), self._changed))
        down.clicked.connect(lambda: self.ask(move_node(row.url, 1), self._changed))
        out.clicked.connect(lambda: self.ask(remove_node(row.url), self._changed))
        return card(*parts, line(known, None, up, down, out, spacing=4))

    def _state(self, row: NodeRow) -> tuple[str, str]:
        if not row.asked:
            return self.tr("◔ being asked"), "muted"
        if row.problem:
            return self.tr("× no good answer"), "negative"
        return self.tr("✓ answers well"), "positive"

    def _known(self, row: NodeRow) -> list[str]:
        told = []
        if row.latency is not None:
            told.append(self.tr("{} ms").format(round(row.latency * 1000)))
        if row.behind:
            told.append(self.tr("%n block(s) behind", "", row.behind))
        if row.last_answer:
            told.append(self.tr("last answer {}").format(self.times.ago(row.last_answer, self.now())))
        elif row.asked:
            told.append(self.tr("no answer yet"))
        return [*told, in_words(row.problem)] if row.problem else told or [self.tr("not asked yet")]

    def _add(self) -> None:
        form = NodeForm(self.surroundings.submit, self.window())
        form.added.connect(self._changed)
        self.open(form)

    def _changed(self, view: NodesView) -> None:
        self.show_nodes(view)
        self._examine()
