"""Rolls of labels that end, told beside the sentences of a command."""

import pytest

from checkin.cli.label_watch import LabelWatch
from checkin.core.badges.print_job import EventPrinter
from checkin.core.badges.printing import PrinterStatus

FRONT = EventPrinter("front", "Front", "ipp://front.example/ipp/print", labels_left=0)


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (125, []),
        (2, ["Front: 2 labels left. Fetch a new roll."]),
        (None, ["Front: no labels left, as they were counted. Put in a new roll."]),
    ],
)
def test_a_printer_that_counts_its_labels_itself_is_believed(counted, told):
    watch = LabelWatch(lambda _: PrinterStatus(labels_left=counted))
    assert watch.news([FRONT]) == told


def test_the_end_of_a_roll_is_told_once_and_the_printer_asked_once():
    asked = []

    def ask(printer):
        asked.append(printer)
        return PrinterStatus()

    watch = LabelWatch(ask)
    assert [len(watch.news([FRONT])) for _ in range(3)] == [1, 0, 0]
    assert asked == [FRONT]
