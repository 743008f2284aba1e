"""Wishes about settings: read them, change some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.wishes.kinds import Wish
from app.ui.wishes.wallet import lock_after

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.settings import Settings


def settings() -> Wish:
    """The settings in force -> Settings."""

    async def run(application: Application) -> Settings:
        return application.settings.now

    return run


def change_settings(values: dict[str, Any]) -> Wish:
    """Change some, put them in force and tell everybody (`SettingsChanged`) -> Settings. Refused with BadSetting."""

    async def run(application: Application) -> Settings:
        for place in values.get("home_servers", ()):
            application.http.trusted.add(place)
        changed = application.settings.change(values)
        if "lock_minutes" in values:
            await lock_after(changed.lock_minutes)(application)
        if "nodes" in values and application.practice is None:
            from app.services.node_list import chosen_nodes

            application.hive.use_nodes(chosen_nodes(changed.nodes))
        application.page.look_again()
        application.runner.scheduler.nudge()
        return changed

    return run
