"""The outbox's page: one row for each line that a target does not have, and what can be done."""

from datetime import UTC

import pytest
from PySide6.QtCore import Qt

from checkin.core.servers.outbox import DeliveryState, Outcome, Outgoing, Target
from checkin.services.servers.outbox_pages import OutboxSort
from checkin.ui.journal.conflicts_model import ConflictsModel
from checkin.ui.parts.ruled_table import LOOKS, RuledTable
from checkin.ui.servers.outbox_model import (
    ANSWER,
    LIST,
    NEXT,
    STATE,
    TARGET,
    TRIES,
    WHAT,
    WHO,
    OutboxModel,
    Telling,
)
from tests.builders import NOON, an_entry, some_lines
from tests.builders import SECOND as A_SECOND
from tests.ui.server_fakes import PRETIX, connected


def written(store, *codes):
    connected(store)
    return some_lines(
        store,
        *(
            an_entry(at=NOON + place * A_SECOND, ticket_id=f"ticket-{code}", code=code)
            for place, code in enumerate(codes)
        ),
    )


def answered(store, line, position, state, reason):
    """Let the server answer a line that was sent to it."""
    with store.write():
        store.begin_sending(1, [Outgoing(line, position)], NOON)
        store.pass_until(1, position)
        store.settle(1, [Outcome(line.id, state, reason)])


@pytest.fixture
def refused(store, people):
    ada, grace = written(store, "ADA1", "GRACE22")
    answered(store, ada, 1, DeliveryState.REFUSED, "This ticket is not known there.")
    return ada, grace


def opened(qtbot, window, rows):
    window.pages.turn_to("outbox")
    page = window.room.outside.outbox
    qtbot.waitUntil(lambda: page.model.rowCount() == rows)
    qtbot.waitUntil(lambda: all(page.model.row(row) for row in range(rows)) or read(page))
    return page


def read(page):
    """Look at every cell, as a table does that is painted."""
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())] and False


def told(page, column, row=0):
    return page.model.index(row, column).data()


def choose(page, row):
    page.table.selectRow(row)


def test_where_nothing_is_connected_nothing_is_said_to_be_sent(qtbot, window):
    page = opened(qtbot, window, 0)
    qtbot.waitUntil(lambda: page.empty.text().startswith("Nothing is connected"))


def test_everything_is_sent(qtbot, window, store):
    connected(store)
    window.room.outside.syncing.look()
    page = opened(qtbot, window, 0)
    qtbot.waitUntil(lambda: page.empty.text() == "Everything is sent.")
    assert page.empty.isVisible()
    qtbot.waitUntil(lambda: not page.send_all.isEnabled())


def test_a_row_says_what_who_where_and_how_it_stands(qtbot, window, refused):
    page = opened(qtbot, window, 2)
    assert [told(page, STATE, row) for row in (0, 1)] == ["Refused", "Waiting"]
    assert [told(page, WHO, row) for row in (0, 1)] == ["Ada Lovelace", "Grace Hopper"]
    assert (told(page, WHAT), told(page, LIST)) == ("Admitted", "Main door")
    assert (told(page, TARGET), told(page, TRIES)) == ("pretix.example/conf", "1")
    assert told(page, ANSWER) == "This ticket is not known there."
    assert (told(page, NEXT, 0), told(page, NEXT, 1)) == ("", "soon")
    assert page.model.index(0, STATE).data(LOOKS).verdict
    assert page.model.index(1, STATE).data(LOOKS).icon == "clock"


def test_what_can_be_done_about_a_chosen_line_is_said(qtbot, window, refused, store):
    with store.write():
        store.go_offline()  # else what was never tried is tried meanwhile
    page = opened(qtbot, window, 2)
    choose(page, 0)
    qtbot.waitUntil(page.card.retry.isEnabled)
    assert "This ticket is not known there." in page.card.accessibleName()
    assert "Send it again, send it with another code, or dismiss it." in page.card.accessibleName()
    assert page.card.edit.isEnabled()
    choose(page, 1)  # it was never tried
    qtbot.waitUntil(lambda: not page.card.retry.isEnabled())
    assert page.card.dismiss.isEnabled()
    assert page.card.edit.isEnabled()


def test_what_may_have_arrived_is_not_offered_to_be_sent_with_another_code(
    qtbot, window, store, people
):
    (line,) = written(store, "ADA1")
    with store.write():
        store.begin_sending(1, [Outgoing(line, 1)], NOON)
        lost = Outcome(line.id, DeliveryState.WAITING, "It hung up.", acted=(NOON, NOON))
        store.settle(1, [lost])
    page = opened(qtbot, window, 1)
    choose(page, 0)
    qtbot.waitUntil(page.card.retry.isEnabled)
    assert not page.card.edit.isEnabled()


