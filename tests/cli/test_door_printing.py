from functools import partial

from checkin.cli import door_printing
from checkin.cli.door_printing import badges_beside
from checkin.cli.label_watch import STILL_WAITING
from checkin.cli.opening import opened
from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.printers.ipp.ipp_message import Operation
from tests.attended_event import MAIN, an_event, with_list
from tests.servers.processes import wait_until
from tests.servers.scripted_printer import ScriptedPrinter, http, ipp


def test_printers_are_asked_how_they_are_before_anybody_waits_for_a_badge(tmp_path):
    printer = ScriptedPrinter(http(ipp()))
    try:
        with with_list(an_event(tmp_path)) as store:
            with store.write():
                store.put_printer(EventPrinter("p1", "Front", printer.uri))
                store.change_print_rules(PrintRules(on_admission=True))
            beside = partial(opened, store.path, "Desk 1", "")
            with badges_beside(store, beside, is_wanted=True):
                wait_until(lambda: bool(printer.questions), "a question to the printer")
    finally:
        printer.close()
    asked = {int.from_bytes(question[2:4]) for question in printer.questions}
    assert asked == {Operation.GET_PRINTER_ATTRIBUTES}


def test_each_reason_is_told_once_of_a_badge_that_two_printers_keep(tmp_path, monkeypatch):
    told, reasons = [], []
    monkeypatch.setattr(door_printing, "complain", told.append)
    with with_list(an_event(tmp_path)) as store:
        with store.write():
            for name in ("left", "right"):
                store.put_printer(EventPrinter(name, name, f"folder:{tmp_path / name}"))
            store.change_print_rules(PrintRules(on_admission=True))
        beside = partial(opened, store.path, "Desk 1", "")

        with beside() as program, badges_beside(store, beside, is_wanted=True) as take:

            def is_tried_often():
                now = [job.said for job in program.print_queue.jobs()]
                reasons.extend(said for said in now if said not in reasons[-1:])
                return len(reasons) > 4

            take([program.desk(MAIN.id).scan("ADA1")])
            wait_until(is_tried_often, "a printer that is tried again")
            (tmp_path / "left").mkdir()
    why = [sentence for sentence in told if sentence != STILL_WAITING]
    assert (len(why), len(set(why))) == (2, 2)


def test_the_end_of_the_scans_says_what_it_waits_for(tmp_path, monkeypatch):
    told, folder = [], tmp_path / "front"

    def mend_once_told(sentence):
        told.append(sentence)
        if sentence == STILL_WAITING:
            folder.mkdir()

    monkeypatch.setattr(door_printing, "complain", mend_once_told)
    monkeypatch.setattr(door_printing, "_SILENT_SECONDS", 0.01)
    with with_list(an_event(tmp_path)) as store:
        with store.write():
            store.put_printer(EventPrinter("front", "Front", f"folder:{folder}"))
            store.change_print_rules(PrintRules(on_admission=True))
        beside = partial(opened, store.path, "Desk 1", "")
        with beside() as program, badges_beside(store, beside, is_wanted=True) as take:
            take([program.desk(MAIN.id).scan("ADA1")])
    assert told.count(STILL_WAITING) == 1
    assert len(list(folder.glob("*.pdf"))) == 1
