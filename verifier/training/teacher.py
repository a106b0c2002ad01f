"""A trained tagger read back from its ONNX file: to be taught by it, and to begin with its weights."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from torch import Tensor

from verifier.extract.tagger.windows import Window
from verifier.training.export import INPUTS

LAYER = "encoder/layers.{}/narrow_norm/LayerNormalization"


class Lesson(NamedTuple):
    """What the teacher makes of n pieces: labels [n, 7], links [2, n, n], vectors [n, width] of layers."""

    labels: Tensor
    links: Tensor
    vectors: tuple[Tensor, ...]


class Teacher:
    """A tagger of the network's own form that says what it makes of a window, in scores and vectors."""

    def __init__(self, path: Path, layers: tuple[int, ...], threads: int) -> None:
        """Load it; `layers` numbers those whose vectors are given."""
        model = onnx.load(str(path))
        outputs = {node.name: node.output[0] for node in model.graph.node}
        hidden = [
            output
            for layer in layers
            for name, output in outputs.items()
            if name.endswith(LAYER.format(layer))
        ]
        for name in hidden:
            model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry(
            "session.intra_op.allow_spinning", "0"
        )  # the student needs the cores
        self._outputs = ["labels", "links", *hidden]
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def teach(self, window: Window) -> Lesson:
        """Return what it makes of a window."""
        inputs = {name: getattr(window, name)[np.newaxis] for name in INPUTS}
        labels, links, *vectors = (
            torch.from_numpy(out[0]) for out in self._session.run(self._outputs, inputs)
        )
        return Lesson(labels, links, tuple(vectors))


def read_tagger(path: Path) -> dict[str, Tensor]:
    """Return the weights of an exported tagger under the network's own names, in full precision."""
    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def full(name: str) -> np.ndarray:
        quantised = arrays[f"{name}_quantized"].astype(np.float32)
        return (quantised - arrays[f"{name}_zero_point"].astype(np.float32)) * arrays[f"{name}_scale"]

    weights = {
        name.removeprefix("tagger."): array
        for name, array in arrays.items()
        if name.endswith((".weight", ".bias"))
    }
    for name in arrays:
        if ".encoder." in f".{name}" and name.endswith("_quantized"):
            place = name.removesuffix("_quantized")
            weights[place.removeprefix("tagger.")] = full(place)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            place = (
                node.name.strip("/").removeprefix("tagger/").removesuffix("/MatMul_quant").replace("/", ".")
            )
            weights[f"{place}.weight"] = full(node.input[1].removesuffix("_quantized")).T
    return {name: torch.from_numpy(np.array(array, dtype=np.float32)) for name, array in weights.items()}


def begin_with(student: torch.nn.Module, weights: dict[str, Tensor], layers: tuple[int, ...]) -> None:
    """Give a shallower network the teacher's weights: its layer i those of the teacher's `layers[i]`."""
    own = dict(student.state_dict())
    for name, weight in weights.items():
        parts = name.split(".")
        if parts[:2] == ["encoder", "layers"]:
            if int(parts[2]) not in layers:
                continue
            parts[2] = str(layers.index(int(parts[2])))
        own[".".join(parts)] = weight
    student.load_state_dict(own)
