"""`verifier rules`: what the audit looks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import as_csv, as_json, show
from verifier.cli.terminal import level_name, put, put_record

if TYPE_CHECKING:
    from verifier.audit import Rule

COLUMNS = {"code": "code", "level": "level", "name": "name", "summary": "finds"}


@click.command()
@click.argument("code", required=False)
@options.rows
def rules(code: str | None, form: str | None) -> Exit:
    """List the rules of the audit, or explain one.

    CODE is that of the rule that is explained, or what the codes of those that are listed begin with.
    """
    from verifier import audit

    found = audit.rules() if code is None else audit.chosen([code])
    if code is None or found[0].code != code.strip().upper():
        listed = [rule.model_dump(mode="json") for rule in found]
        show(listed, form=form, columns=COLUMNS, none="there are no rules")
        return Exit.CLEAN
    (rule,) = found
    if form is None:
        put("\n".join(page(rule)))
    else:
        dumped = rule.model_dump(mode="json")
        put_record(as_json(dumped) if form == "json" else as_csv([dumped], columns=COLUMNS))
    return Exit.CLEAN


def page(rule: Rule) -> Iterator[str]:
    """Yield the lines that explain a rule."""
    yield f"{click.style(rule.code, bold=True)} {rule.name}  ({level_name(rule.level)}, since {rule.since})"
    yield ""
    yield rule.summary
    yield ""
    yield click.wrap_text(rule.rationale, width=80, preserve_paragraphs=True)
    yield ""
    yield click.wrap_text(rule.reliability, width=80)
    for heading, example in (("Flagged", rule.flagged), ("Passed", rule.passed)):
        day = f", published {example.published}" if example.published else ""
        yield ""
        yield f"{heading}{day}:"
        yield ""
        yield from _indented(example.text)
        for what, texts in example.beside:
            for text in texts:
                yield from ("", f"{what}:", "")
                yield from _indented(text)


def _indented(text: str) -> Iterator[str]:
    yield from (f"    {line}".rstrip() for line in text.splitlines())
