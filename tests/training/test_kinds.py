"""Marked kinds become targets on the pieces of their words."""

from __future__ import annotations

from claims.claim import Kind
from tests.training.test_examples import TEXT, TOKENIZER, article
from verifier.training.examples import IGNORED, examples
from verifier.training.kinds import KINDS, Marked, read_kinds


def test_every_marked_claim_is_learnt_from_or_held_out() -> None:
    learnt, held_out = read_kinds(), read_kinds(held_out=True)
    assert not learnt.keys() & held_out.keys()
    assert sum(map(len, learnt.values())) > 5 * sum(map(len, held_out.values())) > 0


def test_each_claim_is_marked_once() -> None:
    for marked in [*read_kinds().values(), *read_kinds(held_out=True).values()]:
        assert len({one.content for one in marked}) == len(marked)


def test_all_kinds_are_marked() -> None:
    assert {KINDS[one.kind] for marked in read_kinds().values() for one in marked} == set(Kind)


def test_a_marked_claim_is_a_target_on_its_pieces_and_nothing_else_is_known() -> None:
    marked = Marked(content=((16, 25),), cue=((10, 14),), kind=KINDS.index(Kind.EVENT))
    (example,) = examples(article(TEXT), TOKENIZER, blocks=[(0, len(TEXT))], kinds=[marked])
    (target,) = example.kinds
    window = example.window
    assert [TEXT[window.starts[i] : window.ends[i]] for i in target.content] == ["rain", "fell"]
    assert [TEXT[window.starts[i] : window.ends[i]] for i in target.cue] == ["said"]
    assert set(example.labels.tolist()) == {IGNORED}


def test_a_claim_outside_the_window_is_no_target() -> None:
    marked = Marked(content=((500, 510),), cue=(), kind=0)
    (example,) = examples(article(TEXT), TOKENIZER, blocks=[(0, len(TEXT))], kinds=[marked])
    assert example.kinds == ()
