"""Connecting a registration server: how it is reached, what it offers, the first download."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit

from checkin.core.servers.offer import with_name
from checkin.core.servers.outbox import Target
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.widgets import KeyButton
from tests.builders import an_entry, some_lines
from tests.ui.server_fakes import PRETIX, connected

PAIRING = '{"handshake_version":1,"url":"https://pretix.example","token":"k7"}'


@pytest.fixture
def page(qtbot, window):
    window.room.go_to_part("sync")
    assert window.pages.key == "servers"
    page = window.room.outside.servers
    qtbot.waitUntil(page.isVisible)
    return page


@pytest.fixture
def view(page):
    page.begin_connecting()
    return page.view


def cards_of(page):
    """Find what tells of each server; what it replaced is hidden until Qt takes it away."""
    frames = page.cards.findChildren(QFrame, "card", Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in frames if not each.isHidden()]


def press(qtbot, page, words):
    """Press the button with these words, once it is there; give it."""

    def seen():
        buttons = page.findChildren(KeyButton)
        return [each for each in buttons if each.text() == words and each.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()))
    button = seen()[0]
    name = button.accessibleName()
    button.click()
    return name


def has_keyboard(qtbot, page, words):
    qtbot.waitUntil(lambda: getattr(page.window().focusWidget(), "text", str)() == words)


def at_choice(qtbot, view):
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1)


def came_in(qtbot, view):
    view.access.code.setText(PAIRING)
    view.access.go.click()
    at_choice(qtbot, view)


def test_nothing_is_connected(page):
    assert page.empty.isVisible()
    assert page.empty.text().startswith("Nothing is connected.")


def test_a_token_is_masked_and_forgotten_once_it_was_used(qtbot, view, server):
    access = view.access
    assert access.token.echoMode() is access.code.echoMode() is QLineEdit.EchoMode.Password
    assert not access.go.isEnabled()
    access.address.setText("https://pretix.example")
    access.token.setText("secret")
    qtbot.keyClick(access.token, Qt.Key.Key_Return)
    at_choice(qtbot, view)
    assert server.asked == [("https://pretix.example", "secret")]
    assert access.token.text() == access.address.text() == ""


def test_a_pairing_code_that_is_scanned_waits_until_somebody_uses_it(
    qtbot, window, view, server, store
):
    window.take_scan(PAIRING)
    qtbot.waitUntil(view.access.go.isEnabled)
    assert server.asked == []
    qtbot.waitUntil(lambda: "pretix.example" in view.access.told())
    view.access.go.click()
    at_choice(qtbot, view)
    assert server.asked == [PAIRING]
    assert list(store.entries()) == []


def test_a_ticket_that_is_scanned_meanwhile_is_checked_in(qtbot, window, view):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    assert view.access.code.text() == ""


def test_why_there_is_no_way_in_is_seen_in_place_also_in_the_smallest_window(
    qtbot, window, view, server
):
    window.resize(window.minimumSize())
    server.refusal = "This code was used already. Make another one in pretix."
    view.access.code.setText(PAIRING)
    view.access.go.click()
    qtbot.waitUntil(lambda: view.access.trouble() == server.refusal)
    assert view.access.go.isEnabled()
    told = next(each for each in view.findChildren(QLabel) if each.text() == server.refusal)
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())


def test_an_event_whose_server_moved_is_said_to_be_here_already(qtbot, view, server):
    (event, *others) = server.offer.events
    moved = replace(event, place="https://new.example/demo/conference")
    server.offer = replace(server.offer, events=(moved, *others))
    came_in(qtbot, view)
    assert f"its server was at {PRETIX} before" in view.choice.told()
    view.choice.events.setCurrentIndex(1)
    assert "before. People" not in view.choice.told()


def test_what_is_read_and_written_is_told_before_anything_is(qtbot, view, store):
    came_in(qtbot, view)
    words = view.choice.told()
    assert "Whom other devices let in or out, and the organizer's wristbands" in words
    assert "Who was let in or out here, when, on which list, at which desk" in words
    assert "Nothing is read or written until you connect." in words
    assert store.targets() == []


def test_of_an_indico_is_told_what_is_read_and_written_at_one(qtbot, view, server):
    server.offer = replace(server.offer, kind="indico")
    came_in(qtbot, view)
    assert "Registrations and guests" in view.choice.told()
    assert "orders" not in view.choice.told()


def test_what_comes_of_an_indico_are_registrations(qtbot, page, view, store, server):
    indico = "https://indico.example/event/7"
    (event, *_) = server.offer.events
    server.offer = replace(server.offer, kind="indico", events=(replace(event, address=indico),))
    server.left_out = ("12", "34")
    came_in(qtbot, view)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    assert "100 registrations came in." in view.progress.told()
    assert "2 registrations could not be understood: 12, 34" in view.progress.told()
    view.progress.show_progress(20, 100)
    assert "20 of 100 registrations" in view.progress.told()
    with store.write():
        store.keep_left_out(indico, [], ["12", "34"])
    view.progress.done.click()
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    words = "2 registrations could not be read (12, 34) and are missing"
    qtbot.waitUntil(lambda: any(words in each.text() for each in page.findChildren(QLabel)))


def test_a_chosen_event_is_connected_and_downloaded(qtbot, view, store, page, server):
    server.warning = "There is no keyring here. The token is in a file of your own."
    server.left_out = ("AB12", "CD34")
    came_in(qtbot, view)
    view.choice.events.setCurrentIndex(1)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    assert [each.address for each in store.targets()] == [PRETIX + "-2027"]
    told = view.progress.told()
    assert server.warning in told
    assert "100 orders came in." in told
    assert "orders could not be understood: AB12, CD34" in told
    assert told.startswith("Connected, but not everything could be read\n")
    qtbot.keyClick(view.progress.done, Qt.Key.Key_Return)
    qtbot.waitUntil(page.cards.isVisible)


def test_details_that_are_still_coming_are_told_at_the_end_of_a_download(qtbot, view, server):
    server.without_details = 1_950
    came_in(qtbot, view)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    told = view.progress.told()
    assert told.startswith("Connected, and everybody is here\n")
    assert "Details of 1950 people are still coming." in told


def test_whoever_leaves_a_finished_download_comes_back_to_what_is_connected(
    qtbot, view, page, window
):
    came_in(qtbot, view)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    window.pages.turn_to("desk")
    window.pages.turn_to("servers")
    qtbot.waitUntil(page.cards.isVisible)
    assert not view.isVisible()


def test_some_of_the_lists_can_be_chosen(qtbot, view, server):
    came_in(qtbot, view)
    for box in view.choice.boxes:
        box.setChecked(False)
    assert not view.choice.go.isEnabled()
    view.choice.boxes[1].setChecked(True)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    assert [each.name for each in server.lists] == ["Day 2"]


def test_a_download_is_stopped_at_its_next_page_and_goes_on_later(
    qtbot, view, server, page, courier
):
    server.may_go_on = threading.Event()
    came_in(qtbot, view)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.stop.isVisible)
    view.progress.stop.click()
    server.may_go_on.set()
    qtbot.waitUntil(view.progress.done.isVisible)
    assert "Connected, and not all is here yet" in view.progress.told()
    qtbot.waitUntil(lambda: courier.rounds >= 1)


def test_leaving_a_server_with_lines_unsent_is_asked_about(qtbot, page, store, server, window):
    server.keeps = "1 line was not sent yet."
    some_lines(store, an_entry())
    connected(store)
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    press(qtbot, page, "Disconnect…")
    has_keyboard(qtbot, page, "Stay connected")
    press(qtbot, page, "Stay connected")
    has_keyboard(qtbot, page, "Disconnect…")
    press(qtbot, page, "Disconnect…")
    assert press(qtbot, page, "Disconnect and leave them").endswith("pretix.example/conf")
    qtbot.waitUntil(lambda: store.targets() == [])
    qtbot.waitUntil(page.empty.isVisible)
    assert page.add.hasFocus()


def test_several_targets_are_listed_with_how_they_are(qtbot, page, store):
    connected(store, PRETIX, "/home/desk/attendance.csv")
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    names = [each.accessibleName() for each in cards_of(page)]
    assert names[0].startswith("pretix.example/conf: Connected.")
    assert names[1].startswith("attendance.csv: Connected.")


def test_what_of_a_server_could_not_be_read_stands_in_its_card_until_it_comes_right(
    qtbot, page, store
):
    def told():
        return "\n".join(
            each.text() for card in cards_of(page) for each in card.findChildren(QLabel)
        )

    connected(store)
    codes = [f"C{number:03}" for number in range(12)]
    with store.write():
        store.keep_left_out(PRETIX, [], codes)
        store.keep_told(PRETIX, ["“Photo” asks for a file and is not asked here."])
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    qtbot.waitUntil(lambda: "orders could not be read (C000, C001, " in told())
    assert "C009, …) and are missing or out of date here. Update Checkin" in told()
    assert "“Photo” asks for a file and is not asked here." in told()
    (card,) = cards_of(page)
    assert "Connected, but not everything could be read" in card.accessibleName()
    with store.write():
        store.keep_left_out(PRETIX, codes, ["C003"])
    page._syncing.look()
    qtbot.waitUntil(lambda: "could not be read (C003) and" in told())
    with store.write():
        store.keep_left_out(PRETIX, ["C003"], [])
    page._syncing.look()
    qtbot.waitUntil(lambda: "could not be read" not in told())


def test_of_how_many_people_details_are_still_coming_stands_in_the_servers_card(qtbot, page, store):
    def told():
        return "\n".join(
            each.text() for card in cards_of(page) for each in card.findChildren(QLabel)
        )

    connected(store)
    for people in (1_234, 1_233):
        with store.write():
            store.keep_without_details(PRETIX, people)
        page._syncing.look()
        words = f"Details of {people} people are still coming."
        qtbot.waitUntil(lambda words=words: words in told())
    with store.write():
        store.keep_without_details(PRETIX, 0)
    page._syncing.look()
    qtbot.waitUntil(lambda: "still coming" not in told())


def test_a_server_is_called_as_its_event_is_there(qtbot, page, store):
    with store.write():
        store.add_target(Target("pretix", PRETIX, with_name("{}", "Cluster Conference")))
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    (card,) = cards_of(page)
    told = [each.text() for each in card.findChildren(ElidedLabel)]
    assert told == ["Cluster Conference", PRETIX]
    assert card.accessibleName().startswith("Cluster Conference, pretix.example/conf: ")


def test_the_keyboard_stays_where_it_is_when_the_cards_tell_something_new(qtbot, page, store):
    connected(store)
    page._syncing.look()
    qtbot.waitUntil(page.cards.isVisible)
    (button,) = page.cards.findChildren(KeyButton)
    button.setFocus()
    page.cards.dress()
    qtbot.waitUntil(lambda: len(page.cards.findChildren(KeyButton)) == 1)
    assert page.window().focusWidget() is page.cards.findChildren(KeyButton)[0]
    assert page.window().focusWidget() is not button


def test_a_finished_download_goes_by_itself_unless_there_is_something_to_read(
    qtbot, view, page, monkeypatch, server
):
    came_in(qtbot, view)
    view._leaving.setInterval(10)
    view.choice.go.click()
    qtbot.waitUntil(page.cards.isVisible)
    page.begin_connecting()
    server.left_out = ("AB12",)
    came_in(qtbot, view)
    view.choice.go.click()
    qtbot.waitUntil(view.progress.done.isVisible)
    assert not view._leaving.isActive()


def test_a_rehearsal_is_not_connected(qtbot, window, page):
    event = replace(page._occasion.event, rehearsal=True)
    page.show_occasion(replace(page._occasion, event=event))
    page.begin_connecting()
    assert page.view.access.trouble().startswith("This is a rehearsal")
    assert not page.view.access.isEnabled()
    assert window.focusWidget() is page.back
