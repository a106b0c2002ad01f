"""python -m verifier.training: makes the tagger anew from the corpus and pretrained weights."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch
from tokenizers import Tokenizer

from verifier.training.corpus import read_split
from verifier.training.fit import Recipe, fit
from verifier.training.network import Shape, Tagger, load_pretrained
from verifier.training.pretrained import read_weights


def main() -> None:
    """Train, then write the network's weights to OUT."""
    parser = argparse.ArgumentParser(prog="python -m verifier.training", description=__doc__)
    parser.add_argument(
        "--polnear", type=Path, required=True, help="folder of the corpus, with train/ and dev/"
    )
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained encoder, fp32 ONNX")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the result")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    torch.manual_seed(args.seed)
    tagger = Tagger(Shape())
    load_pretrained(tagger, read_weights(args.encoder))
    args.out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe(epochs=args.epochs, seed=args.seed)
    articles = list(read_split(args.polnear / "train"))
    average = fit(tagger, articles, tokenizer, recipe, args.out / "checkpoint.pt")
    torch.save(average.state_dict(), args.out / "tagger.pt")


if __name__ == "__main__":
    main()
