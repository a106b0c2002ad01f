"""A whole document is read: every claim at its words, every word accounted for, whatever the text holds."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.claim import Certainty, Kind, Quotation
from claims.document import Coverage, Document, Reading
from claims.source import Basis, Role
from claims.span import Span
from tests.strategies import texts
from verifier.extract import Contents, extract
from verifier.pipeline import tagger

MONDAY = datetime.date(2024, 3, 11)

TOLD = (
    "The mayor said that the bridge had been closed.",
    "“We are leaving,” Anna Kovacs told Reuters on Monday.",
    "“It rained. It snowed. And then", "He said", "\"No,\" she said, 'not \"now\"'.", "Was it so?",
    "قال الوزير إن",
    "About 1,400 people died last week.", "Mr.\u00a0Kovacs\u00a0denied it.", "🕊 said 🕊", "‘’“”\"\"",
    "Read more",
)  # fmt: skip
ARTICLES = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(TOLD), texts),
        st.sampled_from([" ", "\n", "\r\n", "\r\n\r\n", "\u00a0", ""]),
    ),
    max_size=6,
).map(lambda pairs: "".join(text + gap for text, gap in pairs))


def read(text: str, *, contents: Contents = Contents.SENTENCES, title: str | None = None) -> Reading:
    return extract(
        Document(name="article", text=text, title=title, published=MONDAY), tagger(), contents=contents
    )


def assert_accounted_for(reading: Reading) -> None:
    """Every word of the text lies in exactly one sentence, and what is no claim has its reason."""
    text = reading.document.text
    held = [at for s in reading.sentences for at in range(s.span.start, s.span.end)]
    assert len(held) == len(set(held))
    assert {at for at, c in enumerate(text) if c.isalnum()} <= set(held)
    assert all(s.why for s in reading.sentences if s.coverage is not Coverage.CLAIM)
    claimed = [s.span for s in reading.sentences if s.coverage is Coverage.CLAIM]
    assert all(any(claim.hull.overlaps(s) for s in claimed) for claim in reading.claims)


@settings(max_examples=25)
@given(text=ARTICLES, contents=st.sampled_from(Contents))
@example(text="", contents=Contents.SENTENCES)
@example(text=" \r\n\u00a0\u200b", contents=Contents.SENTENCES)
@example(text="?", contents=Contents.WHOLE)
@example(text="\x00", contents=Contents.SENTENCES)
@example(text="“" * 500, contents=Contents.SENTENCES)
@example(text="He said “" * 100, contents=Contents.SENTENCES)
def test_whatever_a_text_holds_it_makes_a_valid_reading(text: str, contents: Contents) -> None:
    reading = read(text, contents=contents)
    assert_accounted_for(reading)
    for claim in reading.claims:
        assert claim.text == tuple(span.words(text) for span in claim.spans)
        assert all(words.strip() for words in claim.text)
    assert Reading.model_validate_json(reading.model_dump_json()) == reading


@settings(max_examples=5)
@given(text=ARTICLES)
def test_the_same_text_gives_the_equal_reading(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize("text", ["", " ", "\r\n\u00a0", "\u200b"])
def test_a_text_without_words_has_no_claims(text: str) -> None:
    reading = read(text)
    assert (reading.claims, reading.sentences, reading.parts) == ((), (), ())


ARTICLE = """Bridge closed after flood

The mayor, Anna Kovacs, said that the bridge over the river had been closed.

"It will stay closed for 30 days. We are sorry for the trouble," Kovacs told Reuters on Friday.

Why was it closed so late?

The town has about 1,400 houses.

Leave a Comment
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(ARTICLE)


def test_every_sentence_has_its_coverage(reading: Reading) -> None:
    assert_accounted_for(reading)
    shown = {s.span.words(ARTICLE): (s.coverage, s.why) for s in reading.sentences}
    assert shown["Why was it closed so late?"] == (Coverage.NOTHING_STATED, "a question")
    assert shown["Leave a Comment"] == (Coverage.BOILERPLATE, "comment form")
    assert shown["The town has about 1,400 houses."] == (Coverage.CLAIM, "")


def test_an_attributed_claim_has_its_speaker_its_words_and_its_marks(reading: Reading) -> None:
    (claim,) = [c for c in reading.claims if c.statement == "the bridge over the river had been closed"]
    assert claim.quotation is Quotation.INDIRECT
    assert [link.name for link in claim.attribution] == ["Anna Kovacs"]
    assert claim.certainty is not Certainty.UNSURE


def test_a_quotation_of_two_sentences_is_two_claims_of_one_chain(reading: Reading) -> None:
    first, second = [c for c in reading.claims if c.quotation is Quotation.DIRECT]
    assert first.statement == "It will stay closed for 30 days"
    assert second.statement == "We are sorry for the trouble"
    for claim in (first, second):
        assert [(link.role, link.name) for link in claim.attribution] == [
            (Role.SPEAKER, "Anna Kovacs"),
            (Role.CHANNEL, "Reuters"),
        ]
    assert first.kind in (Kind.PREDICTION, Kind.COMMITMENT)


