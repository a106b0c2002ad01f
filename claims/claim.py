"""Claims: statements at their exact words, in seven kinds that carry what is their own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, model_validator

from claims.date import PartialDate
from claims.figure import Figure
from claims.source import Link
from claims.span import Span, hull
from claims.value import Name, Value, content_id


class Kind(Name):
    """What a claim states."""

    EVENT = "event"
    STATE = "state"
    COMMITMENT = "commitment"
    DEMAND = "demand"
    PREDICTION = "prediction"
    OPINION = "opinion"
    DENIAL = "denial"


class Quotation(Name):
    """How much of a claim stands between quotation marks; `none` is the article's own voice."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NONE = "none"


class Certainty(Name):
    """How sure the extractor is that the claim and its speaker are right."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class _Claim(Value):
    """What every claim has: its words at one or more places, and the chain they came through.

    `id` is the digest of the document's and the claim's words with their places. Raises ValueError when
    spans and text do not fit, or spans are unordered or overlap.
    """

    id: str
    spans: tuple[Span, ...] = Field(min_length=1)
    text: tuple[str, ...] = Field(min_length=1)
    quotation: Quotation
    attribution: tuple[Link, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[PartialDate, ...] = ()
    certainty: Certainty = Certainty.LIKELY
    why: str = ""

    @model_validator(mode="after")
    def _placed(self) -> _Claim:
        if [len(s) for s in self.spans] != [len(t) for t in self.text]:
            raise ValueError("a claim needs the words of each of its spans")
        for before, after in zip(self.spans, self.spans[1:], strict=False):
            if after.start < before.end:
                raise ValueError("the spans of a claim must be in order and apart")
        if (self.quotation is Quotation.NONE) != (not self.attribution):
            raise ValueError("a claim has a chain exactly when it is not the article's own voice")
        return self

    @property
    def statement(self) -> str:
        """The words as one line; … stands where the source interrupts them."""
        return " ".join(" … ".join(self.text).split())

    @property
    def chain(self) -> str:
        """The names that it came through, who said it first standing first; empty for the article's own."""
        return " ← ".join(link.name for link in self.attribution)

    @property
    def hull(self) -> Span:
        """The span from the first word to the last."""
        return hull(self.spans)


class Event(_Claim):
    """Something happened or is happening."""

    kind: Literal[Kind.EVENT] = Kind.EVENT


class State(_Claim):
    """How things are: identity, background."""

    kind: Literal[Kind.STATE] = Kind.STATE


class Commitment(_Claim):
    """A promise, plan or threat of the source's own action; `promisor` is who is bound by it."""

    kind: Literal[Kind.COMMITMENT] = Kind.COMMITMENT
    promisor: str | None = None


class Demand(_Claim):
    """What somebody else should do; `addressee` is who, as far as the words say."""

    kind: Literal[Kind.DEMAND] = Kind.DEMAND
    addressee: str | None = None


class Prediction(_Claim):
    """What will be."""

    kind: Literal[Kind.PREDICTION] = Kind.PREDICTION


class Opinion(_Claim):
    """A judgement that no record can settle; `holder` is whose."""

    kind: Literal[Kind.OPINION] = Kind.OPINION
    holder: str | None = None


class Denial(_Claim):
    """That something is not so; `denied` are the words for what is denied."""

    kind: Literal[Kind.DENIAL] = Kind.DENIAL
    denied: str | None = None


Claim = Annotated[
    Event | State | Commitment | Demand | Prediction | Opinion | Denial, Field(discriminator="kind")
]

CLAIM: TypeAdapter[Claim] = TypeAdapter(Claim)
"""Validates any claim by its kind."""


def claim_id(sha256: str, spans: tuple[Span, ...], text: tuple[str, ...]) -> str:
    """Return the id of the claim at these places of the document with this digest."""
    return content_id("claim", [sha256, [[s.start, s.end] for s in spans], list(text)])
