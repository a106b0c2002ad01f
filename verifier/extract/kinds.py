"""What a claim states, told by its reporting word and by the first decisive words of its content."""

from __future__ import annotations

import re

from claims.claim import Kind
from verifier.extract import cues

LONGEST = 2_000
"""Code points of a statement that are looked at."""


def _any(*options: str) -> re.Pattern[str]:
    """Any of these, as whole words; each option holds alternatives between blanks or is a pattern."""
    return re.compile(r"\b(?:" + "|".join("|".join(o.split()) for o in options) + r")\b", re.IGNORECASE)


_NOT = r"(?:\s(?:also|still|yet))?\s?(?:not\b|n[’']t)"
_DENIAL = _any(
    rf"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should){_NOT}",
    r"(?:isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn|couldn|wouldn|can)[’']t",
    r"no\s\w+\s(?:is|are|was|were|has|have|had)",
    r"(?:is|was|are|were|there[’']s)\sno",
    "cannot never neither denied",
    r"no\slonger",
)
_DEMAND = _any(
    r"must(?!\shave)",
    "should shall banning",
    r"ought\sto",
    r"(?:need|needs|have|has|[’']ve)(?:\s(?:just|also))?(?:\sgot)?\sto",
    r"let\sus|let[’']s",
    r"call(?:s|ed|ing)\s(?:on|for)",
    "urge urges urged urging demand demands demanded demanding ban",
)
_COMMITMENT = _any(
    r"(?:I|we)(?:[’']ll|\swill|\sshall|\sintend|\splan|\sare\sgoing\sto|\spledge|\spromise)",
    r"(?:vow|pledg|promis|threaten|agree)(?:s|ed|es|d)?\sto",
    r"(?<!the\s)(?<!a\s)plan(?:s|ned)?\sto",
    r"(?<!be\s)intend(?:s|ed)?\sto|set\sto",
    r"would\s(?:try|continue|work|seek|push|support|keep|take|provide|ensure|respond|fight|not\sallow)",
)
_PREDICTION = _any(
    r"[’']ll|won[’']t|going\sto|expected\sto|on\scourse|is\sdue",
    "will would may might could likely expect expects forecast predict predicts predicted projected",
)
_OPINION = _any(
    "good bad best worst better worse great terrible shocking unfair unjust wrong crucial vital dangerous",
    "ridiculous absurd frivolous proud happy glad sad sorry hope hopes think thinks feel feels believe",
    "believes seem seems amazing wonderful beautiful difficult easy welcome welcomes welcomed heinous",
    "brutal excellent fantastic love hate fear closest serious unacceptable enough really very clearly",
    "obviously perhaps maybe",
    r"disgrace\w*|appall\w+|unfortunate\w*|disappoint\w+|outrag\w+|important\sto|appears?\sto|right\sthing",
    r"makes?\sno\ssense|too\s\w+",
)
_PAST = "|".join(
    """sent put spent thrust broken broke shot taken took made held given gave found seen saw told said
    known led left lost met paid built bought brought caught chosen driven fallen fell fought grown
    grew hit hurt kept laid read risen rose run ran set shown shut sold stolen struck sunk swept
    thrown torn won worn written wrote begun began come came gone went drawn drew dealt done hung
    heard stood spoken spoke sworn cut become became fired""".split()
)
_ADVERB = r"(?:\w+ly|also|just|been|already|only|now|still|not|even|since|once|again|further|then|being)"
_BEING = _any(
    r"(?:it|he|she|that|there|what|who)[’']s|[’']re|(?:has|have|had)\sbeen|accounts?\sfor",
    "is are was were am has have had remain remains remained consist consists include includes contain",
    "contains lies own owns belong belongs live lives know knows want wants need needs mean means cost",
    "costs depend depends require requires connect connects concern concerns use uses hold holds look",
    "looks seem seems operate operates lack lacks face faces refer refers serve serves",
)
_DOING = re.compile(rf"\s(?:{_ADVERB}\s)*(?:\w+(?:ed|ing)|{_PAST})\b", re.IGNORECASE)
_HAPPENED = re.compile(rf"\b(?:\w{{3,}}ed|{_PAST})\b", re.IGNORECASE)
_ASKED_FOR = re.compile(r"(?:\S+\s){0,8}?(?:not )?to\s\w+", re.IGNORECASE)

_CONTENT = (
    (Kind.DEMAND, _DEMAND),
    (Kind.COMMITMENT, _COMMITMENT),
    (Kind.DENIAL, _DENIAL),
    (Kind.PREDICTION, _PREDICTION),
    (Kind.OPINION, _OPINION),
)
_OWN_VOICE = (
    (Kind.DENIAL, _DENIAL),
    (Kind.PREDICTION, _any(r"will|would\sbe|may\sbe|(?:is|are)\sexpected\sto|is\slikely")),
)
_DECISIVE = {Kind.DENIAL, Kind.DEMAND, Kind.COMMITMENT}


def kind(statement: str, cue: str | None, *, attributed: bool) -> Kind:
    """Return the kind of a statement; the cue decides where it can, an event is what is left."""
    words = statement[:LONGEST]
    told = cues.kind(cue) if cue else None
    if told is Kind.DEMAND and _being(words) is not None and not _ASKED_FOR.match(words):
        told = None
    if told in _DECISIVE or (told is Kind.PREDICTION and not _DENIAL.search(words)):
        return told or Kind.EVENT
    for candidate, pattern in _CONTENT if attributed else _OWN_VOICE:
        if pattern.search(words):
            return candidate
    return told or _state_or_event(words)


def _state_or_event(words: str) -> Kind:
    """Whichever verb comes first: one of being and having, or one of doing in the past."""
    being, happened = _being(words), _HAPPENED.search(words)
    if being is None or (happened is not None and happened.start() < being.start()):
        return Kind.EVENT
    return Kind.STATE


def _being(words: str) -> re.Match[str] | None:
    """The first verb of being or having that is no auxiliary of doing."""
    return next((m for m in _BEING.finditer(words) if not _DOING.match(words, m.end())), None)
