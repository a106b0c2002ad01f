"""What each rule finds in articles as they come: python benchmarks/alarms.py STORE [CODE] [--read N].

STORE holds articles that `verifier check` or `verifier add` has read; the rules of this version look at what
was read. Prints for each rule, or for one, in how many articles it finds how much; and of a rule, N findings
drawn at random with the words around them, so that a person can say which of them an editor would put.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from claims.document import Document
from claims.finding import Finding
from verifier import pipeline
from verifier.audit import rules

AROUND = 400
"""Characters that are shown on either side of a finding."""


def found(store: Path, code: str | None) -> Iterator[tuple[Document, Finding]]:
    """Yield what the rules find in the articles of a store, or what one of them finds."""
    for audited in pipeline.audited_in(store):
        for finding in audited.findings:
            if code in (None, finding.rule):
                yield audited.reading.document, finding


def shown(document: Document, finding: Finding) -> str:
    """Return a finding with the words around it, on one line each."""
    span, text = finding.place.span, document.text
    before = " ".join(text[max(0, span.start - AROUND) : span.start].split())
    after = " ".join(text[span.end : span.end + AROUND].split())
    place = " ".join(finding.place.text.split())
    related = "".join(f"\n    also: {' '.join(each.text.split())}" for each in finding.related[:3])
    return f"{document.name}: {finding.message}\n    … {before} [[{place}]] {after} …{related}\n"


def main() -> None:
    """Print how much each rule finds, and of one rule some findings to read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("code", nargs="?")
    parser.add_argument("--read", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    of = defaultdict[str, list[tuple[Document, Finding]]](list)
    for document, finding in found(given.store, given.code):
        of[finding.rule].append((document, finding))
    if given.code:
        each = of[given.code]
        for nth, pair in enumerate(
            random.Random(given.seed).sample(each, min(given.read, len(each))), start=1
        ):
            print(f"{nth}. {shown(*pair)}")
    for rule in rules():
        if given.code in (None, rule.code):
            articles = len({document.name for document, _ in of[rule.code]})
            print(f"{rule.code} {rule.level:8} {len(of[rule.code]):6} findings in {articles} articles")


if __name__ == "__main__":
    main()
