import faulthandler
import logging
import os
import shutil
import sys
from functools import partial
from threading import Event, Thread

import pytest
from hypothesis import HealthCheck, settings

from checkin.codes.recognise import recognise
from checkin.garbage import collect_due, keep_for_later, spare_what_lasts
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.storage.store import Store
from tests.builders import Clock, a_list, an_event, new_id, with_lists

# What it demands is told as the tests themselves are.
pytest.register_assert_rewrite("tests.servers.contract", "tests.servers.pulled_desk")

# A slow computer is no fault, and a file that a test shares between its examples no accident.
_CALM = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
settings.register_profile("quick", max_examples=30, stateful_step_count=20, **_CALM)
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True, print_blob=True)
settings.register_profile("thorough", max_examples=2_000, stateful_step_count=60, **_CALM)
_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "quick")
settings.load_profile(_PROFILE)

# A wait ends with what it is for: it may last on a computer that has much else to do.
_PATIENCE_MS = 60_000
_WAITS = ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed", "waitCallback")
# Far beyond what any test takes: one that hangs says where instead of stopping the run.
_LIMIT_SECONDS = 86_400 if _PROFILE == "thorough" else 900
_TOLD_HERE = pytest.StashKey[int]()

# Pillow's decoders complain about the broken pictures that tests show them.
_MAY_COMPLAIN = "PIL"


def pytest_configure(config):
    """Keep the way to the terminal: what a test writes goes elsewhere."""
    with config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        config.stash[_TOLD_HERE] = os.dup(sys.__stderr__.fileno())


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """End the process, telling where each of its threads is, if a test takes beyond the limit.

    pytest's own limit looks away once a test has failed, when it hangs most easily: its threads
    wait for what the rest of it would have done.
    """
    file = item.config.stash[_TOLD_HERE]
    faulthandler.dump_traceback_later(_LIMIT_SECONDS, exit=True, file=file)


pytest_runtest_call = pytest_runtest_teardown = pytest_runtest_setup


def pytest_runtest_logfinish():
    """Wait for the next test without a limit."""
    faulthandler.cancel_dump_traceback_later()


def pytest_collection_finish():
    """Never look through what there is now in search of garbage: ten thousand tests last."""
    spare_what_lasts()


# As in the window: widgets of an earlier test must not be destroyed in the lane of a later one.
keep_for_later()


@pytest.fixture(autouse=True)
def _garbage_is_collected_between_tests():
    yield
    collect_due()


@pytest.fixture(autouse=True)
def _settings_of_nobody(tmp_path, monkeypatch):
    """Keep every test away from the settings of whoever runs it, and from their keyring."""
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(autouse=True)
def _no_unexpected_log_record(caplog):
    """Fail a test that makes the program complain, unless it expects so and clears `caplog`."""
    yield
    complaints = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name.split(".")[0] != _MAY_COMPLAIN
    ]
    assert not complaints


@pytest.fixture
def qtbot(qtbot):
    """Wait in all ways as long as it takes, unless a test says otherwise."""
    for name in _WAITS:
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=_PATIENCE_MS))
    return qtbot


@pytest.fixture
def in_a_thread():
    """Begin something in a thread that is joined in the end; give whether it has ended."""
    threads = []

    def begin(job):
        ended = Event()

        def run():
            job()
            ended.set()

        threads.append(Thread(target=run))
        threads[-1].start()
        return ended

    yield begin
    for thread in threads:
        thread.join()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def event():
    return an_event()


@pytest.fixture
def main():
    return a_list()


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory):
    # An event file with one door. Copying it is ten times faster than making one each time.
    path = tmp_path_factory.mktemp("event") / "empty.checkin"
    with Store.create(path, an_event(), computer="laptop") as store:
        with_lists(store, a_list())
    return path


@pytest.fixture
def new_store(tmp_path, _empty_file):
    """Open as many copies of an event with one door, "main", as a test asks for."""
    opened = []

    def new():
        path = tmp_path / f"event{len(opened) or ''}.checkin"
        shutil.copyfile(_empty_file, path)
        opened.append(Store(path, computer="laptop"))
        return opened[-1]

    yield new
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store):
    return new_store()


@pytest.fixture
def scribe(clock):
    return Scribe("Desk 1", "Olive", clock, new_id)


@pytest.fixture
def desk(store, scribe):
    return Desk(store, scribe, recognise, "main")


@pytest.fixture
def corrections(store, scribe):
    return Corrections(store, scribe)


@pytest.fixture
def attendees(store, scribe):
    return Attendees(store, scribe, lambda: new_id().upper())
