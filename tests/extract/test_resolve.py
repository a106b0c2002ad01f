"""Who "she", "Mr. Arkwright" and "the union" are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.source import Anonymity, Basis, SourceKind
from claims.span import Span
from tests.strategies import words
from verifier.extract.names import UNNAMED, Identity, Index, Resolver, parse
from verifier.extract.names.identity import anonymity

NAMED, ROLE, NOBODY = Anonymity.NAMED, Anonymity.ROLE, Anonymity.UNNAMED


def resolver(text: str) -> Resolver:
    starts = [0, *(at + 2 for at in range(len(text) - 2) if text[at : at + 2] == ". ")]
    return Resolver(text, Index(text, [Span(start=0, end=len(text))]), starts)


def identify(text: str, *surfaces: str) -> list[Identity]:
    """Ask for each surface, in order, each behind the one before."""
    who, at, found = resolver(text), 0, []
    for surface in surfaces:
        start = text.index(surface, at)
        at = start + len(surface)
        found.append(who.identify(Span(start=start, end=at)))
    return found


@pytest.mark.parametrize(
    ("text", "surface", "name", "kind", "basis"),
    [
        ("Ines Moll left. Moll said so.", "Ines Moll", "Ines Moll", "person", "explicit"),
        ("Ines Moll left. Mr. Moll said so.", "Mr. Moll", "Ines Moll", "person", "coreference"),
        (
            "Vela Fishing Union (VFU) met. The VFU said so.",
            "The VFU",
            "Vela Fishing Union",
            "organisation",
            "coreference",
        ),
        (
            "Vela Fishing Union met. The union said so.",
            "The union",
            "Vela Fishing Union",
            "organisation",
            "coreference",
        ),
        (
            "Vela Fishing Union met. The group said so.",
            "The group",
            "Vela Fishing Union",
            "organisation",
            "coreference",
        ),
        (
            "Hamas fighters met. The movement said so.",
            "The movement",
            "Hamas",
            "armed group",
            "coreference",
        ),
        (
            "President Ines Moll left. The president said so.",
            "The president",
            "Ines Moll",
            "person",
            "coreference",
        ),
        ("Mr. Orsi said so.", "Mr. Orsi", "Orsi", "person", "explicit"),
    ],
)
def test_short_forms_and_descriptions_stand_for_the_fullest_name(
    text: str, surface: str, name: str, kind: str, basis: str
) -> None:
    (found,) = identify(text, surface)
    assert (found.name, found.kind.value, found.basis.value) == (name, kind, basis)
    assert found.anonymity is NAMED and found.resolved


def test_a_source_that_everybody_knows_has_its_other_names_as_aliases() -> None:
    (found,) = identify("The AP said so.", "The AP")
    assert (found.kind, found.anonymity) == (SourceKind.AGENCY, NAMED)
    assert {"AP", "Associated Press"} <= set(found.aliases)


@pytest.mark.parametrize(
    ("surface", "anonymity", "kind"),
    [
        ("officials", NOBODY, "unnamed voice"),
        ("police", ROLE, "organisation"),
        ("a source", NOBODY, "unnamed voice"),
        ("a teacher", NOBODY, "unnamed voice"),
        ("a harbour official", NOBODY, "unnamed voice"),
        ("a harbour spokesman", ROLE, "person"),
        ("the report", ROLE, "document"),
        ("reports", NOBODY, "document"),
        ("a committee", ROLE, "organisation"),
        ("the committee", NAMED, "organisation"),
        ("a local newspaper", NOBODY, "outlet"),
        ("the chief of the town", ROLE, "person"),
        ("one two three four officers", NOBODY, "unnamed voice"),
    ],
)
def test_a_description_names_a_role_a_body_or_nobody(surface: str, anonymity: Anonymity, kind: str) -> None:
    text = f"Later {surface} said so."
    (found,) = identify(text, surface)
    assert (found.anonymity, found.kind.value, found.basis) == (anonymity, kind, Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "surfaces", "name"),
    [
        ("Ines Moll said yes. She said no.", ["Ines Moll", "She"], "Ines Moll"),
        ("Ines Moll said yes. Tom Arkwright left. He said no.", ["Ines Moll", "He"], "Tom Arkwright"),
        ("Ines Moll left. She said no.", ["She"], "Ines Moll"),
        ("Ines Moll left. The Vela Council met. She said no.", ["She"], "Ines Moll"),
        (
            "The Vela Fishing Union said yes. It said no.",
            ["The Vela Fishing Union", "It"],
            "Vela Fishing Union",
        ),
        ("Residents said yes. They said no.", ["Residents", "They"], "residents"),
        (
            "A teacher said yes. The Vela Fishing Union agreed. It said no.",
            ["The Vela Fishing Union", "It"],
            "Vela Fishing Union",
        ),
        (
            "Ines Moll said yes. The Vela Fishing Union said no. She left.",
            ["Ines Moll", "The Vela Fishing Union", "She"],
            "Ines Moll",
        ),
    ],
)
def test_a_pronoun_stands_for_the_nearest_that_fits(text: str, surfaces: list[str], name: str) -> None:
    found = identify(text, *surfaces)[-1]
    assert (found.name, found.basis, found.resolved) == (name, Basis.COREFERENCE, True)


@pytest.mark.parametrize(
    "text",
    [
        "Here she said no.",
        "Here it said no.",
        "Ines Moll left." + " The sea rose." * 100 + " Here she said no.",
    ],
)
def test_a_pronoun_without_a_name_near_it_stays_unresolved(text: str) -> None:
    surface = "she" if "she" in text else "it"
    (found,) = identify(text, surface)
    assert (found.resolved, found.anonymity, found.name) == (False, NOBODY, surface)


def test_who_takes_up_the_name_right_before_it() -> None:
    (found,) = identify("Ines Moll, head of the Vela office, who said no.", "who")
    assert (found.name, found.resolved) == ("Ines Moll", True)
    (found,) = identify("A man who said no.", "who")
    assert not found.resolved


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Anna Moll met Peter Orsi. She said no.", "She", "Anna Moll"),
        ("Peter Orsi met Anna Moll. He said no.", "He", "Peter Orsi"),
        ("Peter Orsi came. “Tom Arkwright left,” he said.", "he", "Peter Orsi"),
        ("Peter Orsi came. Tom Arkwright’s boat sank. He said no.", "He", "Peter Orsi"),
        ("Peter Orsi came. The crew sailed to North Vela. He said no.", "He", "Peter Orsi"),
        ("Vela port spokesman Tom Arkwright left. The port spokesman said no.", "The port spokesman",
         "Tom Arkwright"),
        ("Tom Arkwright, president of Vela, met former president Peter Orsi. The president said no.",
         "The president", "Tom Arkwright"),
        ("Tom Arkwright, president of the club, met the Irish. The Irish president said no.",
         "The Irish president", "Tom Arkwright"),
        ("Tom Arkwright won again. The actor said no.", "The actor", "Tom Arkwright"),
        ("Tom Arkwright won again. The former footballer said no.", "The former footballer", "Tom Arkwright"),
        ("The anime studio Vela Works met. The company said no.", "The company", "Vela Works"),
        ("The paper quoted anonymous players who said no.", "who", "anonymous players"),
    ],
)  # fmt: skip
def test_whom_a_reader_has_in_mind_is_meant(text: str, surface: str, name: str) -> None:
    (found,) = identify(text, surface)
    assert found.name == name


def test_who_spoke_last_without_a_name_is_meant_by_he() -> None:
    text = "Tom Arkwright came. A harbour spokesman said yes. He said no."
    assert identify(text, "A harbour spokesman", "He")[-1].name == "harbour spokesman"


def test_a_role_that_nobody_is_said_to_have_is_whoever_spoke_last_if_nothing_says_what_he_is() -> None:
    text = "Tom Arkwright said yes. The ministry spokesman said no."
    assert identify(text, "Tom Arkwright", "The ministry spokesman")[-1].name == "Tom Arkwright"
    text = "Mayor Tom Arkwright said yes. The ministry spokesman said no."
    assert identify(text, "Mayor Tom Arkwright", "The ministry spokesman")[-1].name == "ministry spokesman"


def test_they_is_the_body_that_was_named_when_no_several_spoke() -> None:
    (found,) = identify("The Vela Fishing Union met. They said no.", "They")
    assert found.name == "Vela Fishing Union"


def test_who_leads_the_sentence_before_a_place() -> None:
    text = "It rained. Tom Arkwright spoke. More rain fell."
    who = resolver(text)
    leader = who.leader(0, text.index("rain fell"))
    assert leader and leader.name == "Tom Arkwright"
    assert who.leader(0, text.index("spoke")) is None
    assert who.leader(text.index("spoke"), text.index("rain fell")) is None


def test_the_head_of_another_body_is_not_taken_for_the_one_that_is_named() -> None:
    (found,) = identify("President Tom Arkwright spoke. The XYZU president left.", "The XYZU president")
    assert found.name == "XYZU president"
    (found,) = identify("President Tom Arkwright spoke. The former president left.", "The former president")
    assert found.name == "Tom Arkwright"


def test_the_company_is_not_whatever_body_stands_nearest() -> None:
    (found,) = identify("The Vela Harbour Authority met. The company left.", "The company")
    assert (found.name, found.resolved) == ("company", False)
    (found,) = identify("Moll Foods Ltd met. The company left.", "The company")
    assert found.name == "Moll Foods Ltd"


def test_a_crowd_is_not_she() -> None:
    assert not identify("Residents said yes. Then she said no.", "Residents", "she")[-1].resolved


def test_a_name_is_named() -> None:
    assert anonymity(parse("Ines Moll")) is NAMED


def test_a_speaker_too_far_back_is_no_antecedent() -> None:
    text = "Ines Moll said yes." + " The sea rose." * 100 + " Then she said no."
    assert not identify(text, "Ines Moll", "she")[-1].resolved


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("Ines Moll and Tom Arkwright", "Ines Moll and Tom Arkwright"),
        ("Ines Moll and the army", "Ines Moll and army"),
        ("The Fisheries Ministry and Norway", "Fisheries Ministry and Norway"),
        ("the crew and friends", "crew and friends"),
        ("Trade and Fisheries Minister Ines Moll", "Ines Moll"),
        ("Mr. Moll and Minister Tom Arkwright", "Moll and Tom Arkwright"),
        ("the Ministry of Ports and Harbours", "Ministry of Ports and Harbours"),
        ("Human Rights Watch and Oxfam", "Human Rights Watch and Oxfam"),
    ],
)
def test_two_named_speakers_are_one_identity_under_both_names(surface: str, name: str) -> None:
    text = f"Later {surface} said so."
    (found,) = identify(text, surface)
    assert found.name == name


def test_several_of_one_kind_keep_it_and_of_two_kinds_have_none() -> None:
    (same,) = identify("Ines Moll and Tom Arkwright left.", "Ines Moll and Tom Arkwright")
    (mixed,) = identify("Ines Moll and the Vela Council left.", "Ines Moll and the Vela Council")
    assert (same.kind, mixed.kind) == (SourceKind.PERSON, SourceKind.UNKNOWN)


def test_they_are_two_who_spoke_together() -> None:
    text = "The Vela Council and the Port Authority said yes. They said no."
    assert identify(text, "The Vela Council and the Port Authority", "They")[-1].resolved


def test_a_role_takes_the_name_in_apposition_behind_it() -> None:
    (found,) = identify("The spokesman, Tom Arkwright, said so.", "The spokesman")
    assert (found.name, found.kind) == ("Tom Arkwright", SourceKind.PERSON)


def test_a_place_without_a_word_is_an_unnamed_source() -> None:
    (found,) = identify("Ines Moll \u2003 said so.", "\u2003")
    assert (found.name, found.anonymity) == (UNNAMED, NOBODY)


@given(text=words, data=st.data())
def test_every_place_has_an_identity_with_a_name(text: str, data: st.DataObject) -> None:
    who = resolver(text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        assert who.identify(Span(start=start, end=end)).name


@pytest.mark.parametrize(
    "surface",
    [
        "Moll",
        "The union",
        "The ministry",
        "The group",
        "The spokesman",
        "The actor",
        "She",
        "It",
        "Officials",
    ],
)
def test_a_long_article_of_mentions_is_resolved_in_linear_time(surface: str) -> None:
    sentence = f"Ines Moll met. {surface} spoke. "
    text = sentence * (100_000 // len(sentence))
    who = resolver(text)
    started = time.process_time()
    for at in range(15, len(text), len(sentence)):
        who.identify(Span(start=at, end=at + len(surface)))
    assert time.process_time() - started < 10
