"""No regular expression of ours takes more than time in proportion to what it is held against."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import signal
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest

import claims
import verifier
from claims import words
from verifier.audit.signs import introduced
from verifier.extract import channels, papers, reports
from verifier.extract.names import mention
from verifier.extract.structure.furniture import LONGEST as LONGEST_LINE
from verifier.ingest.pdf import hyphens

parser: Any = importlib.import_module("re._parser")  # what a pattern is made of is told nowhere else

METHODS = frozenset("match fullmatch search finditer findall sub subn split".split())
BEGINNING = frozenset(("match", "fullmatch"))

APART = ("verifier.training", "verifier.__main__", "verifier.store.__main__")
"""Modules that need what no lock holds, or that run when they are imported."""

SHORT, LONG = 5_000, 20_000
MOST = 8.0
"""How many times longer the long string may take, which is four times as long; its square takes sixteen."""

TRIFLE = 0.005
"""Seconds for the short string that tell of nothing: a square takes ten times as many."""

SECONDS = 5
"""In which a pattern ends with the short string at the latest."""

SPOILER = "\1"
"""What no pattern goes on with, so that it goes back."""

AT_ONCE = 0.1
"""Seconds for what is held against few signs alone."""

BOUNDED = {
    "claims.words._RULES": words.SPELLED,
    "verifier.audit.signs.introduced._WORD_BEFORE": introduced._REACH,
    "verifier.extract.channels._SPOKEN_TO": channels.REACH,
    "verifier.extract.dates.form._LAST_WORD": 24,
    "verifier.extract.names.mention._APART": mention.LONGEST,
    "verifier.extract.papers._OWNERS": papers.LONGEST,
    "verifier.extract.reports._AS_SAYING": reports.QUOTED_WITHIN,
    "verifier.extract.structure.furniture._RULES": LONGEST_LINE,
    "verifier.ingest.pdf.hyphens._END": hyphens.LONGEST,
}
"""Patterns that are held against so many signs at most, and are no more than these allow."""

PIECES, PAIRED = 6, 3
"""How many pieces of a pattern are repeated, and how many of these in pairs."""

FEW = 30
"""Times that something may be repeated without it being many."""

SIGNS = {"DIGIT": "1", "SPACE": " ", "WORD": "a", "NOT_DIGIT": "a", "NOT_SPACE": "a", "NOT_WORD": ","}


class Held(NamedTuple):
    """A pattern, whether it is held against the beginning of a text alone, and against how many signs."""

    pattern: re.Pattern[Any]
    begins: bool = False
    longest: int | None = None


@cache
def patterns() -> dict[str, Held]:
    """Every pattern of ours by where it stands: in modules, in their tables, and where it is used."""
    found: dict[tuple[Any, int], tuple[str, Held]] = {}
    for package in (claims, verifier):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.startswith(APART):
                continue
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                used = uses(Path(str(loaded.__file__)) if name.startswith("_") else None)[name]
                for each in _in(value, deep=4):
                    held = Held(each, bool(used) and used <= BEGINNING, BOUNDED.get(f"{module.name}.{name}"))
                    found.setdefault((each.pattern, each.flags), (f"{module.name}.{name}", held))
    for path, tree in sources():
        for method, each in _inline(tree):
            held = Held(each, method in BEGINNING)
            found.setdefault((each.pattern, each.flags), (path.stem, held))
    return {f"{where}-{number}": held for number, (where, held) in enumerate(found.values())}


@cache
def sources() -> list[tuple[Path, ast.Module]]:
    files = (path for package in (claims, verifier) for path in Path(package.__path__[0]).rglob("*.py"))
    return [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(files)]


@cache
def uses(path: Path | None = None) -> dict[str, set[str]]:
    """By which methods the pattern of a name is used, in one file or anywhere."""
    found = defaultdict[str, set[str]](set)
    for _, tree in ((where, tree) for where, tree in sources() if path in (None, where)):
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name), attr=method) if (
                    method in METHODS
                ):
                    found[name].add(method)
    return found


def _in(value: Any, *, deep: int) -> Iterator[re.Pattern[Any]]:
    inner: Iterable[Any] = ()
    if isinstance(value, re.Pattern):
        yield value
    elif hasattr(value, "cache_info") and "Pattern" in str(value.__annotations__.get("return")):
        inner = () if inspect.signature(value).parameters else [value()]
    elif isinstance(value, dict):
        inner = value.values()
    elif isinstance(value, (tuple, list, frozenset, set)):
        inner = value
    elif type(value).__module__.startswith(("verifier", "claims")):
        inner = getattr(value, "__dict__", {}).values()
    if deep:
        for each in inner:
            yield from _in(each, deep=deep - 1)


def _inline(tree: ast.Module) -> Iterator[tuple[str, re.Pattern[Any]]]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                args=[ast.Constant(value=str() | bytes() as given), *_],
            ) if method in METHODS:
                yield method, re.compile(given)


def hostile(pattern: re.Pattern[Any]) -> Iterator[str]:
    """What a pattern is made of, each piece alone and two of them together, to be repeated."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    if not _repeats(tree):
        return
    pieces = sorted(dict.fromkeys(piece for piece in _pieces(tree) if piece), key=len)[:PIECES]
    yield from pieces
    for pair in permutations(pieces[:PAIRED], 2):
        yield "".join(pair)


