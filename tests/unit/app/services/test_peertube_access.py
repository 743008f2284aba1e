"""Sessions of a data folder that several programs use: a log-in in one is the end of waiting in the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.services.clock import SystemClock
from app.services.peertube_access import PeerTubeAccess
from app.store.database import Database
from app.store.peertube import PeerTubeAccount, PeerTubeStore
from app.store.sessions import SessionTable, StoredSession
from integrations.errors import LoginRequired
from integrations.http import HttpClient

TUBE = "https://tube.example.org"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "capillary.sqlite")
    yield opened
    opened.close()


def account(database: Database) -> PeerTubeAccount:
    store = PeerTubeStore(database)
    found = store.get(store.add(TUBE, "alice", "alice.pocket"))
    assert found is not None
    return found


def log_in(database: Database, access: str) -> None:
    later = datetime.now(UTC) + timedelta(days=1)
    SessionTable(database).put(TUBE, "alice", StoredSession(access, f"refresh of {access}", later, later))


async def test_a_new_log_in_by_another_program_takes_the_place_of_a_session_that_ended(database: Database) -> None:
    http = HttpClient()
    access = PeerTubeAccess(http, SessionTable(database), SystemClock())
    alice = account(database)
    log_in(database, "first")
    ended = access.session(alice)
    ended.end()
    with pytest.raises(LoginRequired):
        access.session(alice)
    log_in(database, "second")
    assert access.session(alice).pair.access == "second"
    await http.close()


async def test_a_session_that_lives_is_the_same_for_everybody(database: Database) -> None:
    http = HttpClient()
    access = PeerTubeAccess(http, SessionTable(database), SystemClock())
    alice = account(database)
    log_in(database, "first")
    assert access.session(alice) is access.session(alice)
    await http.close()
