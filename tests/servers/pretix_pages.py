"""What comes of a recorded pretix, page by page, for tests."""

from checkin.core.servers.pulled import PulledPage
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.recorded_pretix import RecordedPretix


def everything(server: RecordedPretix, cursor: str = "") -> list[PulledPage]:
    return list(PretixPull(server, server.address).pull(cursor))


def codes(pages: list[PulledPage]) -> set[str]:
    return {order.key for page in pages for order in page.orders}


def all_codes(server: RecordedPretix) -> set[str]:
    return {order["code"] for order in server.orders}
