"""Names explain themselves, the rooms are the ones that docs/architecture.md draws, and public things are described."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, PACKAGES, source_files, write

ROOMED = ("app", "wallet", "integrations")
BANNED = {"utils", "util", "common", "helpers", "helper", "manager", "managers", "misc"}
BANNED_IN_CLASSES = re.compile(r"(Manager|Helper|Utils?)$")
QT_OVERRIDE = re.compile(r"[a-z]+[A-Z]")
"""Qt calls these itself and describes them itself."""

Described = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def bad_names(root: Path) -> list[str]:
    """Modules and classes that are named after nothing in particular."""
    findings = []
    for file in source_files(root):
        if BANNED & set(file.module.split(".")):
            findings.append(file.place)
        findings += [
            f"{file.place}:{node.lineno} {node.name}"
            for node in ast.walk(file.tree)
            if isinstance(node, ast.ClassDef) and BANNED_IN_CLASSES.search(node.name)
        ]
    return findings


def drawn_rooms(drawing: str) -> set[str]:
    """`wallet/money` for every line of the first block of docs/architecture.md; only the first two levels count."""
    rooms = set()
    package = ""
    for line in drawing.split("```")[1].splitlines():
        if found := re.match(r"( *)([a-z_]+)(?:/|\.py)?(?=\s|$)", line):
            indent, name = found.groups()
            package = name if not indent else package
            if len(indent) == 2:
                rooms.add(f"{package}/{name}")
    return rooms


def built_rooms(root: Path) -> set[str]:
    """`wallet/money` for every module and package directly inside app, wallet and integrations."""
    files = [file for file in source_files(root, ROOMED) if file.text.strip() or not file.is_package]
    places = {file.path.relative_to(root).with_suffix("").parts[:2] for file in files}
    return {"/".join(place) for place in places if place[1] not in {"__init__", "__main__"}}


def nameless_folders(root: Path) -> list[str]:
    """Folders of Python files without `__init__.py`: neither mypy nor import-linter looks inside one."""
    folders = {file.path.parent for file in source_files(root)}
    return sorted(folder.relative_to(root).as_posix() for folder in folders if not (folder / "__init__.py").exists())


def undescribed(root: Path) -> list[str]:
    """Public modules, classes, functions and methods without a docstring."""
    findings = []
    for file in source_files(root):
        if file.text.strip() and ast.get_docstring(file.tree) is None:
            findings.append(file.place)
        findings += [f"{file.place}:{node.lineno} {node.name}" for node in _public(file.tree) if not _described(node)]
    return findings


def _public(parent: ast.Module | ast.ClassDef) -> list[Described]:
    found: list[Described] = []
    for node in parent.body:
        if isinstance(node, Described) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                found += _public(node)
    return found


def _described(node: Described) -> bool:
    if ast.get_docstring(node) is not None:
        return True
    overrides = any(isinstance(mark, ast.Name) and mark.id in {"override", "overload"} for mark in node.decorator_list)
    return overrides or (not isinstance(node, ast.ClassDef) and QT_OVERRIDE.match(node.name) is not None)


def test_no_module_is_named_after_nothing() -> None:
    assert bad_names(CHECKOUT) == []


def test_every_room_is_drawn_and_every_drawn_room_is_built() -> None:
    drawing = (CHECKOUT / "docs" / "architecture.md").read_text("utf-8")
    assert built_rooms(CHECKOUT) == drawn_rooms(drawing)


def test_the_top_packages_are_the_four() -> None:
    packages = {path.parent.name for path in CHECKOUT.glob("*/__init__.py")} - {"tests"}
    assert packages == set(PACKAGES)


def test_every_folder_is_a_package() -> None:
    assert nameless_folders(CHECKOUT) == []


def test_every_public_thing_is_described() -> None:
    assert undescribed(CHECKOUT) == []


def test_names_after_nothing_are_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/utils.py", "")
    write(tmp_path, "wallet/vault/keys.py", "class KeyManager: ...\n")
    assert bad_names(tmp_path) == ["app/utils.py", "wallet/vault/keys.py:1 KeyManager"]


def test_rooms_and_drawing_are_read_alike(tmp_path: Path) -> None:
    write(tmp_path, "app/toolbox/saw.py", "")
    write(tmp_path, "wallet/money.py", "")
    write(tmp_path, "integrations/http.py", "")
    drawing = "Words\n```\napp/\n  toolbox/   saws\n    saw.py\nwallet/\n  money.py  x\nintegrations/  y\n  http\n```"
    assert built_rooms(tmp_path) == drawn_rooms(drawing) == {"app/toolbox", "wallet/money", "integrations/http"}


def test_a_folder_that_is_no_package_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "wallet/vault/keys.py", "").parent.joinpath("__init__.py").unlink()
    assert nameless_folders(tmp_path) == ["wallet/vault"]


def test_a_public_thing_without_a_word_is_seen(tmp_path: Path) -> None:
    methods = "".join(f"    def {name}(self): ...\n" for name in ("do", "paintEvent", "_own"))
    write(tmp_path, "app/bare.py", f"class Bare:\n{methods}")
    assert undescribed(tmp_path) == ["app/bare.py", "app/bare.py:1 Bare", "app/bare.py:2 do"]
