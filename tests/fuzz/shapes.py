"""What strangers' files look like inside, as strategies: built of the pieces that formats are built of."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pyarrow
from hypothesis import strategies as st

from tests.fuzz.seeds import table
from tests.ingest.drafts import W
from tests.ingest.papers import At, pdf

WORDS = (
    "Ten boats sank", "on Monday", ", ", ". ", "said", "told Reuters", "“", "”", '"', "'", "‘", "’", "«", "—",
    "-\n",
    "1,400", "12%", "$3.5 million", "-1", "1e999", "9" * 40, "half", "a dozen", "31 February 2024",
    "next week",
    "2024-03-12", "Mr. Berg", "Anna Berg", "he", "the ministry", "did not", "\n", "\n\n", "\r\n", "\t",
    "\u00a0",
    "\u200b", "\u202e", "\u0301", "\ufeff", "🕊", "القدس", "Москва", "İ", "ﬁ", "\x1b[31m", "<b>", "&amp;",
    "&#0;",
    "&#xD800;", "Correction: ", "Photograph: ", "*", "#", "|", ">", "\\", "http://a.b/", "\u2028", "\x85",
    "\x0c",
)  # fmt: skip
"""Pieces of text."""

text = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=25).map("".join)
short = st.lists(st.sampled_from(WORDS), max_size=4).map("".join)
number = st.sampled_from(["0", "-1", "1", "7", "1e9", "99999999999999999999", "NaN", "", "x", "2024-02-30"])

TAGS = (
    "html head body title article p div span h1 h2 ul li table tr td th a b br img figure figcaption "
    "pre nav aside form section time meta link base script style template svg math noscript iframe option"
).split()
ATTRIBUTES = (
    "class id href content name property lang charset http-equiv datetime style hidden type itemprop rel src"
).split()
VALUES = (
    "article:published_time", "og:title", "og:site_name", "author", "canonical", "refresh", "utf-16", "en-gb",
    "x",
    "https://example.org/a", "//[", "javascript:0", "2024-13-45", "2024-03-12T10:00:00+99:00",
    "application/ld+json",
    "Content-Type", "text/html; charset=unicode_escape", "datePublished", "headline", "display:none",
)  # fmt: skip
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
FEED_TAGS = (
    "rss channel item feed entry title link description content content:encoded summary pubDate published "
    "updated dc:creator dc:date author name guid language category enclosure rdf:RDF div p"
).split()
FEED_ATTRIBUTES = "type href rel isPermaLink url xml:base xml:lang version".split()
DRAFT_TAGS = (
    "w:p w:r w:t w:tbl w:tr w:tc w:ins w:del w:delText w:pPr w:pStyle w:rPr w:vanish w:br w:tab w:hyperlink "
    "w:sdt w:sdtContent mc:AlternateContent mc:Choice mc:Fallback w:sectPr w:numPr w:fldSimple w:instrText "
    "w:noBreakHyphen w:sym w:footnoteReference w:moveFrom w:moveTo w:txbxContent m:oMath m:t w:smartTag"
).split()
CELL_TAGS = "worksheet sheetData row c v is t f dimension mergeCell sst si r".split()


def markup(
    tags: Sequence[str], attributes: Sequence[str], values: Sequence[str] = VALUES
) -> st.SearchStrategy[str]:
    """Elements in elements, some of them never closed."""
    attribute = st.builds(
        ' {}="{}"'.format, st.sampled_from(attributes), st.sampled_from(values) | number | short
    )
    attributed = st.lists(attribute, max_size=3).map("".join)
    tag = st.sampled_from(tags)

    def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda name, said, inside, closed: (
                f"<{name}{said}>{''.join(inside)}" + (f"</{name}>" if closed else "")
            ),
            tag, attributed, st.lists(inner, max_size=4), st.sampled_from([True] * 9 + [False]),
        )  # fmt: skip

    return st.recursive(short | text, around, max_leaves=25)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | short | st.sampled_from(VALUES),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "text", "@type", "@graph", "author", "datePublished"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
"""What JSON can say."""

linked = st.dictionaries(
    st.sampled_from(
        ["@type", "@graph", "headline", "author", "datePublished", "publisher", "articleBody", "url"]
    ),
    st.just("NewsArticle") | values | st.sampled_from(["\ud800", "http://a/\ud800", "http://a/\0"]),
    max_size=6,
)  # fmt: skip
pages = st.builds(
    '<html><head>{}<script type="application/ld+json">{}</script></head><body>{}</body></html>'.format,
    markup(("meta", "title", "link", "base"), ATTRIBUTES), linked.map(json.dumps), markup(TAGS, ATTRIBUTES),
)  # fmt: skip
feeds = st.builds(
    "<{0} {1}><channel>{2}<item>{3}</item></channel></{0}>".format,
    st.sampled_from(["rss version='2.0'", "feed xmlns='http://www.w3.org/2005/Atom'"]), st.just(SPACES),
    markup(FEED_TAGS, FEED_ATTRIBUTES), markup(FEED_TAGS, FEED_ATTRIBUTES),
)  # fmt: skip
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
drafts = st.lists(markup(DRAFT_TAGS, ("w:val", "w:id", "xml:space", "r:id", "w:styleId")), max_size=4).map(
    lambda parts: (
        f'<w:document xmlns:w="{W}" xmlns:mc="{CHOICE}" xmlns:m="{MATH}" xmlns:r="r"><w:body>'
        f"{''.join(parts)}</w:body></w:document>"
    )
)
rows = st.builds(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>'
    "</worksheet>".format,
    markup(CELL_TAGS, ("r", "t", "s", "ref", "spans"), ("A1", "XFD1048576", "s", "inlineStr", "d", "b")),
)  # fmt: skip

FIELDS = (
    "From To Subject Date Content-Type Content-Transfer-Encoding Content-Disposition MIME-Version Bogus"
).split()
SAID = (
    "Anna <a@x>", "=?utf-8?b?Qm9h?=", "=?x?q?=?=", "Tue, 12 Mar 2024 10:00:00 +0000",
    "Tue, 99 Foo 0000 25:61:61 +9999",
    "multipart/mixed; boundary=b", "multipart/alternative; boundary=b", "message/rfc822",
    "text/plain; charset=utf-7",
    "text/html; charset=\"\"", "text/plain; format=flowed; delsp=yes", "message/delivery-status",
    "message/partial",
    "base64", "quoted-printable", "x-uuencode", "8bit", "attachment; filename=a.txt",
    "attachment; filename*=utf-8''%ff%00", "attachment; filename*0=a; filename*99=b",
    "text/plain; charset*=x''%00",
)  # fmt: skip
field = st.builds("{}: {}".format, st.sampled_from(FIELDS), st.sampled_from(SAID) | short)
section = st.builds("{}\n\n{}".format, st.lists(field, max_size=4).map("\n".join), text)
mails = st.builds(
    lambda first, parts: "\n--b\n".join([first, *parts]) + "\n--b--\n", section, st.lists(section, max_size=4)
)

given = st.dictionaries(
    st.sampled_from("name text title outlet byline published url language other".split()),
    values | text,
    max_size=6,
)
lines = st.lists(given.map(json.dumps) | text, max_size=4).map("\n".join)
toml = st.lists(
    st.builds(
        "{} = {}".format,
        st.sampled_from("title outlet byline published url language select jobs db fail-on [a]".split()),
        values.map(json.dumps)
        | number
        | st.sampled_from(["1979-05-27", "07:32:00", "'a'", '"""', "inf", "{a.b=1}", "[["]),
    ),
    max_size=5,
).map("\n".join)  # fmt: skip
sheets = st.lists(
    st.lists(
        st.sampled_from(["00ff00ff", "1e5", "confirmed", "explained", "=1", "'", '"', "claim:b2:0000"])
        | short,
        max_size=6,
    ).map(",".join),
    max_size=5,
).map(lambda rows: "id,verdict,kind,checked_by,evidence,level\n" + "\n".join(rows))  # fmt: skip
robots = st.lists(
    st.builds(
        "{}: {}".format,
        st.sampled_from("User-agent Disallow Allow Crawl-delay Sitemap Request-rate Visit-time Host".split()),
        st.sampled_from(["*", "verifier", "/", "/*$", "/%", "/%ff*", "-5", "1e999", "nan", "1/0s"])
        | short,
    ),
    max_size=6,
).map("\n".join)  # fmt: skip

