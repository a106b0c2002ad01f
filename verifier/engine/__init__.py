"""Where work runs: in this process and others beside it, or on a Dask cluster; lost work costs itself."""

from verifier.engine.answer import Attempt, Lost
from verifier.engine.beside import Beside
from verifier.engine.collecting import collected_seldom
from verifier.engine.engines import HERE, NAMES, Engine, engine, run
from verifier.engine.spread import cores
from verifier.engine.stream import together

__all__ = [
    "HERE", "NAMES", "Attempt", "Beside", "Engine", "Lost", "collected_seldom", "cores", "engine", "run",
    "together",
]  # fmt: skip
