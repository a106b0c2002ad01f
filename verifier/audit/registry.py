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
        raise _unknown(code)
    return known[wanted]


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules whose codes begin with what is selected, in either case, but for what is ignored.

    Where nothing is selected, all are. Raises UsageError for what begins no code, naming the codes near it,
    and when no rule is left.
    """
    wanted, unwanted = _codes(select), _codes(ignore)
    left = tuple(
        rule for rule in rules() if rule.code in (wanted or {rule.code}) and rule.code not in unwanted
    )
    if not left:
        raise UsageError("no rule is left: everything that is selected is ignored too; ignore less")
    return left


def _codes(beginnings: Iterable[str]) -> frozenset[str]:
    """The codes of all rules that one of these begins."""
    found = set[str]()
    for beginning in filter(str.strip, beginnings):
        begun = {rule.code for rule in rules() if rule.code.startswith(beginning.strip().upper())}
        if not begun:
            raise _unknown(beginning)
        found |= begun
    return frozenset(found)


def _unknown(code: str) -> UsageError:
    known = sorted(rule.code for rule in rules())
    near = difflib.get_close_matches(code.strip().upper(), known, n=3)
    families = sorted({rule.family.value for rule in rules()})
    remedy = f"did you mean {' or '.join(near)}?" if near else f"they begin with {', '.join(families)}"
    return UsageError(f"there is no rule {code.strip()!r}; {remedy}")


def in_order(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules ordered by code. Raises ValueError when two share a code or a name."""
    ordered = tuple(sorted(found, key=lambda rule: rule.code))
    codes, names = [rule.code for rule in ordered], [rule.name for rule in ordered]
    shared = [each for given in (codes, names) for each in given if given.count(each) > 1]
    if shared:
        raise ValueError(f"two rules are called {shared[0]}")
    return ordered
