"""The practice server's log-in: `/oauth-clients/local`, `/users/token`, `/users/revoke-token`, `/users/me`."""

from __future__ import annotations

from urllib.parse import parse_qsl

from litestar import Response, get, post

from integrations.practice.peertube import visits
from integrations.practice.peertube.hosts import PracticeHost, UserRecord
from integrations.practice.peertube.own_account import me
from integrations.practice.peertube.refusals import Refusal
from integrations.practice.peertube.tokens import Grant, is_right_code
from integrations.practice.peertube.visits import Asked

_OPERATION = "getOAuthToken"


@get("/api/v1/oauth-clients/local")
async def give_program_key(request: Asked) -> Response[bytes]:
    """The same pair for everybody."""
    tokens = visits.host(request).tokens
    return visits.json_answer({"client_id": tokens.client_id, "client_secret": tokens.client_secret})


@post("/api/v1/users/token", status_code=200)
async def give_tokens(request: Asked) -> Response[bytes]:
    """Password or refresh grant, form-encoded only."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise _refused("invalid_request", "Invalid request: content must be application/x-www-form-urlencoded")
    fields = dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))
    host = visits.host(request)
    if (fields.get("client_id"), fields.get("client_secret")) != (host.tokens.client_id, host.tokens.client_secret):
        raise _refused("invalid_client", "Invalid client: client is invalid")
    match fields.get("grant_type"):
        case "password":
            grant = host.tokens.issue(_known_user(host, fields, request.headers.get("x-peertube-otp")).name)
        case "refresh_token":
            grant = _exchanged(host, fields)
        case _:
            raise _refused("unsupported_grant_type", "Unsupported grant type: `grant_type` is invalid")
    return _as_answer(grant, host)


@post("/api/v1/users/revoke-token", status_code=200)
async def revoke_token(request: Asked) -> Response[bytes]:
    """Voids the pair of the token in the header."""
    visits.user(request)
    visits.host(request).tokens.revoke(request.headers["authorization"].removeprefix("Bearer "))
    return visits.json_answer({"success": True})


@get("/api/v1/users/me")
async def tell_me(request: Asked) -> Response[bytes]:
    """The user's own account."""
    return visits.json_answer(me(visits.host(request), visits.user(request)))


def _known_user(host: PracticeHost, fields: dict[str, str], otp: str | None) -> UserRecord:
    for name in ("username", "password"):
        if name not in fields:
            raise _refused("invalid_request", f"Missing parameter: `{name}`")
    user = host.users.get(fields["username"].removesuffix("@example.org"))
    if user is None or user.password != fields["password"]:
        raise _refused("invalid_grant", "Invalid grant: user credentials are invalid")
    if user.otp_secret and otp is None:
        raise Refusal.coded(
            401, "missing_two_factor", "Missing two factor header", _OPERATION, {"x-peertube-otp": "required; app"}
        )
    if user.otp_secret and not is_right_code(user.otp_secret, otp or ""):
        raise _refused("invalid_two_factor", "Invalid two factor header")
    return user


def _exchanged(host: PracticeHost, fields: dict[str, str]) -> Grant:
    grant = host.tokens.refresh(fields.get("refresh_token", ""))
    if grant is None:
        raise _refused("invalid_grant", "Invalid grant: refresh token is invalid")
    return grant


def _as_answer(grant: Grant, host: PracticeHost) -> Response[bytes]:
    now = host.world.now()
    answer = {
        "token_type": "Bearer",
        "access_token": grant.access,
        "refresh_token": grant.refresh,
        "expires_in": int((grant.access_until - now).total_seconds()),
        "refresh_token_expires_in": int((grant.refresh_until - now).total_seconds()),
    }
    return visits.json_answer(answer, headers={"Cache-Control": "no-store", "Pragma": "no-cache"})


def _refused(code: str, detail: str) -> Refusal:
    return Refusal.coded(400, code, detail, _OPERATION)


HANDLERS = [give_program_key, give_tokens, revoke_token, tell_me]
