"""What a claim states, told by its reporting word and by the first decisive words of its content."""

from __future__ import annotations

import re

from claims.claim import Kind
from verifier.extract import cues

LONGEST = 2_000
"""Code points of a statement that are looked at."""

_FLAGS = re.IGNORECASE
_DENIAL = re.compile(
    r"\b(?:(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should)(?:\s(?:also|still|yet))?\s?(?:not\b|n[’']t\b)"
    r"|(?:isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn|couldn|wouldn)[’']t\b|cannot\b|can[’']t\b|never\b"
    r"|no\s\w+\s(?:is|are|was|were|has|have|had)\b|(?:is|was|are|were|there[’']s)\sno\b|neither\b|denied\b|no longer\b)",
    _FLAGS,
)
_DEMAND = re.compile(
    r"\b(?:must|should|shall|ought to|(?:need|needs|have|has|[’']ve)(?:\s(?:just|also))?(?:\sgot)?\sto|let us|let[’']s"
    r"|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|it is time|ban(?:ning)?)\b",
    _FLAGS,
)
_COMMITMENT = re.compile(
    r"\b(?:(?:I|we)(?:[’']ll| will| shall| intend| plan| are going to| pledge| promise)"
    r"|(?:vow|pledg|promis|threaten|agree)(?:s|ed|es|d)? to|plan(?:s|ned)? to|intend(?:s|ed)? to|set to"
    r"|would (?:try|continue|work|seek|push|support|keep|take|provide|ensure|respond|fight|not allow))\b",
    _FLAGS,
)
_PREDICTION = re.compile(
    r"\b(?:will|[’']ll|won[’']t|would|may|might|could|going to|likely|expected to|expects?|forecast|predict(?:s|ed)?"
    r"|projected|on course|is due)\b",
    _FLAGS,
)
_OPINION = re.compile(
    r"\b(?:good|bad|best|worst|better|worse|great|terrible|shocking|disgrace\w*|unfair|unjust|wrong|right thing"
    r"|important|crucial|vital|dangerous|ridiculous|absurd|frivolous|appall\w+|proud|happy|glad|sad|sorry|hope|hopes"
    r"|think|thinks|feel|feels|believe|believes|seems?|appears? to|amazing|wonderful|beautiful|difficult|easy|unfortunate\w*"
    r"|welcome[sd]?|disappoint\w+|outrag\w+|heinous|brutal|excellent|fantastic|love|hate|fear|makes? no sense|closest"
    r"|serious|unacceptable|too \w+|enough|really|very|clearly|obviously|perhaps|maybe)\b",
    _FLAGS,
)
_STATE = re.compile(
    r"\b(?:is|are|was|were|am|[’']s|[’']re|has been|have been|had been|has|have|had|remains?|remained|consists?|includes?"
    r"|contains?|lies|owns?|belongs?|lives?|knows?|wants?|needs?|means?|costs?|depends?|requires?|accounts? for)\b"
    r"(?!\s(?:\w+ed|being|\w+ing)\b)",
    _FLAGS,
)
_CONTENT = (
    (Kind.DEMAND, _DEMAND), (Kind.COMMITMENT, _COMMITMENT), (Kind.DENIAL, _DENIAL), (Kind.PREDICTION, _PREDICTION),
    (Kind.OPINION, _OPINION), (Kind.STATE, _STATE),
)
_OWN_VOICE = (
    (Kind.DENIAL, _DENIAL), (Kind.PREDICTION, re.compile(r"\b(?:will|is expected to|are expected to|is likely)\b", _FLAGS)),
    (Kind.STATE, _STATE),
)
_OWN_WORDS = {Kind.DENIAL, Kind.DEMAND, Kind.COMMITMENT}
_CLAUSE = re.compile(r"^(?:to\s|that\s|not\s)", _FLAGS)


def kind(statement: str, cue: str | None, *, attributed: bool) -> Kind:
    """Return the kind of a statement; the cue decides where it can, an event is what is left."""
    words = statement[:LONGEST]
    told = cues.kind(cue) if cue else None
    if told in _OWN_WORDS or (told is Kind.PREDICTION and not _DENIAL.search(words)):
        if told is not Kind.DEMAND or _CLAUSE.match(words) or not _STATE.search(words) or _DEMAND.search(words):
            return told
    for candidate, pattern in _CONTENT if attributed else _OWN_VOICE:
        if pattern.search(words):
            return candidate
    return told or Kind.EVENT
