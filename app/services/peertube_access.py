"""PeerTube servers and sessions by account: one client a server, so that its pace and byte count are shared."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit, urlunsplit

from app.domain.content import KnownHosts
from app.services.clock import Clock
from app.services.rests import Rests
from app.store.peertube import PeerTubeAccount
from app.store.sessions import SessionTable, StoredSession
from integrations.http import HttpClient
from integrations.peertube.client import PeerTubeClient
from integrations.peertube.public import PublicInstance
from integrations.peertube.sessions import Session, TokenPair


class StoredSessions:
    """The session store that integrations.peertube asks for, over our table."""

    def __init__(self, table: SessionTable) -> None:
        self._table = table

    def load(self, instance: str, username: str) -> TokenPair | None:
        """The pair stored last."""
        stored = self._table.get(instance, username)
        if stored is None:
            return None
        return TokenPair(stored.access, stored.refresh, stored.access_until, stored.refresh_until)

    def save(self, instance: str, username: str, pair: TokenPair) -> None:
        """Durable before it is used."""
        stored = StoredSession(pair.access, pair.refresh, pair.access_until, pair.refresh_until)
        self._table.put(instance, username, stored)

    def forget(self, instance: str, username: str) -> None:
        """The session ended."""
        self._table.drop(instance, username)


class PeerTubeAccess:
    """Clients by address, sessions by account; `plain_hosts` speak http: home servers, the practice world.

    `rests` are the origins and works that did not answer.
    """

    def __init__(self, http: HttpClient, table: SessionTable, clock: Clock, plain_hosts: Collection[str] = ()) -> None:
        self.sessions = StoredSessions(table)
        self.rests = Rests(clock)
        self._plain_hosts = set(plain_hosts)
        self._http = http
        self._clock = clock
        self._clients: dict[str, PeerTubeClient] = {}
        self._counted = 0
        self._sessions: dict[tuple[str, str], Session] = {}

    def client(self, base_url: str) -> PeerTubeClient:
        """The client of the server at this address."""
        if base_url not in self._clients:
            self._clients[base_url] = PeerTubeClient(base_url, self._http, now=self._clock.now)
        return self._clients[base_url]

    def uncounted(self) -> int:
        """Bytes that all servers sent since this was asked last: likes, ratings, works and their makers."""
        received = sum(client.traffic.received for client in self._clients.values())
        news, self._counted = received - self._counted, received
        return news

    def session(self, account: PeerTubeAccount) -> Session:
        """The account's session. Raises LoginRequired if there is none.

        After one ended the table is asked again: the new log-in may have come from another program.
        """
        key = (account.base_url, account.username)
        session = self._sessions.get(key)
        if session is None or session.ended:
            session = self._sessions[key] = Session.resume(*key, self.sessions)
        return session

    def forget_session(self, account: PeerTubeAccount) -> None:
        """Read the session from the table next time."""
        self._sessions.pop((account.base_url, account.username), None)

    def origin(self, host: str) -> PublicInstance:
        """The server that claims to be the origin of a work; http only where the user typed that server."""
        scheme = "http" if host in self._plain_hosts else "https"
        return self.client(f"{scheme}://{host}")

    def opening(self, url: str) -> str:
        """The address that a browser opens: what is published begins with https, and some servers speak http only."""
        parts = urlsplit(url)
        return urlunsplit(parts._replace(scheme="http")) if parts.netloc in self._plain_hosts else url

    def trust(self, address: str) -> None:
        """The user typed this server: http and private addresses are allowed there from now on."""
        self._http.trusted.add(address.removeprefix("http://").removeprefix("https://").rstrip("/"))
        self.trust_again(address)

    def trust_again(self, address: str) -> None:
        """The user typed this server once, and it was judged then."""
        self._http.trusted.remember(address.removeprefix("http://").removeprefix("https://").rstrip("/"))
        if address.startswith("http://"):
            self._plain_hosts.add(address.removeprefix("http://").rstrip("/"))

    def known_hosts(self) -> KnownHosts:
        """What `parse_url` may take for granted."""
        return KnownHosts(trusted=frozenset(self._plain_hosts))
