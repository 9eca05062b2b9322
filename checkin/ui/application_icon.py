"""The program's icon, as windows and the system show it."""

from pathlib import Path

from PySide6.QtGui import QIcon

from checkin.ui.parts.icons import Icons
from checkin.ui.parts.theme import read_theme

_SIZES = (16, 24, 32, 48, 64, 128, 256)


def application_icon(folder: Path) -> QIcon:
    """Draw the icon from the files in `folder`; it looks the same in every theme."""
    theme, icons, icon = read_theme(folder / "themes" / "light.toml"), Icons(folder), QIcon()
    for size in _SIZES:
        icon.addPixmap(icons.logo(theme.accent, theme.on_accent, size, 1.0))
    return icon
