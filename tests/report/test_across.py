"""Figures of several articles in one report: drawn together, and told with the articles."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest

from claims.audited import Audited
from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Place
from claims.interval import Comparator
from claims.run import Run
from claims.source import Link, Role, source_id
from claims.span import Span
from tests.compare.article import Count, Told, article
from tests.report.parsing import Element, parsed
from verifier.compare import measured
from verifier.report import render_html
from verifier.report.across import MOST, joined
from verifier.report.lanes import fitted


def told(
    name: str,
    number: float,
    *,
    day: int | None = 11,
    outlet: str | None = None,
    giver: str | None = None,
    by: Comparator = Comparator.EXACTLY,
    words: str = "people",
) -> Audited:
    """An article that gives one figure."""
    figure = f"{number:,.0f} {words}"
    chain = [Link(role=Role.SPEAKER, name=giver, source=source_id(giver))] if giver else []
    published = datetime.date(2024, 3, day) if day else None
    reading = article(
        Told(f"The blast killed {figure}.", [Count(figure, number, comparator=by)], chain),
        published=published,
    )
    document = reading.document.model_copy(update={"name": name, "outlet": outlet})
    reading = reading.model_copy(update={"document": document})
    return Audited(reading=reading, measurements=measured(reading))


def place(audited: Audited) -> Place:
    return audited.measurements[0].place


def holding(
    audited: Audited,
    *others: Audited,
    relation: Relation = Relation.CONFLICT,
    why: str = "no number fits both",
    quantity: str = "person, killed",
    certainty: Certainty = Certainty.SURE,
) -> Audited:
    """The same article, compared with others that were read before."""
    comparisons = tuple(
        Comparison(
            a=place(other),
            b=place(audited),
            relation=relation,
            quantity=quantity,
            why=why,
            certainty=certainty,
        )
        for other in others
    )
    return audited.model_copy(
        update={
            "comparisons": (*audited.comparisons, *comparisons),
            "others": (*audited.others, *(other.measurements[0] for other in others)),
        }
    )


PORT = told("a.txt", 25, outlet="The Port", giver="police")
HERALD = holding(
    told("b.txt", 41, day=12, outlet="The Herald", by=Comparator.MORE_THAN, words="men and women"), PORT
)


def page_of(audited: Sequence[Audited], run: Run) -> Element:
    return parsed(render_html(audited, run=run))


@pytest.fixture
def both(run: Run) -> Element:
    return page_of([PORT, HERALD], run)


def rows(page: Element) -> list[list[str]]:
    """The words of each lane of the drawings."""
    lanes = [g for svg in page.all("svg", "lanes") for g in svg.all("g") if g.all("text")]
    return [[text.line for text in lane.all("text")] for lane in lanes]


def test_figures_in_conflict_are_drawn_in_one_picture_by_day_with_who_gave_them(both: Element) -> None:
    section = both.one("section", "across")
    assert section.one("h3").line == "person, killed"
    assert rows(both) == [
        ["1", "25 people", "11 March 2024", "The Port: police", "in conflict with 2"],
        ["2", "41 men and women", "12 March 2024", "The Herald: in its own voice", "in conflict with 1"],
    ]
    svg = section.one("svg", "lanes")
    title, desc = svg.all("title")[0], svg.one("desc")
    assert title.line == "person, killed: 2 figures by day of telling"
    assert "on a scale from 0 to 50. 2 figures in 2 articles: 1 pair in conflict." in desc.line
    assert (svg.attributes["aria-labelledby"], svg.attributes["aria-describedby"]) == (
        title.attributes["id"],
        desc.attributes["id"],
    )


def test_a_point_is_a_dot_and_an_open_end_an_arrow_before_its_careful_reading(both: Element) -> None:
    exact, more_than = both.one("svg", "lanes").all("g", "bar")
    assert exact.all("path", "exact") and not exact.all("path", "arrow")
    assert more_than.all("path", "arrow") and more_than.all("path", "careful")
    assert more_than.one("title").line == "41 men and women: 41 or more"


def test_each_pair_is_told_with_its_reason_and_leads_to_the_places_in_the_articles(both: Element) -> None:
    item = both.one("section", "across").one("li", "conflict")
    assert item.line == (
        "conflict 1 “25 people” in The Port, given by police, 11 March 2024 and 2 “41 men and women” in "
        "The Herald, in its own voice, 12 March 2024: no number fits both"
    )
    marks = (e for text in both.all("article", "text") for e in text.walk())
    ids = {mark.attributes["id"] for mark in marks if "id" in mark.attributes}
    targets = [a.attributes["href"] for a in both.one("section", "across").all("a")]
    assert len(targets) == 4 and {target.removeprefix("#") for target in targets} <= ids


def test_both_articles_list_the_comparison_with_the_other_their_own_figure_first(both: Element) -> None:
    first, second = (document.one("ul", "compared").line for document in both.all("section", "document"))
    assert first == (
        "conflict “25 people” given by police and “41 men and women” in The Herald, in its own voice, "
        "12 March 2024 (person, killed): no number fits both"
    )
    assert second.startswith(
        "conflict “41 men and women” in the article’s own voice and “25 people” in The Port, given by "
        "police, 11 March 2024"
    )
    assert {e.line for e in both.all("h4", "comparing")} == {"Compared with other articles"}


def test_what_stands_in_the_store_alone_is_told_with_its_outlet_and_day_too(run: Run) -> None:
    page = page_of([HERALD], run)
    assert not page.all("section", "across")
    assert "“25 people” in The Port, given by police, 11 March 2024" in page.one("ul", "compared").line


def test_a_figure_of_an_article_outside_of_the_report_is_drawn_as_it_is_compared(run: Run) -> None:
    page = page_of([HERALD, told("c.txt", 9)], run)
    outside, _ = page.one("svg", "lanes").all("g", "bar")
    assert outside.one("title").line == "25 people: 25"
    assert len(page.one("svg", "lanes").all("a")) == 1


def test_figures_that_all_agree_are_not_drawn(run: Run) -> None:
    agreeing = holding(told("c.txt", 25), PORT, relation=Relation.AGREE)
    assert not page_of([PORT, agreeing], run).all("section", "across")


def test_what_is_no_more_than_likely_joins_nothing_and_stands_with_the_articles(run: Run) -> None:
    page = page_of([PORT, holding(told("c.txt", 41), PORT, certainty=Certainty.LIKELY)], run)
    assert not page.all("section", "across")
    assert {e.one("span", "label").line for e in page.all("li", "conflict")} == {"conflict, likely"}


def test_conflicts_come_before_updates_and_a_correction_is_called_so(run: Run) -> None:
    boats = told("c.txt", 3, words="boats")
    later = holding(
        told("d.txt", 2, day=13, words="boats"), boats, relation=Relation.UPDATE, why="a correction: revised"
    )
    page = page_of([boats, later, PORT, HERALD], run)
    conflict, correction = page.one("section", "across").all("section", "joined")
    assert conflict.one("li").names == ["conflict"]
    assert correction.one("li").line.startswith("correction 1 “3 boats”")
    assert correction.one("p", "sum").line == "2 figures in 2 articles: 1 pair corrected."
    assert page.one("nav").line.startswith("Figures across articles 1 quantity in conflict, 1 updated")


def test_two_articles_that_name_the_same_pair_tell_of_it_once(run: Run) -> None:
    page = page_of([holding(PORT, HERALD), HERALD], run)
    assert len(page.one("section", "across").all("li")) == 1


def test_a_group_is_named_by_the_commonest_of_its_labels(run: Run) -> None:
    third = holding(told("c.txt", 44, day=13), PORT, HERALD, quantity="worker, killed")
    page = page_of([PORT, HERALD, third], run)
    assert page.one("section", "joined").one("h3").line == "worker, killed"


def test_of_many_figures_those_in_conflict_are_drawn_and_the_rest_is_counted(run: Run) -> None:
    many = [told(f"{n}.txt", 25, day=1 + n) for n in range(MOST + 2)]
    agreeing = holding(told("x.txt", 26, day=30), *many, relation=Relation.AGREE)
    last = holding(told("y.txt", 99, day=31), many[-1])
    page = page_of([*many, agreeing, last], run)
    words = [lane[1] for lane in rows(page)]
    assert len(words) == MOST and words[-1] == "99 people"
    assert "4 more figures are not drawn." in page.one("figcaption").line
    assert page.one("section", "joined").one("p", "sum").line == (
        f"{MOST + 4} figures in {MOST + 4} articles: 1 pair in conflict, {MOST + 2} pairs agreeing."
    )


def test_of_many_pairs_the_gravest_are_told_and_the_rest_is_counted(run: Run) -> None:
    many = [told(f"{n}.txt", 25 + n, day=1 + n) for n in range(MOST + 3)]
    last = holding(told("y.txt", 99, day=31), *many)
    section = page_of([*many, last], run).one("section", "joined")
    assert len(section.all("li")) == MOST
    assert "3 more pairs do not agree and are listed with the articles." in section.line
    assert f"in conflict with {MOST - 1}" in section.line


def test_numbers_far_apart_are_drawn_in_steps_that_multiply(run: Run) -> None:
    last = holding(told("c.txt", 9_000, day=20), PORT, relation=Relation.UPDATE, why="a later count")
    svg = page_of([PORT, last], run).one("svg", "lanes")
    assert "from 10 to 15,000, each mark ten times the one before" in svg.one("desc").line
    assert [e.line for e in svg.all("text", "tick")] == ["10", "100", "1,000", "10,000"]


def test_what_an_article_is_called_stays_words(run: Run) -> None:
    evil = "<script>alert(1)</script>"
    other = holding(told("c.txt", 41, day=None, outlet=evil, giver="“</svg>"), PORT)
    html = render_html([PORT, other], run=run)
    page = parsed(html)
    assert "<script" not in html and not page.all("script")
    assert rows(page)[1][2:4] == ["day not known", "<script>alert(1)</script>: “<…"]


def test_comparisons_are_joined_by_the_figures_that_they_share() -> None:
    a, b, c, d, e = (Place(document=x, span=Span(start=0, end=1), text=x) for x in "abcde")

    def met(one: Place, other: Place) -> Comparison:
        return Comparison(a=one, b=other, relation=Relation.AGREE, quantity="", why="")

    pairs = [met(a, b), met(d, e), met(c, b)]
    assert joined(pairs) == [[pairs[0], pairs[2]], [pairs[1]]]
    assert joined([]) == []


def test_words_are_cut_where_they_do_not_fit_and_wide_letters_count_twice() -> None:
    assert fitted("a  b\nc", 5) == "a b c"
    assert fitted("abcdef", 5) == "abcd…"
    assert fitted("漢漢漢漢", 5) == "漢…"
