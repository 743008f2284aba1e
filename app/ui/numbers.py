"""Numbers as this person writes them; amounts always with three decimals and their asset. No float ever holds money."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

_PLAIN = re.compile(r"(?<![\w.,])([0-9]{1,16})\.([0-9]{3})(?= (?:HBD|HIVE|VESTS)\b)", re.ASCII)
_NUMBER = re.compile(r"([0-9]{1,16})\.([0-9]{3})", re.ASCII)
_THOUSAND = 1000


def number(milli: int) -> str:
    """`0.050`, or `0,050`: an amount without its asset."""
    whole, part = divmod(abs(milli), _THOUSAND)
    sign = QLocale().negativeSign() if milli < 0 else ""
    return f"{sign}{count(whole)}{QLocale().decimalPoint()}{part:03d}"


def amount_text(milli: int, asset: str) -> str:
    """`0.050 HBD`, or `0,050 HBD`; number and asset never part at the end of a line."""
    return f"{number(milli)} {asset}"


def localized(text: str) -> str:
    """The same text, with every amount in it as it is written here: `0.050 HBD and …` as `0,050 HBD and …`."""
    return _PLAIN.sub(lambda found: number(int(found[1]) * _THOUSAND + int(found[2])), text)


def written(plain: str) -> str:
    """`0.050` of a stored amount as it is written here; anything else stays as it is."""
    found = _NUMBER.fullmatch(plain)
    return number(int(found[1]) * _THOUSAND + int(found[2])) if found else plain


def count(number_of_things: int) -> str:
    """`12,345`, or `12 345`."""
    return QLocale().toString(number_of_things)


def in_field(milli: int) -> str:
    """An amount as it stands in a field: with the comma or point of this person, and nothing else between digits."""
    point = "," if QLocale().decimalPoint() == "," else "."
    return f"{milli // _THOUSAND}{point}{milli % _THOUSAND:03d}"
