"""What a server calls the state of an answer, so that the next question can be "only if it changed" (RFC 9110, 13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from integrations.http.answers import Answer

_MOST = 200
_VISIBLE = re.compile(rf"[ -~]{{1,{_MOST}}}")


@dataclass(frozen=True, slots=True)
class Validators:
    """Both empty where the server gave none: then the whole answer comes every time."""

    etag: str = ""
    modified: str = ""

    def asked(self) -> dict[str, str]:
        """The headers of the next question."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in found.items() if value}

    def still_true(self, answer: Answer) -> bool:
        """Whether the server says that nothing changed; one that was not asked so cannot say it."""
        return answer.status == 304 and bool(self.asked())


def validators_of(answer: Answer) -> Validators:
    """Only what can be sent back as it came: visible ASCII of at most 200 characters."""
    return Validators(*(_kept(answer.headers.get(name, "")) for name in ("etag", "last-modified")))


def _kept(value: str) -> str:
    return value if _VISIBLE.fullmatch(value) else ""
