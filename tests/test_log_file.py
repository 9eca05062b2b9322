import logging

from PySide6.QtCore import QObject, Signal

from checkin.log_file import keep_log, release_log
from checkin.ui.crash import CrashReport, told

logger = logging.getLogger("checkin.test")


def test_a_log_is_made_with_the_first_mistake(tmp_path, caplog):
    kept = keep_log(tmp_path / "state" / "checkin.log")
    try:
        logger.info("nothing of note")
        assert not kept.path.exists()
        logger.error("A mistake of the program: here.py:1 work > ValueError")
    finally:
        release_log(kept)
    assert "here.py:1 work > ValueError" in kept.path.read_text(encoding="utf-8")
    caplog.clear()


def test_a_log_that_has_grown_gives_way_to_a_new_one(tmp_path, caplog):
    kept = keep_log(tmp_path / "checkin.log")
    try:
        for _ in range(12):
            logger.error("x" * 100_000)
    finally:
        release_log(kept)
    files = sorted(tmp_path.iterdir())
    assert len(files) > 1
    assert all(each.stat().st_size <= 500_000 for each in files)
    caplog.clear()


def test_a_disk_that_takes_nothing_stops_nobody(tmp_path, caplog):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    kept = keep_log(tmp_path / "file" / "checkin.log")
    try:
        logger.error("A mistake")
    finally:
        release_log(kept)
    caplog.clear()


class _Bell(QObject):
    rung = Signal(str)


def _work(name):
    raise ValueError(f"{name} cannot be let in")


def test_a_name_in_a_mistakes_message_never_gets_into_the_log(tmp_path, caplog):
    kept = keep_log(tmp_path / "checkin.log")
    report = CrashReport()
    bell = _Bell()
    bell.rung.connect(_work)
    try:
        bell.rung.emit("Małgorzata Wójcik")
        with told():
            _work("Małgorzata Wójcik")
    finally:
        report.release()
        release_log(kept)
    written = kept.path.read_text(encoding="utf-8")
    assert written.count("_work > ValueError") == 2
    assert "Małgorzata" not in written
    assert "Wójcik" not in written
    assert "let in" not in written
    assert "Małgorzata" not in caplog.text
    caplog.clear()


def test_a_name_in_what_a_mistake_came_from_never_gets_into_the_log(tmp_path, caplog):
    kept = keep_log(tmp_path / "checkin.log")
    report = CrashReport()
    try:
        with told():
            try:
                _work("Ada Lovelace")
            except ValueError as error:
                raise KeyError("Ada Lovelace") from error
    finally:
        report.release()
        release_log(kept)
    written = kept.path.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "Lovelace" not in written
    caplog.clear()
