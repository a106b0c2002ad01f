"""QUO004: a direct quotation out of another language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.claim import Claim, Quotation
from claims.finding import Finding, Level
from claims.source import Role
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.languages import LANGUAGES, language_of
from verifier.audit.signs.marks import is_speech, passages
from verifier.audit.wording import shown

_SPOKEN: Final = frozenset({Quotation.DIRECT, Quotation.MIXED})
_ADJECTIVE: Final = "|".join(LANGUAGES)
_TOLD: Final = re.compile(
    r"\b(?:told|telling|tells|interview (?:with|to|on|for)|interviewed by|quoted (?:by|in)|spoke to|"
    r"speaking (?:to|on)|said (?:on|to)|as saying by|reported by|statement to)\s"
    r"(?:the |a |an )?(?:\w+ ){0,2}?"
    rf"(?P<described>(?P<word>{_ADJECTIVE})(?:-language)? (?:\w+ ){{0,2}}?"
    r"(?:newspaper|daily|weekly|magazine|tabloid|television|TV|radio|broadcaster|channel|station|network|"
    r"news agency|agency|state media|media|news site|website|outlet)\b)"
)
_IN_LANGUAGE: Final = re.compile(
    r"\b(?:said|says|wrote|writes|written|posted|tweeted|tweet|post|message|speaking|spoke|speech|statement|"
    r"video|letter|added|told \w+|shouted|chanted|asked)\b(?: [\w'’]+){0,4}? "
    rf"(?P<described>in (?P<word>{_ADJECTIVE}))(?![\w-]| (?:[A-Z]|\w+(?:s|ory|ity|al)\b))"
)
_NAME: Final = r"(?:[A-Z\u00c0-\u00de][\w'\u2019-]*+\s?+){1,5}"
_NAMED: Final = (
    re.compile(
        r"\b(?:told|telling|interview (?:with|to)|published (?:\w+ )?(?:by|in)|quoted (?:by|in)|reports|"
        rf"speaking to)\s(?:the |a |local |state |newspaper |daily |news agency |broadcaster ){{0,3}}"
        rf"(?P<name>{_NAME})"
    ),
    re.compile(rf"\b(?P<name>{_NAME})(?:news agency |newspaper |daily )?(?:quoted|cited)\b"),
)
_FORMS: Final = {_TOLD: "came through a", _IN_LANGUAGE: "were said or written"}
_TRANSLATED: Final = re.compile(r"\btranslat|\binterpreter|\bin English\b|\bEnglish-language\b", re.I)


class _Channel(NamedTuple):
    """What words came through: how a message puts it, and the name by which it is known."""

    put: str
    name: str


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each channel of another language that passes very words on."""
    through = defaultdict[_Channel, list[Span]](list)
    for claim in subject.reading.claims:
        if claim.quotation in _SPOKEN and _is_speech(subject, claim):
            sentence = _sentence(subject, claim)
            channel = _channel(subject, claim, sentence)
            if channel and not _TRANSLATED.search(
                subject.reading.document.text, sentence.start, sentence.end
            ):
                through[channel].append(claim.hull)
    for channel, spans in through.items():
        places = [subject.place(span) for span in sorted(spans)]
        message = (
            f"The words {shown(places[0].text)} {channel.put}. Whose translation is it, and has anybody held "
            "it against the original? The reporter must say."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _is_speech(subject: Subject, claim: Claim) -> bool:
    """Return whether a translator had a choice of words: a name or a title leaves none."""
    text = subject.reading.document.text
    marked = any(is_speech(span.words(text)) for span in passages(text, claim.hull))
    return marked or (claim.quotation is Quotation.DIRECT and is_speech(claim.statement))


def _sentence(subject: Subject, claim: Claim) -> Span:
    """Return the stretch of the sentences that a claim stands in."""
    touched = [each.span for each in subject.reading.sentences if each.span.overlaps(claim.hull)]
    start = min([claim.hull.start, *(span.start for span in touched)])
    return Span(start=start, end=max([claim.hull.end, *(span.end for span in touched)]))


def _channel(subject: Subject, claim: Claim, sentence: Span) -> _Channel | None:
    """Return through which channel of another language a claim came, None where none is told."""
    own = subject.reading.document.outlet
    for link in claim.attribution:
        language = language_of(link.name) if link.role is Role.CHANNEL else None
        if language and link.name != own:
            return _named(link.name, language)
    text = subject.reading.document.text
    for form in _NAMED:
        for told in form.finditer(text, sentence.start, sentence.end):
            name, language = told["name"].strip(), language_of(told["name"])
            if language and name != own:
                return _named(name, language)
    for form, put in _FORMS.items():
        match = form.search(text, sentence.start, sentence.end)
        if match:
            described = " ".join(match["described"].split())
            return _Channel(f"{put} {described}", LANGUAGES[match["word"]])
    return None


def _named(name: str, language: str) -> _Channel:
    return _Channel(f"came through {name}, which publishes in {language}", name)


RULE = Rule(
    code="QUO004",
    name="translated-quotation",
    level=Level.NOTE,
    since="0.1.0",
    summary="A direct quotation whose words came through a paper, station or post in another language.",
    rationale="Quotation marks promise very words. Those of a speaker who told a Russian agency are words of "
    "a translator, and two translations differ. One question is put for each channel of an article. Where "
    "the sentence itself tells of a translation or of words in English, there is no question.",
    flagged=Example(
        text="The talks in Tirana ended without a result. “We will not sign this paper in any form,” the "
        "minister, Leon Varga, told the Spanish newspaper El País on Sunday."
    ),
    passed=Example(
        text="The talks in Tirana ended without a result. “We will not sign this paper in any form,” the "
        "minister, Leon Varga, told the Guardian on Sunday."
    ),
    record=Record(articles=530, found=11, read=11, right=11),
    check=check,
)
