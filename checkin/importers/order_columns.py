"""Which columns say what was ordered together, and whose ticket another one was added to."""

from collections.abc import Sequence

from checkin.core.lists.attendee_list import AddonColumns
from checkin.core.names.folding import fold


def _headings(text: str) -> frozenset[str]:
    return frozenset(fold(heading.strip()) for heading in text.split(","))


# pretix's own words in eight languages; where it has none, it says it in English.
_ORDER = _headings(
    "Order code, Bestellnummer, Code de commande, Código del pedido, Codice ordine, "
    "Bokningsnummer, Ordernummer, Tilauskoodi, Cod comandă, ID comandă"
)
_ORDER_ELSEWHERE = _headings(
    "Order #, Order no., Order number, Order ID, Order, Bestellnr., Bestell-Nr., Bestellung, "
    "Commande n°, N° de commande, Numéro de commande, Pedido n.º, N.º de pedido, Número de pedido, "
    "Ordine n., N. ordine, Numero ordine, Numero d'ordine, Beställningsnr, Beställningsnummer, "
    "Tilausnro, Tilausnumero, Nr. comandă, Număr comandă, Numărul comenzii"
)
_POSITION = _headings(
    "Position ID, Position, ID de la position, ID de posición, ID posizione, Positions-ID, "
    "Paikkatunniste, ID-ul poziției"
)
_ADDED_TO = _headings(
    "Add-on to position ID, Zusatzprodukt zu Position, Add-on à la position ID, "
    "Add-on al ID de posición, Aggiunta all'ID della posizione, "
    "lisäosa työtehtävään liittyvään tunnukseen"
)


def order_column(names: Sequence[str]) -> int | None:
    """Find the column of the order that a ticket is of, as in exports of pretix and Eventbrite."""
    return _place(names, _ORDER | _ORDER_ELSEWHERE)


def addon_columns(names: Sequence[str]) -> AddonColumns | None:
    """Find the columns that say to whose ticket one was added; None where any is missing."""
    order, position, added_to = (
        _place(names, headings) for headings in (_ORDER, _POSITION, _ADDED_TO)
    )
    if order is None or position is None or added_to is None:
        return None
    return AddonColumns(order, position, added_to)


def _place(names: Sequence[str], headings: frozenset[str]) -> int | None:
    return next((place for place, name in enumerate(names) if fold(name) in headings), None)
