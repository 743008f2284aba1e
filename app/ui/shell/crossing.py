"""The way from pages to the program, which stands before the program does: pages are made and painted first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec

from wallet.errors import SignerGone

if TYPE_CHECKING:
    from app.ui.wishes import OnAnswer, OnRefusal, Submit, Wish

P = ParamSpec("P")
NOT_YET = "Capillary is just starting; try again in a moment."


class Crossing:
    """Its `submit` is what pages are given; it leads to the bridge as soon as there is one."""

    def __init__(self) -> None:
        self._submit: Submit | None = None
        self._generation = 0

    def lead_to(self, submit: Submit) -> None:
        """The program is there."""
        self._submit = submit

    def forget(self) -> None:
        """The pages that asked are gone: no answer to what was asked until now is passed on."""
        self._generation += 1

    def submit(self, wish: Wish, answer: OnAnswer | None = None, refusal: OnRefusal | None = None) -> None:
        """Pass a wish on, or refuse it while nobody could fulfil it."""
        if self._submit is not None:
            self._submit(wish, self._kept(answer), self._kept(refusal))
        elif refusal is not None:
            refusal(NOT_YET, SignerGone(NOT_YET))

    def _kept(self, told: Callable[P, object] | None) -> Callable[P, object] | None:
        if told is None:
            return None
        asked_by = self._generation

        def tell(*words: P.args, **named: P.kwargs) -> object:
            return told(*words, **named) if asked_by == self._generation else None

        return tell
