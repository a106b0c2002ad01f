"""HED001 on written articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.claim import Kind
from claims.document import Document
from claims.interval import Comparator
from claims.source import Anonymity, Cue, Link, Role, Source, SourceKind, Strength, source_id
from claims.span import Span
from tests.audit.papers import titled
from tests.compare.article import Count, Told, article
from verifier import pipeline
from verifier.audit import Subject
from verifier.audit.rules.headline_firmer_than_body import RULE

TITLE = "Mayor of Ostrow took bribes from builders"
SAID = "the mayor of Ostrow took bribes from builders"


def link(words: str, cue: str = "", strength: Strength = Strength.NEUTRAL, **more: Any) -> Link:
    """Return a link named by the first words of the article, with the reporting word behind them."""
    at = len(words) + 1
    said = Cue(span=Span(start=at, end=at + len(cue)), text=cue, strength=strength) if cue else None
    span = Span(start=0, end=len(words))
    given: dict[str, Any] = {"role": Role.SPEAKER, "span": span, "surface": words, "cue": said} | more
    return Link(name=words, source=source_id(words), **given)


def found(*told: Told | str, title: str = TITLE, sources: tuple[Source, ...] = ()) -> list[str]:
    subject = Subject(reading=titled(article(*told, sources=sources), title))
    return [finding.message for finding in RULE.check(subject)]


def unnamed(words: str, **more: Any) -> tuple[Told, Source]:
    chain = [link(words, anonymity=Anonymity.UNNAMED)]
    told = Told(f"{words} said {SAID}.", chain=chain, said=SAID, **more)
    return told, Source(name=words, kind=SourceKind.UNNAMED)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("The mayor of Ostrow allegedly took bribes from builders.", "allegedly"),
        ("The mayor of Ostrow has reportedly taken bribes from builders.", "reportedly"),
        ("The mayor of Ostrow may take bribes from builders.", "may"),
        ("The mayor of Ostrow is expected to take bribes from builders.", "is expected"),
    ],
)
def test_a_headline_without_the_doubt_of_its_only_line_is_asked_for(line: str, sign: str) -> None:
    (message,) = found(line, "The hearing begins in May.")
    assert f"“{sign}”" in message


def test_a_word_of_doubt_before_what_somebody_says_counts() -> None:
    told = Told(f"Berg claimed {SAID}.", chain=[link("Berg", "claimed", Strength.DOUBTING)], said=SAID)
    (message,) = found(told)
    assert "as what is alleged" in message and "“claimed”" in message


def test_a_voice_that_hides_is_no_ground_for_a_fact() -> None:
    told, source = unnamed("Two sources")
    (message,) = found(told, sources=(source,))
    assert "voice without a name" in message


@pytest.mark.parametrize("words", ["Officials", "Prosecutors", "A mayor"])
def test_a_voice_that_speaks_for_a_body_is_ground_enough(words: str) -> None:
    told, source = unnamed(words)
    assert found(told, sources=(source,)) == []


def test_an_officer_who_is_close_to_something_hides() -> None:
    told, source = unnamed("Officials close to him")
    assert len(found(told, sources=(source,))) == 1


def test_what_nobody_named_demands_is_no_fact_to_be_told() -> None:
    told, source = unnamed("Two sources", kind=Kind.DEMAND)
    assert found(told, sources=(source,)) == []


@pytest.mark.parametrize(
    "line",
    [
        "The mayor of Ostrow took bribes, a court in Ostrow found.",
        "Builders paid bribes to the mayor, who took them.",
    ],
)
def test_a_firm_line_elsewhere_bears_the_headline_out(line: str) -> None:
    assert found("The mayor of Ostrow allegedly took bribes from builders.", line) == []


def test_a_denial_does_not_bear_a_headline_out() -> None:
    denied = Told("Berg denied that the mayor of Ostrow took bribes.", chain=[link("Berg")], kind=Kind.DENIAL)
    assert len(found(denied, "The mayor of Ostrow allegedly took bribes from builders.")) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Mayor of Ostrow allegedly took bribes from builders",
        "Mayor of Ostrow 'took bribes' from builders",
        "Did mayor of Ostrow take bribes from builders?",
        "Berg: Mayor of Ostrow took bribes from builders",
        "Mayor of Ostrow took bribes from builders, court says",
        "Mayor of Ostrow didn’t take bribes from builders",
        "Bribes taken",
        "Bridge across the river opens to buses",
    ],
)
def test_a_headline_that_is_careful_or_says_something_else_is_left_alone(title: str) -> None:
    assert found("The mayor of Ostrow allegedly took bribes from builders.", title=title) == []


@pytest.mark.parametrize(
    "line",
    [
        "The mayor of Ostrow took bribes from builders, as everybody in town might know.",
        "The mayor of Ostrow may have taken bribes from builders, but he is not alone.",
    ],
)
def test_a_doubt_about_something_else_and_one_that_is_granted_are_none(line: str) -> None:
    assert found(line) == []


def test_a_headline_that_tells_a_plan_may_stand_over_one() -> None:
    line = "The town of Ostrow is expected to buy seven buses."
    assert found(line, title="Ostrow to buy seven buses") == []
    assert len(found(line, title="Ostrow buys seven buses")) == 1


def bounded(title: str, *words: str) -> list[str]:
    told = [
        Told(
            f"The flood hit {each} homes in Ostrow.",
            [Count(each, 300, "home", comparator=Comparator.AT_MOST if "to" in each else Comparator.EXACTLY)],
        )
        for each in words
    ]
    reading = article(*told)
    counted = [
        claim.model_copy(
            update={"figures": tuple(f.model_copy(update={"counted": "homes"}) for f in claim.figures)}
        )
        for claim in reading.claims
    ]
    subject = Subject(reading=titled(reading.model_copy(update={"claims": tuple(counted)}), title))
    return [finding.message for finding in RULE.check(subject)]


def test_a_number_that_the_body_only_bounds_is_asked_for() -> None:
    (message,) = bounded("Flood in Ostrow hits 300 homes", "up to 300")
    assert "“300”" in message and "“up to 300”" in message


def test_the_number_of_the_headline_itself_is_none_of_the_body() -> None:
    text = "Flood in Ostrow hits 300 homes\n\nA flood came on Monday. It hit up to 300 homes, the mayor said."
    reading = pipeline.read(Document(name="article", text=text))
    (finding,) = RULE.check(Subject(reading=reading))
    assert "“up to 300" in finding.message and finding.place.text == "Flood in Ostrow hits 300 homes"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Flood in Ostrow hits up to 300 homes", ["up to 300"]),
        ("Flood in Ostrow hits 300 homes", ["300"]),
        ("Flood in Ostrow hits 300 homes", ["up to 300", "300"]),
        ("Flood in Ostrow hits 400 homes", ["up to 300"]),
        ("Flood in Ostrow cuts off 300 cows", ["up to 300"]),
    ],
)
def test_a_bound_that_the_headline_keeps_and_a_number_that_stands_flat_are_left_alone(
    title: str, words: list[str]
) -> None:
    assert bounded(title, *words) == []


def test_an_article_without_a_headline_has_none_that_is_too_firm() -> None:
    line = "The mayor of Ostrow allegedly took bribes from builders."
    assert list(RULE.check(Subject(reading=article(line)))) == []
