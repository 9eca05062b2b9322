"""Pictures, shapes and signs on a badge."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from checkin.core.badge import Box
from checkin.core.badge_layout import (
    Figure,
    MarkItem,
    MarkKind,
    PictureItem,
    ShapeItem,
)
from checkin.printers.pictures import ready_picture
from tests.printers.drawn import ADA, a_layout, a_run, ink, pages, reasons


def a_square(color=(255, 0, 0), size=(40, 20), mode="RGB", kind="PNG"):
    made = io.BytesIO()
    Image.new(mode, size, color).save(made, kind)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_shown_whole_in_the_middle_of_its_box(kind):
    item = PictureItem(name="Logo", box=Box(10, 10, 40, 40))
    [picture] = pages((ADA, a_layout(item)), pictures={"logo": a_square(kind=kind)})
    assert ink(picture) == pytest.approx([10, 20, 50, 40], abs=0.3)


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


def test_languages_are_chips_within_their_box():
    for value, count in (("EN", 1), ("EN, FR, Română, Ελληνικά, العربية, sv, fi, no, da", 6)):
        mark = MarkItem(
            name="Speaks", kind=MarkKind.LANGUAGE, box=Box(10, 10, 50, 6), column="Speaks"
        )
        badge = replace(ADA, columns=(("Speaks", value),))
        [picture] = pages((badge, a_layout(mark)))
        left, top, right, bottom = ink(picture)
        assert left >= 9.5
        assert right <= 60.5
        assert top >= 9.5
        assert bottom <= 16.5
        assert count
