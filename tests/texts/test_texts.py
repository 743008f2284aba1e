"""Nothing that people read is left untranslated, and nothing is translated that nobody reads any more."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from app.ui.sentences import catalogue, places, template_of
from resources.package.recipe import own_files
from tests.texts.files import CATALOGUE, LANGUAGES, TRANSLATIONS, messages, release, update
from tests.texts.files import catalogue as catalogue_now
from tests.texts.sentences import CHECKOUT, Found, born_elsewhere, unread
from wallet.hive_tx.keys import random_secret
from wallet.hive_tx.sentences import describe

KEY = random_secret().public_key
AUTHORITY = {"weight_threshold": 1, "account_auths": [], "key_auths": [[KEY, 1]]}
NEW = {
    "creator": "bob", "new_account_name": "nora.tips", "owner": AUTHORITY, "active": AUTHORITY, "posting": AUTHORITY,
    "memo_key": KEY, "json_metadata": "",
}  # fmt: skip
PAGES = sorted((CHECKOUT / "app" / "ui").rglob("*.py"))
NARROW, WIDE = "\u202f", "\u00a0"
ORDINARY_BEFORE = re.compile(r" [;!?:»%](?!L?n)|« |(?<=\w)'(?=\w)")
COUNT = re.compile(r"%L?n")
QUOTED = re.compile(r"`[^`]*`|\b[a-z0-9]+://\S*|capillary:")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_no_other(language: str, tmp_path: Path) -> None:
    kept = TRANSLATIONS / f"capillary_{language}.ts"
    (tmp_path / kept.name).write_bytes(kept.read_bytes())
    update(tmp_path, language)
    now = {(one.context, one.source, one.comment, one.numerus) for one in messages(tmp_path / kept.name)}
    before = {(one.context, one.source, one.comment, one.numerus): one for one in messages(kept)}
    assert now - before.keys() == set(), "new texts: run `make texts`, then translate them"
    assert before.keys() - now == set(), "texts that nobody says any more: run `make texts`"
    unfinished = [key for key, one in before.items() if one.state or not all(form.strip() for form in one.forms)]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_window_reads_is_what_was_written(language: str, tmp_path: Path) -> None:
    release(TRANSLATIONS / f"capillary_{language}.ts", tmp_path / "made.qm")
    kept = (TRANSLATIONS / f"capillary_{language}.qm").read_bytes()
    assert (tmp_path / "made.qm").read_bytes() == kept, "run `make texts`"


def test_the_folder_that_needs_no_python_has_what_the_window_reads() -> None:
    carried = {Path(file).name for file, _ in own_files(CHECKOUT)}
    assert {CATALOGUE, *(f"capillary_{language}.qm" for language in LANGUAGES)} <= carried


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language: str) -> None:
    wrong = [
        (one.source, form)
        for one in messages(TRANSLATIONS / f"capillary_{language}.ts")
        for form in one.forms
        if _places(form) != _places(one.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_has_a_form_for_one_and_one_for_many(language: str) -> None:
    counted = [one for one in messages(TRANSLATIONS / f"capillary_{language}.ts") if one.numerus]
    assert counted
    assert [one.source for one in counted if len(one.forms) != 2] == []
    assert [one.source for one in counted for form in one.forms if not COUNT.search(form) or "(s)" in form] == []
    pages = [one for one in messages(TRANSLATIONS / "capillary_fr.ts") if COUNT.search(one.source)]
    assert [one.source for one in pages if not one.numerus] == []


def test_french_is_set_as_french_is() -> None:
    wrong = [
        form
        for one in messages(TRANSLATIONS / "capillary_fr.ts")
        for form in one.forms
        if ORDINARY_BEFORE.search(QUOTED.sub("", form))
    ]
    assert wrong == []


def test_a_text_ends_as_it_ends_in_english() -> None:
    ends = ("…", ".", "?", " ")
    wrong = [
        (one.source, form)
        for one in messages(TRANSLATIONS / "capillary_fr.ts")
        for form in one.forms
        for end in ends
        if one.source.endswith(end) != form.endswith(end)
    ]
    assert wrong == []


def test_every_sentence_from_outside_the_window_is_known_to_it() -> None:
    assert (TRANSLATIONS / CATALOGUE).read_text("utf-8") == catalogue_now(), "run `make texts`"


def test_no_error_and_no_notice_is_told_in_words_that_nobody_can_read() -> None:
    assert unread() == []


def test_a_template_is_recognized_and_no_other_taken_for_it() -> None:
    wrong = []
    for text in sorted(catalogue()):
        if not places(text):
            continue
        values = {name: f"x{number}" for number, name in enumerate(places(text))}
        found = template_of(text.format(**values))
        if found != (text, values):
            wrong.append((text, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        ("account_create", {**NEW, "fee": "3.000 HIVE"}),
        ("create_claimed_account", {**NEW, "extensions": []}),
        ("transfer", {"from": "bob", "to": "nora", "amount": "1.000 HBD", "memo": "“hello”"}),
        ("transfer_to_vesting", {"from": "bob", "to": "nora", "amount": "1.000 HIVE"}),
        (
            "recurrent_transfer",
            {"from": "bob", "to": "nora", "amount": "1.000 HBD", "memo": "", "recurrence": 720, "executions": 12,
             "extensions": []},
        ),
    ],
)  # fmt: skip
def test_what_a_link_for_a_wallet_asks_for_is_known(operation: str, values: dict[str, Any]) -> None:
    assert template_of(describe(operation, values)) is not None


def test_pages_translate_by_their_own_name() -> None:
    """`other.tr()` would be looked up under another name than the one under which lupdate wrote it down."""
    wrong = [f"{path}:{line}" for path, call, line in _calls_of_tr() if ast.unparse(call.func) != "self.tr"]
    assert wrong == []


def test_no_text_hides_from_lupdate() -> None:
    """It reads no f-strings, and knows the class of a text only where it stands inside of one."""
    known = {(one.context, one.source) for one in messages(TRANSLATIONS / "capillary_fr.ts")}
    hidden = [
        f"{path.relative_to(CHECKOUT)}:{call.lineno} {call.args[0].value!r}"
        for path in PAGES
        for owner in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(owner, ast.ClassDef)
        for call in ast.walk(owner)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr"
        if isinstance(call.args[0], ast.Constant) and (owner.name, call.args[0].value) not in known
    ]
    assert hidden == []


def test_texts_to_translate_are_written_out_where_they_are_said() -> None:
    wrong = [
        f"{path}:{line}"
        for path, call, line in _calls_of_tr()
        if not (call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str))
    ]
    assert wrong == []


def test_no_class_below_another_counts_with_its_words() -> None:
    """Qt looks a count up under the name of the object's own class only."""
    counting = {one.context for one in messages(TRANSLATIONS / "capillary_fr.ts") if one.numerus}
    below = [
        f"{node.name}({base.id})"
        for path in PAGES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name) and base.id in counting
    ]
    assert below == []


