"""Names at their places: every capitalised run that may be a person or a body, with the words about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claims.marks import quoted
from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.given import is_given
from verifier.extract.names.mention import Form, Mention, parse, plain
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

_JOIN = "(?:of|for|the|de|del|della|da|di|do|dos|du|la|le|van|von|der|den|bin|ibn|al|el)"
_CAPITAL = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sen|Rep|Gov|Rev|St|[A-Z]|U\.[SNK])\."
    r"|(?:al|el|ad|as|ash|an|ar|az)-[A-Z][\w’'-]*|[^\W\d_a-zß-öø-ÿ][\w’'&-]*)"
)
_NICKNAME = r"(?:[“\"]\w{1,15}[”\"][ \u00a0])?"
_RUN = re.compile(rf"\b{_CAPITAL}(?:[ \u00a0]{_NICKNAME}(?:{_JOIN}[ \u00a0]){{0,2}}{_CAPITAL}){{0,7}}")
_AFTER = re.compile(r", (?:the |an? |who is |his |her |its )?(?:[\w’'-]+ ){0,7}[\w’'-]+(?=[,.;:)]|$)")
LEAD = 90
"""Code points before a name in which words about it are looked for."""

LONGEST_NAME = 90
"""Code points of a name that an acronym spells."""

MOST_LEAD = 6
"""Words before a name that may say who it is."""

_STOP = re.compile(r'[.,;:!?"“”()—–\n]')
_NO_ADJECTIVE = frozenset(
    """
    and or but as of said says told added called asked met by is was are were has have had that than
    when while after before then also not""".split()
)
_LEADING = w.ROLES | w.PASSING | w.FIRM_NOUNS
_NOT_DESCRIBING = w.DETERMINERS | w.BREAKS | w.PRONOUNS | _NO_ADJECTIVE
_TELLS_NOTHING = w.DETERMINERS | w.BREAKS | w.JOINERS
_IN = re.compile(
    r"\b(?:[Tt]he|[Ii]n|[Aa]t|near|across|throughout|inside|outside|towards?|this|that|an?|their|our|its)"
    r"[ \u00a0]$"
)
_ACRONYM = re.compile(r"[ \u00a0]?\((?:the )?([A-Z][A-Z.&-]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its place: as parsed, and the acronym that the text gives for it ("" for none).

    `about` are the words around it that say who it is, in lower case: of "Iranian Foreign Ministry spokesman
    Nasser Kanaani" the first four. `titled` says that a role stands right before it, `quoted` that it stands
    between quotation marks, `owner` that something of it is meant ("Moll's boat").
    """

    span: Span
    mention: Mention
    acronym: str = ""
    about: frozenset[str] = frozenset()
    titled: bool = False
    quoted: bool = False
    owner: bool = False

    @property
    def name(self) -> str:
        """The name without titles."""
        return self.mention.name


def find_names(text: str, block: Span) -> list[Named]:
    """Return the names of a block in order: every capitalised run that may be a person or a body."""
    words = block.words(text)
    marked = [(q.start, q.end) for q in quoted(words)]
    found: list[Named] = []
    for match in _RUN.finditer(words):
        start, end = match.span()
        run = match.group().split()
        while run and (plain(run[0]) in w.OPENERS or plain(run[0]) in w.NOT_NAMES):
            start += len(run[0]) + 1
            run = run[1:]
        while run and plain(run[-1]) in w.NOT_NAMES and len(run) > 1:
            end -= len(run[-1]) + 1
            run = run[:-1]
        start, end, run = _own(start, end, run)
        if not run:
            continue
        read = _read(words, start, end)
        if read is None:
            continue
        mention, about, titled = read
        acronym = _ACRONYM.match(words, end)
        short = acronym.group(1).replace(".", "") if acronym else ""
        whole = _spelled(words, short, found[-1].span.start - block.start, end) if short and found else None
        if whole is not None:
            start, mention = found.pop().span.start - block.start, whole
        found.append(
            Named(
                Span(start=block.start + start, end=block.start + end),
                mention,
                short,
                about=about,
                titled=titled,
                quoted=any(left < start < right for left, right in marked),
                owner=run[-1].endswith(("'s", "’s", "s'", "s’")),
            )
        )
    return found


