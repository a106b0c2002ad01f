"""News without annotation is read from texts and JSON lines."""

from __future__ import annotations

import json
from pathlib import Path

from verifier.training.unlabelled import body, read_unlabelled


def test_texts_and_lines_with_a_text_are_read(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("It rained.", "utf-8")
    (tmp_path / "c.txt").write_text("{\\rtf1 It rained.}", "utf-8")
    lines = [{"text": "It snowed."}, {"name": "without"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    found = [(one.name, one.text, one.attributions) for one in read_unlabelled(tmp_path)]
    assert found == [("b.txt", "It rained.", ()), ("a.jsonl:0", "It snowed.", ())]


def test_the_body_is_what_the_extractor_reads() -> None:
    text = "https://example.org/a\n\nIt rained on Monday in Vela.\n"
    assert [text[start:end] for start, end in body(text)] == ["It rained on Monday in Vela."]
