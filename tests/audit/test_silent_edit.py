"""COR001 on two versions of an article."""

from __future__ import annotations

import datetime

import pytest

from claims.claim import Quotation
from claims.document import Document, Part, PartKind, Reading
from claims.finding import Finding
from claims.span import Span
from tests.audit.chains import link
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.silent_edit import RULE
from verifier.compare import outcomes

MONDAY = datetime.date(2024, 3, 11)


def published(reading: Reading, **told: str | None) -> Reading:
    known = {**reading.document.model_dump(exclude={"sha256"}), "outlet": "The Port", **told}
    return reading.model_copy(update={"document": Document.model_validate(known)})


def found(before: Told | Reading, after: Told | Reading, **told: str | None) -> list[Finding]:
    """What is found where one sentence became another in a published article."""
    earlier, now = (each if isinstance(each, Reading) else article(each) for each in (before, after))
    subject = Subject(reading=published(now, **told), earlier=earlier, outcomes=outcomes(earlier, now))
    return list(RULE.check(subject))


def dead(number: int) -> Told:
    return Told(f"The blast killed {number} people.", [Count(f"{number} people", number)])


def in_paragraphs(reading: Reading) -> Reading:
    """The same with each sentence as a paragraph."""
    parts = tuple(Part(kind=PartKind.PARAGRAPH, span=each.span) for each in reading.sentences)
    return reading.model_copy(update={"parts": parts})


def test_a_note_of_an_earlier_edit_says_nothing_of_this_one() -> None:
    old = Told("Correction: An earlier version of this article misstated the number of the dead.")
    new = Told("Correction: An earlier version of this article gave another number of the dead.")
    before, after, noted = (
        in_paragraphs(article(*told)) for told in ((dead(25), old), (dead(21), old), (dead(21), old, new))
    )
    assert found(before, after)
    assert not found(before, noted)


def said(words: str, who: str, quotation: Quotation = Quotation.INDIRECT) -> Told:
    marked = f"“{words},”" if quotation is Quotation.DIRECT else f"{words},"
    sentence = f"{marked} {who} said."
    return Told(sentence, chain=[link(sentence, who)], said=words, quotation=quotation)


def test_a_figure_that_changed_without_a_note_is_asked_about() -> None:
    (finding,) = found(dead(25), dead(21))
    assert finding.place.text == "The blast killed 21 people"
    assert finding.message == (
        "This was edited, and the article does not say so: figure changed from “25 people” to “21 people”. "
        "It read “The blast killed 25 people” before. Is a correction due? The editor must say."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Told("The mayor left on Monday.", days=[("Monday", MONDAY)]), Told("The mayor left.")),
        (Told("The mayor left on Monday."), Told("The mayor left on Friday.")),
        (Told("The boy, Tom Hale (16), was hurt."), Told("The boy, Tom Hale (17), was hurt.")),
        (dead(25), Told("The blast killed people.")),
        (said("The mayor will leave", "Ruiz"), said("The mayor will leave", "Police")),
        (said("The mayor will leave", "Ruiz"), Told("The mayor will leave.")),
        (
            said("The mayor will leave", "Ruiz", Quotation.DIRECT),
            said("The mayor will leave", "Ruiz"),
        ),
    ],
    ids=["a date removed", "a day", "a number", "a figure removed", "a source", "no source", "the marks"],
)
def test_what_takes_a_fact_back_is_asked_about(before: Told, after: Told) -> None:
    assert len(found(before, after)) == 1


def test_marks_that_were_taken_away_are_told_as_such() -> None:
    (finding,) = found(
        said("The mayor will leave", "Ruiz", Quotation.DIRECT), said("The mayor will leave", "Ruiz")
    )
    assert finding.message.startswith(
        "This was edited, and the article does not say so: quotation marks were taken away. It read"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Told("The old mill was built by two brothers."), Told("The old mill was put up by two brothers.")),
        (Told("The blast killed people."), dead(25)),
        (Told("The mayor will leave."), said("The mayor will leave", "Ruiz")),
        (said("The mayor will leave", "Ruiz"), said("The mayor will leave", "Ruiz", Quotation.DIRECT)),
        (dead(25), Told("Rain fell all night on the hills.")),
        (dead(25), dead(25)),
    ],
    ids=["reworded", "a figure added", "a source added", "marks added", "another claim", "kept"],
)
def test_what_takes_nothing_back_is_left_alone(before: Told, after: Told) -> None:
    assert found(before, after) == []


def test_a_source_that_only_the_sentences_around_it_changed_is_left_alone() -> None:
    words = "“The mayor will leave.”"
    one, other = (
        Told(words, chain=[link(f"{words} {name}", name).model_copy(update={"span": None, "surface": None})],
             quotation=Quotation.DIRECT)
        for name in ("Ruiz", "Police")
    )  # fmt: skip
    assert found(one, other) == []


def test_one_edit_beside_two_claims_is_asked_about_once() -> None:
    def reading(day: str) -> Reading:
        whole = article(Told(f"The mayor left on {day} and the clerk stayed.", said="The mayor left"))
        second = article(Told(f"The mayor left on {day} and the clerk stayed.", said="the clerk stayed"))
        return whole.model_copy(update={"claims": (*whole.claims, *second.claims)})

    assert len(found(reading("Monday"), reading("Friday"))) == 1


def test_a_draft_may_change_and_an_address_makes_an_article_published() -> None:
    assert found(dead(25), dead(21), outlet=None) == []
    assert len(found(dead(25), dead(21), outlet=None, url="https://port.example/1")) == 1


def test_any_note_of_correction_is_enough() -> None:
    after = article(dead(21), Told("Correction: an earlier version of this article gave 25 dead."))
    text = after.document.text
    at = text.index("Correction")
    parts = (
        Part(kind=PartKind.PARAGRAPH, span=Span(start=0, end=at)),
        Part(kind=PartKind.CORRECTION, span=Span(start=at, end=len(text))),
    )
    assert found(article(dead(25)), after.model_copy(update={"parts": parts})) == []


def test_an_article_that_was_not_read_before_has_no_edits() -> None:
    assert list(RULE.check(Subject(reading=published(article(dead(25)))))) == []