def _own(start: int, end: int, run: list[str]) -> tuple[int, int, list[str]]:
    """A run without whose it is ("Norway's Speaker Moll") and where he is from ("Ines Moll of Vela")."""
    for at, token in enumerate(run[:-1]):
        owner, rest = " ".join(run[: at + 1])[:-2], run[at + 1 :]
        if token.endswith(("'s", "’s")) and (owner in COUNTRIES or any(plain(t) in w.ROLES for t in rest)):
            start += len(owner) + 3
            run = rest
            break
    if "of" in run and run and is_given(run[0]):
        kept = run[: run.index("of")]
        end -= len(" ".join(run)) - len(" ".join(kept))
        run = kept
    return start, end, run


def _spelled(words: str, short: str, start: int, end: int) -> Mention | None:
    """The name of a body that an acronym spells over words like "against", from the run before."""
    name = words[start:end]
    if len(name) > LONGEST_NAME or "." in name or "," in name:
        return None
    capitals = "".join(t[0] for t in name.split() if t[0].isupper())
    spelled = capitals == short or "".join(t[0] for t in name.split()).upper() == short
    return (
        Mention(Form.NAME, name, SourceKind.ORGANISATION, name, plain(name.split()[-1])) if spelled else None
    )


def _read(words: str, start: int, end: int) -> tuple[Mention, frozenset[str], bool] | None:
    """The mention that a run is, the words about it, and whether a role stands right before it."""
    run = words[start:end]
    lead = _lead(words, start)
    after = _AFTER.match(words, end, min(len(words), end + 120))
    tail = after.group() if after else ""
    titled = tail if any(plain(t) in w.ROLES for t in tail.split()) else ""
    role = lead.split()[-1] + " " if lead else ""
    mention = parse(role + run + titled)
    if lead and plain(role.strip()) in w.FIRM_NOUNS and mention.form is Form.NAME and not mention.titles:
        mention = replace(mention, kind=SourceKind.ORGANISATION)
    if (
        mention.kind is SourceKind.PERSON
        and not lead
        and not mention.titles
        and _IN.search(words, max(0, start - 12), start)
    ):
        mention = replace(mention, kind=SourceKind.UNKNOWN)  # "in North Egmont", "the Golden Horde"
    bare = mention.form is not Form.NAME or mention.name.removesuffix("s") in NATIONALITIES
    if bare or (mention.name in COUNTRIES and lead):
        return None
    own = _TELLS_NOTHING.union(map(plain, mention.name.split()))
    about = {plain(t.strip(",")) for t in (lead + run + titled).split()} - own
    return mention, frozenset(about), bool(lead or mention.titles & {plain(t) for t in run.split()})


def _lead(words: str, start: int) -> str:
    """The words before a name that say who it is, from the nearest, a role, back to where they begin."""
    before = words[max(0, start - LEAD) : start]
    apposed = before.endswith(", ")
    before = before.removesuffix(", ")
    tokens = _STOP.split(before)[-1].split()
    if apposed:
        role = next((at for at in range(len(tokens) - 1, -1, -1) if plain(tokens[at]) in w.ROLES), -1)
        if role < 0 or (role + 1 < len(tokens) and tokens[role + 1] not in ("of", "for", "at", "in")):
            return ""
        tokens = tokens[: role + 1]
    if not tokens or plain(tokens[-1]) not in _LEADING:
        return ""
    first = len(tokens) - 1
    while first > max(0, len(tokens) - MOST_LEAD) and _describes(tokens[first - 1]):
        first -= 1
    return " ".join(tokens[first:]) + " "


def _describes(token: str) -> bool:
    word = plain(token)
    return word in w.ROLES or token[0].isupper() or (token.islower() and word not in _NOT_DESCRIBING)
