"""Whom a person follows: a link adds somebody, lists come in and go out, each creator with her channels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.services.follow_lists import Imported
from app.services.follow_views import CreatorView
from app.ui.following.creator_card import CreatorCard
from app.ui.following.hive_form import HiveForm
from app.ui.following.list_files import ListFiles
from app.ui.giving.work import LongWork
from app.ui.layouts.flow import flowing
from app.ui.layouts.section import Section, button, card, emptied, line
from app.ui.links import MOST_CHARACTERS
from app.ui.plain_text import PlainLabel, isolated
from app.ui.sentences import in_words
from app.ui.shell.page import Surroundings
from app.ui.wishes.following import Following, follow, follow_list, follow_subscriptions, unfollow, write_list

MOST_TOLD = 3
"""Lines of a list that were refused and are told one by one."""


class CreatorsSection(Section):
    """One card for each creator, by name."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.views: tuple[CreatorView, ...] | None = None
        self.files = ListFiles(self)
        self.work = LongWork()
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("Link of a channel, a profile, a site, a feed, or of one work"))
        self.link.setAccessibleName(self.tr("Link of whom you want to follow"))
        self.link.setMaxLength(MOST_CHARACTERS)
        self.add = button(self.tr("Follow"), look="main")
        self.peertube = button(self.tr("From PeerTube subscriptions"))
        self.hive = button(self.tr("From Hive…"))
        self.file = button(self.tr("From a list…"))
        self.export = button(self.tr("Save the list…"))
        self.told = PlainLabel(look="muted", wrap=True)
        self.refused = PlainLabel(look="waiting", wrap=True)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(10)
        self.column.setSpacing(10)
        self.column.addLayout(line(self.link, self.add))
        self.column.addWidget(flowing(self.peertube, self.hive, self.file, self.export))
        for widget in (self.work, self.refused, self.told):
            self.column.addWidget(widget)
        self.column.addLayout(self.cards)
        self.empty = card(
            PlainLabel(self.tr("Nobody is followed yet"), look="lead", wrap=True),
            PlainLabel(
                self.tr(
                    "Paste any link above, or bring in whom you follow elsewhere. Your list stays on this computer, "
                    "and you can carry it to another program as OPML or JSON."
                ),
                look="muted",
                wrap=True,
            ),
        )
        self.column.addWidget(self.empty)
        for one in (self.refused, self.told, self.empty):
            one.hide()
        self._wire()

    def show_following(self, found: Following) -> None:
        """Show them; nothing moves where nothing changed."""
        self.empty.setVisible(not found.anybody)
        self.export.setEnabled(found.anybody)
        self.told.setVisible(bool(found.searched))
        self.told.setText(self.tr("%n creator(s) found", "", len(found.creators)))
        if found.creators == self.views:
            return
        self.views = found.creators
        with self.made_anew():
            emptied(self.cards)
            for view in found.creators:
                self.cards.addWidget(self._card(view))

    def bring_in(self, file: Path) -> None:
        """Follow everybody of a list."""
        if self.work.running:
            return
        self.work.begin(self.tr("Following a list"))
        self.ask(follow_list(file, self.work.go_on), self._brought, self._not_brought)

    def save(self, file: Path) -> None:
        """Write the list."""
        told = self.tr("Your list stands in {}.").format(file.name)
        self.ask(write_list(file), lambda _: self.said.emit(told, "positive"))

    def _wire(self) -> None:
        self.link.returnPressed.connect(self._follow)
        self.add.clicked.connect(self._follow)
        self.peertube.clicked.connect(self._subscriptions)
        self.hive.clicked.connect(self._open_hive)
        self.file.clicked.connect(self.files.choose)
        self.export.clicked.connect(self.files.choose_place)
        self.files.to_read.connect(self.bring_in)
        self.files.to_write.connect(self.save)

    def _card(self, view: CreatorView) -> CreatorCard:
        made = CreatorCard(self.surroundings, view)
        made.unfollow.clicked.connect(lambda: self._unfollow(view))
        return made

    def _follow(self) -> None:
        typed = self.link.text().strip()
        if not typed:
            self.link.setFocus()
            return
        self.add.setEnabled(False)
        self.said.emit(self.tr("Looking who that is…"), "muted")
        self.ask(follow(typed), self._followed, self._not_found)

    def _followed(self, view: CreatorView) -> None:
        self.add.setEnabled(True)
        self.link.clear()
        words = self.tr("You follow {} now, on %n channel(s).", "", len(view.channels))
        self.said.emit(words.format(isolated(view.name)), "positive")

    def _not_found(self, sentence: str, _: Exception) -> None:
        self.add.setEnabled(True)
        self.said.emit(sentence, "negative")

    def _unfollow(self, view: CreatorView) -> None:
        told = self.tr("You do not follow {} any more.").format(isolated(view.name))
        self.ask(unfollow(view.number), lambda _: self.said.emit(told, "muted"))

    def _subscriptions(self) -> None:
        self.said.emit(self.tr("Asking for your subscriptions…"), "muted")
        self.ask(follow_subscriptions(), self._brought, self._not_brought)

    def _open_hive(self) -> None:
        form = HiveForm(self.surroundings.submit, self.figures.accounts, self.window())
        form.succeeded.connect(self._brought)
        self.open(form)

    def _brought(self, told: Imported) -> None:
        self.work.end()
        words = self.tr("%n creator(s) followed anew.", "", told.added)
        if told.known:
            words += " " + self.tr("%n were there already.", "", told.known)
        self.said.emit(words, "positive" if told.added else "muted")
        lines = [f"{isolated(one.text)}: {in_words(one.sentence)}" for one in told.refused[:MOST_TOLD]]
        if len(told.refused) > MOST_TOLD:
            lines.append(self.tr("and %n more", "", len(told.refused) - MOST_TOLD))
        if not told.complete:
            lines.append(self.tr("Only a part could be read."))
        self.refused.setText("\n".join(lines))
        self.refused.setVisible(bool(lines))

    def _not_brought(self, sentence: str, _: Exception) -> None:
        self.work.end()
        self.said.emit(sentence, "negative")
