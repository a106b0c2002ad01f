"""Whatever a store holds stays words on every page."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from claims.audited import Audited
from claims.claim import CLAIM, Quotation, claim_id
from claims.comparison import Comparison, Relation
from claims.document import Coverage, Document, Part, PartKind, Reading, Sentence
from claims.evidence import Evidence, Review, Verdict
from claims.figure import Figure, Quantity
from claims.finding import Finding, Level, Place
from claims.run import Run
from claims.source import Cue, Link, Role, Source
from claims.span import Span
from tests.browse.site import Site, links
from verifier.browse.serve import served
from verifier.store import open_store

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a/b?c=d#e%2F..%00 ~:;&amp;'",
    "\u202eesrever שלום \u2066x",
    "{{ 7 * 7 }}{% raw %}",
    "</title></svg></article><!--",
    "javascript:alert(1)",
    "=1+1",
    "W" * 3000,
]
ADDRESSES = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)//https://x",
    "data:text/html,<script>1</script>",
    " https://x",
]
NOW = datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC)
RUN = Run(version="<b>1", model="<b>", at=NOW)


def article(nth: int, words: str) -> Audited:
    """Return an article in which everything that can be is made of these words."""
    text = f"{words}\n\n{words} said 12 {words} died."
    start = text.index("12")
    said = Span(start=start, end=len(text))
    named = Span(start=len(words) + 2, end=2 * len(words) + 2)
    document = Document(
        name=f"{nth}{words}", text=text, title=words, outlet=words, byline=words,
        url=ADDRESSES[nth % 4] + str(nth)
    )  # fmt: skip
    source, passing = Source(name=words, aliases=(words,), part_of=words), Source(name=f"via {words}")
    cue = Cue(span=Span(start=start - 5, end=start - 1), text="said")
    figure = Figure(
        span=Span(start=start, end=start + 2), text="12", low=12, high=12, unit=words,
        quantity=Quantity(unit=words, happening="killed", place=words),
    )  # fmt: skip
    claim = CLAIM.validate_python(
        {
            "kind": "denial",
            "id": claim_id(document.sha256, (said,), (said.words(text),)),
            "spans": (said,),
            "text": (said.words(text),),
            "quotation": Quotation.INDIRECT,
            "why": words,
            "denied": words,
            "attribution": (
                Link(role=Role.SPEAKER, name=words, source=source.id, span=named, surface=words, cue=cue),
                Link(role=Role.CHANNEL, name=passing.name, source=passing.id),
            ),
            "figures": (figure,),
        }
    )
    reading = Reading(
        document=document,
        parts=(Part(kind=PartKind.HEADLINE, span=Span(start=0, end=len(words))),),
        sentences=(
            Sentence(span=Span(start=named.start, end=len(text)), coverage=Coverage.CLAIM, why=words),
        ),
        claims=(claim,),
        sources=(source, passing),
    )
    place = Place(document=document.name, span=figure.span, text="12")
    head = Place(document=document.name, span=Span(start=0, end=len(words)), text=words)
    other = Place(document=f"0{HOSTILE[0]}", span=Span(start=59, end=61), text="12") if nth else head
    pair = Comparison(a=place, b=other, relation=Relation.CONFLICT, quantity=words, why=words)
    finding = Finding(rule="XXX001", level=Level.ERROR, place=head, message=words, related=(place, other))
    return Audited(reading=reading, comparisons=(pair,), findings=(finding,))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with an article for each of the hostile words, and decisions made of them."""
    path = tmp_path_factory.mktemp("hostile") / "claims.db"
    with open_store(path) as store:
        for nth, words in enumerate(HOSTILE):
            audited = article(nth, words)
            store.save(audited, RUN)
            seen = Evidence(location=ADDRESSES[nth % 4], locator=words)
            subject = audited.reading.claims[0].id
            store.review(
                Review(
                    subject=subject,
                    verdict=Verdict.DISPUTED,
                    reviewer=words,
                    note=words,
                    at=NOW,
                    evidence=(seen,),
                ),
                document=audited.reading.document.name,
            )
    return path


def test_no_page_of_a_hostile_store_has_an_element_or_address_of_its_making(hostile: Path) -> None:
    site = Site(served(hostile, host="127.0.0.1"))
    pages = 0
    for path, page in site.crawl(of_a_kind=5):
        pages += 1
        for element in page.walk():
            assert element.tag not in {"script", "img", "b>"}, path
            assert not any(name.startswith("on") for name in element.attributes), path
        for address in links(page):
            assert address.startswith(("/", "#", "http://localhost/", "https://", "?")), (path, address)
        assert "49" not in page.all("title")[0].line, path
    assert pages > 50
    for words in HOSTILE[:6]:
        found = site.ask("/-/verifier/search", params={"q": words[:200]})
        assert found.status_code == 200
        assert "<script" not in found.text and "<img" not in found.text
    site.close()


def test_rows_that_nobody_saved_so_give_one_line(hostile: Path, tmp_path: Path) -> None:
    copy = tmp_path / "claims.db"
    with open_store(hostile, read_only=True) as store:
        store.backup(copy)
        article_id = store.newest(1)[0].id.rpartition(":")[2]
    content = copy.read_bytes()
    assert b"XXX001" in content
    copy.write_bytes(content.replace(b"XXX001", b"xxx\xff01"))
    site = Site(served(copy, host="127.0.0.1"))
    answer = site.ask(f"/-/verifier/article/{article_id}")
    assert answer.status_code == 500 and "verifier verify" in answer.text
    site.close()
