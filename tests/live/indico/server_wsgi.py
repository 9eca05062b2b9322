"""Indico, and beside it a way for tests to do what its organisers do in the browser.

Whoever reaches this server may do anything: it is for tests on this computer alone.
"""

import json
import uuid
from datetime import UTC, datetime, timedelta

from flask import session
from indico.core.config import config
from indico.core.db import db
from indico.core.oauth.models.applications import OAuthApplicationUserLink
from indico.core.oauth.models.personal_tokens import PersonalToken
from indico.modules.categories import Category
from indico.modules.events import Event
from indico.modules.events.models.events import EventType
from indico.modules.events.operations import create_event
from indico.modules.events.registration.models.forms import ModificationMode, RegistrationForm
from indico.modules.events.registration.models.items import RegistrationFormSection
from indico.modules.events.registration.models.registrations import Registration
from indico.modules.events.registration.util import (
    create_personal_data_fields,
    create_registration,
    modify_registration,
)
from indico.modules.logs.models.entries import EventLogEntry
from indico.modules.users.models.users import User
from indico.web.flask.app import make_app
from seed_crowd import add_crowd
from seed_form import add_field

_WAY_IN = "/-/organize/"
_COMPANIONS = "Accompanying persons"


def _user(name):
    return next(user for user in User.query if f"{name}@example.org" in user.all_emails)


def _form(event, title, is_anonymous):
    form = RegistrationForm(
        event=event, title=title, currency="EUR", tickets_enabled=True,
        start_dt=event.created_dt, end_dt=event.end_dt,
        modification_mode=ModificationMode.allowed_always,
    )  # fmt: skip
    create_personal_data_fields(form)
    section = RegistrationFormSection(registration_form=form, title="Practical matters")
    db.session.add(form)
    db.session.add(section)
    db.session.flush()
    add_field(section, "accompanying_persons", _COMPANIONS, max_persons=5,
              persons_count_against_limit=True, is_anonymous=is_anonymous)  # fmt: skip
    return form


def _event():
    """Make an event at which the desk may check in."""
    starts = datetime(2027, 6, 14, 7, tzinfo=UTC)
    about = {
        "title": "Of a test", "start_dt": starts, "end_dt": starts + timedelta(days=2),
        "timezone": "Europe/Zurich", "description": "",
    }  # fmt: skip
    event = create_event(
        Category.get_root(), EventType.conference, about, features=["registration", "payment"]
    )
    event.update_principal(_user("desk"), permissions={"registration_checkin"})
    return event


def new_event(titles, is_anonymous=False):
    """Make an event with forms of these titles; anonymous ones ask how many come along, not who."""
    event = _event()
    forms = [_form(event, title, is_anonymous) for title in titles]
    db.session.flush()
    return {"event": event.id, "forms": {form.title: form.id for form in forms}}


def new_crowd(people):
    """Make an event with a form at which so many people of all states are registered."""
    form, somebody = add_crowd(_event(), people)
    return {"event": form.event_id, "form": form.id, "code": somebody.ticket_uuid}


def register(form, first_name, last_name, guests):
    """Register somebody, with guests of the same name, or of none where the form asks for none."""
    form = RegistrationForm.get(form)
    companions = next(field for field in form.form_items if field.title == _COMPANIONS)
    is_anonymous = companions.field_impl.is_anonymous
    names = [
        {"id": str(uuid.uuid4()), "firstName": first_name, "lastName": last_name}
        for _ in range(0 if is_anonymous else guests)
    ]
    made = create_registration(
        form,
        {
            "first_name": first_name, "last_name": last_name,
            "email": f"guest-{uuid.uuid4().hex[:12]}@example.org",
            companions.html_field_name: guests if is_anonymous else names,
        },
        management=True, notify_user=False, skip_moderation=True,
    )  # fmt: skip
    db.session.flush()
    return {"id": made.id, "code": made.ticket_uuid, "guests": [each["id"] for each in names]}


def rename(registration, first_name, last_name):
    """Put another name on a registration."""
    found = Registration.get(registration)
    about = {"first_name": first_name, "last_name": last_name, "email": found.email}
    modify_registration(found, about, management=True, notify_user=False)


def withdraw(registration):
    """Withdraw a registration."""
    Registration.get(registration).update_state(withdrawn=True)


def delete(registration):
    """Delete a registration."""
    Registration.get(registration).is_deleted = True


def new_token(user):
    """Give a user a token for the check-in."""
    token = PersonalToken(user=_user(user), name=uuid.uuid4().hex, scopes={"registrants"})
    value = token.generate_token()
    db.session.add(token)
    db.session.flush()
    return {"id": token.id, "token": value}


def revoke_token(token):
    """Take a token back."""
    PersonalToken.get(token).revoke()


def take_back(user):
    """Let a user take back what they allowed to applications."""
    OAuthApplicationUserLink.query.filter_by(user_id=_user(user).id).delete()


def log(event):
    """Give what its log says of who was checked in."""
    entries = EventLogEntry.query.filter_by(event_id=Event.get(event).id).order_by("id")
    return [each.summary for each in entries if "check" in each.summary]


_DEEDS = {
    each.__name__: each
    for each in (
        new_event,
        new_crowd,
        register,
        rename,
        withdraw,
        delete,
        new_token,
        revoke_token,
        take_back,
        log,
    )
}


def _organized(environ):
    deed = _DEEDS[environ["PATH_INFO"].removeprefix(_WAY_IN)]
    asked = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
    with indico.app_context(), indico.test_request_context(base_url=config.BASE_URL):
        session.set_session_user(_user("admin"))
        told = deed(**asked)
        db.session.commit()
    return told


def application(environ, start_response):
    """Do what a test asks for, and answer all else with Indico."""
    if not environ["PATH_INFO"].startswith(_WAY_IN):
        return indico(environ, start_response)
    body = json.dumps(_organized(environ)).encode()
    start_response(
        "200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    )
    return [body]


indico = make_app()
indico.config["REPL"] = True  # else who is at work stays who it was at first: nobody
