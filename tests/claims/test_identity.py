"""Judgements on whether two sources are one."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from claims.identity import Identity, Judgement

NOON = datetime.datetime(2023, 10, 30, 12, tzinfo=datetime.UTC)


def test_a_source_is_not_judged_against_itself() -> None:
    with pytest.raises(ValidationError, match="is itself"):
        Identity(one="a", other="a", judgement=Judgement.POSITIVE, by="Dana", at=NOON)


def test_each_judgement_has_an_id_of_its_content() -> None:
    made = Identity(one="a", other="b", judgement=Judgement.POSITIVE, by="Dana", at=NOON)
    assert made.id == made.model_copy().id
    assert made.id != made.model_copy(update={"judgement": Judgement.NEGATIVE}).id
