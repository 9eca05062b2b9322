"""A badge is another when something else stands on it, and only then."""

from dataclasses import replace

from checkin.core.badges.badge import Badge, BadgeEvent, Box
from checkin.core.badges.badge_fingerprint import (
    details_of,
    fingerprint,
    fingerprint_in,
    is_changed,
)
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    BadgeLayout,
    CodeContent,
    CodeItem,
    MarkItem,
    PictureItem,
    ShapeItem,
    TextItem,
)

BOX = Box(5, 5, 50, 10)
LAYOUT = BadgeLayout(
    id="one",
    name="One",
    width=60,
    height=90,
    front=(
        TextItem(name="Name", box=BOX, text="{name}"),
        TextItem(name="Day", box=BOX, text="{event_dates}", only_if="{Gala}"),
        CodeItem(name="Code", box=BOX),
        PictureItem(name="Photo", box=BOX, source="{photo}"),
        MarkItem(name="Consent", box=BOX, column="Photos"),
        ShapeItem(name="Bar", box=BOX, fill="#000000"),
    ),
    back=(CodeItem(name="Card", box=BOX, content=CodeContent.VCARD),),
)
ADA = Badge("Ada Lovelace", "Engines", "UK", "Speaker", "ADA1", columns=(("Diet", "none"),))
EVENT = BadgeEvent("Conference", "14 May")


def test_what_stands_on_no_badge_changes_none():
    mark = fingerprint((ADA, LAYOUT), EVENT)
    other = replace(ADA, columns=(("Diet", "vegan"),), country="FR", color="#123456")
    assert fingerprint((other, LAYOUT), EVENT) == mark
    renamed = replace(LAYOUT, id="two", name="Two")
    assert fingerprint((ADA, renamed), EVENT) == mark
    boxes = tuple(replace(item, name=f"Box {item.name}") for item in LAYOUT.front)
    assert fingerprint((ADA, replace(LAYOUT, front=boxes)), EVENT) == mark
    assert fingerprint((ADA, LAYOUT), replace(EVENT, place="Ghent")) == mark


def test_what_decides_whether_a_box_is_printed_changes_a_badge_only_if_the_box_is():
    word = TextItem(name="Diet", box=BOX, text="Menu for {company}", only_if="{Diet}")
    layout = BadgeLayout(id="one", name="One", width=60, height=90, front=(word,))
    diets = ("none", "vegan", "")
    none, vegan, nothing = (replace(ADA, columns=(("Diet", diet),)) for diet in diets)
    mark = fingerprint((none, layout), EVENT)
    assert fingerprint((vegan, layout), EVENT) == mark
    assert fingerprint((nothing, layout), EVENT) != mark
    elsewhere = replace(nothing, company="Looms")
    assert fingerprint((elsewhere, layout), EVENT) == fingerprint((nothing, layout), EVENT)


def test_every_word_on_it_makes_a_badge_another():
    others = [
        replace(ADA, name="Ada King"),
        replace(ADA, code="ADA2"),
        replace(ADA, company="On the card alone"),
        replace(ADA, columns=(("Gala", "yes"),)),
        replace(ADA, columns=(("photo", "ada.jpg"),)),
        replace(ADA, columns=(("Photos", "no"),)),
    ]
    marks = {fingerprint((badge, LAYOUT), EVENT) for badge in (ADA, *others)}
    at_gala = replace(ADA, columns=(("Gala", "yes"),))
    marks.add(fingerprint((at_gala, LAYOUT), replace(EVENT, dates="15 May")))
    marks.add(fingerprint((ADA, replace(LAYOUT, width=61)), EVENT))
    assert len(marks) == len(others) + 3


def test_words_that_moved_from_one_box_to_the_next_are_other_words():
    two = replace(
        LAYOUT,
        front=tuple(TextItem(name=n, box=BOX, text=f"{{{n}}}") for n in ("company", "country")),
        back=(),
    )
    marks = {
        fingerprint((replace(ADA, company=company, country=country), two), EVENT)
        for company, country in (("AB", "C"), ("A", "BC"))
    }
    assert len(marks) == 2


def test_it_travels_in_the_details_of_a_line():
    assert fingerprint_in(details_of("abc")) == "abc"
    assert details_of("") == ""
    for details in ("", "{}", "[]", "[" * 100_000, "no json", '{"badge": 5}'):
        assert fingerprint_in(details) == ""


def test_another_picture_makes_a_badge_another():
    before, now = (fingerprint((ADA, LAYOUT), EVENT, lambda _, n=n: n) for n in (1, 2))
    assert is_changed(before, now)
    assert not is_changed(before, before)


def test_the_colour_of_the_category_counts_where_the_layout_has_it():
    colored = replace(LAYOUT, front=(ShapeItem(name="Bar", box=BOX, fill=CATEGORY_COLOR),))
    before = fingerprint((ADA, colored), EVENT)
    assert is_changed(before, fingerprint((replace(ADA, color="#123456"), colored), EVENT))


def test_a_line_of_an_older_checkin_that_knew_the_words_alone_stays_valid():
    older = fingerprint((ADA, LAYOUT), EVENT)
    assert not is_changed(older, fingerprint((ADA, LAYOUT), EVENT, lambda _: 7))
    changed = replace(ADA, name="Ada King")
    assert is_changed(older, fingerprint((changed, LAYOUT), EVENT, lambda _: 7))


def test_a_picture_that_is_left_out_changes_nothing():
    photo = PictureItem(name="Photo", box=BOX, source="logo", only_if="{Gala}")
    without = replace(LAYOUT, front=(photo,))
    before, now = (fingerprint((ADA, without), EVENT, lambda _, n=n: n) for n in (1, 2))
    assert before == now
