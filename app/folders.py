"""Where the files are: one folder for Hive, one inside it for the practice world. Everything is 0700/0600."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

VARIABLE = "CAPILLARY_DATA"


class DataFolder(NamedTuple):
    """The files of one network: vault and spend log (the wallet's), database, settings, the practice world's papers."""

    path: Path
    practice: bool

    @classmethod
    def choose(cls, chosen: Path | None, *, practice: bool) -> DataFolder:
        """The folder that was asked for, by option or CAPILLARY_DATA, else the one of the operating system's user."""
        named = chosen or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
        root = named or _usual_root()
        path = root / "practice" if practice else root
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        return cls(path, practice)

    @property
    def database(self) -> Path:
        """Tips, thumbs, transfers."""
        return self.path / "capillary.sqlite"

    @property
    def settings(self) -> Path:
        """What a person chose."""
        return self.path / "settings.json"

    @property
    def vault(self) -> Path:
        """The wallet's sealed file; only the signer opens it."""
        return self.path / "vault.json"

    @property
    def world(self) -> Path:
        """Where a running practice world says how to reach it."""
        return self.path / "world.json"

    @property
    def pictures(self) -> Path:
        """Pictures of strangers as this program drew them anew; may be deleted at any time."""
        return self.path / "cache" / "pictures"

    @property
    def window(self) -> Path:
        """Where the window stood, and which page it showed."""
        return self.path / "ui.json"

    @property
    def first_run(self) -> Path:
        """What was chosen in the first minutes and stands nowhere else."""
        return self.path / "first_run.json"


def _usual_root() -> Path:
    if sys.platform == "linux":
        # What platformdirs would say here, without the time it takes to import: a window starts with this.
        shared = os.environ.get("XDG_DATA_HOME", "").strip()
        return (Path(shared) if shared else Path.home() / ".local" / "share") / "capillary"
    import platformdirs

    return Path(platformdirs.user_data_dir("capillary", appauthor=False))
