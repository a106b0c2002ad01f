"""Who is answered, and what every answer forbids."""

from __future__ import annotations

import pytest

from tests.browse.site import Site
from verifier.browse.guard import HEADERS, answers, is_loopback

ANSWERS = [
    "/", "/-/verifier", "/-/verifier/style.css?rows=3", "/-/verifier/nothing", "/nothing", "/claims",
    "/claims/claims_current", "/claims/claims_current.json", "/claims/claims_current.csv", "/claims.db",
    "/claims/to-do", "/-/static/app.css", "/favicon.ico", "/-/metadata.json", "/claims?sql=select+1",
]  # fmt: skip


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_has_the_headers_once(site: Site, path: str) -> None:
    answer = site.ask(path)
    for name, value in HEADERS.items():
        assert answer.headers.get_list(name.decode()) == [value.decode()]
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "10.0.0.1:8001", ""]
)
def test_a_foreign_host_is_refused(site: Site, host: str) -> None:
    answer = site.ask("/", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "claims" not in answer.text


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8001", "localhost", "LOCALHOST:1", "[::1]:8001", "127.8.9.1", "localhost."]
)
def test_this_machine_is_answered(site: Site, host: str) -> None:
    assert site.ask("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_but_reading_is_let_through(site: Site, method: str) -> None:
    assert site.ask("/claims", method=method).status_code == 405


def test_one_who_listens_elsewhere_is_found_by_any_address_and_by_that_name_alone() -> None:
    assert answers("0.0.0.0", "192.168.1.5:8001") and answers("desk.example", "desk.example:80")
    assert not answers("0.0.0.0", "evil.example") and not answers("desk.example", "evil.example")
    assert not answers("127.0.0.1", "192.168.1.5") and not answers("localhost", "a b")
    assert not answers("127.0.0.1", "localhost@evil.example") and not answers("::1", "localhost:x")
    assert is_loopback("localhost") and is_loopback("::1") and not is_loopback("0.0.0.0")
    assert not is_loopback("desk.example")
