"""Which quotations of several articles are of one saying, and how they are held against each other."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.claim import Quotation
from claims.document import Reading
from claims.saying import QuotationComparison, Speakers
from claims.wording import Wording
from tests.compare.quoting import quoted, quoting
from tests.strategies import readings
from verifier.compare import same_sayings, sayings
from verifier.compare.phrases import quoted_in
from verifier.compare.quotations import against

FRIEND = "Without a doubt the islands are our best friend in these northern waters"
CLOSEST = FRIEND.replace("best", "closest")


def found(*articles: Reading) -> list[tuple[str, str, str]]:
    """Return which documents were compared, in which order, and what came of it."""
    return [(c.a.document, c.b.document, c.wording.value) for c in same_sayings(articles)]


def test_wording_that_drifted_is_shown_word_by_word_from_the_earlier_to_the_later() -> None:
    (comparison,) = same_sayings([quoting("b", CLOSEST, day=2), quoting("a", FRIEND)])
    assert (comparison.a.document, comparison.b.document) == ("a", "b")
    assert (comparison.wording, comparison.why) == (Wording.DRIFT, "'best' became 'closest'")
    assert comparison.speakers is Speakers.ONE
    assert comparison.evidence


def test_the_same_words_are_the_same_saying_whoever_is_said_to_have_said_them() -> None:
    (comparison,) = same_sayings([quoting("a", FRIEND), quoting("b", FRIEND, who="Bo Lind", day=90)])
    assert (comparison.wording, comparison.speakers) == (Wording.SAME, Speakers.TWO)


def test_a_fragment_finds_the_sentence_that_it_is_of() -> None:
    part = 'she called them "our closest friend in these northern waters" again'
    assert found(quoting("a", FRIEND), quoting("b", part, day=1, quotation=Quotation.MIXED)) == [
        ("a", "b", "drift")
    ]


@pytest.mark.parametrize("who", ["Ana Ruíz", "Ruiz", "Anna Ruis", "Minister Ana Ruiz"])
def test_a_speaker_may_be_spelled_in_several_ways(who: str) -> None:
    one = quoting("a", "We shall never leave the harbour", day=0)
    assert found(one, quoting("b", "We would never leave the harbour", who=who)) == [("a", "b", "drift")]


LEFT_IN_PEACE = {
    "stock phrases of two": (quoting("a", "No comment at all"), quoting("b", "No comment at all", who="Bo")),
    "we will see": (quoting("a", "We will see"), quoting("b", "We will see", who="Bo Lind")),
    "short, long after": (quoting("a", "This is a tragedy"), quoting("b", "This is a tragedy", day=40)),
    "common words": (
        quoting("a", "It is going to be one of the best years for the port of Oran"),
        quoting("b", "It is going to be one of the hardest nights for the crew"),
    ),
    "another count in the same form": (
        quoting("a", "At least 11 people were killed in the strike on the market"),
        quoting("b", "At least six people were killed in the strike on the village", day=3),
    ),
    "a few words of another sentence": (
        quoting("a", "He tried to do the right thing, and I think it will work out"),
        quoting("b", "do the right thing", day=4, quotation=Quotation.DIRECT),
    ),
    "reported by both": (
        quoting("a", FRIEND, quotation=Quotation.INDIRECT),
        quoting("b", FRIEND, quotation=Quotation.INDIRECT),
    ),
    "reported in other words": (
        quoting("a", FRIEND),
        quoting("b", "the islands were a good friend", quotation=Quotation.INDIRECT),
    ),
    "nobody says it": (quoting("a", FRIEND), quoting("b", FRIEND, who=None)),
    "one article": (quoting("a", FRIEND, CLOSEST),),
}


@pytest.mark.parametrize("articles", LEFT_IN_PEACE.values(), ids=LEFT_IN_PEACE)
def test_what_only_looks_alike_is_left_in_peace(articles: tuple[Reading, ...]) -> None:
    assert found(*articles) == []


def test_a_short_saying_of_one_speaker_on_one_day_is_found() -> None:
    assert found(quoting("a", "This is a tragedy"), quoting("b", "This is a tragedy", day=1)) == [
        ("a", "b", "same")
    ]


REPEATED = {
    "many words in a row under two names": (
        quoting("a", "If she keeps her word I am sure that the vast majority of my supporters will follow"),
        quoting(
            "b", "If she keeps her word I am sure that the vast majority of my voters will follow", who="Bo"
        ),
    ),
    "a short one of unlike names within days": (
        quoting("a", "And if it was meant it is a crime of war"),
        quoting("b", "And if it was meant it is a crime of war", who="Bo Lind", day=2),
    ),
    "the same line of one speaker weeks later": (
        quoting("a", "This could be the great Trojan horse of all time"),
        quoting("b", "This could be the great Trojan horse of all time", day=33),
    ),
    "words that say little, but all the same": (
        quoting("a", "She did it again and I'll say it again"),
        quoting("b", "She did it again and I’ll say it again"),
    ),
}


@pytest.mark.parametrize("articles", REPEATED.values(), ids=REPEATED)
def test_what_nobody_says_twice_by_chance_is_one_saying(articles: tuple[Reading, ...]) -> None:
    assert len(found(*articles)) == 1


def test_reported_speech_with_nearly_the_same_words_belongs_to_the_saying() -> None:
    reported = quoting(
        "b", "the islands are our best friend in these northern waters", quotation=Quotation.INDIRECT
    )
    assert found(quoting("a", FRIEND), reported) == [("a", "b", "same")]


def test_a_saying_rendered_twice_from_another_language_is_found_on_its_day() -> None:
    one = quoting("a", "The islands remain the best friend that Norway has in northern waters")
    other = quoting("b", "Norway's closest friend in waters of the north is surely the islands", day=1)
    (comparison,) = same_sayings([one, other])
    assert comparison.wording is Wording.DRIFT
    assert "to the same effect" in comparison.evidence


def test_a_misquoted_figure_is_drift() -> None:
    one = "Our country has sent 400 tonnes of wheat to the people of the northern islands"
    (comparison,) = same_sayings([quoting("a", one), quoting("b", one.replace("400", "4,000"))])
    assert comparison.why == "'400' became '4,000'"


def test_the_better_match_in_an_article_wins() -> None:
    one = quoting("a", "He was the most valuable player", "He is the most valuable player")
    assert found(one, quoting("b", "He was the most valuable player")) == [("a", "b", "same")]


def test_a_sentence_that_another_article_ends_earlier_and_goes_on_with_is_not_cut() -> None:
    long = quoting("a", "One rocket hit the entrance of the school as the students were leaving for the day")
    split = quoting(
        "b", "One rocket hit the entrance of the school", "As the students were leaving for the day"
    )
    assert {wording for _, _, wording in found(long, split)} == {"same"}
    assert found(long, quoting("b", "One rocket hit the entrance of the school")) == [("a", "b", "drift")]


def test_quotations_of_a_saying_are_held_against_the_first_full_one() -> None:
    part = quoting("0", f'it was "{FRIEND[20:]}"', quotation=Quotation.MIXED)
    rest = [quoting(str(n), FRIEND if n % 2 else CLOSEST, day=n) for n in range(1, 6)]
    pairs = [(a, b) for a, b, _ in found(part, *rest)]
    assert pairs == [("0", "1"), ("1", "2"), ("1", "3"), ("1", "4"), ("1", "5")]


def test_one_new_article_is_compared_with_the_others_alone() -> None:
    new = quoting("new", CLOSEST, day=5)
    old = [quoting("a", FRIEND), quoting("b", FRIEND, day=1), quoting("c", "Nothing of that kind was said")]
    others = [each for reading in old for each in quoted_in(reading)]
    assert [(c.a.document, c.b.document) for c in against(new, others)] == [("a", "new")]
    assert against(new, [*others, *quoted_in(new)]) == against(new, others)
    assert against(quoting("new", "Something else was said about boats"), others) == ()


def test_two_outlets_may_give_their_articles_one_name() -> None:
    one, other = quoting("index", FRIEND), quoting("index", CLOSEST, day=1)
    assert found(one, other) == [("index", "index", "drift")]
    assert len(against(other, quoted_in(one))) == 1


@given(st.lists(readings(), max_size=3))
def test_whatever_was_read_comparisons_are_of_quotations_in_two_articles(given_: list[Reading]) -> None:
    said = {quoted for reading in given_ for quoted in quoted_in(reading)}
    for comparison in same_sayings(given_):
        assert comparison.a.article != comparison.b.article
        assert {comparison.a, comparison.b} <= said


words = st.lists(
    st.sampled_from("harbour islands friend water 𝔄 القدس never the of 11 six".split()), max_size=9
)


@given(st.lists(st.tuples(words, st.integers(0, 9)), max_size=6), st.randoms())
def test_the_order_in_which_articles_are_given_changes_nothing(
    said: list[tuple[list[str], int]], chance: object
) -> None:
    articles = [quoting(str(at), " ".join(["Say", *each]), day=day) for at, (each, day) in enumerate(said)]
    assert same_sayings(articles) == same_sayings(articles[::-1])


def alike(count: int) -> list[QuotationComparison]:
    """Return what comes of so many sentences that differ in one word."""
    sentences = (FRIEND.replace("best", f"number{n}") for n in range(count))
    made = [quoted(f"{n}.txt", sentence, day=n % 365) for n, sentence in enumerate(sentences)]
    return [comparison for saying in sayings(made) for comparison in saying.comparisons]


def test_ten_thousand_quotations_that_are_nearly_alike_are_not_all_compared_with_all() -> None:
    def seconds(count: int) -> float:
        began = time.process_time()
        assert len(alike(count)) == count - 1
        return time.process_time() - began

    few = seconds(1_000)
    assert seconds(10_000) < 30 * max(few, 0.2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "…",
        "—",
        "𝔄𝔅 🕊",
        "ליש חבר טוב בצפון",
        "\u202eabc\u202c def",
        "[" * 500,
        "x" * 5000,
        "a " * 3000,
    ],
)
def test_odd_quotations_are_compared_or_left(text: str) -> None:
    articles = [quoting(name, text) for name in "abc"] if text.strip() else []
    for one, other in itertools.pairwise(same_sayings(articles)):
        assert one.wording is other.wording is Wording.SAME


def test_nothing_to_compare_gives_nothing() -> None:
    assert same_sayings([]) == () == sayings([])
