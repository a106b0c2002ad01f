"""python -m verifier.training: makes the tagger anew from an annotated corpus and pretrained weights.

Goes on from the last epoch's checkpoint in OUT where there is one, and ends with `tagger.onnx`,
`tokenizer.json` and `card.json` in OUT: the files that `verifier/models/` ships.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from verifier.training.corpus import read_split
from verifier.training.export import export
from verifier.training.fit import Recipe, fit
from verifier.training.network import Shape, Tagger, load_pretrained
from verifier.training.pretrained import read_weights


def main() -> None:
    """Train, export, and write the card."""
    parser = argparse.ArgumentParser(prog="python -m verifier.training", description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder of the corpus, with train/ in it")
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder of the encoder: onnx/model.onnx, tokenizer.json"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the result")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(args.encoder / "tokenizer.json", args.out / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(args.out / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tagger = Tagger(Shape())
    encoder = args.encoder / "onnx" / "model.onnx"
    load_pretrained(tagger, read_weights(encoder))
    recipe = Recipe(epochs=args.epochs, seed=args.seed)
    articles = list(read_split(args.polnear / "train"))
    average = fit(tagger, articles, tokenizer, recipe, args.out / "checkpoint.pt")
    card = {
        "encoder": {"name": "thenlper/gte-small", "license": "MIT", "sha256": _sha256(encoder)},
        "corpus": {
            "name": "PolNeAR 1.0, train",
            "articles": len(articles),
            "attributions": sum(len(a.attributions) for a in articles),
        },
        "recipe": asdict(recipe),
        "shape": asdict(Shape()),
        "torch": torch.__version__.split("+")[0],
    }
    export(average, args.out / "tagger.onnx", card)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
