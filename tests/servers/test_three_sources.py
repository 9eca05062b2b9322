"""The same person in a pretix, in an Indico and in a file: one event, and one search."""

from itertools import product

import pytest

from checkin.codes.recognise import recognise
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.importers.columns import recognise as recognised
from checkin.importers.source import read_table
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.desk import Desk
from checkin.services.journal.audit import Audit
from checkin.services.lists.imports import Imports
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulling
from tests.builders import Clock, a_list, new_id, with_lists
from tests.servers.recorded_indico import RecordedIndico
from tests.servers.recorded_pretix import RecordedPretix

NAME, ADDRESS = "José García Márquez", "jose@example.org"
FILE = "Name,E-mail,Company,Code\n{},{},CERN,FILE-1\nAda Ek,ada@example.org,,FILE-2\n"


class ThreeSources:
    """An event file into which the same person came from two servers and a CSV file."""

    def __init__(self, store, folder):
        self.store, self.clock = store, Clock()
        pretix, indico = RecordedPretix(orders=10), RecordedIndico()
        ordered = pretix.orders[0]["positions"][0]
        ordered |= {"attendee_name": NAME, "attendee_email": ADDRESS}
        registered = indico.rows[1]
        registered["email"] = ADDRESS
        assert registered["full_name"] == NAME
        self._pull(pretix.address, PretixPull(pretix, pretix.address))
        self._pull(indico.address, IndicoPull(indico, indico.address))
        with_lists(store, *store.lists(), a_list(id="own"))
        self.doors = {
            "pretix": list_id(pretix.address, "1"),
            "indico": list_id(indico.address, "1"),
            "file": "own",
        }
        self.codes = {
            "pretix": ordered["secret"], "indico": registered["checkin_secret"], "file": "FILE-1"
        }  # fmt: skip
        self._file = folder / "people.csv"

    def _pull(self, address, server):
        server.clock_offset = 0.0
        Pulling(self.store, lambda _: server, self.clock).pull(Target("x", address))

    def bring_in(self, address):
        """Bring in the CSV file, in which they have this address."""
        self._file.write_text(FILE.format(NAME, address), encoding="utf-8")
        imports = Imports(self.store, recognised, new_id, self.clock)
        return imports.run(read_table(self._file))

    def found(self, words):
        """Say which codes a search finds; all are of people of this name."""
        found = self.store.find(words)
        assert {each.attendee.name for each in found} == {NAME}
        return {ticket.code for each in found for ticket in each.tickets}

    def scan(self, door, code):
        scribe = Scribe("Desk 1", "", self.clock, new_id)
        return Desk(self.store, scribe, recognise, self.doors[door]).scan(self.codes[code]).verdict


@pytest.fixture
def sources(store, tmp_path):
    return ThreeSources(store, tmp_path)


@pytest.mark.parametrize("words", ["garcia marquez", "josé márquez", "JOSE GARCIA"])
def test_one_search_finds_the_same_person_three_times(sources, words):
    assert sources.bring_in("jose@elsewhere.example").new == 2
    assert set(sources.codes.values()) <= sources.found(words)


def test_a_servers_list_admits_who_comes_from_there_alone_and_a_list_of_ones_own_all(sources):
    sources.bring_in("jose@elsewhere.example")
    for door, code in product(sources.doors, sources.codes):
        is_let_in = door in {"file", code}
        expected = Verdict.ADMITTED if is_let_in else Verdict.WRONG_LIST
        assert sources.scan(door, code) is expected, (door, code)
    assert Audit(sources.store).verify().ok


def test_whom_the_file_names_as_a_server_does_is_one_person_and_both_codes_admit_them(sources):
    report = sources.bring_in(ADDRESS)
    assert (report.new, report.updated) == (1, 1)
    assert {sources.codes["file"], sources.codes["indico"]} <= sources.found(ADDRESS)
    assert sources.scan("pretix", "file") is Verdict.ADMITTED
    assert sources.scan("pretix", "pretix") is Verdict.ALREADY_ADMITTED
    assert sources.scan("indico", "indico") is Verdict.ADMITTED
