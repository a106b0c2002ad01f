"""What nobody sees in a text is told, left out of what we made ourselves, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.document import Document
from claims.making import Locator, LocatorKind, Making
from claims.span import Span
from tests.ingest.pages import page
from verifier.errors import InputError
from verifier.ingest import Arrival, Override
from verifier.ingest.condition import looked_at
from verifier.ingest.dirt import cleaned, dirt, mended, mojibake

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]


@pytest.mark.parametrize(
    ("text", "clean", "note"),
    [
        ("The min\u00adis\u00adter said no.", "The minister said no.", "2 soft hyphens left out"),
        ("Ten\u200b sank\ufeff.", "Ten sank.", "2 zero-width characters left out"),
        ("The ﬁrst ofﬁcer ﬂed.", "The first officer fled.", "3 ligatures read as letters"),
        ("Ten\x00 sank\x07.\x1b[31m", "Ten sank.[31m", "3 control characters left out"),
        ("Ten \u202edaed\u202c.", "Ten daed.", "2 marks that turn the direction of writing left out"),
        ("i\u200cPhone", "iPhone", "1 zero-width character left out"),
        (
            "so\u00adft\u200b ﬁre",
            "soft fire",
            "1 soft hyphen and 1 zero-width character left out; 1 ligature read as letters",
        ),
        # Joiners that change what is seen stay, as do line ends, tabs and the arrow of a right-to-left mark.
        ("می\u200cخواهم 👩\u200d💻\r\n\tשלום\u200f.", "می\u200cخواهم 👩\u200d💻\r\n\tשלום\u200f.", None),
    ],
)
def test_dirt_is_left_out_and_told(text: str, clean: str, note: str | None) -> None:
    found = cleaned(text)
    assert (found.text, found.note) == (clean, note)
    assert bool(dirt(text)) is bool(note)


@given(
    st.text(st.sampled_from("ab ﬁ\u00ad\u200b\u200c\u200d\x00\ud800\u202e\u05d0\u0301\r\n👍"), max_size=30)
)
def test_what_is_clean_stays_clean(text: str) -> None:
    clean = cleaned(text).text
    clean.encode()
    assert dirt(clean) is None or "\u200c" in clean or "\u200d" in clean


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_words_decoded_wrongly_are_named_and_mended(codec: str) -> None:
    text = "The café’s owner said: „ten“ – no more."
    wrong = text.encode().decode(codec, "ignore" if codec == "cp1252" else "strict")
    told = mojibake(wrong)
    assert told is not None and told.startswith("it looks wrongly decoded before it came here: ")
    assert mojibake(text) is None
    if codec == "latin-1":
        assert mended(wrong) == text
    assert mended(text) == text


@pytest.mark.parametrize(
    "text", ["Â£", "São Paulo", "Ângela", "À la carte", "ÅSE ÅS", "Пётр Ð", "naïve – “café”"]
)
def test_words_with_accents_are_not_taken_for_it(text: str) -> None:
    assert (mojibake(text) is None) is (text != "Â£")


def test_plain_text_stays_as_it_is_and_says_what_is_in_it(arrive: Arrive, write: Write) -> None:
    text = "The min\u00adister said that it\u200bs ten.\x07"
    (arrival,) = arrive(path := write("a.txt", text))
    assert isinstance(arrival, Arrival)
    assert arrival.document.text == text
    assert arrival.notes == (
        f"{path}: it holds 1 soft hyphen, 1 zero-width character and 1 control character, kept as they stand",
    )


def test_words_decoded_wrongly_are_mended_only_when_asked(arrive: Arrive, write: Write) -> None:
    path = write("a.txt", "The minister said itâ€™s ten.")
    (kept,) = arrive(path)
    (better,) = arrive(path, override=Override(mend=True))
    assert isinstance(kept, Arrival) and isinstance(better, Arrival)
    assert kept.document.text == "The minister said itâ€™s ten."
    assert better.document.text == "The minister said it's ten.".replace("'", "’")
    start = f"{path}: it looks wrongly decoded before it came here: 'â€' in one place; "
    assert kept.notes == (start + "--mend puts it right",)
    assert better.notes == (start + "mended, as --mend asks",)


def test_a_page_is_cleaned_of_it(arrive: Arrive, write: Write) -> None:
    content = page().replace("Israeli Foreign Ministry", "Israeli For\u00adeign Min\u200bistry")
    (arrival,) = arrive(path := write("a.html", content), limit=100_000)
    assert isinstance(arrival, Arrival)
    assert "Israeli Foreign Ministry" in arrival.document.text
    assert len(arrival.notes) == 1 and arrival.notes[0].startswith(f"{path}: ")
    assert arrival.notes[0].endswith("left out")


def test_what_cannot_be_mended_is_told_to_stay() -> None:
    locator = Locator(kind=LocatorKind.PAGE, number=1, span=Span(start=0, end=9))
    made = Making(format="PDF", sha256="0" * 64, by="a library 1", locators=(locator,))
    document = Document(name="a.pdf", text="Itâ€™s nine people.", made=made)
    for mend in (False, True):
        seen = looked_at(Arrival(document=document, location="a.pdf"), mend=mend)
        assert seen.document.text == document.text
        assert [note.rpartition("; ")[2] for note in seen.notes] == ["it stays as it is"]
