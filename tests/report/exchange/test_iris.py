"""IRIs of articles: addresses that any reader takes, or none."""

from __future__ import annotations

import pytest
from rdflib import URIRef

from claims.document import Document
from verifier.report.exchange.iris import address, article, words_of


@pytest.mark.parametrize(
    ("given", "uri"),
    [
        ("https://dunmore.example/mill?a=1&b=2#c", "https://dunmore.example/mill?a=1&b=2#c"),
        ("https://dunmore.example/ä", "https://dunmore.example/%C3%A4"),
        ("https://dunmore.example/a%20b/100%", "https://dunmore.example/a%20b/100%25"),
        ('https://e.example/"><script>', "https://e.example/%22%3E%3Cscript%3E"),
        ("https://e.example/\ud800", None),
        ("https://e.example/a b", None),
        ("http://[", None),
        ("http://[::1]/", None),
        ("http://", None),
        ("javascript:alert(1)", None),
        ("mill.html", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_a_uri_in_ascii_or_none(given: str | None, uri: str | None) -> None:
    assert address(given) == uri
    if uri is not None:
        assert URIRef(uri).n3() == f"<{uri}>"


def test_an_article_without_an_address_is_its_text() -> None:
    document = Document(name="a.txt", text="Rain.", url="mill.html")
    assert article(document) == words_of(document) == f"urn:sha256:{document.sha256}"
