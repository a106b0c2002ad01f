"""Annotated texts are read from stand-off files as their annotators drew them."""

from __future__ import annotations

from pathlib import Path

from verifier.training.corpus import Annotated, paragraphs, read_split

TEXT = "The mayor said rain fell,\r\nand “snow” too."


def split(folder: Path, name: str, text: str, **annotations: str) -> Path:
    """A folder of one text and what its annotators say of it, by their names."""
    for part in ("text", "attributions"):
        (folder / part).mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode())
    for annotator, lines in annotations.items():
        (folder / "attributions" / f"{name}_{annotator}.ann").write_bytes(lines.encode())
    return folder


LINES = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 24;27 40\train fell and “snow” too
T4\tContent 41 42\tx
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
A1\tSomething E1
E2\tAttribution:T2 Source1:T1
"""


def only(folder: Path) -> Annotated:
    (article,) = read_split(folder)
    return article


def test_a_text_comes_verbatim_with_its_attributions(tmp_path: Path) -> None:
    article = only(split(tmp_path, "a", TEXT, anna=LINES))
    assert (article.name, article.text) == ("a.txt", TEXT)
    assert article.attributions == (
        {"source": ((0, 9),), "cue": ((10, 14),), "content": ((15, 24), (27, 40))},
    )


def test_numbered_roles_are_one_role_and_their_places_come_in_order(tmp_path: Path) -> None:
    lines = LINES + "E3\tAttribution:T2 Content1:T4 Content2:T3 Cue:T9 Other:T1\n"
    assert only(split(tmp_path, "a", TEXT, anna=lines)).attributions[-1] == {
        "source": (),
        "cue": (),
        "content": ((15, 24), (27, 40), (41, 42)),
    }


def test_the_first_of_several_annotators_is_believed(tmp_path: Path) -> None:
    article = only(split(tmp_path, "a", TEXT, zoe="", anna=LINES))
    assert len(article.attributions) == 1


def test_a_text_that_nobody_annotated_is_left_out(tmp_path: Path) -> None:
    split(tmp_path, "a", TEXT)
    assert [article.name for article in read_split(split(tmp_path, "b", TEXT, anna=LINES))] == ["b.txt"]


def test_places_that_are_no_numbers_are_left_out(tmp_path: Path) -> None:
    lines = "T1\tContent 0 x;3 9;4\twords\nE1\tAttribution:T1 Content:T1\n"
    assert only(split(tmp_path, "a", TEXT, anna=lines)).attributions[0]["content"] == ((3, 9),)


def test_paragraphs_are_the_lines_that_hold_words() -> None:
    text = "One line\r\n \u00a0\r\n  two\n\n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["One line", "  two"]
    assert paragraphs("") == []
