"""How well a tagger finds who said what: python benchmarks/attribution.py ARTICLES [--model DIR].

ARTICLES is a folder in PolNeAR's form (text/, attributions/), DIR holds a tagger's files. Prints precision,
recall and F1 of relations, for what the tagger finds itself: contents that overlap annotated ones (Jaccard of
characters at least 0.5, one to one) with a source that overlaps theirs, or none where they have none. It
compares two taggers, two depths, full precision with int8; what ships is measured through `verifier extract`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from verifier.extract.structure import structure
from verifier.extract.tagger import load_tagger
from verifier.extract.tagger.decode import WEAK
from verifier.training.corpus import read_split
from verifier.training.likelihood import judged


def main() -> None:
    """Tag, judge, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--model", type=Path, help="by default the one that ships")
    args = parser.parse_args()
    tagger = load_tagger(args.model)
    right = found = gold = 0
    for article in read_split(args.articles):
        body = [block.span for block in structure(article.text).body]
        kept = [one for one in tagger.tag(article.text, body).attributions if one.score >= WEAK]
        right += sum(judged(article, kept))
        found += len(kept)
        gold += len(article.attributions)
    f1 = 2 * right / (found + gold)
    print(f"relations: precision {right / found:.3f}, recall {right / gold:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
