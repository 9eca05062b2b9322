"""The messages of IPP, as bytes: what is asked of a printer, and what it answers (RFC 8010)."""

import itertools
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

LARGEST_ANSWER = 1 << 20  # bytes
_MOST_ATTRIBUTES = 20_000
_DEEPEST = 8  # collections in collections
_LONGEST = 0xFFFF  # bytes of a value


class Operation(IntEnum):
    """What a printer may be asked."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002


class Group(IntEnum):
    """What the attributes that follow belong to."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """How a value is written."""

    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


_FIRST_VALUE_TAG = 0x10  # what is smaller begins a group
_FIRST_TEXT_TAG = 0x40
_OUT_OF_BAND = range(0x10, 0x20)  # "unknown" and its like: a value that is none


class MalformedAnswer(ValueError):
    """What came back is no answer in IPP."""


@dataclass(frozen=True, slots=True)
class Range:
    """All whole numbers from one to another."""

    least: int
    most: int


Collection = Mapping[str, tuple["Value", ...]]
Value = int | bool | str | bytes | Range | Collection
Attributes = Mapping[str, tuple[Value, ...]]
# An attribute to be sent: its name, how it is written, its values; a collection has members.
Content = int | bool | str | Sequence["Sent"]
Sent = tuple[str, Tag, Sequence[Content]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a printer answered: a status, and groups of attributes in their order."""

    version: tuple[int, int]
    status: int
    groups: tuple[tuple[int, Attributes], ...]

    @property
    def is_successful(self) -> bool:
        """Whether the printer did what it was asked."""
        return self.status < 0x0100  # noqa: PLR2004 - the first status that is no success

    def all_of(self, group: Group) -> tuple[Attributes, ...]:
        """Give the attributes of each group of a kind: one for each job that was asked for."""
        return tuple(attributes for kind, attributes in self.groups if kind == group)

    def first_of(self, group: Group) -> Attributes:
        """Give the attributes of the only group of a kind; none where there is none."""
        return next(iter(self.all_of(group)), {})


def request(
    operation: Operation,
    about: Sequence[Sent],
    job: Sequence[Sent] = (),
    *,
    version: tuple[int, int] = (2, 0),
) -> bytes:
    """Write a request; a document follows it as it is."""
    parts = [struct.pack(">BBhI", *version, operation, 1), bytes([Group.OPERATION])]
    first = (
        ("attributes-charset", Tag.CHARSET, ["utf-8"]),
        ("attributes-natural-language", Tag.LANGUAGE, ["en"]),
    )
    parts += [_attribute(each) for each in (*first, *about)]
    if job:
        parts.append(bytes([Group.JOB]))
        parts += [_attribute(each) for each in job]
    parts.append(bytes([Group.END]))
    return b"".join(parts)


def read_answer(content: bytes) -> Answer:
    """Read an answer. Raises `MalformedAnswer`."""
    try:
        major, minor, status, _ = struct.unpack_from(">BBHI", content)
        return Answer((major, minor), status, tuple(_groups(_pieces(content, 8))))
    except (struct.error, UnicodeDecodeError, StopIteration) as error:
        raise MalformedAnswer(str(error)) from error


def texts(attributes: Attributes, name: str) -> tuple[str, ...]:
    """Give the values of an attribute that are texts."""
    return tuple(value for value in attributes.get(name, ()) if isinstance(value, str))


def text(attributes: Attributes, name: str) -> str:
    """Give the first text of an attribute; empty where there is none."""
    return next(iter(texts(attributes, name)), "")


def number(attributes: Attributes, name: str) -> int | None:
    """Give the first number of an attribute."""
    return next((value for value in attributes.get(name, ()) if type(value) is int), None)


def _attribute(sent: Sent) -> bytes:
    name, tag, values = sent
    names = itertools.chain([name], itertools.repeat(""))
    return b"".join(_value(tag, each, value) for each, value in zip(names, values, strict=False))


