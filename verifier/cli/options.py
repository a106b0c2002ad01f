"""Options that several commands share; what they take is listed here, so that help needs no imports."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from verifier.engine import Engine

Command = TypeVar("Command", bound=Callable[..., Any])

LEVELS = ("note", "warning", "error")
NEVER = "never"
KINDS = ("event", "state", "commitment", "demand", "prediction", "opinion", "denial")
SOURCE_KINDS = (
    "news agency", "outlet", "state body", "person", "organisation", "armed group", "document",
    "unnamed voice", "unknown",
)  # fmt: skip
REPORTS = (
    "html", "md", "json", "csv", "annotations", "prov", "claimreview", "xlsx", "docx", "parquet",
)  # fmt: skip
STATES = ("open", "proposed", "reopened", "one reader", "readers differ", "signed off")
UNDONE = STATES[:3]
OF_CLAIMS = ("confirmed", "fix", "cannot verify", "disputed", "opinion")
OF_FINDINGS = ("explained", "false alarm")
MEGABYTE = 1_000_000


def day(value: str) -> datetime.date:
    """Return the calendar day that an option names; click raises its usage error where there is none."""
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2023-10-30") from None


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return one decorator that adds options in the order in which they are given."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True)

max_size = click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="MB",
    help="Refuse an article larger than this.",
)

hosts = click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    envvar="VERIFIER_ALLOW_HOST",
    show_envvar=True,
    metavar="HOST",
    help="Fetch from this host though it lies inside the network, or on a port that is none of the web.",
)

_known = together(
    click.option("--published", type=day, metavar="DAY", help="When it was published, as 2023-10-30."),
    click.option("--outlet", metavar="NAME", help="Who published it."),
    click.option("--title", metavar="TEXT", help="Its headline."),
    click.option("--url", metavar="URL", help="Where it stands."),
    click.option("--mend", is_flag=True, help="Put right words that were decoded wrongly, as in itâ€™s."),
    max_size,
    hosts,
)
"""What is known of the articles that are read; it wins over what they say of themselves."""

articles = together(paths, _known)
"""Which articles are read, and what is known of them."""

some_articles = together(click.argument("paths", metavar="[PATH]...", nargs=-1), _known)
"""The same where a command also does without."""

store = click.option(
    "--db",
    type=click.Path(path_type=Path),
    default=Path("claims.db"),
    envvar="VERIFIER_DB",
    show_default=True,
    show_envvar=True,
    metavar="FILE",
    help="The store.",
)

by = click.option(
    "--by",
    "reviewer",
    envvar="VERIFIER_BY",
    show_envvar=True,
    metavar="NAME",
    help="Who decides.",
)
"""Under whose name something is decided."""

jobs = click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    show_default="one for each core",
    metavar="N",
    help="Read with so many processes, once enough waits to be read; 1 starts none.",
)

engine = click.option(
    "--engine",
    default="local",
    show_default=True,
    metavar="NAME",
    help="Where to read: local, dask for a cluster made here, or dask://HOST:PORT for one that stands.",
)


def where(engine: str, jobs: int) -> Engine:
    """Return the engine that is meant, before anything is read. Raises UsageError when there is none such."""
    from verifier.engine import engine as named

    return named(engine, jobs)


def workers(command: Command) -> Command:
    """Let a command be told where and with how many processes articles are read."""
    return jobs(engine(command))


FORMS = ("text", "json", "sarif", "github")


def _parted(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands between the commas of an option that may be repeated."""
    return tuple(part.strip() for each in given for part in each.split(",") if part.strip())


def _codes(name: str, *, help: str) -> Callable[[Command], Command]:
    return click.option(name, multiple=True, callback=_parted, metavar="CODES", help=help)


_fail_on = click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, NEVER]),
    default="error",
    show_default=True,
    help="Exit with 1 when a finding that nobody answered is at least this grave.",
)

_form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="Lines for a person, one JSON object, SARIF 2.1.0, or annotations for GitHub.",
)

auditing = together(
    _codes("--select", help="Only the rules whose codes begin so, such as FIG,SRC001.  [default: all]"),
    _codes("--ignore", help="Not the rules whose codes begin so; wins over --select."),
    click.option("--all", "everything", is_flag=True, help="Show findings that a person has answered, too."),
    _fail_on,
    _form,
)
"""Which rules look, which findings are shown and how, and which of them fail the run."""

rows = together(
    click.option("--json", "form", flag_value="json", help="Print a JSON array instead of a table."),
    click.option("--csv", "form", flag_value="csv", help="Print CSV instead of a table."),
)
"""How a look-up prints its rows: a table, JSON or CSV."""

limit = click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Print so many at most.")
