"""Fetches pages from the web: within limits, politely, and never from inside a network.

Needs the extra `fetch`.
"""

from verifier.fetch.fetcher import Fetcher
from verifier.fetch.limits import Limits
from verifier.fetch.page import Known, Page, unpacked

__all__ = ["Fetcher", "Known", "Limits", "Page", "unpacked"]
