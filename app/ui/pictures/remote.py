"""Pictures of creators and works for whoever paints: what is here at once, the rest when it has come.

    painted -> not here -> address (the program) -> our drawing on disk ----------------------> here, `changed`
                                                        \\-> fetched (the program) -> drawn anew -/
                                                                  \\-> rests, and so do the initials

Asked while painting, so it never waits. What was painted last is looked for first; what nobody looks at any more is
forgotten before it is asked for.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QImage, QPixmap

from app.ui.pictures.workshop import Workshop
from app.ui.shell.page import Pictures
from app.ui.wishes.pictures import addresses, fetch

if TYPE_CHECKING:
    from app.ui.wishes.kinds import Submit

GATHER = 30
"""Milliseconds in which what is painted is asked for together."""

REST = 120.0
"""Seconds until a picture that is not to be had is asked for again, if it is painted then."""

MOST_WANTED, MOST_RESTING, MOST_FETCHED_AT_ONCE = 150, 5_000, 4


class Kind(Enum):
    """(pixels wide, pixels high, how many are kept in memory): twice what is shown at 100 %."""

    PORTRAIT = (96, 96, 150)
    THUMBNAIL = (512, 288, 8)
    PREVIEW = (256, 144, 60)

    @property
    def size(self) -> QSize:
        """In pixels."""
        return QSize(*self.value[:2])


Key = tuple[str, Kind]


class Resting:
    """Pictures that were not to be had, and until when nobody asks for them."""

    def __init__(self) -> None:
        self._until: OrderedDict[Key, float] = OrderedDict()

    def rest(self, key: Key) -> None:
        """Leave it in peace from now on."""
        self._until[key] = time.monotonic() + REST
        self._until.move_to_end(key)
        if len(self._until) > MOST_RESTING:
            self._until.popitem(last=False)

    def rests(self, key: Key) -> bool:
        """Whether it is too early."""
        return time.monotonic() < self._until.get(key, 0.0)

    def clear(self) -> None:
        """Ask for everything again."""
        self._until.clear()


class RemotePictures(Pictures):
    """One for a window. Nothing is asked for before `begin`."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = Workshop(folder, self)
        self._workshop.made.connect(self._made)
        self._submit: Submit | None = None
        self._wanted_at_all = True
        self._here: dict[Kind, OrderedDict[str, QPixmap]] = {kind: OrderedDict() for kind in Kind}
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._asked: set[Key] = set()
        self._resting = Resting()
        self._to_fetch: OrderedDict[Key, str] = OrderedDict()
        self._fetching = 0
        self._soon = QTimer(self, interval=GATHER, singleShot=True)
        self._soon.timeout.connect(self._ask)

    def picture(self, owner: str) -> QPixmap | None:
        """A square of 96 pixels, cut to a circle by whoever paints it."""
        return self._of((owner, Kind.PORTRAIT))

    def thumbnail(self, work: str, *, small: bool = False) -> QPixmap | None:
        """512 x 288 pixels; small ones 256 x 144."""
        return self._of((work, Kind.PREVIEW if small else Kind.THUMBNAIL))

    def may_have_thumbnail(self, work: str) -> bool:
        """Videos of PeerTube always have one; other works have none here."""
        return self._wanted_at_all and work.startswith("peertube:video:")

    def begin(self, submit: Submit) -> None:
        """Ask this program from now on, first for what was painted until now."""
        self._submit = submit
        self._soon.start()

    def follow(self, *, wanted: bool) -> None:
        """Off: nothing is asked for, and nothing shown, not even what is on disk."""
        if wanted == self._wanted_at_all:
            return
        self._wanted_at_all = wanted
        for here in self._here.values():
            here.clear()
        for waiting in (self._wanted, self._asked, self._resting, self._to_fetch):
            waiting.clear()
        self.changed.emit("")

    def close(self) -> None:
        """End the worker; nothing is asked for any more."""
        self._submit = None
        self._workshop.close()

    def _of(self, key: Key) -> QPixmap | None:
        owner, kind = key
        here = self._here[kind]
        if owner in here:
            here.move_to_end(owner)
            return here[owner]
        if self._wanted_at_all and ":" in owner and key not in self._asked and not self._resting.rests(key):
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            if len(self._wanted) > MOST_WANTED:
                self._wanted.popitem(last=False)
            if self._submit is not None and not self._soon.isActive():
                self._soon.start()
        return None

    def _ask(self) -> None:
        if self._submit is None or not self._wanted:
            return
        keys = list(self._wanted)
        self._wanted.clear()
        self._asked.update(keys)
        owners = list(dict.fromkeys(owner for owner, _ in keys))
        self._submit(addresses(owners), partial(self._told, keys), lambda *_: self._asked.difference_update(keys))

    def _told(self, keys: list[Key], found: dict[str, str] | None) -> None:
        if found is None:
            self.follow(wanted=False)
            return
        for key in reversed(keys):
            owner, kind = key
            if owner in found and key in self._asked:
                self._workshop.look((key, found[owner], False), _words(found[owner], kind), kind.size)
            else:
                self._rest(key)

    def _made(self, what: tuple[Key, str, bool], picture: QImage | None) -> None:
        key, address, was_fetched = what
        if key not in self._asked:
            return
        if picture is not None:
            self._show(key, picture)
        elif was_fetched:
            self._rest(key)
        else:
            self._to_fetch[key] = address
            if len(self._to_fetch) > MOST_WANTED:
                self._asked.discard(self._to_fetch.popitem(last=False)[0])
            self._fetch_on()

    def _fetch_on(self) -> None:
        while self._submit is not None and self._to_fetch and self._fetching < MOST_FETCHED_AT_ONCE:
            key, address = self._to_fetch.popitem()
            self._fetching += 1
            arrived = partial(self._fetched, key, address)
            self._submit(fetch(address), arrived, lambda *_, arrived=arrived: arrived(None))

    def _fetched(self, key: Key, address: str, file: bytes | None) -> None:
        self._fetching -= 1
        if file is None:
            self._rest(key)
        elif key in self._asked:
            self._workshop.draw((key, address, True), _words(address, key[1]), key[1].size, file)
        self._fetch_on()

    def _show(self, key: Key, picture: QImage) -> None:
        owner, kind = key
        self._asked.discard(key)
        here = self._here[kind]
        here[owner] = QPixmap.fromImage(picture)
        if len(here) > kind.value[2]:
            here.popitem(last=False)
        self.changed.emit(owner)

    def _rest(self, key: Key) -> None:
        self._asked.discard(key)
        self._resting.rest(key)


def _words(address: str, kind: Kind) -> str:
    return f"{kind.name} {kind.value[0]}x{kind.value[1]} {address}"
