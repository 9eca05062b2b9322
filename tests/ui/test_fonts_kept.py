"""Whether what is shown has the letters that it was given."""

from PySide6.QtWidgets import QWidget

from tests.ui.looking import described, places


def letters(page):
    """Give size and weight of the letters of every widget of a page, by the widget."""
    return {
        each: (each.font().pointSizeF(), each.font().weight())
        for each in page.findChildren(QWidget)
    }


def test_a_page_has_at_first_the_letters_that_it_has_once_it_is_dressed_anew(window):
    lost = []
    for place, page in places(window):
        before = letters(page)
        page.dress()
        now = letters(page)
        lost += [(place, described(each)) for each in before if now.get(each) != before[each]]
    assert lost == []
