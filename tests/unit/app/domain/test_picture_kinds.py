"""The kind of a file is in its first bytes."""

from __future__ import annotations

import pytest

from app.domain.picture_kinds import kind_of


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (b"\x89PNG\r\n\x1a\nrest", "png"),
        (b"\x89PNG\r\n\x1a", ""),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"RIFF....WEBPVP8 ", "webp"),
        (b"RIFF....AVI LIST", ""),
        (b"GIF89a", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"", ""),
    ],
)
def test_a_file_is_what_it_begins_as(file: bytes, kind: str) -> None:
    assert kind_of(file) == kind
