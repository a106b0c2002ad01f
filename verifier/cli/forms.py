"""The forms in which `check` and `audit` print what they find: each takes articles as they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from verifier.cli.findings import Locate, finding_lines, finding_rows, shown
from verifier.cli.program import MEANINGS, Exit
from verifier.cli.rows import as_json
from verifier.cli.tally import Tally
from verifier.cli.terminal import printable, put, put_record

if TYPE_CHECKING:
    from claims.audited import Audited
    from verifier.audit import Rule


@dataclass(frozen=True)
class Conclusion:
    """What a run came to: the sums, where everything went, what it exits with, and what it could not read."""

    tally: Tally
    went: Mapping[str, Path | None]
    status: Exit
    failures: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether not one article could be read, so that there is nothing to sum up."""
        return self.status is Exit.FAILED and not self.tally.articles


class Form(Protocol):
    """Takes each article as it is audited, then how the run ended; prints at once or at the end."""

    def add(self, audited: Audited) -> None: ...

    def conclude(self, conclusion: Conclusion) -> None: ...


@dataclass
class TextForm:
    """A line for each finding as it comes, then the summary."""

    locate: Locate
    rules: Sequence[Rule]
    everything: bool
    printed: bool = False

    def add(self, audited: Audited) -> None:
        """Print the findings of an article."""
        for line in self.lines(audited):
            self.printed = True
            put(line)

    def lines(self, audited: Audited) -> Sequence[str]:
        """Return a line for each finding."""
        return list(finding_lines(audited, locate=self.locate, everything=self.everything))

    def conclude(self, conclusion: Conclusion) -> None:
        """Print the summary, and where everything went."""
        if conclusion.is_empty:
            return
        if self.printed:
            put("")
        for line in conclusion.tally.lines():
            put(line)
        for name, path in conclusion.went.items():
            if path is not None:
                put(f"{name}: {printable(str(path))}")


class GithubForm(TextForm):
    """An annotation for each finding as it comes, then the summary for who reads the log."""

    def lines(self, audited: Audited) -> Sequence[str]:
        """Return an annotation for each finding."""
        from verifier.report import annotation

        names = {rule.code: rule.name for rule in self.rules}
        document = audited.reading.document
        return [
            annotation(asked, document, path=self.locate(document.name), name=names[asked.finding.rule])
            for asked in shown(audited, everything=self.everything)
        ]


class JsonForm:
    """One JSON object of findings and summary."""

    def __init__(self, locate: Locate, rules: Sequence[Rule], everything: bool) -> None:
        self._locate, self._everything = locate, everything
        self._rows: list[dict[str, Any]] = []

    def add(self, audited: Audited) -> None:
        """Keep the findings of an article."""
        self._rows += finding_rows(audited, locate=self._locate, everything=self._everything)

    def conclude(self, conclusion: Conclusion) -> None:
        """Print the object."""
        if conclusion.is_empty:
            return
        went = {name: None if path is None else str(path) for name, path in conclusion.went.items()}
        put_record(as_json({"findings": self._rows, "summary": conclusion.tally.as_json(), **went}))


class SarifForm:
    """One log of SARIF 2.1.0; answered findings are in it, suppressed, and so is what went wrong."""

    def __init__(self, locate: Locate, rules: Sequence[Rule], everything: bool) -> None:
        from verifier.audit.page import explained
        from verifier.report.sarif import Log, described

        given = [
            described(
                rule.code,
                name=rule.name,
                level=rule.level,
                summary=rule.summary,
                rationale=rule.rationale,
                help=explained(rule),
                tags=[rule.family.subject],
            )
            for rule in rules
        ]
        self._log = Log(given, locate=locate)

    def add(self, audited: Audited) -> None:
        """Keep the findings of an article."""
        self._log.add(audited)

    def conclude(self, conclusion: Conclusion) -> None:
        """Print the log."""
        from importlib import metadata

        put_record(
            self._log.finished(
                version=metadata.version("claim-verifier"),
                status=conclusion.status,
                means=MEANINGS[conclusion.status],
                failed=conclusion.status is Exit.FAILED,
                failures=conclusion.failures,
            )
        )


FORMS: Mapping[str, Callable[[Locate, Sequence[Rule], bool], Form]] = {
    "text": TextForm,
    "json": JsonForm,
    "sarif": SarifForm,
    "github": GithubForm,
}
"""Every form by the name that --format takes."""
