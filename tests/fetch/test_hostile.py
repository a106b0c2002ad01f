"""Whatever a server does, a fetch ends within its bounds, with the page or with one line."""

from __future__ import annotations

import gzip
import random
import socket
import ssl
import threading
import time
import zlib
from pathlib import Path

import pytest

from tests.fetch.conftest import PATIENT
from tests.fetch.server import Conversation, Server, answer, converse, moved, text
from verifier.errors import FetchError
from verifier.fetch import Fetcher, Known, Limits

TYPED = "Content-Type: text/plain"


def drip(head: bytes, piece: bytes, pause: float = 0.05) -> Conversation:
    """Send something without end, a little at a time."""

    def send(connection: socket.socket) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return converse(send)


def pour(head: bytes, piece: bytes) -> Conversation:
    """Send something without end, as fast as it is taken."""
    return drip(head, piece, 0.0)


def silent(connection: socket.socket) -> None:
    time.sleep(5)


def hung_up(connection: socket.socket) -> None:
    connection.close()


START = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
CHUNKED = START + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(b"x" * 1_900_000)
LARGE = gzip.compress(random.Random(1).randbytes(1_100_000).hex().encode())
ENDED = "it sends without end; it is no article"

ANSWERS: list[tuple[str, object, str]] = [
    (
        "slow headers",
        drip(b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        "it takes longer than 0.8 seconds; try again later",
    ),
    ("slow body", drip(START + b"Content-Length: 100000\r\n\r\n", b"x"), "it takes longer than 0.8 seconds"),
    ("slow chunks", drip(CHUNKED, b"1\r\nx\r\n"), "it takes longer than 0.8 seconds"),
    ("slow continues", drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), "it takes longer than 0.8 seconds"),
    ("silence", converse(silent), "it stopped answering; try again later"),
    ("a closed connection", converse(hung_up), "its answer breaks HTTP"),
    (
        "endless headers",
        pour(b"HTTP/1.1 200 OK\r\n", b"X-A: " + b"x" * 1000 + b"\r\n"),
        "its answer breaks HTTP",
    ),
    ("one huge header", pour(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 5000), "its answer breaks HTTP"),
    (
        "an endless body",
        pour(START + b"\r\n", b"x" * 65536),
        "too large: more than 2,000,000 bytes; split it",
    ),
    ("endless chunks", pour(CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"), "too large: more than"),
    (
        "endless continues",
        pour(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        "it takes longer than 0.8 seconds",
    ),
    ("chunks that are mostly extension", pour(CHUNKED, b"1;" + b"x" * 9000 + b"\r\nx\r\n"), ENDED),
    (
        "a length that is too large",
        answer(b"x", TYPED, "Content-Length: 99999999", length=False),
        "too large",
    ),
    (
        "a length that is too long",
        answer(b"x", TYPED, "Content-Length: 5", length=False),
        "its answer breaks HTTP",
    ),
    (
        "a length that is no number",
        answer(b"x", "Content-Length: five", length=False),
        "its answer breaks HTTP",
    ),
    ("two lengths", answer(b"x", "Content-Length: 1", "Content-Length: 2", length=False), "breaks HTTP"),
    ("a bomb", answer(BOMB, "Content-Encoding: gzip"), "it unpacks to more than 200 times what was sent"),
    ("a large page, packed", answer(LARGE, "Content-Encoding: gzip"), "too large: more than 2,000,000 bytes"),
    ("what is not packed", answer(b"plain", "Content-Encoding: gzip"), "it is marked as gzip and is not"),
    (
        "half of what was packed",
        answer(gzip.compress(b"x" * 99)[:-9], "Content-Encoding: gzip"),
        "breaks off",
    ),
    ("another packing", answer(b"x", "Content-Encoding: br"), "it is packed as br, which was not asked for"),
    ("two packings", answer(b"x", "Content-Encoding: gzip, gzip"), "it is packed as gzip, gzip"),
    ("not found", answer(b"", status="404 Not Found"), "it answered 404 Not Found; check the address"),
    (
        "forbidden",
        answer(b"", status="403 Forbidden"),
        "it answered 403 Forbidden; it does not want to be read",
    ),
    ("gone", answer(b"", status="410 Gone"), "it answered 410 Gone; look for it in a web archive"),
    ("a fault", answer(b"", status="500 No"), "it answered 500 No; try again later"),
    (
        "too many",
        answer(b"", "Retry-After: 120", status="429 Too Many Requests"),
        "it answered 429 Too Many Requests; try again in 120 seconds",
    ),
    (
        "a status that is none",
        answer(b"", status="999 \x1b[31mred"),
        "it answered 999 [31mred; try again later",
    ),
    ("no content", answer(b"", status="204 No Content"), "it answered 204 No Content"),
    ("a part", answer(b"x", status="206 Partial Content"), "it answered 206 Partial Content"),
    ("a circle", moved("/a"), "it leads on more than 5 times; check the address"),
    ("a redirect to nowhere", answer(b"", status="302 Found"), "it answered 302 and leads nowhere"),
    ("another protocol", b"SSH-2.0-OpenSSH_9\r\n" * 3, "its answer breaks HTTP"),
    ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "its answer breaks HTTP"),
    ("a header in two lines", b"HTTP/1.1 200 OK\r\nA: b\r\n\x00c: d\r\n\r\n", "its answer breaks HTTP"),
]


@pytest.mark.parametrize(
    ("what", "said"), [(a, s) for _, a, s in ANSWERS], ids=[name for name, _, _ in ANSWERS]
)
def test_a_hostile_answer_is_one_line_within_the_bounds(
    what: bytes, said: str, site: Server, fetcher: Fetcher
) -> None:
    site.at["/a"] = what
    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(site.url("/a"))
    line = str(caught.value)
    assert line.startswith(site.url("/a") + ": ")
    assert said in line
    assert "\n" not in line
    assert time.monotonic() - started < 3.0


def test_nobody_at_a_port_is_one_line(fetcher: Fetcher) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="nothing answers there; check the address") as caught:
        fetcher.fetch(f"http://127.0.0.1:{port}/a")
    assert caught.value.passing


def test_a_name_that_is_not_found_in_time_is_not_waited_for(site: Server) -> None:
    def slow(host: str, port: int) -> list[str]:
        time.sleep(3)
        return ["127.0.0.1"]

    started = time.monotonic()
    with pytest.raises(FetchError, match=r"the name news\.example is not found in time"):
        Fetcher(PATIENT, resolve=slow).fetch("http://news.example/a")
    assert time.monotonic() - started < 2.0


def test_what_is_wrong_for_now_is_told_apart_with_the_time_to_stay_away(
    site: Server, fetcher: Fetcher
) -> None:
    later = "Thu, 01 Jan 2099 00:00:00 GMT"
    told = {
        "/a": ("Retry-After: 7", 7.0),
        "/b": (f"Retry-After: {later}", 86_400.0),
        "/c": ("Retry-After: soon", None),
    }
    for path, (line, after) in told.items():
        site.at[path] = answer(b"", line, status="503 Service Unavailable")
        with pytest.raises(FetchError) as caught:
            fetcher.fetch(site.url(path))
        assert (caught.value.passing, caught.value.after) == (True, after)
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(site.url("/none"))
    assert not caught.value.passing


def packed(count: int) -> bytes:
    """So many words, packed the same each time: they name a test."""
    return gzip.compress(b"Words. " * count, mtime=0)


@pytest.mark.parametrize(
    ("packing", "sent"),
    [
        ("gzip", packed(50)),
        ("GZIP ", packed(20) + packed(30)),
        ("gzip", packed(50) + b"rubbish"),
        ("deflate", zlib.compress(b"Words. " * 50)),
        ("deflate", zlib.compress(b"Words. " * 50)[2:-4]),
        ("identity", b"Words. " * 50),
    ],
)
def test_what_was_packed_is_unpacked(packing: str, sent: bytes, site: Server, fetcher: Fetcher) -> None:
    site.at["/a"] = answer(sent, TYPED, f"Content-Encoding: {packing}")
    page = fetcher.fetch(site.url("/a"))
    assert (page.body, page.sent) == (b"Words. " * 50, sent)


def test_a_body_that_goes_on_past_its_length_is_read_to_its_length(site: Server, fetcher: Fetcher) -> None:
    site.at["/a"] = answer(b"Words.", TYPED) + b"HTTP/1.1 200 OK\r\n\r\nsmuggled"
    assert fetcher.fetch(site.url("/a")).body == b"Words."


def test_a_redirect_is_followed_to_the_page_and_both_addresses_are_told(
    site: Server, fetcher: Fetcher
) -> None:
    site.at |= {
        "/a": moved("b?x=1#part"),
        "/b?x=1": moved("//" + site.url("/c")[7:], "308 Gone on"),
        "/c": text("Words."),
    }
    page = fetcher.fetch(f" {site.url('/a')}#top ")
    assert (page.answered, page.status, page.body) == (site.url("/c"), 200, b"Words.")
    assert page.header("content-TYPE".lower()) == "text/plain; charset=utf-8"


def test_we_say_who_we_are_and_nothing_of_the_user(
    site: Server, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    site.at |= {"/a": answer(b"Words.", "Set-Cookie: id=1; Path=/"), "/b": text("More.")}
    fetcher.fetch(site.url("/a"))
    fetcher.fetch(site.url("/b"))
    request = site.requests[-1].lower()
    assert "user-agent: verifier/" in request
    for header in ("cookie", "referer", "authorization", "from:"):
        assert header not in request


def test_a_known_page_is_asked_for_by_its_marks_at_the_address_that_gave_them_alone(
    site: Server, fetcher: Fetcher
) -> None:
    site.at |= {"/a": moved("/b"), "/b": answer(b"", status="304 Not Modified", length=False)}
    page = fetcher.fetch(site.url("/a"), Known(site.url("/b"), '"1é"', "Thu, 01 Jan 2026 00:00:00 GMT"))
    assert (page.status, page.body) == (304, b"")
    first, last = (request.lower() for request in site.requests[-2:])
    assert "if-none-match" not in first
    assert 'if-none-match: "1é"\r\n' in last
    assert "if-modified-since: thu" in last


CERTIFICATE = Path(__file__).parent / "certificate"
"""Made for this test, and good for nothing: `openssl req -x509 -nodes -subj /CN=localhost`."""


def test_a_certificate_that_nobody_vouches_for_is_refused(fetcher: Fetcher) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE / "certificate.pem", CERTIFICATE / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def shake() -> None:
            connection, _ = server.accept()
            try:
                context.wrap_socket(connection, server_side=True).close()
            except OSError:
                connection.close()

        thread = threading.Thread(target=shake)
        thread.start()
        with pytest.raises(FetchError) as caught:
            fetcher.fetch(f"https://127.0.0.1:{server.getsockname()[1]}/a")
        thread.join()
    assert "its certificate is not good: self-signed certificate; do not trust what it says" in str(
        caught.value
    )


def test_a_huge_page_is_cut_off_where_the_limit_says(site: Server) -> None:
    site.at["/a"] = answer(b"x" * 1001, TYPED)
    with pytest.raises(FetchError, match="more than 1,000 bytes"):
        Fetcher(Limits(size=1000, hosts=PATIENT.hosts)).fetch(site.url("/a"))
    assert Fetcher(Limits(size=1001, hosts=PATIENT.hosts)).fetch(site.url("/a")).body == b"x" * 1001
