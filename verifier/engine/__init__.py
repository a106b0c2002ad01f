"""Where work runs: in threads of this process, and in processes beside it once there is enough of it."""

from verifier.engine.collecting import collected_seldom
from verifier.engine.spread import spread

__all__ = ["collected_seldom", "spread"]
