"""Lines and positions agree, whatever is grouped and folded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.giving.lines import Lines

LISTS = st.lists(st.integers(1, 5), max_size=8).flatmap(
    lambda sizes: st.tuples(st.just(sizes), st.frozensets(st.integers(0, max(0, len(sizes) - 1))))
)


def drawn(sizes: list[int], folded: frozenset[int]) -> list[tuple[str, int]]:
    """Every line as it should be."""
    lines, position = [], 0
    for number, size in enumerate(sizes):
        lines.append(("heading", number))
        if number not in folded:
            lines += [("gift", one) for one in range(position, position + size)]
        position += size
    return lines


@given(LISTS)
def test_every_line_is_a_heading_or_a_gift(made: tuple[list[int], frozenset[int]]) -> None:
    sizes, folded = made
    lines = Lines(sum(sizes), sizes, folded)
    found = []
    for line in range(lines.count):
        heading, position = lines.heading(line), lines.position(line)
        assert (heading is None) != (position is None)
        found.append(("heading", heading) if heading is not None else ("gift", position))
    assert found == drawn(sizes, folded)


@given(LISTS)
def test_a_gift_is_found_in_its_line_unless_it_is_folded_away(made: tuple[list[int], frozenset[int]]) -> None:
    sizes, folded = made
    lines = Lines(sum(sizes), sizes, folded)
    shown = {number: line for line, (kind, number) in enumerate(drawn(sizes, folded)) if kind == "gift"}
    assert {place: lines.line(place) for place in range(sum(sizes))} == {
        place: shown.get(place) for place in range(sum(sizes))
    }


@given(LISTS, st.integers(0, 50), st.integers(0, 50))
def test_a_selection_of_lines_holds_the_gifts_in_them(
    made: tuple[list[int], frozenset[int]], first: int, more: int
) -> None:
    sizes, folded = made
    lines = Lines(sum(sizes), sizes, folded)
    last = min(first + more, lines.count - 1)
    wanted = [number for kind, number in drawn(sizes, folded)[first : last + 1] if kind == "gift"]
    found = [place for start, end in lines.positions(first, last) for place in range(start, end)]
    assert found == wanted


def test_without_groups_a_line_is_a_position() -> None:
    lines = Lines(3)
    assert (lines.count, lines.heading(2), lines.position(2), lines.line(1)) == (3, None, 2, 1)
    assert lines.positions(0, 1) == [(0, 2)]
