"""Pretrained encoder weights, read out of an fp32 ONNX export of a BERT model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the weights by their names in the original model.

    An export keeps names of biases and norms but renames the transposed matrices of linear layers;
    the names of the MatMul nodes that use them tell which is which.
    """
    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    weights = {name: array for name, array in arrays.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[f"{name}.weight"] = arrays[node.input[1]].T
    return {name: torch.from_numpy(np.array(array)) for name, array in weights.items()}
