"""Everything that can go wrong in the program itself, divided by what the caller can do.

    AppError
    ├── AskTheUser           the same wish may succeed after a person did something
    │   ├── BadLink          not a link that can be tipped or linked: say what is wrong, ask for another
    │   ├── BadList          not a list of channels that can be brought in: say what is wrong with the file
    │   ├── BadPatron        not a recurring gift that can be ordered: say what is wrong
    │   ├── BadProfile       a profile on Hive that cannot be changed without losing what stands in it
    │   ├── BadSetting       a setting is out of bounds, or the settings file cannot be read
    │   ├── BadState         no tip is ever in a state of this name: say which there are
    │   ├── CannotSave       a file cannot be written where a person wants it
    │   ├── DesktopRefused   menu entry, link handler or autostart cannot be written
    │   ├── NoAccount        an account cannot be made, or was made otherwise than asked for: say what is wrong
    │   ├── NoKeys           the wallet has no keys of this account
    │   ├── NoSuchReading    the journal is not read from there
    │   ├── NoThanks         a gift that is not there, cannot be answered, or was answered already
    │   ├── NoPocket         the main account cannot make this pocket account: say what is missing
    │   ├── NothingPromised  no promise waits for this creator
    │   ├── NotConnected     no such account is connected here
    │   ├── NotFollowed      nobody of this name or link is followed
    │   └── NotUpgraded      no room to bring the database up to this version; it is as it was
    ├── TryLater             nothing to ask, only to wait
    │   └── SettledElsewhere another program already looks after this folder
    └── GiveUp               it can never succeed as it is
        ├── BadId            not an id of docs/protocol.md, section 3
        ├── StoreDamaged     the database is not ours, damaged, or of a newer program
        └── BadSplits        not a list of splits, or its fees are more than everything

Messages are one sentence of our own for people, what is wrong and what to do; text of strangers is never part of them.
The wallet and the integrations have trees of their own (`wallet.errors`, `integrations.errors`).
"""

from __future__ import annotations


class AppError(Exception):
    """Base of all. The message is one sentence for people; it never holds a secret or text from outside."""


class AskTheUser(AppError):
    """A person can make the same wish succeed."""


class BadLink(AskTheUser):
    """Not a link that can be tipped or linked."""


class BadList(AskTheUser):
    """Not a list of channels that can be brought in."""


class BadPatron(AskTheUser):
    """Not a recurring gift that can be ordered, changed or stopped."""


class BadProfile(AskTheUser):
    """A profile on Hive that cannot be changed without losing what stands in it."""


class BadSetting(AskTheUser):
    """A setting is out of bounds, or the settings file cannot be read."""


class BadState(AskTheUser):
    """No tip is ever in a state of this name."""


class CannotSave(AskTheUser):
    """A file cannot be written where a person wants it."""


class DesktopRefused(AskTheUser):
    """Menu entry, link handler or autostart cannot be written."""


class NoAccount(AskTheUser):
    """An account cannot be made, or was made otherwise than asked for."""


class NoKeys(AskTheUser):
    """The wallet has no keys of this account."""


class NoPocket(AskTheUser):
    """The main account cannot make this pocket account."""


class NoSuchReading(AskTheUser):
    """The journal is not read from there."""


class NoThanks(AskTheUser):
    """A gift that is not there, cannot be answered, or was answered already."""


class NothingPromised(AskTheUser):
    """No promise waits for this creator."""


class NotConnected(AskTheUser):
    """No such account is connected here."""


class NotFollowed(AskTheUser):
    """Nobody of this name or link is followed."""


class NotUpgraded(AskTheUser):
    """No room to bring the database up to this version."""


class TryLater(AppError):
    """The same may succeed later without anybody doing anything."""


class SettledElsewhere(TryLater):
    """Another program already looks after this folder."""


class GiveUp(AppError):
    """It can never succeed as it is."""


class BadId(GiveUp):
    """Not an id of docs/protocol.md, section 3."""


class StoreDamaged(GiveUp):
    """The database is not ours, damaged, or of a newer program."""


class BadSplits(GiveUp):
    """Not a list of splits, or its fees are more than everything."""
