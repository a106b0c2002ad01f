"""Whether tampering with a store is found; `benchmarks/faults.py tampered` is its command."""

from __future__ import annotations

import datetime
import json
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from invented import brief

from claims.document import Document
from claims.evidence import Evidence, EvidenceLevel, Review, Stance, Verdict
from claims.identity import Identity, Judgement
from verifier import pipeline
from verifier.engine import Engine
from verifier.errors import StoreError
from verifier.ingest import Override, documents
from verifier.store import Store, open_store
from verifier.store.log import entry_hash
from verifier.store.tables import SEARCHES

SEEDS = Path(__file__).parent.parent / "seeds"

VALUES: dict[str, tuple[Any, ...]] = {
    "INTEGER": (None, -1, 0, 1, 7, 2**62, -(2**62)),
    "REAL": (None, -1.0, 0.0, 7.5, 1e300),
    "TEXT": (None, "", "x", "0", "[]", "{}", "[[", "2024-03-02", "event", "a\0b", "\U0001f3f4", "1e999"),
    "BLOB": (b"", b"\0", b"\xff" * 9),
}
"""What a cell may become, beside what it is with a change and what another row has there."""


class Outside(NamedTuple):
    """What is kept outside a store: its path and the head of its log."""

    path: Path
    head: str


def tampered(folder: Path, *, times: int, seed: int) -> bool:
    """Tamper with copies of a store so many times, print what was found, and return whether all was."""
    whole = made(folder / "whole.db")
    chance = random.Random(seed)
    done, alone, with_head, idle = (Counter[str]() for _ in range(4))
    as_it_was = searches(whole.path)
    for nth in range(times):
        kind = chance.choice(ORDER)
        path = folder / f"{nth}.db"
        shutil.copy(whole.path, path)
        shutil.copytree(whole.path.with_suffix(".evidence"), path.with_suffix(".evidence"))
        what = KINDS[kind](path, chance)
        keys = found(path, whole.head)
        if not keys and what.startswith(tuple(SEARCHES)) and searches(path) == as_it_was:
            idle[kind] += 1
        else:
            done[kind] += 1
            with_head[kind] += bool(keys)
            alone[kind] += bool(keys - {whole.head})
            if not keys or (kind in ALONE and keys == {whole.head}):
                print(f"NOT FOUND: {kind}: {what}", flush=True)
        for each in folder.glob(f"{nth}.*"):
            shutil.rmtree(each) if each.is_dir() else each.unlink()
    for kind in KINDS:
        by_head = "" if kind in ALONE else f", {with_head[kind]} with the head"
        print(f"{kind}: {alone[kind]} of {done[kind]} found{by_head}")
    print(f"{with_head.total()} of {done.total()} found")
    print(
        f"{idle.total()} more were inside a search index, and every search finds what it found, ranked alike"
    )
    return with_head == done and all(alone[kind] == done[kind] for kind in ALONE)


def searches(path: Path) -> list[Any]:
    """Return what every word in the search indexes finds, as it is ranked."""
    answers: list[Any] = []
    connection = sqlite3.connect(path)
    try:
        for index in SEARCHES:
            connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, row)")
            words = connection.execute("SELECT term FROM words").fetchall()
            query = f"SELECT rowid, rank FROM {index} WHERE {index} MATCH ? ORDER BY rank, rowid"
            answers += [(word, connection.execute(query, (f'"{word}"',)).fetchall()) for (word,) in words]
            connection.execute("DROP TABLE temp.words")
    except sqlite3.Error as error:
        answers.append(error)
    finally:
        connection.close()
    return answers


def found(path: Path, head: str) -> set[str]:
    """Return what `verifier verify` says is amiss: the keys of the faults."""
    try:
        with open_store(path, create=False, read_only=True) as store:
            store.head()
            return {fault.key for fault in store.verify(head)}
    except StoreError as error:
        return {str(error)}
    except Exception as error:
        print(f"A BUG: {type(error).__name__}: {error}")
        return set()


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection on which nothing is guarded; all triggers stand as before when it closes."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield connection
    finally:
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.close()


class Table(NamedTuple):
    """A table that has rows: its name, the column that is its key, and all its columns with their types."""

    name: str
    key: str
    columns: dict[str, str]


