"""Style of long texts to read: logs and licences."""

from __future__ import annotations

from app.ui.theme.tokens import SMALL_RADIUS, TINY, Tokens


def long_text_style(t: Tokens) -> str:
    """A sunken field of small letters."""
    return f"""
QPlainTextEdit[look="log"] {{ background: {t.background}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {SMALL_RADIUS}px; padding: 6px; font-size: {TINY}px; selection-background-color: {t.focus};
  selection-color: {t.background}; }}
QPlainTextEdit[look="log"]:focus {{ border: 2px solid {t.focus}; padding: 5px; }}
"""
