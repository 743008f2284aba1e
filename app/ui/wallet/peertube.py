"""The PeerTube accounts whose thumbs count: state, last look, today's traffic, and who pays for them."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.services.wallet_page import PeerTubeRow, PeerTubeView
from app.services.window_page import Figures
from app.ui.dialogs.login import LoginDialog
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import Section, account_label, button, card, emptied, line
from app.ui.plain_text import PlainLabel, tooltip, visible
from app.ui.shell.page import Surroundings
from app.ui.wallet.meter import Meter
from app.ui.wallet.payer import PayerChooser
from app.ui.wishes.sources import log_out, pay_from, peertube_view

LOOK_AGAIN = 10_000
"""Milliseconds: the last look and the traffic change without a word from the program."""


class PeerTubeSection(Section):
    """One card for each account."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.view: PeerTubeView | None = None
        self.cards = QVBoxLayout()
        self.cards.setSpacing(16)
        self.empty = card(
            PlainLabel(self.tr("No PeerTube account yet"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "Log in where you watch, and every thumb-up there becomes a gift. The password goes to that server "
                    "only and is not kept. Without an account you can still paste and drop links."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.login = button(self.tr("Log in at a PeerTube server…"), look="main")
        self.login.clicked.connect(lambda: self.log_in())
        self.first = PlainLabel(self.tr("Add a Hive account first: it pays for the thumbs."), look="muted", wrap=True)
        self.column.addLayout(self.cards)
        self.column.addWidget(self.empty)
        self.column.addLayout(line(self.login, self.first, None))
        self.empty.hide()
        self.first.hide()
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN)
        self._again.timeout.connect(self._load_if_seen)
        self._again.start()

    def load(self) -> None:
        """Ask our own tables."""
        self.ask(peertube_view(), self.show_accounts)

    def concerns(self, before: Figures, now: Figures) -> bool:
        """Another account, or another state of one."""
        return before.peertube != now.peertube or super().concerns(before, now)

    def show_accounts(self, view: PeerTubeView) -> None:
        """Show them; nothing moves where nothing changed."""
        if view == self.view:
            return
        self.view = view
        self.empty.setVisible(not view.rows)
        self.login.setEnabled(bool(view.payers))
        self.first.setVisible(not view.payers)
        with self.made_anew():
            emptied(self.cards)
            for row in view.rows:
                self.cards.addWidget(self._card(row, view.payers))

    def log_in(self, row: PeerTubeRow | None = None) -> None:
        """At a new server, or again at a known one."""
        payers = self.view.payers if self.view else ()
        dialog = LoginDialog(self.surroundings.submit, self.window(), payers=payers)
        if row is not None:
            dialog.again(urlsplit(row.server).netloc, row.user, row.pays_from)
        dialog.connected.connect(self._connected)
        self.open(dialog)

    def _connected(self, before: int) -> None:
        told = self.tr("Connected. You liked %n work(s) before; none of them is paid without asking.", "", before)
        self.said.emit(told, "positive")

    def _load_if_seen(self) -> None:
        if self.isVisible():
            self.load()

    def _card(self, row: PeerTubeRow, payers: tuple[str, ...]) -> QFrame:
        host = visible(urlsplit(row.server).netloc, 60)
        name = PlainLabel(visible(row.user, 40), look="lead")
        state = PlainLabel(self.tr("● connected") if row.active else self.tr("× log in again"))
        state.look("positive" if row.active else "negative")
        facts = QGridLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(8)
        facts.setColumnStretch(1, 1)
        self._last_look(facts, row)
        self._traffic(facts, row)
        payer = PayerChooser(payers, row.pays_from)
        told = self.tr("Hive account that pays for {user} at {host}")
        payer.setAccessibleName(told.format(user=name.text(), host=host))
        payer.picked.connect(lambda picked: self.ask(pay_from(row.number, picked), self._paid_from))
        place = facts.rowCount()
        facts.addWidget(PlainLabel(self.tr("Paid from"), look="muted"), place, 0)
        facts.addLayout(line(payer, None) if len(payers) > 1 else line(account_label(row.pays_from), None), place, 1)
        again = button(self.tr("Log in again…"), look="" if row.active else "main")
        again.clicked.connect(lambda: self.log_in(row))
        out = button(self.tr("Log out"))
        out.setToolTip(tooltip(self.tr("Ends the session there and forgets the account here. Gifts stay.")))
        out.clicked.connect(lambda: self.ask(log_out(row.number), self._logged_out))
        for one in (again, out):
            one.setAccessibleName(f"{one.text()} {name.text()}, {host}")
        at = PlainLabel(self.tr("at {}").format(host), look="muted")
        return card(line(name, at, None, state), facts, flowing(again, out))

    def _last_look(self, facts: QGridLayout, row: PeerTubeRow) -> None:
        place = facts.rowCount()
        ago = self.times.ago(row.last_look, self.now()) if row.last_look else self.tr("not yet")
        label = PlainLabel(self.tr("{ago} · {likes} likes known").format(ago=ago, likes=row.likes), wrap=True)
        if row.last_look:
            label.setToolTip(tooltip(self.times.exact(row.last_look)))
        facts.addWidget(PlainLabel(self.tr("Last look"), look="muted"), place, 0)
        facts.addWidget(label, place, 1)

    def _traffic(self, facts: QGridLayout, row: PeerTubeRow) -> None:
        place = facts.rowCount()
        words = self.tr("{used} of {most}").format(used=size(row.bytes_today), most=size(row.most_bytes))
        meter = Meter(self.surroundings.theme, self.tr("Traffic today: {}").format(words))
        meter.show_use(row.bytes_today, row.most_bytes)
        facts.addWidget(PlainLabel(self.tr("Traffic today"), look="muted"), place, 0)
        facts.addLayout(line(PlainLabel(words), meter), place, 1)

    def _paid_from(self, view: PeerTubeView) -> None:
        self.said.emit(self.tr("New thumbs are paid from the account that you chose."), "positive")
        self.show_accounts(view)

    def _logged_out(self, ended: bool) -> None:
        if ended:
            self.said.emit(self.tr("The session is ended."), "positive")
        else:
            told = self.tr("The account is forgotten here; the server did not answer, so its session ends by itself.")
            self.said.emit(told, "waiting")
        self.load()


def size(count: int) -> str:
    """`0.12 MB`, as this person writes numbers."""
    return QLocale().formattedDataSize(count, 2, QLocale.DataSizeFormat.DataSizeSIFormat)
