"""Articles on which somebody has decided, by hand and at random."""

from __future__ import annotations

from hypothesis import strategies as st

from claims.audited import Audited
from claims.evidence import Decision, Review, Standing, Verdict
from claims.run import Run
from tests.report.hostile import readings
from tests.strategies import audits, reviews

URLS = (
    None, "https://dunmore.example/mill", "https://dunmore.example/ä b?x=<1>#\u202e", "HTTP://[::1]/", "http://[",
    "javascript:alert(1)", 'https://e.example/"><script>', "https://e.example/\ud800%", "mill.html", "",
)  # fmt: skip
"""Addresses as they are, and as they should not be."""


def decided(
    audited: Audited,
    run: Run,
    subject: str,
    *,
    verdict: Verdict = Verdict.CONFIRMED,
    by: str = "Dana",
    standing: Standing = Standing.STANDS,
    note: str = "",
) -> Audited:
    """Return it with one decision more."""
    review = Review(subject=subject, verdict=verdict, reviewer=by, note=note, at=run.at)
    decision = Decision(subject=subject, review=review, standing=standing)
    return audited.model_copy(update={"decisions": (*audited.decisions, decision)})


@st.composite
def decisions(draw: st.DrawFn) -> Audited:
    """Hostile articles with decisions on their claims and questions, and addresses of every kind."""
    audited = draw(st.one_of(audits(), readings()))
    document = audited.reading.document.model_copy(update={"url": draw(st.sampled_from(URLS))})
    audited = audited.model_copy(
        update={"reading": audited.reading.model_copy(update={"document": document})}
    )
    subjects = [claim.id for claim in audited.reading.claims] + [asked.question for asked in audited.asked]
    if not subjects:
        return audited
    drawn = draw(
        st.lists(st.tuples(reviews, st.sampled_from(subjects), st.sampled_from(Standing)), max_size=3)
    )
    return audited.model_copy(
        update={
            "decisions": tuple(
                Decision(
                    subject=subject, review=review.model_copy(update={"subject": subject}), standing=standing
                )
                for review, subject, standing in drawn
            )
        }
    )
