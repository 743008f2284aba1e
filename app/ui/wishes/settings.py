"""Wishes about settings: read them, change some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.wishes.kinds import Wish

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
        changed = application.settings.change(values)
        application.page.look_again()
        application.runner.scheduler.nudge()
        return changed

    return run
