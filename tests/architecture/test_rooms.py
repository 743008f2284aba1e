"""Which libraries and which words belong into which room of the house."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, SourceFile, below, source_files, write

NOWHERE: tuple[str, ...] = ()
ROOMS = {
    "PySide6": ("app.ui",),
    "shiboken6": ("app.ui",),
    "sqlalchemy": ("app.store", "resources.migrations"),
    "alembic": ("app.store", "resources.migrations"),
    "sqlite3": ("app.store",),
    "beem": NOWHERE,
    "beembase": ("wallet.hive_tx",),
    "beemgraphenebase": ("wallet.hive_tx",),
    "coincurve": ("wallet.hive_tx",),
    "keyring": ("wallet",),
    "jeepney": ("app.ui.shell", "wallet.keyring_box"),
    "httpx": ("integrations.http",),
    "requests": NOWHERE,
    "dns": ("integrations.dns", "integrations.http", "integrations.practice"),
    "typer": ("app.cli",),
    "rich": ("app.cli",),
    "qasync": NOWHERE,
}
"""Top package of a library -> the only packages of ours that import it."""

NOT_IN = {
    "wallet": ("asyncio", "urllib.request", "http", "ssl", "anyio"),
    "app.domain": (
        "asyncio", "io", "os", "pathlib", "random", "secrets", "shutil", "socket", "ssl", "subprocess", "tempfile",
        "threading", "time", "urllib.request", "http", "logging",
    ),
    "app.store": ("asyncio", "socket", "urllib.request", "http"),
}  # fmt: skip
"""Package of ours -> what it never imports: the wallet has no network, the domain no clock, disk or network."""

SQL = re.compile(r"\s*(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s\S+\sSET|DELETE FROM|CREATE TABLE|PRAGMA)\s", re.S)
CLOCKS = {"now", "utcnow", "today"}
SQL_PLACES = ("app.store", "resources.migrations")


def misplaced_imports(root: Path) -> list[str]:
    """Imports of a library outside its room, or of what a room must do without."""
    findings = set()
    for file in source_files(root):
        for found in file.imports():
            rooms = ROOMS.get(found.target.partition(".")[0])
            if rooms is not None and not any(below(file.module, room) for room in rooms):
                findings.add(f"{file.place}:{found.line} imports {found.target.partition('.')[0]}")
            for room, banned in NOT_IN.items():
                if below(file.module, room) and any(below(found.target, name) for name in banned):
                    findings.add(f"{file.place}:{found.line} imports {found.target}")
    return sorted(findings)


def misplaced_sql(root: Path) -> list[str]:
    """Strings that are SQL outside the store."""
    return [
        f"{file.place}:{node.lineno} holds SQL"
        for file in source_files(root)
        if not any(below(file.module, place) for place in SQL_PLACES)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]


def clocks_in_the_domain(root: Path) -> list[str]:
    """`datetime.now()` and its like inside app.domain: a rule that reads a clock cannot be replayed."""
    return [
        f"{file.place}:{node.lineno} reads a clock"
        for file in source_files(root)
        if below(file.module, "app.domain")
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]


def broad_handlers(root: Path) -> list[str]:
    """`except Exception` and the like, unless it ends by raising again, or logs in one of the two places allowed."""
    return [
        f"{file.place}:{node.lineno} catches everything"
        for file in source_files(root)
        for node in ast.walk(file.tree)
        if (isinstance(node, ast.ExceptHandler) and _is_broad(node.type) and not _may_be_broad(file, node))
        or (isinstance(node, ast.Call) and _name(node.func) == "suppress" and any(map(_is_broad, node.args)))
    ]


MAY_CATCH_ALL = ("app/services/scheduler.py", "app/ui/bridge.py")
"""Where one failing job must not end the others. It is logged there with its traceback."""


def _may_be_broad(file: SourceFile, handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return True
    calls = {_name(node.func) for part in handler.body for node in ast.walk(part) if isinstance(node, ast.Call)}
    return file.place in MAY_CATCH_ALL and "exception" in calls


def _is_broad(kind: ast.expr | None) -> bool:
    if kind is None:
        return True
    if isinstance(kind, ast.Tuple):
        return any(_is_broad(part) for part in kind.elts)
    return _name(kind) in {"Exception", "BaseException"}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_every_library_is_imported_only_in_its_room() -> None:
    assert misplaced_imports(CHECKOUT) == []


def test_sql_is_only_in_the_store() -> None:
    assert misplaced_sql(CHECKOUT) == []


def test_no_rule_reads_a_clock() -> None:
    assert clocks_in_the_domain(CHECKOUT) == []


def test_nothing_swallows_every_exception() -> None:
    assert broad_handlers(CHECKOUT) == []


def test_a_misplaced_import_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/services/pay.py", "def f():\n    import sqlite3\n")
    write(tmp_path, "app/domain/rule.py", "from urllib import request\nimport urllib.parse\n")
    write(tmp_path, "wallet/keys.py", "from beem import Hive\n")
    write(tmp_path, "wallet/hive_tx/keys.py", "from beemgraphenebase.account import PrivateKey\n")
    assert misplaced_imports(tmp_path) == [
        "app/domain/rule.py:1 imports urllib.request",
        "app/services/pay.py:2 imports sqlite3",
        "wallet/keys.py:1 imports beem",
    ]


def test_sql_elsewhere_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/store/tips.py", "Q = 'SELECT 1 FROM tips'\n")
    write(tmp_path, "app/ui/page.py", "Q = '''\n  SELECT a, b\n  FROM tips'''\nLABEL = 'Select a tip from the list'\n")
    assert misplaced_sql(tmp_path) == ["app/ui/page.py:1 holds SQL"]


def test_a_clock_in_a_rule_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/domain/rule.py", "from datetime import UTC, datetime\nNOW = datetime.now(UTC)\n")
    assert clocks_in_the_domain(tmp_path) == ["app/domain/rule.py:2 reads a clock"]


def test_a_swallowed_exception_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "app/one.py", "try:\n    f()\nexcept (OSError, Exception):\n    pass\n")
    write(tmp_path, "app/two.py", "try:\n    f()\nexcept:\n    log.exception('x')\n")
    write(tmp_path, "app/three.py", "with contextlib.suppress(Exception):\n    f()\n")
    write(tmp_path, "app/four.py", "try:\n    f()\nexcept BaseException:\n    undo()\n    raise\n")
    write(tmp_path, "app/services/scheduler.py", "try:\n    f()\nexcept Exception:\n    log.exception('x')\n")
    write(tmp_path, "app/ui/bridge.py", "try:\n    f()\nexcept Exception:\n    pass\n")
    places = [finding.partition(":")[0] for finding in broad_handlers(tmp_path)]
    assert places == ["app/one.py", "app/three.py", "app/two.py", "app/ui/bridge.py"]
