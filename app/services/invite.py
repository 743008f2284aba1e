"""An invitation for somebody to whom something is promised: a message, a card as a picture, a page to send.

The page is one plain HTML file: no script, nothing loaded from anywhere. It names no work and no supporter, for a
promise may be a quiet one. Names are strangers' words, and are escaped wherever they stand.
"""

from __future__ import annotations

import html
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import resources
from app.domain.content import ChannelId, Platform
from app.domain.creators.link_states import WHERE_TO_PASTE
from app.errors import BadId, CannotSave, NothingPromised
from app.services.promise_views import PromisesTo
from wallet.money import Amount

TEXTS = Path(resources.__file__).parent / "invite"
LANGUAGES = ("en", "fr")
MOST_NAME = 80
SHORT_NAME = 24
_FRENCH_PLACES = {
    Platform.PEERTUBE: "le texte de soutien ou la description de votre chaîne",
    Platform.YOUTUBE: "la description de l’une de vos 15 dernières vidéos",
    Platform.VIMEO: "le texte de votre profil",
    Platform.DAILYMOTION: "le texte de votre profil",
    Platform.HIVE: "la présentation de votre profil",
    Platform.WEB: "la première page de votre site",
}
_ENGLISH_PLACES = {
    platform: f"{place[0].lower()}{place[1:]}".replace("the support text", "your support text")
    for platform, place in WHERE_TO_PASTE.items()
}


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
    name, sums = _name(promises), " + ".join(str(Amount(one.promised, one.asset)) for one in promises.sums)
    count = _count(len(promises.tips), language)
    values = {"name": name, "sum": sums, "count": count, "url": promises.url, "place": _place(promises, language)}
    message = (TEXTS / f"message.{language}.txt").read_text("utf-8").format(**values).strip()
    title = {"en": f"{sums} is waiting for {name}", "fr": f"{sums} attendent {name}"}[language]
    small = {"en": "Promised with Capillary. Nobody takes a cut.", "fr": "Promis avec Capillary. Aucune commission."}
    card = _filled(
        "card.svg",
        label=title,
        name=name,
        name_size=str(72 if len(name) <= SHORT_NAME else max(72 * SHORT_NAME // len(name), 22)),
        line=f"{sums}: {count}" if language == "en" else f"{sums} : {count}",
        small=small[language],
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


def _count(count: int, language: str) -> str:
    if language == "fr":
        return "1 promesse" if count == 1 else f"{count} promesses"
    return "1 promise" if count == 1 else f"{count} promises"


def _place(promises: PromisesTo, language: str) -> str:
    try:
        platform = ChannelId.parse(promises.channel).platform
    except BadId:
        platform = Platform.WEB
    return (_FRENCH_PLACES if language == "fr" else _ENGLISH_PLACES)[platform]


def _filled(file: str, **values: str) -> str:
    return (TEXTS / file).read_text("utf-8").format(**{key: html.escape(value) for key, value in values.items()})
