"""What became of a claim has the sides that it can have."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from claims.revision import Aspect, Fate, Outcome


@pytest.mark.parametrize(
    ("fate", "before", "after", "wrong"),
    [
        (Fate.NEW, None, "b", "a"),
        (Fate.DROPPED, "a", None, None),
        (Fate.KEPT, "a", "b", None),
        (Fate.MOVED, "a", "b", None),
    ],
)
def test_a_new_claim_has_no_side_before_and_a_dropped_one_none_after(
    fate: Fate, before: str | None, after: str | None, wrong: str | None
) -> None:
    assert Outcome(fate=fate, before=before, after=after).why == ""
    with pytest.raises(ValidationError, match="no such sides"):
        Outcome(fate=fate, before=wrong, after=after)


def test_only_what_was_edited_says_what() -> None:
    Outcome(fate=Fate.EDITED, before="a", after="b", aspects=(Aspect.FIGURE,))
    with pytest.raises(ValidationError, match="exactly when"):
        Outcome(fate=Fate.EDITED, before="a", after="b")
    with pytest.raises(ValidationError, match="exactly when"):
        Outcome(fate=Fate.KEPT, before="a", after="b", aspects=(Aspect.WORDS,))
