"""Payments that may go over the limits of day, month and creator, because the passphrase was typed for each of them.

In memory only: a signer that was ended knows of none, and the limits hold again.
"""

from __future__ import annotations

from wallet.intents import AllowOnce, Done, SignTips
from wallet.signer.key_room import KeyRoom
from wallet.signer.texts import check_id

MOST_AT_ONCE = 100


class AllowedOnce:
    """Takes permissions, says whether there is one, and forgets it when its payment was signed."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room
        self._most: dict[tuple[str, str, int], tuple[str, int]] = {}

    def allow(self, request: AllowOnce) -> Done:
        """Raises WrongPassphrase, BadRequest."""
        opened = self._room.enter_with(request.passphrase)
        opened.account(request.account)
        check_id(request.content_id)
        name = (request.account, request.content_id, request.number)
        self._most.pop(name, None)
        while len(self._most) >= MOST_AT_ONCE:
            self._most.pop(next(iter(self._most)))
        self._most[name] = (request.asset, request.milli)
        return Done()

    def covers(self, account: str, content_id: str, number: int, asset: str, milli: int) -> bool:
        """Whether this payment, at this sum, was allowed."""
        named, most = self._most.get((account, content_id, number), ("", 0))
        return named == asset and milli <= most

    def used(self, request: SignTips) -> None:
        """These were signed; asked again they get the same bytes, for which nobody is asked."""
        for tip in request.tips:
            self._most.pop((request.account, tip.content_id, tip.number), None)
