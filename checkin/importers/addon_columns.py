"""Which columns say whose ticket another one was added to, as in pretix's export of positions."""

from collections.abc import Sequence

from checkin.core.attendee_list import AddonColumns
from checkin.core.folding import fold


def _headings(text: str) -> frozenset[str]:
    return frozenset(fold(heading.strip()) for heading in text.split(","))


# pretix's own words in eight languages; where it has none, it says it in English.
_ORDER = _headings(
    "Order code, Bestellnummer, Code de commande, Código del pedido, Codice ordine, "
    "Bokningsnummer, Ordernummer, Tilauskoodi, Cod comandă, ID comandă"
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


def addon_columns(names: Sequence[str]) -> AddonColumns | None:
    """Find the columns that say to whose ticket one was added; None where any is missing."""
    folded = [fold(name) for name in names]
    found = [
        next((place for place, name in enumerate(folded) if name in headings), None)
        for headings in (_ORDER, _POSITION, _ADDED_TO)
    ]
    order, position, added_to = found
    if order is None or position is None or added_to is None:
        return None
    return AddonColumns(order, position, added_to)
