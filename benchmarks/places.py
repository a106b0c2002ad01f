"""Whether all words are at their places: verifier extract PATH… --with-text | python benchmarks/places.py.

Reads what `extract` prints and looks every span up in the text. Prints how many documents, claims and places
there are, and each place whose words are others; exits with 1 when there is one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any


def places(record: dict[str, Any]) -> Iterator[tuple[list[int], str]]:
    """Yield each span of a document's record with the words that should stand there."""
    for claim in record["claims"]:
        yield from zip(claim["spans"], claim["text"], strict=True)
        for item in (*claim["figures"], *claim["dates"]):
            yield item["span"], item["text"]
        for link in claim["attribution"]:
            if link["span"]:
                yield link["span"], link["surface"]
            if link["cue"]:
                yield link["cue"]["span"], link["cue"]["text"]


def main() -> int:
    """Check every place of every record on standard input."""
    documents = claims = looked = wrong = 0
    for line in sys.stdin:
        record = json.loads(line)
        text = record["document"]["text"]
        documents += 1
        claims += len(record["claims"])
        for (start, end), words in places(record):
            looked += 1
            if text[start:end] != words:
                wrong += 1
                print(f"{record['document']['name']} {start} {end}: {words!r} is {text[start:end]!r}")
    print(f"{documents} documents, {claims} claims, {looked} places, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
