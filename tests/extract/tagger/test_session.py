"""The tagger as it ships: it loads or says in one line why not, and reads source, cue and content."""

from __future__ import annotations

import hashlib
import time
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings

from claims.span import Span
from tests.strategies import texts
from verifier.errors import ModelError
from verifier.extract.tagger import load_tagger
from verifier.pipeline import tagger

MODELS = Path(str(resources.files("verifier").joinpath("models")))
FILES = ("tagger.onnx", "tokenizer.json", "likelihood.json")


def folder_with(folder: Path, **contents: bytes) -> Path:
    """A folder of the model's files, some with other contents; the rest are those that ship."""
    for name in FILES:
        changed = contents.get(name.partition(".")[0])
        if changed is None:
            (folder / name).symlink_to(MODELS / name)
        else:
            (folder / name).write_bytes(changed)
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(ModelError) as error:
        load_tagger(folder)
    return str(error.value)


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_told_in_one_line(tmp_path: Path, missing: str) -> None:
    (folder_with(tmp_path) / missing).unlink()
    line = refused(tmp_path)
    assert line.startswith(f"{tmp_path}: the tagger cannot be loaded")
    assert line.endswith("install again")
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(
    "contents",
    [
        {"tagger": b""},
        {"tagger": b"no network\r\nat all\n"},
        {"tagger": (MODELS / FILES[0]).read_bytes()[:100_000]},
        {"tokenizer": b""},
        {"tokenizer": b"{\n}"},
        {"tokenizer": (MODELS / FILES[1]).read_bytes()[:1_000]},
        {"tokenizer": b"\xff\xfe"},
    ],
    ids=["empty network", "no network", "half a network", "empty", "no model", "half", "no text"],
)
def test_a_damaged_file_is_told_in_one_line(tmp_path: Path, contents: dict[str, bytes]) -> None:
    line = refused(folder_with(tmp_path, **contents))
    assert line.endswith("install again")
    assert len(line.splitlines()) == 1


def test_the_digest_names_the_files_that_ship() -> None:
    whole = b"".join((MODELS / name).read_bytes() for name in FILES)
    assert tagger().digest == hashlib.sha256(whole).hexdigest()


def test_source_cue_and_content_of_a_plain_report_are_found() -> None:
    text = "The foreign minister said that the talks with the rebels had failed."
    (one,) = tagger().tag(text, [Span(start=0, end=len(text))]).attributions
    assert one.source is not None
    assert one.cue is not None
    assert one.source.words(text) == "The foreign minister"
    assert one.cue.words(text) == "said"
    assert one.contents[0].words(text).endswith("the talks with the rebels had failed")
    assert one.paragraph == 0
    assert 0 < one.score <= 1


def test_attributions_come_in_the_order_of_the_text_from_as_many_batches_as_it_needs() -> None:
    line = "The foreign minister said that the talks with the rebels had failed.\n"
    text = line * 200
    places = [Span(start=at, end=at + len(line) - 1) for at in range(0, len(text), len(line))]
    found = tagger().tag(text, places).attributions
    assert [one.contents[0] for one in found] == sorted(one.contents[0] for one in found)
    assert {one.paragraph for one in found} <= set(range(200))
    assert len({one.contents[0].start // len(line) for one in found}) == 200


def test_a_text_without_paragraphs_has_no_attributions() -> None:
    assert tagger().tag("The mayor said it rained.", []).attributions == []


def test_a_million_code_points_without_a_blank_are_read_in_seconds() -> None:
    text = "a" * 1_000_000
    started = time.process_time()
    tagger().tag(text, [Span(start=0, end=len(text))])
    assert time.process_time() - started < 60


@settings(max_examples=10)
@given(text=texts.filter(bool))
def test_whatever_the_text_holds_attributions_lie_in_it(text: str) -> None:
    everything = Span(start=0, end=len(text))
    for one in tagger().tag(text, [everything]).attributions:
        spans = [s for s in (*one.contents, one.source, one.cue) if s is not None]
        assert all(everything.covers(span) and span.words(text).strip() for span in spans)
        assert list(one.contents) == sorted(one.contents)
        assert 0 <= one.score <= 1
