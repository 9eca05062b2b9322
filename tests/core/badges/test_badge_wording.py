"""What boxes are filled in from: columns that no list has, and brackets without their pair."""

from dataclasses import replace

from checkin.core.badges.badge import Badge, Box
from checkin.core.badges.badge_layout import MarkItem, MarkKind, PictureItem, TextItem
from checkin.core.badges.badge_wording import columns_asked, faults_of, still_asked

BOX = Box(0, 0, 50, 10)
TEXT = TextItem(name="Diet", box=BOX, text="{name} {Diet} {Sice} {Sice|company}")
ADA = Badge("Ada Lovelace", "Engines", "UK", "Speaker", "ADA-1", columns=(("diet", ""),))


def test_columns_that_no_list_has_are_named_once():
    assert columns_asked([TEXT, TEXT]) == ("Diet", "Sice")
    assert still_asked(columns_asked([TEXT]), ADA) == ("Sice",)


def test_pictures_and_conditions_ask_for_columns_and_signs_do_not():
    sign = MarkItem(name="Photos", box=BOX, kind=MarkKind.CONSENT, column="Photo consent")
    picture = PictureItem(name="Face", box=BOX, source="{Photo}", only_if="{Photos}")
    assert columns_asked([sign, picture]) == ("Photo", "Photos")


def test_a_bracket_without_its_pair_is_told_of_text_and_condition():
    assert faults_of(TEXT) == ()
    (fault,) = faults_of(replace(TEXT, only_if="{Diet"))
    assert "has no “}”" in fault
