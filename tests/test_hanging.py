"""A test that hangs is ended, and says where: also one that failed, whose threads wait for it."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
# The tests' own limit, only shorter; a busy computer has come to the test itself by then.
LIMITED = """
from tests import conftest
from tests.conftest import *
conftest._LIMIT_SECONDS = 5
"""
HANGS = """
from threading import Event

def test_that_waits_for_what_never_comes():
    Event().wait()
"""
FAILS = """
from threading import Event

def test_whose_thread_waits_for_the_rest_of_it(in_a_thread):
    in_a_thread(Event().wait)
    assert False
"""


@pytest.mark.parametrize(
    ("test", "where"),
    [(HANGS, "in test_that_waits_for_what_never_comes"), (FAILS, "in in_a_thread")],
    ids=["at once", "once it has failed"],
)
def test_a_test_that_hangs_says_where_and_is_ended(tmp_path, test, where):
    (tmp_path / "conftest.py").write_text(LIMITED)
    (tmp_path / "test_hangs.py").write_text(test)
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", tmp_path, tmp_path / "test_hangs.py"],
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 1
    assert "Timeout" in ended.stderr
    assert where in ended.stderr
