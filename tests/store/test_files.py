"""Evidence is kept whole, once, and where others who use the store can read it."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

import pytest

from verifier.errors import MissingInput, StoreError, TooLarge
from verifier.store import files
from verifier.store.files import folder, keep


def test_a_file_is_kept_under_its_digest_for_all_who_may_read_new_files(tmp_path: Path) -> None:
    file, store = tmp_path / "page.txt", tmp_path / "claims.db"
    file.write_bytes(b"Forty boats, all told.")
    file.chmod(0o600)
    before = os.umask(0o022)
    try:
        digest = keep(store, file)
    finally:
        os.umask(before)
    assert digest == keep(store, file) == hashlib.sha256(file.read_bytes()).hexdigest()
    (kept,) = folder(store).iterdir()
    assert (kept.name, kept.read_bytes()) == (digest, file.read_bytes())
    assert stat.S_IMODE(kept.stat().st_mode) == 0o644


@pytest.mark.parametrize("endless", [False, True])
def test_a_file_without_end_is_refused(
    endless: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 3_000_000)
    large = tmp_path / "large"
    large.write_bytes(bytes(3_000_001))
    with pytest.raises(TooLarge, match="larger than 3,000,000 bytes"):
        keep(tmp_path / "claims.db", Path("/dev/zero") if endless else large)
    assert not folder(tmp_path / "claims.db").exists() or not [*folder(tmp_path / "claims.db").iterdir()]


def test_what_is_no_file_or_cannot_be_kept_is_said(tmp_path: Path) -> None:
    store = tmp_path / "claims.db"
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(MissingInput):
            keep(store, path)
    folder(store).write_bytes(b"")
    with pytest.raises(StoreError, match="cannot be kept"):
        keep(store, folder(store))
