"""What is plainly no article is told, and what may be one is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from verifier.errors import InputError
from verifier.ingest import Arrival
from verifier.ingest.prose import no_prose

USERS = "root:x:0:0:root:/root:/bin/sh\nanna:x:7:7:Anna Berg:/home/anna:/bin/sh\nbo:x:8:8::/home/bo:/bin/sh\n"
NOTE = "it looks like a list, a table or a program, and not like an article"


@pytest.mark.parametrize(
    "text",
    [
        USERS * 3,
        "id,name,day\n1,anna,2024-03-12\n2,bo,2024-03-12\n3,cy,2024-03-13\n4,di,2024-03-13\n" * 3,
        "12 14 18 20 22 24 26 28 30 32\n",
        'a = {"b": 1}\nc = {"d": [1, 2]}\ne = f(a=a, c=c)\n' * 2,
    ],
)
def test_lists_tables_and_programs_are_told(text: str) -> None:
    assert no_prose(text) == NOTE


@pytest.mark.parametrize(
    "text",
    [
        "Ten boats sank.",
        "1 2 3",
        "The count was 12, 14 and 18 on Monday, Tuesday and Wednesday; see https://a.example/b?c=d for more.",
        "He/she or it came at 10:30 a.m., 3-1 up, and the mayor’s words, “ten,” were heard by them all.",
        "十艘船在星期一沉没，市长说。没有人受伤，港口将关闭一周。" * 8,
        "Десять лодок затонули в понедельник, сообщил мэр города журналистам в порту.",
    ],
)
def test_what_has_sentences_is_not(text: str) -> None:
    assert no_prose(text) is None


def test_the_note_stands_beside_the_text(
    arrive: Callable[..., list[Arrival | InputError]], write: Callable[[str, str], Path]
) -> None:
    path = write("users.txt", USERS * 3)
    (arrival,) = arrive(path)
    assert isinstance(arrival, Arrival)
    assert arrival.notes == (f"{path}: {NOTE}",)
