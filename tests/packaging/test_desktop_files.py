import configparser
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from checkin.storage.schema import APPLICATION_ID
from checkin.ui.parts.theme import read_theme

PROJECT = Path(__file__).parents[2]
LINUX = PROJECT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / "checkin.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def parsed(name):
    return ET.parse(LINUX / name).getroot()  # noqa: S314 - a file of our own


def test_the_menu_entry_opens_event_files_with_the_program():
    assert entry()["Exec"] == "checkin %f"
    assert entry()["MimeType"] == "application/x-checkin;"
    assert entry()["Icon"] == "checkin"


def test_an_event_file_is_known_by_its_name_and_by_what_is_in_it():
    kind = parsed("checkin-mime.xml").find(f"{MIME}mime-type")
    assert kind.get("type") == "application/x-checkin"
    assert kind.find(f"{MIME}glob").get("pattern") == "*.checkin"
    inner = kind.find(f"{MIME}magic/{MIME}match/{MIME}match")
    assert inner.get("offset") == "68"
    assert inner.get("value").encode() == APPLICATION_ID.to_bytes(4, "big")


def test_what_the_type_promises_is_in_a_file(store):
    store.close()
    head = store.path.read_bytes()[:72]
    assert head.startswith(b"SQLite format 3")
    assert head[68:] == b"Chki"


def test_software_centres_are_told_of_the_same_program():
    told = parsed("checkin.metainfo.xml")
    assert told.find("launchable").text == "checkin.desktop"
    assert told.find("provides/mediatype").text == "application/x-checkin"
    assert told.find("project_license").text == "Apache-2.0"


def test_the_icon_has_the_colours_of_the_light_theme():
    drawn = (LINUX / "checkin.svg").read_text(encoding="utf-8")
    theme = read_theme(PROJECT / "resources" / "ui" / "themes" / "light.toml")
    assert set(re.findall("#[0-9A-F]{6}", drawn)) == {theme.accent, theme.on_accent}
