"""Orders of a conference: one of every kind that a scanner must tell apart, then a crowd."""

import datetime as dt
import random

from pretix.base.models import InvoiceAddress, Order, OrderPosition
from pretix.base.secrets import assign_ticket_secret
from seed_event import at

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"  # those of which pretix makes order codes
PEOPLE = {  # by country: given names, family names, companies
    "RO": (
        "Ștefan Ioana Mălina Răzvan Ilinca Țucu Gheorghiță",
        "Țăranu Șerban Brâncuși Mănescu Popescu Năstase",
        "Crăiasa SRL|Științific SA",
    ),
    "SE": (
        "Åsa Björn Örjan Märta Göran Linnéa",
        "Åkesson Östlund Sjöström Bäckström Nyström",
        "Blåbär AB|Älv & Å",
    ),
    "FI": (
        "Päivi Väinö Jyrki Tuula-Maija Äijä Hämy",
        "Hämäläinen Mäkelä Yli-Jyrä Öhman Väyrynen",
        "Pöytä Oy|Yötön Yö Oyj",
    ),
    "GR": (
        "Γιώργος Ελένη Άννα Οδυσσέας Χρυσούλα",
        "Παπαδόπουλος Ωραιοπούλου Ξανθάκη Ιωαννίδης",
        "Αιγαίον ΑΕ|Λόγος ΕΠΕ",
    ),
    "BG": (
        "Димитър Елица Йорданка Щилиян Цветан",
        "Щерев Йорданова Георгиев Ължев",
        "Роза ООД|Юнак АД",
    ),
    "DE": (
        "Jürgen Käthe Änne Max",
        "Groß Müller-Lüdenscheidt Strauß",
        "Übermorgen GmbH",
    ),
}
CASES = (  # the first orders, one of each
    "paid", "pending", "canceled", "expired", "blocked", "not_yet_valid", "no_longer_valid",
    "question_open", "ambiguous", "valid_if_pending", "needs_approval", "canceled_position",
    "attention", "addon", "no_addon", "bundle", "secret_replaced", "wrong_product",
)  # fmt: skip
CROWD = {  # in a hundred of those who follow
    "paid": 62, "addon": 18, "question_open": 6, "pending": 5, "canceled": 4, "blocked": 1,
    "not_yet_valid": 1, "bundle": 3,
}  # fmt: skip
STATES = {
    "pending": Order.STATUS_PENDING,
    "valid_if_pending": Order.STATUS_PENDING,
    "needs_approval": Order.STATUS_PENDING,
    "canceled": Order.STATUS_CANCELED,
    "expired": Order.STATUS_EXPIRED,
}


def make_orders(event, count, first_day):
    """Make so many orders, and say of the first of each kind how to find it."""
    chance = random.Random(f"{event.slug}-1")
    maker = _Orders(event, first_day)
    cases = {}
    for number in range(count):
        case = CASES[number] if number < len(CASES) else _some_case(chance)
        made = maker.make(number, case, _somebody(chance))
        if number < len(CASES):
            cases[case] = made
    return cases


def _some_case(chance):
    return chance.choices(list(CROWD), list(CROWD.values()))[0]


def _somebody(chance):
    """Give a given name, a family name, a company and its country."""
    country = chance.choice(list(PEOPLE))
    given, family, companies = PEOPLE[country]
    return (
        chance.choice(given.split()), chance.choice(family.split()),
        chance.choice(companies.split("|")), country,
    )  # fmt: skip


