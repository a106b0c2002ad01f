"""Kinds are told by what each piece of a content and of its cue says of them."""

from __future__ import annotations

import numpy as np

from claims.claim import Kind
from claims.span import Span
from verifier.extract.tagger.kinds import KindScores
from verifier.extract.tagger.windows import Window

KINDS = tuple(Kind)


def scores(*rows: tuple[int, int, Kind | None, Kind | None], loud: int | None = None) -> KindScores:
    """Pieces by their places, each for one kind as a part of a content and for one as a part of a cue.

    The piece numbered `loud` counts for much more than the others.
    """
    said = np.zeros((len(rows) + 1, 2, len(KINDS) + 1), dtype=np.float32)
    for at, (_, _, *kinds) in enumerate(rows, 1):
        for part, kind in enumerate(kinds):
            if kind is not None:
                said[at, part, KINDS.index(kind)] = 1.0
    if loud is not None:
        said[loud + 1, :, len(KINDS)] = 5.0
    starts, ends = (np.array([0, *(row[i] for row in rows)], dtype=np.int64) for i in range(2))
    zeros = np.zeros(len(rows) + 1, dtype=np.int64)
    return KindScores.of([(Window(zeros, zeros, zeros, starts, ends, np.array([-1, *zeros[1:]])), said)])


PIECES = (
    (0, 2, Kind.STATE, Kind.DENIAL),
    (3, 7, Kind.STATE, Kind.DENIAL),
    (8, 12, Kind.EVENT, None),
    (13, 17, Kind.EVENT, None),
    (18, 20, Kind.STATE, None),
)
SAID = scores(*PIECES)


def test_the_kind_is_what_most_of_the_pieces_of_the_content_say() -> None:
    assert SAID.kind([Span(start=8, end=20)], None) is Kind.EVENT
    assert SAID.kind([Span(start=0, end=7)], None) is Kind.STATE


def test_a_piece_that_counts_for_more_outweighs_the_others() -> None:
    assert scores(*PIECES, loud=4).kind([Span(start=8, end=20)], None) is Kind.STATE
    assert scores(*PIECES, loud=0).kind([Span(start=8, end=20)], None) is Kind.EVENT


def test_a_content_in_two_places_is_taken_together() -> None:
    assert SAID.kind([Span(start=0, end=2), Span(start=8, end=17)], None) is Kind.EVENT


def test_the_cue_is_heard_too() -> None:
    assert SAID.kind([Span(start=8, end=20)], Span(start=0, end=7)) is Kind.DENIAL


def test_a_gain_can_outweigh_what_the_pieces_say() -> None:
    assert SAID.kind([Span(start=8, end=20)], None, {Kind.DEMAND: 2.0}) is Kind.DEMAND
    assert SAID.kind([Span(start=8, end=20)], None, {Kind.DEMAND: 0.1}) is Kind.EVENT


def test_of_what_was_not_read_nothing_is_known() -> None:
    assert SAID.kind([Span(start=40, end=50)], None) is None
    assert KindScores.of([]).kind([Span(start=0, end=5)], None) is None
