"""What goes wrong is said in the language of the window, whoever says it first."""

import ast
import re
from datetime import UTC
from pathlib import Path

import pytest

from checkin.core import errors
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import PrintState
from checkin.core.decision import Explanation, Reason
from checkin.core.errors import CheckinError, EventFileDamaged, NoSuchZone, Refused
from checkin.printers.ipp.ipp_words import _REASONS as REASONS
from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.printing.print_words import why
from checkin.ui.troubles.trouble_words import TEMPLATES, is_known, said_anew, trouble_words
from tests.builders import NOON
from tests.ui.test_languages import built, languages  # noqa: F401 - fixtures

CHECKIN = Path(errors.__file__).parents[1]
# Where people at a window cannot come: the command line, packs of fonts, and the page that helps
# to set a printer up.
ELSEWHERE = {"cli", "font_packs.py", "alignment_page.py"}
ERRORS = {
    name
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, CheckinError)
} | {"Stopped", "Problem"}
# Said where there is no window, or part of another sentence.
APART = (
    "A text of fact characters does not fit a QR code",
    "The window needs a screen",
    "Save the list as CSV",
    "“checkin verify --repair”",
    "job printing.",
)
# How sentences begin whose end stands in a table.
BEGINNINGS = ("", "The printer fact ")


_PLACE = re.compile(r"\{(\w+)\}")


def sources():
    return [
        path
        for path in sorted(CHECKIN.rglob("*.py"))
        if not ELSEWHERE & set(path.relative_to(CHECKIN).parts)
        and path.name != "build.py"  # what it raises is of targets, which have no page yet
    ]


def sample(node):
    """Give a sentence as it may be said; nothing for what is not written out at its place."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{}", "7").replace("{name}", "a fact")
    if isinstance(node, ast.JoinedStr):
        parts = [each.value if isinstance(each, ast.Constant) else "fact" for each in node.values]
        return "".join(parts)
    return ""


def told_in(path):
    """Find the sentences that a module says of trouble."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    if "ui" not in path.relative_to(CHECKIN).parts:
        for kept in (each for each in module.body if isinstance(each, ast.Assign)):
            yield from map(sample, ast.walk(kept.value))
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in {*ERRORS, "tell"} and node.args:
                yield sample(node.args[0])
        elif isinstance(node, ast.Return) or (
            isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason"
        ):
            yield sample(node.value)


def is_sentence(text):
    return " " in text and text.endswith(".") and not text.startswith(APART)


def test_what_goes_wrong_can_be_said_in_every_language():
    unknown = [
        (str(path.relative_to(CHECKIN)), told)
        for path in sources()
        for told in told_in(path)
        if is_sentence(told) and not any(is_known(begun + told) for begun in BEGINNINGS)
    ]
    assert unknown == [], "Add it to one of ui/troubles/trouble_of_….py."


def test_what_keeps_a_label_printer_can_be_said_in_every_language():
    rows = [
        each.elts
        for name in ("brother_status.py", "host_status.py")
        for each in ast.walk(
            ast.parse((CHECKIN / "printers" / "labels" / name).read_text(encoding="utf-8"))
        )
        if isinstance(each, ast.Tuple) and len(each.elts) >= 2
    ]
    words = {
        row[-1].value
        for row in rows
        if isinstance(row[-1], ast.Constant) and ast.unparse(row[-2]).startswith("Obstacle.")
    }
    assert len(words) > 15
    assert {each for each in words if not is_known(each)} == set()


def test_the_reasons_of_ipp_can_be_said_in_every_language():
    words = {each.replace("-", " ") for each in REASONS}
    assert {each for each in words if not is_known(each)} == set()


