"""Work on bytes from strangers ends within its bounds, whatever it does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import deeds
from verifier.errors import EmptyInput, InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.confined import packed, unpacked


def test_work_gives_plain_values_and_bytes_within_them() -> None:
    given = bounded(deeds.told, b"ten", location="a.html")
    assert given == {"words": "ten", "parts": [b"ten", {"deep": b"ten"}], "none": None, "half": "\ud800"}


def test_work_may_be_given_more_than_the_bytes() -> None:
    assert bounded(partial(deeds.times, number=3), b"ab", location="a.html") == b"ababab"


def test_a_process_does_work_after_work_and_costs_little() -> None:
    first = bounded(deeds.pid, b"", location="a.html")
    began = time.perf_counter()
    assert {bounded(deeds.pid, b"", location="a.html") for _ in range(100)} == {first} != {os.getpid()}
    assert time.perf_counter() - began < 1  # a fifth of a millisecond each, where nothing else runs


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (deeds.sleeps, "a.html: reading it takes more than 0.2 seconds; save its words as plain text"),
        (deeds.explodes, "a.html: reading it takes more than 500 MB of memory; save its words as plain text"),
        (deeds.recurses, "a.html: it is nested too deeply to be read; save its words as plain text"),
        (
            deeds.dies,
            "a.html: it cannot be read: the process that read it ended with SIGSEGV; "
            "save its words as plain text",
        ),
        (
            deeds.exits,
            "a.html: it cannot be read: the process that read it ended with status 3; "
            "save its words as plain text",
        ),
        (
            deeds.breaks,
            "a.html: it cannot be read: ValueError: the table of fonts [31mis missing; "
            "save its words as plain text",
        ),
        (
            deeds.odd,
            "a.html: it cannot be read: TypeError: the work gives no plain value but object; "
            "save its words as plain text",
        ),
    ],
)
def test_work_that_goes_wrong_is_one_line_and_the_next_goes_on(
    work: Callable[[bytes], object], line: str
) -> None:
    began = time.perf_counter()
    with pytest.raises(InputError) as error:
        bounded(
            work, b"ten", location="a.html", seconds=0.2 if work is deeds.sleeps else 20, memory=500_000_000
        )
    assert str(error.value) == line
    assert time.perf_counter() - began < 10
    assert bounded(deeds.length, b"ten", location="a.html") == 3


def test_the_seconds_are_those_of_the_processor() -> None:
    with pytest.raises(InputError, match="more than 1 seconds"):
        bounded(deeds.spins, b"", location="a.html", seconds=1)


def test_an_answer_in_the_last_moment_counts_and_the_next_work_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slowly(told: bytes) -> object:
        time.sleep(1.5)
        return unpacked(told)

    with monkeypatch.context() as patch:
        patch.setattr("verifier.ingest.bounded.unpacked", slowly)
        assert bounded(deeds.length, b"ten", location="a.html", seconds=0.4) == 3
    assert bounded(deeds.length, b"four", location="b.html") == 4


def test_an_error_that_the_work_raises_names_the_location() -> None:
    with pytest.raises(EmptyInput) as error:
        bounded(deeds.refuses, b"", location="a.html")
    assert str(error.value) == "a.html: there is no text in it; give a page with an article"


def test_work_writes_no_file_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match="File too large"):
        bounded(deeds.writes, b"", location="a.html")
    assert bounded(deeds.prints, b"", location="a.html") == "said"
    assert capfd.readouterr() == ("", "")


def test_the_process_imports_only_what_the_work_needs() -> None:
    loaded = bounded(deeds.modules, b"", location="a.html")
    assert not {"pydantic", "click", "numpy"} & set(loaded)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_plain_values_come_over_as_they_are(value: object) -> None:
    assert unpacked(packed({"done": value})) == {"done": value}


def test_threads_ask_in_turn() -> None:
    results: list[bytes] = []

    def ask(number: int) -> None:
        results.append(bounded(partial(deeds.times, number=number), b"a", location="a.html"))

    threads = [Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [b"a" * number for number in range(20)]


ENDED = """
import os, signal, sys
from tests.ingest import deeds
from verifier.ingest.bounded import bounded
from verifier.ingest.confined import packed, unpacked
print(bounded(deeds.pid, b"", location="a.html"), flush=True)
if sys.argv[1:]:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("how", [[], ["killed"]])
def test_it_ends_with_the_process_that_asked(how: list[str]) -> None:
    ran = subprocess.run([sys.executable, "-c", ENDED, *how], capture_output=True, text=True)
    child = int(ran.stdout)
    until = time.monotonic() + 5
    while time.monotonic() < until and _runs(child):
        time.sleep(0.02)
    assert not _runs(child)
    assert not ran.stderr


def _runs(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
