"""What a real pretix made of rules is what is made of them here."""

import json
from datetime import datetime
from pathlib import Path

from checkin.core.servers.server_ticket import EventDates, RuleFacts
from checkin.servers.pretix.pretix_rules import UNREADABLE, judge_rules

RECORDED = Path(__file__).parents[2] / "data" / "json_logic" / "pretix_rulings.json"


def recorded() -> list[tuple[dict, object, bool | None]]:
    scans = json.loads(RECORDED.read_text(encoding="utf-8"))["scans"]
    return [(scan["facts"], rule, outcome) for scan in scans for rule, outcome in scan["rulings"]]


def facts_of(told: dict) -> RuleFacts:
    def moment(name: str) -> datetime | None:
        return datetime.fromisoformat(told[name]) if told[name] else None

    return RuleFacts(
        now=moment("now"),
        zone=told["zone"],
        product=told["product"],
        variation=told["variation"],
        gate=told["gate"],
        entries=tuple(map(datetime.fromisoformat, told["entries"])),
        is_inside=told["inside"],
        dates=EventDates("", moment("starts"), moment("ends"), moment("admission")),
    )


def test_a_real_server_ruled_the_same():
    cases = recorded()
    assert len(cases) > 700
    differing = []
    for told, rule, outcome in cases:
        ruling = judge_rules(json.dumps(rule), facts_of(told))
        ours = None if ruling.because == UNREADABLE else ruling.allowed
        if ours is not outcome:
            differing.append((told, rule, outcome, ruling))
    assert differing == []
