"""Fill two events of a pretix with tickets in every state and lists on every terms.

Run by tests with `inside`: seed_matrix.py SUFFIX. The events are `matrix-SUFFIX`, in Brussels over
the days on which summer time begins, and `series-SUFFIX`. Prints what a client cannot guess.
"""

import datetime as dt
import json
import sys
from decimal import Decimal

import django

django.setup()

from django.db import transaction  # noqa: E402
from django_scopes import scopes_disabled  # noqa: E402
from matrix_lists import NOON, ZONE, rules_of, terms_of  # noqa: E402
from matrix_tickets import EXCHANGED, HISTORIES, MEDIA, SERIES_TICKETS, TICKETS  # noqa: E402
from pretix.base.models import (  # noqa: E402
    Checkin,
    CheckinList,
    Device,
    Event,
    Item,
    Order,
    OrderPosition,
    Organizer,
    Question,
    ReusableMedium,
)
from pretix.base.models.devices import Gate  # noqa: E402
from pretix.base.secrets import assign_ticket_secret  # noqa: E402

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
STATES = {
    "paid": Order.STATUS_PAID,
    "pending": Order.STATUS_PENDING,
    "expired": Order.STATUS_EXPIRED,
    "canceled": Order.STATUS_CANCELED,
}
QUESTIONS = (  # identifier, kind, required, options
    ("CONSENT", Question.TYPE_BOOLEAN, True, ()),
    ("NEWS", Question.TYPE_BOOLEAN, False, ()),
    ("LUNCH", Question.TYPE_CHOICE, True, ("MEAT", "VEGAN")),
    ("TALKS", Question.TYPE_CHOICE_MULTIPLE, False, ("MORNING", "NOON", "EVENING")),
    ("AGE", Question.TYPE_NUMBER, True, ()),
    ("NOTE", Question.TYPE_STRING, False, ()),
    ("BORN", Question.TYPE_DATE, False, ()),
    ("TRAIN", Question.TYPE_TIME, False, ()),
    ("FLIGHT", Question.TYPE_DATETIME, False, ()),
    ("LAND", Question.TYPE_COUNTRYCODE, False, ()),
    ("CALL", Question.TYPE_PHONENUMBER, False, ()),
)


class Filling:
    """An event that is being filled; numbers its orders."""

    def __init__(self, organizer, slug, *, has_series=False):
        self.event = Event.objects.create(
            organizer=organizer, slug=slug, name=f"Matrix {slug}", currency="EUR", live=True,
            has_subevents=has_series, plugins="pretix.plugins.checkinlists",
            date_from=NOON - DAY - 3 * HOUR, date_to=NOON + 2 * DAY + 5 * HOUR,
            date_admission=NOON - DAY - 4 * HOUR,
        )  # fmt: skip
        self.event.set_defaults()
        self.event.settings.set("timezone", ZONE)
        self.event.settings.set("locale", "en")
        self.event.checkin_lists.all().delete()
        self._prefix = (slug[0] + slug.partition("-")[2])[:9].upper()  # of no other event
        self._web = organizer.sales_channels.get(identifier="web")
        self.items, self.variations = {}, {}
        for name in ("Pass", "Workshop", "Tour", "Meal", "Press", "Survey"):
            self.items[name] = Item.objects.create(
                event=self.event, name=name, default_price=Decimal(0), admission=True
            )
        for name, kind in EXCHANGED.items():
            self.items[name] = Item.objects.create(
                event=self.event, name=name, default_price=Decimal(0), admission=True,
                media_policy=Item.MEDIA_POLICY_REUSE_OR_NEW, media_type=kind,
            )  # fmt: skip
        for name in ("Vegan", "Fish"):
            self.variations[name] = self.items["Meal"].variations.create(value=name)
        self.dates, self.lists, self.questions, self._number = {}, {}, {}, 0

    def add_date(self, name, hours):
        """Add a date of the series."""
        starts = NOON + hours * HOUR
        self.dates[name] = self.event.subevents.create(
            name=name, active=True, date_from=starts, date_to=starts + HOUR,
            date_admission=starts - HOUR,
        )  # fmt: skip

    def add_question(self, place, identifier, kind, required, options):
        """Ask something at check-in: the first of who has Press, the others of Survey."""
        asked = self.event.questions.create(
            question=identifier, identifier=identifier, type=kind, required=required,
            ask_during_checkin=True, position=place,
        )  # fmt: skip
        on = ("Press",) if place < 2 else ("Survey",)
        asked.items.set([self.items[name] for name in on])
        for option in options:
            asked.options.create(answer=option, identifier=f"{identifier}-{option}")
        self.questions[identifier] = asked

    def add_list(self, name, terms):
        """Add a check-in list."""
        products = terms.pop("products", None)
        if date := terms.pop("date", None):
            terms["subevent"] = self.dates[date]
        made = CheckinList.objects.create(
            event=self.event, name=name, all_products=products is None, **terms
        )
        made.limit_products.set([self.items[product] for product in products or ()])
        self.lists[name] = made

    def add_ticket(self, about):
        """Add an order with one ticket and what is added to it; give their names and codes."""
        about = dict(about)
        self._number += 1
        order = Order.objects.create(
            event=self.event, code=f"{self._prefix}{self._number:03}",
            status=STATES[about.pop("state", "paid")], email="guest@example.org", locale="en",
            datetime=NOON - 30 * DAY, expires=NOON - 10 * DAY, total=0, sales_channel=self._web,
            require_approval=about.pop("needs_approval", False),
            valid_if_pending=about.pop("valid_if_pending", False),
        )  # fmt: skip
        added = about.pop("added", ())
        main = self._position(order, 1, about)
        others = [
            self._position(order, number, {"addon_to": main, **each})
            for number, each in enumerate(added, start=2)
        ]
        order.create_transactions(is_new=True)
        return main, others

    def _position(self, order, number, about):
        about = dict(about)
        media = about.pop("media", ())
        answered, replaced = about.pop("answered", {}), about.pop("is_replaced", False)
        history, moments = about.pop("history", None), {}
        for name in ("valid_from", "valid_until"):
            if name in about:
                moments[name] = NOON + dt.timedelta(seconds=about.pop(name))
        if "variation" in about:
            about["variation"] = self.variations[about["variation"]]
        if "date" in about:
            about["subevent"] = self.dates[about.pop("date")]
        made = OrderPosition.objects.create(
            order=order, positionid=number, price=0, tax_rate=0, tax_value=0,
            item=self.items[about.pop("item", "Pass")],
            blocked=["admin"] if about.pop("is_blocked", False) else None,
            canceled=about.pop("is_withdrawn", False),
            attendee_name_parts={"_scheme": "full", "full_name": f"Guest {self._number}"},
            **moments, **about,
        )  # fmt: skip
        for identifier, answer in answered.items():
            made.answers.create(question=self.questions[identifier], answer=answer)
        made.old_secret = made.secret
        made.bands = [self._medium(name, made) for name in media]
        if replaced:
            assign_ticket_secret(self.event, made, force_invalidate=True)
        if history:
            self._pass_everywhere(made, HISTORIES[history])
        return made

    def _medium(self, name, position):
        kind, usage = MEDIA[name]
        code = f"{position.order.code}{name.upper()}".replace(" ", "")
        medium, _ = ReusableMedium.objects.get_or_create(
            organizer=self.event.organizer, type=kind, identifier=code, defaults=usage
        )
        medium.linked_orderpositions.add(position)
        return code

    def _pass_everywhere(self, position, passages):
        Checkin.objects.bulk_create(
            Checkin(
                position=position, list=each, type=kind,
                datetime=NOON + dt.timedelta(minutes=minutes),
            )
            for each in self.lists.values()
            for kind, minutes in passages
        )  # fmt: skip

    def told(self, tickets):
        """Say what a client cannot guess."""
        return {
            "slug": self.event.slug,
            "lists": {name: each.pk for name, each in self.lists.items()},
            "questions": {name: each.pk for name, each in self.questions.items()},
            "tickets": tickets,
        }


