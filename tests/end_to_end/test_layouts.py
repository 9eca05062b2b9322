"""Badge layouts from the command line: chosen, kept, taken over, and badges printed with them."""

import io
import json

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from checkin.core.badges.badge import POINTS

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

PRETIX = {
    "name": "A6 badge",
    "layout": [
        {
            "type": "textcontainer", "left": "5", "bottom": "54", "width": "138", "height": "40",
            "fontsize": "24", "content": "attendee_name", "autoresize": True,
        },
        {"type": "barcodearea", "left": "118", "bottom": "4", "size": "26", "content": "secret"},
        {"type": "poweredby", "left": "5", "bottom": "5", "size": "20"},
    ],
}  # fmt: skip


def sizes(path):
    return {
        tuple(round(side / POINTS, 1) for side in page.get_size())
        for page in pdfium.PdfDocument(path)
    }


def test_badges_come_in_the_layout_that_is_chosen(checkin, small_event, tmp_path):
    told = checkin("layouts", small_event, "--json").object
    assert told["usual"] == "a6-portrait"
    assert len(told["layouts"]) == 8
    used = checkin("layouts", small_event, "use", "card")
    assert used.out == "everyone:  card\n"
    assert checkin("badges", small_event, "-o", tmp_path / "b.pdf").status == 0
    assert sizes(tmp_path / "b.pdf") == {(85.6, 54.0)}
    assert (
        checkin("badges", small_event, "-o", tmp_path / "c.pdf", "--layout", "a7-folded").status
        == 0
    )
    assert sizes(tmp_path / "c.pdf") == {(148.0, 105.0)}


def test_a_category_may_get_no_badge(checkin, event, tmp_path):
    done = checkin("layouts", event, "none", "--category", "", "--category", "Ghosts", "--json")
    assert done.object["by_category"] == {"": None, "ghosts": None}
    assert "Nobody is of the category “Ghosts” yet." in done.err
    told = checkin("badges", event, "-o", tmp_path / "b.pdf")
    assert told.out == "Nobody needs a badge; no file made.\n"


def test_a_layout_goes_out_and_comes_in_changed(checkin, event, tmp_path):
    path = tmp_path / "mine.json"
    assert checkin("layouts", event, "export", "card", path).status == 0
    card = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(card | {"id": "mine", "name": "Mine"}), encoding="utf-8")
    assert checkin("layouts", event, "add", path).status == 0
    assert checkin("layouts", event, "use", "Mine").status == 0
    assert checkin("layouts", event, "remove", "mine").sentence.endswith("layout first.")
    assert checkin("layouts", event, "use", "card").status == 0
    assert checkin("layouts", event, "remove", "mine").out == "Removed Mine.\n"


@pytest.mark.parametrize("content", ["", "{}", '{"version": 99}', "\x00"])
def test_a_file_that_is_no_layout_is_one_sentence(checkin, event, tmp_path, content):
    path = tmp_path / "mine.json"
    path.write_text(content, encoding="utf-8")
    done = checkin("layouts", event, "add", path)
    assert done.status == 1
    assert done.sentence


def test_pictures_and_the_place_are_kept(checkin, event, tmp_path):
    logo = tmp_path / "logo.png"
    Image.new("RGB", (40, 20)).save(logo)
    assert checkin("layouts", event, "picture", "logo", logo).status == 0
    assert checkin("layouts", event, "place", "Bucharest").out == "Badges say: Bucharest\n"
    told = checkin("layouts", event, "--json").object
    assert (told["pictures"], told["place"]) == (["logo"], "Bucharest")
    assert checkin("layouts", event, "picture", "logo", "--remove").status == 0
    assert checkin("layouts", event, "picture", "logo").status == 2
    logo.write_bytes(b"<svg/>")
    assert "PNG or JPEG" in checkin("layouts", event, "picture", "logo", logo).sentence


def test_the_event_file_that_is_open_is_never_read_as_a_layout_or_picture(checkin, event):
    """Reading and closing it would drop the locks by which SQLite keeps it whole."""
    for asked in (("add", event), ("picture", "logo", event)):
        assert checkin("layouts", event, *asked).sentence.endswith(
            "is the event that is open here. Choose another file."
        )


def test_why_a_layout_cannot_be_read_is_told(checkin, event, tmp_path):
    told = checkin("layouts", event, "add", tmp_path / "nothing.json").sentence
    assert told == ("nothing.json cannot be read: No such file or directory. Choose another file.")


def test_a_layout_of_pretix_is_taken_over_with_its_background(checkin, small_event, tmp_path):
    path, paper = tmp_path / "layout.json", io.BytesIO()
    path.write_text(json.dumps(PRETIX), encoding="utf-8")
    canvas = Canvas(paper, pagesize=(148 * POINTS, 105 * POINTS))
    canvas.rect(0, 0, 100, 20, fill=1)
    canvas.save()
    (tmp_path / "paper.pdf").write_bytes(paper.getvalue())
    done = checkin("layouts", small_event, "import-pretix", path, tmp_path / "paper.pdf")
    assert "Kept A6 badge." in done.out
    assert done.sentence == "Box 3 is pretix's own mark and is left out."
    badges = ("badges", small_event, "-o", tmp_path / "b.pdf", "--layout", "A6 badge")
    assert checkin(*badges).status == 0
    assert sizes(tmp_path / "b.pdf") == {(148.0, 105.0)}
    assert checkin("layouts", small_event, "--json").object["pictures"] == ["pretix-a6-badge front"]


def test_who_does_not_fit_is_told_box_by_box_and_nobody_is_printed(checkin, small_event):
    name = "Wolfgang Maximilian von und zu Hohenschwarzenfels-Großmannsweide-Unterammergau"
    made = checkin("walk-in", small_event, "--name", name)
    assert made.status == 0, made
    done = checkin("badges", small_event, "--check", "--layout", "label-62x29")
    assert f"Last name\n  {name}: “Last name” is too long for its box" in done.out
    again = checkin("badges", small_event, "--check", "--layout", "label-62x29", "--json").object
    assert again["file"] is None
    assert [(each["name"], each["item"]) for each in again["warnings"]] == [(name, "Last name")]
    assert checkin("badges", small_event, "--check", "-o", "x.pdf").status == 2
    assert checkin("journal", small_event, "--kind", "badge").out == ""
