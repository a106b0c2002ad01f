"""What the recipes for other engines write is what `verifier extract` writes, claim for claim."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from claims.document import Document
from verifier import pipeline

RECIPES = Path(__file__).parents[1] / "benchmarks" / "recipes"
NAMES = ("2023-10-18-reuters-hospital", "2023-10-29-dpa-ambassador", "2023-11-10-afp-toll")


def documents() -> list[Document]:
    return [
        Document(name=name, text=Path("seeds/companions", f"{name}.txt").read_text("utf-8")) for name in NAMES
    ]


def rows(folder: Path) -> list[dict[str, Any]]:
    """The rows of a table in the order of their places; engines write theirs in any."""
    found = parquet.read_table(folder).to_pylist()
    return sorted(found, key=lambda row: (row["document"], str(row.get("spans")), str(row.get("id"))))


@pytest.mark.parametrize(
    ("library", "arguments"), [("pyspark", ["--master", "local[1]"]), ("ray", ["--workers", "1"])]
)
def test_another_engine_comes_to_the_same(library: str, arguments: list[str], tmp_path: Path) -> None:
    if importlib.util.find_spec(library) is None:
        pytest.skip(f"needs {library}; pip install {library}")
    if library == "pyspark" and shutil.which("java") is None:
        pytest.skip("needs Java 17 or newer for Spark: no java is on PATH")
    articles, theirs, ours = tmp_path / "articles.jsonl", tmp_path / "theirs", tmp_path / "ours"
    lines = [document.model_dump(mode="json", include={"name", "text"}) for document in documents()]
    lines.append({"name": "empty", "text": " "})
    articles.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    recipe = RECIPES / f"on_{library.removeprefix('py')}.py"
    command = [sys.executable, str(recipe), str(articles), str(theirs), *arguments]
    quick = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1", "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | quick)
    assert done.returncode == 0, done.stderr
    assert f"{len(NAMES)} articles stand in {theirs / 'documents'}" in done.stdout
    assert "lost: 'empty': 'text' is empty" in done.stdout + done.stderr
    for _ in pipeline.read_into(documents(), ours, run=pipeline.current_run()):
        pass
    for table in ("documents", "claims"):
        assert rows(theirs / table) == rows(ours / table)
