"""The trained network as ONNX with int8 weights, and its card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from verifier.extract.tagger.labels import LABELS
from verifier.training.network import Tagger

INPUTS = ("ids", "cases", "quotes")
OUTPUTS = ("labels", "links")


def export(tagger: Tagger, path: Path, card: dict[str, Any]) -> None:
    """Write the network to `path` with int8 weights, and its card beside it as `card.json`.

    It is exported without a mask: windows run one by one, so nothing is padded. Weights are quantised to
    seven bits: without VNNI, x86 kernels saturate on eight, and results would differ between processors.
    """
    assert tagger.shape.labels == LABELS
    full = path.with_suffix(".fp32.onnx")
    example = tuple(torch.ones(1, 8, dtype=torch.int64) for _ in INPUTS)
    torch.onnx.export(
        tagger.eval(),
        example,
        str(full),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "batch", 1: "n"} for name in INPUTS}
        | {"labels": {0: "batch", 1: "n"}, "links": {0: "batch", 2: "n", 3: "n"}},
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
    full.unlink()
    card = {**card, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    (path.parent / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
