"""Attributed contents are cut as claims are: one a sentence, the innermost, without their "that"."""

from __future__ import annotations

import pytest

from claims.span import Span
from tests.extract.attributing import attributed, place, sentences
from verifier.extract.contents import Content, cut, whole
from verifier.extract.tagger import Attributed
from verifier.pipeline import tagger


def parts(text: str, *found: Attributed) -> list[Content]:
    return cut(text, found, sentences(text), tagger())


def shown(text: str, *found: Attributed) -> list[list[str]]:
    return [[piece.words(text) for piece in c.pieces] for c in parts(text, *found)]


def test_a_content_of_two_sentences_is_one_claim_a_sentence() -> None:
    text = "The mayor said: “Rain fell on the town. The bridge broke.”"
    one = attributed(text, "Rain fell on the town. The bridge broke", source="The mayor", cue="said")
    found = parts(text, one)
    assert [[p.words(text) for p in c.pieces] for c in found] == [
        ["Rain fell on the town"],
        ["The bridge broke"],
    ]
    assert [c.sentence for c in found] == sentences(text)
    assert all(c.through == (one,) for c in found)


def test_the_pieces_around_a_source_are_one_claim() -> None:
    text = "“Rain fell,” the mayor said, “and the bridge broke.”"
    one = attributed(text, "Rain fell", "and the bridge broke", source="the mayor", cue="said")
    assert shown(text, one) == [["Rain fell", "and the bridge broke"]]


@pytest.mark.parametrize("blank", [" ", "\u00a0", "  "])
@pytest.mark.parametrize("that", ["that", "how", "That"])
def test_that_stays_outside(that: str, blank: str) -> None:
    text = f"The mayor said {that}{blank}rain fell"
    assert shown(text, attributed(text, f"{that}{blank}rain fell", source="The mayor", cue="said")) == [
        ["rain fell"]
    ]


def test_a_pronoun_that_begins_with_that_is_kept() -> None:
    text = "The mayor said that’s over now"
    assert shown(text, attributed(text, "that’s over now", source="The mayor", cue="said")) == [
        ["that’s over now"]
    ]


def test_whole_keeps_one_piece_with_its_that() -> None:
    text = "It rained. The mayor said that rain fell. The bridge broke."
    one = attributed(text, "that rain fell. The bridge broke", source="The mayor", cue="said", score=0.7)
    (only,) = whole([one], sentences(text))
    assert only.pieces == one.contents
    assert only.sentence == sentences(text)[1]
    assert only.score == 0.7


def test_a_content_of_marks_alone_is_none() -> None:
    text = "The mayor said: “…” and left"
    assert shown(text, attributed(text, "“…”", source="The mayor", cue="said")) == []


def test_a_stray_full_stop_in_mid_sentence_does_not_end_a_content() -> None:
    text = "The mayor said they saw the hostages. captured by rebels in May"
    one = attributed(text, "they saw the hostages", source="The mayor", cue="said")
    assert shown(text, one) == [["they saw the hostages. captured by rebels in May"]]


def test_a_full_stop_before_the_source_ends_a_content() -> None:
    text = "They saw the hostages. said the mayor"
    assert shown(text, attributed(text, "They saw the hostages", source="the mayor", cue="said")) == [
        ["They saw the hostages"]
    ]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Israel summoned the envoy to protest", "the envoy to protest", "Israel", "summoned"),
        ("The mayor did not say when it ends", "when it ends", "The mayor", "did not say"),
        ("The mayor declined to comment further", "comment further", "The mayor", "declined to"),
        ("The mayor said so", "so", "The mayor", "said"),
        ("The mayor was glad there", "there", "The mayor", None),
        ("Rain fell on the town all day", "Rain fell on the town all day", None, None),
    ],
)
def test_an_act_a_refusal_and_a_lone_word_are_no_report(
    text: str, content: str, source: str, cue: str | None
) -> None:
    assert shown(text, attributed(text, content, source=source, cue=cue)) == []


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The mayor said rain fell", "rain fell", "The mayor", "said"),
        ("The mayor grew certain that rain fell", "that rain fell", "The mayor", "grew certain"),
        ("For the mayor it was “rain” again", "rain", "the mayor", "was"),
        ("“Rain fell.”", "Rain fell", None, None),
        ("To the mayor, rain on the town was new", "rain on the town was new", "the mayor", None),
    ],
)
def test_a_reporting_word_quotation_marks_or_a_clause_make_a_report(
    text: str, content: str, source: str | None, cue: str | None
) -> None:
    (pieces,) = shown(text, attributed(text, content, source=source, cue=cue))
    assert pieces == [content.removeprefix("that ")]


