"""Scores become the best legal labels, and labels become attributions."""

from __future__ import annotations

import re
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.span import Span
from verifier.extract.tagger.decode import Attributed, Floats, best_path, decode, legal_steps
from verifier.extract.tagger.edges import trimmed
from verifier.extract.tagger.labels import LABELS, OUTSIDE, ROLES, begin, inside
from verifier.extract.tagger.likelihood import Likelihood
from verifier.extract.tagger.windows import Window

EVEN = Likelihood(np.array([0, 1.0, 0, 0, 0, 0, 0, 0, 0, 0]), 0.0)
"""The likelihood of the links alone."""

B = {role: begin(role) for role in ROLES}
I = {role: inside(role) for role in ROLES}  # noqa: E741  the label's own name
MARKS = {"S": B["source"], "s": I["source"], "Q": B["cue"], "q": I["cue"], "C": B["content"],
         "c": I["content"], ".": OUTSIDE}  # fmt: skip


def is_legal(path: tuple[int, ...]) -> bool:
    for before, label in zip((OUTSIDE, *path), path, strict=False):
        if any(label == I[role] and before not in (B[role], I[role]) for role in ROLES):
            return False
    return True


LEGAL = {n: [path for path in product(range(LABELS), repeat=n) if is_legal(path)] for n in (1, 2, 3, 4)}


@st.composite
def scores(draw: st.DrawFn, longest: int = 4, largest: int = 50) -> Floats:
    """Whole numbers, so that sums are exact; one sequence of pieces."""
    n = draw(st.integers(1, longest))
    values = draw(st.lists(st.integers(-largest, largest), min_size=n * LABELS, max_size=n * LABELS))
    return np.array(values, dtype=np.float32).reshape(1, n, LABELS)


@settings(max_examples=40)
@given(given_scores=scores())
def test_the_path_scores_as_high_as_the_best_of_all_legal_ones(given_scores: Floats) -> None:
    n = given_scores.shape[1]
    (path,) = best_path(given_scores)
    rows = np.arange(n)
    best = max(float(given_scores[0, rows, list(legal)].sum()) for legal in LEGAL[n])
    assert float(given_scores[0, rows, path].sum()) == best
    assert tuple(path.tolist()) in LEGAL[n]


@given(given_scores=scores(longest=40, largest=1_000))
def test_no_inside_label_follows_anything_but_its_own_role(given_scores: Floats) -> None:
    (path,) = best_path(given_scores)
    assert is_legal(tuple(path.tolist()))


@given(one=scores(longest=6))
def test_each_row_of_a_batch_is_decoded_for_itself(one: Floats) -> None:
    batch = np.concatenate([one, -one, one])
    first, other, again = best_path(batch).tolist()
    assert first == again == best_path(one)[0].tolist()
    assert other == best_path(-one)[0].tolist()


def test_only_a_begin_or_an_inside_of_the_same_role_leads_to_an_inside() -> None:
    legal = {(before, after) for before, after in product(range(LABELS), repeat=2)
             if legal_steps()[before, after] == 0 and after in I.values()}  # fmt: skip
    assert legal == {(label, I[role]) for role in ROLES for label in (B[role], I[role])}


def read(
    text: str,
    marks: str,
    *,
    links: dict[tuple[str, str], str] | None = None,
    sure: dict[str, float] | None = None,
) -> list[Attributed]:
    """Decode a text of one word a piece and one mark of MARKS a word; `|` begins a paragraph.

    `links` maps a role and a content's first word to the word that it is linked to; what is not listed is
    linked to nothing.
    """
    found = [(m.start(), m.end(), text.count("|", 0, m.start())) for m in re.finditer(r"[^\s|]+", text)]
    rows = [(0, 0, -1), *found, (0, 0, -1)]
    words = [text[start:end] for start, end, _ in rows]
    starts, ends, paragraphs = np.array(rows, dtype=np.int64).T
    zeros = np.zeros(len(rows), dtype=np.int64)
    labels = np.array([OUTSIDE, *(MARKS[m] for m in marks.replace(" ", "")), OUTSIDE], dtype=np.int64)
    certainty = np.array([(sure or {}).get(word, 1.0) for word in words], dtype=np.float32)
    scored = np.zeros((2, len(rows), len(rows)), dtype=np.float32)
    scored[:, :, 0] = 10
    for (role, content), target in (links or {}).items():
        scored[("source", "cue").index(role), words.index(content), words.index(target)] = 30
    return decode(
        text, Window(zeros, zeros, zeros, starts, ends, paragraphs), labels, certainty, scored, EVEN
    )


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.words(text)


