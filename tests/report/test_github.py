"""Annotations that GitHub's runner takes for one command each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.audited import Asked, Audited
from claims.document import Document
from claims.evidence import Review, Verdict
from claims.finding import Finding, Level, Place
from claims.span import Span
from tests.store.articles import RUN
from verifier.report import annotation

COMMAND = re.compile(r"::(\w+) ([^:]*)::(.*)")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%:,\r\n;=A0D"), min_size=1)


def asked(message: str, *, text: str = "Ten sank.", words: str = "Ten", level: Level = Level.NOTE) -> Asked:
    start = text.index(words)
    place = Place(document="a", span=Span(start=start, end=start + len(words)), text=words)
    return Asked(
        Finding(rule="SRC001", level=level, place=place, message=message), "question:b2:" + "0a" * 16, None
    )


def shown(given_: Asked, *, text: str = "Ten sank.", path: str = "a.txt") -> str:
    return annotation(given_, Document(name="a", text=text), path=path, name="figure-without-source")


def unescaped(words: str) -> str:
    """Return what the runner makes of escaped words: the percent sign last."""
    for written, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        words = words.replace(written, meant)
    return words


@pytest.mark.parametrize(
    ("level", "command"), [(Level.ERROR, "error"), (Level.WARNING, "warning"), (Level.NOTE, "notice")]
)
def test_a_finding_annotates_its_place(level: Level, command: str) -> None:
    assert shown(asked("Who?", level=level)) == (
        f"::{command} file=a.txt,line=1,col=1,endLine=1,endColumn=4,"
        "title=SRC001 figure-without-source::Who? [0a0a0a0a]"
    )


def test_words_over_several_lines_have_no_columns() -> None:
    text = "It is said: Ten\nsank."
    line = shown(asked("Who?", text=text, words="Ten\nsank"), text=text)
    assert "file=a.txt,line=1,endLine=2,title=" in line


def test_an_answered_finding_is_a_notice_that_says_so() -> None:
    review = Review(subject="q", verdict=Verdict.EXPLAINED, reviewer="Dana", at=RUN.at)
    line = shown(asked("Who?", level=Level.ERROR)._replace(answer=review))
    assert line.startswith("::notice ") and "::Answered (explained, Dana). Who? [" in line


@given(TEXTS, TEXTS.map(lambda path: "x/y" + path.replace("/", "").replace("\0", "")))
def test_whatever_an_article_holds_is_one_command_with_its_words(message: str, path: str) -> None:
    line = shown(asked(message), path=path)
    assert "\n" not in line and "\r" not in line
    found = COMMAND.fullmatch(line)
    assert found
    properties = dict(each.split("=", 1) for each in found[2].split(","))
    assert (unescaped(properties["file"]), unescaped(found[3])) == (path, f"{message} [0a0a0a0a]")


def test_a_path_in_the_current_folder_is_told_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "file=drafts/a.txt," in shown(asked("Who?"), path=str(tmp_path / "drafts" / "a.txt"))
    assert "file=../a.txt," in shown(asked("Who?"), path="../a.txt")


def test_an_audited_article_is_annotated_finding_by_finding(audited: Audited) -> None:
    document = audited.reading.document
    lines = [annotation(each, document, path="s.txt", name="n") for each in audited.asked]
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
