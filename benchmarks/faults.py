"""Whether the ledger survives faults: python benchmarks/faults.py killed|together|tampered.

`killed` fills stores by `verifier add`, kills it with all its workers at random moments, half of them inside
a transaction, and after each kill verifies the store, seals and all, and holds every article in it against
that of a run that nobody killed. Then it goes on with the same store; a run that ends by itself must have
read nothing again. Workers start only where reading is more work than saving, as with --paragraphs 30.

`together` lets two writers, each with articles that the other has too, and eight readers loose on one store,
and looks at every article that a reader sees, whether all its claims are there.

`tampered` makes a store of checked articles in several versions, with reviews, judgements, evidence and what
was merged into it; changes something in a copy of it, in whatever table; and says how much of that `verifier
verify` finds. What the newest log entries alone could tell is found by the log's head, kept elsewhere.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from killed import killed
from tampered import tampered
from together import together

TRIALS = {"killed": killed, "tampered": tampered, "together": together}


def main() -> int:
    """Run one of the trials and return 0 when the ledger survived all of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="of what is left to chance")
    trials = parser.add_subparsers(dest="trial", required=True)
    one = trials.add_parser("killed")
    one.add_argument("--times", type=int, default=200)
    one.add_argument("--articles", type=int, default=500)
    one.add_argument("--paragraphs", type=int, default=0, help="in each article, beside its four sentences")
    one.add_argument("--jobs", type=int, default=2)
    one = trials.add_parser("together")
    one.add_argument("--seconds", type=float, default=60)
    one.add_argument("--articles", type=int, default=50)
    one = trials.add_parser("tampered")
    one.add_argument("--times", type=int, default=500)
    given = vars(parser.parse_args())
    trial = TRIALS[given.pop("trial")]
    with tempfile.TemporaryDirectory() as folder:
        return 0 if trial(Path(folder), **given) else 1


if __name__ == "__main__":
    sys.exit(main())
