"""How the practice server says no: the recorded problem+json bodies, with `code` only where PeerTube has one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException

_DOCS = "https://docs.joinpeertube.org/api-rest-reference.html#"
_TITLES = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found"}
PROBLEM = "application/problem+json; charset=utf-8"


class Refusal(Exception):
    """Ends the handling of a request with `body` as problem+json."""

    def __init__(self, status: int, body: Mapping[str, object], headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.body = body
        self.headers = dict(headers or {})

    @classmethod
    def plain(cls, status: int, detail: str, operation: str = "") -> Refusal:
        """Without a code; `operation` is the name in PeerTube's documentation."""
        body = {"type": "about:blank", "title": _TITLES[status], "detail": detail, "status": status}
        return cls(status, body | _docs(operation))

    @classmethod
    def coded(
        cls, status: int, code: str, detail: str, operation: str = "", headers: Mapping[str, str] | None = None
    ) -> Refusal:
        """With PeerTube's own word."""
        body = {"type": f"{_DOCS}section/Errors/{code}", "detail": detail, "status": status}
        return cls(status, body | _docs(operation) | {"code": code}, headers)

    @classmethod
    def parameter(cls, url: str, name: str, value: str, message: str, place: str, operation: str = "") -> Refusal:
        """A value that PeerTube's validators refuse; `place` is query, params or body."""
        wrong = {"type": "field", "value": value, "msg": message, "path": name, "location": place}
        body = {
            "type": "about:blank",
            "title": _TITLES[400],
            "detail": f"Incorrect request parameters: {name}",
            "instance": url,
            "status": 400,
            "invalid-params": {name: wrong},
        }
        return cls(400, body | _docs(operation))


def answer_refusal(_: Request[Any, Any, Any], refusal: Refusal) -> Response[bytes]:
    """The exception handler for Refusal."""
    body = msgspec.json.encode(refusal.body)
    return Response(body, status_code=refusal.status, media_type=PROBLEM, headers=refusal.headers)


def answer_unknown(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """Unknown paths: 400 and nothing more under `/api` (recording api-404), a short page elsewhere."""
    if request.url.path.startswith("/api/"):
        return Response(b"", status_code=400, media_type="application/json; charset=utf-8")
    return Response(b"There is no such page.", status_code=error.status_code, media_type="text/plain")


def _docs(operation: str) -> dict[str, object]:
    return {"docs": f"{_DOCS}operation/{operation}"} if operation else {}
