"""Where work runs: in this process and others beside it, or on a Dask cluster; lost work costs itself."""

from verifier.engine.answer import Attempt, Lost
from verifier.engine.collecting import collected_seldom
from verifier.engine.engines import HERE, NAMES, Engine, engine, run
from verifier.engine.stream import together

__all__ = ["HERE", "NAMES", "Attempt", "Engine", "Lost", "collected_seldom", "engine", "run", "together"]
