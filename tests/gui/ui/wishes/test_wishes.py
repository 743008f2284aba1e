"""Wishes are plain: they know no widget, and nothing heavy is imported until one is fulfilled."""

from __future__ import annotations

import subprocess
import sys

from app.ui.wishes import NewAccount, NewLogin

LOOK = "import sys, app.ui.wishes; print(sorted({'PySide6', 'sqlalchemy', 'httpx', 'asyncio'} & sys.modules.keys()))"


def test_wishes_are_made_without_widgets_and_without_the_program() -> None:
    ended = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "[]"


def test_what_was_typed_in_secret_is_not_printed() -> None:
    account = NewAccount("alice", "open", 7, passphrase="secret-1", master_password="secret-2", wifs=("secret-3",))
    login = NewLogin("tube.example", "alice", password="secret-4", code="secret-5")
    assert "secret" not in repr(account) + repr(login)
