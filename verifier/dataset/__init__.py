"""What was read in articles as a folder of Parquet files, without loss, for as many of them as there are."""

from verifier.dataset.read import is_dataset, known, read, said_of
from verifier.dataset.rows import DocumentRow, MeasurementRow
from verifier.dataset.write import writing

__all__ = ["DocumentRow", "MeasurementRow", "is_dataset", "known", "read", "said_of", "writing"]
