"""A desk at an Indico's form, in a real event file: what it writes comes back as its own."""

import base64
import json
import uuid
from dataclasses import replace

import pytest

from checkin.core.decision import Reason
from checkin.core.errors import TargetUnreachable
from checkin.core.journal import seal, told_by
from checkin.core.scan import Verdict
from checkin.core.servers.server_names import list_id
from checkin.core.ticket import TicketStatus
from checkin.services.journal.conflicts import Conflicts
from tests.builders import an_entry
from tests.servers.indico_desk import NO_RIGHT

CUT = TargetUnreachable("indico.example.org closed the connection.", may_have_acted=True)
UNPAID, PENDING, CHECKED_IN, WITHDRAWN, REJECTED, WITH_GUESTS = 4, 6, 8, 10, 16, 2


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (1, Verdict.ADMITTED),
        (UNPAID, Verdict.UNPAID),
        (PENDING, Verdict.UNAPPROVED),
        (REJECTED, Verdict.CANCELED),
        (WITHDRAWN, Verdict.CANCELED),
        (CHECKED_IN, Verdict.ALREADY_ADMITTED),
    ],
)
def test_each_state_is_judged_here(event, key, verdict):
    assert event.desk.scan(event.code(key)).verdict is verdict


def test_a_guest_is_admitted_as_themselves(event):
    guest = event.indico.field(WITH_GUESTS, "Accompanying persons")["data"][0]["id"]
    decision = event.desk.scan(guest.upper())
    assert decision.verdict is Verdict.ADMITTED
    assert decision.ticket.attendee.name == "Invité·e Un"
    assert event.desk.scan(event.code(WITH_GUESTS)).verdict is Verdict.ADMITTED


def test_what_was_sent_comes_back_as_the_desks_own(event):
    before = event.came()
    event.desk.scan(event.code(1))
    event.sync.sync()
    for _ in range(2):
        event.pull()
        assert event.came() == before + 1
        assert Conflicts(event.store, None).all() == ()
        event.again()
    lines = event.store.history(event.ticket(1).id, list_id(event.indico.address, "1"))
    assert [line.desk for line in lines] == ["Desk 1"]
    assert event.indico.log == [(1, True)]


def test_what_came_back_before_its_answer_counts_once(event):
    before = event.came()
    event.desk.scan(event.code(1))
    event.indico.reply("PATCH", "/registrations/1", CUT)
    event.sync.sync()
    event.again()
    event.pull()
    event.sync.sync()
    event.pull()
    assert event.came() == before + 1
    assert Conflicts(event.store, None).all() == ()
    assert event.store.unsent_count() == 0
    assert event.indico.log == [(1, True)]


@pytest.mark.parametrize("key", [UNPAID, PENDING])
def test_whoever_overrides_another_refusal_has_not_answered_for_a_double(event, key):
    event.indico.check_in(key)
    event.clock.pass_by(minutes=5)
    event.indico.now = event.clock()
    refused = event.desk.scan(event.code(key))
    event.corrections.override(refused.entry_id, "The chair said so")
    event.sync.sync()
    event.again()
    event.pull()
    assert len(Conflicts(event.store, None).all()) == 1


def out_of_reach(event):
    event.indico.is_gone = True
    event.sync.sync()
    event.indico.is_gone = False


def in_trouble(event):
    event.indico.reply("GET", "/registrations/1", event.indico.said(500, PAGE))
    event.sync.sync()


def without_a_token(event):
    event.indico.is_revoked = True
    event.sync.sync()
    event.indico.is_revoked = False


@pytest.mark.parametrize("attempt", [out_of_reach, in_trouble, without_a_token])
def test_somebody_elses_check_in_after_a_vain_attempt_is_a_double_and_stays(event, attempt):
    entry = event.desk.scan(event.code(1)).entry_id
    attempt(event)
    somebody_else_checks_in(event)
    assert len(Conflicts(event.store, None).all()) == 1
    event.corrections.undo(entry, "Wrong person")
    event.send_all()
    assert event.indico.log == [(1, True)]


def test_somebody_elses_check_in_is_not_taken_for_a_line_of_another_copy(event):
    ticket = event.ticket(1)
    line = an_entry(
        at=event.clock(), list_id=list_id(event.indico.address, "1"), code=ticket.code,
        ticket_id=ticket.id, attendee_id=ticket.attendee.id, chain="theirs", number=1,
    )  # fmt: skip
    with event.store.write():
        event.store.add_foreign([replace(line, hash=seal(told_by(line), "theirs", 1, ""))])
    somebody_else_checks_in(event)
    assert len(Conflicts(event.store, None).all()) == 1
    event.corrections.undo(line.id, "Wrong person")
    event.send_all()
    assert event.indico.log == [(1, True)]


