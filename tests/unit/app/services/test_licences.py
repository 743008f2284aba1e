"""Every library that comes with the program is named, with a licence and its text."""

from __future__ import annotations

from app.services.licences import libraries, licence_text, program_version, versions
from app.store.schema import VERSION
from wallet.network import Network

NEEDED = ("pyside6_essentials", "httpx", "socksio", "beem", "coincurve", "cryptography", "sqlalchemy", "rich")


def test_what_is_needed_is_listed_with_what_it_needs_and_nothing_else() -> None:
    found = {library.name.lower(): library for library in libraries()}
    assert set(NEEDED) <= set(found)
    assert "httpcore" in found, "needed by httpx"
    assert "capillary" not in found
    assert "pytest" not in found, "only tests need it"
    assert all(library.version for library in found.values())


def test_every_library_names_a_licence_and_has_its_text() -> None:
    every = libraries()
    assert [library.name for library in every if not library.licence or library.licence == "UNKNOWN"] == []
    assert [library.name for library in every if len(licence_text(library.name)) < 100] == []


def test_qt_comes_with_the_text_of_its_licence() -> None:
    text = licence_text("PySide6_Essentials")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_the_programs_own_licence_is_there_and_a_strangers_is_not() -> None:
    assert "Apache License" in licence_text("capillary")
    assert licence_text("no-such-library") == ""
    assert licence_text("") == licence_text("capillary")


def test_versions_name_program_database_and_both_chains() -> None:
    known = dict(versions())
    assert known["Capillary"] == program_version() != ""
    assert known["Database"] == str(VERSION)
    assert known["Hive"] == Network.HIVE.chain_id.hex() != known["Practice"]
