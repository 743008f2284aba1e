"""What goes into the folder, and what must not: read by capillary.spec, and held by a test in every `make test`."""

from __future__ import annotations

from pathlib import Path

PACKAGES = ("app", "wallet", "integrations", "resources")
NOT_OURS = ("resources.setup", "resources.package")
"""Parts that only a checkout needs."""

FOREIGN = (
    "_cffi_backend",
    "alembic.ddl.sqlite",
    "coincurve._cffi_backend",
    "coincurve._libsecp256k1",
    "jeepney.io.blocking",
    "keyring.backends.SecretService",
    "sqlalchemy.dialects.sqlite",
    "uvicorn.lifespan.off",
    "uvicorn.lifespan.on",
    "uvicorn.logging",
    "uvicorn.loops.asyncio",
    "uvicorn.loops.auto",
    "uvicorn.protocols.http.auto",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.protocols.websockets.auto",
)
"""Modules that libraries import by name at run time, so that nobody finds them by reading."""

EXCLUDED = (
    "beem", "beemapi", "beemstorage", "scrypt", "tkinter", "pytest", "_pytest", "hypothesis", "mypy", "PyInstaller",
    "IPython", "numpy", "faker", "polyfactory", "setuptools", "pip", "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtQuickWidgets", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtSql", "PySide6.QtTest",
    "PySide6.QtDesigner",
)  # fmt: skip
"""Never imported by the program; some would come along because a library mentions them."""

QT_LIBRARIES = frozenset({
    "Core", "DBus", "EglFSDeviceIntegration", "EglFsKmsSupport", "Gui", "Network", "OpenGL", "PrintSupport", "Svg",
    "WaylandClient", "WaylandEglClientHwIntegration", "Widgets", "WlShellIntegration", "XcbQpa",
})  # fmt: skip
"""libQt6*.so that may be in the folder. Everything else is unneeded, and some parts of Qt are GPL only."""

QT_LEFT_OUT = (
    "libQt6Qml", "libQt6Quick", "libQt6VirtualKeyboard", "libQt6Pdf", "libQt6EglFS", "libQt6WaylandCompositor",
    "libQt6QmlModels", "libQt6QmlMeta", "libQt6QmlWorkerScript",
    "plugins/platforminputcontexts/libqtvirtualkeyboard", "plugins/platforms/libqeglfs",
    "plugins/platforms/libqlinuxfb", "plugins/platforms/libqvkkhrdisplay", "plugins/platforms/libqvnc",
    "plugins/platforms/libqminimalegl",
    "plugins/egldeviceintegrations", "plugins/imageformats/libqpdf", "plugins/generic", "plugins/printsupport",
    "plugins/wayland-graphics-integration-server", "plugins/platformthemes/libqgtk3",
    # GTK came with that theme; the look is our own, and the portal tells light from dark.
    "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libatk", "libatspi", "libcairo", "libpango", "libepoxy", "libpixman",
    "libharfbuzz", "libfribidi", "libthai", "libdatrie",
)  # fmt: skip
"""Beginnings of paths below PySide6/Qt that are taken out again."""


def own_modules(checkout: Path) -> list[str]:
    """Every module of ours: pages and commands are imported late, or by name."""
    found = []
    for package in PACKAGES:
        for path in sorted((checkout / package).rglob("*.py")):
            parts = path.relative_to(checkout).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if not name.startswith(NOT_OURS):
                found.append(name)
    return found


def own_files(checkout: Path) -> list[tuple[str, str]]:
    """(file, folder inside the package) of everything that is read at run time and is no code."""
    found = []
    for path in sorted((checkout / "resources").rglob("*")):
        place = path.relative_to(checkout)
        if path.is_file() and path.suffix not in (".py", ".pyc", ".ts", ".spec") and "__pycache__" not in place.parts:
            found.append((str(path), place.parent.as_posix()))
    return found


def left_out(destination: str) -> bool:
    """Whether a file that PyInstaller found is not wanted; `destination` is its path inside the folder."""
    place = destination.replace("\\", "/")
    inside = place.partition("PySide6/Qt/")[2] or place.rpartition("/")[2]
    return inside.startswith(QT_LEFT_OUT) or inside.removeprefix("lib/").startswith(QT_LEFT_OUT)


def unwanted_qt(folder: Path) -> list[str]:
    """libQt6* that are in a built folder and not allowed there."""
    names = {path.name.partition(".so")[0].removeprefix("libQt6") for path in folder.rglob("libQt6*.so*")}
    return sorted(names - QT_LIBRARIES)
