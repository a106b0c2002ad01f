"""What stands on a page and is not the article: addresses, menus, buttons, forms, credits, bylines."""

from __future__ import annotations

import re

DATELINE = "dateline"
"""Why a line of place, day and agency is no part of the article; the day in it is still a date."""

LONGEST = 400
"""No piece of furniture is longer than this, in code points; it also bounds the patterns' work."""

_TABLE: tuple[tuple[str, str], ...] = (
    ("address of a page", r"(?:https?://|www\.)\S+"),
    ("comment form", r"(?:leave|post|write|add) (?:a|your) (?:comment|reply|response)s?\b.{0,40}"),
    ("comment form", r"your e-?mail address will not be published\b.*"),
    ("comment form", r"(?:required fields are marked|save my name, e-?mail)\b.*"),
    ("comment form", r"(?:\d+ |no )?comments?(?: \(?\d*\)?| are closed\.?| off)?"),
    ("comment form", r"(?:log|sign) in to (?:comment|reply|leave)\b.*"),
    ("navigation", r"(?:scroll|back|return|go) to (?:the )?(?:top|home|start|main page)\b.{0,20}"),
    ("navigation", r"(?:skip to (?:main )?content|jump to content|toggle navigation|menu|home|search)"),
    ("navigation", r"(?:next|previous|prev|older|newer)(?: (?:article|post|story|page))?s?"),
    ("navigation", r"page \d+(?: of \d+)?"),
    (
        "link",
        r"(?:read|see|find out|learn|view|watch|listen|click)(?: (?:more|also|here|now|next|on))\b.{0,150}",
    ),
    (
        "link",
        r"(?:related|recommended|more|also read|must read|trending|most read|editor'?s pick|top stories)"
        r"(?: (?:stories|story|articles?|news|links?|content|topics|posts?|from))?:?.{0,30}",
    ),
    ("link", r"(?:also read|read also|related|see also|more on this|watch|video|gallery|podcast)\s*[:|].*"),
    (
        "share button",
        r"(?:share|tweet|email|print|save|whatsapp|facebook|twitter|linkedin|telegram|pinterest)"
        r"(?: (?:this|on|via|to|it|article|story|by))*(?: (?:facebook|twitter|x|e-?mail|whatsapp))*",
    ),
    ("share button", r"follow (?:us|me|@\w+|[\w .]{1,40}) (?:on|at|via)\b.{0,80}"),
    (
        "subscription",
        r"(?:subscribe|sign up|register|join|download|get)\b.{0,60}\b(?:newsletter|alerts?|app|updates"
        r"|inbox|channel|today|now|here|account|access)\b.{0,80}",
    ),
    ("advertisement", r"(?:advertisements?|adverts?|sponsored(?: content)?|promoted|ad)\W?"),
    ("advertisement", r"(?:story|article) continues (?:below|after)\b.{0,60}"),
    ("rights", r"(?:©|\(c\)|copyright)\s.{0,200}"),
    ("rights", r".{0,120}\ball rights reserved\b.{0,60}"),
    (
        "credit",
        r"\(?(?:photo|image|picture|video|graphic|illustration|file photo|source)s?(?: credit)?"
        r"\s*(?:by|:|/|©)\s*.{0,120}",
    ),
    ("credit", r".{0,80}(?:getty images|/ ?afp|/ ?reuters|ap photo|/ ?ap|via ap|shutterstock)[.)\]]*"),
    (
        "credit",
        r"\((?:additional )?(?:reporting|writing|editing|translated|compiled|this article was|with) "
        r".{0,300}\)?",
    ),
    ("credit", r"(?:additional )?reporting by .{0,200}"),
    (
        "byline",
        r"(?:[Bb]y|from|[Ww]ritten by)\s+[A-Z][\w.'’-]*"
        r"(?:(?:\s*[,&|])?\s*(?:and\s+)?(?<![\w.'’-])[A-Z][\w.'’-]*){0,5}"
        r"\s?[,|]?(?:\s?in [A-Z]\w+)?",
    ),
    ("byline", r"(?:published|updated|posted|last (?:updated|modified)|first published)\b.{0,60}\d.{0,40}"),
    ("reading time", r"\d+ ?(?:min|minute)s?(?: read)?"),
)
_CASED = {"byline"}
_RULES = tuple(
    (why, re.compile(pattern, 0 if why in _CASED and "A-Z" in pattern else re.IGNORECASE))
    for why, pattern in _TABLE
)
_ADDRESS = re.compile(r"https?://\S+")
_GLUED = re.compile(r"(?<=\d)[A-Z][a-z]+$")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’/-]{2,40}(?:,\s[A-Z][\w .]{1,30})*(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}))?"
    r"(?:,\s\d{4})?\s?(?:\([A-Z][\w .&/-]{1,30}\))?\s?(?:--+|—|–|_)(?=\s|$)"
)
_AGENCY_LINE = re.compile(
    r"[A-Z][\w .,'’-]{1,50}\((?:AP|AFP|Reuters|Xinhua|UPI|ANI|PTI|TASS|CNN)\)\s?(?:--+|—|–|-|_)"
)


def furniture(line: str) -> str:
    """Return what piece of furniture a block is, "" when it may be the article's."""
    if len(line) > LONGEST:
        return "address of a page" if lead_in(line) == len(line) else ""
    for why, pattern in _RULES:
        if pattern.fullmatch(line):
            return why
    if line and lead_in(line) == len(line):
        return DATELINE
    if line.isupper() and len(line.split()) <= 8 and line[-1] not in '.!?"”':
        return "section heading"
    return "" if any(c.isalnum() for c in line) else "ornament"


def lead_in(line: str) -> int:
    """Return how many code points at a block's start are an address or a dateline, 0 when none are."""
    address = _ADDRESS.match(line)
    if address:
        glued = _GLUED.search(address.group())
        return glued.start() if glued else address.end()
    dateline = _DATELINE.match(line[:LONGEST]) or _AGENCY_LINE.match(line[:LONGEST])
    return dateline.end() if dateline else 0
