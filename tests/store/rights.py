"""Folders on a small disk, and files that must not be touched, also where the tests run as root."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

OVERRIDES = (1 << 1) | (1 << 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: that root need not ask for leave."""

VERSION_3 = 0x20080522
"""Of the structures that capget and capset take: two words each for effective, permitted, inheritable."""


@contextmanager
def small_disk(folder: Path, *, kilobytes: int) -> Iterator[None]:
    """Put a disk of its own on a folder; skip the test where this process may not."""
    size = f"size={kilobytes}k"
    mount = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True)
    except OSError:
        pytest.skip("there is no mount")
    if done.returncode:
        pytest.skip("this process may not mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def without_override() -> Iterator[None]:
    """Hold this thread to the permissions of files, as every user but root is held anyway."""
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root may write everywhere")
    system = ctypes.CDLL(None, use_errno=True)
    header, held = (ctypes.c_uint32 * 2)(VERSION_3, 0), (ctypes.c_uint32 * 6)()
    assert system.capget(header, held) == 0
    effective = held[0]
    held[0] = effective & ~OVERRIDES
    assert system.capset(header, held) == 0
    try:
        yield
    finally:
        held[0] = effective
        assert system.capset(header, held) == 0
