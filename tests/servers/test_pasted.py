import json

import pytest

from checkin.core.errors import CheckinError, TargetUnreachable
from checkin.servers.pasted import PastedPlace, pairing_in, place_in

SITE = "https://tickets.example.org"


@pytest.mark.parametrize(
    ("address", "place"),
    [
        (SITE, PastedPlace(SITE)),
        (f"  {SITE}/ ", PastedPlace(SITE)),
        ("tickets.example.org", PastedPlace(SITE)),
        ("tickets.example.org:8443/demo/", PastedPlace(f"{SITE}:8443")),
        ("127.0.0.1:8345", PastedPlace("http://127.0.0.1:8345")),
        ("localhost", PastedPlace("http://localhost")),
        (f"{SITE}/control/", PastedPlace(SITE)),
        (f"{SITE}/control/event/demo/conf/orders/?a=1", PastedPlace(SITE, "demo", "conf")),
        (f"{SITE}/control/organizer/demo/devices", PastedPlace(SITE, "demo")),
        (f"{SITE}/api/v1/organizers/demo/events/conf/", PastedPlace(SITE, "demo", "conf")),
        (f"{SITE}/api/v1/organizers/demo/", PastedPlace(SITE, "demo")),
        (f"{SITE}/demo/conf/redeem?voucher=A", PastedPlace(SITE, "demo", "conf")),
        (f"{SITE}/event/12/manage/", PastedPlace(SITE, "event", "12")),
        (f"{SITE}/api/checkin/event/12/forms/", PastedPlace(SITE, "event", "12")),
        (f"{SITE}/demo/conf", PastedPlace(SITE, "demo", "conf")),
        (f"{SITE}/demo/a%2Fb/", PastedPlace(SITE, "demo")),
        (f"{SITE}/a%20b/conf/", PastedPlace(SITE)),
    ],
)
def test_an_address_out_of_the_browser_names_server_organizer_and_event(address, place):
    assert place_in(address) == place


@pytest.mark.parametrize("address", ["", "   ", "what is this", "file:///etc/passwd"])
def test_what_is_no_address_is_told(address):
    with pytest.raises(TargetUnreachable, match="is no address of a server"):
        place_in(address)


def handshake(**changed):
    told = {"handshake_version": 1, "url": SITE, "token": "kpp4jn8g2ynzonp6"} | changed
    return json.dumps({name: value for name, value in told.items() if value is not ...})


@pytest.mark.parametrize(
    "text",
    [
        handshake(),
        f"\n {handshake()} ",
        handshake(url=f" {SITE}", more="things"),
        f"{SITE} kpp4jn8g2ynzonp6",
        f"{SITE}\nkpp4jn8g2ynzonp6\n",
    ],
)
def test_a_pairing_code_names_server_and_set_up_code(text):
    code = pairing_in(text)
    assert (code.url, code.token) == (SITE, "kpp4jn8g2ynzonp6")
    assert "kpp4" not in repr(code)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (handshake(handshake_version=2), "newer form"),
        (handshake(handshake_version=0), "no pairing code"),
        (handshake(handshake_version=True), "no pairing code"),
        (handshake(handshake_version="1"), "no pairing code"),
        (handshake(url=...), "names no server"),
        (handshake(url=" "), "names no server"),
        (handshake(url=7), "names no server"),
        (handshake(token=...), "holds no set-up code"),
        (handshake(token=""), "holds no set-up code"),
        (handshake(token=" ".join("ab")), "holds no set-up code"),
        (handshake(token=["a"]), "holds no set-up code"),
        (handshake()[:-4], "not complete"),
        ("{" * 9000, "not complete"),
        ('{"version":3,"url":"https://x.org/pretixdroid/api/","key":"ABC"}', "long ago"),
        ('{"regform_id":1,"server":{"base_url":"https://indico.example"}}', "Indico"),
        ('{"i":[1,"x",2]}', "no pairing code"),
        ("[1]", "no pairing code"),
        ("nbkjdm6a3dn2m8ucgk9qkayg3ptrnzug", "no pairing code"),
        ("hello there", "no pairing code"),
        (SITE, "no pairing code"),
        ("", "no pairing code"),
        ("x" * 20_000, "no pairing code"),
    ],
)
def test_what_is_no_pairing_code_is_told(text, words):
    with pytest.raises(CheckinError, match=words) as told:
        pairing_in(text)
    assert "kpp4" not in str(told.value)
