"""Events and registration forms for `seed.py` and `server_wsgi.py`."""

from datetime import timedelta
from io import BytesIO

from indico.core.db import db
from indico.modules.categories import Category
from indico.modules.events.models.events import EventType
from indico.modules.events.operations import create_event
from indico.modules.events.registration.controllers.management.fields import (
    _fill_form_field_with_data,
)
from indico.modules.events.registration.models.form_fields import RegistrationFormField
from indico.modules.events.registration.models.forms import ModificationMode, RegistrationForm
from indico.modules.events.registration.models.items import (
    PersonalDataType,
    RegistrationFormSection,
)
from indico.modules.events.registration.util import (
    create_personal_data_fields,
)
from indico.modules.files.models.files import File
from PIL import Image


def add_event(title, start):
    return create_event(
        Category.get_root(),
        EventType.conference,
        {
            "title": title,
            "description": "<p>Three days of talks. <b>Doors open at 8:30.</b></p>",
            "start_dt": start,
            "end_dt": start + timedelta(days=2, hours=8),
            "timezone": "Europe/Zurich",
        },
        features=["registration", "payment"],
    )


def add_regform(event, title, **kwargs):
    regform = RegistrationForm(
        event=event,
        title=title,
        currency="EUR",
        tickets_enabled=True,
        start_dt=event.created_dt,
        end_dt=event.end_dt,
        modification_mode=ModificationMode.allowed_always,
        **kwargs,
    )
    create_personal_data_fields(regform)
    db.session.add(regform)
    db.session.flush()
    return regform


def add_field(section, input_type, title, **data):
    field = RegistrationFormField(parent=section, registration_form=section.registration_form)
    _fill_form_field_with_data(field, {"input_type": input_type, "title": title, **data})
    db.session.add(field)
    db.session.flush()
    return field


def choices(*captions, price=None):
    return [
        {
            "id": f"new:{n}",
            "caption": caption,
            "is_enabled": True,
            "places_limit": 0,
            "price": (price or {}).get(caption, 0),
        }
        for n, caption in enumerate(captions)
    ]


def choice(field, caption):
    return {next(key for key, value in field.data["captions"].items() if value == caption): 1}


def add_picture(regform, field):
    """Upload a picture the way the registration page does; the value is the file's UUID."""
    image = BytesIO()
    Image.new("RGB", (120, 160), "#3a7d44").save(image, "JPEG")
    image.seek(0)
    file = File(filename="portrait.jpg", content_type="image/jpeg")
    file.save(("event", regform.event_id, "regform", regform.id, "registration"), image)
    file.meta = {"regform_field_id": field.id, "registration_picture_checked": True}
    db.session.add(file)
    db.session.flush()
    return str(file.uuid)


def add_main_form(event):
    """Add a form that is moderated, with a billable dinner, accompanying persons and a picture."""
    regform = add_regform(event, "Participants", moderation_enabled=True, introduction="Welcome!")
    personal = next(s for s in regform.sections if s.type.name == "section_pd")
    fields = {f.personal_data_type: f for f in personal.children}
    for kind in (PersonalDataType.country, PersonalDataType.position, PersonalDataType.picture):
        fields[kind].is_enabled = True
    section = RegistrationFormSection(registration_form=regform, title="Practical matters")
    db.session.add(section)
    db.session.flush()
    add_field(
        section,
        "single_choice",
        "T-shirt",
        item_type="dropdown",
        choices=choices("S", "M", "L", "XL"),
    )
    add_field(
        section,
        "single_choice",
        "Conference dinner",
        item_type="radiogroup",
        choices=choices("No dinner", "Dinner", price={"Dinner": 60}),
    )
    add_field(
        section, "multi_choice", "Diet", choices=choices("Vegan", "Gluten-free", "Nut allergy")
    )
    add_field(section, "bool", "First time here?", default_value="")
    add_field(section, "textarea", "Remarks", number_of_rows=3)
    add_field(
        section,
        "accompanying_persons",
        "Accompanying persons",
        max_persons=3,
        persons_count_against_limit=True,
    )
    return regform, fields[PersonalDataType.picture]
