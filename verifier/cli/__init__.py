"""The command line: parse, call, print. `verifier.cli:main` is the program."""

from verifier.cli.program import main

__all__ = ["main"]
