"""Options that somebody gave and that change nothing: told, since who gives one counts on it."""

from __future__ import annotations

from collections.abc import Collection

import click
from click.core import ParameterSource

from verifier.cli.terminal import printable, say

OF_READING = ("published", "outlet", "title", "url", "mend", "max_size", "hosts")
"""What is said of articles that are yet to be read."""

OF_WORKERS = ("engine", "jobs")


def say_idle(names: Collection[str], *, on: object) -> None:
    """Say which of these options were given on the command line, though they have no effect on a dataset."""
    context = click.get_current_context()
    given = [
        option.opts[0]
        for option in context.command.params
        if option.name in names and context.get_parameter_source(option.name) is ParameterSource.COMMANDLINE
    ]
    if given:
        have = "has" if len(given) == 1 else "have"
        what = f"{on}: {', '.join(given)} {have} no effect on a dataset, whose articles were read before"
        say(click.style("note", fg="blue") + f": {printable(what)}")
