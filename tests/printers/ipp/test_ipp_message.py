import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.printers.ipp.ipp_message import (
    Answer,
    Group,
    MalformedAnswer,
    Operation,
    Range,
    Tag,
    read_answer,
    request,
)

_HEAD = b"\x02\x00\x00\x00\x00\x00\x00\x01"


def _piece(tag, name, content):
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(content)) + content


def test_what_is_sent_is_read_back():
    size = [("x-dimension", Tag.INTEGER, [6200]), ("y-dimension", Tag.INTEGER, [-1])]
    job = [
        ("media-col", Tag.COLLECTION, [[("media-size", Tag.COLLECTION, [size])]]),
        ("print-scaling", Tag.KEYWORD, ["none"]),
        ("several", Tag.KEYWORD, ["one", "two"]),
        ("is-it", Tag.BOOLEAN, [True, False]),
    ]
    name = ("job-name", Tag.NAME, ["Żółć 12"])
    read = read_answer(request(Operation.PRINT_JOB, [name], job))
    assert read.first_of(Group.OPERATION)["job-name"] == ("Żółć 12",)
    assert read.first_of(Group.JOB) == {
        "media-col": ({"media-size": ({"x-dimension": (6200,), "y-dimension": (-1,)},)},),
        "print-scaling": ("none",),
        "several": ("one", "two"),
        "is-it": (True, False),
    }


def test_a_request_is_what_the_standard_shows():
    about = [("printer-uri", Tag.URI, ["ipp://localhost/printers/pinetree"])]
    assert request(Operation.GET_JOBS, about, version=(1, 1)) == (
        b"\x01\x01\x00\x0a\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en"
        b"\x45\x00\x0bprinter-uri\x00\x21ipp://localhost/printers/pinetree\x03"
    )


def test_what_was_named_twice_counts_twice():
    formats = _piece(Tag.MIME, b"formats", b"a") + _piece(Tag.MIME, b"formats", b"b")
    answer = read_answer(_HEAD + b"\x04" + formats + b"\x03")
    assert answer.first_of(Group.PRINTER) == {"formats": ("a", "b")}


def test_a_text_with_its_language_is_the_text():
    content = b"\x00\x02de\x00\x04leer"
    answer = read_answer(
        _HEAD + b"\x04" + _piece(Tag.TEXT_WITH_LANGUAGE, b"said", content) + b"\x03"
    )
    assert answer.first_of(Group.PRINTER) == {"said": ("leer",)}


def test_what_is_unknown_has_no_value():
    answer = read_answer(_HEAD + b"\x04" + _piece(Tag.NO_VALUE, b"level", b"") + b"\x03")
    assert answer.first_of(Group.PRINTER) == {"level": ()}


def test_a_range_is_read():
    content = struct.pack(">ii", 1200, 12000)
    answer = read_answer(_HEAD + b"\x04" + _piece(Tag.RANGE, b"width", content) + b"\x03")
    assert answer.first_of(Group.PRINTER) == {"width": (Range(1200, 12000),)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>It works!</html>",
        _HEAD,  # no end
        _HEAD + b"\x44\x00\x04name\x00\x00\x03",  # in no group
        _HEAD + b"\x04\x44\x00\x00\x00\x01x\x03",  # no name
        _HEAD + b"\x04" + _piece(Tag.INTEGER, b"number", b"\x00") + b"\x03",
        _HEAD + b"\x04" + struct.pack(">BH", Tag.TEXT, 2) + b"no\xff\xff",
        _HEAD + b"\x04" + _piece(Tag.COLLECTION, b"media", b"") + b"\x03",
        _HEAD + b"\x04" + _piece(Tag.COLLECTION, b"deep", b"")
        + (_piece(Tag.MEMBER, b"", b"m") + _piece(Tag.COLLECTION, b"", b"")) * 500 + b"\x03",
        _HEAD + b"\x04" + _piece(Tag.INTEGER, b"n", b"\0\0\0\0") * 30_000 + b"\x03",
    ],
)  # fmt: skip
def test_what_is_no_answer_is_called_so(content):
    with pytest.raises(MalformedAnswer):
        read_answer(content)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content):
    with contextlib.suppress(MalformedAnswer):
        assert isinstance(read_answer(_HEAD + content), Answer)


@given(st.data())
def test_no_damage_breaks_the_reader(data):
    size = [("x-dimension", Tag.INTEGER, [6200])]
    media = ("media-col", Tag.COLLECTION, [[("media-size", Tag.COLLECTION, [size])]])
    written = bytearray(request(Operation.PRINT_JOB, [("job-name", Tag.NAME, ["x"])], [media]))
    for _ in range(data.draw(st.integers(1, 4))):
        written[data.draw(st.integers(0, len(written) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(MalformedAnswer):
        read_answer(bytes(written))
