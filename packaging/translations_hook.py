"""Build the translations into the wheel, where they were not built before.

`make` builds them when it sets up; whoever builds the wheel from a fresh clone with pip alone
needs Qt's lrelease, and gets it for the time of the build.
"""

import os
import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# For whoever installs the project to be changed in place, and builds the translations afterwards.
LATER = "CHECKIN_TRANSLATIONS_LATER"


class TranslationsHook(BuildHookInterface):  # type: ignore[misc, type-arg, unused-ignore]
    """Sees to it that every checkin_*.ts has its checkin_*.qm."""

    def dependencies(self) -> list[str]:
        """Name what the build needs: nothing where everything is built."""
        return ["PySide6-Essentials>=6.11.3,<7"] if self._is_missing() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is missing."""
        del version, build_data
        if self._is_missing():
            script = runpy.run_path(str(Path(self.root) / "packaging" / "translations.py"))
            script["build"](script["FOLDER"], script["FOLDER"])

    def _is_missing(self) -> bool:
        folder = Path(self.root) / "resources" / "translations"
        built = {file.stem for file in folder.glob("*.qm")}
        wanted = {file.stem for file in folder.glob("*.ts")}
        return LATER not in os.environ and not wanted <= built
