"""In which order claims come to a reader."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifier.browse.queue import Turn, turn

CLAIMS = [f"c{nth}" for nth in range(6)]
WAITING = st.sets(st.sampled_from(CLAIMS)).map(sorted)


@given(WAITING, st.none() | st.sampled_from(CLAIMS))
def test_stepping_on_comes_to_each_that_waits_once_a_round(waiting: list[str], after: str | None) -> None:
    at = turn(CLAIMS, waiting, at=None, after=after).now
    seen = list[str]()
    while at is not None and at not in seen:
        seen.append(at)
        at = turn(CLAIMS, waiting, at=at, after=None).behind
    assert set(seen) == set(waiting) - ({after} if waiting == [after] else set())


@given(WAITING, st.sampled_from(CLAIMS))
def test_the_one_behind_has_the_one_before(waiting: list[str], at: str) -> None:
    here = turn(CLAIMS, waiting, at=at, after=None)
    if at in waiting and here.behind:
        assert turn(CLAIMS, waiting, at=here.behind, after=None).before == at


def test_one_that_is_asked_for_need_not_wait_and_one_that_is_gone_is_passed_over() -> None:
    assert turn(CLAIMS, ["c4"], at="c2", after=None) == Turn("c2", "c4", "c4")
    assert turn(CLAIMS, ["c4"], at="gone", after="gone") == Turn("c4", None, None)
    assert turn(CLAIMS, [], at=None, after=None) == Turn(None, None, None)