places = st.floats(-1e5, 1e5) | st.integers(0, 800)
drawn = st.builds(
    At,
    st.text(st.sampled_from("Ten boats sank. -\t“”é\\()1,400"), max_size=20),
    places, places, st.floats(0, 900) | st.sampled_from([0.0, 1e-9, 12.0, -12.0]),
    st.sampled_from(["1 0 0 1", "0 1 -1 0", "0 0 0 0", "-1 0 0 -1", "1e9 0 0 1e9", "1 1 1 1"]),
)  # fmt: skip
papers = st.builds(
    lambda pages, rotate, title: pdf(pages, rotate=rotate, Title=title, CreationDate=title),
    st.lists(st.lists(drawn, max_size=6), min_size=1, max_size=3),
    st.sampled_from([0, 90, 45, -90]), st.sampled_from(["", "Boats", "D:20240312", "D:99999999"]),
)  # fmt: skip

KINDS: tuple[tuple[pyarrow.DataType, st.SearchStrategy[object]], ...] = (
    (pyarrow.string(), text), (pyarrow.binary(), st.binary(max_size=20) | text.map(str.encode)),
    (pyarrow.dictionary(pyarrow.int8(), pyarrow.string()), short), (pyarrow.null(), st.none()),
    (pyarrow.int64(), st.integers(-9, 9)), (pyarrow.list_(pyarrow.string()), st.lists(short, max_size=2)),
    (pyarrow.date32(), st.integers(-(2**31), 2**31 - 1)), (pyarrow.date64(), st.integers(-(2**50), 2**50)),
    (pyarrow.timestamp("us"), st.integers(-(2**62), 2**62)),
    (pyarrow.timestamp("ms", "-05:00"), st.integers(-(2**50), 2**50)),
    (pyarrow.timestamp("s", "No/Where"), st.integers(-(2**40), 2**40)),
)  # fmt: skip
"""Types of columns, and what may stand in them."""


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Two rows in columns of any type."""
    names = draw(st.sets(st.sampled_from("title outlet byline published url language other".split())))
    columns = {}
    for name in ("name", "text", *sorted(names)):
        kind, cells = draw(st.sampled_from(KINDS[: 3 if name in ("name", "text") else None]))
        drawn = draw(st.lists(st.none() | cells, min_size=2, max_size=2))
        columns[name] = pyarrow.array(drawn, kind)
    return table(columns)


SHAPES: dict[str, tuple[str, st.SearchStrategy[str | bytes]]] = {
    "shaped page": (".html", pages),
    "shaped feed": (".xml", feeds),
    "shaped mail": (".eml", mails),
    "shaped draft": ("word body", drafts),
    "shaped paper": (".pdf", papers),
    "shaped lines": (".jsonl", lines),
    "shaped table": (".parquet", tables()),
    "shaped sidecar": ("sidecar", toml),
    "shaped settings": ("settings", toml),
    "shaped sheet": ("sheet", sheets),
    "shaped workbook": ("workbook", rows),
    "shaped robots.txt": ("robots.txt", robots),
    "shaped text": (".txt", text),
    "shaped article": ("extract", text),
    "shaped report": ("report", st.lists(text, min_size=1, max_size=2).map("\x1e\x1e".join)),
}
"""By its name, which target takes what is drawn, and from what it is drawn."""


def encoded(drawn: str | bytes) -> bytes:
    """What was drawn as the bytes of a file."""
    return drawn if isinstance(drawn, bytes) else drawn.encode("utf-8", "surrogatepass")
