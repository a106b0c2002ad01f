"""How the fact-checker's sheet is filled in and read back, in its own words."""

from __future__ import annotations

from typing import Final

from verifier.report.sheet import READ_BACK

TITLE: Final = "Fact-checker's sheet"

MANUAL: Final = (
    ("What this is", "One row for each claim of the articles, and on the second sheet one for each question "
     "that the audit asks. It judges nothing: what holds is for you to decide."),
    ("Fill in", "The yellow columns. Leave the others as they are; the id is how a row is known again."),
    ("verdict", "Of a claim: confirmed (it is right as it stands), fix (it is wrong or must be reworded), "
     "cannot verify, disputed (sources contradict each other), opinion (no record can settle it). Of a "
     "finding: explained (the answer is in the note), false alarm."),
    ("checked by", "Your name, written alike in every row. Two readers of one mind sign a claim off."),
    ("note", "What you did, and what has to be changed."),
    ("evidence", "The page or document that the verdict rests on: its address or the name of the file."),
    ("where in it", "The page, line or minute."),
    ("level", "primary (a record, a witness, the speaker's own words), secondary (a report of these), or "
     "tertiary (a summary of reports). Empty means secondary."),
    ("stance", "Whether the evidence supports or disputes the claim, or does neither. Empty means neither."),
    ("Not checked yet", "Leave the verdict empty: such rows are passed over."),
    ("Free to do", "Sort, filter, hide or move columns, add your own, and save as XLSX or as CSV UTF-8."),
    ("Read it back", f"{READ_BACK} adds what you decided to the ledger, where nothing is overwritten. "
     "A row that cannot be read is named with its number."),
)  # fmt: skip
"""What to do, each with a word for it."""
