"""The report as Markdown."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.audited import Audited
from claims.document import Document, Reading
from claims.evidence import Decision, Review, Verdict
from claims.question import question_id
from claims.run import Run
from tests import strategies
from tests.report.hostile import PIECES, RUN, readings
from verifier.report import render_md
from verifier.report.markdown import JOINER, as_words
from verifier.report.verbatim import in_xml, one_line

MADE = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {
    "Claim report",
    "Findings",
    "Answered",
    "Claims",
    "Sources",
    "Figures",
    "Compared",
    "How this was made",
}


def tokens(text: str) -> list[Token]:
    """The tokens of a text, those within a line among them."""
    return [each for token in READER.parse(text) for each in (token, *(token.children or ()))]


def shown(text: str) -> str:
    """What a reader sees."""
    return "".join(each.content for each in tokens(text) if each.type in ("text", "code_inline"))


def cells(text: str, heading: str) -> list[list[str]]:
    """The rows of the table below a heading, as a reader sees them."""
    table = text.split(f"### {heading}\n\n")[1].split("\n\n")[0]
    return [
        [shown(cell.strip()) for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in table.split("\n")[2:]
    ]


def test_findings_come_first_with_line_rule_and_question(audited: Audited, run: Run) -> None:
    text = render_md([audited], run=run)
    assert text.index("### Findings") < text.index("### Claims") < text.index("### Sources")
    for asked in audited.asked:
        assert (
            f"- **{asked.finding.level} {asked.finding.rule}** {as_words(asked.finding.message)}\n  Line "
            in text
        )
        assert f"Question `{asked.key}`." in text


def test_each_claim_is_a_row_with_its_chain_figures_and_dates(audited: Audited, run: Run) -> None:
    rows = cells(render_md([audited], run=run), "Claims")
    assert len(rows) == len(audited.reading.claims)
    assert rows[13] == [
        "14",
        "23",
        "Hamas had received a list of eight Russian hostages and was trying to locate them for their release "
        "(event, reported)",
        "Mousa Abu Marzook ← RIA; Mousa Abu Marzook: “told” (neutral), as “Mr. Marzook”",
        "“eight Russian hostages”: 8",
        "likely",
        "",
    ]


def test_sources_and_figures_are_tables(audited: Audited, run: Run) -> None:
    text = render_md([audited], run=run)
    assert cells(text, "Sources")[0][:3] == ["Mousa Abu Marzook (person, part of Hamas)", "4", "0"]
    assert ["50 hostages", "50", "hostage, killed, Gaza Strip", "Hamas", "20"] in cells(text, "Figures")
    assert "- Version: verifier 0.1.0\n" in text
    assert f"sha256:{audited.reading.document.sha256}" in text


def test_what_was_answered_stands_apart_with_the_answer(audited: Audited, run: Run) -> None:
    subject, claim = question_id(audited.findings[0], audited.reading), audited.reading.claims[0].id
    reviews = [
        Review(subject=subject, verdict=Verdict.EXPLAINED, reviewer="Dana", note="I *know*.", at=MADE),
        Review(subject=claim, verdict=Verdict.CONFIRMED, reviewer="Eli", at=MADE),
    ]
    decisions = tuple(Decision(subject=review.subject, review=review) for review in reviews)
    text = render_md([audited.model_copy(update={"decisions": decisions})], run=run)
    assert "  **explained**, Dana, 24 November 2026: I \\*know\\*." in text.split("### Answered")[1]
    assert cells(text, "Claims")[0][-1] == "confirmed (Eli)"


def test_a_report_on_nothing_says_so() -> None:
    assert "No article was read." in render_md([], run=RUN)
    empty = render_md([Audited(reading=Reading(document=Document(name="a.txt", text="")))], run=RUN)
    assert "The rules found nothing to ask." in empty


@settings(max_examples=60)
@given(readings())
def test_no_word_of_an_article_acts(audited: Audited) -> None:
    text = render_md([audited], run=RUN)
    text.encode()
    found = tokens(text)
    assert not {
        "html_block",
        "html_inline",
        "image",
        "link_open",
        "fence",
        "code_block",
        "hr",
        "s_open",
        "em_open",
    } & {each.type for each in found}
    headings = [after.content for token, after in pairwise(found) if token.type == "heading_open"]
    assert sum(heading not in OURS for heading in headings) == 1
    rows = sum(token.type == "tr_open" for token in found)
    assert rows == len(audited.reading.claims) + 2 + bool(audited.reading.claims)


@given(strategies.audits())
def test_whatever_is_read_can_be_written(audited: Audited) -> None:
    text = render_md([audited], run=RUN)
    assert READER.parse(text)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_words_are_shown_as_they_are(words: str) -> None:
    """Alone, in a list, before, behind and between signs of ours."""
    expected = in_xml(one_line(words))
    for before, after in (("", ""), ("- ", ""), ("a ", " b"), ("**x** ", ""), ("“", "”")):
        seen = shown(f"{before}{as_words(words)}{after}").replace(JOINER, "")
        # Spaces at the ends of a line are none.
        assert seen.split() == f"{before.strip('- ').replace('*', '')} {expected} {after}".split() or (
            "“" in before and seen == f"{before}{expected}{after}"
        )


@pytest.mark.parametrize(
    "words, written",
    [
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("state-owned, U.S. and 3.5", "state-owned, U.S. and 3.5"),
        ("AT&T <b>", "AT&amp;T &lt;b&gt;"),
        ("@everyone", f"\\@{JOINER}everyone"),
        ("a@b.example", f"a\\@{JOINER}b.example"),
        ("closes #12", f"closes \\#{JOINER}12"),
        ("GH-12", f"GH{JOINER}-12"),
        ("https://x.example", f"https:{JOINER}//x.example"),
        ("www.x.example", f"www{JOINER}.x.example"),
        (":tada:", f":{JOINER}tada:"),
        ("at 10:15:20", "at 10:15:20"),
        ("[[wiki]]", "\\[\\[wiki\\]\\]"),
        ("two\n\n# lines", "two \\# lines"),
    ],
)
def test_signs_that_would_act_are_quieted_and_others_left_alone(words: str, written: str) -> None:
    assert as_words(words) == written
