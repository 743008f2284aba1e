"""Money never meets a float: 0.1 + 0.2 is not 0.3, and a rounding of a thousandth is somebody's thousandth."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, below, source_files, write

MONEY = (
    "wallet.money",
    "wallet.memo",
    "wallet.intents",
    "wallet.policy",
    "wallet.spend_log",
    "app.domain.tips",
    "app.domain.statistics",
)


def floats(root: Path) -> list[str]:
    """Float literals, the word `float`, and true divisions in the modules that count money."""
    return [
        f"{file.place}:{node.lineno} {what}"
        for file in source_files(root)
        if any(below(file.module, room) for room in MONEY)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.expr) and (what := _what(node))
    ]


def _what(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=float()):
            return "holds a float"
        case ast.Name(id="float"):
            return "says float"
        case ast.BinOp(op=ast.Div(), right=ast.Constant(value=str())):
            return ""  # a file of a folder
        case ast.BinOp(op=ast.Div()):
            return "divides into a float"
    return ""


def test_money_is_counted_without_floats() -> None:
    assert floats(CHECKOUT) == []


def test_a_float_among_money_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "wallet/money.py", "SHARE = 0.3\n")
    write(tmp_path, "app/domain/tips/split.py", "def half(milli):\n    return milli / 2\n")
    write(tmp_path, "app/domain/statistics.py", "def f(x):\n    return float(x)\n")
    write(tmp_path, "app/ui/chart.py", "HEIGHT = 0.5\n")
    assert sorted(floats(tmp_path)) == [
        "app/domain/statistics.py:2 says float",
        "app/domain/tips/split.py:2 divides into a float",
        "wallet/money.py:1 holds a float",
    ]
