"""The trained network as ONNX with int8 weights, and its card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from verifier.extract.tagger.labels import LABELS
from verifier.training.network import Tagger

INPUTS = ("ids", "cases", "quotes")
OUTPUTS = ("labels", "links", "kinds")


class Exported(nn.Module):
    """A tagger without what only its training looks at."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor, cases: Tensor, quotes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return labels, links and kinds."""
        scores = self.tagger(ids, cases, quotes)
        return scores.labels, scores.links, scores.kinds


def export(tagger: Tagger, path: Path, card: dict[str, Any]) -> None:
    """Write the network to `path` with int8 weights, and its card beside it as `card.json`.

    The network in full precision stays beside it as `NAME.fp32.onnx`, to measure what int8 costs.

    It is exported without a mask: windows run one by one, so nothing is padded. Weights are quantised to
    seven bits: without VNNI, x86 kernels saturate on eight, and results would differ between processors.
    """
    assert tagger.shape.labels == LABELS
    full = path.with_suffix(".fp32.onnx")
    example = tuple(torch.ones(1, 8, dtype=torch.int64) for _ in INPUTS)
    torch.onnx.export(
        Exported(tagger).eval(),
        example,
        str(full),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "batch", 1: "n"} for name in INPUTS}
        | {name: {0: "batch", 1: "n"} for name in ("labels", "kinds")}
        | {"links": {0: "batch", 2: "n", 3: "n"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(full),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"MatMulConstBOnly": True},
    )
    onnx.checker.check_model(str(path))
    card = {**card, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    (path.parent / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
