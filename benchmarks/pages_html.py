"""How much of an article is found in its page: `python benchmarks/pages_html.py DATA/article-html`.

The measure is the corpus's own (scrapinghub/article-extraction-benchmark): runs of four words, precision and
recall averaged over the pages. The text below the headline is scored, since the corpus has no headlines. A
date is judged where the address of the page has one, and is right up to a day beside it.

With `--against` libraries are measured too, as far as they are installed; with `--worst` the pages that
score least are printed with the lines that are missing and too many.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import difflib
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from verifier.ingest.html.article import article

Counts = tuple[int, int, int]
WORD = re.compile(r"\w+")
DAY = re.compile(r"/(20\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text, or all of its words where it has fewer."""
    words = WORD.findall(text)
    runs = (tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
    return Counter(run for run in runs if run)


def counts(wanted: str, found: str) -> Counts:
    """Return how many runs are right, too many, and missing."""
    ours, theirs = shingles(found), shingles(wanted)
    right = (ours & theirs).total()
    return right, ours.total() - right, theirs.total() - right


def share(right: int, wrong: int) -> float:
    """Return the share of what is right, 1 where nothing could be wrong."""
    return right / (right + wrong) if right + wrong else 1.0


def f1(given: Counts) -> float:
    """Return the F1 of one page."""
    right, more, missing = given
    return share(2 * right, more + missing)


def averaged(scored: list[Counts]) -> tuple[float, float, float]:
    """Return precision and recall averaged over the pages, and the F1 of the two averages."""
    precise = [share(right, more) for right, more, _ in scored if right + more]
    recalled = [share(right, missing) for right, _, missing in scored if right + missing]
    precision, recall = sum(precise) / len(precise), sum(recalled) / len(recalled)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(raw: bytes) -> str:
    """Return the text below the headline as the reader finds it."""
    found = article(raw)
    return str(found["text"]).removeprefix(found["title"] or "")


def others() -> Mapping[str, Callable[[bytes], str]]:
    """Return the libraries that are installed."""
    found: dict[str, Callable[[bytes], str]] = {}
    with contextlib.suppress(ImportError):
        from trafilatura import extract

        for mode, options in MODES.items():
            found[f"trafilatura{mode}"] = lambda raw, o=options: (
                extract(raw, include_comments=False, **o) or ""
            )
    with contextlib.suppress(ImportError):
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse"] = lambda raw: extract_plain_text(
            raw.decode("utf-8", "replace"), main_content=True
        )
    with contextlib.suppress(ImportError):
        from lxml.html import fromstring
        from readability import Document

        found["readability-lxml"] = lambda raw: fromstring(
            Document(raw.decode("utf-8", "replace")).summary()
        ).text_content()
    return found


MODES = {"": {}, ", precision": {"favor_precision": True}, ", recall": {"favor_recall": True}}


def measured(
    name: str, pages: Mapping[str, bytes], gold: Mapping[str, str], find: Callable[[bytes], str]
) -> dict[str, str]:
    """Print how well something finds the articles, and return what it found."""
    began = time.process_time()
    found = {key: find(raw) for key, raw in pages.items()}
    each = (time.process_time() - began) / len(pages) * 1000
    precision, recall, both = averaged([counts(gold[key], found[key]) for key in pages])
    print(f"{name:24} precision {precision:.4f}  recall {recall:.4f}  F1 {both:.4f}  {each:.1f} ms a page")
    return found


def worst(gold: Mapping[str, str], found: Mapping[str, str], *, number: int) -> None:
    """Print the pages that score least, with a few of the lines that differ."""
    for key in sorted(gold, key=lambda key: f1(counts(gold[key], found[key])))[:number]:
        print(f"\n{key[:8]}  F1 {f1(counts(gold[key], found[key])):.3f}")
        lines = [
            [line.strip() for line in text.split("\n") if line.strip()] for text in (gold[key], found[key])
        ]
        differ = [
            line for line in difflib.unified_diff(*lines, lineterm="", n=0) if line[:3] not in ("---", "+++")
        ]
        for line in [line for line in differ if not line.startswith("@@")][:8]:
            print(f"    {line[:150]}")


def dates(pages: Mapping[str, bytes], addresses: Mapping[str, str]) -> None:
    """Print how many pages have a date, and how many of them the one in their address."""
    dated = right = judged = 0
    for key, raw in pages.items():
        published = article(raw)["published"]
        dated += published is not None
        if published and (match := DAY.search(addresses[key])):
            judged += 1
            apart = datetime.date.fromisoformat(published) - datetime.date(*map(int, match.groups()))
            right += abs(apart.days) <= 1
    print(f"dated: {dated} of {len(pages)}; as in the address: {right} of {judged}")


def main() -> None:
    """Measure the reader, and others where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--against", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    truth = json.loads((given.corpus / "ground-truth.json").read_text("utf-8"))
    gold = {key: each["articleBody"] for key, each in truth.items()}
    pages = {key: gzip.decompress((given.corpus / f"{key}.html.gz").read_bytes()) for key in gold}
    found = measured("verifier", pages, gold, ours)
    dates(pages, {key: each["url"] for key, each in truth.items()})
    for name, find in (others() if given.against else {}).items():
        measured(name, pages, gold, find)
    worst(gold, found, number=given.worst)


if __name__ == "__main__":
    main()
