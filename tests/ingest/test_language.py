"""Which language a text is in is told by its words, and one that is not read is said to be none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from verifier.errors import InputError
from verifier.ingest import Arrival
from verifier.ingest.language import language, named

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]

TEXTS = {
    "en": "The ministry said on Monday that ten people were killed when a bridge fell into the "
    "river, and that the search for others would go on.",
    "de": "Das Ministerium teilte am Montag mit, dass zehn Menschen starben, als eine Brücke in den "
    "Fluss stürzte, und dass weiter gesucht werde.",
    "nl": "Het ministerie zei maandag dat tien mensen omkwamen toen een brug in de rivier stortte, "
    "en dat er verder wordt gezocht naar anderen.",
    "fr": "Le ministère a déclaré lundi que dix personnes avaient été tuées quand un pont est tombé "
    "dans la rivière, et que les recherches se poursuivaient.",
    "es": "El ministerio dijo el lunes que diez personas murieron cuando un puente cayó al río, y "
    "que la búsqueda de otras continuaría en los próximos días.",
    "it": "Il ministero ha detto lunedì che dieci persone sono morte quando un ponte è crollato nel "
    "fiume, e che le ricerche continueranno nei prossimi giorni.",
    "ru": "Министерство сообщило в понедельник, что десять человек погибли, когда мост рухнул в "
    "реку, и что поиски остальных продолжаются.",
    "ar": "قالت الوزارة يوم الاثنين إن عشرة أشخاص قتلوا عندما سقط جسر في النهر، وإن البحث عن آخرين "
    "سيستمر في الأيام المقبلة.",
    "id": "Kementerian mengatakan pada hari Senin bahwa sepuluh orang tewas ketika sebuah jembatan "
    "runtuh ke sungai, dan pencarian akan dilanjutkan.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_tells_its_language(code: str) -> None:
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Zehn sanken.", "1,400 2,300 7,100 " * 40])
def test_too_few_words_tell_nothing(text: str) -> None:
    assert language(text) is None


def test_a_list_in_english_without_small_words_is_english() -> None:
    names = (
        "Swim results Friday: Andover senior boys relay team wins state title, Olathe takes second place. "
    )
    assert language(names * 3) in ("en", None)


def test_languages_have_names() -> None:
    assert (named("de"), named("pt-BR"), named("xx")) == ("German", "Portuguese", "xx")


@pytest.mark.parametrize(
    ("front", "text", "spoken", "note"),
    [
        ("", "en", None, None),
        ("language: en-GB", "en", "en-GB", None),
        ("", "de", "de", "it is in German; claims are read in English only, so none are looked for"),
        (
            "language: de-AT",
            "de",
            "de-AT",
            "it is in German; claims are read in English only, so none are looked for",
        ),
        (
            "language: en",
            "fr",
            "fr",
            "it is in French, though stated to be in English; "
            "claims are read in English only, so none are looked for",
        ),
        ("language: fr", "en", "en", "stated to be in French, and in English"),
    ],
)
def test_a_language_that_is_not_read_is_told(
    front: str, text: str, spoken: str | None, note: str | None, arrive: Arrive, write: Write
) -> None:
    above = f"---\n{front}\n---\n" if front else ""
    (arrival,) = arrive(path := write("a.md", above + TEXTS[text]))
    assert isinstance(arrival, Arrival)
    assert arrival.document.language == spoken
    assert arrival.notes == ((f"{path}: {note}",) if note else ())
