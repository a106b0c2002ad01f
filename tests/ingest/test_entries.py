"""What is read in a feed in the process apart, tested without it too."""

from __future__ import annotations

import pytest

from tests.ingest.test_feed import HOSTILE, MILL, SHORT, rss
from verifier.errors import BinaryInput, EmptyInput
from verifier.ingest.entries import entries


def test_entries_are_plain_values() -> None:
    found = entries(rss(MILL, SHORT, "<item/>").encode(), base="https://dunmore.example/feed")
    assert (found["outlet"], found["language"], found["empty"]) == ("The Dunmore Post", "en-gb", 1)
    mill, rain = found["entries"]
    assert (mill["url"], mill["published"], mill["byline"], mill["whole"]) == (
        "https://dunmore.example/mill", "2024-03-11", "Anna Berg", True,
    )  # fmt: skip
    assert (rain["url"], rain["published"], rain["whole"]) == ("https://dunmore.example/rain", None, False)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 11 Mar 2024 23:30:00 -0500", "2024-03-11"),
        ("11 Mar 2024 23:30 EST", "2024-03-11"),
        ("2024-03-11T23:30:00-05:00", "2024-03-11"),
        ("2024-03-11", "2024-03-11"),
        ("2024-02-31", None),
        ("2024-W11-1", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_that_which_is_written(written: str, day: str | None) -> None:
    item = MILL.replace("Mon, 11 Mar 2024 23:30:00 -0500", written)
    assert entries(rss(item).encode())["entries"][0]["published"] == day


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_feed_holds_is_entries_or_an_error(name: str) -> None:
    try:
        found = entries(HOSTILE[name].encode())["entries"]
    except (BinaryInput, EmptyInput):
        return
    assert all("alert" not in entry["text"] and len(entry["text"]) < 1000 for entry in found)


def test_a_server_counts_for_the_encoding_of_a_feed() -> None:
    raw = rss(MILL.replace("hospital", "café")).replace(' encoding="utf-8"', "").encode("latin-1")
    found = entries(raw, media="application/rss+xml; charset=iso-8859-1")
    assert "Four are in café." in found["entries"][0]["text"]