def test_only_what_is_stuck_is_shown_where_that_is_asked_for(qtbot, window, refused):
    page = opened(qtbot, window, 2)
    page.show_stuck()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.sort.setCurrentIndex(page.sort.findData(OutboxSort.DISMISSED))
    page.sort.activated.emit(0)
    qtbot.waitUntil(lambda: page.empty.text() == "No line is like this.")
    assert page.empty.isVisible()
    page.empty.action.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_a_line_is_sent_again(qtbot, window, refused):
    page = opened(qtbot, window, 2)
    choose(page, 0)
    qtbot.waitUntil(page.card.retry.isEnabled)
    page.card.retry.click()
    qtbot.waitUntil(lambda: told(page, STATE) == told(page, STATE, 1) == "Waiting")
    assert page.title.said() == "It is sent as soon as the server is reached."


def test_a_line_is_dismissed_with_a_reason_and_stays_to_be_seen(qtbot, window, refused, store):
    page = opened(qtbot, window, 2)
    choose(page, 0)
    qtbot.waitUntil(page.card.dismiss.isEnabled)
    page.card.dismiss.click()
    strip = page.deeds.dismissing
    assert strip.isVisible()
    strip.line.setText("Entered there by hand")
    qtbot.keyClick(strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: DeliveryState.DISMISSED in {each.state for each in store.outbox(dismissed=True)}
    )
    page.sort.setCurrentIndex(page.sort.findData(OutboxSort.DISMISSED))
    page.sort.activated.emit(0)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and told(page, STATE) == "Dismissed")
    choose(page, 0)
    qtbot.waitUntil(lambda: "Entered there by hand" in page.card.accessibleName())


def test_a_line_is_dismissed_where_it_was_chosen_and_goes_elsewhere(
    qtbot, window, refused, store, tmp_path
):
    with store.write():
        store.add_target(Target("csv", str(tmp_path / "list.csv")))
    page = opened(qtbot, window, 4)
    place = next(row for row in range(4) if told(page, STATE, row) == "Refused")
    choose(page, place)
    qtbot.waitUntil(page.card.dismiss.isEnabled)
    page.card.dismiss.click()
    page.deeds.dismissing.agreed.emit("Not wanted there")
    qtbot.waitUntil(lambda: "dismissed" in page.title.said())
    ada, _ = refused
    states = {
        each.target: each.state.value
        for each in store.outbox(dismissed=True)
        if each.entry_id == ada.id
    }
    assert sorted(states.values()) == ["dismissed", "waiting"]
    assert states[PRETIX] == "dismissed"


