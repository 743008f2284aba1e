"""Sentences that are born outside the window, in its language: reasons, refusals, notices, what nodes are said to lack.

They stay English where they are made, for the log and the command line. Here, at the border, they are looked up: as
they stand, or as one of the templates that `make texts` found in the source, with the values carried over. A sentence
that nobody knows stays as it is.
"""

from __future__ import annotations

import json
import re
from functools import cache
from string import Formatter

from PySide6.QtCore import QCoreApplication

from app.ui.numbers import localized
from app.ui.shell.language import TRANSLATIONS

CONTEXT = "sentences"
LONGEST = 4000
_BETWEEN = re.compile(r"(?<=[.?!]) (?=[A-Z@])")


def in_words(sentence: str) -> str:
    """The sentence in the language of the window; several sentences in a row, each by itself."""
    said = _known(sentence) if sentence else ""
    if said is not None:
        return said
    parts = _BETWEEN.split(sentence)
    words, start = [], 0
    while start < len(parts):
        end = next((end for end in range(len(parts), start, -1) if _known(" ".join(parts[start:end])) is not None), 0)
        words.append(_known(" ".join(parts[start:end])) or parts[start])
        start = end or start + 1
    return " ".join(words)


def template_of(sentence: str) -> tuple[str, dict[str, str]] | None:
    """The template that a sentence was made from, and what stood in its places."""
    for text, pattern in _templates():
        match = pattern.fullmatch(sentence)
        if match is not None:
            return text, match.groupdict()
    return None


@cache
def catalogue() -> frozenset[str]:
    """All that may be said, in English; read when the first sentence is said."""
    return frozenset(json.loads((TRANSLATIONS / "sentences.json").read_text("utf-8")))


def places(text: str) -> tuple[str, ...]:
    """Names of the places of a template, each once, in their order."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(text) if name))


def _known(sentence: str) -> str | None:
    if sentence in catalogue():
        return _translated(sentence)
    found = template_of(sentence) if len(sentence) < LONGEST else None
    if found is None:
        return None
    text, values = found
    return _translated(text).format(**{name: _value(value) for name, value in values.items()})


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with the most words of their own come first. Made only when a sentence is not one of the whole ones."""
    texts = [text for text in catalogue() if places(text)]
    texts.sort(key=lambda text: (-sum(len(words) for words, *_ in Formatter().parse(text)), text))
    return tuple((text, _pattern(text)) for text in texts)


def _pattern(text: str) -> re.Pattern[str]:
    seen: set[str] = set()
    pattern = ""
    for words, name, _, _ in Formatter().parse(text):
        pattern += re.escape(words)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    return re.compile(pattern, re.DOTALL)


def _value(value: str) -> str:
    """A phrase or a sentence within a sentence is translated too; amounts are written as people here write them."""
    if value in catalogue():
        return _translated(value)
    return localized(QCoreApplication.translate("settings", value) if value else "")


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
