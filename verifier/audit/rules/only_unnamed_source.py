"""SRC002: only an unnamed source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claims.claim import Claim, Kind
from claims.document import Reading
from claims.finding import Finding, Level
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.voices import TAKING_SIDES, Voice, unnamed_speakers
from verifier.audit.signs.withheld import withheld
from verifier.audit.wording import shown

_OPEN = frozenset({Kind.COMMITMENT, Kind.DEMAND})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each unnamed source that alone stands for statements."""
    alone = defaultdict[str, list[Claim]](list)
    for claim in _behind_nobody(subject.reading):
        alone[speakers(claim.attribution)[0].source].append(claim)
    for claims in alone.values():
        places = [subject.place(span) for span in sorted(claim.hull for claim in claims)]
        what = "this statement" if len(places) == 1 else f"{len(places)} statements"
        who = shown(speakers(claims[0].attribution)[0].name)
        message = (
            f"Nobody named stands behind {what}, only {who}. Who is it, how do they know, and who else "
            "confirms it? The reporter must tell the editor."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _behind_nobody(reading: Reading) -> Iterator[Claim]:
    """Yield the claims behind which stands nobody who could be asked, in the order of the article."""
    hidden = {
        claim.id
        for claim, voices in unnamed_speakers(reading)
        if all(_hidden(voice, claim.kind) for voice in voices)
    }
    kept_back = withheld(reading)
    for claim in reading.claims:
        said = speakers(claim.attribution)
        secret = claim.kind is not Kind.OPINION and said and all(link.source in kept_back for link in said)
        if secret or claim.id in hidden:
            yield claim


def _hidden(voice: Voice, kind: Kind) -> bool:
    """Return whether a voice says without a name what it should say with one.

    Somebody who speaks in secret always does. Others promise and demand in the open, and the words of a
    member of a named body are the body's.
    """
    if kind is Kind.OPINION or (kind is Kind.PREDICTION and voice.several and not voice.secret):
        return False
    return voice.secret or not (voice.of_body or kind in _OPEN or voice.noun in TAKING_SIDES)


RULE = Rule(
    code="SRC002",
    name="only-unnamed-source",
    level=Level.WARNING,
    since="0.1.0",
    summary="Statements of fact, promises and demands for which nobody named answers.",
    rationale="A voice without a name cannot be asked and risks nothing by being wrong. Most desks want "
    "the name known to an editor and a second source. An agency that passes the words on was not there, so "
    "its name does not answer for them. Whoever does not want to be named counts as such, whatever they are "
    "called. A described member of a named body (“a ministry spokesman”) does, "
    "and people who act in the open, such as protesters, hide nothing. What officials promise or demand is "
    "left alone too, unlike what “sources” do. Judgements are looked at under SRC009, and hearsay under "
    "SRC004.",
    flagged=Example(
        text="The government plans to close two military bases next year. The decision was made after a long "
        "dispute over costs, according to a source close to the talks."
    ),
    passed=Example(
        text="The government plans to close two military bases next year. The decision was made after a long "
        "dispute over costs, according to Anna Berg, the defence minister."
    ),
    record=Record(articles=530, found=51, read=51, right=48),
    check=check,
)
