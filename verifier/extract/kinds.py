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
    r"\b(?:must(?! have)|should|shall|ought to|(?:need|needs|have|has|[’']ve)(?:\s(?:just|also))?(?:\sgot)?\sto|let us|let[’']s"
    r"|call(?:s|ed|ing) (?:on|for)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|it is time|ban(?:ning)?)\b",
    _FLAGS,
)
_COMMITMENT = re.compile(
    r"\b(?:(?:I|we)(?:[’']ll| will| shall| intend| plan| are going to| pledge| promise)"
    r"|(?:vow|pledg|promis|threaten|agree)(?:s|ed|es|d)? to|(?<!the )(?<!a )plan(?:s|ned)? to|(?<!be )intend(?:s|ed)? to|set to"
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
    r"|important to|crucial|vital|dangerous|ridiculous|absurd|frivolous|appall\w+|proud|happy|glad|sad|sorry|hope|hopes"
    r"|think|thinks|feel|feels|believe|believes|seems?|appears? to|amazing|wonderful|beautiful|difficult|easy|unfortunate\w*"
    r"|welcome[sd]?|disappoint\w+|outrag\w+|heinous|brutal|excellent|fantastic|love|hate|fear|makes? no sense|closest"
    r"|serious|unacceptable|too \w+|enough|really|very|clearly|obviously|perhaps|maybe)\b",
    _FLAGS,
)
_PAST = (
    r"sent|put|spent|thrust|broken|broke|shot|taken|took|made|held|given|gave|found|seen|saw|told|said|known|led|left|lost"
    r"|met|paid|built|bought|brought|caught|chosen|driven|fallen|fell|fought|grown|grew|hit|hurt|kept|laid|read|risen|rose"
    r"|run|ran|set|shown|shut|sold|stolen|struck|sunk|swept|thrown|torn|won|worn|written|wrote|begun|began|come|came|gone|went"
    r"|drawn|drew|dealt|done|hung|heard|stood|spoken|spoke|sworn|cut|become|became|fired"
)
_ADVERB = r"(?:\w+ly|also|just|been|already|only|now|still|not|even|since|once|again|further|then|being)"
_STATE = re.compile(
    r"\b(?:is|are|was|were|am|(?:it|he|she|that|there|what|who)[’']s|[’']re|has been|have been|had been|has|have|had"
    r"|remains?|remained|consists?|includes?|contains?|lies|owns?|belongs?|lives?|knows?|wants?|needs?|means?|costs?|depends?"
    r"|requires?|accounts? for|connects?|concerns?|uses?|holds?|looks?|seems?|operates?|lacks?|faces?|refers?|serves?)\b"
    rf"(?!\s(?:{_ADVERB}\s)*(?:\w+(?:ed|ing)|{_PAST})\b)",
    _FLAGS,
)
_HAPPENED = re.compile(rf"\b(?:\w{{2,}}(?:[^aeiou]ed|[aeiou]ed)|{_PAST})\b", _FLAGS)
_CONTENT = (
    (Kind.DEMAND, _DEMAND), (Kind.COMMITMENT, _COMMITMENT), (Kind.DENIAL, _DENIAL), (Kind.PREDICTION, _PREDICTION),
    (Kind.OPINION, _OPINION),
)
_OWN_VOICE = (
    (Kind.DENIAL, _DENIAL),
    (Kind.PREDICTION, re.compile(r"\b(?:will|would be|may be|is expected to|are expected to|is likely)\b", _FLAGS)),
)
_OWN_WORDS = {Kind.DENIAL, Kind.DEMAND, Kind.COMMITMENT}
_ASKED_FOR = re.compile(r"(?:\S+\s){0,8}?(?:not )?to\s\w+", _FLAGS)


def kind(statement: str, cue: str | None, *, attributed: bool) -> Kind:
    """Return the kind of a statement; the cue decides where it can, an event is what is left."""
    words = statement[:LONGEST]
    told = cues.kind(cue) if cue else None
    if told is Kind.DEMAND and not (_ASKED_FOR.match(words) or not _STATE.search(words)):
        told = None
    if told in _OWN_WORDS or (told is Kind.PREDICTION and not _DENIAL.search(words)):
        return told
    for candidate, pattern in _CONTENT if attributed else _OWN_VOICE:
        if pattern.search(words):
            return candidate
    return told or _state_or_event(words)


def _state_or_event(words: str) -> Kind:
    """Whichever verb comes first: one of being and having, or one of doing in the past."""
    state, happened = _STATE.search(words), _HAPPENED.search(words)
    if state is None or (happened is not None and happened.start() < state.start()):
        return Kind.EVENT
    return Kind.STATE
