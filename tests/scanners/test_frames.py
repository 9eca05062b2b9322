"""Codes in a camera's frames, one after the other."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps

from checkin.codes.picture import qr_png
from checkin.scanners.frames import FrameReader, InPicture, Pace, Plane, best_size, read_plane

CODE = "ECC26-7QK2N8"
SIZE = (1280, 720)


def scene(*codes: str, side: int = 260) -> Image.Image:
    """Hold codes up to a camera, side by side before a grey wall."""
    picture = Image.new("L", SIZE, 150)
    for place, code in enumerate(codes):
        with Image.open(BytesIO(qr_png(code, pixels_per_module=8))) as drawn:
            label = drawn.convert("L").resize((side, side), Image.Resampling.BICUBIC)
        picture.paste(label, (120 + place * (side + 60), 200))
    return picture


def plane_of(picture: Image.Image, padding: int = 0) -> Plane:
    """Lay a picture out as a camera does, with so many bytes at the end of each row."""
    width, height = picture.size
    rows = Image.new("L", (width + padding, height), 77)
    rows.paste(picture)
    return Plane(rows.tobytes(), width, height, width + padding)


def dark(picture: Image.Image) -> Image.Image:
    """Take most of the light away, and let the camera's noise in."""
    dim = picture.point([shade * 15 // 100 for shade in range(256)])
    return ImageChops.add(dim, Image.effect_noise(dim.size, 8), offset=-128)


class TestAFrame:
    @pytest.mark.parametrize("padding", [0, 64])
    def test_holds_a_code(self, padding):
        assert read_plane(plane_of(scene(CODE), padding)) == (CODE,)

    def test_may_hold_two(self):
        assert set(read_plane(plane_of(scene(CODE, "OTHER-1")))) == {CODE, "OTHER-1"}

    def test_may_hold_none(self):
        assert read_plane(plane_of(scene()), inverted=True) == ()

    def test_of_odd_size_is_read_to_its_edges(self):
        assert read_plane(plane_of(scene(CODE).crop((115, 195, 400, 466)))) == (CODE,)

    @pytest.mark.parametrize("side", [75, 90, 520])
    def test_may_show_a_code_from_near_and_far(self, side):
        assert read_plane(plane_of(scene(CODE, side=side))) == (CODE,)

    def test_may_be_out_of_focus(self):
        assert read_plane(plane_of(scene(CODE).filter(ImageFilter.GaussianBlur(3)))) == (CODE,)

    def test_may_be_dark_and_full_of_noise(self):
        assert read_plane(plane_of(dark(scene(CODE)))) == (CODE,)

    def test_may_be_a_mirror_image(self):
        assert read_plane(plane_of(ImageOps.mirror(scene(CODE)))) == (CODE,)

    def test_gives_texts_as_they_are_written(self):
        text = "ticket\x1d1\x1etwo"
        assert read_plane(plane_of(scene(text))) == (text,)


def test_a_code_light_on_dark_is_read_within_a_few_frames():
    plane, reader = plane_of(ImageOps.invert(scene(CODE))), FrameReader()
    assert (CODE,) in [reader.read(plane) for _ in range(4)]


class TestACodeInThePicture:
    def test_is_held_up_once_however_long_it_is_held(self):
        shown = InPicture()
        assert shown.newly([CODE], 0.0) == (CODE,)
        assert [shown.newly([CODE], 0.1 * frame) for frame in range(1, 100)] == [()] * 99

    def test_that_is_missed_in_some_frames_was_not_away(self):
        shown = InPicture()
        shown.newly([CODE], 0.0)
        assert shown.newly([], 1.0) == ()
        assert shown.newly([CODE], 2.9) == ()
        assert shown.newly([], 4.0) == ()
        assert shown.newly([CODE], 5.9) == ()

    def test_is_held_up_again_after_two_seconds_away(self):
        shown = InPicture()
        shown.newly([CODE], 0.0)
        assert shown.newly([], 1.0) == ()
        assert shown.newly([CODE], 3.0) == (CODE,)
        assert shown.newly([CODE], 3.1) == ()

    def test_was_not_away_while_no_frames_came(self):
        shown = InPicture()
        shown.newly([CODE], 0.0)
        assert shown.newly([CODE], 60.0) == ()

    def test_does_not_hold_up_another(self):
        shown = InPicture()
        assert shown.newly([CODE], 0.0) == (CODE,)
        assert shown.newly(["OTHER-1", CODE], 0.1) == ("OTHER-1",)
        assert shown.newly(["OTHER-1"], 5.0) == ()
        assert shown.newly(["OTHER-1", CODE], 7.0) == (CODE,)


class TestAPace:
    def test_lets_through_so_many_a_second(self):
        pace = Pace(15)
        assert sum(pace.is_due(frame / 30) for frame in range(300)) == pytest.approx(150, abs=2)

    def test_lets_a_slow_source_through(self):
        pace = Pace(15)
        assert all(pace.is_due(frame / 7) for frame in range(70))

    def test_does_not_make_up_for_a_pause(self):
        pace = Pace(10)
        pace.is_due(0.0)
        assert [pace.is_due(60 + each / 100) for each in range(12)].count(True) == 2


class TestACamera:
    def test_is_asked_for_the_size_that_reads_best(self):
        sizes = [(640, 480, 30.0), (1920, 1080, 30.0), (1280, 720, 30.0), (1280, 720, 60.0)]
        assert best_size(sizes) == 2

    def test_is_not_asked_for_a_slide_show(self):
        assert best_size([(1280, 720, 5.0), (640, 480, 30.0)]) == 1

    def test_that_offers_nothing_is_asked_for_nothing(self):
        assert best_size([]) is None
