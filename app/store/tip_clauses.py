"""The question to the list of tips as parts of SQL: conditions, order, and the index that holds all they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.tips.kinds import Kind
from app.domain.tips.listing import Grouping, Order, TipQuery, is_transaction

_INDEX = {
    Order.TIME: "tip_line_time",
    Order.TITLE: "tip_line_words",
    Order.CREATOR: "tip_line_creator",
    Order.AMOUNT: "tip_line_amount",
    Order.KIND: "tip_line_kind",
}
_COLUMN = {
    Order.TIME: "queued_at",
    Order.TITLE: "words",
    Order.CREATOR: "creator",
    Order.AMOUNT: "milli",
    Order.KIND: "kind",
}
GROUP_KEYS = {Grouping.CREATOR: "creator", Grouping.PLACE: "place", Grouping.MONTH: "substr(queued_at, 1, 7)"}
_NOT_AMONG_WORDS = (Order.CREATOR, Grouping.CREATOR, Grouping.PLACE)
"""What the index of words does not hold."""

Where = tuple[str, list[object]]
"""A clause and the values for its question marks."""


def where(query: TipQuery, *, kinds: bool = True) -> Where:
    """What the question leaves in, with or without regard to the kinds."""
    parts: list[str] = []
    values: list[object] = []
    if kinds and query.kinds:
        parts.append(f"kind IN ({among(query.kinds)})")
    given = (("asset = ?", query.asset), ("queued_at >= ?", query.since), ("queued_at < ?", query.until))
    for condition, value in given:
        if value:
            parts.append(condition)
            values.append(value)
    found, sought = _found(query.searched)
    if found:
        by_words = f"id IN (SELECT id FROM tip_line INDEXED BY tip_line_words WHERE {found})"  # noqa: S608
        parts.append(by_words if _beyond_words(query) else found)
        values += sought
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values


def _found(words: Sequence[str]) -> Where:
    parts: list[str] = []
    values: list[object] = []
    for word in words:
        part = "instr(words, ?) > 0"
        values.append(word)
        if is_transaction(word):
            begins = "transaction_id >= ? AND transaction_id < ?"
            part = f"({part} OR id IN (SELECT id FROM tip_line INDEXED BY tip_line_transaction WHERE {begins}))"  # noqa: S608
            values += [word, f"{word}g"]
        parts.append(part)
    return " AND ".join(parts), values


def source(query: TipQuery) -> str:
    """The index to go through. Left to itself, SQLite takes a shorter way to the rows and then reads every one."""
    if query.searched:
        return "" if _beyond_words(query) else "INDEXED BY tip_line_words"
    if query.grouping is Grouping.NONE or (query.grouping is Grouping.MONTH and query.order is Order.TIME):
        return f"INDEXED BY {_INDEX[query.order]}"
    if query.order is Order.TIME:
        return "INDEXED BY tip_line_creator" if query.grouping is Grouping.CREATOR else "INDEXED BY tip_line_time"
    return ""


def _beyond_words(query: TipQuery) -> bool:
    return query.order in _NOT_AMONG_WORDS or query.grouping in _NOT_AMONG_WORDS


def direction_of_groups(query: TipQuery) -> str:
    """Months run as the time does, names from A to Z."""
    follows = query.order is Order.TIME and not query.descending
    return "DESC" if query.grouping is Grouping.MONTH and not follows else "ASC"


def order_of(query: TipQuery) -> str:
    """Groups first, then what was asked for, then the time."""
    direction, other = ("DESC", "ASC") if query.descending else ("ASC", "DESC")
    # Names and kinds run from the first to the last, and the newest of each stands on top.
    ties = other if query.order in (Order.CREATOR, Order.KIND) else direction
    terms = [f"queued_at {ties}", f"id {ties}"]
    if query.order is not Order.TIME:
        terms.insert(0, f"{_COLUMN[query.order]} {direction}")
    if query.grouping in (Grouping.CREATOR, Grouping.PLACE) or (query.grouping and query.order is not Order.TIME):
        terms.insert(0, f"{GROUP_KEYS[query.grouping]} {direction_of_groups(query)}")
    return f"ORDER BY {', '.join(terms)}"


def among(kinds: Iterable[Kind]) -> str:
    """Kinds as the inside of `IN ()`."""
    return ", ".join(str(int(kind)) for kind in sorted(kinds))
