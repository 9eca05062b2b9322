"""A vCard that another participant's phone reads from a badge."""

import re

from checkin.core.badges.badge import Badge
from checkin.core.names.person_name import name_parts

_LONGEST = 100
_LONGEST_MAIL = 254
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


def contact_card(badge: Badge) -> str:
    """Write name, company and e-mail address as vCard 3.0, each of bounded length."""
    first, last = name_parts(badge.name, badge.first_name, badge.last_name)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_value(last)};{_value(first)};;;",
        f"FN:{_value(badge.name or f'{first} {last}')}",
    ]
    if company := _value(badge.company):
        lines.append(f"ORG:{company}")
    if email := _value(badge.email, _LONGEST_MAIL):
        lines.append(f"EMAIL:{email}")
    return "\r\n".join([*lines, "END:VCARD"])


def _value(text: str, longest: int = _LONGEST) -> str:
    tidy = _CONTROLS.sub(" ", text).strip()[:longest]
    return re.sub(r"([\\;,])", r"\\\1", tidy)
