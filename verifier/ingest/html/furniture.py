"""Lines that a page puts into an article to lead its readers elsewhere."""

from __future__ import annotations

import re

LONGEST = 300
"""No line of this kind is longer, in code points; it also bounds the patterns' work."""

_LEADS_AWAY = re.compile(
    r"(?:"
    r"(?:read|see|watch|listen|click|learn|find out)(?: more|:| also:| next:| here\b| now\b)"
    r"|(?:related|recommended|read also|also read|see also|don[’']t miss|must read|more from|more on this"
    r"|you may also like|also on|most read|trending|just in|up next)(?: [\w.&'’ -]{1,60})?(?: ?:|$)"
    r"|also on [\w-]+\.[a-z]{2,6}\b"
    r"|(?:like|enjoy|love|enjoyed|liked) (?:this|what you)\b.{0,60}\b(?:share|tweet|subscribe|sign up)\b"
    r"|(?:share|tweet|print|email|save)"
    r"(?: (?:this|on|via|to|it|article|story|post|page|by|with|a|your|friends?))*[.!]?$"
    r"|follow (?:us|me|@\w+)\b"
    r"|(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|inbox|updates|alerts|emails?|edition)\b"
    r"|(?:get|receive)\b.{0,80}\b(?:newsletter|(?:to|in|into) your inbox|through your letterbox)\b"
    r"|there[’']s (?:plenty )?more where that came from\b"
    r"|tell us what you think\b|what do you think\?|have your say\b|join the (?:conversation|discussion)\b"
    r"|(?:\d+ )?comments?$|leave a (?:comment|reply)\b|advertisement$|sponsored$|story continues below\b"
    r"|article continues (?:below|after)\b|filed under\b|posted in\b|tags?:|image credit"
    r")",
    re.IGNORECASE,
)


def leads_away(line: str) -> bool:
    """Return whether a line of an article only leads its readers elsewhere."""
    return len(line) <= LONGEST and _LEADS_AWAY.match(line) is not None