def test_a_line_is_sent_with_another_code_and_scans_go_on_meanwhile(qtbot, window, refused, store):
    page = opened(qtbot, window, 2)
    choose(page, 0)
    qtbot.waitUntil(page.card.edit.isEnabled)
    page.card.edit.click()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("WOJ1")
    strip = page.deeds.coding
    assert strip.isVisible()
    strip.line.setText("GRACE22")  # of a person whom the server does not know
    qtbot.keyClick(strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Give the code of one that is." in strip._title.text())
    strip.line.setText("KNOWNTHERE1")
    qtbot.keyClick(strip.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "KNOWNTHERE1" in {each.code for each in store.outbox()})


def test_offline_by_choice_nothing_is_promised(qtbot, window, refused, store, courier):
    syncing = window.room.outside.syncing
    with store.write():
        store.go_offline()
    with qtbot.waitSignal(syncing.changed):
        syncing.look()
    qtbot.waitUntil(lambda: not syncing._is_under_way)
    before = courier.by_hand
    page = opened(qtbot, window, 2)
    assert [told(page, NEXT, row) for row in (0, 1)] == ["", "kept back"]
    qtbot.waitUntil(lambda: page._foot.text().endswith("offline by choice"))
    assert not page.send_all.isEnabled()
    choose(page, 1)
    qtbot.waitUntil(lambda: "kept back while you work offline" in page.card.accessibleName())
    choose(page, 0)
    qtbot.waitUntil(page.card.retry.isEnabled)
    page.card.retry.click()
    qtbot.waitUntil(lambda: page.title.said() == "It is sent once you no longer work offline.")
    assert courier.by_hand == before
    syncing.cut(is_on=False)
    qtbot.waitUntil(page.send_all.isEnabled)
    qtbot.waitUntil(lambda: told(page, NEXT, 0) == told(page, NEXT, 1) == "soon")


def test_what_was_disconnected_is_not_offered_to_be_sent_again(qtbot, window, refused, store):
    with store.write():
        store.leave_target(1, "It was disconnected.", "Connect it again.")
    with qtbot.waitSignal(window.room.outside.syncing.changed):
        window.room.outside.syncing.look()
    page = opened(qtbot, window, 2)
    choose(page, 0)
    qtbot.waitUntil(page.card.dismiss.isEnabled)
    assert not page.card.retry.isEnabled()
    assert not page.card.edit.isEnabled()
    assert [told(page, NEXT, row) for row in (0, 1)] == ["", ""]
    qtbot.waitUntil(lambda: not page.send_all.isEnabled())


def test_the_status_line_leads_to_what_is_stuck(qtbot, window, refused):
    outside = window.room.outside
    with qtbot.waitSignal(outside.syncing.changed):
        outside.syncing.look()
    window.room.go_to_part("sync")
    assert window.pages.key == "outbox"
    qtbot.waitUntil(lambda: outside.outbox.model.rowCount() == 1)


def test_a_hundred_thousand_rows_are_read_only_where_they_are_seen(qtbot, look):
    model = OutboxModel(None)
    table = RuledTable(look, model, "Lines")
    qtbot.addWidget(table)
    asked = []
    model.wanted.connect(asked.append)
    model.show_keys(range((1 << 40) + 100_000, 1 << 40, -1), Telling(UTC, {}, NOON))
    table.resize(900, 500)
    table.show()
    table.scrollToBottom()
    qtbot.waitUntil(lambda: any(min(keys) == (1 << 40) + 1 for keys in asked))
    assert sum(map(len, asked)) < 2_000


def test_the_ring_of_the_keyboard_lies_around_the_whole_card(qtbot, window, refused):
    page = opened(qtbot, window, 2)
    with qtbot.waitActive(window):
        window.activateWindow()
    ring = page._framed.ring
    page.table.setFocus()
    assert ring.isVisible()
    assert ring.geometry() == page._framed.rect()
    page.sort.setFocus()
    assert not ring.isVisible()


class LongHeadings(OutboxModel):
    """The outbox in a language with long words."""

    def headings(self):
        return tuple(f"{heading} ausgesprochen" for heading in super().headings())


def heading_boxes(table):
    """Give where the letters of each heading stand in a picture of the head, from left to right."""
    head = table.horizontalHeader()
    image = head.viewport().grab().toImage()
    ground = image.pixelColor(0, 1)
    boxes = []
    for section in range(head.count()):
        start = head.sectionViewportPosition(section)
        columns = [
            x
            for x in range(start, start + head.sectionSize(section))
            if any(image.pixelColor(x, y) != ground for y in range(2, image.height() - 3))
        ]
        boxes.append((columns[0] - start, start + head.sectionSize(section) - 1 - columns[-1]))
    return boxes


def widths_of_letters(qtbot, look, model, steps):
    """Give how wide each heading is painted in columns of so many steps, or as their headings."""
    table = RuledTable(look, model(None), "Lines")
    qtbot.addWidget(table)
    table.dress()
    table.share(*[(steps, 0)] * len(model(None).headings()))
    table.resize(4000, 200)
    table.show()
    boxes = enumerate(heading_boxes(table))
    return [table.columnWidth(column) - before - after for column, (before, after) in boxes]


@pytest.mark.parametrize("model", [OutboxModel, LongHeadings, ConflictsModel])
def test_no_heading_is_cut_off(qtbot, look, model):
    with_much_room = widths_of_letters(qtbot, look, model, 90)
    assert widths_of_letters(qtbot, look, model, 5) == with_much_room


def test_a_heading_of_numbers_stands_over_them_at_the_end(qtbot, look):
    table = RuledTable(look, OutboxModel(None), "Lines")
    qtbot.addWidget(table)
    table.dress()
    table.share(*[(30, 1)] * 9)
    table.resize(1600, 200)
    table.show()
    before, after = heading_boxes(table)[TRIES]
    assert before > 3 * after
    assert abs(after - look.px(3)) <= 3


def test_a_column_that_has_no_width_keeps_none_whatever_its_heading(qtbot, look):
    table = RuledTable(look, OutboxModel(None), "Lines")
    qtbot.addWidget(table)
    table.dress()
    table.share(*[(10, 0)] * 7, (0, 0), (10, 1))
    table.resize(1000, 200)
    assert table.columnWidth(NEXT) == 0
    assert sum(table.columnWidth(each) for each in range(9)) <= table.viewport().width()
