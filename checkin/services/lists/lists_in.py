"""Lists on their way in, as a window shows them: looked at first, then brought in."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from checkin.core.errors import ListUnreadable, Refused
from checkin.core.lists.attendee_list import NAME_FIELDS, Field, ImportReport, SourceTable
from checkin.core.lists.list_file import ListFile
from checkin.core.lists.own_columns import own_table
from checkin.services.lists.imports import Imports, Recognise

_SAMPLE = 200  # rows by whose content columns are recognised
_SHOWN = 8

Progress = Callable[[int], None]
Meanings = tuple[Field | None, ...]


class ReadList(Protocol):
    """Reads the file that a list comes in."""

    def __call__(self, path: Path, sheet: str = "") -> ListFile:
        """Read a file, of a workbook the sheet named. Raises `ListUnreadable`."""


@dataclass(frozen=True, slots=True)
class ListWish:
    """A list as somebody wants it read; without `meanings` its columns are recognised.

    `header` are the columns it had when it was looked at; without it any may come.
    """

    path: Path
    sheet: str = ""
    meanings: Meanings = ()
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListLook:
    """What a list is read as, and what would come of it.

    `wish` says which sheet was read, and what each column means. `sample` are the first rows.
    Where the columns cannot be taken so, there is no `report`: `trouble` says why, and
    `blamed` are the columns it is about.
    """

    wish: ListWish
    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    reading: str
    sheets: tuple[str, ...]
    report: ImportReport | None
    trouble: str = ""
    blamed: tuple[int, ...] = ()


class ListsIn:
    """Looks at attendee lists, and brings them in with the columns as somebody has set them."""

    def __init__(
        self,
        imports: Imports,
        read: ReadList,
        recognise: Recognise,
        guess: Callable[[str], Field | None],
    ) -> None:
        """Bring lists in by `imports`, which takes columns as somebody chose them.

        `guess` says what a column's name alone may mean, for lists that `recognise` refuses.
        """
        self._imports = imports
        self._read = read
        self._recognise = recognise
        self._guess = guess

    def look(self, wish: ListWish, progress: Progress | None = None) -> ListLook:
        """Read a list and say what would come of it; writes nothing.

        Raises `ListUnreadable` for what is no list, and whatever `progress` raises.
        """
        file = self._read(wish.path, wish.sheet)
        table = own_table(file.table)
        rows = iter(table.rows)
        sample = list(islice(rows, _SAMPLE))
        cells = [row for _, row in sample]
        meanings = wish.meanings or self._meanings(table.header, cells)
        _refuse_another(table, meanings, wish)
        trouble, blamed = _flaw(table.header, meanings)
        report = None
        if not trouble:
            whole = replace(table, rows=chain(sample, rows))
            chosen = _overrides(table.header, meanings)
            report = self._imports.run(whole, overrides=chosen, dry_run=True, progress=progress)
        return ListLook(
            ListWish(wish.path, file.sheet, meanings, table.header),
            table.header,
            tuple(map(tuple, cells[:_SHOWN])),
            table.reading,
            file.sheets,
            report,
            trouble,
            blamed,
        )

    def bring_in(self, wish: ListWish, progress: Progress | None = None) -> ImportReport:
        """Bring a list in as it was looked at: as a whole or, where anything is raised, not at all.

        Raises `ListUnreadable`, `Refused` where the file is another one by now,
        `EventFileError`, and whatever `progress` raises.
        """
        table = own_table(self._read(wish.path, wish.sheet).table)
        _refuse_another(table, wish.meanings, wish)
        trouble, _ = _flaw(table.header, wish.meanings)
        if trouble:
            raise Refused(trouble)
        chosen = _overrides(table.header, wish.meanings)
        return self._imports.run(table, overrides=chosen, progress=progress)

    def _meanings(self, header: Sequence[str], sample: Sequence[Sequence[str]]) -> Meanings:
        try:
            mapping = self._recognise(header, sample, {})
        except ListUnreadable:
            # Nothing decides between some columns, or none is a name: a person has to say.
            return tuple(map(self._guess, header))
        meant = {index: field for field, index in mapping.columns}
        return tuple(meant.get(index) for index in range(len(header)))


def _overrides(header: Sequence[str], meanings: Meanings) -> dict[str, str]:
    return {
        field.value: name for name, field in zip(header, meanings, strict=True) if field is not None
    }


def _refuse_another(table: SourceTable, meanings: Meanings, wish: ListWish) -> None:
    is_another = wish.header and wish.header != table.header
    if is_another or len(meanings) != len(table.header):
        raise Refused(f"“{wish.path.name}” has other columns than before. Choose it again.")


def _flaw(header: Sequence[str], meanings: Meanings) -> tuple[str, tuple[int, ...]]:
    """Say what is wrong with what columns are to mean, and with which; nothing if all is well."""
    columns: dict[Field, list[int]] = defaultdict(list)
    for index, field in enumerate(meanings):
        if field is not None:
            columns[field].append(index)
    for field, several in columns.items():
        if len(several) > 1:
            names = " and ".join(f"“{header[index]}”" for index in several)
            told = f"{names} cannot both be the {field.replace('_', ' ')}."
            return f"{told} Choose one, and keep the other as extra.", tuple(several)
    if columns.keys().isdisjoint(NAME_FIELDS):
        return "No column holds a name. Choose the one that does.", ()
    return "", ()
