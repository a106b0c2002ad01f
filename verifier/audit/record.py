"""How often a rule was right when people read what it found."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from claims.value import Value

QUESTION = "question an editor would put"


class Record(Value):
    """How often a rule was right when people read what it finds in articles as they come.

    It found `found` places in `articles` articles; `read` of them, drawn at random, were read, and `right` of
    those were questions that an editor would put.
    """

    articles: int = Field(ge=0)
    found: int = Field(ge=0)
    read: int = Field(ge=0)
    right: int = Field(ge=0)

    @model_validator(mode="after")
    def _counted(self) -> Self:
        if not self.right <= self.read <= self.found:
            raise ValueError("no more can be right than were read, and no more read than were found")
        return self

    @property
    def cries_wolf(self) -> bool:
        """Whether more than one finding in ten is a false alarm."""
        return self.right * 10 < self.read * 9

    @property
    def share(self) -> str:
        """How many of those that were read were right, in few words."""
        return f"{self.right} of {self.read}" if self.found else "none found"

    @property
    def told(self) -> str:
        """The same in a sentence for people."""
        where = f"in {self.articles:,} article{'' if self.articles == 1 else 's'}"
        if not self.found:
            return f"It found nothing {where}."
        one = f"was {'a' if self.right else 'no'} {QUESTION}"
        if self.found == self.read == 1:
            return f"The one finding {where} {one}."
        findings = f"Of {self.found:,} finding{'' if self.found == 1 else 's'} {where}"
        if self.read < 2:
            return f"{findings}, the one that was read {one}." if self.read else f"{findings}, none was read."
        were = f"were {QUESTION.replace('question', 'questions')}" if self.right > 1 else f"was a {QUESTION}"
        how_many = "all" if self.right == self.read else self.right or "none"
        return f"{findings}, {how_many} of the {self.read:,} that were read {were}."
