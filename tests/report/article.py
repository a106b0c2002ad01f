"""The seed article read by hand, for what the report should show."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from claims.claim import Certainty, Claim, Kind
from claims.date import PartialDate
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.figure import Quantity
from claims.interval import Comparator
from claims.source import Anonymity, Basis, Role, Source, SourceKind, Strength
from claims.span import Span
from tests.report.reader import Reader

SEED = Path(__file__).parents[2] / "seeds" / "israel-summons-ambassador.txt"
PUBLISHED = datetime.date(2023, 10, 30)


def seed() -> Document:
    """Return the seed article as a document."""
    text = SEED.read_bytes().decode()
    return Document(name=SEED.name, text=text, title=text.splitlines()[0], published=PUBLISHED, language="en")


def last_week(reader: Reader) -> PartialDate:
    """Return "last week" as it stands next."""
    return reader.date("last week", "2023-10-23", "2023-10-29", relative=True)


def claims(reader: Reader) -> list[Claim]:
    """Return what the article states, in its order."""
    return [*_summons(reader), *_delegation(reader), *_war(reader), *_moscow(reader), *_hostages(reader)]


MINISTRY = "The Israeli Foreign Ministry"
ABU_MARZOOK = "Mousa Abu Marzook"
HOSTAGE = Quantity(unit="hostage")


def _summons(r: Reader) -> list[Claim]:
    r.at("Israel summoned the Russian Ambassador to protest")
    headline = r.find("Israel summoned the Russian Ambassador to protest").words(r.spaced)
    found = [
        r.claim(Kind.EVENT, f"{headline} against Moscow receiving the Hamas delegation", certainty="sure")
    ]
    r.at("The Israeli Foreign Ministry summoned")
    words = r.spaced[r.here :].split("\n")[0].removesuffix(".")
    found.append(r.claim(Kind.EVENT, words, dates=(last_week(r),), certainty="sure"))
    r.at("Israel summoned Russian Ambassador Anatoly")
    words = r.spaced[r.here :].split("\n")[0].removesuffix(".")
    dates = (r.date("October 29", "2023-10-29"), last_week(r))
    found.append(r.claim(Kind.EVENT, words, dates=dates, certainty="sure"))
    r.at("The Israeli Foreign Ministry said its")
    officials = "its senior officials"
    chain = (
        r.link(officials, officials, "told", anonymity=Anonymity.ROLE),
        r.link(MINISTRY, MINISTRY, "said"),
    )
    words = "Moscow’s invitation to Hamas sent a message akin to “legitimizing” forces against Israelis"
    found.append(
        r.claim(Kind.OPINION, words, chain=chain, quotation="mixed", why="a content inside a content")
    )
    r.at("On October 26, Israel announced")
    on = r.date("October 26", "2023-10-26")
    israel = r.link("Israel", "Israel", "announced", said=on)
    words = "its opposition to inviting senior Hamas leaders to Moscow"
    found.append(r.claim(Kind.OPINION, words, chain=(israel,), holder="Israel", dates=(on,)))
    called = r.link("Israel", "Israel", "called on", said=on)
    addressee = "the Russian government"
    words = "to immediately expel Hamas members"
    found.append(r.claim(Kind.DEMAND, words, chain=(called,), addressee=addressee, dates=(on,)))
    return found


def _delegation(r: Reader) -> list[Claim]:
    r.at("Russian media quoted")
    insiders = "sources from the Ministry of Foreign Affairs of this country"
    chain = (
        r.link(insiders, insiders, "saying", anonymity=Anonymity.UNNAMED),
        r.link("Russian media", "Russian media", "quoted", role=Role.CHANNEL),
    )
    text = r.spaced
    start = r.find("senior leader Mousa").start
    words = text[start : text.index(".\n", start)]
    why = "the sentence was broken in two and is read as one"
    found = [r.claim(Kind.EVENT, words, chain=chain, certainty=Certainty.UNSURE, why=why)]
    r.at("Mr. Marzook is")
    found.append(r.claim(Kind.STATE, text[r.here : text.index(".\n", r.here)], certainty="sure"))
    return found


def _war(r: Reader) -> list[Claim]:
    text = r.spaced
    r.at("At dawn")
    rockets = Quantity(unit="rocket", happening="fired", place="Israel")
    found = [
        r.claim(
            Kind.EVENT,
            "At dawn on October 7, Hamas suddenly fired thousands of rockets toward Israel",
            figures=(r.figure("thousands of rockets", 2000, None, of=rockets, by=Comparator.VAGUE),),
            dates=(r.date("October 7", "2023-10-07"),),
        )
    ]
    gunmen = Quantity(unit="gunman", happening="raided", qualifiers=("hamas",))
    taken = Quantity(unit="hostage", happening="kidnapped")
    start = r.find("About 1,500").start
    found.append(
        r.claim(
            Kind.EVENT,
            text[start : text.index(".\n", start)],
            figures=(
                r.figure("About 1,500 Hamas gunmen", 1500, 1500, of=gunmen, by=Comparator.ABOUT),
                r.figure("more than 200 hostages", 200, None, of=taken, by=Comparator.MORE_THAN),
            ),
        )
    )
    r.at("After the Hamas attack")
    people = Quantity(unit="person", happening="killed", place="Israel")
    palestinians = Quantity(unit="Palestinian", happening="killed", place="Gaza")
    found.append(
        r.claim(
            Kind.EVENT,
            text[r.here : text.index(".\n", r.here)],
            figures=(
                r.figure("1,400 people", 1400, 1400, of=people),
                r.figure(
                    "more than 8,000 Palestinians", 8000, None, of=palestinians, by=Comparator.MORE_THAN
                ),
            ),
        )
    )
    return found


def _moscow(r: Reader) -> list[Claim]:
    r.at("According to Reuters")
    chain = (
        r.link("Russia", "Russia", "explained", strength=Strength.ASSERTING),
        r.link("Reuters", "Reuters", "According to", role=Role.CHANNEL),
    )
    start = r.find("its reception").start
    words = r.spaced[start : r.spaced.index(".\n", start)]
    found = [r.claim(Kind.STATE, words, chain=chain)]
    r.at("Meanwhile, senior Hamas")
    said = r.link(ABU_MARZOOK, "senior Hamas official Mousa Abu Marzook", "said")
    words = "Russia is the “best friend” of the force controlling the Gaza Strip"
    found.append(r.claim(Kind.OPINION, words, chain=(said,), quotation="mixed", holder=ABU_MARZOOK))
    r.at("Mr. Marzook told RIA")
    by_him = r.link(ABU_MARZOOK, "Mr. Marzook", "told", basis=Basis.COREFERENCE)
    agency = r.link("RIA", "RIA", role=Role.CHANNEL)
    russians = Quantity(unit="hostage", qualifiers=("russian",))
    words = (
        "Hamas had received a list of eight Russian hostages and was trying to locate them for their release"
    )
    eight = r.figure("eight Russian hostages", 8, 8, of=russians)
    found.append(r.claim(Kind.EVENT, words, chain=(by_him, agency), figures=(eight,)))
    r.at("Mr. Marzook said:")
    by_him = r.link(ABU_MARZOOK, "Mr. Marzook", "said", basis=Basis.COREFERENCE)
    words = (
        "From the Russian side, through the Ministry of Foreign Affairs, "
        "we have received a list of citizens with dual citizenship"
    )
    found.append(r.claim(Kind.EVENT, words, chain=(by_him,), quotation="direct", certainty="sure"))
    carried = r.link(ABU_MARZOOK, basis=Basis.CARRIED_OVER)
    words = (
        "We pay close attention to this list and will handle it carefully, "
        "because Because we consider Russia our closest friend"
    )
    why = "the quotation runs on from the sentence before"
    found.append(
        r.claim(Kind.COMMITMENT, words, chain=(carried,), quotation="direct", promisor="Hamas", why=why)
    )
    return found


def _hostages(r: Reader) -> list[Claim]:
    r.at("During a meeting in Moscow")
    weekend = r.date("last weekend", "2023-10-28", "2023-10-29", relative=True)
    on = r.date("October 29", "2023-10-29")
    bogdanov = "Russian Deputy Foreign Minister Mikhail Bogdanov"
    chain = (
        r.link("Hamas representatives", "Hamas representatives", "pledged", anonymity=Anonymity.ROLE),
        r.link("Mikhail Bogdanov", bogdanov, "told", said=on),
        r.link("Tass", "Tass", role=Role.CHANNEL),
    )
    words = "to “respond, support, search and take all measures to free Russian hostages"
    found = [
        r.claim(Kind.COMMITMENT, words, chain=chain, quotation="mixed", promisor="Hamas", dates=(weekend, on))
    ]
    r.at("“Russia’s contacts")
    text = r.spaced
    on = r.date("October 27", "2023-10-27")
    embassy = r.link("Russian Embassy in Israel", "the Russian Embassy in Israel", "said", said=on)
    words = text[r.here + 1 : text.index(",”", r.here)]
    found.append(r.claim(Kind.STATE, words, chain=(embassy,), quotation="direct", dates=(on,)))
    r.at("To date, Hamas")
    released = Quantity(unit="hostage", happening="released")
    four = r.figure("four hostages", 4, 4, of=released)
    found.append(r.claim(Kind.EVENT, "To date, Hamas has only released four hostages", figures=(four,)))
    force = r.link("Hamas", "The force", "says", basis=Basis.COREFERENCE, strength=Strength.DOUBTING)
    killed = Quantity(unit="hostage", happening="killed", place="Gaza Strip")
    words = (
        "50 hostages have been killed by Israeli airstrikes across the Gaza Strip over the past three weeks"
    )
    weeks = r.date("the past three weeks", "2023-10-09", "2023-10-29", relative=True)
    fifty = r.figure("50 hostages", 50, 50, of=killed)
    found.append(r.claim(Kind.EVENT, words, chain=(force,), figures=(fifty,), dates=(weeks,)))
    r.at("Meanwhile, the government")
    government = "the government of Israeli Prime Minister Benjamin Netanyahu"
    vowed = r.link(government, government, "vowed", strength=Strength.ASSERTING)
    words = "to do everything possible to bring the hostages back safely"
    found.append(r.claim(Kind.COMMITMENT, words, chain=(vowed,), promisor=government))
    both = r.link(
        "Benjamin Netanyahu and the Israeli army",
        "Mr. Netanyahu and the Israeli army",
        "emphasized",
        strength=Strength.ASSERTING,
    )
    words = "Israel will destroy Hamas, destroy its military capacity and administrative capacity in Gaza"
    found.append(r.claim(Kind.COMMITMENT, words, chain=(both,), promisor="Israel"))
    return found


KINDS = {
    MINISTRY: SourceKind.STATE_BODY,
    ABU_MARZOOK: SourceKind.PERSON,
    "Mikhail Bogdanov": SourceKind.PERSON,
    "RIA": SourceKind.AGENCY,
    "Tass": SourceKind.AGENCY,
    "Reuters": SourceKind.AGENCY,
    "Hamas": SourceKind.ARMED_GROUP,
    "Russian media": SourceKind.OUTLET,
    "Russian Embassy in Israel": SourceKind.STATE_BODY,
    "sources from the Ministry of Foreign Affairs of this country": SourceKind.UNNAMED,
}
PART_OF = {
    "Russian Embassy in Israel": "Russian Ministry of Foreign Affairs",
    "its senior officials": "Israeli Foreign Ministry",
    ABU_MARZOOK: "Hamas",
}

SECOND_SENTENCES = ("About 1,500", "We pay", "The force says", "Mr. Netanyahu and", "Required fields")
"""How the sentences begin that do not begin their paragraph."""

FURNITURE = ("Leave a Comment", "Your email", "Scroll to Top")


def read_by_hand(document: Document | None = None) -> Reading:
    """Return the whole reading of the seed article."""
    document = document or seed()
    reader = Reader(document)
    found = claims(reader)
    names = {link.name: None for claim in found for link in claim.attribution}
    return Reading(
        document=document,
        parts=tuple(_parts(document.text)),
        sentences=tuple(_sentences(document.text, found)),
        claims=tuple(found),
        sources=tuple(
            Source(name=name, kind=KINDS.get(name, SourceKind.UNKNOWN), part_of=PART_OF.get(name))
            for name in names
        ),
        dates=tuple({date.span: date for claim in found for date in claim.dates}.values()),
    )


def _parts(text: str) -> list[Part]:
    parts, here = [], 0
    for line in text.split("\n"):
        if line:
            kind = PartKind.BOILERPLATE if line.startswith(FURNITURE) else PartKind.PARAGRAPH
            span = Span(start=here, end=here + len(line))
            parts.append(Part(kind=PartKind.HEADLINE if here == 0 else kind, span=span))
        here += len(line) + 1
    return parts


def _sentences(text: str, found: Sequence[Claim]) -> list[Sentence]:
    sentences = []
    for part in _parts(text):
        inside = [text.find(words, part.span.start, part.span.end) for words in SECOND_SENTENCES]
        starts = [part.span.start, *sorted(start for start in inside if start > part.span.start)]
        for start, end in zip(starts, [*starts[1:], part.span.end], strict=True):
            span = Span(start=start, end=start + len(text[start:end].rstrip()))
            sentences.append(_sentence(span, part.kind, found))
    return sentences


def _sentence(span: Span, kind: PartKind, found: Sequence[Claim]) -> Sentence:
    if kind is PartKind.BOILERPLATE:
        return Sentence(span=span, coverage=Coverage.BOILERPLATE, why="a comment form or navigation")
    if any(span.overlaps(each) for claim in found for each in claim.spans):
        return Sentence(span=span, coverage=Coverage.CLAIM)
    return Sentence(span=span, coverage=Coverage.UNPARSED, why="no claim was found")
