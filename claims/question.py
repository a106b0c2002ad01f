"""The question that a finding puts, known again when its article is read once more."""

from __future__ import annotations

from claims.document import Reading
from claims.finding import Finding
from claims.span import Span, touching
from claims.value import content_id


def question_id(finding: Finding, reading: Reading) -> str:
    """Return the digest of a finding's rule and words, the sentences they stand in, and the related words.

    Places and message do not count, so the question is the same wherever the words move to; other words make
    it another one.
    """
    place = finding.place
    around = _line(" ".join(_sentences(reading, place.span)))
    related = sorted(_line(each.text) for each in finding.related)
    return content_id("question", [finding.rule, _line(place.text), around, related])


def _sentences(reading: Reading, span: Span) -> list[str]:
    around = touching([sentence.span for sentence in reading.sentences], span)
    return [each.words(reading.document.text) for each in around]


def _line(words: str) -> str:
    return " ".join(words.split())
