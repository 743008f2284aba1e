"""The wallet as the services see it: the same typed requests, awaited; asking the signer blocks a thread."""

from __future__ import annotations

import asyncio
from typing import Protocol, TypeVar

from wallet.errors import BadRequest
from wallet.intents import Reply, Request

R = TypeVar("R")


class SignerConnection(Protocol):
    """What wallet.process gives to its caller."""

    def request(self, request: Request) -> Reply:
        """Ask and wait. Raises the WalletError that the signer answered."""
        ...

    def close(self) -> None:
        """End the signer."""
        ...


class Signing:
    """One question at a time to the signer, off the event loop."""

    def __init__(self, connection: SignerConnection) -> None:
        self._connection = connection
        self._turn = asyncio.Lock()

    async def ask(self, request: Request, answer: type[R]) -> R:
        """The reply, which must be of the type that the request promises. Raises WalletError."""
        async with self._turn:
            reply = await asyncio.to_thread(self._connection.request, request)
        if not isinstance(reply, answer):
            raise BadRequest("The signer gave an answer of another kind.")
        return reply
