"""A real pretix that tests may use: `tests/live/pretix/up` says where it is."""

import itertools
import json
import os
import subprocess
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.servers.pretix_api import Api, LiveEvent, event_named

VARIABLE = "CHECKIN_PRETIX"
ABSENT = (
    f"There is no pretix to ask. `make test-servers` starts one; or start it with"
    f" `tests/live/pretix/up > pretix.json` and set {VARIABLE} to that file."
)
_SCRIPTS = Path(__file__).parents[1] / "live" / "pretix"


@dataclass(frozen=True, slots=True)
class LivePretix:
    """A real pretix: where it is, who may do what, and the two events that it was filled with.

    Nothing in those two is ever changed, so that every test finds them as they were. A test that
    changes something makes a `new_event` for itself.
    """

    url: str
    organizer: str
    api_token: str = field(repr=False)
    checkin_only_token: str = field(repr=False)
    events: Mapping[str, LiveEvent]
    inside: Mapping[str, str]
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    @property
    def api(self) -> Api:
        """Give the API with all rights."""
        return Api(self.url, self.organizer, self.api_token)

    def new_device(self, profile: str = "full", *, name: str = "", gate: int | None = None) -> str:
        """Give a token that sets one new device up; it serves once."""
        asked = {
            "name": name or f"Desk of test {next(self._numbers)}", "all_events": True,
            "limit_events": [], "security_profile": profile, "gate": gate,
        }  # fmt: skip
        return self.api.post("devices/", asked)["initialization_token"]

    def new_device_api(self, profile: str = "full") -> Api:
        """Set a new device up and give the API as it may use it: another desk's."""
        asked = {
            "token": self.new_device(profile), "hardware_brand": "test", "hardware_model": "test",
            "software_brand": "test", "software_version": "1",
        }  # fmt: skip
        token = self.api.post("/device/initialize", asked)["api_token"]
        return Api(self.url, self.organizer, token, "Device")

    def pairing_text(self, token: str) -> str:
        """Put a device's token as pretix puts it into the QR code of a device."""
        return json.dumps({"handshake_version": 1, "url": self.url, "token": token})

    def new_event(self, like: str = "conf", slug: str = "") -> LiveEvent:
        """Make an event without orders that is otherwise like one of the two."""
        slug = slug or f"t{uuid.uuid4().hex[:12]}"
        original = self.api.get(f"events/{like}/")
        kept = {
            key: original[key] for key in ("date_from", "date_to", "date_admission", "currency")
        }
        asked = {"slug": slug, "name": {"en": f"Event {slug}"}, "live": False, **kept}
        self.api.post(f"events/{like}/clone/", asked)
        return event_named(self.api, slug)

    def run_inside(self, script: str | Path, *arguments: str) -> str:
        """Run a script of tests/live/pretix with pretix's Python; give what it prints."""
        ran = subprocess.run(
            [_SCRIPTS / "inside", _SCRIPTS / script, *arguments],
            env=os.environ | self.inside,
            text=True,
            capture_output=True,
            check=False,
            timeout=300,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout


def named_by_the_environment() -> LivePretix | None:
    """Give the pretix that the environment names; None if it names none."""
    path = os.environ.get(VARIABLE, "")
    return live_pretix(json.loads(Path(path).read_text(encoding="utf-8"))) if path else None


def live_pretix(told: Mapping[str, Any]) -> LivePretix:
    """Take what `up` tells."""
    api = Api(told["url"], told["organizer"], told["api_token"])
    return LivePretix(
        api.url,
        api.organizer,
        api.token,
        told["checkin_only_token"],
        {slug: _event(api, slug, event) for slug, event in told["events"].items()},
        told["inside"],
    )


def _event(api: Api, slug: str, told: Mapping[str, Any]) -> LiveEvent:
    ids = (told["checkinlists"], told["items"], told["questions"])
    return LiveEvent(api, slug, *ids, told["cases"])
