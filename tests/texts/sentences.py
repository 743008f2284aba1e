"""Every sentence that is born outside the window, read out of the source: what a translation has to know.

A sentence is any text that reads like one, wherever it stands (raised, told as a Notice, kept in a table); and
whatever is given to an error or a Notice, sentence or not. f-strings become templates: `{name} is not there.`
Short phrases that are put into templates (`the video`, `your likes`) count too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "wallet", "integrations")
NOT_FOR_PEOPLE = (
    "app/cli/",
    "integrations/practice/",
    "app/practice.py",
    "app/services/views.py",
    "wallet/process/hardening.py",
    "wallet/hive_tx/sentences.py",
)
"""Beginnings of paths whose texts stay English: the command line, the practice world, what `capillary sign` shows."""

SENTENCE = re.compile(r"[A-Z“@{`].* .*[.?!]|.*; .*[.?!]|[a-z][a-z' ]{8,}[a-z]\.", re.DOTALL)
PHRASE = re.compile(r"(?:the|a|an|your|its|this|another|The|Your|This) [a-z][a-z' -]{2,40}")
NO_WORDS = re.compile(r"[\\^$]|\(\?|\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ORDER BY|INDEXED|VALUES)\b")
SAID_OF_OPERATIONS = (
    "@{creator} creates the account @{name} for {fee}: {keys}.",
    "@{creator} creates the account @{name} with a right it holds: {keys}.",
    "@{lender} (posting) lends @{taker} {credits} resource credits, which it can take back.",
    "@{giver} powers {amount} up for @{taker}.",
    "@{giver} sends {amount} to @{taker} with the memo {memo}.",
    "@{giver} sends {amount} to @{taker} without a memo.",
    "@{giver} sends {amount} to @{taker} every {hours} hours, {number} times, with the memo {memo}.",
    "@{giver} sends {amount} to @{taker} every {hours} hours, {number} times, without a memo.",
)
"""What `wallet.hive_tx.sentences` puts together for the links that the window shows; the rest only `sign` says."""

LEAST_LETTERS = 4
"""Of its own, for a template: one without words would fit everything."""

TELLING = {"Notice": 1}
"""Which argument of a call is a sentence; errors carry theirs as the first."""

PASSED_ON = frozenset({
    "failure", "error", "refusal.message", "sentence", "self._closed", "classify(envelope['error'])", "reason.value"
})  # fmt: skip
"""Expressions that hold a sentence which was found where it was made."""


@dataclass(frozen=True, slots=True)
class Found:
    """One text or template, and where it stands."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Something told to people whose words cannot be read from the source."""

    code: str
    place: str


def born_elsewhere(root: Path = CHECKOUT) -> list[Found]:
    """Everything that the window has to say in the language of its user, but that is written elsewhere."""
    return list(_born_elsewhere(root))


@cache
def _born_elsewhere(root: Path) -> tuple[Found, ...]:
    known = SAID_OF_OPERATIONS if root == CHECKOUT else ()
    found = {_shape(text): Found(text, "wallet/hive_tx/sentences.py") for text in known}
    trees = sources(root)
    errors = _error_names(trees.values())
    for path, tree in trees.items():
        for one in _texts_of(path, tree, errors):
            found.setdefault(_shape(one.text), one)
    return tuple(sorted(found.values(), key=lambda one: one.text))


def _shape(text: str) -> str:
    """Two templates that differ only in what they call their places are one."""
    return re.sub(r"\{\w*\}", "{}", text)


def unread(root: Path = CHECKOUT) -> list[Unread]:
    """Errors and notices whose sentence is neither written where they are made nor a name of one that is known."""
    known = {_shape(one.text) for one in born_elsewhere(root)}
    trees = sources(root)
    errors = _error_names(trees.values())
    found = []
    constants = _constants(trees.values())
    for path, tree in trees.items():
        for call, told in _told(tree, errors):
            code = ast.unparse(told)
            texts = [read for one in _possible(told, constants) if (read := template(one)) is not None]
            passed = code in PASSED_ON or (isinstance(told, ast.Call) and ast.unparse(told.func) == "str")
            if not passed and not (texts and all(_shape(text) in known or not text for text in texts)):
                found.append(Unread(code, f"{path}:{call.lineno}"))
    return found


@cache
def sources(root: Path) -> dict[str, ast.Module]:
    """Path inside the checkout -> tree, of every module that is read."""
    found: dict[str, ast.Module] = {}
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            if not place.startswith(NOT_FOR_PEOPLE):
                found[place] = ast.parse(path.read_text("utf-8"))
    return found