def _value(tag: Tag, name: str, value: Content) -> bytes:
    if isinstance(value, bool):
        return _piece(tag, name, bytes([value]))
    if isinstance(value, int):
        return _piece(tag, name, struct.pack(">i", value))
    if isinstance(value, str):
        return _piece(tag, name, value.encode())
    parts = [_piece(tag, name, b"")]
    for member, member_tag, values in value:
        parts.append(_piece(Tag.MEMBER, "", member.encode()))
        parts += [_value(member_tag, "", each) for each in values]
    parts.append(_piece(Tag.END_COLLECTION, "", b""))
    return b"".join(parts)


def _piece(tag: Tag, name: str, content: bytes) -> bytes:
    encoded = name.encode()
    if max(len(encoded), len(content)) > _LONGEST:
        raise ValueError(name)
    sizes = struct.pack(">BH", tag, len(encoded)), struct.pack(">H", len(content))
    return b"".join((sizes[0], encoded, sizes[1], content))


@dataclass(frozen=True, slots=True)
class _Piece:
    tag: int
    name: str = ""
    content: bytes = b""


def _pieces(content: bytes, place: int) -> Iterator[_Piece]:
    """Take an answer apart up to its end; what follows that is no attribute."""
    for _ in range(_MOST_ATTRIBUTES):
        (tag,) = struct.unpack_from(">B", content, place)
        place += 1
        if tag == Group.END:
            return
        if tag < _FIRST_VALUE_TAG:
            yield _Piece(tag)
            continue
        name, place = _counted(content, place)
        value, place = _counted(content, place)
        yield _Piece(tag, name.decode(), value)
    raise MalformedAnswer("too many attributes")


def _counted(content: bytes, place: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", content, place)
    end = place + 2 + length
    if end > len(content):
        raise MalformedAnswer("it ends in a value")
    return content[place + 2 : end], end


def _groups(pieces: Iterator[_Piece]) -> Iterator[tuple[int, Attributes]]:
    kind: int | None = None
    found: dict[str, tuple[Value, ...]] = {}
    name = ""
    for piece in pieces:
        if piece.tag < _FIRST_VALUE_TAG:
            if kind is not None:
                yield kind, found
            kind, found, name = piece.tag, {}, ""
            continue
        name = piece.name or name
        if kind is None or not name:
            raise MalformedAnswer("a value belongs to nothing")
        # Some printers name an attribute twice; both count.
        found[name] = found.get(name, ()) + _read(piece, pieces, 0)
    if kind is not None:
        yield kind, found


def _read(piece: _Piece, rest: Iterator[_Piece], depth: int) -> tuple[Value, ...]:
    """Read a value, and what belongs to it of the rest; none if it says that it is none."""
    if piece.tag in _OUT_OF_BAND:
        return ()
    if piece.tag == Tag.COLLECTION:
        return (_collection(rest, depth + 1),)
    if piece.tag in {Tag.INTEGER, Tag.ENUM}:
        return struct.unpack(">i", piece.content)
    if piece.tag == Tag.BOOLEAN:
        return (piece.content != b"\0",)
    if piece.tag == Tag.RANGE:
        return (Range(*struct.unpack(">ii", piece.content)),)
    if piece.tag in {Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE}:
        _, place = _counted(piece.content, 0)
        said, _ = _counted(piece.content, place)
        return (said.decode(errors="replace"),)
    if piece.tag >= _FIRST_TEXT_TAG:
        return (piece.content.decode(errors="replace"),)
    return (piece.content,)


def _collection(pieces: Iterator[_Piece], depth: int) -> Collection:
    if depth > _DEEPEST:
        raise MalformedAnswer("collections too deep")
    found: dict[str, tuple[Value, ...]] = {}
    name = ""
    for piece in pieces:
        if piece.tag == Tag.END_COLLECTION:
            return found
        if piece.tag < _FIRST_VALUE_TAG:
            break
        if piece.tag == Tag.MEMBER:
            name = piece.content.decode()
            found.setdefault(name, ())
        elif not name:
            break
        else:
            found[name] += _read(piece, pieces, depth)
    raise MalformedAnswer("a collection does not end")