def codes_of(main, others):
    """Give every code by which a ticket, or what is added to it, is or was known."""
    everything = (main, *others)
    secrets = [each.secret for each in everything]
    bands = dict.fromkeys(code for each in everything for code in each.bands)
    return [*secrets, *({main.old_secret} - {main.secret}), *bands]


def fill_matrix(organizer, suffix):
    """Fill the event that is none of a series."""
    filling = Filling(organizer, f"matrix-{suffix}")
    gate, _ = Gate.objects.get_or_create(
        organizer=organizer, name="Main entrance", defaults={"identifier": "MAIN"}
    )
    for place, question in enumerate(QUESTIONS):
        filling.add_question(place, *question)
    ids = {
        "products": {name: str(item.pk) for name, item in filling.items.items()},
        "variations": {name: str(each.pk) for name, each in filling.variations.items()},
        "gate": str(gate.pk),
    }
    for name, terms in terms_of().items():
        filling.add_list(name, terms)
    for name, rules in rules_of(ids).items():
        filling.add_list(name, {"rules": rules, "allow_multiple_entries": True})
    tickets = {name: codes_of(*filling.add_ticket(about)) for name, about in TICKETS.items()}
    device = Device.objects.create(
        organizer=organizer, name=filling.event.slug, all_events=True, security_profile="full",
        gate=gate,
    )  # fmt: skip
    return filling.told(tickets) | {"gate": gate.pk, "device": device.initialization_token}


def fill_series(organizer, suffix):
    """Fill the event that is a series of two dates."""
    filling = Filling(organizer, f"series-{suffix}", has_series=True)
    filling.add_date("Morning", -3)
    filling.add_date("Evening", 6)
    tours = {"addon_match": True, "products": ["Tour"]}
    started = {"isAfter": [{"var": "now"}, {"buildTime": ["date_admission"]}, None]}
    for name, terms in {
        "Any": {},
        "Morning": {"date": "Morning"},
        "Evening": {"date": "Evening"},
        "Evening, workshops": {"date": "Evening", "products": ["Workshop"]},
        "Tours": tours,
        "Evening, tours": {"date": "Evening"} | tours,
        "When it begins": {"rules": started},
        "Before it ends": {"rules": {"isBefore": [{"var": "now"}, {"buildTime": ["date_to"]}]}},
    }.items():
        filling.add_list(name, dict(terms))
    tickets = {name: codes_of(*filling.add_ticket(about)) for name, about in SERIES_TICKETS.items()}
    return filling.told(tickets)


def main(suffix):
    """Fill both and print what is in them."""
    with transaction.atomic():
        organizer = Organizer.objects.get(slug="demo")
        told = {"noon": NOON.isoformat(), "histories": list(HISTORIES)}
        told["matrix"] = fill_matrix(organizer, suffix)
        told["series"] = fill_series(organizer, suffix)
    sys.stdout.write(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    with scopes_disabled():
        main(sys.argv[1])
