"""One answer from whoever has it, or the same answer from two operators.

    first:      node -> next node -> ...                      until one answers, within twice the time-out
    two alike:  best two operators at once -> third -> ...    until two say the same; a pause, then all over again
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from integrations.errors import IntegrationError, NoSecondOpinion, RateLimited, Unreachable
from integrations.hive.calls import READ_SECONDS, is_about_us
from integrations.hive.nodes import NodeAddress, NodeBook

T = TypeVar("T")

ROUNDS = 3
PAUSE_SECONDS = 0.7
BUDGET_SECONDS = 2 * READ_SECONDS

Work = Callable[[NodeAddress], Awaitable[T]]


@dataclass(frozen=True, slots=True)
class Opinion(Generic[T]):
    """What one operator's node said."""

    node: NodeAddress
    value: T


class Opinions:
    """Runs one piece of work at as many nodes as its answer needs."""

    def __init__(self, book: NodeBook, *, pause: float = PAUSE_SECONDS) -> None:
        self._book = book
        self._pause = pause

    async def first(self, work: Work[T], api: str, *, budget: float = BUDGET_SECONDS) -> T:
        """The first answer, failing over. Raises the last failure, or Unreachable."""
        nodes = self._book.ranked(api)
        last: IntegrationError = Unreachable("No Hive node can be asked just now.")
        try:
            async with asyncio.timeout(budget):
                for node in nodes:
                    try:
                        return await work(node)
                    except IntegrationError as failure:
                        if is_about_us(failure):
                            raise
                        last = failure
        except TimeoutError:
            raise Unreachable("No Hive node answered in time.") from None
        raise last

    async def rest(self) -> None:
        """Wait until nodes that were a block apart have come together."""
        await asyncio.sleep(self._pause)

    async def two_alike(self, work: Work[T], api: str, alike: Callable[[T, T], bool]) -> list[Opinion[T]]:
        """Two opinions of different operators that are alike. Raises NoSecondOpinion."""
        for round_number in range(ROUNDS):
            if round_number:
                await self.rest()
            heard: list[Opinion[T]] = []
            refused: list[IntegrationError] = []
            async for outcome in self._each_operator(work, api):
                if isinstance(outcome, IntegrationError):
                    refused.append(outcome)
                    if len(refused) >= 2 and all(is_about_us(failure) for failure in refused):
                        raise outcome
                    continue
                for other in heard:
                    if alike(other.value, outcome.value):
                        return [other, outcome]
                heard.append(outcome)
            if len(heard) < 2:
                raise NoSecondOpinion("Fewer than two Hive operators answer.")
        raise NoSecondOpinion("No two Hive operators say the same.")

    async def pair(self, work: Work[T], api: str, alike: Callable[[T, T], bool]) -> list[Opinion[T]]:
        """The first two operators' opinions that are alike, asking further ones only while none are; else any two.

        Raises NoSecondOpinion if fewer than two answer.
        """
        heard: list[Opinion[T]] = []
        async for outcome in self._each_operator(work, api):
            if isinstance(outcome, Opinion):
                for other in heard:
                    if alike(other.value, outcome.value):
                        return [other, outcome]
                heard.append(outcome)
        if len(heard) < 2:
            raise NoSecondOpinion("Fewer than two Hive operators answer.")
        return heard[:2]

    async def several(self, work: Work[T], api: str, wanted: int) -> list[Opinion[T]]:
        """The opinions of up to `wanted` operators, one node each, however they differ; perhaps none."""
        heard: list[Opinion[T]] = []
        async for outcome in self._each_operator(work, api, at_once=wanted):
            if isinstance(outcome, Opinion):
                heard.append(outcome)
            if len(heard) == wanted:
                break
        return heard

    async def _each_operator(
        self, work: Work[T], api: str, at_once: int = 2
    ) -> AsyncIterator[Opinion[T] | IntegrationError]:
        """One outcome for each operator, the first `at_once` asked together, the rest only if somebody goes on."""
        groups = self._book.by_operator(api)
        for outcome in await asyncio.gather(*(self._of_operator(work, group) for group in groups[:at_once])):
            yield outcome
        for group in groups[at_once:]:
            yield await self._of_operator(work, group)

    async def _of_operator(self, work: Work[T], nodes: Sequence[NodeAddress]) -> Opinion[T] | IntegrationError:
        failure: IntegrationError = Unreachable("No node of this operator answers.")
        for node in nodes:
            try:
                return Opinion(node, await work(node))
            except RateLimited as limited:
                failure = limited
            except IntegrationError as other:
                failure = other
                if is_about_us(other):
                    break
        return failure
