"""Portable documents: what PDFium finds on their pages, put together to an article."""
