"""Sentences from outside the window speak its language; values in them are carried over, and strangers' words stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.tips.states import REASONS, Reason
from app.services.examine import WARNING, Advice, Finding, Part
from app.ui.sentences import in_words
from app.ui.settings.words import found_advice, found_part
from app.ui.shell.language import Language


@pytest.fixture
def french(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    language = Language(qapp)
    language.choose("fr")
    yield language
    language._remove()
    QLocale.setDefault(before)


def test_in_english_a_sentence_stays_as_it_was_written(qapp: QApplication) -> None:
    for sentence in (REASONS[Reason.DAY_LIMIT], "@alice holds 0.050 HBD; this takes 3.000 HBD.", "Nobody knows this."):
        assert in_words(sentence) == sentence
    assert in_words("") == ""


def test_a_reason_is_said_in_french(french: Language) -> None:
    assert in_words(REASONS[Reason.DAY_LIMIT]) == "La limite du jour est atteinte\u202f; il attend demain."


def test_values_are_carried_over_and_amounts_written_as_the_french_do(french: Language) -> None:
    said = in_words("@alice holds 0.050 HBD; this takes 1234.000 HBD.")
    assert said == "@alice possède 0,050 HBD\u202f; il faut 1\u202f234,000 HBD."


def test_a_phrase_within_a_sentence_is_translated_too(french: Language) -> None:
    said = in_words("The PeerTube server does not have your thumb on a video.")
    assert said == "Le serveur PeerTube n’a pas ce qui est demandé (votre pouce sur une vidéo)."


def test_sentences_in_a_row_are_each_said(french: Language) -> None:
    told = "@bob is connected. It gives at most 0.500 HBD a day and 10.000 HBD a month. This computer pays for it."
    said = in_words(told)
    assert said == (
        "@bob est relié. Il donne au plus 0,500 HBD par jour et 10,000 HBD par mois. Cet ordinateur paie pour lui."
    )


def test_braces_of_strangers_do_no_harm(french: Language) -> None:
    said = in_words("The setting {0.__class__} is a list of texts.")
    assert said == "Le réglage {0.__class__} est une liste de textes."
    assert in_words("A title with {braces} and 100 %") == "A title with {braces} and 100 %"


def test_what_a_node_lacks_is_said_in_a_finding(french: Language) -> None:
    finding = Finding(Part.NODE, WARNING, Advice.FROM_OUTSIDE, ("The server did not answer in time.",), ("north",))
    assert (found_part(finding), found_advice(finding)) == ("Nœud north", "Le serveur n’a pas répondu à temps.")
