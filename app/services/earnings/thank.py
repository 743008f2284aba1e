"""Answers a gift, once: the least transfer with encrypted words, or a comment under the post that was thanked for.

    gift known? not answered? -> the signer, by the passphrase -> row and bytes in one transaction -> broadcast
        -> confirmed like every submission; one that cannot land may be tried again
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from app.domain.content import ContentId, Platform, read_id
from app.domain.earnings.earning import GIFTS, Earning, EarningId, EarningQuery
from app.errors import BadId, NoKeys, NotConnected, NoThanks
from app.events import EarningsChanged, Events
from app.services.clock import Clock
from app.services.outcomes import SettleOutcomes
from app.services.references import SIGNED_FOR, reference_to
from app.services.signing import Signing
from app.store.accounts import AccountStore
from app.store.database import read_time
from app.store.earnings import EarningStore
from app.store.submissions import Submission, SubmissionStore
from app.store.thanks import GiftId, ThanksStore
from integrations.errors import NotThere
from integrations.hive.client import HiveClient
from integrations.hive.heads import ChainHead
from integrations.hive.wire.accounts import AccountFacts
from wallet.intents import SignedTransaction, SignThanksComment, SignThanksMemo

Way = Literal["memo", "comment"]
MEMO, COMMENT = "memo", "comment"


@dataclass(frozen=True, slots=True)
class Answered:
    """`place` is what the answer was sent to: an account, or the address of a post."""

    transaction_id: str
    way: Way
    place: str


class ThankSupporter:
    """Raises NoThanks, NotConnected, NoKeys, WalletError, IntegrationError."""

    def __init__(
        self,
        hive: HiveClient,
        signing: Signing,
        accounts: AccountStore,
        earnings: EarningStore,
        thanks: ThanksStore,
        submissions: SubmissionStore,
        outcomes: SettleOutcomes,
        clock: Clock,
        events: Events,
    ) -> None:
        self._hive = hive
        self._signing = signing
        self._accounts = accounts
        self._earnings = earnings
        self._thanks = thanks
        self._submissions = submissions
        self._outcomes = outcomes
        self._clock = clock
        self._events = events

    def find(self, text: str) -> Earning:
        """The gift of a transaction, by its id or how that begins. Raises NoThanks for none and for several."""
        known = self._earnings.list(EarningQuery())
        found = [one for one in known if text and one.id.transaction_id.startswith(text.lower())]
        if len({GiftId.of(one.id) for one in found}) != 1:
            raise NoThanks("There is not exactly one gift whose transaction begins so; see `capillary earnings list`.")
        return found[0]

    async def run(self, identity: EarningId, words: str, passphrase: str, way: Way = "memo") -> Answered:
        """Sign and send."""
        gift = self._gift(identity)
        head = await self._hive.head()
        facts = await self._hive.accounts([identity.account, gift.supporter])
        own = facts.get(identity.account)
        if own is None or gift.supporter not in facts:
            raise NotThere("There is no such Hive account.", "no_such_account")
        request = (
            _memo(gift, words, passphrase, head, own, facts[gift.supporter])
            if way == MEMO
            else _comment(gift, words, passphrase, head, own)
        )
        signed = await self._signing.ask(request, SignedTransaction)
        submission = Submission(
            signed.transaction_id, own.name, signed.body, read_time(signed.expiration), head.time - SIGNED_FOR
        )
        if not self._thanks.submit(GiftId.of(identity), way, submission, self._clock.now()):
            raise NoThanks("This gift was answered already.")
        await self._outcomes.broadcast(submission)
        self._events.tell(EarningsChanged())
        return Answered(signed.transaction_id, way, f"@{gift.supporter}" if way == MEMO else gift.url)

    def is_open(self, transaction_id: str) -> bool:
        """Whether nobody knows yet what became of it."""
        return any(one.transaction_id == transaction_id for one in self._submissions.open())

    async def follow(self) -> None:
        """Look what became of what was sent; for programs beside which nobody settles."""
        await self._outcomes.run_once()

    def _gift(self, identity: EarningId) -> Earning:
        account = self._accounts.get(identity.account)
        if account is None:
            raise NotConnected("This account is not connected here.")
        if account.watch:
            raise NoKeys("The keys of this account are not here, so it cannot answer.")
        found = [one for one in self._earnings.list(EarningQuery(identity.account)) if one.id == identity]
        if not found or found[0].source not in GIFTS:
            raise NoThanks("Only a gift of somebody can be answered.")
        if GiftId.of(identity) in self._thanks.answered():
            raise NoThanks("This gift was answered already.")
        return found[0]


def can_comment(gift: Earning) -> bool:
    """Whether the gift was for a post on Hive, and open: a comment tells everybody."""
    return not gift.quiet and _post(gift) is not None


def _post(gift: Earning) -> tuple[str, str] | None:
    try:
        work = read_id(gift.work)
    except BadId:
        return None
    if not isinstance(work, ContentId) or work.platform is not Platform.HIVE:
        return None
    author, _, permlink = work.name.lstrip("@").partition("/")
    return author, permlink


def _memo(
    gift: Earning, words: str, passphrase: str, head: ChainHead, own: AccountFacts, supporter: AccountFacts
) -> SignThanksMemo:
    return SignThanksMemo(
        account=own.name,
        to=gift.supporter,
        asset="HIVE" if gift.id.asset == "HIVE" else "HBD",
        words=words,
        memo_key=supporter.memo_key,
        reference=reference_to(head),
        active_keys=list(own.keys.get("active", ())),
        passphrase=passphrase,
    )


def _comment(gift: Earning, words: str, passphrase: str, head: ChainHead, own: AccountFacts) -> SignThanksComment:
    post = _post(gift)
    if post is None or gift.quiet:
        raise NoThanks("Only an open gift for a Hive post can be answered by a comment; use a letter instead.")
    return SignThanksComment(
        account=own.name,
        parent_author=post[0],
        parent_permlink=post[1],
        permlink=_permlink(gift.id),
        words=words,
        reference=reference_to(head),
        posting_keys=list(own.keys.get("posting", ())),
        passphrase=passphrase,
    )


def _permlink(gift: EarningId) -> str:
    """The same on every computer, so that answering again from another one changes this comment and adds none."""
    text = f"{gift.account} {gift.block} {gift.transaction_id} {gift.mark}"
    return f"thanks-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
