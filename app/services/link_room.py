"""What stands behind the pages and commands of links, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.check_host import CheckHost
from app.services.find_channel import FindChannel
from app.services.link_channel import LinkChannel
from app.services.link_views import LinkViews
from app.services.prove_links import ProveLinks


@dataclass(frozen=True, slots=True)
class LinkRoom:
    """`find` a channel, `sign` a link, `prove` it, see it in `views`; `host` looks at a host's record and share."""

    find: FindChannel
    sign: LinkChannel
    prove: ProveLinks
    views: LinkViews
    host: CheckHost
