"""Chains name each one through whom a content came, innermost first."""

from __future__ import annotations

import pytest

from claims.source import Anonymity, Basis, Role, SourceKind, Strength
from tests.extract.attributing import attributed, chain, chains, content, place
from verifier.extract.chains import RUNNING, kind_of
from verifier.extract.names import UNNAMED, Identity

SPEAKER, CHANNEL = Role.SPEAKER, Role.CHANNEL


def shown(text: str, words: str, source: str | None, cue: str | None) -> list[tuple[Role, str]]:
    return [
        (link.role, link.name) for link in chain(text, words, attributed(text, words, source=source, cue=cue))
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "links"),
    [
        ("Anna Kovacs said rain fell", "Anna Kovacs", "said", [(SPEAKER, "Anna Kovacs")]),
        ("Anna Kovacs told Reuters that rain fell", "Anna Kovacs", "told",
         [(SPEAKER, "Anna Kovacs"), (CHANNEL, "Reuters")]),
        ("Tass quoted Anna Kovacs as saying rain fell", "Anna Kovacs", "as saying",
         [(SPEAKER, "Anna Kovacs"), (CHANNEL, "Tass")]),
        ("Reuters reported, citing Anna Kovacs, that rain fell", "Reuters", "reported",
         [(SPEAKER, "Anna Kovacs"), (CHANNEL, "Reuters")]),
        ("Reuters reported that rain fell", "Reuters", "reported", [(SPEAKER, "Reuters")]),
        ("Oxfam said in a report that rain fell", "Oxfam", "said",
         [(SPEAKER, "Oxfam"), (CHANNEL, "Oxfam report")]),
        ("Anna Kovacs and the United Nations said rain fell", "Anna Kovacs and the United Nations", "said",
         [(SPEAKER, "Anna Kovacs and United Nations")]),
    ],
)  # fmt: skip
def test_the_links_of_a_chain_stand_innermost_first(
    text: str, source: str, cue: str, links: list[tuple[Role, str]]
) -> None:
    assert shown(text, "rain fell", source, cue) == links


def test_a_saying_in_a_saying_has_both_speakers() -> None:
    text = "Anna Kovacs said Hamas promised to free the hostages"
    words = "to free the hostages"
    inner = attributed(text, words, source="Hamas", cue="promised")
    outer = attributed(text, "Hamas promised to free the hostages", source="Anna Kovacs", cue="said")
    found = chain(text, words, inner, outer)
    assert [(link.role, link.name, link.cue and link.cue.text) for link in found] == [
        (SPEAKER, "Hamas", "promised"),
        (SPEAKER, "Anna Kovacs", "said"),
    ]


def test_a_publisher_around_a_saying_passes_it_on() -> None:
    text = "According to Reuters, Russia explained that rain fell"
    inner = attributed(text, "rain fell", source="Russia", cue="explained")
    outer = attributed(text, "Russia explained that rain fell", source="Reuters", cue="According to")
    assert [(link.role, link.name) for link in chain(text, "rain fell", inner, outer)] == [
        (SPEAKER, "Russia"),
        (CHANNEL, "Reuters"),
    ]


def test_a_passive_without_an_agent_has_an_unnamed_speaker_without_a_place() -> None:
    text = "It is alleged that rain fell"
    (link,) = chain(text, "rain fell", attributed(text, "rain fell", cue="is alleged"))
    assert (link.name, link.anonymity, link.span, link.surface) == (UNNAMED, Anonymity.UNNAMED, None, None)
    assert link.cue is not None
    assert link.cue.strength is Strength.DOUBTING
    assert link.cue.span == place(text, "is alleged")


def test_one_who_is_named_twice_is_one_link() -> None:
    text = "Anna Kovacs said Kovacs thought rain fell"
    inner = attributed(text, "rain fell", source="Kovacs thought".split()[0], cue="thought")
    outer = attributed(text, "Kovacs thought rain fell", source="Anna Kovacs", cue="said")
    (link,) = chain(text, "rain fell", inner, outer)
    assert link.name == "Anna Kovacs"


def test_a_short_form_has_the_full_name_and_says_what_it_rests_on() -> None:
    text = "Anna Kovacs came. Ms. Kovacs said rain fell"
    (link,) = chain(text, "rain fell", attributed(text, "rain fell", source="Ms. Kovacs", cue="said"))
    assert (link.name, link.surface, link.basis) == ("Anna Kovacs", "Ms. Kovacs", Basis.COREFERENCE)
    assert link.resolved


def test_a_pronoun_without_a_name_before_it_is_not_resolved() -> None:
    text = "He said rain fell"
    (link,) = chain(text, "rain fell", attributed(text, "rain fell", source="He", cue="said"))
    assert (link.name, link.resolved) == ("He", False)


def test_a_paper_of_an_unresolved_speaker_keeps_its_own_name() -> None:
    text = "He said in a report that rain fell"
    found = chain(text, "rain fell", attributed(text, "rain fell", source="He", cue="said"))
    assert [link.name for link in found] == ["He", "report"]


QUOTED = "Anna Kovacs told Reuters: “Rain fell. Snow fell.”"


