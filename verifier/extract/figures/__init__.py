"""Figures in the text: every count, amount, percentage, measure and rank, found by a grammar over tokens."""

from verifier.extract.figures.find import find_figures

__all__ = ["find_figures"]