def somebody_else_checks_in(event):
    """Let five minutes pass, and somebody be checked in there before our line arrives."""
    event.clock.pass_by(minutes=5)
    event.indico.now = event.clock()
    event.indico.check_in(1)
    event.again()
    event.send_all()
    event.pull()


def test_what_was_undone_before_its_answer_came_is_taken_back_there(event):
    entry = event.desk.scan(event.code(1)).entry_id
    event.indico.reply("PATCH", "/registrations/1", CUT)
    event.sync.sync()
    event.corrections.undo(entry, "Wrong person")
    event.again()
    event.send_all()
    assert event.indico.log == [(1, True), (1, False)]
    assert event.store.unsent_count() == 0


def test_who_was_reset_there_may_come_in_again(event):
    event.desk.scan(event.code(1))
    event.sync.sync()
    event.pull()
    event.indico.check_in(1, is_in=False)
    event.pull()
    assert event.desk.scan(event.code(1)).verdict is Verdict.ADMITTED


def test_who_is_deleted_there_is_marked_and_not_deleted_here(event):
    event.desk.scan(event.code(1))
    ticket = event.ticket(1)
    del event.indico.rows[1]
    event.again()
    event.pull()
    kept = event.store.ticket(ticket.id)
    assert kept.status is TicketStatus.CANCELED
    assert kept.attendee.name == "José García Márquez"
    assert kept.attendee.vanished
    assert event.desk.scan(kept.code).explanation.reason is Reason.GONE


def test_a_form_that_is_renamed_still_admits_its_people(event):
    event.indico.titles[1] = "Delegates"
    new = event.indico.register(("Ada", "Ek"))
    event.again()
    event.pull()
    for key in (1, new["id"]):
        assert event.desk.scan(event.code(key)).verdict is Verdict.ADMITTED


def v2(server, number):
    encoded = base64.b64encode(uuid.UUID(number).bytes).decode()
    return json.dumps({"i": [2, server, encoded]})


def test_codes_of_every_form_are_recognised_without_the_server(event):
    number = event.code(1)
    old = {
        "registrant_id": 1, "checkin_secret": number.upper(), "event_id": "1",
        "server_url": "https://indico.example.org", "version": 1,
    }  # fmt: skip
    for code in (v2("indico.example.org", number), json.dumps(old), number.upper()):
        assert event.desk.scan(code).ticket.attendee.name == "José García Márquez"
    guest = event.indico.field(WITH_GUESTS, "Accompanying persons")["data"][0]["id"]
    host = v2("indico.example.org", event.code(WITH_GUESTS))
    own = json.loads(v2("indico.example.org", guest))["i"][2]
    of_guest = json.dumps({"i": [*json.loads(host)["i"], own]})
    assert event.desk.scan(of_guest).ticket.attendee.name == "Invité·e Un"


@pytest.mark.parametrize(
    ("server", "reason"),
    [
        ("indico.example.org", Reason.UNKNOWN_HERE),
        ("https://Indico.Example.org:443", Reason.UNKNOWN_HERE),
        ("indico.example.org:8443", Reason.UNKNOWN_OTHER),
        ("http://indico.example.org:8443", Reason.UNKNOWN_OTHER),
        ("indico.elsewhere.example", Reason.UNKNOWN_OTHER),
    ],
)
def test_a_ticket_of_another_event_or_server_says_so(event, server, reason):
    decision = event.desk.scan(v2(server, "bb20e1d5-916b-4b37-8051-ac7c8e48e488"))
    assert decision.verdict is Verdict.UNKNOWN_CODE
    assert decision.explanation.reason is reason


PAGE = b"<!DOCTYPE html><title>Indico</title>"
FAULTS = {
    "400": (400, {"error": {"message": "Bad request"}}),
    "403": (403, NO_RIGHT),
    "404 as a page": (404, PAGE),
    "405 as a page": (405, PAGE),
    "409": (409, {"error": {"message": "Busy"}}),
    "422": (422, {"webargs_errors": {"checked_in": ["Not a valid boolean."]}}),
    "429": (429, {}),
    "500": (500, PAGE),
    "502 as a page": (502, PAGE),
    "200 with a page": (200, PAGE),
    "200 with something else": (200, ["what?"]),
    "silence": CUT,
}


@pytest.mark.parametrize("method", ["GET", "PATCH"])
@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_goes_wrong_it_is_checked_in_once_in_the_end(event, method, fault):
    told = FAULTS[fault]
    answer = told if isinstance(told, Exception) else event.indico.said(*told)
    event.desk.scan(event.code(1))
    event.indico.reply(method, "/registrations/1", answer)
    event.sync.sync()
    (left,) = event.store.outbox()
    assert left.reason.endswith(".")
    event.again()
    event.send_all()
    event.pull()
    assert event.store.unsent_count() == 0
    assert event.indico.log == [(1, True)]
    assert Conflicts(event.store, None).all() == ()
