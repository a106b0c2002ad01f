"""What became of an article's claims from one version of it to the next."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from claims.value import Name, Value


class Fate(Name):
    """What became of a claim: words that stayed, moved, were edited, are gone, or came.

    `kept` stands in the same sentence in the same order and came through the same sources; `moved` has its
    words and sources, and stands elsewhere or among other words; `edited` has other words or sources.
    """

    KEPT = "kept"
    MOVED = "moved"
    EDITED = "edited"
    DROPPED = "dropped"
    NEW = "new"


class Aspect(Name):
    """What of a claim was edited."""

    FIGURE = "figure"
    DATE = "date"
    SOURCE = "source"
    CUE = "reporting word"
    QUOTATION = "quotation marks"
    WORDS = "words"


class Outcome(Value):
    """The fate of one claim, with the ids that it had and has, what of it was edited, and all in words."""

    fate: Fate
    before: str | None = None
    after: str | None = None
    aspects: tuple[Aspect, ...] = ()
    why: str = ""

    @model_validator(mode="after")
    def _two_sided(self) -> Self:
        """Raise ValueError when a side is missing that the fate asks for, or given that it cannot have."""
        if (self.before is None) != (self.fate is Fate.NEW) or (self.after is None) != (
            self.fate is Fate.DROPPED
        ):
            raise ValueError(f"a claim that is {self.fate} has no such sides")
        if bool(self.aspects) != (self.fate is Fate.EDITED):
            raise ValueError("a claim has aspects exactly when it was edited")
        return self
