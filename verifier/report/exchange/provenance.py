"""The objects of W3C PROV-O that a ledger's history is made of, as JSON-LD with a context of its own."""

from __future__ import annotations

import datetime
from typing import Final, Literal

from pydantic import AwareDatetime, Field

from verifier.report.exchange.iris import TERM
from verifier.report.exchange.linked import Context, LinkedObject

PROV: Final = "http://www.w3.org/ns/prov#"

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"

_RELATIONS: Final = (
    "wasGeneratedBy", "wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "wasRevisionOf", "alternateOf",
    "wasAttributedTo", "hadMember", "wasAssociatedWith", "used", "agent", "hadRole", "qualifiedAttribution",
)  # fmt: skip

CONTEXT: Final[Context] = {
    "@vocab": TERM,
    "prov": PROV,
    "v": TERM,
    "id": "@id",
    "type": "@type",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": f"{PROV}value",
    **{name: {"@id": PROV + name, "@type": "@id"} for name in _RELATIONS},
    "atLocation": {"@id": f"{PROV}atLocation", "@type": "@id"},
    "startedAtTime": {"@id": f"{PROV}startedAtTime", "@type": f"{_XSD}dateTime"},
    "endedAtTime": {"@id": f"{PROV}endedAtTime", "@type": f"{_XSD}dateTime"},
    "published": {"@id": f"{TERM}published", "@type": f"{_XSD}date"},
    "retrieved": {"@id": f"{TERM}retrieved", "@type": f"{_XSD}date"},
    "subject": {"@id": f"{TERM}subject", "@type": "@id"},
}
"""What the names mean: terms of PROV-O, and of our vocabulary where it has none."""

Types = tuple[str, ...]


class Revision(LinkedObject):
    """A version of an article."""

    id: str
    type: Types = ("prov:Entity", "v:Revision")
    label: str
    at_location: str | None
    sha256: str
    outlet: str | None
    byline: str | None
    published: datetime.date | None
    was_revision_of: str | None


class Reading(LinkedObject):
    """What a run read in a version: a collection of claims and findings."""

    id: str
    type: Types = ("prov:Entity", "prov:Collection", "v:Reading")
    was_generated_by: str
    was_derived_from: str
    had_member: Types


class Attribution(LinkedObject):
    """In which role, and how near to the words, somebody stands in a chain (1 said it first)."""

    type: Literal["prov:Attribution"] = "prov:Attribution"
    agent: str
    had_role: str
    nth: int
    name: str
    surface: str | None
    cue: str | None


class ClaimEntity(LinkedObject):
    """A claim: words of a version, and those whom the version gives them to.

    What it was quoted from, its primary source and what it revises it was derived from, too: not every reader
    knows that PROV-O makes the one follow from the others.
    """

    id: str
    type: Types
    value: str
    kind: str | None = None
    quotation: str | None = None
    was_quoted_from: str
    was_derived_from: Types
    was_generated_by: str | None = None
    was_attributed_to: Types | None = None
    qualified_attribution: tuple[Attribution, ...] | None = None
    had_primary_source: Types | None = None
    was_revision_of: Types | None = None
    alternate_of: Types | None = None


class FindingEntity(LinkedObject):
    """A question that the run put to a version."""

    id: str
    type: Types = ("prov:Entity", "v:Finding")
    label: str
    rule: str
    level: str
    was_generated_by: str
    was_derived_from: str


class Agent(LinkedObject):
    """Who said, passed on, decided, or made the file."""

    id: str
    type: Types
    label: str
    kind: str | None = None
    version: str | None = None
    model: str | None = None


class DocumentEntity(LinkedObject):
    """A document that an article names as the source of a claim."""

    id: str
    type: Types = ("prov:Entity", "v:Source")
    label: str
    kind: str


class RunActivity(LinkedObject):
    """The run that read: with which version, model and rules."""

    id: str
    type: Types = ("prov:Activity", "v:Run")
    started_at_time: AwareDatetime
    used: Types
    was_associated_with: str
    rules: Types


class ReviewActivity(LinkedObject):
    """A review: who decided what, of which claim or question, on which evidence."""

    id: str
    type: Types = ("prov:Activity", "v:Review")
    label: str
    ended_at_time: AwareDatetime
    was_associated_with: str
    used: Types
    subject: str
    verdict: str
    standing: str
    note: str | None


class EvidenceEntity(LinkedObject):
    """What a review rests on."""

    id: str
    type: Types = ("prov:Entity", "v:Evidence")
    label: str
    at_location: str | None
    sha256: str | None
    level: str
    stance: str
    locator: str | None
    retrieved: datetime.date | None


Node = (
    Revision | Reading | ClaimEntity | FindingEntity | Agent | DocumentEntity | RunActivity
    | ReviewActivity | EvidenceEntity
)  # fmt: skip


class Provenance(LinkedObject):
    """The whole file."""

    context: Context = Field(default=CONTEXT, serialization_alias="@context")
    graph: tuple[Node, ...] = Field(serialization_alias="@graph")
