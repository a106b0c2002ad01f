"""The program: its commands, each imported when it is asked for, and what it exits with."""

from __future__ import annotations

import errno
import importlib
import os
import sys
import traceback
from enum import IntEnum
from pathlib import Path
from typing import Any

import click

from verifier.cli.terminal import coloured, error_line, forgiving, say
from verifier.errors import DamagedStore, UsageError, VerifierError

COMMANDS = (
    "check", "audit", "report", "browse", "extract", "compare", "add", "watch", "diff", "review", "claims",
    "sources", "figures", "conflicts", "quotes", "copies", "origins", "rules", "verify", "backup", "merge",
    "export", "upgrade",
)  # fmt: skip
"""In the order in which the help lists them; each is a module here that holds a function of its name."""


class Exit(IntEnum):
    """What the program exits with."""

    CLEAN = 0
    FOUND = 1
    FAILED = 2
    DAMAGED = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141


MEANINGS = {
    Exit.CLEAN: "nothing was found that fails the run",
    Exit.FOUND: "something was found that fails the run",
    Exit.FAILED: "something could not be read or run",
    Exit.DAMAGED: "the store is damaged",
    Exit.INTERRUPTED: "interrupted",
    Exit.PIPE_CLOSED: "the reader of the output left",
}
"""In words, for who reads a log."""


def _let_go_of_output() -> None:
    """What is still in the buffer would fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Program(click.Group):
    """A group of commands that return an Exit, and whose errors a person can mend are one line each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands, the main one first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; nothing of the others is imported."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"verifier.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a reader that closes our output early ends it without a word."""
        ctx.color = coloured()
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go_of_output()
            return Exit.PIPE_CLOSED
        return status

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the program and exit; click's own status for many errors would say that something was found."""
        forgiving()
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            status = Exit.FAILED
        except click.ClickException as error:
            say(error_line(_one_line(error)))
            status = Exit.FAILED
        except VerifierError as error:
            say(error_line(str(error)))
            status = Exit.DAMAGED if isinstance(error, DamagedStore) else Exit.FAILED
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EIO, errno.EBADF):
                raise
            _let_go_of_output()
            say(error_line(f"standard output: {(error.strerror or str(error)).lower()}; write elsewhere"))
            status = Exit.FAILED
        except (click.Abort, KeyboardInterrupt):
            say("interrupted")
            status = Exit.INTERRUPTED
        except Exception:
            # A bug keeps its traceback, and is not taken for a finding.
            traceback.print_exc()
            status = Exit.FAILED
        sys.exit(int(status or Exit.CLEAN))


def _one_line(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    remedy = f" (see {context.command_path} --help)" if context else ""
    return message[:1].lower() + message[1:] + remedy


@click.group("verifier", cls=Program)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file of settings.  [default: the nearest verifier.toml or pyproject.toml]",
)
@click.option("--no-config", is_flag=True, help="Use no file of settings.")
@click.version_option(package_name="claim-verifier", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context, config: Path | None, no_config: bool) -> None:
    """Read news articles line by line and keep a ledger of who said what.

    Exits with 0 when nothing was found, 1 when something was, 2 when something could not be read or run, and
    3 when the store is damaged.
    """
    from verifier.cli.configuration import load, nearest

    if no_config:
        if config is not None:
            raise UsageError("--config and --no-config do not go together; give one of them")
        return
    ctx.obj = nearest() if config is None else load(config)
    if ctx.obj is not None:
        ctx.default_map = ctx.obj.defaults(COMMANDS)
