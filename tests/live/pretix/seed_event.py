"""A conference of three days in Bucharest, as pretix keeps it."""

import datetime as dt
import json
import zoneinfo
from decimal import Decimal

from pretix.base.models import CheckinList, Event, Item, Question
from pretix.base.models.items import ItemAddOn, ItemBundle
from pretix.plugins.badges.models import BadgeItem

BUCHAREST = zoneinfo.ZoneInfo("Europe/Bucharest")


def event_of(organizer, slug, generator, first_day):
    """Give an event and whether it was made just now, with what it sells, asks and prints."""
    event, is_new = Event.objects.get_or_create(
        organizer=organizer,
        slug=slug,
        defaults={
            "name": f"Test Conference ({generator} secrets)",
            "currency": "EUR",
            "live": True,
            "date_from": at(first_day, 0, dt.time(9)),
            "date_to": at(first_day, 2, dt.time(18)),
            "date_admission": at(first_day, 0, dt.time(8)),
            "plugins": ",".join(
                f"pretix.plugins.{each}" for each in ("checkinlists", "badges", "ticketoutputpdf")
            ),
        },
    )
    if is_new:
        set_up(event, generator)
        items = sell(event)
        print_badges(event, items)
        ask(event, items)
        make_lists(event, items, first_day)
    return event, is_new


def at(first_day, days, time):
    """Give a moment on one of the days."""
    return dt.datetime.combine(first_day + dt.timedelta(days=days), time, BUCHAREST)


def set_up(event, generator):
    """Set what an organizer sets, and take away what a new event brings along."""
    event.set_defaults()
    for key, value in {
        "timezone": "Europe/Bucharest",
        "locale": "en",
        "locales": ["en", "ro"],
        "name_scheme": "given_family",
        "ticket_secret_generator": generator,
        "attendee_names_asked": True,
        "attendee_company_asked": True,
    }.items():
        event.settings.set(key, value)
    event.checkin_lists.all().delete()
    event.badge_layouts.all().delete()


def sell(event):
    """Sell passes with an add-on, and press passes with a press kit."""
    quota = event.quotas.create(name="All", size=None)
    tickets = event.categories.create(name="Tickets", position=1)
    extras = event.categories.create(name="Add-ons", position=2, is_addon=True)
    person = {"category": tickets, "admission": True, "personalized": True}
    press = {"checkin_attention": True, "checkin_text": "Hand out the press kit"}
    items = {}
    for position, (name, price, kind) in enumerate(
        (
            ("Conference pass", 300, person),
            ("Matchmaking add-on", 50, {"category": extras}),
            ("Media", 0, person | press),
            ("Press kit", 0, {"category": extras}),
        ),
        start=1,
    ):
        items[name] = Item.objects.create(
            event=event, name=name, default_price=Decimal(price), position=position, **kind
        )
        quota.items.add(items[name])
    ItemAddOn.objects.create(
        base_item=items["Conference pass"], addon_category=extras, max_count=2, multi_allowed=True
    )
    ItemBundle.objects.create(
        base_item=items["Media"], bundled_item=items["Press kit"], count=1, designated_price=0
    )
    return items


def print_badges(event, items):
    """Print one layout for everybody; what is added to a ticket gets no badge."""
    layout = event.badge_layouts.create(
        name="A6 badge", default=True, layout=json.dumps(badge_layout())
    )
    BadgeItem.objects.create(item=items["Media"], layout=layout)
    for name in ("Matchmaking add-on", "Press kit"):
        BadgeItem.objects.create(item=items[name], layout=None)


def badge_layout():
    """Put a name, a company and a code on a badge."""
    text = {
        "type": "textcontainer", "page": 1, "locale": "", "lineheight": "1", "left": "5.00",
        "color": [0, 0, 0, 1], "fontfamily": "Open Sans", "italic": False, "width": "138.00",
        "text_i18n": {}, "rotation": 0, "align": "center", "autoresize": True,
        "splitlongwords": False,
    }  # fmt: skip
    name = {
        "bottom": "54.00", "height": "40.00", "fontsize": "24", "bold": True,
        "content": "attendee_name", "text": "Dr John Doe", "verticalalign": "bottom",
    }  # fmt: skip
    company = {
        "bottom": "36.00", "height": "15.00", "fontsize": "16", "bold": False,
        "content": "attendee_company", "text": "Sample company", "verticalalign": "top",
    }  # fmt: skip
    code = {
        "type": "barcodearea", "page": 1, "left": "118.00", "bottom": "4.00", "size": "26.00",
        "content": "secret", "text": "", "text_i18n": {}, "nowhitespace": False,
    }  # fmt: skip
    return [text | name, text | company, code]


def ask(event, items):
    """Ask one question that must be answered at the door, one that may, and one elsewhere."""
    consent = event.questions.create(
        question="Photo consent signed?", type=Question.TYPE_BOOLEAN, required=True,
        ask_during_checkin=True, identifier="CONSENT", position=1,
    )  # fmt: skip
    consent.items.set([items["Conference pass"], items["Media"]])
    lunch = event.questions.create(
        question="Lunch", type=Question.TYPE_CHOICE, required=False,
        ask_during_checkin=True, identifier="LUNCH", position=2,
    )  # fmt: skip
    lunch.items.set([items["Media"]])
    for position, choice in enumerate(("Meat", "Vegetarian", "Vegan")):
        lunch.options.create(answer=choice, identifier=choice.upper(), position=position)
    note = event.questions.create(
        question="Dietary note", type=Question.TYPE_STRING, ask_during_checkin=False,
        identifier="NOTE", position=3,
    )  # fmt: skip
    note.items.set([items["Conference pass"]])


def make_lists(event, items, first_day):
    """Make a check-in list for each day, and one for those who booked the add-on."""
    days = (
        {"include_pending": True},  # no rule: at any hour
        {"rules": only_on(first_day, 1)},
        {"rules": only_on(first_day, 2), "allow_multiple_entries": True},
    )
    for number, terms in enumerate(days, start=1):
        CheckinList.objects.create(
            event=event, name=f"Day {number}", all_products=False, allow_entry_after_exit=True,
            **terms,
        ).limit_products.set([items["Conference pass"], items["Media"]])  # fmt: skip
    CheckinList.objects.create(
        event=event, name="Matchmaking", all_products=False, addon_match=True
    ).limit_products.set([items["Matchmaking add-on"]])
    for each in event.checkin_lists.all():
        each.gates.set(event.organizer.gates.all())


def only_on(first_day, days):
    """Put into JSON-logic that a list is for one day only."""

    def moment(time):
        return {"buildTime": ["custom", at(first_day, days, time).isoformat()]}

    return {
        "and": [
            {"isAfter": [{"var": "now"}, moment(dt.time(6)), None]},
            {"isBefore": [{"var": "now"}, moment(dt.time(23, 59)), None]},
        ]
    }
