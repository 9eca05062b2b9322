"""What a run with real servers does where Indico is not to be had, or its folder out of reach."""

import os
import tempfile

import pytest

from tests.servers.live_run import LiveIndicoServer, indico_state, sweep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Shell scripts start the servers.")
LACKING, BROKEN = 3, 1
NO_PROCESS = 2**22 + 1  # beyond the largest number that a process has on Linux


def an_indico(tmp_path, returns):
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for name, code in (("up", returns), ("down", 0)):
        script = scripts / name
        script.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        script.chmod(0o755)
    return LiveIndicoServer(tmp_path / "state", scripts)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir(mode=0o755)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_without_indico_the_tests_run_all_the_same(tmp_path, monkeypatch, capfd):
    monkeypatch.delenv("CI", raising=False)
    indico = an_indico(tmp_path, LACKING)
    assert indico.up() == 0
    assert not indico.is_up
    assert "its tests are skipped" in capfd.readouterr().out


def test_without_indico_ci_is_not_green(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("CI", "true")
    assert an_indico(tmp_path, LACKING).up() != 0
    assert "CI is set, so that this is a failure" in capfd.readouterr().out


@pytest.mark.parametrize("ci", ["", "1"])
def test_an_indico_that_does_not_start_is_a_failure_everywhere(tmp_path, monkeypatch, ci):
    monkeypatch.setenv("CI", ci)
    assert an_indico(tmp_path, BROKEN).up() == BROKEN


def test_a_checkout_that_others_cannot_reach_has_its_state_elsewhere(tmp_path, temporary):
    home = tmp_path / "home"
    kept = home / "checkin" / ".servers"
    kept.mkdir(parents=True)
    home.chmod(0o700)
    state = indico_state(kept, is_root=True)
    assert state.parent == temporary
    assert state.stat().st_mode & 0o777 == 0o755
    assert indico_state(kept, is_root=False).parent == kept


def test_the_state_of_a_killed_run_goes_with_the_next(temporary):
    left = temporary / f"checkin-indico-{NO_PROCESS}-x"
    runs = temporary / f"checkin-indico-{os.getpid()}-x"
    left.mkdir()
    runs.mkdir()
    sweep()
    assert not left.exists()
    assert runs.exists()
