"""Pictures, shapes and signs on a badge."""

import io
import zlib
from dataclasses import replace

import pytest
from PIL import Image

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import (
    Figure,
    MarkItem,
    MarkKind,
    PictureItem,
    ShapeItem,
)
from checkin.core.errors import PictureUnreadable
from checkin.printers.drawing.pictures import raster_of, ready_picture
from tests.printers.drawn import ADA, a_layout, a_run, ink, pages, reasons, text


def a_square(color=(255, 0, 0), size=(40, 20), mode="RGB", kind="PNG"):
    made = io.BytesIO()
    Image.new(mode, size, color).save(made, kind)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_shown_whole_in_the_middle_of_its_box(kind):
    item = PictureItem(name="Logo", box=Box(10, 10, 40, 40))
    [picture] = pages((ADA, a_layout(item)), pictures={"logo": a_square(kind=kind)})
    assert ink(picture) == pytest.approx([10, 20, 50, 40], abs=0.3)


@pytest.mark.parametrize("read", [raster_of, ready_picture])
def test_a_picture_with_something_empty_in_it_is_refused_in_a_sentence(read):
    whole = a_square()
    kind = b"iCCP"  # a profile of colours, here of none
    empty = bytes(4) + kind + zlib.crc32(kind).to_bytes(4, "big")
    end = whole.index(b"IEND") - 4
    with pytest.raises(PictureUnreadable, match="Save it as PNG or JPEG"):
        read(whole[:end] + empty + whole[end:])


def test_what_shines_through_a_picture_stays_to_be_seen():
    under = ShapeItem(name="Under", box=Box(0, 0, 80, 60), fill="#00FF00")
    item = PictureItem(name="Logo", box=Box(10, 10, 40, 20))
    clear = a_square((255, 0, 0, 0), mode="RGBA")
    [picture] = pages((ADA, a_layout(under, item)), pictures={"logo": clear})
    assert picture.getpixel((150, 100)) == (0, 255, 0)


def test_a_picture_is_in_the_document_once():
    noise = io.BytesIO()
    Image.effect_noise((200, 200), 90).save(noise, "PNG")
    layout = a_layout(PictureItem(name="Logo", box=Box(10, 10, 40, 40)))
    data, _ = a_run(*[(ADA, layout)] * 20, pictures={"logo": noise.getvalue()})
    assert len(data) < 2 * len(noise.getvalue())


def test_everybody_has_a_photo_of_their_own():
    layout = a_layout(PictureItem(name="Photo", box=Box(10, 10, 20, 20), source="{Photo}"))
    bo = replace(ADA, name="Bo", columns=(("Photo", "bo"),))
    cy = replace(ADA, name="Cy", columns=(("Photo", ""),))
    pictures = {"ada": a_square(size=(20, 20))}
    _, run = a_run((ADA, layout), (bo, layout), (cy, layout), pictures=pictures)
    assert reasons(run) == [("Bo", "Photo", "The event has no picture “bo”.")]
    assert ink(pages((cy, layout), pictures=pictures)[0]) is None
    assert ink(pages((ADA, layout), pictures=pictures)[0]) is not None


def test_a_picture_that_cannot_be_read_is_told_and_a_missing_logo_leaves_its_place_empty():
    layout = a_layout(PictureItem(name="Logo", box=Box(10, 10, 20, 20)))
    _, run = a_run((ADA, layout), (ADA, layout), pictures={"logo": b"<svg/>"})
    [(name, item, reason)] = reasons(run)
    assert (name, item) == ("Made", "Logo")
    assert "PNG or JPEG" in reason
    assert a_run((ADA, layout))[1].warnings == ()


def test_a_photo_with_broken_notes_of_its_camera_is_kept_without_a_word():
    made = io.BytesIO()
    notes = b"Exif\0\0II*\0\xff\xff\xff\xff"
    Image.new("RGB", (4, 4)).save(made, "JPEG", exif=notes)
    assert ready_picture(made.getvalue()) == made.getvalue()


@pytest.mark.parametrize("figure", Figure)
def test_a_shape_fills_its_box_and_no_more(figure):
    item = ShapeItem(
        name="S", box=Box(10, 10, 40, 20), figure=figure, fill="#FF0000", stroke="#0000FF",
        stroke_width=1, radius=4,
    )  # fmt: skip
    [picture] = pages((ADA, a_layout(item)))
    wanted = [10, 19.5, 50, 20.5] if figure is Figure.LINE else [9.5, 9.5, 50.5, 30.5]
    assert ink(picture) == pytest.approx(wanted, abs=0.35)


def test_consent_is_a_camera_crossed_out_where_somebody_says_no():
    def sign(value):
        mark = MarkItem(name="Photos", box=Box(10, 10, 10, 10), column="Photos")
        badge = replace(ADA, columns=(("Photos", value),))
        return pages((badge, a_layout(mark)))[0]

    yes, no, neither = map(sign, ("yes", "No", ""))
    assert ink(neither) is None
    assert ink(yes) is not None
    assert yes.tobytes() != no.tobytes()


def spoken(value, box):
    mark = MarkItem(name="Speaks", kind=MarkKind.LANGUAGE, box=box, column="Speaks")
    laid = replace(ADA, columns=(("Speaks", value),)), a_layout(mark)
    told = [reason for _, _, reason in reasons(a_run(laid)[1])]
    return ink(pages(laid)[0]), told, text(laid)


EIGHT = "EN, FR, DE, ES, IT, PL, SV, FI"


@pytest.mark.parametrize(
    ("value", "box"),
    [
        ("EN", Box(10, 10, 50, 6)), (EIGHT, Box(10, 10, 50, 6)), (EIGHT, Box(10, 10, 20, 8)),
        ("EN, FR, Română, Ελληνικά, العربية, sv, fi, no, da", Box(10, 10, 50, 6)),
    ],
)  # fmt: skip
def test_languages_are_chips_within_their_box(value, box):
    (left, top, right, bottom), told, said = spoken(value, box)
    assert left >= box.x - 0.5
    assert right <= box.x + box.width + 0.5
    assert top >= box.y - 0.5
    assert bottom <= box.y + box.height + 0.5
    assert told == []
    assert {word for word in value.split(", ") if word.isascii()} <= set(said.split())


def test_languages_are_never_too_small_to_be_read_and_what_has_no_room_is_told():
    _, told, said = spoken(EIGHT, Box(10, 10, 10, 6))
    assert told == ["“Speaks” has no room for “IT, PL, SV, FI”. Make its box larger."]
    assert said.split() == ["EN", "FR", "DE", "ES"]
    _, told, _ = spoken("EN", Box(10, 10, 20, 1.5))
    assert told == ["“Speaks” is too long for its box and is printed at 2.8 points."]
    long = "a very long answer that is a sentence and no language at all"
    assert "has no room" in spoken(long, Box(10, 10, 50, 6))[1][0]


@pytest.mark.parametrize(
    ("value", "lacking"), [("中文, ไทย", "中文ไทย"), ("EN, 🇸🇪", "🇸🇪"), ("🎉", "🎉")]
)
def test_letters_that_no_font_has_for_a_language_are_told(value, lacking):
    (told,) = spoken(value, Box(10, 10, 50, 6))[1]
    assert told.startswith(f"No font has “{lacking}”")
