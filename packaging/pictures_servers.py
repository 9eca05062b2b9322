"""The states of registration servers, outbox and double admissions, for `screenshots.py`."""
# ruff: noqa: SLF001 - the studio does what hands would do

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from studio import Studio

from checkin import build
from checkin.core.errors import NotTrusted
from checkin.core.event import CheckInList
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.servers.circuit import Circuit
from checkin.core.servers.offer import Offer, OfferedEvent, with_name
from checkin.core.servers.outbox import DeliveryState, Outcome, Outgoing, Target
from checkin.services.servers.pulling import Pulled
from checkin.storage.store import Store
from checkin.ui.servers.server_room import ServerRoom

_PRETIX = "https://pretix.example/clusters/ecc"
_CSV = "/home/desk/attendance.csv"
_LINES = 40
_FILE_LACKS = 4  # lines
_CHECK = (
    "If the browser shows an error, check the client ID, and that indico.example has the callback "
    "URL http://127.0.0.1:8765/callback, “Allow PKCE flow” and the scope “Event registrants” for "
    "this application."
)
_UNKNOWN = (
    "pretix.example does not know this token. Copy it once more; if it was replaced meanwhile, "
    "connect the event with the new one."
)


class ServerPictures:
    """Brings the window into the states of what goes out and comes in, without a server."""

    def __init__(self, studio: Studio) -> None:
        """Work in a studio."""
        self._studio = studio
        self._is_connected = False

    def states(self) -> dict[str, Callable[[], object]]:
        """Name every picture, and how to come to it."""
        return {
            "servers-empty": self.nothing,
            "servers-access": self.access,
            "servers-trouble": self.trouble,
            "servers-untrusted": self.untrusted,
            "servers-browser": self.browser,
            "servers-choice": self.choice,
            "servers-download": self.download,
            "servers-downloaded": self.downloaded,
            "outbox-empty": self.outbox_empty,
            "servers": self.servers,
            "servers-disconnect": self.disconnect,
            "outbox": self.outbox,
            "outbox-dismiss": self.dismiss,
            "servers-offline": self.offline,
            "conflicts": self.conflicts,
            "conflicts-decide": self.decide,
        }

    @property
    def _outside(self) -> ServerRoom:
        return self._studio.room.outside

    def nothing(self) -> None:
        """Show the page before anything is connected."""
        self._studio.enter()
        self._studio.window.pages.turn_to("servers")
        self._studio.settle()

    def access(self) -> None:
        """Ask how a server is reached."""
        self.nothing()
        self._outside.servers.view.show_rehearsal(is_on=False)
        self._outside.servers.begin_connecting()
        self._studio.settle()

    def trouble(self) -> None:
        """Say why there is no way in."""
        self.access()
        access = self._outside.servers.view.access
        access.address.setText("https://pretix.example")
        access.token.setText("not the right one")
        access.tell(_UNKNOWN)
        self._studio.settle()

    def untrusted(self) -> None:
        """Offer to name who signed the server's certificate."""
        self.trouble()
        self._outside.servers.view._show_refusal(NotTrusted("", "pretix.example"))
        self._studio.settle()

    def browser(self) -> None:
        """Wait for somebody who signs in with the browser, for a while already."""
        self.access()
        view = self._outside.servers.view
        view.waiting.begin("https://indico.example/oauth/authorize", is_open=True)
        view._remind(_CHECK)
        view._stack.setCurrentIndex(view._stack.count() - 1)
        view.take_focus()
        self._studio.settle()

    def choice(self) -> None:
        """Show what is read and written."""
        self.access()
        lists = tuple(CheckInList(name, name) for name in ("Day 1", "Day 2", "Matchmaking"))
        events = (
            OfferedEvent(_PRETIX, "European Cluster Conference", "2026-05-13", lists),
            OfferedEvent(_PRETIX + "-2027", "European Cluster Conference 2027", "2027-05-12"),
        )
        self._outside.servers.view._show_offer(
            Offer("pretix", "pretix.example", "", "Device Desk 1, gate Main entrance", events)
        )
        self._studio.settle()

    def download(self) -> None:
        """Show the bar of a first download, as it stands half-way."""
        self.choice()
        view = self._outside.servers.view
        view.is_downloading = True
        view.progress.begin("European Cluster Conference")
        view._go(2)
        view.progress.show_progress(212, 397)
        self._studio.settle()

    def downloaded(self) -> None:
        """Show that everything is there but what could not be read."""
        self.download()
        told = ("“Photo” asks for a file and is not asked here.",)
        self._outside.servers.view._show_downloaded(Pulled(397, left_out=("8WXMP",), told=told))
        self._studio.settle()

    def outbox_empty(self) -> None:
        """Show the outbox with everything sent."""
        self._studio.enter()
        self._studio.window.pages.turn_to("outbox")
        self._studio.settle(0.6)

    def servers(self) -> None:
        """Show a server and a file, with lines that wait."""
        self._connect()
        self._studio.enter()
        self._studio.window.pages.turn_to("servers")
        self._outside.servers._show_list()
        self._outside.servers.cards.forget_question()
        self._studio.settle(0.6)

    def disconnect(self) -> None:
        """Ask whether lines may be left."""
        self.servers()
        self._outside.servers.cards._ask(_PRETIX)
        self._studio.settle()

    def outbox(self) -> None:
        """Show lines that were refused and set aside."""
        self._connect()
        self._studio.enter()
        self._studio.window.pages.turn_to("outbox")
        page = self._outside.outbox
        page.deeds._close()
        page.sort.setCurrentIndex(0)
        page.refresh()
        self._studio.wait_for(lambda: page.model.row(1) is not None)
        page.table.selectRow(0)
        self._studio.settle()

    def dismiss(self) -> None:
        """Ask why a line is not to be sent."""
        self.outbox()
        self._outside.outbox._dismiss()
        self._studio.settle()

    def offline(self) -> None:
        """Work offline by choice."""
        self.servers()
        self._outside.syncing.cut(is_on=True)
        self._studio.settle(0.8)

    def conflicts(self) -> None:
        """Show people who were let in twice."""
        self._connect()
        self._outside.syncing.cut(is_on=False)
        self._studio.enter()
        self._studio.window.pages.turn_to("conflicts")
        page = self._outside.conflicts
        page.strip.hide()
        page.refresh()
        self._studio.wait_for(lambda: page.model.rowCount() > 0)
        self._studio.settle()

    def decide(self) -> None:
        """Ask what was decided."""
        self.conflicts()
        self._outside.conflicts.ask_for_decision()
        self._studio.settle()

    def _connect(self) -> None:
        """Connect the event to a server that is not there, and to a file."""
        self._studio.enter()
        if self._is_connected:
            return
        self._is_connected = True
        self._outside.syncing.pause(is_on=True)
        with build.open_event(self._studio.event) as store:
            lines = [line for line in store.entries() if line.kind is EntryKind.ENTRY]
            now = self._studio.session.now()
            with store.write():
                named = with_name("{}", "European Cluster Conference")
                for target in (Target("pretix", _PRETIX, named), Target("csv", _CSV)):
                    store.add_target(target)
                for line in lines[-3:]:
                    again = replace(line, id=build.new_id(), at=line.at + timedelta(seconds=47))
                    store.append(replace(again, desk="Desk 3", chain="", number=0, hash=""))
            place = build.Place("Desk 1", "Olive", self._studio.session.now)
            conflicts = build.Program(store, place).conflicts
            conflicts.decide(conflicts.all()[0].double.second.id, "Two people, one ticket")
            self._settle(store, lines[-_LINES:], now)
            with store.write():
                store.keep_circuit(_PRETIX, Circuit(), "", now - timedelta(minutes=2))
                store._db.execute(
                    "UPDATE contacts SET pulled_at = reached_at, clock_offset = 2.4 "
                    "WHERE server = ?",
                    [_PRETIX],
                )
        self._outside.syncing.look()

    def _settle(self, store: Store, lines: list[JournalEntry], now: datetime) -> None:
        """Let the server take all but the last lines, and answer two of them otherwise."""
        at = {line.id: place for place, line in enumerate(store.entries(), 1)}
        sent = [Outgoing(line, at[line.id]) for line in lines]
        refused, parked = lines[3], lines[7]
        with store.write():
            store.begin_sending(1, sent[:-8], now)
            store.pass_until(1, sent[-9].position)
            store.settle(1, [Outcome(each.entry.id, DeliveryState.ACCEPTED) for each in sent[:-8]])
            store.begin_sending(1, [sent[3], sent[7]], now)
            store.settle(
                1,
                [
                    Outcome(
                        refused.id,
                        DeliveryState.REFUSED,
                        "pretix does not know this ticket, or not any more.",
                    ),
                    Outcome(
                        parked.id,
                        DeliveryState.PARKED,
                        "pretix does not let this device do that: “No permission for this list”",
                    ),
                ],
            )
            store.pass_until(2, max(at.values()) - _FILE_LACKS)


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return ServerPictures(studio).states()
