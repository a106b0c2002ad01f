"""Under which version, model, rules and arguments something was derived."""

from __future__ import annotations

from claims.value import Instant, Value, content_id


class Run(Value):
    """One run of the tool; every derived row in a ledger names its run.

    `model` is the digest of the tagger's files, `rules` the codes that were on, `arguments` the command
    line's options as given.
    """

    version: str
    model: str
    rules: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    at: Instant

    @property
    def id(self) -> str:
        """The digest of the run."""
        return content_id("run", self.model_dump(mode="json"))
