"""Portable documents: what PDFium finds on their pages, put together to an article."""

from verifier.ingest.pdf.reader import read

__all__ = ["read"]
