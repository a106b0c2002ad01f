"""What each rule finds in articles as they come: python benchmarks/alarms.py STORE [CODE] [--read N] [--all].

STORE holds articles that `verifier check` or `verifier add` has read; the rules of this version look at what
was read. Prints for each rule, or for one, in how many articles it finds how much; and of a rule, N findings
drawn at random with the words around them, so that a person can say which of them an editor would put. An
article's figures are held against those of the articles that were read before it, with --all against all.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from claims.audited import Audited
from claims.comparison import Comparison
from claims.document import Document
from claims.finding import Finding
from verifier import pipeline
from verifier.audit import rules

AROUND = 400
"""Characters that are shown on either side of a finding."""


def found(store: Path, code: str | None, *, among_all: bool) -> Iterator[tuple[Document, Finding]]:
    """Yield what the rules find in the articles of a store, or what one of them finds."""
    on = None if code is None else {code}
    held = pipeline.audited_in(store, on=on)
    for audited in _among_all(list(held), store, on) if among_all else held:
        for finding in audited.findings:
            yield audited.reading.document, finding


def _among_all(held: list[Audited], store: Path, on: set[str] | None) -> Iterator[Audited]:
    """Yield articles as if each had been read last, and so beside all others."""
    measured = {item.place: item for audited in held for item in audited.measurements}
    compared = defaultdict[str, list[Comparison]](list)
    for each in pipeline.compared_in(store):
        for document in {each.a.document, each.b.document}:
            compared[document].append(each)
    for audited in held:
        name = audited.reading.document.name
        places = {place for each in compared[name] for place in (each.a, each.b) if place.document != name}
        others = tuple(measured[place] for place in places if place in measured)
        beside = {"comparisons": tuple(compared[name]), "others": others}
        yield pipeline.audited_anew(audited.model_copy(update=beside), on=on)


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
    parser.add_argument("--all", action="store_true", dest="among_all")
    given = parser.parse_args()
    of = defaultdict[str, list[tuple[Document, Finding]]](list)
    for document, finding in found(given.store, given.code, among_all=given.among_all):
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
