"""What became of claims from one version of an article to the next."""

from __future__ import annotations

import datetime
import time
from collections import Counter

import pytest
from hypothesis import given

from claims.claim import Quotation
from claims.document import Reading
from claims.revision import Aspect, Fate
from claims.source import Cue, Link, Role, source_id
from claims.span import Span
from tests.compare.article import Count, Told, article
from tests.strategies import readings
from verifier.compare import outcomes

WORKS = Told("Rescue work goes on at the mill.")
RESIGNED = Told("The mayor of Dunmore resigned on Monday.")
BUILT = Told("The old mill was built by two brothers.")


def link(name: str, *, role: Role = Role.SPEAKER, cue: Cue | None = None, at: int | None = None) -> Link:
    """The link of a source that is named at a place of the text, or nowhere."""
    span = None if at is None else Span(start=at, end=at + len(name))
    surface = name if span else None
    return Link(role=role, name=name, source=source_id(name), cue=cue, span=span, surface=surface)


def told(before: Reading, after: Reading) -> list[tuple[Fate, str]]:
    """Fates with the words as they are, or as they were where they are gone."""
    words = {claim.id: claim.statement for reading in (before, after) for claim in reading.claims}
    return [(each.fate, words[each.after or each.before or ""]) for each in outcomes(before, after)]


def edited(before: Told, after: Told) -> tuple[tuple[Aspect, ...], str]:
    """What was edited from one sentence to another that stands alone in its article."""
    (outcome,) = outcomes(article(before), article(after))
    assert outcome.fate is Fate.EDITED
    return outcome.aspects, outcome.why


def test_words_in_their_sentence_and_order_are_kept_whatever_comes_between() -> None:
    after = article(WORKS, Told("Three men were arrested."), RESIGNED)
    assert told(article(WORKS, RESIGNED), after) == [
        (Fate.KEPT, "Rescue work goes on at the mill"),
        (Fate.NEW, "Three men were arrested"),
        (Fate.KEPT, "The mayor of Dunmore resigned on Monday"),
    ]


def test_what_is_gone_is_told_last() -> None:
    assert told(article(BUILT, WORKS, RESIGNED), article(WORKS, RESIGNED))[-1] == (
        Fate.DROPPED,
        "The old mill was built by two brothers",
    )


def test_words_that_stand_in_another_order_moved() -> None:
    found = told(article(BUILT, WORKS, RESIGNED), article(WORKS, RESIGNED, BUILT))
    assert [fate for fate, _ in found] == [Fate.KEPT, Fate.KEPT, Fate.MOVED]


def test_the_same_words_among_others_moved() -> None:
    longer = Told(
        "It is not true that the old mill was built by two brothers.", said="the old mill was built"
    )
    shorter = Told("As is known, the old mill was built by two brothers.", said="the old mill was built")
    assert [fate for fate, _ in told(article(shorter), article(longer))] == [Fate.MOVED]


def test_other_words_of_one_claim_are_an_edit() -> None:
    assert edited(BUILT, Told("The old mill was built by three sisters."))[0] == (Aspect.WORDS,)


@pytest.mark.parametrize("other", ["Nobody was hurt.", "Snow fell all night in the hills of the north."])
def test_claims_with_few_words_in_common_are_two(other: str) -> None:
    assert [fate for fate, _ in told(article(BUILT), article(other))] == [Fate.NEW, Fate.DROPPED]


def test_a_figure_that_changed_is_told_by_its_words() -> None:
    before = Told("The blast killed 1,400 people.", [Count("1,400 people", 1400)])
    after = Told("The blast killed 1,200 people.", [Count("1,200 people", 1200)])
    assert edited(before, after) == (
        (Aspect.FIGURE,),
        "figure changed from “1,400 people” to “1,200 people”",
    )
    without = Told("The blast killed .")
    assert edited(before, without) == ((Aspect.FIGURE,), "figure removed: “1,400 people”")
    assert edited(without, before) == ((Aspect.FIGURE,), "figure added: “1,400 people”")


