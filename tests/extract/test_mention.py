"""A mention of a source taken apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from claims.source import SourceKind
from tests.strategies import texts
from verifier.extract.names.gazetteer import gazetteer, known
from verifier.extract.names.mention import LONGEST, Form, capital, parse, plain, tokens

PERSON, UNKNOWN, OUTLET, AGENCY = SourceKind.PERSON, SourceKind.UNKNOWN, SourceKind.OUTLET, SourceKind.AGENCY
BODY = SourceKind.ORGANISATION


@pytest.mark.parametrize(
    ("surface", "name", "kind", "titles"),
    [
        ("Ines Moll", "Ines Moll", PERSON, set()),
        ("Ines Moll’s", "Ines Moll", PERSON, set()),
        ("Mr. Arkwright", "Arkwright", PERSON, {"mr"}),
        ("Her lawyer Ines Moll", "Ines Moll", PERSON, {"lawyer"}),
        ("Ines Moll, the harbour minister,", "Ines Moll", PERSON, {"minister"}),
        ("the minister, Ines Moll", "Ines Moll", PERSON, {"minister"}),
        ("Harbour Minister Ines Moll", "Ines Moll", PERSON, {"minister"}),
        ("Ines Moll (48)", "Ines Moll", PERSON, set()),
        ("Ines van der Moll", "Ines van der Moll", PERSON, set()),
        ("spokesman Arkwright from Vela", "Arkwright", PERSON, {"spokesman"}),
        ("Moll", "Moll", UNKNOWN, set()),
        ("The Vela Courier", "Vela Courier", UNKNOWN, set()),
        ("the Vela Daily", "Vela Daily", OUTLET, set()),
        ("the newspaper Velablatt", "Velablatt", OUTLET, set()),
        ("Velwire news agency", "Velwire", AGENCY, set()),
        ("Velblatt newspaper", "Velblatt", OUTLET, set()),
        ("Reuters news agency", "Reuters", AGENCY, set()),
        ("the agency Reuters", "Reuters", AGENCY, set()),
        ("the Harbour Ministry", "Harbour Ministry", BODY, set()),
        ("the Ministry of Fisheries", "Ministry of Fisheries", BODY, set()),
        ("the Ministry of Fisheries and Harbours", "Ministry of Fisheries and Harbours", BODY, set()),
        ("the Morland Embassy in Vela", "Morland Embassy in Vela", BODY, set()),
        ("the Morland Embassy in a village", "Morland Embassy", BODY, set()),
        ("Norway", "Norway", SourceKind.STATE_BODY, set()),
        ("the United Nations", "United Nations", BODY, set()),
        ("Vela Bridge", "Vela Bridge", UNKNOWN, set()),
    ],
)
def test_a_name_is_found_with_its_kind_and_titles(
    surface: str, name: str, kind: SourceKind, titles: set[str]
) -> None:
    found = parse(surface)
    assert (found.form, found.name, found.kind, set(found.titles)) == (Form.NAME, name, kind, titles)


@pytest.mark.parametrize(
    ("surface", "core", "head", "kind", "definite", "plural"),
    [
        ("the ministry", "ministry", "ministry", UNKNOWN, True, False),
        ("a harbour official", "harbour official", "official", UNKNOWN, False, False),
        ("local residents", "local residents", "residents", UNKNOWN, False, True),
        ("police", "police", "police", UNKNOWN, False, True),
        ("the report by the town", "report by the town", "report", SourceKind.DOCUMENT, True, False),
        ("the Minister", "Minister", "minister", UNKNOWN, True, False),
        ("a Russian news agency", "Russian news agency", "agency", UNKNOWN, False, False),
        ("the chairman of the club", "chairman of the club", "chairman", UNKNOWN, True, False),
        ("the boss", "boss", "boss", UNKNOWN, True, False),
    ],
)
def test_a_description_keeps_its_words_and_its_last_noun(
    surface: str, core: str, head: str, kind: SourceKind, definite: bool, plural: bool
) -> None:
    found = parse(surface)
    assert (found.form, found.name, found.core, found.head) == (Form.NOMINAL, "", core, head)
    assert (found.kind, found.definite, found.plural) == (kind, definite, plural)


@pytest.mark.parametrize(
    ("surface", "plural"), [("he", False), ("She", False), ("They", True), ("it", False)]
)
def test_a_pronoun_is_one_or_several(surface: str, plural: bool) -> None:
    found = parse(surface)
    assert (found.form, found.head, found.plural) == (Form.PRONOUN, surface.casefold(), plural)


@pytest.mark.parametrize("surface", ["", " ", "…", "(leaked)", ",,"])
def test_what_holds_no_word_is_a_description_of_nobody(surface: str) -> None:
    found = parse(surface)
    assert (found.form, found.name, found.kind, found.core) == (Form.NOMINAL, "", UNKNOWN, surface.strip())


def test_tokens_leave_out_brackets_and_what_stands_behind_the_limit() -> None:
    assert tokens("Ines Moll (48), mayor") == ["Ines", "Moll", ",", "mayor"]
    assert len(tokens("a " * LONGEST)) == LONGEST // 2


@pytest.mark.parametrize(
    ("token", "bare"), [("Moll’s", "moll"), ("Mr.", "mr"), ("U.S.", "u.s"), ("Moll", "moll")]
)
def test_a_plain_token_has_no_dot_and_no_possessive(token: str, bare: str) -> None:
    assert plain(token) == bare


@pytest.mark.parametrize(
    ("token", "named"), [("Moll", True), ("3M", True), ("moll", False), ("12", False), ("2nd", False)]
)
def test_a_name_begins_with_a_capital_or_holds_one_behind_a_digit(token: str, named: bool) -> None:
    assert capital(token) is named


@pytest.mark.parametrize("name", ["Reuters", "the reuters", "THE  AP", "ap"])
def test_the_gazetteer_knows_names_in_any_case_with_or_without_an_article(name: str) -> None:
    assert known(name) is not None


def test_each_entry_of_the_gazetteer_is_found_by_all_of_its_names() -> None:
    assert all(key in {n.casefold() for n in entry.names} for key, entry in gazetteer().items())
    assert all(entry.name == entry.names[0] for entry in gazetteer().values())
    assert known("Vela Courier") is None


@given(surface=texts)
def test_every_mention_has_parts(surface: str) -> None:
    found = parse(surface)
    assert (found.form is Form.NAME) == bool(found.name)


@pytest.mark.parametrize(
    "fragment", ["A", "A ", "A.", "(", "(a) ", "the ", "of ", "A of the ", ",", "’s", "A-"]
)
def test_a_long_mention_is_read_in_bounded_time(fragment: str) -> None:
    started = time.process_time()
    parse(fragment * (200_000 // len(fragment)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("the Russian Embassy in Israel", "Russian Embassy in Israel", SourceKind.ORGANISATION),
        ("the University of Ghana", "University of Ghana", SourceKind.ORGANISATION),
        ("Miss Teen Namibia", "Teen Namibia", SourceKind.UNKNOWN),
        ("Mount Vela", "Mount Vela", SourceKind.UNKNOWN),
        ("DOC Head Keeper Dave Rogers", "Dave Rogers", SourceKind.PERSON),
        ("the Organization for Economic Growth", "Organization for Economic Growth", SourceKind.ORGANISATION),
    ],
)
def test_places_bodies_and_people_are_told_apart(surface: str, name: str, kind: SourceKind) -> None:
    found = parse(surface)
    assert (found.name, found.kind) == (name, kind)
