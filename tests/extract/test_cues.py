"""Reporting words: their plain forms, their strength and the kind of claim that they announce."""

from __future__ import annotations

import time

import pytest

from claims.claim import Kind
from claims.source import Strength
from verifier.extract import cues


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("said", "say"),
        ("insists", "insist"),
        ("denied", "deny"),
        ("denies", "deny"),
        ("relying", ""),
        ("notified", "notify"),
        ("notifies", "notify"),
        ("claiming", "claim"),
        ("believing", "believe"),
        ("reported", "report"),
        ("acknowledged", "acknowledge"),
        ("stresses", "stress"),
        ("planned", "plan"),
        ("bicycle", ""),
        ("", ""),
    ],
)
def test_every_form_of_a_reporting_verb_has_its_plain_form(word: str, plain: str) -> None:
    assert cues.lemma(word) == plain


@pytest.mark.parametrize(
    ("cue", "strength"),
    [
        ("said", Strength.NEUTRAL),
        ("INSISTED", Strength.ASSERTING),
        ("claims", Strength.DOUBTING),
        ("has confirmed", Strength.CONFIRMING),
        ("denied", Strength.DENYING),
        ("believed", Strength.ESTIMATING),
        ("documented", Strength.DOCUMENTING),
        ("told the paper and insisted", Strength.ASSERTING),
        ("insisted, he said", Strength.ASSERTING),
        ("according to", Strength.NEUTRAL),
        (":", Strength.NEUTRAL),
        ("", Strength.NEUTRAL),
    ],
)
def test_the_last_word_that_has_a_strength_gives_it(cue: str, strength: Strength) -> None:
    assert cues.strength(cue) is strength


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", None),
        ("", None),
        ("rejected", Kind.DENIAL),
        ("urged", Kind.DEMAND),
        ("vowed", Kind.COMMITMENT),
        ("forecasts", Kind.PREDICTION),
        ("praised", Kind.OPINION),
        ("denied it and promised", Kind.COMMITMENT),
        ("expected", Kind.PREDICTION),
    ],
)
def test_a_cue_announces_a_kind_or_none(cue: str, kind: Kind | None) -> None:
    assert cues.kind(cue) is kind


def test_each_word_of_the_lexicon_is_its_own_plain_form() -> None:
    known = cues.lexicon()
    plain = known.strengths.keys() | known.kinds.keys()
    assert all(cues.lemma(word) == word for word in plain if word not in known.irregular)
    assert all(cues.lemma(form) == word for form, word in known.irregular.items() if word in plain)


def test_words_of_no_language_cost_no_time_and_are_not_remembered() -> None:
    assert cues.lemmas("said" * 50_000) == []
    started = time.process_time()
    assert cues.strength("said " * 40_000) is Strength.NEUTRAL
    assert time.process_time() - started < 5
