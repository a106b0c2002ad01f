"""Pages of the docs with blocks that are made anew: each stands between a mark of its name and an end."""

from __future__ import annotations

from collections.abc import Mapping


def refilled(page: str, made: Mapping[str, str]) -> str:
    """Return a page with these blocks in the place of those of their names, which it must have."""
    for name, block in made.items():
        begin, end = f"<!-- begin {name} -->\n", "<!-- end -->"
        assert begin in page
        before, _, rest = page.partition(begin)
        page = before + begin + block + end + rest.partition(end)[2]
    return page
