"""Where a Hive account can be had with an invitation, a gift card, a phone number, or for money: one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AccountSource:
    """A place on the web. `name` is its own; `kind` is free, paid or invited."""

    name: str
    url: str
    kind: str


ACCOUNT_SOURCES = (
    AccountSource("Hive Signup", "https://signup.hive.io/", "free"),
    AccountSource("Ecency", "https://ecency.com/signup", "free"),
    AccountSource("PeakD", "https://peakd.com/register", "invited"),
    AccountSource("Hive Onboard", "https://hiveonboard.com/", "invited"),
    AccountSource("InLeo", "https://inleo.io/signup", "free"),
)
