"""Which class plays which part in the first minutes."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.connect_hive import ConnectHive
from app.services.first_run import FirstRun
from app.services.new_accounts import NewAccounts
from app.services.note_gifts import NoteGifts
from app.services.take_in import TakeIn
from app.store.first_run import FirstRunFile
from app.store.noted import NotedTips


def noting(ground: Ground) -> NoteGifts:
    """Gifts without an account that pays."""
    return NoteGifts(ground.stores.accounts, NotedTips(ground.database), ground.clock, ground.events)


def beginning(ground: Ground, connect: ConnectHive, take_in: TakeIn, noted: NoteGifts) -> FirstRun:
    """The first run, and new accounts."""
    notes = FirstRunFile(ground.folder.first_run)
    signing, hive, accounts = ground.signing, ground.hive, ground.stores.accounts
    new_accounts = NewAccounts(ground.network, hive, signing, connect, notes)
    return FirstRun(
        ground.folder, notes, ground.settings, signing, hive, connect, take_in, accounts, new_accounts, noted
    )
