"""What the instance that hosts a work asks for: an account proven by DNS, a share written in that account's link."""

from __future__ import annotations

from app.domain.content import ChannelId, Platform
from app.domain.tips.pricing import HostWish
from app.errors import BadId
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from integrations.dns.records import read_record, record_name
from integrations.dns.resolver import TxtResolver
from integrations.errors import IntegrationError


class ReadHostShare:
    """PROTOCOL section 4: anything that is not proven is a share of 0."""

    def __init__(self, dns: TxtResolver, links: ReadAccountLinks, clock: Clock) -> None:
        self._dns = dns
        self._links = links
        self._clock = clock

    async def run(self, host: str) -> HostWish | None:
        """The wish of this host (`host` or `host:port`), None if it asks for nothing or proves nothing."""
        if not host:
            return None
        try:
            site = ChannelId(Platform.WEB, "site", host)
            record = read_record(await self._dns.txt(record_name(host)))
            if not record.account:
                return None
            links = await self._links.run(record.account)
        except (IntegrationError, BadId):
            return None
        share = links.share_at(site, self._clock.now())
        return HostWish(record.account, share) if share else None
