"""A log of SARIF 2.1.0, put together while articles are audited."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from claims.audited import Asked, Audited
from claims.document import Document
from claims.evidence import Review
from claims.finding import Level, Place
from verifier.report.place import stretch
from verifier.report.sarif.objects import (
    ROOT,
    Artifact,
    ArtifactContent,
    ArtifactLocation,
    Invocation,
    Location,
    MultiformatMessageString,
    Notification,
    PhysicalLocation,
    Region,
    ReportingConfiguration,
    ReportingDescriptor,
    Result,
    Run,
    SarifLog,
    Suppression,
    Tool,
    ToolComponent,
)
from verifier.report.sarif.wording import location, message

FINGERPRINT = "question/v1"
"""Under which name a result carries the id of its question, by which it is known again."""


def described(
    code: str, *, name: str, level: Level, summary: str, rationale: str, help: str, tags: Sequence[str]
) -> ReportingDescriptor:
    """Return a rule with its documentation; `help` is Markdown, and reads well as plain text too."""
    return ReportingDescriptor(
        id=code,
        name="".join(word.capitalize() for word in name.split("-")),
        short_description=message(summary),
        full_description=message(rationale),
        help=MultiformatMessageString(text=help, markdown=help),
        default_configuration=ReportingConfiguration(level=level),
        properties={"tags": tuple(tags)},
    )


class Log:
    """The results of articles as they are added, with the files that they lie in.

    `rules` are those that were on, and `locate` gives the path of a document of this name.
    """

    def __init__(self, rules: Sequence[ReportingDescriptor], *, locate: Callable[[str], str]) -> None:
        self._rules, self._locate = tuple(rules), locate
        self._number = {rule.id: number for number, rule in enumerate(self._rules)}
        self._artifacts: dict[str, Artifact] = {}
        self._documents: dict[str, Document] = {}
        self._results: list[Result] = []

    def add(self, audited: Audited) -> None:
        """Add an article with all that was found in it; what a person answered is a suppressed result."""
        document = audited.reading.document
        self._documents[document.name] = document
        self._artifacts[document.name] = _artifact(document, self._file(document.name))
        self._results += map(self._result, audited.asked)

    def _result(self, asked: Asked) -> Result:
        finding = asked.finding
        related = [self._location(place, id=n) for n, place in enumerate(finding.related, start=1)]
        return Result(
            rule_id=finding.rule,
            rule_index=self._number.get(finding.rule),
            level=finding.level,
            message=message(finding.message),
            locations=(self._location(finding.place),),
            related_locations=tuple(related) or None,
            partial_fingerprints={FINGERPRINT: asked.question},
            suppressions=() if asked.answer is None else (_suppression(asked.answer),),
        )

    def _location(self, place: Place, *, id: int | None = None) -> Location:
        """A place; where its file has no lines, or none that are known, its span is a property.

        So is its page or paragraph.
        """
        region = self._region(place)
        physical = PhysicalLocation(artifact_location=self._file(place.document), region=region)
        known: dict[str, tuple[int, int] | int] = {}
        if region is None:
            known["span"] = (place.span.start, place.span.end)
        document = self._documents.get(place.document)
        if document is not None and (locator := document.at(place.span.start)):
            known[locator.kind] = locator.number
        words = message(place.text) if id is not None else None
        return Location(id=id, physical_location=physical, message=words, properties=known or None)

    def _file(self, name: str) -> ArtifactLocation:
        if name not in self._artifacts:
            where = location(self._locate(name)).model_copy(update={"index": len(self._artifacts)})
            self._artifacts[name] = Artifact(location=where)
        return self._artifacts[name].location

    def _region(self, place: Place) -> Region | None:
        document = self._documents.get(place.document)
        text = "" if document is None or document.made else document.text
        if text[place.span.start : place.span.end] != place.text:
            return None
        at = stretch(text, place.span)
        return Region(
            start_line=at.line,
            start_column=at.column,
            end_line=at.end_line,
            end_column=at.end_column,
            char_offset=place.span.start,
            char_length=len(place.span),
            snippet=ArtifactContent(text=place.text),
        )

    def finished(
        self, *, version: str, status: int, means: str, failed: bool, failures: Sequence[str]
    ) -> str:
        """Return the log as JSON: `status` is what the program exits with, and what that means.

        `failures` are lines on what could not be read.
        """
        driver = ToolComponent(name="verifier", version=version, semantic_version=version, rules=self._rules)
        invocation = Invocation(
            execution_successful=not failed,
            exit_code=status,
            exit_code_description=means,
            tool_execution_notifications=tuple(Notification(message=message(line)) for line in failures),
        )
        here = ArtifactLocation(description=message("The folder in which verifier ran."))
        run = Run(
            tool=Tool(driver=driver),
            invocations=(invocation,),
            original_uri_base_ids={ROOT: here},
            artifacts=tuple(self._artifacts.values()),
            results=tuple(self._results),
        )
        made = SarifLog(runs=(run,)).model_dump(mode="json", exclude_none=True)
        return json.dumps(made, ensure_ascii=False, indent=2)


def _artifact(document: Document, location: ArtifactLocation) -> Artifact:
    if document.made is not None:
        digest = {"sha-256": document.made.sha256}
        return Artifact(location=location, roles=("analysisTarget",), hashes=digest)
    return Artifact(
        location=location,
        length=len(document.text.encode()),
        roles=("analysisTarget",),
        mime_type="text/plain",
        encoding="UTF-8",
        hashes={"sha-256": document.sha256},
    )


def _suppression(answer: Review) -> Suppression:
    note = f": {answer.note}" if answer.note else ""
    return Suppression(justification=f"{answer.verdict}, {answer.reviewer}{note}")
