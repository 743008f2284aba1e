"""Recorded exchanges with a real PeerTube, and a server that plays one of them to whoever asks anything."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.raw_server import Exchange, Handler, RawServer, raw_server

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "recordings" / "peertube"
_OF_THE_CONNECTION = {"connection", "keep-alive", "content-length", "transfer-encoding"}


@dataclass(frozen=True)
class Recording:
    """One file of the folder. `document` is the JSON body, None where there is another body or none."""

    name: str
    method: str
    path: str
    status: int
    headers: dict[str, str]
    body: bytes
    document: object

    @classmethod
    def read(cls, name: str) -> Recording:
        whole = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
        asked, answer = whole["request"], whole["response"]
        document = answer.get("json")
        body = json.dumps(document, separators=(",", ":")) if "json" in answer else answer.get("text", "")
        headers = {key.lower(): value for key, value in answer["headers"]}
        return cls(name, asked["method"], asked["path"], answer["status"], headers, body.encode(), document)

    async def play(self, exchange: Exchange) -> None:
        """Answer with the recorded bytes."""
        kept = "".join(f"{key}: {value}\r\n" for key, value in self.headers.items() if key not in _OF_THE_CONNECTION)
        length = "" if self.status in (204, 304) else f"Content-Length: {len(self.body)}\r\n"
        body = b"" if self.status in (204, 304) else self.body
        await exchange.say(f"HTTP/1.1 {self.status} Recorded\r\n{kept}{length}\r\n".encode() + body)


def names() -> list[str]:
    """All recordings, by file name without its end."""
    return sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "index")


@asynccontextmanager
async def playing(name: str, **others: str) -> AsyncIterator[RawServer]:
    """A server that plays `name` at every path, and `others` (path -> recording) at theirs."""
    handlers: defaultdict[str, Handler] = defaultdict(lambda: Recording.read(name).play)
    handlers.update({path: Recording.read(other).play for path, other in others.items()})
    async with raw_server() as server:
        server.at = handlers
        yield server
