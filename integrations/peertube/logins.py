"""Getting, exchanging and ending token pairs: password grant only, because PeerTube offers programs nothing else.

Refusals are told apart by `code`, never by status (facts/peertube.md, section 1). Codes of what is raised here:
`invalid_grant` (wrong name or password), `missing_two_factor`, `invalid_two_factor`, `external_login`,
`session_ended`, or another word of PeerTube's.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from integrations.errors import LoginRequired, Rejected
from integrations.peertube.connection import Connection
from integrations.peertube.sessions import Session, TokenPair
from integrations.peertube.wire import InstanceConfig, OAuthClient, TokenGrant, decoded

_SENTENCES = {
    "invalid_grant": "The PeerTube server does not know this user name with this password.",
    "missing_two_factor": "This account is protected by a second factor: the code of the authenticator app is needed.",
    "invalid_two_factor": "The code of the authenticator app is wrong or too old.",
    "invalid_client": "The PeerTube server does not know the program key that it gave us; please try again.",
    "account_blocked": "The PeerTube server has blocked this account.",
    "account_waiting_for_approval": "The administrator has not approved this account yet.",
    "email_not_verified": "The e-mail address of this account is not verified yet.",
}
EXTERNAL_LOGIN = (
    "People sign in to this PeerTube server through another service, which programs cannot do. If you have no password "
    "of the server itself, tip by link instead: paste the address of a video."
)


class Logins:
    """Talks to the token endpoint of one instance."""

    def __init__(self, connection: Connection, now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now
        self._client: OAuthClient | None = None

    async def with_password(self, username: str, password: str, otp: str | None) -> TokenPair:
        """Raises Rejected; see the module for the codes. The password is in this one request and nowhere else."""
        headers = {"x-peertube-otp": otp} if otp else {}
        try:
            return await self._granted({"grant_type": "password", "username": username, "password": password}, headers)
        except Rejected as error:
            if error.code == "invalid_grant" and await self._has_external_login():
                raise Rejected(EXTERNAL_LOGIN, "external_login") from error
            raise Rejected(_SENTENCES.get(error.code, "The PeerTube server refused the log-in."), error.code) from error

    async def refreshed(self, pair: TokenPair) -> TokenPair:
        """What takes the place of `pair`, which is void from now on. Raises LoginRequired if it was so already."""
        try:
            return await self._granted({"grant_type": "refresh_token", "refresh_token": pair.refresh}, {})
        except Rejected as error:
            if error.code in ("invalid_grant", "invalid_token"):
                raise LoginRequired(
                    "The session at this PeerTube server ended; please log in again.", "session_ended"
                ) from error
            raise

    async def end(self, session: Session) -> None:
        """Void the session there and forget it here; the latter happens even if this raises IntegrationError.

        An access token that ran out is exchanged first: else the refresh token would stay good for weeks.
        """
        try:
            if session.is_due(self._now()):
                await session.renew(session.pair, self.refreshed)
            await self._connection.post("/api/v1/users/revoke-token", session.pair.access, "the end of the session")
        except LoginRequired:
            return
        finally:
            session.end()

    async def _granted(self, fields: dict[str, str], headers: dict[str, str]) -> TokenPair:
        client = await self._program_key()
        form = {"client_id": client.client_id, "client_secret": client.client_secret, **fields}
        answer = await self._connection.post_form("/api/v1/users/token", form, headers, "the log-in")
        grant = decoded(answer.body, TokenGrant, "the log-in")
        now = self._now()
        return TokenPair(
            grant.access_token,
            grant.refresh_token,
            now + timedelta(seconds=grant.expires_in),
            now + timedelta(seconds=grant.refresh_token_expires_in),
        )

    async def _program_key(self) -> OAuthClient:
        if self._client is None:
            answer = await self._connection.get("/api/v1/oauth-clients/local", "its program key", limit=10_000)
            self._client = decoded(answer.body, OAuthClient, "its program key")
        return self._client

    async def _has_external_login(self) -> bool:
        answer = await self._connection.get("/api/v1/config", "its settings")
        return bool(decoded(answer.body, InstanceConfig, "its settings").external_logins)