def tables(connection: sqlite3.Connection) -> list[Table]:
    """Return every table with rows, those inside the search indexes too."""
    names = [
        row["name"]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
    ]
    found = []
    for name in names:
        columns = {row["name"]: row["type"] for row in connection.execute(f"PRAGMA table_info({name})")}
        if connection.execute(f"SELECT 1 FROM {name}").fetchone():
            found.append(Table(name, "id" if "id" in columns else next(iter(columns)), columns))
    return found


def rows(connection: sqlite3.Connection, table: Table) -> list[sqlite3.Row]:
    """Return all rows of a table."""
    return connection.execute(f"SELECT * FROM {table.name} ORDER BY {table.key}").fetchall()


def changed(before: Any, kind: str, chance: random.Random) -> Any:
    """Return another value for a cell: its own with a small change, or one of quite another sort."""
    if before is None or chance.random() < 0.4:
        sort = {bytes: "BLOB", str: "TEXT", int: "INTEGER", float: "REAL"}.get(type(before), kind)
        return chance.choice([value for value in VALUES[sort or "TEXT"] if value != before])
    if isinstance(before, int | float):
        return before + chance.choice((-1, 1, 100))
    at = chance.randrange(len(before) + 1)
    if isinstance(before, bytes):
        return before[:at] + bytes([chance.randrange(256)]) + before[at + 1 :]
    return before[:at] + chance.choice("aé9 \n”") + before[at + chance.choice((0, 1)) :]


def cell(path: Path, chance: random.Random) -> str:
    """Change a random cell of a random row of a random table."""
    return _cell(path, chance, lambda before, kind, _: changed(before, kind, chance))


def cell_of_another_row(path: Path, chance: random.Random) -> str:
    """Put into a random cell what another row of the table has there."""
    return _cell(path, chance, lambda _, __, others: chance.choice(others))


def _cell(path: Path, chance: random.Random, value: Callable[[Any, str, list[Any]], Any]) -> str:
    with unguarded(path) as connection:
        while True:
            table = chance.choice(tables(connection))
            column, found = chance.choice(list(table.columns)), rows(connection, table)
            row = chance.choice(found)
            new = value(row[column], table.columns[column], [other[column] for other in found])
            if new == row[column] and type(new) is type(row[column]):
                continue
            update = f"UPDATE {table.name} SET {column} = ? WHERE {_same(row)}"
            try:
                connection.execute(update, (new, *row))
            except (sqlite3.IntegrityError, OverflowError):
                continue  # the table itself refuses it
            if [tuple(each) for each in rows(connection, table)] != [tuple(each) for each in found]:
                return f"{table.name}.{column} {row[table.key]!r:.40}: {row[column]!r:.60} -> {new!r:.60}"


def _same(row: sqlite3.Row) -> str:
    return " AND ".join(f"{column} IS ?" for column in row.keys())  # noqa: SIM118


def row_deleted(path: Path, chance: random.Random) -> str:
    """Delete a random row of a random table."""
    with unguarded(path) as connection:
        table = chance.choice(tables(connection))
        row = chance.choice(rows(connection, table))
        connection.execute(f"DELETE FROM {table.name} WHERE {_same(row)}", tuple(row))
        return f"{table.name} {row[table.key]!r:.40}"