def test_a_quotation_that_goes_on_has_the_chain_of_its_beginning() -> None:
    first = content(QUOTED, "Rain fell", attributed(QUOTED, "Rain fell", source="Anna Kovacs", cue="told"))
    second = content(QUOTED, "Snow fell", attributed(QUOTED, "Snow fell"))
    made = chains(QUOTED, [first, second])
    before, after = made.chain(first, in_marks=True), made.chain(second, in_marks=True)
    assert [link.name for link in after] == [link.name for link in before] == ["Anna Kovacs", "Reuters"]
    assert all((link.span, link.surface, link.cue, link.basis) == (None, None, None, Basis.CARRIED_OVER)
               for link in after)  # fmt: skip


def test_each_sentence_of_a_quotation_has_the_channel_that_one_of_them_names() -> None:
    text = "“Rain fell. Snow fell,” Anna Kovacs told Reuters on Friday."
    one = attributed(text, "Rain fell. Snow fell", source="Anna Kovacs", cue="told")
    for words in ("Rain fell", "Snow fell"):
        assert [link.name for link in chain(text, words, one)] == ["Anna Kovacs", "Reuters"]


def test_words_outside_marks_carry_nothing_over() -> None:
    first = content(QUOTED, "Rain fell", attributed(QUOTED, "Rain fell", source="Anna Kovacs", cue="told"))
    second = content(QUOTED, "Snow fell", attributed(QUOTED, "Snow fell"))
    made = chains(QUOTED, [first, second])
    made.chain(first, in_marks=True)
    assert [link.name for link in made.chain(second, in_marks=False)] == [UNNAMED]


def test_a_quotation_far_behind_the_last_one_carries_nothing_over() -> None:
    text = "Anna Kovacs said: “Rain fell.” " + "It was so. " * (RUNNING // 10) + "“Snow fell.”"
    first = content(text, "Rain fell", attributed(text, "Rain fell", source="Anna Kovacs", cue="said"))
    made = chains(text, [first])
    made.chain(first, in_marks=True)
    assert made.carried_over(place(text, "Snow fell")) == ()
    assert [link.name for link in made.carried_over(place(text, "It was so"))] == ["Anna Kovacs"]


def test_the_first_quotation_of_an_article_carries_nothing_over() -> None:
    assert chains("“Rain fell.”").carried_over(place("“Rain fell.”", "Rain fell")) == ()


def test_the_kind_of_a_source_is_the_first_that_is_known() -> None:
    unknown = Identity("Hamas", SourceKind.UNKNOWN, Anonymity.NAMED)
    group = Identity("Hamas", SourceKind.ARMED_GROUP, Anonymity.NAMED)
    assert kind_of("Hamas", [unknown, group]) is SourceKind.ARMED_GROUP
    assert kind_of("Hamas", [unknown]) is SourceKind.UNKNOWN
    assert kind_of(UNNAMED, []) is SourceKind.UNNAMED


def test_a_quotation_behind_somebody_who_leads_a_sentence_since_is_theirs() -> None:
    text = "Anna Kovacs said: “Rain fell.”\n\nMayor Tom Arkwright wrote a letter.\n\n“Snow fell.”"
    first = content(text, "Rain fell", attributed(text, "Rain fell", source="Anna Kovacs", cue="said"))
    made = chains(text, [first])
    made.chain(first, in_marks=True)
    (link,) = made.carried_over(place(text, "Snow fell"))
    assert (link.name, link.basis) == ("Tom Arkwright", Basis.CARRIED_OVER)


def test_who_heard_the_first_of_it_heard_the_rest_of_the_paragraph() -> None:
    text = "Anna Kovacs told Reuters that rain fell. She said snow fell."
    first = content(text, "rain fell", attributed(text, "rain fell", source="Anna Kovacs", cue="told"))
    second = content(text, "snow fell", attributed(text, "snow fell", source="She", cue="said"))
    made = chains(text, [first, second])
    made.chain(first, in_marks=False)
    assert [link.name for link in made.chain(second, in_marks=False)] == ["Anna Kovacs", "Reuters"]


def test_what_goes_on_is_said_by_the_outermost_and_not_by_whom_it_quotes() -> None:
    text = "“The crew said rain fell,” Anna Kovacs said. “Snow fell.”"
    inner = attributed(text, "rain fell", source="The crew", cue="said")
    outer = attributed(text, "The crew said rain fell", source="Anna Kovacs", cue="said")
    first, second = (
        content(text, "rain fell", inner, outer),
        content(text, "Snow fell", attributed(text, "Snow fell")),
    )
    made = chains(text, [first, second])
    assert [link.name for link in made.chain(first, in_marks=True)] == ["crew", "Anna Kovacs"]
    assert [link.name for link in made.chain(second, in_marks=True)] == ["Anna Kovacs"]


def test_photos_posted_somewhere_came_through_it_and_a_report_is_of_its_authors() -> None:
    text = "Photos posted on Weibo show that rain fell."
    links = chain(
        text, "rain fell", attributed(text, "rain fell", source="Photos posted on Weibo", cue="show")
    )
    assert [(link.name, link.role.value) for link in links] == [("Photos", "speaker"), ("Weibo", "channel")]
    text = "A report by the Vela Union found that rain fell. The report said snow fell."
    first = content(
        text, "rain fell", attributed(text, "rain fell", source="A report by the Vela Union", cue="found")
    )
    second = content(text, "snow fell", attributed(text, "snow fell", source="The report", cue="said"))
    made = chains(text, [first, second])
    assert [link.name for link in made.chain(first, in_marks=False)] == ["Vela Union", "Vela Union report"]
    assert [link.name for link in made.chain(second, in_marks=False)] == ["Vela Union report"]
