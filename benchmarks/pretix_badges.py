"""How fast and how large an installed pretix makes its badges, run by pretix's own Python.

Prints badges a CPU second and bytes a badge as JSON. pretix is found by its own environment,
`PRETIX_CONFIG_FILE` and `DJANGO_SETTINGS_MODULE`; `sys.argv` names the event and how many
badges to make of its orders, over and over where it has fewer.
"""

import io
import itertools
import json
import sys
import time


def main() -> None:
    """Make badges one a page, as pretix's exporter does."""
    import django  # type: ignore[import-not-found]

    django.setup()
    from django_scopes import scopes_disabled  # type: ignore[import-not-found]
    from pretix.base.models import Event, OrderPosition  # type: ignore[import-not-found]
    from pretix.plugins.badges.exporters import (  # type: ignore[import-not-found]
        OPTIONS,
        render_pdf,
    )

    slug, count = sys.argv[1], int(sys.argv[2])
    with scopes_disabled():
        event = Event.objects.get(slug=slug)
        found = OrderPosition.objects.filter(order__event=event, addon_to__isnull=True)
        found = found.select_related("order", "item", "order__invoice_address")
        listed = list(found.prefetch_related("answers")[:count])
        positions = list(itertools.islice(itertools.cycle(listed), count))
        written = io.BytesIO()
        begin = time.process_time()
        render_pdf(event, positions, OPTIONS["one"], written)
        spent = time.process_time() - begin
    print(json.dumps({"rate": count / spent, "bytes": len(written.getvalue()) / count}))


if __name__ == "__main__":
    main()
