"""How fast the ledger takes claims in and finds them: python benchmarks/store.py [--claims N] [--db FILE].

Composes articles of invented people, places and figures, twenty claims in each, saves them fifty in a
transaction, and prints claims a second; then how long it takes to find claims by words and by source, to list
what is to do, and to check the seed article against it all. Where FILE is a store already, nothing is saved.

With `--again STORE` it only saves, five times over, what that store holds of articles that somebody wrote:
fewer figures, longer chains, findings.
"""

from __future__ import annotations

import argparse
import datetime
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from claims.audited import Audited
from claims.claim import CLAIM, Claim, Quotation, claim_id
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.figure import Figure, Quantity
from claims.run import Run
from claims.source import Cue, Link, Role, Source, SourceKind
from claims.span import Span
from verifier import pipeline
from verifier.compare import measured
from verifier.store import Store, open_store

A_PIECE = 20
"""Claims in an article."""

MEASURED = 10_000
"""Articles whose figures are measured too, to be held against others; of more, the claims alone."""

RUN = Run(version="benchmark", model="none", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
SEED = Path(__file__).parent.parent / "seeds" / "israel-summons-ambassador.txt"
SYLLABLES = "ba co da el fi gor hu in jo kal lu mer no or pa ril sa tu ven wy zan".split()
HAPPENINGS = ("killed", "injured", "displaced", "arrested", "freed")
SUBJECTS = "the flood the fire the storm the blast the strike the vote the trial the talks".split(" the ")


def name(chance: random.Random) -> str:
    """Return an invented name of two or three syllables."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize()


def piece(number: int) -> Audited:
    """Return the article of this number, always the same one."""
    chance = random.Random(number)
    speakers = [f"{name(chance)} {name(chance)}" for _ in range(4)]
    sentences, spans, text = [], [], f"Report {number} from {name(chance)}\n\n"
    for _ in range(A_PIECE):
        count, speaker, place = chance.randint(2, 5000), chance.choice(speakers), name(chance)
        said = f"{count} people were {chance.choice(HAPPENINGS)} in {place} after {chance.choice(SUBJECTS)}"
        sentences.append((said, count, speaker))
        start = len(text)
        text += f"{speaker} said {said}. "
        spans.append(Span(start=start, end=len(text) - 1))
    day = datetime.date(2023, 1, 1) + datetime.timedelta(days=number % 365)
    document = Document(name=f"{number}.txt", text=text, outlet=f"Outlet {number % 80}", published=day)
    reading = Reading(
        document=document,
        parts=(Part(kind=PartKind.PARAGRAPH, span=Span(start=spans[0].start, end=spans[-1].end)),),
        sentences=tuple(Sentence(span=span, coverage=Coverage.CLAIM) for span in spans),
        claims=tuple(claim(document, span, *said) for span, said in zip(spans, sentences, strict=True)),
        sources=tuple(Source(name=each, kind=SourceKind.PERSON) for each in dict.fromkeys(speakers)),
    )
    return Audited(reading=reading, measurements=measured(reading) if number < MEASURED else ())


def claim(document: Document, sentence: Span, said: str, count: int, speaker: str) -> Claim:
    """Return the claim of a sentence: its words, who said it, and its figure."""
    start = document.text.index(said, sentence.start)
    span, figure = Span(start=start, end=start + len(said)), f"{count} people"
    happening = said.split()[3]
    cue = Span(start=start - 5, end=start - 1)
    link = Link(
        role=Role.SPEAKER,
        name=speaker,
        source=Source(name=speaker).id,
        span=Span(start=sentence.start, end=sentence.start + len(speaker)),
        surface=speaker,
        cue=Cue(span=cue, text="said"),
    )
    return CLAIM.validate_python(
        {
            "kind": "event",
            "id": claim_id(document.sha256, (span,), (said,)),
            "spans": (span,),
            "text": (said,),
            "quotation": Quotation.INDIRECT,
            "attribution": (link,),
            "figures": (
                Figure(
                    span=Span(start=start, end=start + len(figure)),
                    text=figure,
                    low=count,
                    high=count,
                    unit="person",
                    counted="people",
                    quantity=Quantity(unit="person", happening=happening, place=said.split()[5]),
                ),
            ),
        }
    )


def fill(store: Store, claims: int) -> None:
    """Save so many claims and print how fast."""
    pieces, spent, done = claims // A_PIECE, 0.0, 0
    for first in range(0, pieces, 1000):
        batch = [piece(number) for number in range(first, min(first + 1000, pieces))]
        began = time.perf_counter()
        done += sum(saved.new for saved in store.save_all(batch, RUN))
        spent += time.perf_counter() - began
    print(f"saved {done * A_PIECE:,} claims in {spent:.1f} s: {done * A_PIECE / spent:,.0f} claims a second")


def again(stored: Path, *, times: int = 5) -> None:
    """Print how fast what a store holds goes into a new one: the median and the fastest of so many times."""
    with open_store(stored, create=False, read_only=True) as store:
        batch = list(store.audited())
    claims, speeds = sum(len(each.reading.claims) for each in batch), []
    for _ in range(times):
        for each in batch:
            vars(each.reading).pop("id", None)  # digests are taken anew, as of what was just read
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "claims.db") as store:
            began = time.perf_counter()
            list(store.save_all(batch, RUN))
            speeds.append(claims / (time.perf_counter() - began))
    print(
        f"{len(batch)} articles, {claims:,} claims: {sorted(speeds)[times // 2]:,.0f} a second, "
        f"at most {max(speeds):,.0f}"
    )


def timed(what: str, work: Callable[[], object], *, times: int = 5) -> None:
    """Print the median and the longest time that some work takes."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    print(f"{what}: {sorted(taken)[times // 2]:.1f} ms, at most {max(taken):.1f} ms")


def words(store: Store) -> Iterator[tuple[str, str]]:
    """Yield words of five claims that stand far apart, with the name of who said each."""
    pieces = store.counts().articles
    for number in (pieces * nth // 5 for nth in range(5)):
        found = piece(number).reading.claims[0]
        yield found.statement, found.attribution[0].name


def main() -> None:
    """Fill a store, and time looking things up in it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--db", type=Path)
    parser.add_argument("--again", type=Path, metavar="STORE")
    given = parser.parse_args()
    if given.again:
        again(given.again)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = given.db or Path(folder) / "claims.db"
        made = path.exists()
        with open_store(path) as store:
            if not made:
                fill(store, given.claims)
            known = list(words(store))
            each = iter(known * 5)
            timed("claims by all their words", lambda: store.claims(text=next(each)[0]), times=20)
            each = iter(known * 5)
            timed("claims by two words", lambda: store.claims(text="people flood", limit=20))
            timed("claims by source", lambda: store.claims(source=next(each)[1], limit=50), times=20)
            timed("what is to do, first 50", lambda: store.signoff(states=("open",), limit=50))
        print(f"{path.stat().st_size / max(given.claims, 1):,.0f} bytes a claim")
        document = Document(
            name="seed", text=SEED.read_text(encoding="utf-8"), published=datetime.date(2023, 10, 30)
        )
        run = pipeline.current_run()
        timed("checking the seed article", lambda: list(pipeline.check([document], path, run=run)), times=3)


if __name__ == "__main__":
    main()
