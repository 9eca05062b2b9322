"""Why a code is no ticket's here, as far as that can be known, and what helps."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from checkin.core.code import Recognised
from checkin.core.decision import Decision, Explanation, Reason, explain
from checkin.core.event import CheckInList
from checkin.core.scan import Scan, Verdict
from checkin.core.servers.offer import wanted_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import event_number_of, host_of
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import Ticket
from checkin.services.servers.server_doors import ServerDoors


class UnknownCodesStore(Protocol):
    """What explaining an unknown code needs of the event file."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def targets(self) -> Sequence[Target]:
        """Give everything that attendance is sent to."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def ask_for(self, server: str, order: str) -> None:
        """Have an order of a server come first when it is next asked; inside a transaction."""


class UnknownCodes:
    """Refuses codes that no ticket has, each for the reason that helps most."""

    def __init__(self, store: UnknownCodesStore, server_doors: ServerDoors | None) -> None:
        """Look into one event file; `server_doors` knows the codes that plugins of servers make."""
        self._store = store
        self._server_doors = server_doors

    def malformed(self, scan: Scan, found: Recognised, raw: str) -> Decision:
        """Refuse a text that is no code."""
        trouble = Explanation(Reason.MALFORMED, (("trouble", found.trouble),))
        return self._of_plugin(scan, found, raw) or Decision(scan, Verdict.MALFORMED_CODE, trouble)

    def unknown(self, scan: Scan, found: Recognised, raw: str) -> Decision | None:
        """Refuse a code that tells where it is from; None where it does not.

        Of a guest whose details are still to come, the server is asked first when it next is.
        Inside a transaction.
        """
        if unread := self._of_plugin(scan, found, raw):
            return unread
        if found.guest_of and (brought := self._guest(scan, found.guest_of)):
            return brought
        if not found.origin:
            return None
        return Decision(scan, Verdict.UNKNOWN_CODE, self._from_elsewhere(found))

    def _of_plugin(self, scan: Scan, found: Recognised, raw: str) -> Decision | None:
        doors = self._server_doors if found.may_be_of_plugin else None
        if doors and (plugin := doors.plugin_of(raw)):
            why = explain(Reason.UNKNOWN_PLUGIN, plugin=plugin)
            return Decision(scan, Verdict.UNKNOWN_CODE, why)
        return None

    def _guest(self, scan: Scan, host_code: str) -> Decision | None:
        """Refuse a guest who is not known, of somebody who is, and have the server asked."""
        hosts = self._store.tickets_by_code(host_code)
        told = self._store.server_tickets([each.id for each in hosts])
        if len(hosts) != 1 or not told:
            return None
        (host,), (there,) = hosts, told.values()
        self._store.ask_for(there.server, there.order)
        why = explain(Reason.UNKNOWN_GUEST, host=host.attendee.name)
        return Decision(scan, Verdict.UNKNOWN_CODE, why, asks_about=host.id)

    def _from_elsewhere(self, found: Recognised) -> Explanation:
        """Say of a code that names a server whether it may be of what is connected here."""
        at, targets = host_of(found.origin), self._store.targets()
        known = {each.server for each in self._store.lists()} - {""}
        here = {each for each in known if host_of(each) == at}
        here |= {each.address for each in targets if host_of(each.place) == at} & known
        numbers = {event_number_of(address) for address in here} - {""}
        if found.event and numbers and found.event not in numbers:
            return explain(Reason.UNKNOWN_EVENT, origin=found.origin, number=found.event)
        if not here:
            return explain(Reason.UNKNOWN_OTHER, origin=found.origin)
        used = [each for each in targets if each.address in here]
        is_whole = not any(wanted_lists(each.memory) for each in used)
        reason = Reason.UNKNOWN_HERE if is_whole else Reason.UNKNOWN_FORM
        return explain(reason, origin=found.origin)
