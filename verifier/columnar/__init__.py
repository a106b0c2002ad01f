"""Claims in columns, for programs that count over millions of them: their rows, and the types of these."""

from verifier.columnar.arrow import MISSING, schema, table, whole
from verifier.columnar.filling import claim_rows
from verifier.columnar.rows import ClaimRow, Row

__all__ = ["MISSING", "ClaimRow", "Row", "claim_rows", "schema", "table", "whole"]