def shown(text: str, one: Attributed) -> tuple[str | None, str | None, list[str]]:
    return words(text, one.source), words(text, one.cue), [c.words(text) for c in one.contents]


def test_a_content_has_the_source_and_the_cue_that_it_is_linked_to() -> None:
    text = "The mayor said rain fell"
    (one,) = read(text, "SsQCc", links={("source", "rain"): "The", ("cue", "rain"): "said"})
    assert shown(text, one) == ("The mayor", "said", ["rain fell"])
    assert one.paragraph == 0
    assert one.score == pytest.approx(0.5, abs=0.01)


def test_contents_of_one_source_and_cue_are_one_attribution() -> None:
    text = "Rain fell he said and stopped"
    links = {
        (role, first): to for first in ("Rain", "stopped") for role, to in (("source", "he"), ("cue", "said"))
    }
    (one,) = read(text, "CcSQ.C", links=links)
    assert shown(text, one) == ("he", "said", ["Rain fell", "stopped"])


def test_contents_without_a_cue_are_attributions_of_their_own() -> None:
    text = "rain fell , snow stayed"
    assert [shown(text, one) for one in read(text, "Cc.Cc")] == [
        (None, None, ["rain fell"]),
        (None, None, ["snow stayed"]),
    ]


def test_a_link_into_another_paragraph_is_none() -> None:
    text = "He said | rain fell"
    (one,) = read(text, "SQ Cc", links={("source", "rain"): "He", ("cue", "rain"): "said"})
    assert shown(text, one) == (None, None, ["rain fell"])
    assert one.paragraph == 1


def test_sources_and_cues_without_a_content_are_left_out() -> None:
    assert read("He said so", "SQ.") == []


def test_two_contents_side_by_side_stay_two() -> None:
    text = "rain fell snow fell"
    assert [shown(text, one)[2] for one in read(text, "CcCc")] == [["rain fell"], ["snow fell"]]


def test_edges_lose_their_marks_and_what_is_only_marks_is_nothing() -> None:
    text = "“rain fell.” … — ”"
    assert [shown(text, one)[2] for one in read(text, "Cc..C")] == [["rain fell"]]


def test_a_label_on_half_a_word_takes_all_of_it() -> None:
    text = "unbelievable rain"
    starts, ends = np.array([0, 2, 13]), np.array([2, 12, 17])
    zeros = np.zeros(3, dtype=np.int64)
    window = Window(zeros, zeros, zeros, starts, ends, zeros)
    links = np.zeros((2, 3, 3), dtype=np.float32)
    certainty = np.ones(3, dtype=np.float32)
    for labels in ([0, B["content"], 0], [B["content"], 0, 0]):
        (one,) = decode(text, window, np.array(labels), certainty, links, EVEN)
        assert shown(text, one)[2] == ["unbelievable"]


def test_a_label_on_a_separator_is_nothing() -> None:
    zeros = np.zeros(1, dtype=np.int64)
    window = Window(zeros, zeros, zeros, zeros, zeros, np.array([-1]))
    links = np.zeros((2, 1, 1), dtype=np.float32)
    assert decode("word", window, np.array([B["content"]]), np.ones(1, dtype=np.float32), links, EVEN) == []


def test_the_traits_tell_what_the_network_thought_of_each_part() -> None:
    text = "he said rain fell"
    links = {("source", "rain"): "he", ("cue", "rain"): "said"}
    (one,) = read(text, "SQCc", links=links, sure={"he": 0.4, "rain": 0.5, "fell": 0.7})
    traits = one.traits
    assert traits.content == pytest.approx(0.6)
    assert traits.source == pytest.approx(0.4)
    assert traits.cue == 1.0
    assert (traits.length, traits.parts) == (len("rain fell"), 1)
    (one,) = read("rain fell", "Cc")
    assert (one.traits.source, one.traits.cue) == (None, None)


def test_a_link_that_wavers_lowers_the_score() -> None:
    text = "rain fell"
    zeros = np.zeros(3, dtype=np.int64)
    window = Window(zeros, zeros, zeros, np.array([0, 0, 5]), np.array([0, 4, 9]), np.array([-1, 0, 0]))
    links = np.zeros((2, 3, 3), dtype=np.float32)
    labels = np.array([OUTSIDE, B["content"], B["source"]])
    (one,) = decode(text, window, labels, np.ones(3, dtype=np.float32), links, EVEN)
    assert one.traits.link == pytest.approx(0.5)
    assert one.score < 0.4


def test_edges_are_blanks_quotation_marks_and_stops() -> None:
    assert trimmed(" “rain.” ", 0, 9) == (2, 6)
    assert trimmed("a “.” b", 2, 5) is None
