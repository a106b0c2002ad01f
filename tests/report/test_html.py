"""The page of the seed article, read by hand."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re

from claims.audited import Audited
from claims.document import Document, Reading
from claims.evidence import Decision, Review, Verdict
from claims.run import Run
from tests.report.parsing import Element, parsed
from verifier.report import render_html


def card_of(page: Element, words: str) -> Element:
    """Return the card of the claim that begins with these words."""
    (found,) = (card for card in page.all("section", "card") if words in card.one("h4").text)
    return found


def test_stripping_tags_from_the_article_gives_back_its_text(page: Element, reading: Reading) -> None:
    assert page.one("article", "text").text == reading.document.text


def test_every_link_within_the_page_leads_somewhere_and_no_id_is_given_twice(page: Element) -> None:
    ids = [e.attributes["id"] for e in page.walk() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = {e.attributes["href"] for e in page.all("a")}
    assert {target.removeprefix("#") for target in targets if target.startswith("#")} <= set(ids)
    named = ("aria-labelledby", "aria-describedby")
    assert {e.attributes[key] for e in page.walk() for key in named if key in e.attributes} <= set(ids)


def test_every_interval_that_is_drawn_is_named_and_described(page: Element) -> None:
    drawn = page.all("svg", "interval")
    assert drawn
    for svg in drawn:
        is_told = "aria-hidden" in svg.attributes
        assert is_told or svg.attributes["role"] == "img"
        assert is_told or all(svg.one(tag).line for tag in ("title", "desc"))
    table = page.one("table", "figures").all("svg", "interval")
    assert [svg for svg in drawn if "aria-hidden" in svg.attributes] == table


def test_what_a_drawing_in_the_table_shows_is_told_in_its_row(page: Element) -> None:
    rows = [row for row in page.one("table", "figures").all("tr") if row.all("svg")]
    row = next(row for row in rows if "more than 200 hostages" in row.line)
    assert row.line.endswith("200 or more compared as 200 to 300")


def test_the_page_asks_for_nothing_and_runs_nothing(html: str, page: Element) -> None:
    assert {"script", "link", "img", "iframe", "object"}.isdisjoint(e.tag for e in page.walk())
    assert "url(" not in html and "@import" not in html
    assert not [
        key for e in page.walk() for key in e.attributes if key.startswith("on") or key in ("src", "style")
    ]


def test_the_policy_allows_nothing_but_the_page_s_own_style(page: Element) -> None:
    (policy,) = (
        e.attributes["content"]
        for e in page.all("meta")
        if "Content-Security" in e.attributes.get("http-equiv", "")
    )
    digest = base64.b64encode(hashlib.sha256(page.one("style").text.encode()).digest()).decode()
    assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]


def test_each_claim_is_marked_and_linked_to_its_card_and_back(page: Element, reading: Reading) -> None:
    text = page.one("article", "text")
    for number, claim in enumerate(reading.claims, start=1):
        (words,) = (e for e in text.all("mark") if e.attributes.get("id") == f"d1-words-{number}")
        assert claim.text[0].startswith(words.text)
        (card,) = (e for e in page.all("section", "card") if e.attributes["id"] == f"d1-claim-{number}")
        assert card.one("a", "number").attributes["href"] == f"#d1-words-{number}"
        assert f"#d1-claim-{number}" in {e.attributes["href"] for e in text.all("a", "claim-number")}


def test_every_sentence_is_marked_by_its_coverage_and_the_legend_counts_them(
    page: Element, reading: Reading
) -> None:
    marked = page.one("article", "text").all("span", "sentence")
    assert [e.names[1] for e in marked] == [s.coverage for s in reading.sentences]
    legend = [item.line for item in page.one("div", "legend").all("li")]
    assert legend[:4] == ["with a claim 21", "nothing stated 0", "boilerplate 4", "unparsed 0"]
    remarks = [e.line for e in page.all("p", "remark")]
    assert "boilerplate ×2 a comment form or navigation" in remarks


def test_the_chain_is_a_list_from_the_speaker_to_the_outlet(page: Element) -> None:
    path = card_of(page, "Hamas had received a list").one("ol", "path")
    assert [e.line for e in path.all("bdi", "who")] == ["Mousa Abu Marzook", "RIA", "the outlet"]
    assert [e.all("span", "unseen")[0].line for e in path.all("li")] == [
        "said by",
        "passed on by",
        "printed by",
    ]
    assert "as “Mr. Marzook” told" in path.line


def test_a_cue_shows_its_strength_and_an_unnamed_source_its_flag(page: Element) -> None:
    assert "says (doubting)" in card_of(page, "50 hostages have been killed").one("ol").line
    unnamed = card_of(page, "senior leader Mousa")
    assert unnamed.one("strong", "flag").text == "unnamed"
    assert "unnamed" in unnamed.names
    assert "unsure" in unnamed.line and "the sentence was broken in two" in unnamed.line


def test_the_article_s_own_voice_is_no_one_s_saying(page: Element) -> None:
    assert card_of(page, "To date, Hamas").one("ol").line == "stated by the outlet in its own voice"


def test_figures_are_read_in_words_and_drawn_with_a_title(page: Element) -> None:
    details = card_of(page, "About 1,500").one("dl", "details")
    assert [e.line for e in details.all("dt")] == ["About 1,500 Hamas gunmen", "more than 200 hostages"]
    assert details.all("dd")[1].line.startswith("200 or more hostage, kidnapped")
    assert [e.text for e in details.all("title")] == [
        "About 1,500 Hamas gunmen: about 1,500",
        "more than 200 hostages: 200 or more",
    ]
    assert (
        details.all("desc")[1].text == "On a scale from 0 to 400. A careful reader takes it for 200 to 300."
    )


def test_dates_stand_on_the_calendar(page: Element) -> None:
    dates = card_of(page, "Israel summoned Russian Ambassador Anatoly").one("dl", "details")
    assert [e.line for e in dates.all("dd")] == [
        "29 October 2023",
        "23–29 October 2023 counted from 30 October 2023",
    ]


def test_findings_come_first_with_their_level_in_words_and_point_at_their_place(page: Element) -> None:
    error, _, note = page.one("section", "findings").all("li")
    assert error.one("p", "label").line == "error FIG001 F1"
    place, related = (e.attributes["href"].removeprefix("#") for e in error.all("a", "words"))
    by_id = {e.attributes["id"]: e for e in page.one("article", "text").walk() if "id" in e.attributes}
    assert (by_id[place].text, by_id[related].text) == ("50 hostages", "four hostages")
    assert "F1" in {e.attributes["data-shown"] for e in page.all("a", "finding-number")}
    assert note.one("p", "related").line == "with “Hamas” in another.txt"


def test_a_finding_shows_the_signs_by_which_a_person_names_it(page: Element, audited: Audited) -> None:
    keys = [e.one("code").line for e in page.one("section", "findings").all("li")]
    assert keys == [asked.key for asked in audited.asked]


def answered(audited: Audited, *numbers: int, note: str = "Two desks <b>agree</b>.") -> Audited:
    """Return it with these findings answered by a person, counted from 1."""
    decisions = [
        Decision(
            subject=(subject := audited.asked[number - 1].question),
            review=Review(
                subject=subject,
                verdict=Verdict.FALSE_ALARM,
                reviewer="Dana",
                note=note,
                at=datetime.datetime(2026, 11, 25, 9, tzinfo=datetime.UTC),
            ),
        )
        for number in numbers
    ]
    return audited.model_copy(update={"decisions": tuple(decisions)})


def test_findings_that_a_person_answered_stand_apart_with_the_answer(audited: Audited, run: Run) -> None:
    page = parsed(render_html([answered(audited, 1)], run=run))
    still_open, done = page.one("section", "findings").all("ol")
    assert [li.attributes["id"] for li in still_open.all("li")] == ["d1-finding-2", "d1-finding-3"]
    (li,) = done.all("li")
    assert (li.attributes["id"], li.one("p", "label").line) == ("d1-finding-1", "error FIG001 F1")
    assert li.one("p", "answer").line == "false alarm, Dana, 25 November 2026: Two desks <b>agree</b>."
    assert page.one("dl", "tally").all("div")[4].one("dd").line == "2"


def test_a_place_that_was_only_asked_about_and_answered_is_marked_quietly(audited: Audited, run: Run) -> None:
    page = parsed(render_html([answered(audited, 1)], run=run))
    (mark,) = [e for e in page.all("span", "place") if e.text == "50 hostages"]
    assert mark.names == ["place"]
    assert {e.attributes["aria-label"] for e in page.all("a", "answered")} == {"Finding 1, answered"}


def test_when_everything_is_answered_nothing_is_left_to_ask(audited: Audited, run: Run) -> None:
    done = answered(audited, 1, 2, 3, note="")
    page = parsed(render_html([done, done], run=run))
    assert page.all("p", "none")[0].line == "Nothing is left to ask: people have answered every finding."
    assert page.all("p", "answer")[0].line == "false alarm, Dana, 25 November 2026"
    assert page.one("nav").all("li")[0].line.endswith("0 findings, 3 answered")


def test_the_summary_counts_what_the_reading_holds(page: Element) -> None:
    tally = {e.one("dt").line: e.one("dd").line for e in page.one("dl", "tally").all("div")}
    assert tally == {
        "statements": "21",
        "claims": "22",
        "sources": "16",
        "figures": "8",
        "findings": "3",
        "of sentences accounted for": "100 %",
    }


def test_sources_tell_how_often_and_how_they_are_named(page: Element) -> None:
    rows = [
        [e.line for e in row.children if isinstance(e, Element)]
        for row in page.one("table", "sources").all("tr")
    ]
    assert rows[1] == [
        "Mousa Abu Marzook person, part of Hamas",
        "4",
        "–",
        "by name; also “senior Hamas official Mousa Abu Marzook”, “Mr. Marzook”",
    ]
    assert ["RIA news agency", "–", "1", "by name"] in rows


def test_figures_are_grouped_by_quantity_with_who_gives_them(page: Element) -> None:
    bodies = page.one("table", "figures").all("tbody")
    assert bodies[-1].one("tr", "quantity").line == "hostage, killed, Gaza Strip 0 to 80"
    assert "50 hostages Hamas, claim 20" in bodies[-1].line
    assert page.one("ul", "compared").line.startswith("conflict “50 hostages” and “four hostages”")


def test_the_end_says_how_the_report_was_made(page: Element, run: Run, reading: Reading) -> None:
    made = page.one("section", "provenance").line
    for part in (
        run.version,
        run.model,
        "FIG001, SRC001",
        "2026-11-24 03:00:00+00:00",
        reading.document.sha256,
    ):
        assert part in made


def test_the_same_values_give_the_same_page(html: str, audited: Audited, run: Run) -> None:
    assert render_html([audited], run=run) == html


def test_several_articles_share_a_page_with_a_list_of_them(audited: Audited, run: Run) -> None:
    other = Document(name="another.txt", text="Nobody said anything. " * 9)
    page = parsed(render_html([audited, Audited(reading=Reading(document=other))], run=run))
    assert [e.attributes["href"] for e in page.one("nav").all("a")] == ["#d1", "#d2"]
    assert [e.text for e in page.all("article", "text")] == [audited.reading.document.text, other.text]
    note = page.all("section", "findings")[0].all("li")[2]
    assert note.all("a", "words")[1].attributes["href"].startswith("#d2-at-")


def test_a_report_on_nothing_is_a_page_too(run: Run) -> None:
    assert "No article was read." in parsed(render_html([], run=run)).text
    empty = Audited(reading=Reading(document=Document(name="empty.txt", text="")))
    page = parsed(render_html([empty], run=run))
    assert page.one("article", "text").text == ""
    assert "The rules found nothing to ask." in page.text


def test_an_address_is_a_link_only_where_it_is_one(run: Run) -> None:
    def addressed(url: str) -> Element:
        document = Document(name="a.txt", text="Text.", url=url)
        return parsed(render_html([Audited(reading=Reading(document=document))], run=run)).one("dl", "facts")

    assert (
        addressed("https://example.org/a?b=1&c=2").one("a").attributes["href"]
        == "https://example.org/a?b=1&c=2"
    )
    assert not addressed("javascript:alert(1)").all("a")


def test_every_colour_pair_of_text_reaches_the_contrast_of_wcag_aa(page: Element) -> None:
    style = page.one("style").text
    for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]:
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
        grounds = [colours[name] for name in ("paper", "raised", "named", "unnamed")]
        for text in ("ink", "quiet", "blue", "red", "ochre"):
            assert min(contrast(colours[text], ground) for ground in grounds) >= 4.5, text


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
