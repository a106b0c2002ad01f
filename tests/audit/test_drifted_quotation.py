"""QUO002 on quotations of several articles."""

from __future__ import annotations

import pytest

from claims.finding import Finding
from tests.compare.quoting import quoting
from verifier.audit import Subject
from verifier.audit.rules.drifted_quotation import RULE
from verifier.compare import quoted_in, shared

SAID = "We will rebuild the old mill of Dunmore before the winter comes to the valley"


def found(
    own: str, other: str, *, who: str = "Ana Ruiz", named: bool = True, name: str = "Post"
) -> list[Finding]:
    reading = quoting("Port", own, day=1)
    others = quoting(name, other, who=who, named=named)
    sayings = shared(reading, quoted_in(others))
    return list(RULE.check(Subject(reading=reading, sayings=sayings)))


def test_other_words_of_one_speaker_are_told_with_where_they_stand_and_what_differs() -> None:
    (finding,) = found(SAID, SAID.replace("winter", "summer"))
    assert finding.place.text == SAID
    assert finding.message == (
        "Ana Ruiz is quoted with other words elsewhere (The Post, 2024-03-11): “We will rebuild the old mill "
        "of Dunmore before the summer…”; the difference: 'summer' became 'winter'. Which are the words that "
        "were spoken? The reporter must go back to the recording."
    )


def test_a_quotation_is_asked_about_once_however_many_others_differ() -> None:
    reading = quoting("Port", SAID, day=1)
    others = [
        quoting(name, SAID.replace("winter", word)) for name, word in (("A", "summer"), ("B", "spring"))
    ]
    sayings = shared(reading, [each for other in others for each in quoted_in(other)])
    assert len(list(RULE.check(Subject(reading=reading, sayings=sayings)))) == 1


@pytest.mark.parametrize(
    "other",
    [
        SAID,
        f"I tell you that {SAID.lower()}",
        SAID.replace("the old mill", "the old mill, the old mill"),
        SAID.replace("the old mill of Dunmore", "the old mill …"),
    ],
    ids=["the same words", "a later beginning", "a stutter", "a mark of omission"],
)
def test_what_is_only_shortened_is_no_other_wording(other: str) -> None:
    assert found(SAID, other) == []
    assert found(other, SAID) == []


def test_words_that_are_left_out_in_the_midst_are_asked_about() -> None:
    assert len(found(SAID, SAID.replace("old ", ""))) == 1
    assert len(found(SAID.replace("old ", ""), SAID)) == 1


def test_two_speakers_are_left_to_another_rule() -> None:
    assert found(SAID, SAID.replace("winter", "summer"), who="Peter Lindqvist") == []


def test_a_speaker_without_a_name_is_called_by_that_of_the_article() -> None:
    (finding,) = found(SAID, SAID.replace("winter", "summer"), who="the mayor", named=False)
    assert finding.message.startswith("Ana Ruiz is quoted")


def test_where_nobody_is_named_the_speaker_is_asked_for_as_such() -> None:
    reading = quoting("Port", SAID, day=1, who="a source", named=False)
    others = quoting("Post", SAID.replace("winter", "summer"), who="an aide", named=False)
    sayings = shared(reading, quoted_in(others))
    (finding,) = RULE.check(Subject(reading=reading, sayings=sayings))
    assert finding.message.startswith("The speaker is quoted")


def test_what_others_quote_is_no_finding_of_this_article() -> None:
    others = quoting("A", SAID), quoting("B", SAID.replace("winter", "summer"))
    sayings = shared(others[0], quoted_in(others[1]))
    assert list(RULE.check(Subject(reading=quoting("Port", "Nothing of it is true"), sayings=sayings))) == []
