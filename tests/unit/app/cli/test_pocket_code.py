"""A link as a QR code in the terminal: whole, or one sentence where it would be cut."""

from __future__ import annotations

import io
import re

import segno

from app.cli.pocket import draw_code

LINK = "hive://sign/ops/" + "A" * 1_400 + "?s=alice"
WIDTH = segno.make(LINK, error="l", micro=False).symbol_size()[0]


def drawn(columns: int) -> str:
    stream = io.StringIO()
    draw_code(LINK, stream, columns)
    return stream.getvalue()


def test_a_code_is_drawn_whole_in_half_as_many_lines() -> None:
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in drawn(WIDTH).splitlines()]
    rows = [line for line in lines if line]
    assert {len(row) for row in rows} == {WIDTH}
    assert len(rows) == (WIDTH + 1) // 2


def test_a_narrow_terminal_is_told_how_wide_it_would_have_to_be() -> None:
    assert drawn(WIDTH - 1) == f"A terminal at least {WIDTH} columns wide shows the link as a QR code, too.\n"
