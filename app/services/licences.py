"""What this program is made of: versions, and the licences of all libraries that come with it.

Read from what is installed, not from a list that could grow old. In a packed program it holds what was packed.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import resources
from wallet.network import Network

PROGRAM = "capillary"
LICENCES = Path(resources.__file__).parent / "licences"
MOST_CHARACTERS = 200_000
_NAME = re.compile(r"\s*([A-Za-z0-9._-]+)\s*(?:\[([^\]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_LICENCE_FILE = re.compile(r"(?i)(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$|/licenses/")
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Library:
    """`licence` as the library names it: an SPDX expression, or a few words."""

    name: str
    version: str
    licence: str


def program_version() -> str:
    """Of this program; empty where it was never installed."""
    try:
        return metadata.version(PROGRAM)
    except PackageNotFoundError:
        return ""


def versions() -> list[tuple[str, str]]:
    """Name and version of what a report of a fault needs; the window adds Qt's."""
    # With it comes the library of the database, which a page that only names the program does not wait for.
    from app.store.schema import VERSION as DATABASE_VERSION

    return [
        ("Capillary", program_version()),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
        ("Database", str(DATABASE_VERSION)),
        ("Hive", Network.HIVE.chain_id.hex()),
        ("Practice", Network.PRACTICE.chain_id.hex()),
    ]


def libraries() -> list[Library]:
    """Everything that the program needs and that is installed, by name."""
    found: dict[str, Library] = {}
    asked: set[tuple[str, frozenset[str]]] = set()
    waiting: list[tuple[str, frozenset[str]]] = [(PROGRAM, frozenset())]
    while waiting:
        wanted = waiting.pop()
        distribution = _distribution(wanted[0])
        if wanted in asked or distribution is None:
            continue
        asked.add(wanted)
        name = _plain(distribution.name)
        if name != PROGRAM:
            found[name] = Library(distribution.name, distribution.version, _licence(distribution))
        waiting += _required(distribution, wanted[1])
    if not found:
        found = {_plain(one.name): Library(one.name, one.version, _licence(one)) for one in metadata.distributions()}
    return [found[name] for name in sorted(found)]


def licence_text(name: str) -> str:
    """The texts that a library brings, or that this program brings for it; empty where there is none."""
    if _plain(name) in (PROGRAM, ""):
        return _own_licence()
    distribution = _distribution(name)
    if distribution is None:
        return ""
    files = [file for file in distribution.files or () if _LICENCE_FILE.search(file.as_posix())]
    texts = [text for file in files if file.suffix not in (".py", ".pyc") and (text := _text(Path(str(file.locate()))))]
    if not texts and "LGPL" in _licence(distribution):
        texts = [_text(LICENCES / "LGPL-3.0.txt"), _text(LICENCES / "GPL-3.0.txt")]
    return "\n\n".join(dict.fromkeys(texts))[:MOST_CHARACTERS]


def _own_licence() -> str:
    beside = Path(resources.__file__).parent.parent / "LICENSE"
    if text := _text(beside):
        return text
    distribution = _distribution(PROGRAM)
    files = [file for file in (distribution.files or () if distribution else ()) if file.name == "LICENSE"]
    return _text(Path(str(files[0].locate()))) if files else ""


def _required(distribution: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for line in distribution.requires or ():
        requirement, _, marker = line.partition(";")
        for_extra = _EXTRA.search(marker)
        named = _NAME.match(requirement)
        if named is not None and (for_extra is None or for_extra[1] in extras):
            wanted = (named[2] or "").split(",")
            yield named[1], frozenset(extra.strip() for extra in wanted if extra.strip())


def _licence(distribution: Distribution) -> str:
    told = distribution.metadata
    named = next((str(told[key]).strip() for key in ("License-Expression", "License") if key in told), "")
    if named and "\n" not in named and len(named) <= _SHORT and named != "UNKNOWN":
        return named
    kinds = [one.rpartition("::")[2].strip() for one in told.get_all("Classifier") or () if one.startswith("License")]
    return ", ".join(kinds) or named.removeprefix("UNKNOWN").partition("\n")[0][:_SHORT]


def _distribution(name: str) -> Distribution | None:
    try:
        return metadata.distribution(name)
    except (PackageNotFoundError, ValueError):
        return None


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")[:MOST_CHARACTERS].strip()
    except OSError:
        return ""
