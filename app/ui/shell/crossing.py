"""The way from pages to the program, which stands before the program does: pages are made and painted first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec

from app.ui.sentences import in_words
from wallet.errors import SignerGone

if TYPE_CHECKING:
    from app.ui.wishes import OnAnswer, OnRefusal, Submit, Wish

P = ParamSpec("P")


class Crossing:
    """Its `submit` is what pages are given. Wishes wait until the program is there, or until it is known why not."""

    def __init__(self) -> None:
        self._submit: Submit | None = None
        self._closed = ""
        self._waiting: list[tuple[Wish, OnAnswer | None, OnRefusal | None]] = []
        self._generation = 0

    def lead_to(self, submit: Submit) -> None:
        """The program is there."""
        self._submit, self._closed = submit, ""
        self._empty()

    def close(self, sentence: str) -> None:
        """It is not, for this reason; it may come later."""
        self._submit, self._closed = None, sentence
        self._empty()

    def forget(self) -> None:
        """The pages that asked are gone: no answer to what was asked until now is passed on."""
        self._generation += 1

    def submit(self, wish: Wish, answer: OnAnswer | None = None, refusal: OnRefusal | None = None) -> None:
        """Pass a wish on, or refuse it while nobody can fulfil it."""
        self._pass_on(wish, self._kept(answer), self._kept(refusal))

    def _pass_on(self, wish: Wish, answer: OnAnswer | None, refusal: OnRefusal | None) -> None:
        if self._submit is not None:
            self._submit(wish, answer, refusal)
        elif not self._closed:
            self._waiting.append((wish, answer, refusal))
        elif refusal is not None:
            refusal(in_words(self._closed), SignerGone(self._closed))

    def _empty(self) -> None:
        waiting, self._waiting = self._waiting, []
        for wish, answer, refusal in waiting:
            self._pass_on(wish, answer, refusal)

    def _kept(self, told: Callable[P, object] | None) -> Callable[P, object] | None:
        if told is None:
            return None
        asked_by = self._generation

        def tell(*words: P.args, **named: P.kwargs) -> object:
            return told(*words, **named) if asked_by == self._generation else None

        return tell