def test_another_spelling_of_one_figure_is_a_rewording() -> None:
    before = Told("The blast killed 1,400 people.", [Count("1,400 people", 1400)])
    after = Told("The blast killed 1400 people.", [Count("1400 people", 1400)])
    assert edited(before, after) == ((Aspect.WORDS,), "reworded")


def test_a_date_that_changed_is_told() -> None:
    before = Told("The mayor resigned on Monday.", days=[("Monday", datetime.date(2024, 3, 11))])
    after = Told("The mayor resigned on Tuesday.", days=[("Tuesday", datetime.date(2024, 3, 12))])
    assert edited(before, after) == ((Aspect.DATE,), "date changed from “Monday” to “Tuesday”")


def test_a_figure_whose_sign_stands_in_a_date_too_is_all_that_changed() -> None:
    before, after = (
        Told(
            f"On 13 March the crew had {words} left.",
            [Count(words, number, unit="boat")],
            days=[("13 March", datetime.date(2024, 3, 13))],
        )
        for words, number in (("3", 3), ("4", 4))
    )
    assert edited(before, after) == ((Aspect.FIGURE,), "figure changed from “3” to “4”")


def test_a_number_or_a_day_that_is_read_as_neither_figure_nor_date_is_told_as_one() -> None:
    assert edited(
        Told("The boys were named as Tom Hale (16)."), Told("The boys were named as Tom Hale (23).")
    ) == (
        (Aspect.FIGURE,),
        "figure changed from “(16)” to “(23)”",
    )
    assert edited(Told("The dam broke on Monday."), Told("The dam broke on Tuesday.")) == (
        (Aspect.DATE,),
        "date changed from “Monday” to “Tuesday”",
    )
    assert edited(Told("The dam broke on June 22."), Told("The dam broke on June 29."))[0] == (Aspect.DATE,)


def test_a_few_words_that_changed_are_told_and_many_are_reworded() -> None:
    assert edited(Told("The prcies of flour rose."), Told("The prices of flour rose."))[1] == (
        "words changed from “prcies” to “prices”"
    )
    assert edited(Told("The dam also broke."), Told("The dam broke."))[1] == "words removed: “also”"
    assert edited(Told("The dam broke."), Told("The old dam broke."))[1] == "words added: “old”"
    many = Told("A big river dam broke at a late hour near the town.")
    assert edited(many, Told("The river dam fell at that hour near our town."))[1] == "reworded"


def test_a_claim_stays_the_same_where_the_source_interrupts_it_elsewhere() -> None:
    assert edited(Told("The dam … broke."), Told("The dam broke.")) == ((Aspect.WORDS,), "reworded")


def test_the_day_of_the_saying_is_told_where_it_changed_beside_the_claim() -> None:
    before, after = (
        Told(
            f"The mayor resigned, Council said on {day}.", said="The mayor resigned", chain=[link("Council")]
        )
        for day in ("Monday", "Friday")
    )
    assert edited(before, after) == ((Aspect.DATE,), "date beside it changed from “Monday” to “Friday”")
    claimed = after._replace(said="The old mayor resigned", sentence=f"The old {after.sentence[4:]}")
    assert edited(before, claimed) == (
        (Aspect.WORDS, Aspect.DATE),
        "words added: “old”; date beside it changed from “Monday” to “Friday”",
    )


def test_what_moved_is_told_by_where_it_stands_now() -> None:
    after = article(WORKS, RESIGNED, BUILT)
    assert [each.why for each in outcomes(article(BUILT, WORKS, RESIGNED), after)] == [
        "",
        "",
        "stands elsewhere",
    ]
    said = "the old mill was built by two brothers"
    before = article(Told(f"People say {said} from Costa.", said=said))
    (changed,) = outcomes(before, article(Told(f"Papers say {said} from Costa.", said=said)))
    assert changed.why == "the words around it changed"
    (elsewhere,) = outcomes(
        before,
        article(Told(f"Who would have thought, after so much was written on mills, that {said}?", said=said)),
    )
    assert elsewhere.why == "stands in another sentence"


