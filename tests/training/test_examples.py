"""Training examples label the pieces of annotated words and link contents to their source and cue."""

from __future__ import annotations

import random
from importlib import resources

from tokenizers import Tokenizer

from verifier.extract.tagger.labels import OUTSIDE, begin, inside
from verifier.training.corpus import Annotated, Ranges
from verifier.training.examples import IGNORED, LIMITS, Example, examples, trim

TOKENIZER = Tokenizer.from_file(str(resources.files("verifier").joinpath("models", "tokenizer.json")))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()


def article(text: str, *attributions: dict[str, str]) -> Annotated:
    """An article whose attributions are given by their words."""

    def ranges(words: str | None) -> Ranges:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    marked = tuple(
        {role: ranges(one.get(role)) for role in ("source", "cue", "content")} for one in attributions
    )
    return Annotated("a.txt", text, marked)


def labelled(example: Example, text: str, label: int) -> list[str]:
    window = example.window
    return [text[window.starts[at] : window.ends[at]] for at in (example.labels == label).nonzero()[0]]


TEXT = "The mayor said “rain fell.”"
REPORT = {"source": "The mayor", "cue": "said", "content": "“rain fell.”"}


def test_the_first_piece_of_a_role_begins_it_and_the_others_are_inside() -> None:
    (example,) = examples(article(TEXT, REPORT), TOKENIZER)
    assert labelled(example, TEXT, begin("source")) == ["The"]
    assert labelled(example, TEXT, inside("source")) == ["mayor"]
    assert labelled(example, TEXT, begin("cue")) == ["said"]
    assert labelled(example, TEXT, begin("content")) == ["rain"]
    assert labelled(example, TEXT, inside("content")) == ["fell"]
    assert (example.labels == OUTSIDE).sum() == len(example.labels) - 5


def test_a_content_is_linked_to_the_first_pieces_of_its_source_and_cue() -> None:
    (example,) = examples(article(TEXT, REPORT), TOKENIZER)
    (at,) = (example.labels == begin("content")).nonzero()[0]
    window = example.window
    assert [TEXT[window.starts[i] : window.ends[i]] for i in example.links[:, at]] == ["The", "said"]
    others = [i for i in range(len(example.labels)) if i != at]
    assert (example.links[:, others] == IGNORED).all()


def test_a_content_without_source_or_cue_is_linked_to_nothing() -> None:
    (example,) = examples(article(TEXT, {"content": "rain fell"}), TOKENIZER)
    (at,) = (example.labels == begin("content")).nonzero()[0]
    assert example.links[:, at].tolist() == [0, 0]


def test_a_content_cut_by_a_window_begins_anew_in_the_next_with_links_unknown() -> None:
    words = "rain fell " * 300 + "at last"
    text = f"The mayor said {words}"
    first, *others = examples(
        article(text, {"source": "The mayor", "cue": "said", "content": words}), TOKENIZER
    )
    assert labelled(first, text, begin("content")) == ["rain"]
    assert others
    for example in others:
        assert example.labels[1] == begin("content")
        assert (example.labels[2:-1] == inside("content")).all()
        assert (example.links == IGNORED).all()


def test_a_source_in_another_window_is_unknown_there() -> None:
    text = "The mayor came.\n" + "It was so . " * 100 + "\nSaid: rain fell"
    report = {"source": "The mayor", "cue": "Said", "content": "rain fell"}
    found = list(examples(article(text, report), TOKENIZER))
    last = found[-1]
    (at,) = (last.labels == begin("content")).nonzero()[0]
    assert len(found) > 1
    assert last.links[0, at] == IGNORED
    assert text[last.window.starts[last.links[1, at]] :].startswith("Said")


def test_chance_varies_marks_and_sizes_and_moves_no_word() -> None:
    text = "The mayor said “rain fell on ‘our’ town.”\n" * 60
    one = article(text, {"source": "The mayor", "cue": "said", "content": "rain fell on ‘our’ town"})
    drawn = [list(examples(one, TOKENIZER, random.Random(seed))) for seed in range(12)]
    assert len({len(found) for found in drawn}) > 1
    assert len({tuple(found[0].window.ids.tolist()[:20]) for found in drawn}) > 1
    for found in drawn:
        assert all(len(e.window.ids) <= max(LIMITS) for e in found)
        assert labelled(found[0], text, begin("content")) == ["rain"]
        assert labelled(found[0], text, begin("source")) == ["The"]


def test_edges_are_cut_as_the_tagger_cuts_them_and_empty_ranges_dropped() -> None:
    assert trim(TEXT, ((15, 27), (25, 27), (4, 9))) == ((16, 25), (4, 9))
