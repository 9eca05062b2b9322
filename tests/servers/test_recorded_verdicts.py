"""Offline, our desks say of each recorded scan what pretix said."""

from contextlib import ExitStack

from tests.servers.recorded_verdicts import recorded


def test_every_recorded_scan_is_judged_as_pretix_judged_it(tmp_path):
    with ExitStack() as closing:
        found = recorded(tmp_path, closing)
    assert len(found) > 400
    assert [(cell, ours, said) for cell, ours, said in found if ours != said] == []
