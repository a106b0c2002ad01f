"""Dates: every date, relative date and period of a sentence, put on the calendar."""

from verifier.extract.dates.find import find_dates
from verifier.extract.dates.words import tells_a_length

__all__ = ["find_dates", "tells_a_length"]
