"""macOS: a launch agent for the start at log-in. Links and the menu belong to the signed application bundle there.

Nobody has run it yet: the signer's process is made for Linux, so the rest of the program does not start there.
"""

from __future__ import annotations

import plistlib
from dataclasses import dataclass
from pathlib import Path

from app.errors import DesktopRefused
from app.services.desktop.kinds import Registered, StartWords

LABEL = "capillary"
BY_BUNDLE = (
    "On macOS the menu entry and capillary: links come with the application bundle "
    "(CFBundleURLTypes in its Info.plist); nothing was changed."
)


@dataclass(frozen=True, slots=True)
class MacDesktop:
    """`agents` is ~/Library/LaunchAgents."""

    agents: Path

    @classmethod
    def of_user(cls) -> MacDesktop:
        """The folder of this user."""
        return cls(Path.home() / "Library" / "LaunchAgents")

    @property
    def agent(self) -> Path:
        """The file that launchd reads at log-in."""
        return self.agents / f"{LABEL}.plist"

    def install(self, start: StartWords) -> list[str]:  # noqa: ARG002 the bundle knows how it is started
        """Say who does it."""
        return [BY_BUNDLE]

    def remove(self) -> list[str]:
        """The launch agent."""
        there = self.agent.exists()
        self.agent.unlink(missing_ok=True)
        return [f"Removed: {self.agent}"] if there else ["There was nothing to remove."]

    def start_at_login(self, start: StartWords, *, wished: bool) -> None:
        """Write the launch agent, or remove it."""
        if not wished:
            self.agent.unlink(missing_ok=True)
            return
        agent = {"Label": LABEL, "ProgramArguments": [*start.words, "--in-tray"], "RunAtLoad": True}
        try:
            self.agents.mkdir(parents=True, exist_ok=True)
            self.agent.write_bytes(plistlib.dumps(agent))
        except OSError as error:
            raise DesktopRefused(f"{self.agent} cannot be written ({error.strerror}).") from error

    def registered(self) -> Registered:
        """Whether the launch agent is there."""
        return Registered(menu=False, links=False, autostart=self.agent.exists())
