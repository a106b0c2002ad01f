"""QUO003 on written articles."""

from __future__ import annotations

import pytest

from claims.document import Document, Part, PartKind, Reading
from claims.span import Span
from verifier.audit import Subject
from verifier.audit.rules.unclosed_quotation import RULE


def reading(*paragraphs: str, kind: PartKind = PartKind.PARAGRAPH) -> Reading:
    text, parts = "", list[Part]()
    for paragraph in paragraphs:
        parts.append(Part(kind=kind, span=Span(start=len(text), end=len(text) + len(paragraph))))
        text += f"{paragraph}\n\n"
    return Reading(document=Document(name="article", text=text), parts=tuple(parts))


def found(*paragraphs: str) -> list[str]:
    return [finding.place.text for finding in RULE.check(Subject(reading=reading(*paragraphs)))]


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("Then “we have no nurses left, she said.", "“we have no nurses left, she said."),
        ('Then "we have no nurses left, she said.', '"we have no nurses left, she said.'),
        ("Then «we have no nurses left, she said.", "«we have no nurses left, she said."),
        ("We have no nurses left,” she said.", "We have no nurses left,”"),
        ('We have no nurses left," she said.', 'We have no nurses left,"'),
        ("“One,” she said. “Two, she said.", "“Two, she said."),
        ("“One ‘two three”, he said, “four’ five.", "“four’ five."),
        ("She called him. “", "She called him. “"),
    ],
)
def test_a_mark_without_its_partner_is_found(paragraph: str, place: str) -> None:
    assert found(paragraph) == [place]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“One,” she said. “Two.”",
        '"One," she said. "Two."',
        "„Eins“, she said, and «deux».",
        "The title “Of “Mice” and Men” is long.",
        'He called "the "great" plan" off.',
        'A 6" pipe and a boy 5\'10" tall.',
        "“He is taller, he’s like 6’2”,” she said.",
        'Wheat 12 tons, rye " tons.',
        "``One,'' she said.",
        "“One,'' she said.",
        "He read ‘the poem ‘Night’’ aloud.",
        "The word “so“ is typed the wrong way round, and ”so” is.",
        "The film ” Night Harbour “, which opens in May.",
        "Nothing is quoted here, it’s 'plain'.",
    ],
)
def test_pairs_inches_and_ditto_marks_are_left_alone(paragraph: str) -> None:
    assert found(paragraph) == []


def test_a_quotation_may_run_over_paragraphs_of_which_the_last_closes() -> None:
    assert found("She said: “One.", "“Two.", "“Three,” and left.") == []


def test_a_quotation_that_the_next_paragraph_closes_without_opening_it_anew_is_closed() -> None:
    assert found("She said: “One.", "Two.", "Three,” and left.") == []


def test_a_quotation_that_no_paragraph_closes_is_found_where_it_was_last_opened() -> None:
    assert found("She said: “One.", "“Two.", "Three and left.") == ["“Two."]


def test_a_paragraph_further_on_that_opens_another_quotation_closes_none() -> None:
    assert found("She said: “One.", "Two and left.", "“Three,” said Ann.") == ["“One."]


def test_each_paragraph_stands_for_itself_once_the_quotation_before_is_closed() -> None:
    assert found("She said: “One.", "Two,” she said.", "Three,” he said.") == ["Three,”"]


def test_long_words_are_cut_between_words_beside_the_mark() -> None:
    (behind,) = found(f"Then “{'never ' * 20}again.")
    (before,) = found(f"{'Never ' * 20}again” it was.")
    assert behind.startswith("“never never") and behind.endswith("never") and len(behind) < 60
    assert before.startswith("Never Never") and before.endswith("again”") and len(before) < 60


def test_headlines_and_menus_are_left_alone() -> None:
    headline = reading("Mayor: “No", kind=PartKind.HEADLINE)
    assert list(RULE.check(Subject(reading=headline))) == []
