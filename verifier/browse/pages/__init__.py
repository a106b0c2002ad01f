"""The pages: each a function from a visit to what is shown, one a module; adding one adds an entry.

A page raises Missing where the store has nothing of what its address names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from verifier.browse.pages.article import article
from verifier.browse.pages.claim import claim
from verifier.browse.pages.comparison import comparison
from verifier.browse.pages.finding import finding
from verifier.browse.pages.front import front
from verifier.browse.pages.quantity import quantity
from verifier.browse.pages.rule import rule, rules
from verifier.browse.pages.search import search
from verifier.browse.pages.source import source
from verifier.browse.pages.sources import sources
from verifier.browse.pages.versions import versions
from verifier.browse.visit import Leaf, Visit

DIGEST = "(?P<digest>[0-9a-f]{32})"

PAGES: Mapping[str, Callable[[Visit], Leaf]] = MappingProxyType(
    {
        "": front,
        "/search": search,
        f"/article/{DIGEST}": article,
        f"/article/{DIGEST}/versions": versions,
        f"/claim/{DIGEST}": claim,
        f"/source/{DIGEST}": source,
        "/sources": sources,
        f"/quantity/{DIGEST}": quantity,
        "/comparison/(?P<row>[0-9]{1,18})": comparison,
        f"/finding/{DIGEST}": finding,
        "/rules": rules,
        "/rule/(?P<code>[A-Z]{3}[0-9]{3})": rule,
    }
)
"""By what stands in an address behind that of the first page, as a regular expression."""