@pytest.mark.parametrize(
    ("text", "content", "cue", "report"),
    [
        ("The mayor is expected to leave the town", "The mayor to leave the town", "is expected", False),
        ("It is expected that the mayor will leave", "that the mayor will leave", "is expected", True),
        ("The mayor is believed to have left town", "to have left town", "is believed", True),
    ],
)
def test_an_expectation_of_nobody_is_told_in_the_articles_own_voice(
    text: str, content: str, cue: str, report: bool
) -> None:
    words = content if content in text else "to leave the town"
    assert bool(shown(text, attributed(text, words, cue=cue))) is report


def test_what_the_outlet_says_of_itself_is_its_own_voice() -> None:
    text = "We had reported that rain fell"
    assert shown(text, attributed(text, "that rain fell", source="We", cue="had reported")) == []


def test_what_is_as_likely_wrong_as_not_is_no_content_of_the_whole() -> None:
    text = "The mayor said rain fell."
    sure, doubtful = (attributed(text, "rain fell", source="The mayor", score=score) for score in (0.9, 0.1))
    assert [c.through for c in whole([sure, doubtful], sentences(text))] == [(sure,)]


@pytest.mark.parametrize(
    "inner",
    [
        "most people said that twelve people had died in the fire",
        "the police chief did not say that twelve people had died in the fire",
    ],
)
def test_anybody_and_who_says_nothing_are_no_inner_sources(inner: str) -> None:
    text = f"The minister said {inner}."
    (only,) = parts(text, attributed(text, inner, source="The minister", cue="said"))
    assert len(only.through) == 1


def test_who_is_asked_to_say_it_does_not_say_it() -> None:
    text = "The minister urged the police chief to say that twelve people had died in the fire."
    words = "the police chief to say that twelve people had died in the fire"
    (only,) = parts(text, attributed(text, words, source="The minister", cue="urged"))
    assert len(only.through) == 1


def test_the_innermost_content_stands_for_one_that_reports_it() -> None:
    text = "The minister said the police chief said that twelve people had died in the fire."
    outer = attributed(
        text,
        "the police chief said that twelve people had died in the fire",
        source="The minister",
        cue="said",
    )
    (only,) = parts(text, outer)
    assert [p.words(text) for p in only.pieces] == ["twelve people had died in the fire"]
    inner, last = only.through
    assert inner.source == place(text, "the police chief")
    assert last == outer
    assert only.score == min(inner.score, 1.0)


def test_a_report_that_does_not_lead_the_content_leaves_it_whole() -> None:
    words = (
        "the bridge over the river had been closed for three weeks because of the flood, and the police chief"
        " said that it would stay closed until spring"
    )
    text = f"The minister said {words}."
    assert shown(text, attributed(text, words, source="The minister", cue="said")) == [[words]]


def test_contents_keep_the_order_of_the_text() -> None:
    text = "The mayor said rain fell. The envoy said snow fell on the pass."
    found = [attributed(text, "rain fell", source="The mayor", cue="said"),
             attributed(text, "snow fell on the pass", source="The envoy", cue="said")]  # fmt: skip
    assert shown(text, *found) == [["rain fell"], ["snow fell on the pass"]]


def test_a_content_that_begins_before_every_sentence_counts_with_the_first() -> None:
    text = "   Rain fell."
    one = Attributed((Span(start=0, end=len(text)),), None, None, 0, 1.0)
    (only,) = whole([one], sentences(text))
    assert only.sentence == sentences(text)[0]


def test_nothing_attributed_is_nothing_cut() -> None:
    assert parts("Rain fell.") == []


def test_what_nobody_reports_by_a_word_is_a_report_only_if_the_tagger_is_firm() -> None:
    text = "To the mayor, rain on the town was new"
    words = "rain on the town was new"
    for score, report in ((0.9, True), (0.1, False)):
        assert bool(shown(text, attributed(text, words, source="the mayor", score=score))) is report
