"""Fills a fresh Indico with an event to check people in at.

Run by `up` with the server's own Python and INDICO_CONFIG set:  seed.py OUTPUT.json

Everything but the access tokens is the same on every run: names, states, ticket codes. All people
are invented. OUTPUT.json gets what a test needs to talk to the server, tokens included.
"""

import json
import os
import random
import sys
import uuid
from datetime import datetime
from pathlib import Path

import pytz
from flask import session
from indico.core.config import config
from indico.core.db import db
from indico.core.oauth.models.applications import OAuthApplication, SystemAppType
from indico.core.oauth.models.personal_tokens import PersonalToken
from indico.modules.auth import Identity
from indico.modules.categories import Category
from indico.modules.events.payment.util import toggle_registration_payment
from indico.modules.events.registration.models.tags import RegistrationTag
from indico.modules.events.registration.util import (
    create_registration,
    get_ticket_qr_code_data,
)
from indico.modules.users.operations import create_user, grant_admin
from indico.web.flask.app import make_app
from seed_form import add_event, add_main_form, add_picture, add_regform, choice

PASSWORD = "check-in-2026"  # noqa: S105 - of a server that is gone after the tests
REDIRECT_URL = "http://127.0.0.1:8765/callback"
ATTENDEES = max(20, int(os.environ.get("INDICO_ATTENDEES", "100")))

FIRST_NAMES = [
    "José",
    "Zoë",
    "Łukasz",
    "Søren",
    "Jürgen",
    "Çağla",
    "Ngọc",
    "Siobhán",
    "Øyvind",
    "Márton",
    "Anaïs",
    "Žofie",
    "Ólafur",
    "Įga",
    "Ștefan",
    "Åsa",
    "Иван",
    "Ελένη",
    "美咲",
    "Renée",
]
LAST_NAMES = [
    "García Márquez",
    "Świątek",
    "O'Connor",
    "Nguyễn",
    "Müller-Lüdenscheidt",
    "Žižek",
    "Ångström",
    "Gökçe",
    "Lefèvre",
    "Dvořák",
    "Petrović",
    "Þórsson",
    "Ionescu-Țurcanu",
    "de la Peña",
    "Ó Súilleabháin",
    "Смирнов",
    "Παπαδοπούλου",
    "山田",
    "Nuñez",
    "Straße",
]


def add_user(username, first_name, last_name):
    identity = Identity(provider="indico", identifier=username, password=PASSWORD)
    return create_user(
        f"{username}@example.org",
        {"first_name": first_name, "last_name": last_name, "affiliation": "Test"},
        identity,
    )


def add_token(user, name, *scopes):
    token = PersonalToken(user=user, name=name, scopes=set(scopes))
    value = token.generate_token()
    db.session.add(token)
    db.session.flush()
    return value


RNG = random.Random(2026)


def register(form, number, skip_moderation=True, **answers):
    first, last = (
        FIRST_NAMES[number % len(FIRST_NAMES)],
        LAST_NAMES[number * 7 % len(LAST_NAMES)],
    )
    data = {
        "first_name": first,
        "last_name": last,
        "email": f"attendee{number:03}@example.org",
        "affiliation": {"text": f"Université №{number % 9}", "id": None},
        **answers,
    }
    registration = create_registration(
        form, data, management=True, notify_user=False, skip_moderation=skip_moderation
    )
    # Fixed ticket codes, so that a printed ticket outlives the database.
    registration.ticket_uuid = str(uuid.UUID(int=RNG.getrandbits(128), version=4))
    db.session.flush()
    return registration


def ticket(registration):
    return {
        "registration_id": registration.id,
        "regform_id": registration.registration_form_id,
        "name": registration.full_name,
        "state": registration.state.name,
        "checked_in": registration.checked_in,
        "uuid": registration.ticket_uuid,
        "qr": json.dumps(
            get_ticket_qr_code_data(
                {"registration": registration, "is_accompanying": False, "id": registration.id}
            ),
            separators=(",", ":"),
        ),
        # What Indico before 3.3 printed on its tickets.
        "qr_v1": json.dumps(
            {
                "registrant_id": registration.id,
                "checkin_secret": registration.ticket_uuid,
                "event_id": str(registration.event_id),
                "server_url": config.BASE_URL,
                "version": 1,
            }
        ),
    }


def answers_of(number, own):
    """Answer what a form asks, by the titles of its own fields."""
    has_dinner = number % 10 in (3, 6)
    answers = {
        "country": ("FR", "PL", "IS", "VN", "CH")[number % 5],
        "position": "Ingénieur·e" if number % 3 else "",
        own["T-shirt"].html_field_name: choice(own["T-shirt"], ("S", "M", "L", "XL")[number % 4]),
        own["Conference dinner"].html_field_name: choice(
            own["Conference dinner"], "Dinner" if has_dinner else "No dinner"
        ),
        own["Diet"].html_field_name: choice(own["Diet"], "Vegan")
        | choice(own["Diet"], "Nut allergy")
        if number % 6 == 0
        else {},
        own["First time here?"].html_field_name: number % 2 == 0,
        own["Remarks"].html_field_name: "Late — “train from Genève”.\nNeeds a badge holder."
        if number == 8
        else "",
    }
    if number % 25 == 1:
        answers[own["Accompanying persons"].html_field_name] = [
            {
                "id": str(uuid.UUID(int=RNG.getrandbits(128), version=4)),
                "firstName": "Invité·e",
                "lastName": name,
            }
            for name in ("Un", "Deux")[: 1 + number % 2]
        ]
    return answers


