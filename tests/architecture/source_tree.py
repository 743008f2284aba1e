"""The four packages as syntax trees; every architecture rule is a function from such a tree to sentences.

A rule that finds nothing returns an empty list. Because a rule takes the tree as argument, its test can also show it a
small tree that breaks it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "wallet", "integrations", "resources")


@dataclass(frozen=True)
class Import:
    """`module` imports `target` (dotted; `from a import b` gives both `a` and `a.b`) on `line`."""

    module: str
    target: str
    line: int


@dataclass(frozen=True)
class SourceFile:
    """One Python file below `root`."""

    root: Path
    path: Path

    @cached_property
    def text(self) -> str:
        """The source."""
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, str(self.path))

    @property
    def place(self) -> str:
        """`wallet/money.py`."""
        return self.path.relative_to(self.root).as_posix()

    @property
    def is_package(self) -> bool:
        """Whether it is an `__init__.py`."""
        return self.path.name == "__init__.py"

    @property
    def module(self) -> str:
        """`wallet.money`."""
        parts = self.path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if self.is_package else parts)

    def imports(self) -> Iterator[Import]:
        """Every import, also inside functions and under TYPE_CHECKING."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(self.module, alias.name, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(node)
                yield Import(self.module, base, node.lineno)
                for alias in node.names:
                    yield Import(self.module, f"{base}.{alias.name}", node.lineno)

    def _base(self, node: ast.ImportFrom) -> str:
        if node.level == 0:
            return node.module or ""
        package = self.module.split(".") if self.is_package else self.module.split(".")[:-1]
        package = package[: len(package) - node.level + 1]
        return ".".join([*package, node.module] if node.module else package)


def source_files(root: Path, packages: tuple[str, ...] = PACKAGES) -> list[SourceFile]:
    """Every Python file of the `packages` below `root`, sorted."""
    if root == CHECKOUT:
        return _of_checkout(packages)
    return _read(root, packages)


@lru_cache
def _of_checkout(packages: tuple[str, ...]) -> list[SourceFile]:
    return _read(CHECKOUT, packages)


def _read(root: Path, packages: tuple[str, ...]) -> list[SourceFile]:
    return [SourceFile(root, path) for package in packages for path in sorted((root / package).rglob("*.py"))]


def below(module: str, package: str) -> bool:
    """Whether `module` is `package` or inside it."""
    return module == package or module.startswith(package + ".")


def write(root: Path, place: str, text: str) -> Path:
    """Make a file of a small tree that a test shows to a rule, with the packages around it."""
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    for folder in path.relative_to(root).parents:
        if folder != Path():
            (root / folder / "__init__.py").touch()
    path.write_text(text, "utf-8")
    return path
