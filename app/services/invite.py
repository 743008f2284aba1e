"""An invitation for somebody to whom something is promised: a message, a card as a picture, a page to send.

The page is one plain HTML file: no script, nothing loaded from anywhere. It names no work and no supporter, for a
promise may be a quiet one. Names are strangers' words, and are escaped wherever they stand.
"""

from __future__ import annotations

import html
import json
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import resources
from app.domain.content import ChannelId, Platform
from app.errors import BadId, CannotSave, NothingPromised
from app.services.promise_views import PromisesTo
from wallet.money import Amount

TEXTS = Path(resources.__file__).parent / "invite"
LANGUAGES = ("en", "fr")
MOST_NAME = 80
SHORT_NAME = 24


@dataclass(frozen=True, slots=True)
class Invitation:
    """`card` is SVG, `page` HTML; both are whole files. `title` is one line."""

    title: str
    message: str
    card: str
    page: str


def invitation(promises: PromisesTo, language: str) -> Invitation:
    """What to send to a creator, in a language of LANGUAGES. Raises NothingPromised if nothing is."""
    if not promises.tips:
        raise NothingPromised("Nothing is promised to this creator.")
    language = language if language in LANGUAGES else LANGUAGES[0]
    words: dict[str, str] = json.loads((TEXTS / "words.json").read_text("utf-8"))[language]
    name, sums = _name(promises), " + ".join(str(Amount(one.promised, one.asset)) for one in promises.sums)
    number = len(promises.tips)
    count = words["one"] if number == 1 else words["many"].format(number=number)
    values = {"name": name, "sum": sums, "count": count, "url": promises.url, "place": words[_platform(promises).value]}
    message = (TEXTS / f"message.{language}.txt").read_text("utf-8").format(**values).strip()
    title = words["title"].format(**values)
    card = _filled(
        "card.svg",
        label=title,
        name=name,
        name_size=str(72 if len(name) <= SHORT_NAME else max(72 * SHORT_NAME // len(name), 22)),
        line=words["line"].format(**values),
        small=words["small"],
    )
    page = (TEXTS / "page.html").read_text("utf-8")
    page = page.format(language=language, title=html.escape(title), message=html.escape(message), card=card)
    return Invitation(title, message, card, page)


def save(invitation: Invitation, folder: Path, name: str) -> list[Path]:
    """Write message, card and page into a folder; files of these names are replaced. Raises CannotSave."""
    parts = {f"{name}.txt": f"{invitation.message}\n", f"{name}.svg": invitation.card, f"{name}.html": invitation.page}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in parts.items():
            (folder / file).write_text(text, "utf-8")
    except OSError as error:
        raise CannotSave(f"The invitation cannot be written there ({os.strerror(error.errno or 0)}).") from None
    return [folder / file for file in parts]


def file_name(promises: PromisesTo) -> str:
    """A file name that says whom an invitation is for: ASCII letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", _name(promises)).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return "-".join(["invitation", *words])[:60].rstrip("-")


def _name(promises: PromisesTo) -> str:
    """One line of what can be seen."""
    seen = "".join(one if unicodedata.category(one)[0] not in "CZ" else " " for one in promises.name)
    return " ".join(seen.split())[:MOST_NAME] or promises.channel


def _platform(promises: PromisesTo) -> Platform:
    try:
        return ChannelId.parse(promises.channel).platform
    except BadId:
        return Platform.WEB


def _filled(file: str, **values: str) -> str:
    return (TEXTS / file).read_text("utf-8").format(**{key: html.escape(value) for key, value in values.items()})
