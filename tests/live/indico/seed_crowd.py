"""A registration form of thousands for `server_wsgi.py`: some register, the rest are copied.

Indico takes a tenth of a second to register somebody, and no time for rows that are copied.
"""

from indico.core.db import db
from indico.modules.events.registration.models.items import PersonalDataType
from indico.modules.events.registration.models.registrations import Registration, RegistrationData
from indico.modules.events.registration.models.tags import RegistrationTag
from indico.modules.events.registration.util import create_registration
from seed import FIRST_NAMES, LAST_NAMES, answers_of, change
from seed_form import add_main_form

_MODELS = 20  # of all states
# Tickets of guests, and payments, are of one registration alone.
_NOT_COPIED = {1, 6, 16}


def add_crowd(event, people):
    """Add a form with so many people to an event that is committed; give it and one of them."""
    regform, _ = add_main_form(event)
    tags = [RegistrationTag(event=event, title=each, color="blue") for each in ("Speaker", "VIP")]
    db.session.add_all(tags)
    # Registrations are numbered in a transaction of their own, which must see the event.
    db.session.commit()
    own = {field.title: field for field in regform.form_items}
    models = [_registered(regform, number, own, tags) for number in range(_MODELS)]
    db.session.flush()
    copied = [each.id for number, each in enumerate(models) if number not in _NOT_COPIED]
    _copy(regform, copied, people - _MODELS)
    return regform, models[0]


def _registered(regform, number, own, tags):
    made = create_registration(
        regform,
        {
            "first_name": FIRST_NAMES[number],
            "last_name": LAST_NAMES[number],
            "email": f"model{number}@example.org",
            **answers_of(number, own),
        },
        management=True, notify_user=False, skip_moderation=number not in {5, 15},
    )  # fmt: skip
    change(made, number, tags)
    return made


def _copy(regform, models, count):
    """Copy registrations in turn, each under a name, an address and ticket of its own."""
    last = max(each.friendly_id for each in regform.registrations)
    asked = {"models": models, "many": len(models), "count": count, "last": last}
    _run(
        "CREATE TEMP TABLE copies ON COMMIT DROP AS"
        " SELECT nextval(pg_get_serial_sequence('event_registration.registrations', 'id')) AS id,"
        " number, (CAST(:models AS int[]))[1 + number % :many] AS model"
        " FROM generate_series(1, :count) AS number",
        **asked,
    )
    _insert(
        Registration.__table__,
        "id",
        {
            "id": "copies.id",
            "uuid": "gen_random_uuid()",
            "ticket_uuid": "gen_random_uuid()",
            "friendly_id": ":last + number",
            "email": "'guest' || number || '@example.org'",
            "last_name": "old.last_name || ' ' || number",
        },
        last=last,
    )
    personal = {f.personal_data_type: f.current_data_id for f in regform.active_fields if f.is_field
                and f.type.name == "field_pd"}  # fmt: skip
    _insert(
        RegistrationData.__table__,
        "registration_id",
        {
            "registration_id": "copies.id",
            "data": "CASE field_data_id WHEN :email THEN"
            " to_jsonb('guest' || number || '@example.org') WHEN :name THEN"
            " to_jsonb(old.data #>> '{}' || ' ' || number) ELSE old.data END",
        },
        email=personal[PersonalDataType.email],
        name=personal[PersonalDataType.last_name],
    )
    regform.event._last_friendly_registration_id = last + count


def _insert(table, key, others, **asked):
    """Copy the rows of a table, all columns but some others as they are."""
    columns = {each.name: f'old."{each.name}"' for each in table.columns} | others
    named = ", ".join(f'"{name}"' for name in columns)
    _run(
        f"INSERT INTO {table.fullname} ({named}) SELECT {', '.join(columns.values())}"
        f" FROM {table.fullname} AS old JOIN copies ON copies.model = old.{key}",
        **asked,
    )


def _run(statement, **asked):
    db.session.execute(db.text(statement), asked)
