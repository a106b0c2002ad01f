"""Whatever an address or a server holds, it is read or refused, and nothing else happens."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.fetch.conftest import PATIENT
from tests.fetch.server import answer, serving
from verifier.errors import FetchError
from verifier.fetch import Fetcher, unpacked
from verifier.fetch.address import off_limits, origin, parsed
from verifier.fetch.limits import Limits
from verifier.fetch.page import CHUNK
from verifier.fetch.refusal import Refusal

PARTS = st.sampled_from(
    ["http", "https", "://", ":", "/", "//", "@", "[", "]", "::1", "127.0.0.1", "a.example", "%00", "%", "?",
     "#", "\\", "\t", "ö", "。", "xn--", "0x7f", "user", "80", "443", "99999999999", "-1", " ", "\u202e",
     "\ud800"]
)  # fmt: skip
ADDRESSES = st.lists(PARTS, max_size=8).map("".join) | st.text(max_size=40)


@given(ADDRESSES)
@example("http://[::1%25lo]/")
@example("https://\ud800/")
def test_an_address_is_read_or_refused(text: str) -> None:
    try:
        url = parsed(text, Limits())
    except Refusal as refusal:
        assert "\n" not in str(refusal.of(text)).replace(text, "")
        return
    assert url.scheme in ("http", "https")
    assert url.port in (None, 80, 443)
    assert not url.userinfo
    assert url.host
    assert origin(url).startswith(url.scheme)
    assert parsed(str(url), Limits()).host == url.host


@given(st.ip_addresses())
def test_every_address_of_a_machine_is_open_or_has_a_reason(address: object) -> None:
    kind = off_limits(str(address))
    assert kind is None or kind


PACKED = st.binary(max_size=200) | st.binary(max_size=200).map(gzip.compress) | st.binary().map(zlib.compress)


@given(st.sampled_from(["gzip", "deflate", "x-gzip", "br", "identity", ""]), st.lists(PACKED).map(b"".join))
def test_what_was_sent_is_unpacked_within_the_limit_or_refused(packing: str, sent: bytes) -> None:
    try:
        page = unpacked((("Content-Encoding", packing),), sent, limit=300)
    except Refusal:
        return
    assert packing in ("identity", "") or len(page) <= 300


@given(st.binary(max_size=300).map(gzip.compress))
def test_whatever_is_packed_comes_back(sent: bytes) -> None:
    assert unpacked((("content-encoding", "gzip"),), sent, limit=300) == gzip.decompress(sent)


HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            ["Location", "Content-Encoding", "Content-Type", "Retry-After", "ETag", "Transfer-Encoding"]
        ),
        st.text(st.characters(min_codepoint=1, max_codepoint=255), max_size=30),
    ),
    max_size=4,
)
STATUSES = st.sampled_from(
    ["200 OK", "302 Found", "304 Not Modified", "404", "429 Wait", "503 \xff", "099 x", "1000 x"]
)


def test_whatever_a_server_answers_is_a_page_or_one_line() -> None:
    with serving() as site:

        @given(STATUSES, HEADERS, st.binary(max_size=50))
        @example("302 Found", [("Location", "http://[")], b"")
        @example("302 Found", [("Location", "\xff\xfe")], b"")
        @example("503 x", [("Retry-After", "9" * 400)], b"")
        def answers(status: str, headers: list[tuple[str, str]], body: bytes) -> None:
            site.at["/a"] = answer(body, *(f"{name}: {value}" for name, value in headers), status=status)
            try:
                page = Fetcher(PATIENT).fetch(site.url("/a"))
            except FetchError as error:
                assert str(error).count("\n") == 0
            else:
                assert page.status in (200, 203, 304)

        answers()


@pytest.mark.parametrize("count", [1000, 10_000])
def test_the_time_to_unpack_grows_with_what_was_sent(count: int) -> None:
    sent = gzip.compress(b"x") * count
    assert unpacked((("content-encoding", "gzip"),), sent, limit=10**6) == b"x" * count


@pytest.mark.parametrize("before", range(-3, 4))
def test_a_member_of_gzip_may_begin_anywhere(before: int) -> None:
    words = random.Random(1).randbytes(CHUNK)
    first = next(
        packed for size in range(CHUNK) if len(packed := gzip.compress(words[size:], 0)) == CHUNK + before
    )
    page = unpacked((("content-encoding", "gzip"),), first + gzip.compress(b"the end"), limit=10**6)
    assert page == gzip.decompress(first) + b"the end"


@given(st.binary(min_size=1), st.integers(0, 300_000), st.integers(0, 9))
def test_what_is_packed_without_a_frame_comes_back(word: bytes, size: int, level: int) -> None:
    page = (word * (size // len(word) + 1))[:size]
    machine = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    sent = machine.compress(page) + machine.flush()
    if sent[0] & 0x0F != 8:  # else it looks framed
        assert unpacked((("content-encoding", "deflate"),), sent, limit=300_000) == page
