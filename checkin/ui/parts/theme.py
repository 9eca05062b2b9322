"""Themes: one TOML each; all colours of the window come from here."""

import tomllib
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from checkin.core.badges.category_mark import COLORS

FAMILIES = ("admitted", "attention", "refused", "info")


class Family(NamedTuple):
    """Three colours of a family of verdicts: the panel, what stands on it, and a pale ground."""

    fill: str
    on: str
    soft: str


class Theme(NamedTuple):
    """The colours of the window: ten for everything, four families of verdicts, category marks."""

    name: str
    window: str
    surface: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    families: dict[str, Family]
    marks: dict[str, str]

    @property
    def is_high_contrast(self) -> bool:
        """Whether borders have to say what grounds do not."""
        return self.window == self.surface

    @property
    def off(self) -> str:
        """Say how the border of what is disabled is drawn, as style sheets call it.

        Where lines are no paler than edges are and all grounds are one, only its dashes tell.
        """
        return "dashed" if self.is_high_contrast else "solid"


def read_theme(path: Path) -> Theme:
    """Read a theme; a file that is none is a mistake of ours."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    families = {family: Family(**told[family]) for family in FAMILIES}
    # On white they are those of paper, so that they are on badges what they are here.
    marks = told.get("marks") or {mark.value: color for mark, color in COLORS.items()}
    return Theme(told["name"], **told["base"], families=families, marks=marks)


def palette(theme: Theme) -> QPalette:
    """Give Qt's own style the colours of a theme."""
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface,
        role.Text: theme.text,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.Accent: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Light: theme.surface,
    }
    made = QPalette()
    for each, colour in roles.items():
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return made


def style_sheet(template: str, theme: Theme, u: float) -> str:
    """Fill the style sheet with a theme's colours and with steps of space.

    `${text}` and the like are colours, `${refused_fill}` those of a family, `${off}` is how
    borders of what is disabled are drawn, `${u4}` is four steps of space in pixels.
    """
    told = {
        name: getattr(theme, name)
        for name in (
            "window", "surface", "sunken", "line", "edge", "text", "muted", "accent",
            "on_accent", "selection", "off",
        )
    }  # fmt: skip
    for name, family in theme.families.items():
        told |= {
            f"{name}_fill": family.fill,
            f"{name}_on": family.on,
            f"{name}_soft": family.soft,
        }
    steps = {f"u{step}": f"{round(step * u)}px" for step in range(1, 25)}
    return Template(template).substitute(told | steps)