class _Orders:
    def __init__(self, event, first_day):
        self._event = event
        self._start = at(first_day, 0, dt.time(0))
        self._items = {str(item.name): item for item in event.items.all()}
        self._consent = event.questions.get(identifier="CONSENT")
        self._web = event.organizer.sales_channels.get(identifier="web")

    def make(self, number, case, somebody):
        """Make one order with its tickets; say its code, secrets and whose it is."""
        item = self._item(case)
        order = self._order(number, case, somebody, item)
        main = self._main_ticket(order, case, somebody, item)
        made = {
            "order": order.code, "position": main.pk, "secret": main.secret,
            "name": f"{somebody[0]} {somebody[1]}",
        }  # fmt: skip
        made |= self._more_tickets(order, case, main)
        if case != "question_open":
            main.answers.create(question=self._consent, answer="True")
        if case in {"canceled", "canceled_position"}:
            # As pretix does: a signed code is revoked then, a random one stays.
            if_listed = {"force_invalidate_if_revokation_list_used": True}  # codespell:ignore
            assign_ticket_secret(self._event, main, **if_listed)
        if case == "secret_replaced":
            assign_ticket_secret(self._event, main, force_invalidate=True)
            made |= {"old_secret": made["secret"], "secret": main.secret}
        order.create_transactions(is_new=True)
        return made

    def _item(self, case):
        if case in {"bundle", "attention"}:
            return self._items["Media"]
        return self._items["Matchmaking add-on" if case == "wrong_product" else "Conference pass"]

    def _order(self, number, case, somebody, item):
        given, family, company, country = somebody
        order = Order.objects.create(
            event=self._event,
            code=_code(self._event, number),
            status=STATES.get(case, Order.STATUS_PAID),
            email=f"guest{number}@example.org",
            locale="ro" if country == "RO" else "en",
            datetime=self._start - dt.timedelta(days=30, minutes=-number),
            expires=self._start - dt.timedelta(days=10),
            total=item.default_price,
            sales_channel=self._web,
            require_approval=case == "needs_approval",
            valid_if_pending=case == "valid_if_pending",
            checkin_attention=case == "attention",
            checkin_text="VIP: call the host" if case == "attention" else "",
        )
        InvoiceAddress.objects.create(
            order=order, company=company, is_business=True, country=country,
            name_parts=_name(given, family),
        )  # fmt: skip
        return order

    def _main_ticket(self, order, case, somebody, item):
        given, family, company, country = somebody
        later, earlier = dt.timedelta(days=400), dt.timedelta(days=-1)
        main = _ticket(
            order, 1, item,
            attendee_name_parts=_name(given, family),
            attendee_email=order.email,
            company=company,
            country=country,
            blocked=["admin"] if case == "blocked" else None,
            valid_from=self._start + later if case == "not_yet_valid" else None,
            valid_until=self._start + earlier if case == "no_longer_valid" else None,
            canceled=case == "canceled_position",
        )  # fmt: skip
        if case == "blocked":  # beside the flag, pretix keeps a list of what is blocked
            main.blocked_secrets.create(event=self._event, secret=main.secret, blocked=True)
        return main

    def _more_tickets(self, order, case, main):
        """Add to an order what its kind has beside the first ticket; give their secrets."""
        if case in {"addon", "ambiguous"}:
            numbers = (2, 3) if case == "ambiguous" else (2,)
            added = self._items["Matchmaking add-on"]
            tickets = [_ticket(order, number, added, addon_to=main) for number in numbers]
            return {"addon_secrets": [each.secret for each in tickets]}
        if case == "bundle":
            kit = _ticket(order, 2, self._items["Press kit"], addon_to=main, is_bundled=True)
            return {"bundled_secret": kit.secret}
        if case == "canceled_position":
            second = _ticket(order, 2, main.item, attendee_name_parts=main.attendee_name_parts)
            return {"second_secret": second.secret}
        return {}


def _ticket(order, number, item, **about):
    return OrderPosition.objects.create(
        order=order, positionid=number, item=item, variation=None, price=item.default_price,
        tax_rate=0, tax_value=0, **about,
    )  # fmt: skip


def _name(given, family):
    return {"_scheme": "given_family", "given_name": given, "family_name": family}


def _code(event, number):
    """Give the order with a number a code of its own, in every event."""
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return {"conf": "C", "confsig": "S"}[event.slug] + letters
