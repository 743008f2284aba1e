"""`python -m resources.package`: build the folder, pack it, and try it where there is no Python and nothing else.

PyInstaller (offline) -> dist/capillary/ -> no unwanted Qt -> with an empty environment: signer, a whole play,
the window -> dist/capillary-VERSION-linux-x86_64.tar.xz
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
from pathlib import Path

from resources.package.recipe import unwanted_qt

CHECKOUT = Path(__file__).resolve().parents[2]
NOWHERE = "/nonexistent"
WINDOW_STARTS, LOOK = 5, 0.02
PATIENCE = 300
MEGABYTE = 1_000_000


class PackageFailed(Exception):
    """One sentence that says what is wrong with the folder."""


def build(target: Path) -> Path:
    """Let PyInstaller make the folder -> its place. Everything it needs is installed already."""
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    words += ["--distpath", str(target), "--workpath", str(CHECKOUT / "build" / "package")]
    words.append(str(CHECKOUT / "resources" / "package" / "capillary.spec"))
    if subprocess.run(words, cwd=CHECKOUT, check=False).returncode != 0:
        raise PackageFailed("PyInstaller could not make the folder (see above).")
    folder = target / "capillary"
    for name in ("LICENSE", "README.md"):
        shutil.copy(CHECKOUT / name, folder)
    if unwanted := unwanted_qt(folder):
        raise PackageFailed(f"These parts of Qt must not be in the folder: {', '.join(unwanted)}.")
    return folder


def pack(folder: Path) -> Path:
    """The folder as one file."""
    version = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    name = f"capillary-{version}-{sys.platform}-{platform.machine()}"
    packed = folder.parent / f"{name}.tar.xz"
    with tarfile.open(packed, "w:xz", preset=6) as archive:
        archive.add(folder, name)
    return packed


def alone(home: Path, **more: str) -> dict[str, str]:
    """An environment without a path to any program, and with a home folder of its own."""
    return {"PATH": NOWHERE, "HOME": str(home), **more}


def try_command(program: Path, home: Path, *words: str) -> str:
    """What a command prints with nothing around it. Raises PackageFailed."""
    done = subprocess.run(
        [str(program), *words], env=alone(home), cwd=home, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    if done.returncode != 0:
        raise PackageFailed(f"`capillary {' '.join(words)}` failed in an empty environment: {done.stderr[-500:]}")
    return done.stdout


def seconds_to_window(program: Path, home: Path) -> float:
    """From the start to the moment at which the window takes messages: it is painted by then."""
    began = time.monotonic()
    window = subprocess.Popen(
        [str(program), "-m", "app.ui", "--data", str(home / "data")],
        env=alone(home, QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(home)), cwd=home, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        while not any((home / "capillary").glob("*.socket")):
            if window.poll() is not None or time.monotonic() - began > 60:
                raise PackageFailed("The window did not start in an empty environment.")
            time.sleep(LOOK)
        return time.monotonic() - began
    finally:
        window.kill()
        window.wait()
        shutil.rmtree(home / "capillary", ignore_errors=True)


def size_of(folder: Path) -> int:
    """Bytes of all files; links count nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> int:
    """Build, try, pack, and say how large and how fast; exit code 1 with a sentence if something is wrong."""
    target = CHECKOUT / "dist"
    try:
        folder = build(target)
        program = folder / "capillary"
        with tempfile.TemporaryDirectory(prefix="capillary-package-") as place:
            home = Path(place)
            try_command(program, home, "--help")
            # The signer's process answers this; it has to find itself inside the folder.
            try_command(program, home, "account", "list", "--json")
            # Everything together: nodes, servers, signer, gifts that arrive.
            try_command(program, home, "practice", "--play")
            times = sorted(seconds_to_window(program, home) for _ in range(WINDOW_STARTS))
        packed = pack(folder)
    except PackageFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    print(f"folder   {folder}: {size_of(folder) / MEGABYTE:.0f} MB")
    print(f"archive  {packed}: {packed.stat().st_size / MEGABYTE:.0f} MB")
    middle = times[len(times) // 2]
    print(f"window   {middle:.2f} s to a painted window that listens, with an empty environment")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
