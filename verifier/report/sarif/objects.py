"""The objects of SARIF 2.1.0 that a log of ours is made of, under their names in the standard.

Each is written by its names there (`ruleId`); what is None is left out.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel

from claims.finding import Level
from claims.value import Value

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

ROOT = "%SRCROOT%"
"""The name of the folder that relative locations count from: the one in which the program ran."""


class SarifObject(Value):
    """An object of the standard; its JSON has the names of the standard."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, serialize_by_alias=True)


class Message(SarifObject):
    """Words for a person; braces and links in them have been escaped."""

    text: str


class MultiformatMessageString(SarifObject):
    """The same words plain and in Markdown."""

    text: str
    markdown: str | None = None


class ArtifactLocation(SarifObject):
    """Where a file is."""

    uri: str | None = None
    uri_base_id: str | None = None
    index: int | None = None
    description: Message | None = None


class ArtifactContent(SarifObject):
    """The words at a place."""

    text: str


class Region(SarifObject):
    """A place in a file: lines and columns from 1, and code points from 0."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int
    char_offset: int
    char_length: int
    snippet: ArtifactContent


class PhysicalLocation(SarifObject):
    """A place in a named file, or the file alone where its lines are not known."""

    artifact_location: ArtifactLocation
    region: Region | None = None


class Location(SarifObject):
    """A place that a result points at; `id` tells the related ones of a result apart."""

    physical_location: PhysicalLocation
    id: int | None = None
    message: Message | None = None
    properties: dict[str, tuple[int, int] | int] | None = None


class Suppression(SarifObject):
    """That a person answered, outside of the file that was looked at."""

    kind: Literal["external"] = "external"
    status: Literal["accepted"] = "accepted"
    justification: str


class Result(SarifObject):
    """A finding."""

    rule_id: str
    rule_index: int | None
    level: Level
    message: Message
    locations: tuple[Location, ...]
    related_locations: tuple[Location, ...] | None
    partial_fingerprints: dict[str, str]
    suppressions: tuple[Suppression, ...]


class ReportingConfiguration(SarifObject):
    """How grave the findings of a rule are."""

    level: Level


class ReportingDescriptor(SarifObject):
    """A rule with its documentation."""

    id: str
    name: str
    short_description: Message
    full_description: Message
    help: MultiformatMessageString
    default_configuration: ReportingConfiguration
    properties: dict[str, tuple[str, ...]]


class ToolComponent(SarifObject):
    """The program with the rules that were on."""

    name: str
    version: str
    semantic_version: str
    rules: tuple[ReportingDescriptor, ...]


class Tool(SarifObject):
    """What made the log."""

    driver: ToolComponent


class Artifact(SarifObject):
    """A file that was looked at, or that a result points into; the digest is of its text or its bytes."""

    location: ArtifactLocation
    length: int | None = None
    roles: tuple[str, ...] | None = None
    mime_type: str | None = None
    encoding: str | None = None
    hashes: dict[str, str] | None = None


class Notification(SarifObject):
    """What went wrong with the program itself."""

    level: Level = Level.ERROR
    message: Message


class Invocation(SarifObject):
    """How the program ended."""

    execution_successful: bool
    exit_code: int
    exit_code_description: str
    tool_execution_notifications: tuple[Notification, ...]


class Run(SarifObject):
    """One run of the program."""

    tool: Tool
    invocations: tuple[Invocation, ...]
    original_uri_base_ids: dict[str, ArtifactLocation]
    artifacts: tuple[Artifact, ...]
    results: tuple[Result, ...]
    column_kind: Literal["unicodeCodePoints"] = "unicodeCodePoints"
    newline_sequences: tuple[str, ...] = ("\r\n", "\n", "\r")


class SarifLog(SarifObject):
    """The whole file."""

    schema_: str = Field(default=SCHEMA, alias="$schema")
    version: Literal["2.1.0"] = "2.1.0"
    runs: tuple[Run, ...]
