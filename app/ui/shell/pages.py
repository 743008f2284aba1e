"""The pages there are. One line makes a page appear in the rail; its module is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from app.ui.shell.page import Page, Surroundings


class PageEntry(NamedTuple):
    """`below`: it stands at the bottom of the rail. `name` is also that of its icon.

    `role`: it is seen only by those who said that they need it (`Figures.earns`). `inner`: it has no button in the
    rail; other pages lead to it.
    """

    name: str
    module: str
    kind: str
    below: bool = False
    role: bool = False
    inner: bool = False

    def exists(self) -> bool:
        """Whether it is built; its package is looked at, not imported."""
        try:
            return find_spec(self.module) is not None
        except ModuleNotFoundError:
            return False

    def make(self, surroundings: Surroundings) -> Page:
        """The page itself."""
        made = getattr(import_module(self.module), self.kind)(surroundings)
        assert isinstance(made, Page)
        return made


PAGES = (
    PageEntry("home", "app.ui.home.page", "HomePage"),
    PageEntry("following", "app.ui.following.page", "FollowingPage"),
    PageEntry("giving", "app.ui.giving.page", "GivingPage"),
    PageEntry("earnings", "app.ui.earnings.page", "EarningsPage", role=True),
    PageEntry("creator", "app.ui.creator.page", "CreatorPage", inner=True),
    PageEntry("wallet", "app.ui.wallet.page", "WalletPage", below=True),
    PageEntry("settings", "app.ui.settings.page", "SettingsPage", below=True),
)


def built_pages() -> tuple[PageEntry, ...]:
    """Those that work."""
    return tuple(entry for entry in PAGES if entry.exists())
