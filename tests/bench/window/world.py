"""The world of the measured window, in a process of its own: play money, two nodes, a PeerTube server, a slow server.

    python -m tests.bench.window.world FOLDER TIPS

Makes the data folder (vault, log-in, so many tips, a kept first page), says where the slow server is, stays until its
input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from app.services.window_page import Page, card_of, page_text
from app.store.database import Database
from app.store.first_page import FirstPageStore
from app.store.first_run import FirstRunFile
from app.store.tip_lines import catch_up
from app.store.tips import TipStore
from integrations.practice.world import PracticeWorld
from tests.bench.filling import fill
from tests.fixtures.journey import computer

SLOW = 1.0, 20
"""Seconds until the first byte, and how many different delays there are."""
BODY = json.dumps({"rows": [{"name": f"work {number}", "text": "x" * 200} for number in range(180)]}).encode()
"""46 KB, as PeerTube's pages of likes are."""


class Slow(BaseHTTPRequestHandler):
    """Answers after a while."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Wait, then say much."""
        time.sleep(SLOW[0] * (hash(self.path) % SLOW[1]) / SLOW[1])
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(BODY)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(BODY)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


class SlowServer(ThreadingHTTPServer):
    """As many at once as there are."""

    daemon_threads = True
    request_queue_size = 256


def settle(database: Database) -> None:
    """What a person has after years: nearly all gifts have arrived or ended, and a few are open.

    Thousands that are on their way would be sent and looked for all the time.
    """
    ended = "('confirmed', 'failed', 'cancelled', 'lapsed', 'paid_elsewhere')"
    with database.transaction() as connection:
        connection.exec_driver_sql(
            f"UPDATE tip SET state = 'confirmed', reason = '' WHERE state NOT IN {ended} "  # noqa: S608 no value
            "AND NOT (id <= 200 AND state IN ('question', 'promised', 'waiting'))"
        )


async def prepare(world: PracticeWorld, folder: Path, count: int) -> None:
    """A wallet with an allowance, a log-in, the tips, and the page that a window would have kept."""
    async with computer(world, folder) as one:
        await one.join()
        FirstRunFile(one.app.folder.first_run).change(finished=True)
        fill(one.app.database, count)
        settle(one.app.database)
        catch_up(one.app.database)
        pages: list[Page] = []
        feed = asyncio.create_task(one.app.page.run(pages.append))
        while not pages:
            await asyncio.sleep(0.05)
        feed.cancel()
        await asyncio.gather(feed, return_exceptions=True)
        cards = tuple(card_of(tip) for tip in TipStore(one.app.database).latest(30))
        kept = Page(pages[-1].figures, cards, newest_first=True)
        FirstPageStore(one.app.database).write(page_text(kept))


def main(arguments: list[str]) -> None:
    """Until the input ends."""
    folder, count = Path(arguments[0]), int(arguments[1])
    server = SlowServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    slow = f"127.0.0.1:{server.server_address[1]}"
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    with PracticeWorld(factor=1.0, start=noon, seed="bench") as world:
        world.peertube.limits.scale = 1000
        described: dict[str, Any] = world.describe(folder.parent / "papers of the world.json")
        papers = folder.parent / "papers of the world.json"
        papers.write_text(json.dumps(described | {"trusted": [*described["trusted"], slow]}), "utf-8")
        asyncio.run(prepare(world, folder, count))
        papers.write_text(json.dumps(described | {"trusted": [*described["trusted"], slow]}), "utf-8")
        print(json.dumps({"ready": f"http://{slow}"}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1:])
