"""The rules that there are, found by listing their package."""

from __future__ import annotations

import difflib
import functools
import importlib
import pkgutil
from collections.abc import Iterable

from verifier.audit import rules as package
from verifier.audit.rule import Rule
from verifier.errors import UsageError


@functools.cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, ordered by code."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."))
    return in_order(importlib.import_module(name).RULE for name in names)


def rule(code: str) -> Rule:
    """Return the rule of this code, in either case. Raises UsageError naming the codes near it for others."""
    known = {rule.code: rule for rule in rules()}
    wanted = code.strip().upper()
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, n=3) or sorted(known)
        raise UsageError(f"there is no rule {code!r}; did you mean {' or '.join(near)}?")
    return known[wanted]


def in_order(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules ordered by code. Raises ValueError when two share a code or a name."""
    ordered = tuple(sorted(found, key=lambda rule: rule.code))
    codes, names = [rule.code for rule in ordered], [rule.name for rule in ordered]
    shared = [each for given in (codes, names) for each in given if given.count(each) > 1]
    if shared:
        raise ValueError(f"two rules are called {shared[0]}")
    return ordered