def test_the_articles_own_words_have_no_chain(reading: Reading) -> None:
    (own,) = [c for c in reading.claims if c.statement == "The town has about 1,400 houses"]
    assert (own.attribution, own.quotation, own.why) == ((), Quotation.NONE, "the article's own words")
    assert [f.text for f in own.figures] == ["about 1,400 houses"]


def test_a_date_beside_a_claim_belongs_to_the_nearest(reading: Reading) -> None:
    (date,) = reading.dates
    (claim,) = [c for c in reading.claims if c.dates]
    assert claim.dates == (date,)
    assert date.earliest == datetime.date(2024, 3, 8)
    assert claim.statement == "We are sorry for the trouble"


def test_the_day_of_a_dateline_is_a_date_of_no_claim() -> None:
    found = read("HAVANA, March 8 (Xinhua) --\n\nThe port was closed for three hours by a storm.")
    assert [date.text for date in found.dates] == ["March 8"]
    assert found.sentences[0].coverage is Coverage.BOILERPLATE
    assert not any(claim.dates for claim in found.claims)


def test_sources_are_listed_once_with_the_other_names_that_they_go_by(reading: Reading) -> None:
    assert len({s.id for s in reading.sources}) == len(reading.sources)
    (mayor,) = [s for s in reading.sources if s.name == "Anna Kovacs"]
    assert "Kovacs" in mayor.aliases
    assert mayor.name not in mayor.aliases


def test_a_heading_inside_the_article_states_nothing() -> None:
    text = "The town has a bridge.\n\nWhat comes next\n\nThe town has a river."
    why = {s.span.words(text): s.why for s in read(text).sentences}
    assert why["What comes next"] == "a heading"


def test_the_title_of_the_document_marks_its_headline() -> None:
    text = "It rained.\n\nThe town has a bridge over the river."
    kinds = [part.kind.value for part in read(text, title="It  rained.").parts]
    assert kinds == ["headline", "paragraph"]


def test_whole_contents_are_one_claim_an_attribution() -> None:
    text = "The foreign minister said that the talks with the rebels had failed."
    (claim,) = read(text, contents=Contents.WHOLE).claims
    assert claim.statement == "that the talks with the rebels had failed"


def test_nobody_behind_a_pronoun_makes_a_claim_unsure() -> None:
    (claim,) = read("He said that the talks with the rebels had failed.").claims
    assert (claim.certainty, claim.why) == (Certainty.UNSURE, "nobody found for 'He'")


def test_a_pronoun_is_told_in_the_reason() -> None:
    text = "Anna Kovacs came to the town. She said that the talks with the rebels had failed."
    claim = read(text).claims[-1]
    assert [link.name for link in claim.attribution] == ["Anna Kovacs"]
    assert (claim.certainty, claim.why) == (Certainty.LIKELY, "'She' taken for Anna Kovacs")


def test_a_quotation_that_goes_on_in_its_own_sentence_has_the_speaker_of_the_one_before() -> None:
    text = (
        "“The talks with the rebels have failed,” the minister told reporters on the steps of the palace."
        " “The army will go back to the border in the spring. Nobody can stop it.”"
    )
    reading = read(text)
    later = [c for c in reading.claims if c.spans[0].start > text.index("The army") - 2]
    assert later
    assert all(c.quotation is Quotation.DIRECT for c in later)
    assert all("minister" in c.attribution[0].name for c in later)
    assert {c.attribution[0].basis for c in later} <= {Basis.CARRIED_OVER, Basis.EXPLICIT, Basis.COREFERENCE}


def test_offsets_count_code_points_with_line_ends_and_astral_characters() -> None:
    text = "🕊🕊 Peace at last\r\n\r\nThe foreign minister said that the talks had failed.\r\n"
    claim = read(text).claims[-1]
    start = text.index("the talks")
    assert claim.spans == (Span(start=start, end=start + len("the talks had failed")),)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that the bridge cost 14 million crowns.",
        "A previous version of this story misstated the cost as 14 million crowns.",
        "Correction, 12 March 2024: This article originally said that it cost 14 million crowns.",
        "Clarification: The headline of an earlier version of this article stated that it cost 14 million.",
        "This article was amended on 12 March. A previous version said it cost 14 million, she said.",
    ],
)
def test_what_an_article_said_before_is_no_claim_and_its_earlier_version_no_source(note: str) -> None:
    reading = read(f"Bridge opens in Costa\n\nThe bridge opened on Monday, Anna Berg said.\n\n{note}")
    assert [source.name for source in reading.sources] == ["Anna Berg"]
    assert not any("14" in words for claim in reading.claims for words in claim.text)
    told = [each for each in reading.sentences if "14" in each.span.words(reading.document.text)]
    assert [(each.coverage, each.why) for each in told] == [
        (Coverage.NOTHING_STATED, "it is about an earlier version")
    ]


def test_what_a_note_of_correction_puts_right_is_a_claim() -> None:
    reading = read(
        "Bridge opens in Costa\n\nThe bridge opened on Monday.\n\n"
        "Correction: An earlier version of this article misstated the cost. It is 12 million crowns, not 14."
    )
    assert "It is 12 million crowns, not 14" in [claim.statement for claim in reading.claims]
