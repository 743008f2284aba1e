"""Logs in at a PeerTube server, reads what is liked there already, and pays nothing of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.errors import NotConnected
from app.services.peertube_access import PeerTubeAccess
from app.store.accounts import AccountStore
from app.store.peertube import PeerTubeAccount, PeerTubeStore
from integrations.errors import IntegrationError, LoginRequired
from integrations.peertube.sessions import LOGIN_NOTICE

__all__ = ["LOGIN_NOTICE", "ConnectPeerTube", "Connected"]


@dataclass(frozen=True, slots=True)
class Connected:
    """`username` as the server writes it."""

    id: int
    base_url: str
    username: str


class ConnectPeerTube:
    """Adds and removes PeerTube accounts."""

    def __init__(self, peertube: PeerTubeAccess, store: PeerTubeStore, accounts: AccountStore) -> None:
        self._peertube = peertube
        self._store = store
        self._accounts = accounts

    async def login(self, address: str, username: str, password: str, otp: str | None, pays_from: str) -> Connected:
        """A session, stored, and the account. Raises Rejected (missing_two_factor, invalid_grant), NotConnected.

        `pays_from` is empty where thumbs are only noted until there is a Hive account.
        """
        if pays_from and self._accounts.get(pays_from) is None:
            raise NotConnected("Connect the Hive account that pays first: `capillary account add NAME`.")
        client = self._peertube.client(address)
        session = await client.login(username, password, self._peertube.sessions, otp)
        account_id = self._store.add(client.base_url, session.username, pays_from)
        account = self._account(account_id)
        self._peertube.forget_session(account)
        return Connected(account_id, client.base_url, session.username)

    async def logout(self, account_id: int) -> bool:
        """End the session there (False if the server did not answer) and forget the account here in any case."""
        account = self._account(account_id)
        try:
            await self._peertube.client(account.base_url).logout(self._peertube.session(account))
            ended = True
        except LoginRequired:
            ended = True
        except IntegrationError:
            ended = False
        self._peertube.forget_session(account)
        self._store.remove(account_id)
        return ended

    def stood_before(self, account_id: int) -> Counter[str]:
        """Titles of likes that stood before the account was connected; they are never paid unasked."""
        return Counter(like.title for like in self._store.existing(account_id))

    def _account(self, account_id: int) -> PeerTubeAccount:
        account = self._store.get(account_id)
        if account is None:
            raise NotConnected(
                "There is no such PeerTube account here; `capillary peertube list` shows those there are."
            )
        return account
