"""What stands behind the pages and commands of promises, in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.keep_promises import KeepPromises
from app.services.patrons import Patrons
from app.services.pay_promises import PayPromises
from app.services.promise_views import PromiseViews
from app.services.runner import Work
from app.services.share_pot import SharePot


@dataclass(frozen=True, slots=True)
class PromiseRoom:
    """`pay` lets them go once their creators have joined, and stops them; `views` is what is shown of them.

    `pot` shares a month's amount among everything that was thanked in it; `patrons` are recurring gifts.
    """

    pay: PayPromises
    views: PromiseViews
    pot: SharePot
    patrons: Patrons

    def jobs(self, keep: KeepPromises) -> Mapping[str, Work]:
        """What the runner does for them once a minute."""
        return {"keep promises": keep.run_once, "pay promises": self.pay.run_once, "share pot": self.pot.run_once}
