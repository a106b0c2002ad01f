"""Which rules a run uses: what the command line or the file of settings selects and ignores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from verifier.cli.configuration import Configuration
from verifier.errors import UsageError

if TYPE_CHECKING:
    from verifier.audit import Rule


def rules_on(select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that are on. Raises UsageError, saying where a code stands that begins none."""
    from verifier.audit import chosen

    for name, given in (("select", select), ("ignore", ignore)):
        try:
            chosen(select=given)
        except UsageError as error:
            raise UsageError(f"{_where(name)}: {error}") from None
    return chosen(select, ignore)


def _where(name: str) -> str:
    context = click.get_current_context()
    settings = context.find_object(Configuration)
    if settings and context.get_parameter_source(name) is ParameterSource.DEFAULT_MAP:
        return f"{settings.path}: {name}"
    return f"--{name}"
