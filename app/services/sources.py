"""Asks again, right before a tip is claimed, whether its thumb still stands."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from app.domain.thumbs import Source
from app.domain.tips.tip import Tip
from app.services.peertube_access import PeerTubeAccess
from app.store.peertube import PeerTubeStore
from app.store.votes import VoteStore, voter_of
from integrations.errors import IntegrationError, NoSecondOpinion, NotThere
from integrations.hive.client import HiveClient

VOTE_LOOK_BACK = timedelta(minutes=10)


class Sources:
    """True: it stands. False: it was taken back. None: the place did not answer."""

    def __init__(
        self, peertube: PeerTubeAccess, store: PeerTubeStore, hive: HiveClient, votes: VoteStore
    ) -> None:
        self._peertube = peertube
        self._store = store
        self._hive = hive
        self._votes = votes

    async def still_wanted(self, tips: Sequence[Tip]) -> dict[int, bool | None]:
        """The answer for each tip, by its id; all places are asked at once."""
        answers = await asyncio.gather(*(self._one(tip) for tip in tips))
        return {tip.id: answer for tip, answer in zip(tips, answers, strict=True)}

    async def _one(self, tip: Tip) -> bool | None:
        try:
            match tip.source:
                case Source.PEERTUBE_LIKE:
                    return await self._liked(tip.source_reference)
                case Source.HIVE_VOTE:
                    return await self._voted(tip)
                case Source.LINK:
                    return True
        except IntegrationError:
            return None

    async def _liked(self, reference: str) -> bool | None:
        account_id, _, uuid = reference.partition("/")
        account = self._store.get(int(account_id))
        if account is None:
            # Logged out: nobody can say whether it stands.
            return None
        client = self._peertube.client(account.base_url)
        try:
            liked = await client.rating(self._peertube.session(account), uuid) == "like"
        except NotThere:
            liked = False
        if not liked:
            self._store.saw_gone(account.id, uuid)
        return liked

    async def _voted(self, tip: Tip) -> bool:
        """The newest vote decides; weight 0 took it back, below 0 is no thanks."""
        voter, author, permlink = voter_of(tip.source_reference, tip.payment.account)
        known = self._votes.get(voter, author, permlink)
        since = (known.time if known else tip.queued_at) - VOTE_LOOK_BACK
        found = await self._hive.votes(voter, since=since)
        if not found.complete:
            raise NoSecondOpinion("Your votes on Hive could not be read whole; they are read again.")
        weights = [vote.weight for vote in found.votes if (vote.author, vote.permlink) == (author, permlink)]
        return bool(weights) and weights[-1] > 0
