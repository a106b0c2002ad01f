"""Words written so that nothing in them acts as Markdown, as HTML or as a sign of a forge.

What CommonMark or an extension of it takes for markup has a backslash or is a character reference. Forges
also look for addresses, people (@name), numbers (#12) and pictures (:name:) in what is left, where no
backslash helps: there an invisible joiner parts the sign from what follows.
"""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from verifier.report.verbatim import in_xml, one_line

JOINER: Final = "\u2060"
"""Shows nothing, and no line is broken at it."""

_ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}

_ACTS: Final = re.compile(
    r"""(?P<entity> [<>&])
    | (?P<calls> @(?=\w) | \#(?=\w) | !(?=\d))
    | (?P<address> :(?=//) | :(?=[a-z+-][\w+-]*:) | (?<=\bmailto): | (?<=\bxmpp):)
    | (?P<joined> (?<=\bwww)\. | (?<=\bgh)-(?=\d))
    | (?P<marks> [\\`*_{}\[\]\#|~^$] | =(?==) | ^[-+=] | (?<=^\d)[.)] | (?<=^\d\d)[.)])""",
    re.X | re.I,
)


def as_words(given: object) -> Markup:
    """Return words on one line as Markdown that shows them; what is Markdown already stays as it is."""
    if isinstance(given, Markup):
        return given
    return Markup(_ACTS.sub(_quieted, in_xml(one_line(str(given)))))


def _quieted(found: re.Match[str]) -> str:
    sign = found[0]
    match found.lastgroup:
        case "entity":
            return _ENTITIES[sign]
        case "calls":
            return f"\\{sign}{JOINER}"
        case "address":
            return f"{sign}{JOINER}"
        case "joined":
            return f"{JOINER}{sign}"
        case _:
            return f"\\{sign}"
