import logging

from checkin.log_file import keep_log, release_log

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
