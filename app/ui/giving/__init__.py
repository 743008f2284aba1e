"""Giving: every gift there ever was, as one table of any length, and all about each beside it."""
