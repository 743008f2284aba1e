"""Step 3: where one likes things. Any of it is enough, and all of it can be changed later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QVBoxLayout

from app.domain.first_steps import OWN
from app.services.practice_players import play_words
from app.services.window_page import Figures
from app.ui.first_run.step_page import StepPage
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import card
from app.ui.plain_text import PlainLabel, isolated, visible
from app.ui.shell.page import Surroundings
from app.ui.wishes.first_run import choose, first_run_view, note

if TYPE_CHECKING:
    from app.services.first_run import FirstRunView


class PlacesStep(StepPage):
    """PeerTube by a log-in, Hive votes by a tick, links by dropping them."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(
            surroundings,
            self.tr("Where do you like things?"),
            self.tr("Likes that stand there already are never paid without asking."),
        )
        self._voters: tuple[str, ...] = ()
        self._way = ""
        self.log_in = QPushButton(self.tr("Log in at PeerTube…"))
        self.log_in.clicked.connect(lambda: self.led.emit("login", None))
        self.known = QVBoxLayout()
        self.known.setSpacing(2)
        self.hint = PlainLabel(look="small", wrap=True)
        self.hint.hide()
        self.votes = QCheckBox(self.tr("Votes of this account on Hive posts"))
        self.other = QCheckBox(self.tr("Votes of another Hive account of mine"))
        self.voter = QLineEdit()
        self.links = QCheckBox(self.tr("I drop links here"))
        self.earns = QCheckBox(self.tr("I make videos, posts or sites myself"))
        self._name = PlainLabel(self.tr("Name of the other account"), look="muted", wrap=True)
        self.hive = self._lay_out()
        self.other.toggled.connect(self._show_other)
        self._show_other(False)
        self.main.clicked.connect(self.go_on)
        if surroundings.practice:
            self._show_hint()

    def _lay_out(self) -> QFrame:
        """Four cards; answers that of Hive."""
        self._name.setBuddy(self.voter)
        self.voter.setAccessibleName(self._name.text())
        self.voter.setMaxLength(20)
        self.voter.textEdited.connect(lambda _: self.say(""))
        thumbs = PlainLabel(self.tr("Thumbs up on any server where you have an account."), look="muted", wrap=True)
        titles = PlainLabel(self.tr("PeerTube"), look="lead"), PlainLabel(self.tr("Hive votes"), look="lead")
        peertube = card(titles[0], thumbs, self.known, flowing(self.log_in), self.hint, look="step")
        hive = card(titles[1], self.votes, self.other, self._name, self.voter, look="step")
        words = self.tr("Paste or drop the link of a video or post anywhere in this window.")
        made = self.tr("Shows Earnings, where you say which channels are yours.")
        maker = card(self.earns, PlainLabel(made, look="muted", wrap=True), look="step")
        for part in (peertube, hive, card(self.links, PlainLabel(words, look="muted", wrap=True), look="step"), maker):
            self.column.addWidget(part)
        return hive

    def arrive(self) -> None:
        """What is chosen already."""
        self.ask(first_run_view(), self._show, lambda *_: None)

    def show_figures(self, figures: Figures) -> None:
        """Whose likes are read."""
        if figures.peertube != self.figures.peertube or not self.known.count():
            self._show_known(figures)
            self.say("")
        super().show_figures(figures)
        self.hive.setVisible(bool(figures.accounts))

    def go_on(self) -> None:
        """Remember what is chosen."""
        votes = bool(self.figures.accounts) and (self.votes.isChecked() or self.other.isChecked())
        voter = self.voter.text().strip().removeprefix("@")
        if self.other.isChecked() and not voter:
            self.say(self.tr("Type the name of your other Hive account."))
            return
        if not (self.figures.peertube or votes or self.links.isChecked()):
            self.say(self.tr("Choose at least one; “I drop links here” needs nothing else."))
            return
        if not self.figures.accounts:
            self.ask(choose({"earns": self.earns.isChecked()}), lambda _: self._note())
            return
        voters = (*self._voters, voter) if self.other.isChecked() and voter not in self._voters else self._voters
        values: dict[str, object] = {"follow_votes": self.votes.isChecked(), "earns": self.earns.isChecked()}
        if self.other.isChecked():
            values["voters"] = voters
        self.ask(choose(values), lambda _: self._note())

    def _note(self) -> None:
        chosen = note(places=True, links=self.links.isChecked(), way=self._way or OWN)
        self.ask(chosen, lambda _: self.went_on.emit())

    def _show(self, view: FirstRunView) -> None:
        self._voters, self._way = view.voters, view.notes.way
        self.votes.setChecked(view.follow_votes)
        self.other.setChecked(bool(view.voters))
        if view.voters and not self.voter.text():
            self.voter.setText(view.voters[-1])
        self.links.setChecked(view.notes.links)
        self.earns.setChecked(view.earns)

    def _show_known(self, figures: Figures) -> None:
        while (item := self.known.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for _, user, server, _state in figures.peertube:
            host = visible(server.partition("://")[2] or server)
            told = self.tr("✓ {user} at {server}").format(user=isolated(user), server=host)
            self.known.addWidget(PlainLabel(told, look="positive", wrap=True))
        self.log_in.setText(
            self.tr("Log in at another server…") if figures.peertube else self.tr("Log in at PeerTube…")
        )

    def _show_other(self, shown: bool) -> None:
        self.voter.setVisible(shown)
        self._name.setVisible(shown)

    def _show_hint(self) -> None:
        words = play_words(self.surroundings.folder.world)
        if words is not None:
            told = self.tr("In the practice world: user {user}, password {password} at {server}.")
            filled = told.format(user=words.user, password=words.user_password, server=words.server)
            self.hint.setText(filled)
            self.hint.show()
