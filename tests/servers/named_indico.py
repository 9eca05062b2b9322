"""An Indico over HTTP that people can be connected to: it calls itself by its address."""

from typing import Any

from tests.servers.indico_desk import DISCOVERY, EVENT, ITS_PAGE
from tests.servers.scripted_indico import ScriptedIndico


class NamedIndico(ScriptedIndico):
    """Has all that connecting asks for."""

    def act(self, method: str, path: str, told: dict[str, Any]) -> tuple[int, object]:
        if path == DISCOVERY:
            return 200, {"issuer": self.origin, "scopes_supported": ["registrants"]}
        if not path.startswith(EVENT):
            return 404, ITS_PAGE.decode()
        return super().act(method, path, told)

    def code_in(self, path: str, told: dict[str, Any]) -> str:
        key = path.rpartition("/")[2]
        return "" if key == "0" else super().code_in(path, told)
