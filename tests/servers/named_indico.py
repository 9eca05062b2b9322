"""An Indico over HTTP that people can be connected to: it calls itself by its address."""

from typing import Any

from tests.servers.indico_desk import DISCOVERY, EVENT, ITS_PAGE, NO_SCOPE
from tests.servers.scripted_indico import ScriptedIndico


class NamedIndico(ScriptedIndico):
    """Has all that connecting asks for.

    Once it `is_called` otherwise, it refuses everything here, as an Indico does; it says how it is
    called, or, where that is empty, that nothing is there.
    """

    is_called: str | None = None

    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        name = self.origin if self.is_called is None else self.is_called
        if path == DISCOVERY and name:
            return 200, {"issuer": name, "scopes_supported": ["registrants"]}
        if not path.startswith(EVENT):
            return 404, ITS_PAGE.decode()
        return (403, NO_SCOPE) if name != self.origin else super().act(method, path, told)

    def code_in(self, path: str, told: dict[str, Any]) -> str:
        key = path.rpartition("/")[2]
        return "" if key == "0" else super().code_in(path, told)
