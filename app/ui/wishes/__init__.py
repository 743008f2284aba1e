"""What the window can wish for: each is a coroutine over the opened program, run in the asyncio thread by the bridge.

Nothing here touches a widget, and nothing in a widget touches the program.
"""

from __future__ import annotations

from app.ui.wishes.connecting import LoginWords, NewAccount, NewLogin, add_account, log_in, login_words
from app.ui.wishes.kinds import OnAnswer, OnRefusal, Submit, Wish
from app.ui.wishes.locking import RENEWED_DAYS, lock, renew, unlock, unlock_if_remembered
from app.ui.wishes.settings import change_settings, settings
from app.ui.wishes.tips import LinkTipped, answer, older, questions, retry, tip_link, undo, undo_newest

__all__ = [
    "RENEWED_DAYS",
    "LinkTipped",
    "LoginWords",
    "NewAccount",
    "NewLogin",
    "OnAnswer",
    "OnRefusal",
    "Submit",
    "Wish",
    "add_account",
    "answer",
    "change_settings",
    "lock",
    "log_in",
    "login_words",
    "older",
    "questions",
    "renew",
    "retry",
    "settings",
    "tip_link",
    "undo",
    "undo_newest",
    "unlock",
    "unlock_if_remembered",
]
