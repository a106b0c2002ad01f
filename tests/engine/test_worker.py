"""The other end of a connection: it answers all that it is asked, and says what goes wrong."""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Event, Thread
from typing import Any

import pytest

from claims.document import Document
from tests.engine import work
from verifier import pipeline
from verifier.engine.answer import Answer, answer, packed
from verifier.engine.process import Process
from verifier.engine.worker import serve
from verifier.errors import InputError, LostDocument, VerifierError


@contextmanager
def serving(given: bytes) -> Iterator[Connection]:
    """The other end of a connection that is served with this work; the end of it must be noticed."""
    ours, theirs = Pipe()
    left = Event()
    thread = Thread(target=serve, args=(theirs,), kwargs={"gone": left.set})
    thread.start()
    ours.send_bytes(given)
    yield ours
    ours.close()
    assert left.wait(10)
    thread.join(10)
    theirs.close()


def told(connection: Connection) -> Answer[Any]:
    """Return the next answer on a connection."""
    given = pickle.loads(connection.recv_bytes())
    assert isinstance(given, Answer)
    return given


def test_batches_are_answered_in_order_however_many_come_at_once() -> None:
    with serving(pickle.dumps(abs)) as connection:
        assert told(connection) == Answer([])
        for number in range(5):
            connection.send_bytes(pickle.dumps([-number, number]))
        assert [told(connection).results for _ in range(5)] == [[number, number] for number in range(5)]


def test_work_that_cannot_be_found_is_the_first_answer() -> None:
    with serving(b"cno_such_module\nwork\n.") as connection:
        assert isinstance(told(connection).error, ModuleNotFoundError)


@pytest.mark.parametrize(
    ("failing", "kind", "line"),
    [
        (work.refuse, InputError, "3.txt: it is no text; save its words"),
        (work.stumble, ZeroDivisionError, "3 by nothing"),
        (work.fall, RuntimeError, "Unmade: 3 in the dark"),
    ],
)
def test_an_error_crosses_with_its_traceback(
    failing: Callable[[int], Any], kind: type[Exception], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Dask has all exceptions pickled in another way once it was used, those of the tests too.
    monkeypatch.delitem(copyreg.dispatch_table, work.Unmade, raising=False)
    error = pickle.loads(packed(answer(failing, [3]))).error
    assert (type(error), str(error)) == (kind, line)
    assert f"in {failing.__name__}" in error.__notes__[0]


def test_a_result_that_cannot_be_sent_is_an_error() -> None:
    with serving(pickle.dumps(work.unsendable)) as connection:
        told(connection)
        connection.send_bytes(pickle.dumps([1]))
        assert "unsendable" in str(told(connection).error)


def test_an_answer_for_somebody_who_is_gone_says_nothing() -> None:
    with serving(pickle.dumps(work.slow)) as connection:
        told(connection)
        connection.send_bytes(pickle.dumps([1, 2, 3]))


def every_error(kind: type[VerifierError]) -> Iterator[type[VerifierError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from every_error(child)


@pytest.mark.parametrize("kind", [*every_error(VerifierError)])
def test_every_error_that_a_person_can_mend_crosses_whole(kind: type[VerifierError]) -> None:
    parts: tuple[str, ...] = ("a line",)
    if issubclass(kind, InputError | LostDocument):
        parts = ("a.txt", "it is empty", "write it")
    error = kind(*parts)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))


def test_a_process_reads_what_this_one_reads() -> None:
    texts = ["“Two bridges fell,” the mayor said on Monday.", "Nobody was hurt, according to the police."]
    documents = [Document(name=f"{number}.txt", text=text) for number, text in enumerate(texts)]
    process: Process[Document, Any] = Process(partial(pipeline.read_and_measured, threads=1))
    try:
        process.ready()
        process.ask(documents)
        assert process.answer() == Answer([pipeline.read_and_measured(document) for document in documents])
    finally:
        process.close()
