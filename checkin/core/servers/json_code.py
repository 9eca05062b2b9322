"""Codes that hold a JSON object, as Indico and pretix show them."""

import json
from typing import Any


# Any: JSON that anybody may have written.
def fields_in(text: str) -> dict[str, Any] | None:
    """Read a code's fields, whose names are in small letters and without underscores.

    None where a text is no JSON object. The text must not be long or nested without end.
    """
    try:
        told = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return folded(told) if isinstance(told, dict) else None


def folded(told: dict[str, Any]) -> dict[str, Any]:
    """Give fields with the names that they have in every way to write these."""
    # Indico's own app knows them in snake and in camel case.
    return {name.lower().replace("_", ""): value for name, value in told.items()}
