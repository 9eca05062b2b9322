"""Fill a pretix with two conferences: `conf` with random codes, `confsig` with signed ones.

Run by `up` with pretix's own Python. What is there already is kept; only the answer is written
anew, with device tokens that nobody has used yet.
"""

import argparse
import datetime as dt
import json
import pathlib
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from pretix.base.models import Device, Organizer, Team  # noqa: E402
from pretix.base.models.devices import Gate  # noqa: E402
from seed_event import BUCHAREST, event_of  # noqa: E402
from seed_orders import make_orders  # noqa: E402


def arguments():
    """Read what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orders", type=int)
    parser.add_argument("--sig-orders", type=int, default=40)
    today = dt.datetime.now(BUCHAREST).date()
    parser.add_argument("--start", type=dt.date.fromisoformat, default=today)
    parser.add_argument("--url", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--composed", action="store_true", help="this is the pretix of Docker")
    return parser.parse_args()


def organizer_with_teams():
    """Give the organizer, and the tokens of a team with all rights and of one that checks in."""
    organizer, _ = Organizer.objects.get_or_create(slug="demo", defaults={"name": "Demo organizer"})
    everything = {
        "all_events": True, "all_event_permissions": True, "all_organizer_permissions": True,
    }  # fmt: skip
    checking_in = {"all_events": True, "limit_event_permissions": {"event.orders:checkin": True}}
    tokens = {}
    for key, name, rights in (
        ("api_token", "API", everything),
        ("checkin_only_token", "Check-in only", checking_in),
    ):
        team, _ = Team.objects.get_or_create(organizer=organizer, name=name, defaults=rights)
        tokens[key] = team.tokens.get_or_create(name="test")[0].token
    return organizer, tokens


def unused_devices(organizer, gate):
    """Give tokens of three devices that nobody has set up yet: two with all rights, one less."""
    tokens = []
    for profile, at in (("full", gate), ("pretixscan", None), ("full", None)):
        kind = {"organizer": organizer, "security_profile": profile, "gate": at}
        device = Device.objects.filter(initialized=None, **kind).order_by("pk").first()
        if device is None:
            name = f"Desk {organizer.devices.count() + 1}"
            device = Device.objects.create(name=name, all_events=True, **kind)
        tokens.append({
            "token": device.initialization_token, "profile": profile,
            "gate": at and at.identifier,
        })  # fmt: skip
    return tokens


def told_of(event, cases):
    """Say of an event what a client cannot guess."""
    return {
        "checkinlists": {each.name: each.pk for each in event.checkin_lists.order_by("pk")},
        "items": {str(each.name): each.pk for each in event.items.order_by("pk")},
        "questions": {each.identifier: each.pk for each in event.questions.order_by("pk")},
        "orders": event.orders.count(),
        "day1": event.date_from.astimezone(BUCHAREST).date().isoformat(),
        "cases": cases,
    }


def main():
    """Make what is missing and write the answer."""
    wishes = arguments()
    kept = wishes.out.with_name("cases.json")
    if "pretixbase_event" not in connection.introspection.table_names():
        call_command("migrate", run_syncdb=True, interactive=False, verbosity=0)
        kept.unlink(missing_ok=True)
    cases = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    events = {}
    with transaction.atomic():
        organizer, tokens = organizer_with_teams()
        gate, _ = Gate.objects.get_or_create(
            organizer=organizer, name="Main entrance", defaults={"identifier": "MAIN"}
        )
        for slug, generator, count in (
            ("conf", "random", wishes.orders),
            ("confsig", "pretix_sig1", wishes.sig_orders),
        ):
            event, is_new = event_of(organizer, slug, generator, wishes.start)
            if is_new:
                cases[slug] = make_orders(event, count, wishes.start)
            events[slug] = told_of(event, cases[slug])
        devices = unused_devices(organizer, gate)
    kept.write_text(json.dumps(cases, ensure_ascii=False, indent=1), encoding="utf-8")
    told = {
        "url": wishes.url, "organizer": "demo", "events": events, **tokens,
        "device_init_tokens": devices,
        "inside": {"PRETIX_COMPOSED": "1"}
        if wishes.composed
        else {"PRETIX_STATE": str(wishes.out.parent), "PRETIX_VENV": sys.prefix},
    }  # fmt: skip
    written = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    wishes.out.write_text(written, encoding="utf-8")


with scopes_disabled():
    main()
