"""How a box does: with the person shown, and with everybody; stated as facts with shapes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.badges.badge_edges import Overhang, overhang
from checkin.core.badges.badge_layout import AnyItem, BadgeLayout, Side, TextItem, face
from checkin.core.badges.badge_wording import columns_asked, faults_of, said_of_column
from checkin.core.badges.text_fit import Survey, TextFit
from checkin.core.scan import Verdict
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import FAMILIES

_FINE, _LOOK = Verdict.ADMITTED, Verdict.ALREADY_ADMITTED


class _Fact(QWidget):
    """A shape and a sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._verdict = _FINE
        self._shape, self._words = QLabel(), plain_label(wraps=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """Give the sentence; empty where none is said."""
        return "" if self.isHidden() else self._words.text()

    def state(self, sentence: str, verdict: Verdict) -> None:
        """Say something; an empty sentence says nothing."""
        self._verdict = verdict
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        self.dress()

    def dress(self) -> None:
        look = self._look
        family = look.family(FAMILIES[self._verdict])
        size = look.px(5)
        self._shape.setPixmap(look.icons.shape(self._verdict, family.fill, family.on, size))
        self._words.setFont(look.font())
        self._row.setSpacing(look.px(2))


class FitFacts(QWidget):
    """Five sentences at most, and a way to those who do not fit."""

    show_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self._look = look
        self.edge, self.words, self.fits = _Fact(look), _Fact(look), _Fact(look)
        self.letters, self.everybody = _Fact(look), _Fact(look)
        self._overhang: Overhang | None = None
        self.show_them = KeyButton(look, self.tr("Show them"))
        self.show_them.setObjectName("link")
        self.show_them.setAutoDefault(False)
        self.show_them.clicked.connect(self.show_wanted)
        self.show_them.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for fact in self._facts():
            self._column.addWidget(fact)
        self._link = QHBoxLayout()
        self._link.addWidget(self.show_them, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._link)
        self.dress()

    def troubles_of(self, layout: BadgeLayout, side: Side, survey: Survey) -> list[str]:
        """Say of each box of a face why it needs a look, whoever is shown; empty for none."""
        return [
            self._over_edge(overhang(item, layout.width, layout.height))
            or _said_of_words(item, survey)
            or self._misfits(item, side, survey)
            for item in face(layout, side)
        ]

    def show_edge(self, item: AnyItem, layout: BadgeLayout) -> None:
        """Say whether the chosen box loses something at the badge's edge."""
        self._overhang = overhang(item, layout.width, layout.height)
        self.edge.state(self._over_edge(self._overhang), _LOOK)

    def show_fit(self, item: AnyItem | None, fit: TextFit | None) -> None:
        """Say how the chosen box does with the person shown."""
        if not isinstance(item, TextItem):
            self.fits.state("", _FINE)
            self.letters.state("", _FINE)
            return
        if fit is None:
            self.fits.state(
                self.tr("Nothing is printed here for this person."), Verdict.CHECKED_OUT
            )
            self.letters.state("", _FINE)
            return
        size = f"{round(fit.size, 2):g}".replace(".", self.locale().decimalPoint())
        lines = self.tr("on %n lines", "", fit.lines)
        if fit.squeezed:
            said = self.tr("Too long: printed at {size} pt {lines}")
        elif fit.shortened:
            said = self.tr("Fits with initials at {size} pt {lines}")
        else:
            said = self.tr("Fits at {size} pt {lines}")
        told = said.format(size=size, lines=lines)
        # Nothing fits that is cut off.
        is_well_told = self._overhang is None or fit.squeezed
        self.fits.state(told if is_well_told else "", _LOOK if fit.squeezed else _FINE)
        if fit.missing:
            lacking = self.tr("No font has “{letters}”. It is spelt in Latin letters, or left out.")
            self.letters.state(lacking.format(letters=fit.missing[:20]), _LOOK)
        else:
            self.letters.state(self.tr("All %n letters are in the font", "", fit.letters), _FINE)

    def show_survey(self, item: AnyItem | None, side: Side, survey: Survey) -> None:
        """Say how the chosen box does with everybody, and what of its words stands for nothing."""
        self.words.state(_said_of_words(item, survey) if item else "", _LOOK)
        if not isinstance(item, TextItem) or not survey.total:
            self.everybody.state("", _FINE)
            self.show_them.hide()
            return
        misfits = self._misfits(item, side, survey)
        if misfits:
            self.everybody.state(misfits, _LOOK)
        elif self._overhang is not None or self.words.text():
            self.everybody.state("", _FINE)
        elif survey.is_whole:
            self.everybody.state(self.tr("All %n people fit", "", survey.total), _FINE)
        else:
            looked = self.tr("{done} of %n people looked at", "", survey.total)
            self.everybody.state(looked.format(done=f"{survey.done:,}"), Verdict.CHECKED_OUT)
        self.show_them.setVisible(bool(misfits))

    def _over_edge(self, found: Overhang | None) -> str:
        if found is Overhang.WHOLLY:
            return self.tr("Lies beside the badge: it is not printed.")
        return self.tr("Reaches over the badge's edge and is cut off there.") if found else ""

    def _misfits(self, item: AnyItem, side: Side, survey: Survey) -> str:
        misfits = survey.misfits_of(item.name, side) if isinstance(item, TextItem) else ()
        said = self.tr("{count} of %n people do not fit", "", survey.total)
        return said.format(count=f"{len(misfits):,}") if misfits else ""

    def _facts(self) -> tuple[_Fact, ...]:
        return self.edge, self.words, self.fits, self.letters, self.everybody

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._column.setSpacing(self._look.px(2))
        self._link.setContentsMargins(self._look.px(3), 0, 0, 0)
        self.show_them.set_ink(self._look.theme.accent)
        for fact in self._facts():
            fact.dress()


def _said_of_words(item: AnyItem, survey: Survey) -> str:
    """Say what cannot be read of a box, or which column of its is in no list; empty for none."""
    asked = columns_asked([item]) if survey.total and survey.is_whole else ()
    missing = [said_of_column(name) for name in asked if name in survey.no_columns]
    told = [*faults_of(item), *missing]
    return said_anew(told[0]) if told else ""
