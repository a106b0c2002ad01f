"""What was read in articles as a folder of Parquet files, without loss, for as many of them as there are."""

from verifier.dataset.comparisons import write_comparisons
from verifier.dataset.filling import document_row, measurement_row
from verifier.dataset.partitions import Partition, measurements, partitions
from verifier.dataset.read import is_dataset, known, known_by, read, reading_of, said_of
from verifier.dataset.rows import ComparisonRow, DocumentRow, MeasurementRow
from verifier.dataset.write import TABLES, writing

__all__ = [
    "TABLES", "ComparisonRow", "DocumentRow", "MeasurementRow", "Partition", "document_row", "is_dataset",
    "known", "known_by", "measurement_row", "measurements", "partitions", "read", "reading_of", "said_of",
    "write_comparisons", "writing",
]  # fmt: skip
