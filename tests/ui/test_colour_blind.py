"""Whether verdicts are told apart by every eye."""

import itertools

import pytest
from PySide6.QtGui import QImage

from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.scan import Verdict
from checkin.shipped import resources
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.verdict_panel import VerdictPanel
from checkin.ui.desk.wash import Wash
from checkin.ui.parts.theme import FAMILIES
from checkin.ui.words import FAMILIES as FAMILY_OF
from checkin.ui.words import LOUD
from tests.builders import NOON, a_scan, a_ticket, an_event
from tests.ui.eyes import EYES, brightness, difference

FOLDER = resources() / "ui" / "themes"
THEMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
SHOWN = {
    "admitted": (Verdict.ADMITTED, Explanation(Reason.WELCOME, ())),
    "attention": (
        Verdict.ALREADY_ADMITTED,
        Explanation(Reason.ADMITTED_EARLIER, (("earlier", NOON), ("desk", "Desk 2"))),
    ),
    "refused": (Verdict.CANCELED, Explanation(Reason.CANCELED, ())),
    "info": (Verdict.CHECKED_OUT, Explanation(Reason.GOODBYE, ())),
}
# Of the brightness between black and white, averaged over the whole panel.
_TOLD_APART = 0.07


@pytest.fixture
def panel(qtbot, look):
    panel = VerdictPanel(look)
    qtbot.addWidget(panel)
    panel.resize(860, 560)
    return panel


def picture(qtbot, panel, family):
    """Show a verdict of a family, and take its picture once nothing moves."""
    verdict, why = SHOWN[family]
    assert FAMILY_OF[verdict] == family
    decision = Decision(a_scan(at=NOON), verdict, why, a_ticket(company="Analytical Engines"))
    panel.show_decision(decision, Scene(an_event().zone))
    qtbot.waitUntil(panel.findChild(Wash).isHidden)
    return panel.grab().toImage()


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_let_in_and_not_let_in_are_told_apart_without_colour(qtbot, panel, look, theme, eye):
    """By lightness alone: a verdict to act upon is never taken for one that is fine."""
    look.choose(theme)
    panels = {family: brightness(picture(qtbot, panel, family), eye) for family in FAMILIES}
    differences = {
        (one, other): difference(panels[one], panels[other])
        for one, other in itertools.combinations(FAMILIES, 2)
        if one in LOUD or other in LOUD
    }
    assert {pair: value for pair, value in differences.items() if value < _TOLD_APART} == {}


def test_families_have_silhouettes_of_their_own(look):
    """Two calm families look alike in grey: a circle and a square tell them apart."""
    ink = look.theme.text
    silhouettes = {
        bytes(
            look.icons.shape(SHOWN[family][0], ink, ink, 40, 1.0)
            .toImage()
            .convertToFormat(QImage.Format.Format_Alpha8)
            .constBits()
        )
        for family in FAMILIES
    }
    assert len(silhouettes) == len(FAMILIES)


def test_a_verdict_is_told_to_screen_readers_as_it_is_shown(qtbot, panel):
    picture(qtbot, panel, "attention")
    told = panel.accessibleName()
    assert told.startswith("Already in. Ada Lovelace. Admitted 12:00 at Desk 2")
