"""Dates: every date, relative date and period of a sentence, put on the calendar."""

from verifier.extract.dates.find import find_dates

__all__ = ["find_dates"]