def test_a_claim_that_was_read_shorter_is_known_again_in_its_sentence() -> None:
    whole = Told("The flood has so far been seen in three districts of the south of the land.")
    short = whole._replace(said="The flood has so far")
    (known,) = outcomes(article(short), article(whole))
    assert (known.fate, known.why) == (Fate.KEPT, "the same words, read otherwise")
    elsewhere = Told("The flood has so far cost the town its mill and its bridge and all of its fields.")
    assert [fate for fate, _ in told(article(short), article(elsewhere))] == [Fate.NEW, Fate.DROPPED]


def test_who_is_meant_by_the_words_around_a_claim_is_told_apart_from_who_is_named() -> None:
    carried = Told("The mayor resigned.", quotation=Quotation.DIRECT)
    council, ministry = (carried._replace(chain=[link(name)]) for name in ("Council", "Ministry"))
    assert edited(council, ministry)[1] == (
        "attribution, by the words around it, changed from “Council” to “Ministry”"
    )


def test_an_attribution_that_came_or_went_or_changed_is_told() -> None:
    bare = Told("The mayor resigned.")
    council, ministry = (
        Told(f"The mayor resigned, {name} said.", said="The mayor resigned", chain=[named])
        for name in ("Council", "Ministry")
        for named in [link(name, at=20)]
    )
    assert edited(bare, council) == ((Aspect.SOURCE,), "attribution added: “Council”")
    assert edited(council, bare) == ((Aspect.SOURCE,), "attribution removed: “Council”")
    assert edited(council, ministry) == (
        (Aspect.SOURCE,),
        "attribution changed from “Council” to “Ministry”",
    )
    through = council._replace(chain=[link("Council", at=20), link("Costa Press", role=Role.CHANNEL)])
    assert edited(council, through)[1] == "attribution changed from “Council” to “Council ← Costa Press”"


def test_quotation_marks_and_reporting_words_are_told() -> None:
    plain = Told("The mayor resigned, Council said.", said="The mayor resigned", chain=[link("Council")])
    direct = plain._replace(quotation=Quotation.DIRECT)
    assert edited(plain, direct) == ((Aspect.QUOTATION,), "quotation was indirect, is direct")
    before, after = (
        plain._replace(
            sentence=f"The mayor resigned, Council {cue}.",
            chain=[link("Council", cue=Cue(span=Span(start=28, end=28 + len(cue)), text=cue))],
        )
        for cue in ("said", "claimed")
    )
    assert edited(before, after) == ((Aspect.CUE,), "reporting word changed from “said” to “claimed”")


@given(readings())
def test_a_reading_held_against_itself_is_kept_whole(reading: Reading) -> None:
    found = outcomes(reading, reading)
    assert all(each.fate is Fate.KEPT and each.before == each.after for each in found)
    assert len(found) == len(reading.claims)


@given(readings(), readings())
def test_every_claim_of_both_readings_has_one_fate(before: Reading, after: Reading) -> None:
    found = outcomes(before, after)
    assert sorted(each.before for each in found if each.before) == sorted(c.id for c in before.claims)
    assert [each.after for each in found if each.after] == [c.id for c in after.claims]


def test_the_time_for_sentences_that_stand_often_grows_with_their_number() -> None:
    often = [WORKS] * 400
    between = [each for nth in range(400) for each in (WORKS, Told(f"Number {nth} went home."))]
    began = time.process_time()
    found = outcomes(article(*often), article(*between))
    assert time.process_time() - began < 2
    fates = Counter(each.fate for each in found)
    assert fates == {Fate.KEPT: 400, Fate.NEW: 400}


@given(readings(), readings())
def test_what_is_kept_stands_in_one_order_in_both(before: Reading, after: Reading) -> None:
    places = {claim.id: nth for nth, claim in enumerate(before.claims)}
    kept = [places[each.before or ""] for each in outcomes(before, after) if each.fate is Fate.KEPT]
    assert kept == sorted(set(kept))