def row_added(path: Path, chance: random.Random) -> str:
    """Add a row like one that is there, under an id of its own."""
    with unguarded(path) as connection:
        while True:
            table = chance.choice(tables(connection))
            found = rows(connection, table)
            new = dict(chance.choice(found))
            for column, kind in table.columns.items():
                if column == table.key:
                    new[column] = _free(new[column], [row[column] for row in found], chance)
                elif chance.random() < 0.3:
                    new[column] = changed(new[column], kind, chance)
            columns = ", ".join(new)
            marks = ", ".join("?" for _ in new)
            try:
                connection.execute(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", [*new.values()])
            except (sqlite3.IntegrityError, OverflowError):
                continue
            return f"{table.name} {new}"


def _free(key: Any, taken: list[Any], chance: random.Random) -> Any:
    """A key that no row has."""
    if isinstance(key, int):
        return chance.choice((max(taken) + 1, min(taken) - 1, max(taken) + 1000))
    return f"{key}x"


def rows_swapped(path: Path, chance: random.Random) -> str:
    """Exchange what two rows of a table hold beside their keys."""
    with unguarded(path) as connection:
        while True:
            table = chance.choice([each for each in tables(connection) if len(each.columns) > 1])
            found = rows(connection, table)
            one, other = chance.choice(found), chance.choice(found)
            rest = [column for column in table.columns if column != table.key]
            if all(one[column] == other[column] for column in rest) or one[table.key] == other[table.key]:
                continue
            connection.execute(f"DELETE FROM {table.name} WHERE {_same(one)}", tuple(one))
            connection.execute(f"DELETE FROM {table.name} WHERE {_same(other)}", tuple(other))
            for key, row in ((one[table.key], other), (other[table.key], one)):
                new = {**dict(row), table.key: key}
                marks = ", ".join("?" for _ in new)
                connection.execute(
                    f"INSERT INTO {table.name} ({', '.join(new)}) VALUES ({marks})", [*new.values()]
                )
            return f"{table.name} {one[table.key]!r:.40} and {other[table.key]!r:.40}"


LOGGED = ("at", "action", "subject", "seals", "previous")


def log_entry_rewritten(path: Path, chance: random.Random) -> str:
    """Change an entry of the log, not the newest, and give it the hash that then is right for it."""
    with unguarded(path) as connection:
        entries = [dict(row) for row in connection.execute("SELECT * FROM log ORDER BY id")]
        return _rewritten(connection, chance.choice(entries[:-1]), chance)


def newest_log_entry_rewritten(path: Path, chance: random.Random) -> str:
    """The same for the newest entry, which none after it seals."""
    with unguarded(path) as connection:
        return _rewritten(
            connection, dict(connection.execute("SELECT * FROM log ORDER BY id DESC").fetchone()), chance
        )


def _rewritten(connection: sqlite3.Connection, entry: dict[str, Any], chance: random.Random) -> str:
    before, column = dict(entry), chance.choice(LOGGED)
    while entry == before or not isinstance(entry[column], str):
        entry[column] = changed(before[column], "TEXT", chance)
    entry["hash"] = entry_hash(entry)
    connection.execute(
        f"UPDATE log SET {column} = ?, hash = ? WHERE id = ?", (entry[column], entry["hash"], entry["id"])
    )
    return f"entry {entry['id']}: {column} {before[column]!r:.80} -> {entry[column]!r:.80}"


def log_rewritten_to_its_end(path: Path, chance: random.Random) -> str:
    """Change an entry and give it and all that follow the hashes that then are right."""
    with unguarded(path) as connection:
        entries = [dict(row) for row in connection.execute("SELECT * FROM log ORDER BY id")]
        first = chance.randrange(len(entries))
        what = _rewritten(connection, entries[first], chance)
        previous = entries[first]["hash"]
        for entry in entries[first + 1 :]:
            entry["previous"] = previous
            entry["hash"] = previous = entry_hash(entry)
            connection.execute("UPDATE log SET previous = :previous, hash = :hash WHERE id = :id", entry)
        return what


def tail_cut(path: Path, chance: random.Random) -> str:
    """Take the newest entries of the log away, with all that they sealed."""
    with unguarded(path) as connection:
        entries = connection.execute("SELECT id, seals FROM log ORDER BY id DESC").fetchall()
        cut = entries[: chance.randint(1, 6)]
        for entry in cut:
            for table, (first, last, _) in reversed(json.loads(entry["seals"]).items()):
                for index, (of, column) in SEARCHES.items():
                    if of == table:
                        connection.execute(
                            f"INSERT INTO {index} ({index}, rowid, {column}) "
                            f"SELECT 'delete', id, {column} FROM {table} WHERE id BETWEEN {first} AND {last}"
                        )
                connection.execute(f"DELETE FROM {table} WHERE id BETWEEN {first} AND {last}")
            connection.execute("DELETE FROM log WHERE id = ?", (entry["id"],))
        return f"{len(cut)} entries"


def evidence_file(path: Path, chance: random.Random) -> str:
    """Change a byte of a file that is kept as evidence, cut it, or take it away."""
    file = chance.choice(sorted(path.with_suffix(".evidence").iterdir()))
    content = bytearray(file.read_bytes())
    how = chance.choice(("changed", "cut", "taken away"))
    content[chance.randrange(len(content))] ^= 1
    if how == "taken away":
        file.unlink()
    else:
        file.write_bytes(content if how == "changed" else content[:-1])
    return f"{file.name} {how}"


KINDS: dict[str, Callable[[Path, random.Random], str]] = {
    "a cell changed": cell,
    "a cell of another row": cell_of_another_row,
    "a row deleted": row_deleted,
    "a row added": row_added,
    "two rows swapped": rows_swapped,
    "a log entry rewritten with its right hash": log_entry_rewritten,
    "an evidence file": evidence_file,
    "the newest log entry rewritten with its right hash": newest_log_entry_rewritten,
    "the log rewritten from an entry to its end": log_rewritten_to_its_end,
    "the newest log entries cut off with their rows": tail_cut,
}
ALONE = tuple(KINDS)[:7]
"""What is found without the head of the log; of the others a part is, and all of it with the head."""

ORDER = (*["a cell changed"] * 8, *["a cell of another row"] * 3, *KINDS)
"""What is drawn from: most of it are changed cells."""


RUN = datetime.datetime(2024, 3, 4, 9, tzinfo=datetime.UTC)


def made(path: Path) -> Outside:
    """Return a store made by checks of articles in several versions, with what people decided of them.

    Another store was merged into it, so entries of every sort are in its log.
    """
    other = path.with_name("other.db")
    seeds = [each for each in documents([str(SEEDS)], override=Override()) if isinstance(each, Document)]
    briefs = [brief(number) for number in range(6)]
    _checked(path, [*seeds[:8], *briefs[:4]], days=0)
    _checked(other, [*briefs[2:], *map(_revised, briefs[:1])], days=1)
    for store, reviewer in ((path, "Dana"), (other, "Eli")):
        with open_store(store) as ledger:
            _decided(ledger, reviewer)
    _checked(path, [_revised(seeds[0]), *map(_revised, briefs[:3])], days=2)
    pipeline.merge(path, other)
    with open_store(path) as ledger:
        faults = ledger.verify()
        assert not faults, faults
        return Outside(path, ledger.head())


def _checked(store: Path, found: list[Document], *, days: int) -> None:
    run = pipeline.current_run().model_copy(update={"at": RUN + datetime.timedelta(days=days)})
    for _ in pipeline.check(found, store, run=run, engine=Engine(jobs=1)):
        pass


def _revised(document: Document) -> Document:
    """The document as its outlet has it the day after: one number is another, and a line is new."""
    text = document.text.replace("1", "2", 1).replace("3", "4", 1) + "\nThe mayor said more will follow.\n"
    return document.model_copy(update={"text": text})


def _decided(ledger: Store, reviewer: str) -> None:
    """Let somebody decide on claims, findings and sources."""
    page = ledger.path.with_name(f"{reviewer}.txt")
    page.write_text(f"What {reviewer} saw in the register.")
    evidence = Evidence(
        location=page.name,
        sha256=ledger.keep(page),
        level=EvidenceLevel.PRIMARY,
        stance=Stance.DISPUTES,
        locator="p. 4",
    )
    for audited in list(ledger.audited())[:4]:
        name, at = audited.reading.document.name, RUN + datetime.timedelta(hours=1)
        subjects = [(claim.id, Verdict.FIX) for claim in audited.reading.claims[:2]]
        subjects += [(asked.question, Verdict.EXPLAINED) for asked in audited.asked[:1]]
        for subject, verdict in subjects:
            ledger.review(
                Review(subject=subject, verdict=verdict, reviewer=reviewer, at=at, evidence=(evidence,)),
                document=name,
            )
        people = [source.id for source in audited.reading.sources[:2]]
        if len(people) == 2:
            verdict_on = Judgement.NEGATIVE if reviewer == "Dana" else Judgement.UNSURE
            ledger.judge(Identity(one=people[0], other=people[1], judgement=verdict_on, by=reviewer, at=at))
