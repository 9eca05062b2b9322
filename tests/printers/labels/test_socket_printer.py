"""Label printers by their addresses, as the manual writes them."""

import re
from pathlib import Path

import pytest

from checkin.core.errors import CheckinError
from checkin.printers.labels.brother_media import MEDIA_BY_NAME
from checkin.printers.labels.brother_raster import MODELS
from checkin.printers.labels.socket_printer import open_socket_printer

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "label-printers.md"
ADDRESSES = re.findall(r"`(socket://[^`]+)`", MANUAL.read_text(encoding="utf-8"))


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_addresses_of_the_manual_are_right(address):
    open_socket_printer(address).close()


def test_the_manual_shows_an_address_of_each_language():
    assert {re.search(r"language=(\w+)", address)[1] for address in ADDRESSES} == {"zpl", "brother"}


@pytest.mark.parametrize("model", MODELS)
def test_every_model_and_label_can_be_named(model):
    refused = {}
    for label in ("", *MEDIA_BY_NAME):
        try:
            open_socket_printer(
                f"socket://printer?language=brother&model={model}&label={label}"
            ).close()
        except CheckinError as error:
            refused[label] = str(error)
    too_wide = {label for label, media in MEDIA_BY_NAME.items() if media.wide}
    assert set(refused) == (set() if MODELS[model].wide else too_wide)
    assert [each for each in refused.values() if "label" not in each] == []


def test_a_language_that_nobody_speaks_is_said_in_a_sentence():
    with pytest.raises(CheckinError, match="one of zpl, brother"):
        open_socket_printer("socket://printer?language=klingon")
