"""Every text of the program a third longer: what a translation may need, wherever there is none yet."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|&")
PART = 3


class LongWords(QTranslator):
    """To be installed before a real translation, which is asked first then."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        """The text, and the words with which it began once more; Qt's own texts stay."""
        if context.startswith("Q") or not text:
            return None
        return longer(text)


def longer(text: str) -> str:
    """By a third, with blanks only where words end."""
    words = PLACEHOLDER.sub("", text).split()
    more, wanted = "", len(text) / PART
    for word in words * PART:
        if len(more) >= wanted:
            break
        more += word + " "
    return f"{text}{more[: max(1, round(wanted))].rstrip()}" if len(words) <= 1 else f"{text} {more.rstrip()}"
