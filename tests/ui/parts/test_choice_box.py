from checkin.ui.parts.choice_box import ChoiceBox


def test_choices_that_differ_at_their_ends_are_told_apart(qtbot, look):
    box = ChoiceBox(look)
    qtbot.addWidget(box)
    box.addItems([f"Not printed yet, registered at Main entrance, day {day}" for day in (1, 2)])
    box.setFixedWidth(look.px(50))
    first = box.grab().toImage()
    box.setCurrentIndex(1)
    assert box.grab().toImage() != first