def test_reasons_and_sentences_go_through_the_border() -> None:
    """`.sentence` and `str(error)` are English; a page says them only by `in_words`."""
    wrong = []
    for path in PAGES:
        tree = ast.parse(path.read_text("utf-8"))
        allowed = set(_translated_or_only_asked(tree))
        wrong += [
            f"{path.relative_to(CHECKOUT)}:{node.lineno} {ast.unparse(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and node.attr == "sentence"
            and isinstance(node.ctx, ast.Load)
            and not ast.unparse(node).startswith("self.")
            and id(node) not in allowed
        ]
    assert wrong == []


def test_a_sentence_raised_somewhere_is_found(tmp_path: Path) -> None:
    _write(tmp_path / "wallet" / "one.py", 'raise WalletError(f"@{name} is gone.")\n')
    _write(tmp_path / "app" / "two.py", 'LATER = "It waits for tomorrow."\nraise AppError(LATER)\n')
    _write(tmp_path / "app" / "three.py", "raise AppError(made_up())\n")
    _write(tmp_path / "app" / "four.py", 'def f():\n    """Only a comment."""\n    self.tr("Said by a page.")\n')
    assert [one.text for one in born_elsewhere(tmp_path)] == ["@{name} is gone.", "It waits for tomorrow."]
    assert [one.code for one in unread(tmp_path)] == ["made_up()"]


def test_places_are_named_after_what_stands_there(tmp_path: Path) -> None:
    code = 'raise AppError(f"{a.name} and {b.name} hold {sum(c):03d}, {a.name} most.")\n'
    _write(tmp_path / "app" / "one.py", code)
    assert born_elsewhere(tmp_path) == [Found("{name} and {name2} hold {value}, {name} most.", "app/one.py:1")]


def _places(text: str) -> list[str]:
    named = [f"{{{name}}}" for _, name, _, _ in Formatter().parse(text) if name is not None]
    return sorted([*named, *re.findall(r"%L?n|\*\.\w+", text)])


def _calls_of_tr() -> Iterator[tuple[Path, ast.Call, int]]:
    for path in PAGES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                yield path.relative_to(CHECKOUT), node, node.lineno


def _translated_or_only_asked(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="in_words"), args=[said]):
                yield id(said)
            case ast.Call(func=ast.Attribute(attr="setText" | "connect" | "show_words", value=called)):
                yield id(called)
            case ast.IfExp(test=asked) | ast.If(test=asked):
                yield from (id(one) for one in ast.walk(asked))
            case ast.BoolOp(op=ast.And(), values=values):
                yield from (id(one) for one in values[:-1])


def _write(path: Path, code: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, "utf-8")
