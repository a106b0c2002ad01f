"""A question is known again by its words, wherever they stand."""

from __future__ import annotations

from claims.document import Coverage, Document, Reading, Sentence
from claims.finding import Finding, Level, Place
from claims.question import question_id
from claims.span import Span


def asked(text: str, words: str, *, rule: str = "FIG001", message: str = "Which?") -> str:
    start = text.index(words)
    begin = text.rfind(".", 0, start) + 1
    end = text.index(".", start) + 1
    reading = Reading(
        document=Document(name="a", text=text),
        sentences=(Sentence(span=Span(start=begin, end=end), coverage=Coverage.CLAIM),),
    )
    place = Place(document="a", span=Span(start=start, end=start + len(words)), text=words)
    return question_id(Finding(rule=rule, level=Level.NOTE, place=place, message=message), reading)


def test_a_question_moves_with_its_sentence() -> None:
    here, there = asked("Ten sank. So it was.", "Ten"), asked("So it was. Ten sank.", "Ten")
    assert here == there == asked("Ten  sank. So it was.", "Ten", message="How many?")


def test_other_words_around_make_another_question() -> None:
    assert asked("Ten sank.", "Ten") != asked("Ten swam.", "Ten")
    assert asked("Ten sank.", "Ten") != asked("Ten sank.", "sank")
    assert asked("Ten sank.", "Ten") != asked("Ten sank.", "Ten", rule="FIG002")
