"""The files of a translation: what lupdate found, what is written in them, and what lrelease makes of them."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from app.services.examine import finding_texts
from app.settings import setting_texts
from tests.texts.sentences import CHECKOUT, born_elsewhere

TRANSLATIONS = CHECKOUT / "resources" / "translations"
CATALOGUE = "sentences.json"
LANGUAGES = {"en": ("-pluralonly",), "fr": ()}
"""English stands in the code; its file only knows one and many."""


@dataclass(frozen=True, slots=True)
class Message:
    """`forms` has one text, or one for each plural form; `state` is empty when it is finished.

    `comment` tells texts apart that are alike in English only.
    """

    context: str
    source: str
    comment: str
    numerus: bool
    forms: tuple[str, ...]
    state: str


def messages(path: Path) -> list[Message]:
    """Everything in a .ts file, in its order."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 our own file
        name = context.findtext("name") or ""
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            numerus = entry.get("numerus") == "yes"
            forms = [one.text or "" for one in translation] if numerus else [translation.text or ""]
            source, comment = entry.findtext("source") or "", entry.findtext("comment") or ""
            found.append(Message(name, source, comment, numerus, tuple(forms), translation.get("type") or ""))
    return found


def born_elsewhere_as_code() -> str:
    """The texts from outside the window, written so that lupdate reads them."""
    contexts = {
        "sentences": [one.text for one in born_elsewhere()],
        "settings": list(setting_texts()),
        "doctor": list(finding_texts()),
    }
    return "".join(
        f"QCoreApplication.translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})\n"
        for context, texts in contexts.items()
        for text in texts
    )


def catalogue() -> str:
    """What `app.ui.sentences` reads at run time: every sentence and template from outside the window."""
    return json.dumps([one.text for one in born_elsewhere()], ensure_ascii=False, indent=0) + "\n"


def update(folder: Path, language: str) -> None:
    """Bring a .ts file up to the source: new texts unfinished, those that nobody says any more gone."""
    elsewhere = folder / "born_elsewhere.py"
    elsewhere.write_text(born_elsewhere_as_code(), "utf-8")
    pages = [str(path) for path in sorted((CHECKOUT / "app" / "ui").rglob("*.py"))]
    words = ["-no-obsolete", "-disable-heuristic", "similartext", "-locations", "none", *LANGUAGES[language]]
    target = ["-source-language", "en", "-target-language", language, "-ts", str(folder / f"capillary_{language}.ts")]
    _run("lupdate", *words, *pages, str(elsewhere), *target)
    elsewhere.unlink()


def release(source: Path, target: Path) -> None:
    """Make the .qm file that the program reads."""
    _run("lrelease", str(source), "-qm", str(target))


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False, cwd=CHECKOUT)
    if done.returncode:
        raise SystemExit(f"{tool} failed: {done.stderr or done.stdout}")
