"""Names: mentions of sources taken apart, and short forms resolved to full names."""

from verifier.extract.names.gazetteer import wikidata_id
from verifier.extract.names.identity import UNNAMED, Identity
from verifier.extract.names.index import Index
from verifier.extract.names.mention import Form, parse
from verifier.extract.names.resolve import Resolver

__all__ = ["UNNAMED", "Form", "Identity", "Index", "Resolver", "parse", "wikidata_id"]
