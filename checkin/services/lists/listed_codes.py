"""Codes that a spreadsheet has taken for numbers, as text files and cells show them."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from checkin.core.lists.list_values import STAND_INS
from checkin.core.lists.listing import PERSON_FIELDS, ListedRows, OtherCode
from checkin.core.lists.whole_code import whole_code
from checkin.core.ticket import TicketStatus
from checkin.services.lists.findings import Findings
from checkin.services.lists.roll import KnownTicket

_NAME = PERSON_FIELDS.index("name")
_REVOKED = TicketStatus.REVOKED.value
# As spreadsheets write numbers of many digits.
_SPOILT = re.compile(r"\d(?:[.,](?P<kept>\d+))?E\+\d+")
_HAS_NONE = "This is no code, and so everybody who has it in the list gets a code of their own."
_ROUNDED = "A spreadsheet has rounded this code; format its column as text and list it again."

# "T-0042, T-0043"; "1,5" and what JSON says are none.
_CODE = r"[^\s,;{}\"\d]*\d[^\s,;{}\"]*"
_SEVERAL = re.compile(rf"(?=[^,;]{{3}}){_CODE}(?:\s*[,;]\s*(?=[^,;]{{3}}){_CODE})+")
_TAKEN_AS_ONE = (
    "These are several codes, it seems, and nobody is found by one of them; list each ticket in a "
    "row of its own."
)

_ZEROS = (
    "The zeros before this code are missing; it is taken for the one of before, and others that "
    "lack theirs are, too. Format the column as text."
)
_ZEROS_BACK = (
    "The zeros before this code were missing in the list of before; the ticket goes by both codes "
    "from now on, and so do others whose zeros are back."
)


class CodeReader:
    """Takes codes for what they mean: "n/a" for none, and "456.0" for 456 in a file of text.

    Those of which a spreadsheet kept the beginning only, as "1.23457E+14", stay as they are
    and are warned of. Codes that are known as they stand stay, too.
    """

    def __init__(self, known: Collection[str], findings: Findings, *, is_text: bool) -> None:
        """Read the codes of a list, in an event with some known codes."""
        self._known = known
        self._findings = findings
        self._is_text = is_text
        self._is_told = False

    def read(self, rows: ListedRows) -> ListedRows:
        """Give rows with the codes that are meant."""
        if not STAND_INS.isdisjoint(rows.codes):
            rows = self._without_stand_ins(rows)
        text = "\n".join(rows.codes)
        if "," in text or ";" in text:
            for number, code in zip(rows.numbers, rows.codes, strict=True):
                if _SEVERAL.fullmatch(code):
                    self._findings.warn(number, _TAKEN_AS_ONE, code)
        if not _look_like_numbers(text):
            return rows
        for number, code in zip(rows.numbers, rows.codes, strict=True):
            if code and not whole_code(code):
                self._findings.warn(number, _ROUNDED, code)
        if not self._is_text:
            return rows
        codes = [code if code in self._known else whole_code(code) or code for code in rows.codes]
        return replace(rows, codes=codes)

    def _without_stand_ins(self, rows: ListedRows) -> ListedRows:
        stand_ins = STAND_INS.difference(self._known)
        for number, code in zip(rows.numbers, rows.codes, strict=True):
            if code in stand_ins and not self._is_told:
                self._is_told = True
                self._findings.warn(number, _HAS_NONE, code)
        return replace(rows, codes=["" if code in stand_ins else code for code in rows.codes])


class SpoiltCodes:
    """Gives codes back what a spreadsheet took from them: zeros before, or digits at the end.

    A list that comes again with 123 or 4.82193E+15 where a ticket of the same person has 00123
    or 4821930172653344 has been opened in one: the code was issued, and goes on being the
    ticket's.
    """

    def __init__(self, tickets: Mapping[str, KnownTicket], findings: Findings) -> None:
        """Know the tickets of an event, by their codes."""
        self._tickets = tickets
        self._findings = findings
        self._told: set[str] = set()
        self.further: list[OtherCode] = []
        self._without_zeros: dict[str, list[str]] = {}
        for code in tickets:
            if code.startswith("0") and code.isdecimal():
                self._without_zeros.setdefault(code.lstrip("0"), []).append(code)
        # By the number of digits behind the point.
        self._rounded: dict[int, dict[str, list[str]]] = {}

    def restored(self, rows: ListedRows) -> ListedRows:
        """Give rows with the codes that tickets have; tells of the first that lacked zeros."""
        if not self._tickets:
            return rows
        lacks_zeros = not self._without_zeros.keys().isdisjoint(rows.codes)
        may_be_spoilt = lacks_zeros or any(code.startswith("0") for code in rows.codes)
        if not may_be_spoilt and not _look_like_numbers("\n".join(rows.codes)):
            return rows
        codes = list(map(self._code, rows.codes, rows.people[_NAME]))
        for number, listed, code in zip(rows.numbers, rows.codes, codes, strict=True):
            if listed == code:
                continue
            if code.lstrip("0") == listed:
                self._tell(number, _ZEROS, listed)
            elif listed.lstrip("0") == code:
                self.further.append((listed, self._tickets[code].id))
                self._tell(number, _ZEROS_BACK, listed)
        return replace(rows, codes=codes)

    def _tell(self, number: int, what: str, code: str) -> None:
        # Of the first one only: it is hardly ever a single code.
        if what not in self._told:
            self._told.add(what)
            self._findings.warn(number, what, code)

    def _code(self, code: str, name: str) -> str:
        if code in self._tickets:
            return code
        whole = (each for each in self._alike(code) if self._tickets[each].person.is_called(name))
        return next(whole, code)

    def _alike(self, code: str) -> Sequence[str]:
        if code.startswith("0") and code.isdecimal():
            known = self._tickets.get(bare := code.lstrip("0"))
            return (bare,) if known and known.status != _REVOKED else ()
        if not (spoilt := _SPOILT.fullmatch(code)):
            return self._without_zeros.get(code, ())
        kept = len(spoilt["kept"] or "")
        if kept not in self._rounded:
            found = self._rounded[kept] = {}
            for each in filter(str.isdecimal, self._tickets):
                found.setdefault(f"{Decimal(each):.{kept}E}", []).append(each)
        return self._rounded[kept].get(code.replace(",", "."), ())


def _look_like_numbers(codes: str) -> bool:
    # One look for all, which are joined: nearly no list has such codes.
    if "." not in codes and "," not in codes and "+" not in codes:
        return False  # a single letter is found in a tenth of the time that two take
    return ".0" in codes or ",0" in codes or "E+" in codes
