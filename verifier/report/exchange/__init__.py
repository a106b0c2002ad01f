"""Reports for other programs: Web Annotation, PROV and ClaimReview as JSON-LD, and claims as Parquet."""

from verifier.report.exchange.annotations import render_annotations
from verifier.report.exchange.claimreview import render_claimreview, standing
from verifier.report.exchange.parquet import render_parquet
from verifier.report.exchange.prov import render_prov

__all__ = ["render_annotations", "render_claimreview", "render_parquet", "render_prov", "standing"]
