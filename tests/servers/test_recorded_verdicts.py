"""Offline, our desks say of each recorded scan what pretix said."""

from contextlib import ExitStack

from checkin.core.scan import Verdict
from tests.servers.recorded_verdicts import recorded

# What no signature tells: payment, and what tickets are added to others.
UNTOLD = {"pending", "expired", "needs_approval", "addon", "ambiguous"}


def test_every_recorded_scan_is_judged_as_pretix_judged_it(tmp_path):
    with ExitStack() as closing:
        found = recorded(tmp_path, closing)
    assert len(found) > 400
    assert [(cell, ours, said) for cell, ours, said in found if ours != said] == []


def test_signed_tickets_that_were_not_downloaded_are_judged_alike(tmp_path):
    people = ("attendees", "tickets", "server_tickets", "questions", "passages")
    with ExitStack() as closing:
        found = [
            (cell, ours.verdict, said.verdict)
            for cell, ours, said in recorded(tmp_path, closing, only="confsig", without=people)
            if cell.ticket not in UNTOLD and said.verdict is not Verdict.ANSWERS_REQUIRED
        ]
    assert {said for _, _, said in found} == {
        Verdict.ADMITTED, Verdict.CHECKED_OUT, Verdict.REVOKED, Verdict.BLOCKED,
        Verdict.TOO_EARLY, Verdict.TOO_LATE, Verdict.WRONG_LIST, Verdict.RULES,
        Verdict.UNKNOWN_CODE,
    }  # fmt: skip
    assert [(cell, ours, said) for cell, ours, said in found if ours != said] == []
