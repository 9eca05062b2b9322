"""Write down what a real Indico says of its event, for the tests that ask none.

    tests/live/indico/up > indico.json
    python -m tests.servers.record_indico indico.json

Of each long list of countries only the beginning is kept.
"""

import json
import sys
from pathlib import Path

from checkin.servers.http import HttpLine
from checkin.servers.indico.indico_refusal import told_in
from tests.servers.recorded_indico import RECORDING

_REGISTRATIONS = 28  # among which are all states, guests, tags and a picture
_COUNTRIES = 3


def main(seeded):
    told = json.loads(Path(seeded).read_text("utf-8"))
    line = HttpLine(told["url"], f"Bearer {told['token']}")
    base = f"/api/checkin/event/{told['event_id']}"
    forms = told_in(line.get(f"{base}/forms/"))
    rows = {
        form["id"]: told_in(line.get(f"{base}/forms/{form['id']}/registrations/"))[:_REGISTRATIONS]
        for form in forms
    }
    details = {
        row["id"]: _details(line, f"{base}/forms/{form}/registrations/{row['id']}")
        for form, some in rows.items()
        for row in some
    }
    kept = {"event": told_in(line.get(f"{base}/")), "forms": forms, "rows": rows}
    line.close()
    written = json.dumps(kept | {"details": details}, ensure_ascii=False, indent=1)
    RECORDING.parent.mkdir(parents=True, exist_ok=True)
    RECORDING.write_text(f"{written}\n", "utf-8")


def _details(line, path):
    sections = told_in(line.get(path))["registration_data"]
    for section in sections:
        for field in section["fields"]:
            if field["input_type"] == "country":
                field["choices"] = field["choices"][:_COUNTRIES]
    return sections


if __name__ == "__main__":
    main(*sys.argv[1:])