def change(registration, number, tags):
    """Let happen to a registration what happens to some."""
    if number % 20 == 15:
        registration.update_state(rejected=True)
        registration.rejection_reason = "Registered twice"
    elif number % 20 == 9:
        registration.update_state(withdrawn=True)
    elif number % 10 == 6:
        toggle_registration_payment(registration, paid=True)
    elif number % 10 == 7:
        registration.checked_in = True
    if number % 12 == 2:
        registration.tags.add(tags[0])
    if number % 30 == 4:
        registration.tags.add(tags[1])


def add_people(regform, picture, tags):
    """Let people register; of twenty, some wait, and some were rejected or withdrew."""
    own = {field.title: field for field in regform.form_items}
    registrations = []
    for number in range(ATTENDEES):
        answers = answers_of(number, own)
        if number == 0:
            answers["picture"] = add_picture(regform, picture)
        is_moderated = number % 20 in (5, 15)
        registration = register(regform, number, skip_moderation=not is_moderated, **answers)
        change(registration, number, tags)
        registrations.append(registration)
    return registrations


def add_users():
    """Add an administrator, who is at work from here on, and three others."""
    admin = add_user("admin", "Ada", "Admin")
    grant_admin(admin)
    session.set_session_user(admin)
    return {
        "admin": admin,
        "desk": add_user("desk", "Dédé", "Desk"),  # may only check in, at the first event
        "organizer": add_user("organizer", "Olga", "Organizer"),  # registers people there
        "outsider": add_user("outsider", "Otto", "Outsider"),  # may do nothing
    }


def add_tokens(users):
    """Give tokens of all kinds, by their names."""
    desk = users["desk"]
    return {
        "desk_read_everything": add_token(desk, "read everything", "read:everything"),
        "desk_full_everything": add_token(desk, "full everything", "full:everything"),
        "desk_wrong_scope": add_token(desk, "wrong scope", "read:user"),
        **{
            name: add_token(users[name], "check-in", "registrants")
            for name in ("organizer", "outsider", "admin")
        },
    }


def add_application(name, *, allows_pkce=True):
    """Register Checkin as an administrator does it, in the form “Applications”."""
    application = OAuthApplication(
        name=name,
        description="Check-in desks",
        allowed_scopes=["registrants"],
        redirect_uris=[REDIRECT_URL],
        allow_pkce_flow=allows_pkce,
    )
    db.session.add(application)
    db.session.flush()
    return application.client_id


def seed():
    """Fill the database; give what a test needs."""
    users = add_users()
    tz = pytz.timezone("Europe/Zurich")
    event = add_event("PyCité 2027 — Conférence d’été", tz.localize(datetime(2027, 6, 14, 9)))
    event.update_principal(users["desk"], permissions={"registration_checkin"})
    event.update_principal(users["organizer"], permissions={"registration"})
    other = add_event("An event that the desk may not see", tz.localize(datetime(2027, 9, 1, 9)))
    regform, picture = add_main_form(event)
    tags = [
        RegistrationTag(event=event, title=title, color=color)
        for title, color in (("Speaker", "blue"), ("VIP", "red"))
    ]
    db.session.add_all(tags)
    # Registrations are numbered in a transaction of their own, which must see the event.
    db.session.commit()
    people = add_people(regform, picture, tags)
    # The same person once withdrawn and once complete: the same address twice in one form.
    again = register(regform, 9)
    # One registration that was deleted: the API must not give it.
    deleted = register(regform, ATTENDEES + 900)
    deleted.is_deleted = True
    # A second, free form in the same event, and one in the event that the desk may not see.
    speakers = add_regform(event, "Intervenant·e·s")
    for number in range(200, 205):
        register(speakers, number)
    stranger = register(add_regform(other, "Hidden"), 300)
    tickets = {
        "complete": people[0], "complete_checked_in": people[7], "unpaid": people[3],
        "paid": people[6], "pending": people[5], "rejected": people[15], "withdrawn": people[9],
        "registered_again": again, "deleted": deleted, "other_event": stranger,
        "with_guests": people[1],
    }  # fmt: skip
    result = {
        "url": config.BASE_URL,
        "token": add_token(users["desk"], "check-in", "registrants"),
        "event_id": event.id,
        "regform_id": regform.id,
        "tokens": add_tokens(users),
        "password": PASSWORD,
        "clients": {
            "checkin": add_application("Checkin"),
            "without_pkce": add_application("Checkin without PKCE", allows_pkce=False),
        },
        "config_qr": event_code(event, regform),
        "tickets": {name: ticket(each) for name, each in tickets.items()},
    }
    db.session.commit()
    return result


def event_code(event, regform):
    """Give what the event's page for setting up the check-in shows to the official app."""
    official = OAuthApplication.query.filter_by(system_app_type=SystemAppType.checkin).one()
    server = {
        "base_url": config.BASE_URL,
        "client_id": official.client_id,
        "scope": "registrants",
    }
    about = {
        "event_id": event.id,
        "title": event.title,
        "regform_id": regform.id,
        "regform_title": regform.title,
        "date": event.start_dt.isoformat(),
        "version": 2,
        "server": server,
        "custom_code_handlers": {},
    }
    return json.dumps(about)


def main(output):
    app = make_app()
    app.config["REPL"] = True  # else `session.user` stays what it was at its first use: nobody
    with app.app_context(), app.test_request_context(base_url=config.BASE_URL):
        if Category.get_root().events:
            sys.exit("this database has events already; run `down --purge` first")
        result = seed()
    path = Path(output)
    path.touch(mode=0o600)
    path.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