def test_why_a_text_is_no_code_can_be_said_in_every_language():
    texts = [
        sample(each)
        for path in (CHECKIN / "codes").glob("*.py")
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    why = {
        each
        for each in texts
        if re.match(r"it (is|has|holds|sets) \S+ \S", each) or each == "it is empty"
    }
    assert len(why) > 5
    assert {each for each in why if not is_known(each)} == set()


def test_every_sentence_is_told_by_somebody():
    """What nobody says any more goes, or is not the sentence that is said now."""
    told = set().union(*(
        in_threes(text) for path in CHECKIN.rglob("*.py") if not path.name.startswith("trouble_of")
        for text in texts_in(path)
    ))  # fmt: skip
    stale = []
    for template in TEMPLATES:
        said = [each for part in _PLACE.split(template)[::2] for each in in_threes(part)]
        # A sentence may be put together of parts that stand apart, where some words then meet.
        if sum(each not in told for each in said) > max(2, len(said) / 2):
            stale.append(template)
    assert stale == []


def texts_in(path):
    """Give the texts of a module that stand between facts."""
    return [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def in_threes(text):
    """Give each three words that follow each other."""
    words = re.findall(r"\w+", text)
    return set(zip(words, words[1:], words[2:], strict=False))


def test_a_sentence_speaks_swedish_with_its_facts(languages):  # noqa: F811
    languages.choose("sv")
    told = trouble_words(Refused("This person is inside already, let in at Desk 2."))
    assert told == "Personen är redan inne, insläppt vid Desk 2."


def test_a_sentence_within_a_sentence_is_said_too(languages):  # noqa: F811
    languages.choose("sv")
    told = trouble_words(EventFileDamaged("a.checkin is damaged: it has no version."))
    assert told.startswith("a.checkin är skadad: den saknar version. Behåll den")
    why = said_anew("“a.csv” is a web page or XML, not a table. "
                    "Save the list as CSV or XLSX and import that.")  # fmt: skip
    assert why.startswith("”a.csv” är en webbsida eller XML, ingen tabell.")


def test_what_is_not_taken_over_of_a_layout_speaks_swedish(languages):  # noqa: F811
    languages.choose("sv")
    assert said_anew("Box 3 is pretix's own mark and is left out.") == (
        "Ruta 3 är pretix eget märke och utelämnas."
    )


def test_facts_stay_as_they_are_whatever_they_hold(languages):  # noqa: F811
    languages.choose("sv")
    told = trouble_words(NoSuchZone("{name} is no “zone”. {0}"))
    assert told.startswith("”{name} is no “zone”. {0}” är ingen tidszon.")


def test_in_english_everything_is_said_as_it_was(languages):  # noqa: F811
    languages.choose("en")
    for template in TEMPLATES:
        sentence = template.replace("{", "").replace("}", "")
        assert said_anew(sentence) == sentence


def test_why_a_code_is_none_and_what_verifying_finds_is_said_too(languages):  # noqa: F811
    languages.choose("sv")
    why = Explanation(Reason.MALFORMED, (("trouble", "it is 2,000 characters long"),))
    assert reason_sentence(why, NOON, UTC).endswith("den är 2,000 tecken lång.")
    told = said_anew("Lines 3 to 7 of Desk 2 are missing, after line 01a2.")
    assert told == "Raderna 3 till 7 från Desk 2 saknas, efter rad 01a2."


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        (
            "No printer took this badge (since 09:12).",
            "Ingen skrivare tog namnbrickan (sedan 09:12).",
        ),
        (
            "out of labels, the cover is open (since yesterday, 17:05).",
            "slut på etiketter, luckan är öppen (sedan i går 17:05).",
        ),
        (
            "The printer at 10.0.0.7 cannot print now: out of labels, paused.",
            "Skrivaren på 10.0.0.7 kan inte skriva ut nu: slut på etiketter, pausad.",
        ),
        (
            (
                "Hall: The system's printer A has no label of 90 × 60 mm. It has A4. "
                "Choose another layout, or set the size up in the system."
            ),
            (
                "Hall: Systemets skrivare A har ingen etikett på 90 × 60 mm. Den har A4. "
                "Välj en annan layout, eller ställ in storleken i systemet."
            ),
        ),
        (
            "in use. It is not known whether this badge came out. Look, then print it again.",
            "används. Det är okänt om namnbrickan kom ut. Titta efter, och skriv ut den igen.",
        ),
        (
            "paused (since 09:12). The printer does not give it back: it may still come out.",
            (
                "pausad (sedan 09:12). "
                "Skrivaren lämnar inte tillbaka den: den kan fortfarande skrivas ut."
            ),
        ),
        ("Das Etikett klemmt (since 09:12).", "Das Etikett klemmt (sedan 09:12)."),
    ],
)
def test_why_a_badge_did_not_come_out_is_said_as_the_queue_keeps_it(languages, kept, told):  # noqa: F811
    languages.choose("sv")
    job = PrintJob("1", "ada", PrintState.FAILED, NOON, NOON, said=kept)
    assert why(job) == told


def test_what_to_look_at_on_a_printed_badge_is_said_with_why_it_was_printed_again(languages):  # noqa: F811
    languages.choose("sv")
    said = (
        "“Last name” is too long for its box and is printed at 9.0 points. "
        "No font has “ก”: it is spelt in Latin letters or left out. Look at “checkin fonts”."
    )
    job = PrintJob("1", "ada", PrintState.PRINTED, NOON, NOON, said=said, reason="Lost")
    told = why(job)
    assert told.startswith(
        "Lost. ”Last name” är för lång för sin ruta och skrivs ut i 9.0 punkter."
    )
    assert "No font" not in told
    assert "ก" in told


def test_what_is_not_known_stays_as_it_is(languages):  # noqa: F811
    languages.choose("sv")
    assert said_anew("Nobody foresaw this.") == "Nobody foresaw this."


def test_no_page_shows_an_error_as_it_was_raised():
    """It would be English in every window; `trouble_words` says it in the window's language."""
    says_anew = {"trouble_words.py", "question_words.py"}
    pages = [path for path in (CHECKIN / "ui").rglob("*.py") if path.name not in says_anew]
    assert [path.name for path in pages if "str(error)" in path.read_text(encoding="utf-8")] == []
