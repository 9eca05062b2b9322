import ast
import runpy
import shutil
import string
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.journal import EntryKind
from checkin.core.scan import Scan, Verdict
from checkin.ui.desk.advice import explained
from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.desk.scene import Scene
from checkin.ui.languages import LANGUAGES, Languages
from checkin.ui.words import headline, moment_words
from tests.builders import NOON, a_ticket, an_entry

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"
script = SimpleNamespace(**runpy.run_path(str(SCRIPT)))
FILES = sorted(script.FOLDER.glob("checkin_*.ts"))
BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build what the program loads."""
    folder = tmp_path_factory.mktemp("translations")
    script.build(script.FOLDER, folder)
    return folder


@pytest.fixture
def languages(qapp, built):
    before = QLocale()
    languages = Languages(qapp, built)
    yield languages
    languages.release()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def placeholders(text):
    """Name what is filled into a text."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_every_language_on_offer_has_its_texts():
    assert {file.stem.partition("_")[2] for file in FILES} == set(LANGUAGES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file):
    assert [each for each in script.messages(file) if not each.is_finished] == []


def test_the_translations_know_what_the_sources_say_now(tmp_path):
    for file in FILES:
        shutil.copy(file, tmp_path)
    script.collect(tmp_path)
    for file in FILES:
        now = {(each.context, each.source) for each in script.messages(tmp_path / file.name)}
        known = {(each.context, each.source) for each in script.messages(file)}
        assert now == known, "Say “make translations”, and translate what it lists."


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_fill_in_the_same_facts(file):
    for each in script.messages(file):
        for text in each.texts:
            assert placeholders(text) == placeholders(each.source), each
            assert text.count("&") == each.source.count("&"), each
            assert text.endswith("…") == each.source.endswith("…"), each
            assert not each.is_plural or "%n" in text, each


def test_every_text_is_asked_for_in_a_way_that_the_collector_understands():
    """Its context is the class before `.tr`, which must be `self`; f-strings are not collected."""
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in script.python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and (ast.unparse(node.func.value) != "self" or not isinstance(node.args[0], ast.Constant))
    ]
    assert wrong == []


def test_every_text_that_is_asked_for_is_collected():
    """What stands inside of an f-string is passed over by the collector, without a word."""
    known = {(each.context, each.source) for each in script.messages(FILES[-1])}
    asked = {
        (owner.name, node.args[0].value)
        for path in script.python_files()
        for owner in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(owner, ast.ClassDef)
        for node in ast.walk(owner)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "self.tr"
    }
    assert asked - known == set()


@pytest.mark.parametrize(
    ("language", "count", "told"),
    [
        ("en", 1, "1 person"),
        ("en", 2, "2 people"),
        ("sv", 1, "1 person"),
        ("sv", 0, "0 personer"),
        ("sv", 21, "21 personer"),
    ],
)
def test_plurals_are_right(languages, language, count, told):
    languages.choose(language)
    assert QCoreApplication.translate("ResultsPanel", "%n people", "", count) == told


def test_verdicts_speak_swedish_and_english_again(languages):
    languages.choose("sv")
    assert headline(Verdict.ADMITTED) == "Insläppt"
    why = Explanation(Reason.ADMITTED_EARLIER, (("earlier", NOON), ("desk", "Disk 2")))
    assert reason_sentence(why, NOON, BUCHAREST) == "Insläppt 12:00 vid Disk 2."
    languages.choose("en")
    assert headline(Verdict.ADMITTED) == "Admitted"


@pytest.mark.parametrize(
    ("language", "minutes", "told"),
    [
        ("en", 1, "Admitted 11:59 at Desk 2. 1 minute ago."),
        ("en", 33, "Admitted 11:27 at Desk 2. 33 minutes ago."),
        ("sv", 1, "Insläppt 11:59 vid Desk 2. För 1 minut sedan."),
        ("sv", 33, "Insläppt 11:27 vid Desk 2. För 33 minuter sedan."),
    ],
)
def test_how_long_ago_is_said_in_the_language(languages, language, minutes, told):
    languages.choose(language)
    earlier = replace(an_entry(EntryKind.ENTRY), at=NOON - timedelta(minutes=minutes))
    why = Explanation(Reason.ADMITTED_EARLIER, (("earlier", earlier.at), ("desk", "Desk 2")))
    scan = Scan("ADA1", NOON, "Desk 1", "main")
    decision = Decision(scan, Verdict.ALREADY_ADMITTED, why, a_ticket("ADA1"), earlier=earlier)
    assert explained(decision, Scene(BUCHAREST, ())) == told


def test_no_two_verdicts_have_the_same_words_in_any_language(languages):
    for language in LANGUAGES:
        languages.choose(language)
        assert len({headline(verdict) for verdict in Verdict}) == len(Verdict)


def test_days_are_said_in_the_language(languages):
    languages.choose("sv")
    assert moment_words(NOON + timedelta(days=1), NOON, BUCHAREST) == "i morgon kl. 12:00"
    assert moment_words(NOON + timedelta(days=4), NOON, BUCHAREST) == "måndag 18 maj kl. 12:00"


def test_buttons_of_the_toolkit_speak_the_language_too(qtbot, languages):
    languages.choose("sv")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [each.text().replace("&", "") for each in box.findChildren(QPushButton)] == ["Avbryt"]


def test_a_language_nobody_speaks_here_is_english(languages):
    languages.choose("xx")
    assert languages.language in LANGUAGES


def test_without_translations_the_window_speaks_english(qapp, tmp_path, languages):
    bare = Languages(qapp, tmp_path)
    assert bare.choose("sv")
    assert headline(Verdict.ADMITTED) == "Admitted"
    bare.release()
