"""One public node, asked for what comes after what is known."""

from __future__ import annotations

from integrations.errors import BadAnswer
from integrations.http import HttpClient
from integrations.public_node.wire import JournalPage, read_page
from wallet.network import Network

PAGE_BYTES = 16_000_000
SECONDS = 30.0


class PublicNode:
    """`url` as its operator's `service` operation writes it."""

    def __init__(self, url: str, http: HttpClient, network: Network) -> None:
        self.url = url.rstrip("/")
        self._http = http
        self._network = network

    async def journal(self, after: int, log: str) -> JournalPage:
        """One page behind block `after`, of which `log` is the log hash. Raises Unreachable, BadAnswer, Rejected."""
        answer = await self._http.request(
            "GET", f"{self.url}/v1/journal?after={after}", timeout=SECONDS, limit=PAGE_BYTES
        )
        if answer.status != 200:
            raise BadAnswer("The public node does not answer with its journal.")
        return read_page(answer.body, after=after, log=log, network=self._network)
