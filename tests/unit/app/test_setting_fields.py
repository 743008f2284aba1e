"""Every setting says its kind, its group and its words; texts have to be written as they are meant."""

from __future__ import annotations

import pytest

from app.errors import BadSetting
from app.setting_fields import GROUPS, Kind
from app.settings import Settings, setting_texts


def test_every_setting_can_be_made_from_its_description() -> None:
    for field in Settings.fields():
        assert field.group in GROUPS
        assert field.label
        assert field.help.endswith(".")
        assert not field.label.endswith(".")
        if field.kind in (Kind.NUMBER, Kind.AMOUNT):
            assert field.minimum <= field.default <= field.maximum
        if field.kind is Kind.NUMBER:
            assert field.unit
        if field.kind is Kind.CHOICE:
            assert field.default in dict(field.choices)
        if field.kind in (Kind.TEXT, Kind.TEXTS):
            assert field.written.endswith(".")
    assert {field.asset_of for field in Settings.fields()} == {"", "asset"}


def test_a_translation_is_told_every_word_once() -> None:
    texts = setting_texts()
    assert len(texts) == len(set(texts))
    assert {"Giving", "Gift for a thumb", "What one thumb gives.", "seconds", "Only the creator"} <= set(texts)
    assert all(text.strip() == text and text for text in texts)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("explorer", "http://hivehub.dev/tx/"),
        ("explorer", "https://user@hivehub.dev/"),
        ("explorer", "javascript:alert(1)"),
        ("explorer", ""),
        ("proxy", "127.0.0.1:9050"),
        ("proxy", "socks5://127.0.0.1"),
        ("nodes", ("api.hive.blog",)),
        ("nodes", ("https://a.example=a=b",)),
        ("home_servers", ("http://tube.lan/path",)),
        ("home_servers", ("a b",)),
        ("voters", ("x" * 600,)),
        ("proxy", "socks5://" + "x" * 600 + ":1"),
    ],
)
def test_a_text_that_means_nothing_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadSetting, match=name):
        Settings().change({name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("proxy", ""),
        ("proxy", "socks5h://user:word@127.0.0.1:9050"),
        ("nodes", ("https://api.hive.blog=blocktrades", "http://127.0.0.1:8091=mine", "https://anyx.io")),
        ("home_servers", ("tube.lan:9000", "192.168.1.20", "[::1]:9000")),
        ("explorer", "https://hiveblocks.com/tx/"),
    ],
)
def test_a_text_that_is_written_well_is_kept(name: str, value: object) -> None:
    assert getattr(Settings().change({name: value}), name) == value
