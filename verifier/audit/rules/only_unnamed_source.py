"""SRC002: only an unnamed source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator

from claims.claim import Claim, Kind
from claims.finding import Finding, Level
from claims.source import Anonymity, Basis, Link, SourceKind
from verifier.audit.chain import speakers
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import shown

VOICES = (SourceKind.UNNAMED, SourceKind.OUTLET)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each unnamed source that alone stands for statements."""
    voices = {s.id for s in subject.reading.sources if s.kind in VOICES}
    alone = defaultdict[str, list[Claim]](list)
    for claim in subject.reading.claims:
        said = speakers(claim.attribution)
        if claim.kind is not Kind.OPINION and said and all(_unnamed(link, voices) for link in said):
            alone[said[0].source].append(claim)
    for claims in alone.values():
        places = [subject.place(span) for span in sorted(claim.hull for claim in claims)]
        what = "this statement" if len(places) == 1 else f"{len(places)} statements"
        who = shown(speakers(claims[0].attribution)[0].name)
        message = (
            f"Nobody named stands behind {what}, only {who}. Who is it, how do they know, and who else "
            "confirms it? The reporter must tell the editor."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _unnamed(link: Link, voices: Container[str]) -> bool:
    """Return whether words here describe a voice without a name: no mere “he”, and nothing mute."""
    described = link.resolved and (link.surface is not None or link.basis is Basis.CARRIED_OVER)
    return link.anonymity is Anonymity.UNNAMED and described and link.source in voices


RULE = Rule(
    code="SRC002",
    name="only-unnamed-source",
    level=Level.WARNING,
    since="0.1.0",
    summary="Statements of fact, promises and demands for which nobody named answers.",
    rationale="A voice without a name cannot be asked and risks nothing by being wrong. Most desks want "
    "the name known to an editor and a second source. An agency or outlet that passes the words "
    "on was not there, so its name does not answer for them. A described member of a named body "
    "(“a ministry spokesman”) does.",
    flagged=Example(
        text="The government plans to close two military bases next year. The decision was made after a long "
        "dispute over costs, according to a source close to the talks."
    ),
    passed=Example(
        text="The government plans to close two military bases next year. The decision was made after a long "
        "dispute over costs, according to Anna Berg, the defence minister."
    ),
    check=check,
)
