"""What becomes of lines at an Indico: nobody's check-in is set twice, or taken from them."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState, Pushed
from checkin.core.servers.posting import Deed, Posting
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.indico.indico_push import IndicoPush
from tests.builders import SECOND, an_entry, an_undo
from tests.servers.indico_desk import NO_RIGHT, NO_SCOPE, NO_TOKEN
from tests.servers.recorded_indico import RecordedIndico

ACCEPTED, REFUSED = DeliveryState.ACCEPTED, DeliveryState.REFUSED
WAITING, PARKED = DeliveryState.WAITING, DeliveryState.PARKED
CUT = TargetUnreachable("indico.example.org closed the connection.", may_have_acted=True)
WHO = 1
HERE = f"/registrations/{WHO}"


@pytest.fixture
def indico():
    return RecordedIndico()


@pytest.fixture
def push(indico):
    """Push postings one after the other; give what became of each that something was said of."""

    def push(*postings, by=None):
        where = indico, indico.address, lambda: indico.now
        by = by or IndicoPush(*where, connections=1, rest=lambda _: None)
        told = [each for pushed in by.push(postings) for each in pushed.outcomes]
        return {each.entry_id: each for each in told}

    return push


def told_of(indico, key=str(WHO), **fields):
    return ServerTicket(f"ticket-{key}", indico.address, key, str(WHO), product="1", **fields)


@pytest.fixture
def passing(indico):
    def passing(kind=EntryKind.ENTRY, **fields):
        line = an_entry(kind, indico.now)
        told = fields.pop("told", told_of(indico))
        about = {"list_key": "1", "told": told, "passage": line, "names": (line.id,)}
        return Posting(line, Deed.PASSAGE, **about | fields)

    return passing


@pytest.fixture
def undoing(indico):
    def undoing(passage, **fields):
        line = an_undo(passage.entry, indico.now + timedelta(minutes=1))
        about = {"list_key": "1", "told": told_of(indico), "passage": passage.entry}
        return Posting(line, Deed.UNDO, **about | {"stands": False} | fields)

    return undoing


def test_an_admission_is_set_once_and_its_time_there_is_told(push, passing, indico):
    posting = passing()
    (told,) = push(posting).values()
    assert told.state is ACCEPTED
    assert indico.log == [(WHO, True)]
    at = indico.rows[WHO]["checked_in_dt"]
    assert told.stands_as == (f"{WHO}@{at}", posting.entry.id)


def test_who_was_in_already_is_told_as_a_double_and_not_set_anew(push, passing, indico):
    indico.check_in(WHO)
    at = indico.rows[WHO]["checked_in_dt"]
    (told,) = push(passing()).values()
    assert (told.state, told.stands_as) == (ACCEPTED, None)
    assert "had let in the same ticket" in told.reason
    assert indico.rows[WHO]["checked_in_dt"] == at
    assert indico.log == [(WHO, True)]


def test_who_was_let_in_all_the_same_is_no_news(push, passing, indico):
    indico.check_in(WHO)
    posting = passing(EntryKind.OVERRIDE)
    overridden = replace(posting.entry, verdict=Verdict.ALREADY_ADMITTED)
    (told,) = push(replace(posting, entry=overridden)).values()
    assert (told.state, told.reason) == (ACCEPTED, "")
    overridden = replace(posting.entry, verdict=Verdict.UNPAID)
    (told,) = push(replace(posting, entry=overridden)).values()
    assert "had let in the same ticket" in told.reason


def test_somebody_who_is_quicker_is_told_as_a_double(push, passing, indico):
    before = indico.get(f"/api/checkin/event/1/forms/1{HERE}")
    indico.check_in(WHO)
    indico.now += timedelta(minutes=1)
    late = type(before)(200, before.server, before.body, before.content_type, indico.now)
    indico.reply("GET", HERE, late)
    (told,) = push(passing()).values()
    assert "had let in the same ticket" in told.reason


def test_somebody_who_is_quicker_than_the_setting_is_told_as_a_double(push, passing, indico):
    get = indico.get

    def meanwhile(path):
        answer = get(path)
        indico.now += timedelta(seconds=3)
        indico.check_in(WHO)
        indico.now += timedelta(seconds=5)
        return answer

    indico.get = meanwhile
    (told,) = push(passing()).values()
    assert told.stands_as is None
    assert "had let in the same ticket" in told.reason


@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_after_a_lost_answer_it_is_looked_at_before_anything_is_set_again(
    push, passing, indico, method
):
    posting = passing()
    indico.reply(method, HERE, CUT)
    (told,) = push(posting).values()
    assert told.state is WAITING
    again = passing(acted=(told.acted,) if told.acted else ())
    (told,) = push(again).values()
    assert told.state is ACCEPTED
    assert told.stands_as == (f"{WHO}@{indico.rows[WHO]['checked_in_dt']}", again.entry.id)
    assert indico.log == [(WHO, True)]


def test_what_was_there_before_the_scan_is_not_taken_for_a_lost_answer(push, passing, indico):
    indico.check_in(WHO)
    indico.now += timedelta(minutes=5)
    tried = (indico.now - timedelta(minutes=1), indico.now)
    (told,) = push(passing(may_be_there=True, acted=(tried,))).values()
    assert "had let in the same ticket" in told.reason


def test_what_was_on_its_way_when_the_program_ended_is_found_for_a_minute(push, passing, indico):
    began = indico.now
    indico.now += timedelta(seconds=50)
    indico.check_in(WHO)
    (told,) = push(passing(acted=((began, None),))).values()
    assert told.stands_as
    (told,) = push(passing(acted=((began - timedelta(minutes=1), None),))).values()
    assert "had let in the same ticket" in told.reason


@pytest.mark.parametrize("ended", [None, timedelta(0)])
def test_what_the_server_is_at_still_when_nobody_hears_it_is_not_set_twice(passing, indico, ended):
    rests = []

    def rest(seconds):
        rests.append(seconds)
        indico.now += timedelta(seconds=seconds)
        indico.check_in(WHO)  # as it was asked before

    by = IndicoPush(indico, indico.address, lambda: indico.now, rest=rest)
    others = [passing(told=told_of(indico, key=str(key))) for key in (2, 3)]
    tried = (indico.now - SECOND, None if ended is None else indico.now - ended)
    lines = [replace(each, acted=(tried,)) for each in (passing(), *others)]
    told = {each.entry_id: each for pushed in by.push(lines) for each in pushed.outcomes}
    assert told[lines[0].entry.id].stands_as == (
        f"{WHO}@{indico.rows[WHO]['checked_in_dt']}",
        lines[0].entry.id,
    )
    assert {each.state for each in told.values()} == {ACCEPTED}
    assert sorted(indico.log) == [(WHO, True), (2, True), (3, True)]
    assert len(rests) == 1  # for all of them


@pytest.mark.parametrize(("takes", "rest"), [(0.1, 5), (2, 20), (9, 30)])
def test_a_server_that_is_slow_is_given_longer_to_finish(passing, indico, monkeypatch, takes, rest):
    rests, answered = [], indico.get

    def slow(*asked, **how):
        indico.now += timedelta(seconds=takes)
        return answered(*asked, **how)

    monkeypatch.setattr(indico, "get", slow)
    by = IndicoPush(indico, indico.address, lambda: indico.now, rest=rests.append)
    (told,) = by.push([replace(passing(), acted=((indico.now - SECOND, None),))])
    assert told.outcomes[0].state is ACCEPTED
    assert rests == [rest]


def test_who_stops_while_a_server_is_waited_for_has_nothing_set(passing, indico):
    by = IndicoPush(indico, indico.address, lambda: indico.now)
    told = by.push([passing(acted=((indico.now - SECOND, indico.now),))])
    assert next(told) == Pushed()
    told.close()
    assert indico.log == []


def test_who_comes_back_is_checked_in_there_still(push, passing, indico):
    lines = [passing(), passing(EntryKind.EXIT), passing()]
    told = push(*lines)
    assert [told[each.entry.id].state for each in lines] == [ACCEPTED] * 3
    assert told[lines[1].entry.id].reason == "Kept here only: Indico keeps no exits."
    assert told[lines[2].entry.id].reason == ""
    assert indico.log == [(WHO, True)]


def test_a_guest_is_kept_here_only(push, passing, indico):
    guest = told_of(indico, key="1-f3f49249", parent="1")
    (told,) = push(passing(told=guest)).values()
    assert told.state is ACCEPTED
    assert "not one by one" in told.reason
    assert indico.asked == []


def test_who_passes_the_list_of_another_form_is_kept_here_only(push, passing, indico):
    (told,) = push(passing(list_key="2")).values()
    assert told.state is ACCEPTED
    assert "another form" in told.reason
    assert indico.asked == []


@pytest.mark.parametrize("deed", [Deed.BADGE, Deed.REFUSAL, Deed.ANSWERS])
def test_what_an_indico_does_not_keep_does_not_concern_it(push, indico, deed):
    posting = Posting(an_entry(), deed, "1", told_of(indico))
    assert [each.state for each in push(posting).values()] == [ACCEPTED]
    assert indico.asked == []


def test_what_was_set_from_here_is_taken_back(push, passing, undoing, indico):
    entry = passing()
    (told,) = push(entry).values()
    undo = undoing(entry, there=(told.stands_as,))
    for _ in range(2):
        assert [each.state for each in push(undo).values()] == [ACCEPTED]
    assert indico.log == [(WHO, True), (WHO, False)]


def test_what_others_set_is_never_taken_back(push, passing, undoing, indico):
    indico.check_in(WHO)
    (told,) = push(undoing(passing())).values()
    assert told.state is REFUSED
    assert "was not sent from here" in told.reason
    assert indico.rows[WHO]["checked_in"]


def test_who_came_in_once_more_stays_checked_in(push, passing, undoing, indico):
    first, second = passing(), passing()
    told = push(first, second)
    there = (told[first.entry.id].stands_as,)
    undo = undoing(first, there=there, ours=frozenset({second.entry.at}))
    assert [each.state for each in push(undo).values()] == [ACCEPTED]
    assert indico.rows[WHO]["checked_in"]


def test_what_is_undone_and_stands_again_is_set_again(push, passing, undoing, indico):
    entry = passing()
    (told,) = push(undoing(entry, stands=True)).values()
    assert told.stands_as == (f"{WHO}@{indico.rows[WHO]['checked_in_dt']}", entry.entry.id)
    assert indico.log == [(WHO, True)]


def test_an_exit_that_is_undone_is_no_news(push, passing, undoing, indico):
    assert [each.state for each in push(undoing(passing(EntryKind.EXIT))).values()] == [ACCEPTED]
    assert indico.asked == []


def test_a_registration_that_is_gone_is_refused(push, passing, indico):
    del indico.rows[WHO]
    (told,) = push(passing()).values()
    assert told.state is REFUSED
    assert "does not know this registration" in told.reason


@pytest.mark.parametrize(
    ("status", "state"),
    [(403, PARKED), (409, WAITING), (422, REFUSED), (429, WAITING), (500, WAITING), (503, WAITING)],
)
def test_what_indico_says_decides(push, passing, indico, status, state):
    for method in ("GET", "PATCH"):
        indico.reply(method, HERE, indico.said(status, NO_RIGHT))
        (told,) = push(passing()).values()
        assert told.state is state
        assert told.reason.endswith(".")
        assert NO_RIGHT["error"]["error_uuid"] not in told.reason


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (NO_RIGHT, ("token's owner", "Give them the right “Registration")),
        (NO_SCOPE, ("is not for check-in", "If the server has another name by now")),
        (NO_TOKEN, ("No token reached", "let the header “Authorization” pass")),
    ],
)
def test_what_is_not_allowed_is_explained(push, passing, indico, told, words):
    indico.reply("GET", HERE, indico.said(403, told))
    (said,) = push(passing()).values()
    assert said.state is PARKED
    assert words[0] in said.reason
    assert words[1] in said.advice


def test_times_are_those_of_the_events_place(push, passing, undoing, indico):
    indico.check_in(WHO)
    zone = ZoneInfo("Europe/Zurich")
    (told,) = push(passing(zone=zone)).values()
    assert "at 09:00" in told.reason
    (told,) = push(undoing(passing(), zone=zone)).values()
    assert "of 09:00" in told.reason


def test_a_token_that_is_revoked_parks_everything(push, passing, indico):
    indico.is_revoked = True
    lines = [passing(), passing()]
    with pytest.raises(AccessDenied, match="does not take this token any more"):
        push(*lines)
