"""The libraries that Qt's wheel expects from the system, and the Debian packages that bring them.

Found one at a time in a bare Debian 12. Whatever is missing, Qt itself only ever names "xcb-cursor0".
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from resources.setup.failure import SetupFailed, run, say

NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
"""Without these not even a window without a screen can be imported."""

FOR_A_SCREEN = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
"""X11 and Wayland."""

APT = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]


def missing(libraries: dict[str, str], known: set[str]) -> list[str]:
    """Debian packages, without repeats, for the `libraries` that the linker does not know."""
    return list(dict.fromkeys(package for library, package in libraries.items() if library not in known))


def known_libraries() -> set[str]:
    """Names in the linker's cache, for this machine's word size."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    listed = subprocess.run([ldconfig, "-p"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    lines = listed.stdout.splitlines()
    return {line.split()[0] for line in lines if "=>" in line and "64" in line.partition("=>")[0]}


def install_qt_libraries() -> None:
    """Let apt bring what is missing. Raises SetupFailed where that is needed and not allowed; Linux only."""
    if not sys.platform.startswith("linux"):
        return
    try:
        known = known_libraries()
    except OSError:
        # No glibc linker cache (musl, NixOS): Qt says itself what it does not find.
        return
    needed, screen = missing(NEEDED, known), missing(FOR_A_SCREEN, known)
    if not needed and not screen:
        return
    by_hand = f"Install them with: apt-get install {' '.join(needed + screen)}"
    prefix = become_root()
    if shutil.which("apt-get") is None or prefix is None:
        why = f"Qt needs libraries of the system, and this user may not install them. {by_hand}"
        if needed:
            raise SetupFailed(why)
        if {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
            say(f"the window cannot open on this screen. {why}")
        return
    say(f"installing Qt's system libraries: {' '.join(needed + screen)}")
    run([*prefix, *APT, "-qq", "update"], by_hand)
    install = [*APT, "-qq", "-y", "--no-install-recommends", "install", *needed, *screen]
    run([*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *install], by_hand)


def become_root() -> list[str] | None:
    """Words to put before a command of root, or None where nobody lets us."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None
