"""Channels are read from the words around a reporting word."""

from __future__ import annotations

import pytest

from claims.span import Span
from tests.extract.attributing import place
from verifier.extract.channels import Channel, channels, cited, is_publisher, quoting


def found(text: str, cue: str | None, source: str | None = None) -> list[Channel]:
    return channels(
        text,
        Span(start=0, end=len(text)),
        cue=place(text, cue) if cue else None,
        source=place(text, source) if source else None,
    )


@pytest.mark.parametrize(
    ("text", "cue", "channel"),
    [
        ("Mr. Marzook told RIA news agency that Hamas had a list", "told", "RIA news agency"),
        ("Mr. Marzook told\u00a0RIA\u00a0news agency that Hamas had a list", "told", "RIA\u00a0news agency"),
        ("The envoy told Reuters on Monday that rain fell", "told", "Reuters"),
        ("“Rain fell,” the envoy told Reuters.", "told", "Reuters"),
        ("The envoy told the BBC rain fell", "told", None),
        ("Rain fell, the envoy told the news agency. Tass on October 29.", "told", "Tass"),
        ("The envoy told the Russian news agency Interfax that rain fell", "told", "Interfax"),
        ("The envoy told the newspaper Le Monde that rain fell", "told", "Le Monde"),
        ("The envoy said in an interview with CNN that rain fell", "said", "CNN"),
        ("In an interview with CNN, the envoy said rain fell", "said", "CNN"),
        ("In an interview with Anna Kovacs, the envoy said rain fell", "said", None),
        ("The envoy said in a statement to Reuters that rain fell", "said", "Reuters"),
        ("“Rain fell,” the envoy was quoted by Xinhua as saying", "was quoted by", "Xinhua"),
        ("“Rain fell,” the envoy said, quoted by Xinhua.", "said", "Xinhua"),
        ("The envoy told reporters that rain fell", "told", None),
        ("The envoy told parliament that rain fell", "told", None),
        ("The envoy told Mr. Smith that rain fell", "told", None),
        ("The envoy told his wife Anna that rain fell", "told", None),
        ("The envoy said rain fell", "said", None),
        ("Rain fell", None, None),
        ("The envoy told The Vela Times that rain fell", "told", "The Vela Times"),
        ("The envoy told Breakwater that rain fell", "told", "Breakwater"),
        ("The envoy told DH that rain fell", "told", "DH"),
        ("In an interview with CNN’s Anna Kovacs, the envoy said rain fell", "said", "CNN"),
        ("In an interview published by Chile’s El Sur, the envoy said rain fell", "said", "El Sur"),
        ("The envoy said in a telephone interview with the Vela Ilbo on Tuesday", "said", "the Vela Ilbo"),
        ("Speaking to DH, the envoy said rain fell", "said", "DH"),
        ("“Rain fell,” the envoy wrote on Facebook.", "wrote", "Facebook"),
        ("“Rain fell,” the envoy said on his Twitter account.", "said", "his Twitter account"),
    ],
)
def test_a_publisher_that_was_told_is_a_channel(text: str, cue: str | None, channel: str | None) -> None:
    shown = [(one.place.words(text), one.document) for one in found(text, cue)]
    assert shown == ([(channel, False)] if channel else [])


def test_who_was_told_and_is_a_person_is_no_channel() -> None:
    text = "The envoy told Breakwater that rain fell"
    whole = Span(start=0, end=len(text))
    told = place(text, "told")
    assert channels(text, whole, cue=told, source=None, is_person=lambda name: name == "Breakwater") == []


@pytest.mark.parametrize(
    ("text", "cue", "source", "channel"),
    [
        ("The firm said in a statement that rain fell", "said", "The firm", "a statement"),
        ("In a joint statement, the firms said rain fell", "said", "the firms", "a joint statement"),
        ("The statement said rain fell", "said", "The statement", None),
        ("In a statement last week, Tom Arkwright, who speaks for the firm in such things, said rain fell",
         "said", "Tom Arkwright", "a statement"),
        ("The firm said in the report that rain fell", "said", "in the report", None),
        ("In a letter of nine dense and closely written pages about the long dry summer, the firm said",
         "said", "the firm", "a letter"),
    ],
)  # fmt: skip
def test_a_paper_is_a_channel_of_its_own_unless_it_speaks(
    text: str, cue: str, source: str, channel: str | None
) -> None:
    shown = [(one.place.words(text), one.document) for one in found(text, cue, source)]
    assert shown == ([(channel, True)] if channel else [])


@pytest.mark.parametrize(
    ("text", "source", "who"),
    [
        ("Russian media quoted sources as saying rain fell", "sources", "Russian media"),
        ("Earlier, Tass quoted the envoy as saying rain fell", "the envoy", "Tass"),
        ("The paper, citing the envoy, said rain fell", "the envoy", "The paper"),
        ("Rain fell. Quoting the envoy, it said so", "the envoy", None),
        ("The envoy said rain fell", "The envoy", None),
    ],
)
def test_who_quotes_a_source_stands_before_it(text: str, source: str, who: str | None) -> None:
    outer = quoting(text, Span(start=0, end=len(text)), place(text, source))
    assert (outer.words(text) if outer else None) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Reuters reported, citing the interior ministry, that rain fell", "the interior ministry"),
        ("Reuters reported rain, quoting two officials.", "two officials"),
        ("Reuters reported rain", None),
    ],
)
def test_who_is_cited_stands_behind_the_publisher(text: str, who: str | None) -> None:
    behind = cited(text, Span(start=0, end=len(text)), len("Reuters"))
    assert (behind.words(text) if behind else None) == who


@pytest.mark.parametrize(
    ("surface", "publishes"),
    [("Reuters", True), ("Russian media", True), ("the newspaper", True), ("RIA news agency", True),
     ("The Daily Star", True), ("the mayor", False), ("Hamas", False), ("…", False)],
)  # fmt: skip
def test_agencies_and_outlets_publish(surface: str, publishes: bool) -> None:
    assert is_publisher(surface) is publishes


def test_channels_behind_the_sentence_are_not_taken() -> None:
    text = "The envoy told Reuters that rain fell"
    assert channels(text, Span(start=0, end=14), cue=place(text, "told"), source=None) == []
