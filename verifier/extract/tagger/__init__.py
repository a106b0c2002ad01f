"""The tagger: a small trained encoder that finds who is said to have said what."""

from verifier.extract.tagger.decode import Attributed
from verifier.extract.tagger.kinds import KindScores
from verifier.extract.tagger.session import Tagged, Tagger, load_tagger

__all__ = ["Attributed", "KindScores", "Tagged", "Tagger", "load_tagger"]
