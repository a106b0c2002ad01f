"""Fuzz every reader of what strangers make, and the extractor: `python -m tests.fuzz --minutes 60`.

Needs atheris (`pip install atheris`), a tool of Linux and macOS that no lock holds. Coverage leads from input
to input, beginning with articles of ours in every format; some targets take their bytes for the choices of a
hypothesis strategy. What fails is made as short as it goes and left in a folder; it exits with 1 when
anything did.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

TELL = 60
"""Seconds between two lines on how far it is."""


def main() -> int:
    """Run the fuzzer until the time is over, starting it again where an input ends it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--only", action="append", metavar="TARGET", help="one target, or several")
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"), help="the folder of what fails")
    parser.add_argument("--corpus", type=Path, help="a folder to keep the corpus in, and to begin with")
    parser.add_argument("--list", action="store_true", help="print the targets, and stop")
    given = parser.parse_args()
    if given.list or given.only:
        from tests.fuzz.shapes import SHAPES
        from tests.fuzz.targets import TARGETS

        every = [*TARGETS, *SHAPES]
        if given.list:
            print("\n".join(every))
            return 0
        if unknown := set(given.only) - set(every):
            parser.error(f"there is no target {min(unknown)}; --list prints them")
    if find_spec("atheris") is None:
        parser.error("it needs atheris; pip install atheris")
    given.found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        os.environ["TMPDIR"] = room
        return _fuzzed(given, Path(room))


def _fuzzed(given: argparse.Namespace, room: Path) -> int:
    corpus = given.corpus or room / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    begun, runs, deaths = time.monotonic(), 0, 0
    before = set(given.found.iterdir())
    while (left := begun + 60 * given.minutes - time.monotonic()) > 0:
        ended, done = _once(given, corpus, left)
        runs += done
        if ended:
            deaths += 1
            print(f"the fuzzer ended with {ended}, and is started again", flush=True)
            if not done:
                return 1
    found = sorted(path for path in set(given.found.iterdir()) - before if path.suffix != ".why")
    took = (time.monotonic() - begun) / 60
    print(f"{runs:,} runs in {took:.1f} minutes, {len(found)} inputs found to fail")
    for path in found:
        print(path)
    return 1 if found or deaths else 0


def _once(given: argparse.Namespace, corpus: Path, seconds: float) -> tuple[int, int]:
    """Return the exit status of one process of the fuzzer, and how many inputs it ran."""
    said = {
        "targets": given.only, "found": str(given.found), "corpus": str(corpus), "tell": TELL,
    }  # fmt: skip
    options = (
        f"-max_total_time={int(seconds) + 1}", "-max_len=30000", "-timeout=120", "-rss_limit_mb=3000",
        "-report_slow_units=1000",
        f"-artifact_prefix={given.found}/ended-", "-print_final_stats=1",
    )  # fmt: skip
    command = [sys.executable, "-m", "tests.fuzz.guided", json.dumps(said), *options]
    runs: dict[str, int] = {}
    done = 0
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, errors="replace"
    ) as child:
        assert child.stderr is not None
        for line in child.stderr:
            if line.startswith("RUNS "):
                runs = json.loads(line.removeprefix("RUNS "))
                print(
                    f"{sum(runs.values()):,} runs: " + ", ".join(f"{n} {c:,}" for n, c in runs.items()),
                    flush=True,
                )
            elif "stat::number_of_executed_units" in line:
                done = int(line.split()[-1])
            elif not line.startswith(("INFO:", "#")) or "pulse" in line or "DONE" in line:
                print(line.rstrip(), flush=True)
    return child.returncode, done or sum(runs.values())


if __name__ == "__main__":
    sys.exit(main())
