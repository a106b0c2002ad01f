"""Mail becomes what its sender wrote, and what hangs on it becomes documents of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.drafts import docx, p
from tests.ingest.papers import column, pdf
from verifier.errors import EmptyInput, InputError
from verifier.ingest import Arrival
from verifier.ingest.mail.body import own_words, unfolded

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]
Read = Callable[..., list[Arrival | InputError]]

WORDS = (
    "Ten boats sank on Monday, the coast guard said.\n\nThe search goes on with two ships and an aircraft.\n"
)
DATE = "Tue, 12 Mar 2024 23:30:00 -0500"


@pytest.fixture
def read(arrive: Arrive, write: Write) -> Read:
    def from_bytes(raw: bytes, *, name: str = "a.eml", limit: int = 1_000_000) -> list[Arrival | InputError]:
        return arrive(write(name, raw), limit=limit)

    return from_bytes


@pytest.fixture
def one(read: Read) -> Callable[..., Arrival]:
    def from_bytes(raw: bytes) -> Arrival:
        (arrival,) = read(raw)
        assert isinstance(arrival, Arrival), arrival
        return arrival

    return from_bytes


def mail(words: str | None = WORDS, **fields: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "Subject": "Boats",
        "From": "Anna Berg <anna@x.example>",
        "Date": DATE,
        **fields,
    }.items():
        message[name] = value
    if words is not None:
        message.set_content(words)
    return message


def told(arrival: Arrival) -> list[str]:
    return [note.removeprefix(f"{arrival.location}: ") for note in arrival.notes]


def test_subject_sender_and_day_are_title_byline_and_publication(one: Callable[..., Arrival]) -> None:
    document = one(bytes(mail())).document
    assert document.text == WORDS.strip()
    assert (document.title, document.byline) == ("Boats", "Anna Berg")
    assert document.published == datetime.date(2024, 3, 12)
    assert document.outlet is None
    assert document.made is not None and document.made.format == "EML"


@pytest.mark.parametrize(
    ("field", "byline"),
    [
        ("anna@x.example", "anna@x.example"),
        ("=?utf-8?q?J=C3=BCrgen_Wei=C3=9F?= <j@x.example>", "Jürgen Weiß"),
    ],
)
def test_a_sender_is_a_name_where_there_is_one(field: str, byline: str, one: Callable[..., Arrival]) -> None:
    raw = f"From: {field}\nSubject: Boats\n\n{WORDS}".encode()
    assert one(raw).document.byline == byline


def test_plain_words_win_over_those_in_html(one: Callable[..., Arrival]) -> None:
    message = mail()
    message.add_alternative("<p>Never mind.</p>", subtype="html")
    assert one(bytes(message)).document.text == WORDS.strip()


def test_a_mail_of_html_is_read_as_a_page(one: Callable[..., Arrival]) -> None:
    message = mail("See the HTML part.")
    paragraphs = "".join(f"<p>{words}</p>" for words in WORDS.strip().split("\n\n"))
    page = f"<html><body><h1>Boats</h1><article>{paragraphs * 3}</article></body></html>"
    message.add_alternative(page, subtype="html")
    document = one(bytes(message)).document
    assert "Ten boats sank on Monday, the coast guard said." in document.text
    assert (document.title, document.byline) == ("Boats", "Anna Berg")


@pytest.mark.parametrize("page", ["<img src=x>", "<p></p>"])
def test_html_without_an_article_costs_neither_words_nor_what_hangs_on_it(page: str, read: Read) -> None:
    for words in ("See the file.", " "):
        message = mail(words)
        message.add_alternative(page, subtype="html")
        message.add_attachment(WORDS, filename="a.txt")
        arrivals = read(bytes(message))
        found = [each.document.text.strip() for each in arrivals if isinstance(each, Arrival)]
        assert len(found) == len(arrivals)
        assert found[-1] == WORDS.strip()
        assert words.strip() in found[0]


def test_quoted_lines_and_the_signature_are_left_out_and_told(one: Callable[..., Arrival]) -> None:
    words = (
        f"{WORDS}\nOn Monday, Ben wrote:\n> Did they sink?\n> All?\n\nYes.\n-- \nAnna Berg\nPress office\n"
    )
    arrival = one(bytes(mail(words)))
    assert arrival.document.text == f"{WORDS}\nYes."
    assert told(arrival) == ["left out: 3 quoted lines", "left out: 2 lines of the signature"]


def test_where_all_is_quoted_all_stays() -> None:
    assert own_words("> Ten boats\n> sank.\n").words == "> Ten boats\n> sank."


def test_a_rule_of_dashes_far_from_the_end_is_no_signature() -> None:
    text = "One.\n-- \n" + "Two.\n" * 30
    assert own_words(text).words == text.strip()


def test_lines_broken_for_sending_are_joined() -> None:
    assert unfolded("Ten boats \nsank on \nMonday.\nTwo.\n> q \n-- \nAnna", tight=False) == (
        "Ten boats sank on Monday.\nTwo.\n> q \n-- \nAnna"
    )
    assert unfolded("Ten bo \nats.", tight=True) == "Ten boats."


@given(st.text(st.sampled_from("a >-\n\r.:"), max_size=60))
def test_what_is_left_of_a_mail_stood_in_it(text: str) -> None:
    body = own_words(text)
    lines = {"", *map(str.strip, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))}
    assert all(line.strip() in lines for line in body.words.split("\n"))


def test_what_hangs_on_it_is_read_by_its_own_reader_and_the_rest_is_told(read: Read) -> None:
    message = mail()
    for name, content in (("a.pdf", pdf([column(["Eleven boats."])])), ("b.docx", docx(p("Twelve boats.")))):
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="c.png")
    arrivals = read(bytes(message))
    assert all(isinstance(each, Arrival) for each in arrivals)
    documents = [each.document for each in arrivals if isinstance(each, Arrival)]
    assert [each.name for each in documents] == ["a.eml", "a.eml/a.pdf", "a.eml/b.docx"]
    assert [each.text for each in documents[1:]] == ["Eleven boats.", "Twelve boats."]
    last = arrivals[-1]
    assert isinstance(last, Arrival) and last.notes[-1].endswith("a.eml: not read: c.png")
    assert last.location.endswith("a.eml/b.docx")


def test_a_mail_in_a_mail_is_read_to_a_depth(read: Read) -> None:
    message = mail("The innermost.")
    for depth in range(4):
        outer = mail(f"Around it {depth}.")
        outer.add_attachment(message)
        message = outer
    arrivals = read(bytes(message))
    texts = [each.document.text for each in arrivals if isinstance(each, Arrival)]
    assert texts == ["Around it 3.", "Around it 2.", "Around it 1."]
    assert isinstance(arrivals[-1], Arrival) and "not read: 1.eml" in arrivals[-1].notes[-1]


def test_an_attachment_that_cannot_be_read_costs_only_itself(read: Read) -> None:
    message = mail()
    message.add_attachment(b"no pdf", maintype="application", subtype="pdf", filename="../../etc/a.pdf")
    first, error = read(bytes(message))
    assert isinstance(first, Arrival)
    assert isinstance(error, InputError) and "a.eml/etc/a.pdf: it is no whole PDF" in str(error)


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: =?x?q?=ZZ?=\nFrom: a\x00b\n\n" + WORDS.encode(),
        b"Subject: =?utf-8?b?!!!!?=\nDate: Thu, 99 Foo 20240 99:99\n\n" + WORDS.encode(),
        b"Subject: " + b"x" * 500_000 + b"\n\n" + WORDS.encode(),
        b"Subject: a\n" + b"X-A: b\n" * 20_000 + b"\n" + WORDS.encode(),
        b'Subject: a\nContent-Type: text/plain; charset="no-such"\n\n' + WORDS.encode(),
        b'Subject: a\nContent-Type: text/plain; charset=\x00"utf-8"\n\n' + WORDS.encode(),
        b"Subject: a\nContent-Type: text/plain; charset=punycode\n\n" + WORDS.encode() * 90 + b"\xe9",
        b"Subject: a\nContent-Type: text/plain; charset=utf-8\n\n" + WORDS.encode() + b"caf\xe9",
        b"Subject: a\nContent-Transfer-Encoding: base64\n\n%%%" + WORDS.encode(),
        b"Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n" + WORDS.encode(),
        b"Subject: a\nContent-Type: ;;;=\n\n" + WORDS.encode(),
        b"Subject: a\nContent-Disposition: attachment; filename*=x''%FF\n\n" + WORDS.encode(),
        b"Subject: a\n\xff\xfe: b\n\n" + WORDS.encode(),
        b"From: " + b"(" * 100_000 + b"\n\n" + WORDS.encode(),
        b'From: "' + b"\\" * 100_001 + b"\n\n" + WORDS.encode(),
    ],
)
def test_a_hostile_field_gives_words_or_one_line(raw: bytes, read: Read) -> None:
    for each in read(raw):
        if isinstance(each, Arrival):
            assert each.document.title is None or each.document.title.isprintable()
            assert len(each.document.title or "") <= 500
        else:
            assert "\n" not in str(each)


def test_ten_thousand_parts_are_refused(read: Read) -> None:
    part = b"--b\nContent-Type: text/plain\n\nTen boats.\n"
    raw = b"Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n" + part * 10_000 + b"--b--\n"
    (error,) = read(raw)
    assert "a.eml: too large: a mail of more than 1,000 parts" in str(error)


def test_parts_nested_without_end_are_refused(read: Read) -> None:
    raw = b"Subject: a\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000)
    )
    (error,) = read(raw)
    assert "a.eml: it is nested too deeply to be read" in str(error)


@pytest.mark.parametrize("raw", [b"\n\n\n", b"Ten boats sank.\n\nAll of them.", b"\x00" * 1000])
def test_what_is_no_mail_is_one_line(raw: bytes, read: Read) -> None:
    (error,) = read(raw)
    assert "a.eml: it is no mail: it has neither sender nor subject nor date; check its suffix" in str(error)


def test_a_mail_without_words_is_one_line(read: Read) -> None:
    (error,) = read(bytes(mail("")))
    assert isinstance(error, EmptyInput)
    assert str(error).endswith("a.eml: there is no article in it; give a file with an article")


def test_an_mbox_is_many_mails_and_a_broken_one_costs_only_itself(read: Read) -> None:
    quoted = bytes(mail(">From here on it rained.\n"))
    raw = b"From a@x Tue\n%s\n\nFrom b@x Tue\nno mail\n\nFrom c@x Tue\n%s\n" % (bytes(mail()), quoted)
    first, error, last = read(raw, name="a.mbox")
    assert isinstance(first, Arrival) and first.document.name == "a.mbox/1.eml"
    assert isinstance(error, InputError) and "a.mbox/2.eml: it is no mail" in str(error)
    assert isinstance(last, Arrival) and last.document.text == "From here on it rained."


def test_an_mbox_without_mail_and_one_past_the_limit_are_one_line_each(read: Read) -> None:
    (error,) = read(b"Ten boats.", name="a.mbox")
    assert "there is no mail in it" in str(error)
    big, small = read(
        b"From a\n" + b"x" * 5_000 + b"\n\nFrom b\n" + bytes(mail()), name="b.mbox", limit=2_000
    )
    assert "b.mbox/1.eml: too large" in str(big)
    assert isinstance(small, Arrival)
