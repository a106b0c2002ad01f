"""How fast quotations of one saying are found: `python benchmarks/quotations.py [COUNT] [--alike]`.

The quotations are made up: words drawn as often as English uses its commonest, every tenth quotation told
again in another article with one word changed, cut or added. With `--alike` all are one sentence with one
word of their own, which is the worst that a store can hold.
"""

from __future__ import annotations

import argparse
import datetime
import random
import resource
import time
from collections.abc import Iterator

from claims.claim import Quotation
from claims.saying import Quoted
from claims.span import Span
from claims.wording import Quote, Wording
from verifier.compare import sayings

DAY = datetime.date(2024, 1, 1)
WORDS = [f"w{number:x}" for number in range(20_000)]
WEIGHTS = [1 / (rank + 1) for rank in range(len(WORDS))]


def quoted(number: int, words: list[str]) -> Quoted:
    """Return a quotation of these words in an article of its own."""
    text = " ".join(words).capitalize()
    return Quoted(
        document=f"{number}.txt",
        spans=(Span(start=0, end=len(text)),),
        quotation=Quotation.DIRECT,
        quote=Quote(text=text),
        speaker=f"Speaker {WORDS[number % 5000].title()}",
        published=DAY + datetime.timedelta(days=number % 365),
    )


def varied(count: int, chance: random.Random) -> Iterator[Quoted]:
    """Yield quotations of 8 to 40 words, every tenth an earlier one with a change."""
    told: list[tuple[int, list[str]]] = []
    for number in range(count):
        if told and number % 10 == 0:
            first, words = chance.choice(told)
            at = chance.randrange(len(words))
            words = [*words[:at], *chance.choice(([], ["new"], [words[at], "more"])), *words[at + 1 :]]
            again = quoted(number, words)
            yield again.model_copy(update={"speaker": f"Speaker {WORDS[first % 5000].title()}"})
        else:
            words = chance.choices(WORDS, WEIGHTS, k=chance.randint(8, 40))
            told.append((number, words))
            yield quoted(number, words)


def alike(count: int) -> Iterator[Quoted]:
    """Yield one sentence, each time with another word in its middle."""
    for number in range(count):
        words = [*(f"before{n}" for n in range(8)), f"own{number}", *(f"behind{n}" for n in range(8))]
        yield quoted(number, words)


def main() -> None:
    """Print how many there were, what was found, and how long it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--alike", action="store_true")
    asked = parser.parse_args()
    made = list(alike(asked.count) if asked.alike else varied(asked.count, random.Random(1)))
    began, used = time.perf_counter(), time.process_time()
    found = sayings(made)
    took, used = time.perf_counter() - began, time.process_time() - used
    comparisons = [comparison for saying in found for comparison in saying.comparisons]
    drifted = sum(comparison.wording is Wording.DRIFT for comparison in comparisons)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(made):,} quotations in {took:.1f} s, {used:.1f} s of processor, at the peak {peak} MB")
    print(
        f"{len(found):,} sayings in several articles, {len(comparisons):,} comparisons, {drifted:,} drifted"
    )


if __name__ == "__main__":
    main()
