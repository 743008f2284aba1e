"""What a wish is: a coroutine function over the opened program, and what is done with its answer or its refusal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.bootstrap import Application

Wish = Callable[["Application"], Awaitable[Any]]
OnAnswer = Callable[[Any], object]
OnRefusal = Callable[[str, Exception], object]
Submit = Callable[[Wish, OnAnswer | None, OnRefusal | None], None]
"""`Bridge.submit`: a wish, and what to do with its result, or with its refusal (a sentence, and the error)."""