def _pieces(tree: Any) -> Iterator[str]:
    """What each part of a parsed pattern matches at least once, the whole first."""
    yield _sample(tree)
    for _, argument in tree:
        for inner in _inner(argument):
            yield from _pieces(inner)
        if not list(_inner(argument)):
            yield _sample([(_, argument)])


def _repeats(tree: Any) -> bool:
    """Whether something in it may be repeated without end; nothing else grows."""
    for operation, argument in tree:
        if str(operation).endswith("_REPEAT") and argument[1] > FEW:
            return True
        if any(_repeats(inner) for inner in _inner(argument)):
            return True
    return False


def _inner(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for each in argument:
            yield from _inner(each)


def _sample(tree: Any) -> str:
    return "".join(_one(str(operation), argument) for operation, argument in tree)


def _one(operation: str, argument: Any) -> str:
    if operation == "LITERAL":
        return chr(argument)
    if operation in ("NOT_LITERAL", "ANY"):
        return "x"
    if operation == "IN":
        first, what = next(((o, a) for o, a in argument if str(o) != "NEGATE"), ("", None))
        negated = str(argument[0][0]) == "NEGATE"
        return "x" if negated else _one(str(first), what)
    if operation == "RANGE":
        return chr(argument[0])
    if operation == "CATEGORY":
        return str(SIGNS.get(str(argument).removeprefix("CATEGORY_"), "a"))
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = argument
        return str(_sample(inner) * min(max(least, 1), 3))
    if operation in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _sample(argument[-1] if operation == "SUBPATTERN" else argument)
    return _sample(argument[1][0]) if operation == "BRANCH" else ""


def seconds(held: Held, piece: str, size: int) -> float:
    pattern = held.pattern
    text = (piece * (size // len(piece) + 1))[:size] + SPOILER
    given = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
    begun = time.thread_time()
    for _ in () if held.begins else pattern.finditer(given):
        pass
    pattern.match(given)
    pattern.fullmatch(given)
    return time.thread_time() - begun


def grown(held: Held, piece: str) -> float:
    """How many times longer a pattern takes for the long string, 1 where the short one is a trifle."""
    if held.longest is not None:
        assert seconds(held, piece, held.longest) < AT_ONCE, held.pattern.pattern
        return 1.0
    if seconds(held, piece, SHORT) < TRIFLE:
        return 1.0
    short, long = (min(seconds(held, piece, size) for _ in range(2)) for size in (SHORT, LONG))
    return long / short if short > TRIFLE else 1.0


@pytest.fixture
def bounded_time() -> Iterator[None]:
    def stop(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError("it does not end")

    before = signal.signal(signal.SIGPROF, stop)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


@pytest.mark.usefixtures("bounded_time")
def test_each_pattern_grows_with_what_it_is_held_against() -> None:
    worse: list[str] = []
    for where, held in patterns().items():
        for piece in hostile(held.pattern):
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            try:
                times = grown(held, piece)
            except TimeoutError:
                times = float("inf")
            if times > MOST:
                worse.append(f"{where}: {held.pattern.pattern!r} on {piece!r}: {times:.0f} times")
                break
    assert not worse, "\n".join(worse)


def test_what_grows_with_the_square_is_found() -> None:
    assert grown(Held(re.compile(r"\s+$")), " ") > MOST
    assert len(patterns()) > 300
