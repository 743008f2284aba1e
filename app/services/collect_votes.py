"""Votes of one's own accounts on Hive posts become thumbs, where a person wants that; votes from before never do.

    own history, as two operators say alike -> newest vote of each post stored (not handled) -> a tip, or taken back

Only posts count, not replies, and not one's own. More than ten new votes at once, or any found after an hour off, wait
as one group. All times are the chain's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.content import ContentId, parse_url
from app.domain.thumbs import Source, Thumb
from app.domain.tips.states import UNSENT, Reason, TipState
from app.errors import AppError
from app.events import Events, Notice
from app.services.make_tip import JudgedThumb, MakeTip
from app.services.tip_moves import TipMoves
from app.settings import LiveSettings
from app.store.accounts import AccountStore
from app.store.tips import TipStore
from app.store.votes import StoredVote, VoteReading, VoteStore
from integrations.errors import IntegrationError, NoSecondOpinion, NotThere
from integrations.hive.client import HiveClient
from integrations.hive.wire.operations import Vote

AWAY = timedelta(hours=1)
OVERLAP = timedelta(minutes=10)


class CollectVotes:
    """One turn over every account whose votes give: those with keys, and a person's own ones elsewhere.

    Votes are public, so no key of the voter is needed; whose votes count is the person's word in the settings alone.
    """

    def __init__(
        self,
        hive: HiveClient,
        votes: VoteStore,
        accounts: AccountStore,
        tips: TipStore,
        make_tip: MakeTip,
        moves: TipMoves,
        settings: LiveSettings,
        events: Events,
    ) -> None:
        self._hive = hive
        self._votes = votes
        self._accounts = accounts
        self._tips = tips
        self._make_tip = make_tip
        self._moves = moves
        self._settings = settings
        self._events = events

    async def run_once(self) -> None:
        """Read new votes, then make of them what they mean; an account that fails does not hold up the others."""
        payers = self._payers()
        self._votes.follow_only(payers)
        for name, payer in payers.items():
            try:
                await self._read(name)
            except IntegrationError as error:
                self._events.tell(Notice(f"votes/{name}", str(error)))
            for vote in self._votes.unhandled(name):
                await self._handle(vote, payer)

    def _payers(self) -> dict[str, str]:
        """Who votes -> who pays."""
        names = [account.name for account in self._accounts.all() if not account.watch]
        payers = {name: name for name in names} if self._settings.now.follow_votes else {}
        for entry in self._settings.now.voters:
            voter, _, payer = entry.partition("=")
            payer = payer or (voter if voter in names else names[0] if len(names) == 1 else "")
            if payer in names:
                payers.setdefault(voter, payer)
            elif names:
                self._events.tell(Notice(f"votes/{voter}", f"Say in the setting voters who pays: {voter}=payer."))
        return payers

    async def _read(self, account: str) -> None:
        now = (await self._hive.head()).time
        reading = self._votes.reading(account)
        if reading is None:
            self._votes.begin(account, now)
            return
        found = await self._hive.votes(account, since=max(reading.since, reading.read_until - OVERLAP))
        if not found.complete:
            raise NoSecondOpinion("Your votes on Hive could not be read whole; they are read again.")
        self._votes.apply(account, self._news(account, found.votes, reading, now), now)

    def _news(self, account: str, found: Sequence[Vote], reading: VoteReading, now: datetime) -> list[StoredVote]:
        newest = {(vote.author, vote.permlink): vote for vote in found if vote.time > reading.since}
        news = []
        for vote in newest.values():
            known = self._votes.get(account, vote.author, vote.permlink)
            if vote.author != account and (known is None or known.time < vote.time):
                news.append(vote)
        thanks = sum(1 for vote in news if vote.weight > 0)
        grouped = thanks > self._settings.now.group_size or now - reading.read_until > AWAY
        return [StoredVote(account, one.author, one.permlink, one.time, one.weight, grouped) for one in news]

    async def _handle(self, vote: StoredVote, payer: str) -> None:
        """A node that does not answer is asked again in the next turn."""
        try:
            judged = await self._judged(vote, payer)
        except NotThere:
            judged = None
        except AppError:
            self._events.tell(Notice("work", "A post that you voted for cannot be thanked; it is left out."))
            judged = None
        except IntegrationError as error:
            self._events.tell(Notice("work", str(error)))
            return
        found = [] if judged is None else [judged]
        self._make_tip.store(found, lambda: self._votes.handled([vote]))

    async def _judged(self, vote: StoredVote, payer: str) -> JudgedThumb | None:
        if vote.weight <= 0:
            self._take_back(vote, payer)
            return None
        if (await self._hive.post(vote.author, vote.permlink)).is_reply:
            return None
        url = f"https://hive.blog/@{vote.author}/{vote.permlink}"
        content = parse_url(url)
        if not isinstance(content, ContentId):
            return None
        thumb = Thumb(payer, url, "", Source.HIVE_VOTE, vote.reference(payer), vote.time)
        return await self._make_tip.read(thumb, content, grouped=vote.grouped)

    def _take_back(self, vote: StoredVote, payer: str) -> None:
        tips = self._tips.of_source(Source.HIVE_VOTE, [vote.reference(payer)])
        mine = [tip.id for tip in tips if tip.payment.account == payer]
        self._moves.move(mine, UNSENT, TipState.CANCELLED, Reason.THUMB_TAKEN_BACK)
