"""`make texts`: read every text out of the source into the files of the translations, and make what the program reads.

Translate what is then `unfinished` in resources/translations/capillary_fr.ts, with any editor or pyside6-linguist,
and run it again. `make test` fails while anything is missing.
"""

from __future__ import annotations

from tests.texts.files import CATALOGUE, LANGUAGES, TRANSLATIONS, catalogue, messages, release, update


def main() -> None:
    """Both languages."""
    (TRANSLATIONS / CATALOGUE).write_text(catalogue(), "utf-8")
    for language in LANGUAGES:
        update(TRANSLATIONS, language)
        path = TRANSLATIONS / f"capillary_{language}.ts"
        release(path, path.with_suffix(".qm"))
        found = messages(path)
        missing = sum(one.state != "" for one in found)
        print(f"{language}: {len(found)} texts, {missing} to translate")


if __name__ == "__main__":
    main()
