"""python -m verifier.training: makes the tagger anew from an annotated corpus and pretrained weights.

A teacher of the encoder's own depth comes first, in OUT/teacher; then the student that ships, in OUT, which
at last learns kinds of claims while it keeps what it knows. Goes on from the last epoch's checkpoint where
there is one, and does not train a teacher that is there. Ends with `tagger.onnx`, `tokenizer.json` and
`card.json` in OUT: three of the files that `verifier/models/` ships.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from verifier.training.corpus import read_split
from verifier.training.distil import Lessons, distil
from verifier.training.export import export
from verifier.training.fit import Recipe, fit
from verifier.training.kinds import read_kinds
from verifier.training.network import Shape, Tagger, load_pretrained
from verifier.training.pretrained import read_weights
from verifier.training.teacher import Teacher, begin_with, read_tagger
from verifier.training.unlabelled import body, read_unlabelled

TEACHER = Recipe(averaging=0.998)
STUDENT = Recipe(rate=2.5e-4, averaging=0.999, kind_weight=0.3, vector_weight=1.0)
KINDS = Recipe(rate=1.5e-4, averaging=0.998, kind_weight=1.0, smoothing=0.1, masked=0.1, epochs=3)
SHARES = (0.33, 0.12)
"""Share of the annotated articles in each epoch of the last trainings, those of kinds."""

KEPT = (0, 1, 2, 3, 4, 5)
"""Layers of the teacher that the student begins with: the lower ones measured best."""

COMPARED = (3, 7, 11)
"""Layers of the teacher to whose vectors every second layer of the student is drawn."""


def main() -> None:
    """Train, export, and write the card."""
    parser = argparse.ArgumentParser(prog="python -m verifier.training", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder of the corpus, with train/ in it")
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder of the encoder: onnx/model.onnx, tokenizer.json"
    )
    parser.add_argument(
        "--other", type=Path, nargs="*", default=[], help="folders of news without annotation"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the result")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    taught = args.out / "teacher"
    taught.mkdir(parents=True, exist_ok=True)
    for folder in (args.out, taught):
        shutil.copyfile(args.encoder / "tokenizer.json", folder / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(args.out / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    articles = list(read_split(args.polnear / "train"))
    encoder = args.encoder / "onnx" / "model.onnx"
    card = {
        "encoder": {"name": "thenlper/gte-small", "license": "MIT", "sha256": _sha256(encoder)},
        "corpus": {
            "name": "PolNeAR 1.0, train",
            "articles": len(articles),
            "attributions": sum(len(a.attributions) for a in articles),
        },
        "torch": torch.__version__.split("+")[0],
    }
    if not (taught / "tagger.onnx").exists():
        torch.manual_seed(TEACHER.seed)
        tagger = Tagger(Shape())
        load_pretrained(tagger, read_weights(encoder))
        fitted = fit(tagger, articles, tokenizer, TEACHER, taught / "checkpoint.pt")
        export(fitted, taught / "tagger.onnx", {**card, "recipe": asdict(TEACHER), "shape": asdict(Shape())})
    other = [(text, body(text.text)) for folder in args.other for text in read_unlabelled(folder)]
    lessons = Lessons(articles, other, read_kinds())
    recipe = Recipe(**{**asdict(STUDENT), "epochs": args.epochs})
    student = _student(taught / "tagger.onnx", recipe.seed)
    teacher = Teacher(taught / "tagger.onnx", COMPARED, args.threads)
    fitted = distil(student, teacher, lessons, tokenizer, recipe, args.out / "checkpoint.pt")
    rounds = []
    for number, share in enumerate(SHARES, 1):
        student.load_state_dict(fitted.state_dict())
        last = replace(lessons, share=share, marked=True)
        fitted = distil(student, teacher, last, tokenizer, KINDS, args.out / f"kinds-{number}.pt")
        rounds.append(fitted.state_dict())
    fitted.load_state_dict({name: sum(one[name] for one in rounds) / len(rounds) for name in rounds[0]})
    facts: dict[str, Any] = {
        "teacher": {"sha256": _sha256(taught / "tagger.onnx"), "layers_kept": KEPT},
        "other_news": len(other),
        "kinds": sum(map(len, lessons.kinds.values())),
        "recipes": [asdict(recipe), *[{**asdict(KINDS), "share": share} for share in SHARES]],
        "shape": asdict(student.shape),
    }
    export(fitted, args.out / "tagger.onnx", {**card, **facts})


def _student(teacher: Path, seed: int) -> Tagger:
    torch.manual_seed(seed)
    student = Tagger(Shape(layers=len(KEPT)))
    begin_with(student, read_tagger(teacher), KEPT)
    return student


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
