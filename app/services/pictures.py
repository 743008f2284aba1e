"""Pictures of creators and works, fetched from their own servers while a person looks; nothing is fetched ahead.

    owner -> address (kept when the work was read) -> hardened client: size, type, no private place -> bytes
                                                                |
                              a picture that failed rests, longer each time, and nobody is asked

Only bytes leave here. They are hostile still: `app/ui/pictures` opens them, and keeps nothing but what it drew itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping

from app.domain.picture_kinds import kind_of
from app.services.clock import Clock
from app.services.read_work import Work
from app.services.rests import Rests
from app.settings import LiveSettings
from app.store.pictures import PictureStore
from integrations.errors import BadAnswer, IntegrationError
from integrations.http import HttpClient

MOST_BYTES = 2_000_000
AT_ONCE = 4
SECONDS = 20.0
KINDS = ("image/jpeg", "image/png", "image/webp")


class Pictures:
    """Off with `settings.pictures`: then no address is told, and nobody is asked."""

    def __init__(self, store: PictureStore, http: HttpClient, settings: LiveSettings, clock: Clock) -> None:
        self._store = store
        self._http = http
        self._settings = settings
        self._clock = clock
        self._places = asyncio.Semaphore(AT_ONCE)
        self._rests = Rests(clock)

    def keep(self, works: Iterable[Work]) -> None:
        """Remember where the pictures of these works and of their channels are."""
        found: dict[str, str] = {}
        for work in works:
            if work.thumbnail:
                found[str(work.content)] = work.thumbnail
            if work.avatar and work.channel is not None:
                found[str(work.channel)] = work.avatar
        self._store.keep(found, self._clock.now())

    def keep_found(self, addresses: Mapping[str, str]) -> None:
        """Remember where the pictures of these works and channels are, by id; those without an address are left out."""
        found = {owner: address for owner, address in addresses.items() if address}
        if found:
            self._store.keep(found, self._clock.now())

    async def addresses(self, owners: Collection[str]) -> dict[str, str]:
        """Where the pictures of these channels and works are; those that have none are missing."""
        if not self._settings.now.pictures or not owners:
            return {}
        return await asyncio.to_thread(self._store.addresses, owners)

    async def fetch(self, address: str) -> bytes | None:
        """A file that begins as a JPEG, PNG or WebP does, and no more is known of it; None if there is none now."""
        async with self._places:
            if not self._settings.now.pictures:
                return None
            try:
                with self._rests.asking(address):
                    return await self._read(address)
            except IntegrationError:
                # Initials stand where the picture would be; what went wrong is nothing that a person could mend.
                return None

    async def _read(self, address: str) -> bytes:
        answer = await self._http.request("GET", address, limit=MOST_BYTES, timeout=SECONDS, accept=KINDS)
        if answer.status != 200 or not kind_of(answer.body):
            raise BadAnswer("The server has no picture there.")
        return answer.body