def template(node: ast.expr) -> str | None:
    """A text as it stands, or an f-string with named places instead of values; None for anything else."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return _joined(parts)
    return None


def _joined(parts: Iterable[ast.expr]) -> str:
    names: dict[str, str] = {}
    text = ""
    for part in parts:
        if isinstance(part, ast.FormattedValue):
            text += "{" + _name_of(part.value, names) + "}"
        elif isinstance(part, ast.Constant):
            text += str(part.value)
    return text


def _name_of(value: ast.expr, names: dict[str, str]) -> str:
    code = ast.unparse(value)
    if code not in names:
        match value:
            case ast.Name(id=word) | ast.Attribute(attr=word) | ast.Subscript(slice=ast.Constant(value=str() as word)):
                name = word.strip("_").lower()
            case _:
                name = "value"
        number = sum(one.rstrip("0123456789") == name for one in names.values())
        names[code] = f"{name}{number + 1}" if number else name
    return names[code]


def _texts_of(path: str, tree: ast.Module, errors: Iterable[str]) -> Iterator[Found]:
    skipped = _not_read(path, tree)
    told = {id(text) for _, text in _told(tree, errors)}
    for node in ast.walk(tree):
        text = None if id(node) in skipped or not isinstance(node, ast.expr) else template(node)
        if text is None or NO_WORDS.search(text):
            continue
        if len(re.sub(r"\{.*?\}|[^a-z]", "", text)) < LEAST_LETTERS:
            continue
        phrase = PHRASE.fullmatch(text) and not path.startswith("app/ui/")
        if SENTENCE.fullmatch(text) or phrase or (id(node) in told and text):
            yield Found(text, f"{path}:{node.lineno}")


def _not_read(path: str, tree: ast.Module) -> set[int]:
    """Nodes that are no texts of this context: documentation, parts of f-strings, texts that tr() translates."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                skipped.add(id(text))
            case ast.JoinedStr(values=parts):
                skipped |= {id(part) for part in parts if isinstance(part, ast.Constant)}
            case ast.FormattedValue(format_spec=ast.JoinedStr() as spec):
                skipped |= {id(one) for one in ast.walk(spec)}
            case ast.Call(func=ast.Attribute(attr="tr" | "translate")) | ast.Call(func=ast.Name(id="described")):
                skipped |= {id(one) for one in ast.walk(node)}
            case ast.Call(func=ast.Attribute(attr="debug" | "info" | "warning" | "error" | "exception" | "compile")):
                skipped |= {id(one) for one in ast.walk(node)}
            case ast.Raise(exc=ast.Call(func=ast.Name(id="ValueError" | "TypeError" | "RuntimeError"))):
                skipped |= {id(one) for one in ast.walk(node)}
            case ast.ClassDef(name="Part" | "Advice") if path.endswith("examine.py"):
                skipped |= {id(one) for one in ast.walk(node)}
    return skipped


def _told(tree: ast.Module, errors: Iterable[str]) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Calls that make an error or a Notice, with the argument that is its sentence."""
    names = set(errors) | set(TELLING)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            place = TELLING.get(name, 0)
            if name in names and len(node.args) > place:
                yield node, node.args[place]


def _error_names(trees: Iterable[ast.Module]) -> set[str]:
    """Names of all classes below the bases of the three trees of errors."""
    names = {"AppError", "WalletError", "IntegrationError"}
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    grown = True
    while grown:
        below = {one.name for one in classes if names & {base.id for base in one.bases if isinstance(base, ast.Name)}}
        grown = not below <= names
        names |= below
    return names


def _constants(trees: Iterable[ast.Module]) -> dict[str, ast.expr]:
    """Names in capitals -> what they were set to; two modules may use one name for two texts, both are kept known."""
    found: dict[str, ast.expr] = {}
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                found[node.targets[0].id] = node.value
    return found


def _possible(told: ast.expr, constants: dict[str, ast.expr]) -> list[ast.expr]:
    """What an argument may be: itself, either side of a choice, or what a constant holds."""
    match told:
        case ast.IfExp(body=one, orelse=other):
            return [*_possible(one, constants), *_possible(other, constants)]
        case ast.Name(id=name) if name in constants:
            return [constants[name]]
        case ast.Call(func=ast.Attribute(attr="get", value=ast.Name(id=name)), args=[_, default]) if name in constants:
            table = constants[name]
            return [*(table.values if isinstance(table, ast.Dict) else []), default]
    return [told]
