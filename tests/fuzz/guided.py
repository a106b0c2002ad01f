"""The fuzzer itself: one process in which coverage leads from input to input, over all targets together.

The first byte of an input names its target. What fails is made as short as it goes, kept and told of once,
and the process goes on. It is started by `python -m tests.fuzz`.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import atheris
from hypothesis import given, settings
from hypothesis import strategies as st

INSTRUMENTED = [
    "claims", "verifier", "feedparser", "docx", "protego", "htmldate", "trafilatura", "warcio", "tomllib",
    "csv",
]  # fmt: skip

SLOW = 20.0
"""Seconds of the processor that no input as short as these may take, slowed down as the code is here."""

CHOICES = (8, 64, 256, 1000, 4000)
"""Bytes of those that a strategy takes for its choices in the beginning."""

SHRINKING = 20.0
"""Seconds in which an input is made shorter."""

TOKENS = (
    "<![CDATA[", "]]>", "<!--", "<!DOCTYPE", "<!ENTITY a 'b'>", "&a;", "</", "/>", "charset=", "=?utf-8?q?",
    "?=", "\\x0d\\x0a\\x0d\\x0a", "Content-Length: ", "Content-Type: ", "multipart/mixed; boundary=",
    "PK\\x01\\x02", "PK\\x03\\x04", "PK\\x05\\x06", "%PDF-", "endobj", "stream", "xref", "/Kids", "<w:p>",
    "<w:t>", "WARC/1.0", "ustar", "\\x1f\\x8b\\x08", "\\xff\\xfe", "\\xef\\xbb\\xbf", "\\xed\\xa0\\x80",
    "\\xe2\\x80\\xae", "\\xe2\\x80\\x9c", "\\xe2\\x80\\x9d", "\\x1e\\x1e", "2024-03-12",
    "1,400 people", "said", "e999",
)  # fmt: skip


class Fuzzer:
    """All targets, and what was found in them."""

    def __init__(self, names: list[str] | None, found: Path) -> None:
        with atheris.instrument_imports(include=INSTRUMENTED):
            from tests.fuzz.here import work_here
            from tests.fuzz.shapes import SHAPES, encoded
            from tests.fuzz.targets import TARGETS

        work_here().__enter__()  # until this process ends
        names = names or [*TARGETS, *SHAPES]
        self.found, self.seen, self.runs = found, set[str](), dict.fromkeys(names, 0)
        self.seeds = {name: list(TARGETS[name].seeds()) for name in names if name in TARGETS}
        self.targets = dict[str, Callable[[bytes], object]]()
        for name in names:
            if name in TARGETS:
                self.targets[name] = self._watched(name, TARGETS[name].run)
            else:
                chance = random.Random(name)
                self.seeds[name] = [chance.randbytes(size) for size in CHOICES]
                target, strategy = SHAPES[name]
                watched = self._watched(target, TARGETS[target].run)
                self.targets[name] = choosing(strategy.map(encoded), watched)

    def one(self, raw: bytes) -> None:
        """Run the target that the first byte names on the rest."""
        if raw:
            name = list(self.targets)[raw[0] % len(self.targets)]
            self.runs[name] += 1
            self.targets[name](raw[1:])

    def _watched(self, name: str, run: Callable[[bytes], None]) -> Callable[[bytes], None]:
        def watched(raw: bytes) -> None:
            fault = told(run, raw)
            if fault and f"{name} {fault[0]}" not in self.seen:
                self.seen.add(f"{name} {fault[0]}")
                self._keep(name, shortest(run, raw, fault[0]), fault)

        return watched

    def _keep(self, name: str, raw: bytes, fault: tuple[str, str]) -> None:
        digest = hashlib.sha256(raw).hexdigest()[:12]
        path = self.found / f"{name.strip('.').replace(' ', '-')}-{digest}"
        path.write_bytes(raw)
        path.with_name(f"{path.name}.why").write_text(f"{name}\n{fault[0]}\n\n{fault[1]}")
        print(f"FOUND {name}: {fault[0]}: {path}", file=sys.stderr, flush=True)


def choosing(strategy: st.SearchStrategy[bytes], take: Callable[[bytes], None]) -> Callable[[bytes], object]:
    """Return what takes bytes for the choices of a strategy, and hands on what that makes of them."""

    def test(made: bytes) -> None:
        take(made)

    drawing: Any = settings(database=None, deadline=None)(given(strategy)(test))
    found: Callable[[bytes], object] = drawing.hypothesis.fuzz_one_input
    return found


def told(run: Callable[[bytes], None], raw: bytes) -> tuple[str, str] | None:
    """Return what goes wrong with these bytes, in a line by which it is known again, and its trace."""
    before = time.process_time()
    try:
        run(raw)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        at = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
        return at, "".join(traceback.format_exception(error))
    took = time.process_time() - before
    return ("slow", f"{took:.1f} seconds") if took > SLOW else None


def shortest(run: Callable[[bytes], None], raw: bytes, fault: str) -> bytes:
    """Return the shortest bytes found in a while with which the same goes wrong."""
    end, size = time.monotonic() + SHRINKING, max(len(raw) // 2, 1)
    while size and time.monotonic() < end:
        at, before = 0, len(raw)
        while at < len(raw) and time.monotonic() < end:
            shorter = raw[:at] + raw[at + size :]
            again = told(run, shorter)
            if again and again[0] == fault:
                raw = shorter
            else:
                at += size
        if len(raw) == before or size > 1:
            size //= 2
    return raw


def main() -> None:
    """Fuzz as the first argument says, in JSON; those behind it are libFuzzer's."""
    given = json.loads(sys.argv[1])
    logging.disable()
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    fuzzer = Fuzzer(given["targets"], Path(given["found"]))
    corpus = Path(given["corpus"])
    for number, name in enumerate(fuzzer.targets):
        for count, seed in enumerate(fuzzer.seeds.get(name, ())):
            (corpus / f"seed-{number}-{count}").write_bytes(bytes([number]) + seed)
    tokens = corpus.with_name("tokens")
    tokens.write_text("".join(f'"{token}"\n' for token in TOKENS))
    begun = time.monotonic()
    told_at = [begun]

    def one(raw: bytes) -> None:
        fuzzer.one(raw)
        if time.monotonic() - told_at[0] > given["tell"]:
            told_at[0] = time.monotonic()
            print(f"RUNS {json.dumps(fuzzer.runs)}", file=sys.stderr, flush=True)

    atheris.Setup([sys.argv[0], *sys.argv[2:], f"-dict={tokens}", str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
