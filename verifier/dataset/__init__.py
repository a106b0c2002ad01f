"""What was read in articles as a folder of Parquet files, without loss, for as many of them as there are."""

from verifier.dataset.filling import measurement_row
from verifier.dataset.partitions import Partition, measurements, partitions
from verifier.dataset.read import is_dataset, known, known_by, read, said_of
from verifier.dataset.rows import DocumentRow, MeasurementRow
from verifier.dataset.write import writing

__all__ = [
    "DocumentRow", "MeasurementRow", "Partition", "is_dataset", "known", "known_by", "measurement_row",
    "measurements", "partitions", "read", "said_of", "writing",
]  # fmt: skip
