"""Everything that goes wrong in a way that the user can mend.

    VerifierError
    ├── UsageError          the arguments do not fit together
    ├── ConfigurationError  a file of settings cannot be used
    ├── InputError          a file or page cannot be read as an article
    │   ├── MissingInput    nothing is there
    │   ├── EmptyInput      there is no text in it
    │   ├── BinaryInput     it is no text
    │   ├── EncodingError   it is text in no encoding that we can tell
    │   ├── TooLarge        it is past the limit
    │   ├── BadRecord       a line of a JSON lines file is wrong
    │   └── FetchError      no page comes from an address
    ├── StoreError          the ledger cannot be used
    │   ├── NoStore         it is not there
    │   ├── NotAStore       the file is something else
    │   ├── DamagedStore    what is in it no longer holds together
    │   ├── NewerStore      a newer version wrote it
    │   ├── StoreBusy       another process is writing
    │   ├── StoreFull       the disk has no room
    │   └── StoreReadOnly   it must not be written
    ├── DatasetError        a folder of Parquet files cannot be read or written
    ├── SheetError          a filled sheet cannot be read
    ├── ModelError          the tagger's files are missing or damaged
    ├── LostDocument        reading an article went wrong
    └── EngineError         a process that shares the work cannot start, or was ended

Each prints as one line that names the offending thing and the remedy. The command line exits with status
2 on any of them, and with 3 on DamagedStore. Every other exception is a bug and keeps its traceback.
"""

from __future__ import annotations


class VerifierError(Exception):
    """Something that the user can mend; `str()` is one line that says what and how."""


class UsageError(VerifierError):
    """The arguments do not fit together."""


class ConfigurationError(VerifierError):
    """A file of settings cannot be used."""


class InputError(VerifierError):
    """A file or page cannot be read as an article."""

    def __init__(self, name: str, what: str, remedy: str = "") -> None:
        super().__init__(f"{name}: {what}" + (f"; {remedy}" if remedy else ""))
        self.name, self.what, self.remedy = name, what, remedy

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str], dict[str, object]]:
        """Return what makes it again in another process; by default that would be the line alone."""
        return type(self), (self.name, self.what, self.remedy), vars(self)


class MissingInput(InputError):
    """Nothing is there."""


class EmptyInput(InputError):
    """There is no text in it."""


class BinaryInput(InputError):
    """It is no text."""


class EncodingError(InputError):
    """It is text in no encoding that we can tell."""


class TooLarge(InputError):
    """It is past the limit."""


class BadRecord(InputError):
    """A line of a JSON lines file is wrong."""


class FetchError(InputError):
    """No page comes from an address.

    `passing` says that another try may help, `after` how many seconds from now where the server said so.
    """

    passing: bool = False
    after: float | None = None


class StoreError(VerifierError):
    """The ledger cannot be used."""


class NoStore(StoreError):
    """It is not there."""


class NotAStore(StoreError):
    """The file is something else."""


class DamagedStore(StoreError):
    """What is in it no longer holds together."""


class NewerStore(StoreError):
    """A newer version wrote it."""


class StoreBusy(StoreError):
    """Another process is writing."""


class StoreFull(StoreError):
    """The disk has no room."""


class StoreReadOnly(StoreError):
    """It must not be written."""


class DatasetError(VerifierError):
    """A folder of Parquet files cannot be read or written."""


class SheetError(VerifierError):
    """A filled sheet cannot be read."""


class ModelError(VerifierError):
    """The tagger's files are missing or damaged."""


class LostDocument(VerifierError):
    """Reading an article went wrong, by a fault of ours or of the machine; `trace` says where in the code."""

    def __init__(self, name: str, why: str, trace: str = "") -> None:
        super().__init__(f"{name}: it could not be read: {why}; please report it with the article")
        self.name, self.why, self.trace = name, why, trace

    def __reduce__(self) -> tuple[type[LostDocument], tuple[str, str, str]]:
        """Return what makes it again in another process."""
        return type(self), (self.name, self.why, self.trace)


class EngineError(VerifierError):
    """A process that shares the work cannot start, or was ended."""
