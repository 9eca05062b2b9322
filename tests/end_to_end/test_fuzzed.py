"""Lists and codes made of anything: a sentence or an answer, never a traceback.

What is fed is drawn by lot; a test that fails shows the seed of its draw.
"""

import io
import random
import secrets
import sys
import zipfile

import pytest

from tests.end_to_end.program import CODES

if sys.platform == "win32":
    pytest.skip("Windows cannot start so many processes in so short a time.", True)

from tests.end_to_end.prepared import prepared

pytestmark = pytest.mark.end_to_end

_PIECES = [
    *(b"\x00 \t \r \n \x1b \x7f \xff \xc3\x28 \xed\xa0\x80 \xef\xbb\xbf \xe2\x80\xae".split(b" ")),
    *(b"{ } [ ] \" ' \\ / : ; , | = + - @ % _ ? & # $( `".split(b" ")),
    *(b"null true NaN 1e999 -0 0x 1.0 1E+15 00123 2026-05-12 31.12.1899 12:00".split(b" ")),
    *(b"Name E-mail Code Company ada@example.org checkin http:// ticket-info secret".split(b" ")),
    *(word.encode() for word in "Ω ß İ ı 𝕏 é é שלום مرحبا 名前 👩‍👩‍👧 ﬁ".split()),
    *(word.encode("utf-16") for word in ("Name,Code\n", "Ω")),
    *(word.encode("cp1253") for word in ("Παπαδόπουλος",)),
    *(code.encode() for code in CODES[:3]),
    b"\n" * 3,
    b"A" * 300,
    b"a,b;c\td\n",
    b"\x1d",
    b"]Q3",
]


@pytest.fixture
def chance():
    seed = secrets.randbits(32)
    sys.stdout.write(f"The seed is {seed}.\n")
    return random.Random(seed)  # noqa: S311


def test_any_code_is_answered(chance, event, conditions):
    given = b"\n".join(jumble(chance, chance.randrange(1, 9)) for _ in range(1500))
    scanned = prepared("scan", event, "--json", given=given, conditions=conditions)
    assert (scanned.status, scanned.err) == (0, "")
    # Scanners end a code with either.
    asked = [code for code in given.replace(b"\r", b"\n").split(b"\n") if code]
    assert len(scanned.objects) == len(asked)
    assert len(scanned.out.splitlines()) == len(asked), "A code breaks the line."
    audit = prepared("verify", event, "--json", conditions=conditions)
    assert audit.object == {"ok": True, "lines": len(asked), "problems": []}


def test_any_text_is_searched_for(chance, event, conditions):
    for _ in range(25):
        text = jumble(chance, 4).replace(b"\x00", b"").decode("utf-8", "ignore")
        for command in ("find", "show"):
            told = prepared(command, event, "--", text, conditions=conditions)
            assert_no_traceback(told)


def test_any_text_is_a_list_or_a_sentence(chance, event, conditions):
    came = 0
    for turn in range(40):
        head = b"Full name;Code\n" if turn % 3 == 0 else b""
        given = head + b"".join(jumble(chance, 30) for _ in range(chance.randrange(4)))
        came += taken_or_refused(given, event, conditions)
    assert _attendees(event, conditions) == len(CODES) + came


def test_a_spoilt_csv_file_is_a_list_or_a_sentence(chance, event, conditions):
    text = "Name,E-mail,Company,Code\n" + "".join(
        f'"Żółć, {n}",z{n}@example.org,"Γάμμα\n""{n}""",{n:08}\n' for n in range(20)
    )
    came = 0
    for _ in range(30):
        encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-32-le"])
        given = spoilt(text.encode(encoding), chance)
        came += taken_or_refused(given, event, conditions)
    assert _attendees(event, conditions) == len(CODES) + came


def test_a_spoilt_workbook_is_a_list_or_a_sentence(chance, event, tmp_path, conditions):
    whole = _workbook()
    for turn in range(40):
        given = spoilt(whole, chance) if turn % 2 else _with_a_spoilt_member(whole, chance)
        book = tmp_path / "list.xlsx"
        book.write_bytes(given)
        told = prepared("import", event, book, "--json", conditions=conditions)
        assert_no_traceback(told)
    assert prepared("verify", event, conditions=conditions).status == 0


def taken_or_refused(given, event, conditions):
    """Bring a list in, and say how many people were new in it."""
    told = prepared("import", event, "-", "--json", given=given, conditions=conditions)
    assert_no_traceback(told)
    return told.object["new"] if told.status == 0 else 0


def assert_no_traceback(told):
    assert told.status in (0, 1), told
    assert told.status == 0 or told.sentence
    assert "Traceback" not in told.err


def jumble(chance, pieces):
    return b"".join(chance.choices(_PIECES, k=pieces))


def spoilt(whole, chance):
    """Change, cut or repeat a few bytes."""
    made = bytearray(whole)
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(made))
        match chance.randrange(4):
            case 0:
                made[place] = chance.randrange(256)
            case 1:
                made[place:place] = chance.choice(_PIECES)
            case 2:
                del made[place : place + chance.randrange(1, 40)]
            case 3:
                made[place:place] = made[place : place + chance.randrange(1, 200)]
    return bytes(made) or b"\n"


def _with_a_spoilt_member(whole, chance):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w") as new:
        spoil = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, spoilt(content, chance) if name == spoil else content)
    return made.getvalue()


def _workbook():
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("People")
        sheet.merge_range("A1:D1", "Participants")
        sheet.write_row(1, 0, ["Name", "E-mail", "Code", "Arrives"])
        for row in range(2, 12):
            sheet.write_row(row, 0, [f"Ýmir {row}", f"y{row}@example.org", row * 1e14, 46154.5])
    return made.getvalue()


def _attendees(event, conditions):
    return prepared("status", event, "--json", conditions=conditions).object["attendees"]
