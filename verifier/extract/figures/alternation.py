"""A regular expression for any of many words that looks at each letter once, as `re` itself does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches each of the words and nothing else: "(?:five|two)"."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[:1]].append(word[1:])
    ends = by_letter.pop("", None) is not None
    branches = [re.escape(letter) + any_of(rest) for letter, rest in sorted(by_letter.items())]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
