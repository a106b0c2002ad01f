"""A store of an older version, brought to this one."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.cli.conftest import Run

LEDGER = Path(__file__).parents[1] / "store" / "ledgers" / "0001.db.gz"


def test_an_older_store_is_read_once_it_is_upgraded(run: Run) -> None:
    packed = LEDGER.read_bytes()
    Path("claims.db").write_bytes(gzip.decompress(packed))
    refused = run("claims")
    assert refused.exit_code == 2
    assert refused.stderr == (
        "error: claims.db: an older verifier wrote it; `verifier upgrade` brings it to this version\n"
    )
    done = run("upgrade")
    assert (done.exit_code, done.stdout) == (0, "claims.db: as this version writes it, 1 article\n")
    assert "Forty boats" in run("claims").stdout
    assert run("verify").stdout.startswith("intact")
