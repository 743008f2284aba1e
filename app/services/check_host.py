"""What a host's DNS record says, by both name services, and which share counts now (PROTOCOL section 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.content import ChannelId, Platform, parse_url
from app.domain.creators.link_states import record_to_paste
from app.errors import BadId, BadLink
from app.services.account_links import ReadAccountLinks
from app.services.clock import Clock
from integrations.dns.records import PROBLEMS, RecordProblem, read_record, record_name
from integrations.dns.resolver import TxtResolver

SERVICES = ("name server of this computer", "name service over HTTPS")


@dataclass(frozen=True, slots=True)
class HostCheck:
    """`answers`: what each name service says, None where it does not answer; strangers' words.

    `account` is proven by DNS, `linked` says whether it links the host. `share` counts now, `asked` is what the link
    asks for; a raise counts `share_in` from now. `problem` is one sentence, empty if all is in order.
    """

    host: str
    record_name: str
    record: str
    answers: tuple[tuple[str, tuple[str, ...] | None], ...]
    account: str
    linked: bool = False
    asked: int = 0
    share: int = 0
    share_in: timedelta | None = None
    problem: str = ""


class CheckHost:
    """Raises BadLink for what is no host, IntegrationError if Hive does not answer alike."""

    def __init__(self, names: TxtResolver, links: ReadAccountLinks, clock: Clock) -> None:
        self._names = names
        self._links = links
        self._clock = clock

    async def run(self, host: str, account: str = "") -> HostCheck:
        """`host` as `tube.example`, with a port or as a link; `account` is whom the record to paste should name."""
        site = site_of(host)
        name = record_name(site.name)
        said = await self._names.each(name)
        answers = tuple(
            (service, None if texts is None else tuple(texts)) for service, texts in zip(SERVICES, said, strict=True)
        )
        proven, problem = _account(said)
        meant = proven or account
        found = HostCheck(site.name, name, record_to_paste(meant) if meant else "", answers, proven, problem=problem)
        return await self._with_link(found, site) if proven else found

    async def _with_link(self, found: HostCheck, site: ChannelId) -> HostCheck:
        self._links.forget(found.account)
        links = await self._links.run(found.account)
        now, standing, rises = self._clock.now(), links.standing.get(site), links.rises_at(site)
        if standing is None:
            return replace(found, problem=f"@{found.account} has not linked https://{site.name} yet.")
        share = links.share_at(site, now)
        later = rises - now if rises is not None and share < standing.share else None
        return replace(found, linked=True, asked=standing.share, share=share, share_in=later)


def site_of(text: str) -> ChannelId:
    """The site that a host name or a link names. Raises BadLink."""
    typed = text.strip().rstrip("/")
    bare = typed.partition("://")[2] or typed
    try:
        reading = parse_url(f"https://{bare.partition('/')[0]}/")
    except (BadLink, BadId):
        reading = None
    if not isinstance(reading, ChannelId) or reading.platform is not Platform.WEB:
        raise BadLink("This is not the name of a host; write it like tube.example.")
    return reading.settled()


def _account(said: list[list[str] | None]) -> tuple[str, str]:
    answered = [texts for texts in said if texts is not None]
    if len(answered) < len(said):
        return "", "One of the two name services does not answer, so nothing counts now."
    if answered[0] != answered[1]:
        return "", "The two name services do not say the same yet; a new record takes a while to be known everywhere."
    record = read_record(answered[0])
    return record.account or "", "" if record.problem is RecordProblem.NONE else PROBLEMS[record.problem]
