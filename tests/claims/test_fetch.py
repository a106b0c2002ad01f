"""What was fetched is known by all that is known of it."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from claims.fetch import Fetch

AT = datetime.datetime(2024, 3, 12, 9, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
FETCH = Fetch(
    asked="https://a.example", answered="https://a.example/", at=AT, status=200, sha256="ab" * 32, etag='"1"'
)


def test_its_id_changes_with_anything_that_is_known_of_it() -> None:
    others = {
        "asked": "https://b.example", "answered": "https://b.example", "at": AT + datetime.timedelta(1),
        "status": 203, "media": "text/html", "etag": None, "modified": "now", "sha256": "cd" * 32,
        "warc": "ef" * 32,
    }  # fmt: skip
    assert others.keys() == Fetch.model_fields.keys()
    ids = {FETCH.id, *(FETCH.model_copy(update={name: value}).id for name, value in others.items())}
    assert len(ids) == len(others) + 1


def test_its_time_is_told_in_utc() -> None:
    assert FETCH.at == AT
    assert FETCH.at.utcoffset() == datetime.timedelta(0)
    assert Fetch.model_validate_json(FETCH.model_dump_json()) == FETCH


@pytest.mark.parametrize(
    "wrong", [{"asked": ""}, {"status": 99}, {"status": 600}, {"sha256": "../../x"}, {"warc": "AB" * 32}]
)
def test_what_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Fetch.model_validate({**FETCH.model_dump(), **wrong})
