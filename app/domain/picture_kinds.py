"""Which files of strangers may be opened as pictures, told by their first bytes: what a server calls them is its word.

No SVG: it is a program. No GIF, BMP, TIFF and the rest: nobody needs them here, and every decoder can have a hole.
"""

from __future__ import annotations


def kind_of(file: bytes) -> str:
    """`jpeg`, `png` or `webp`; empty for everything else."""
    if file.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if file.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if file.startswith(b"RIFF") and file[8:12] == b"WEBP":
        return "webp"
    return ""
