from checkin.ui.new_event_dialog import NewEventDialog


def test_only_a_zone_that_exists_can_be_agreed_to(qtbot, look):
    dialog = NewEventDialog(look)
    qtbot.addWidget(dialog)
    dialog._name.setText("Spring")
    assert dialog._make.isEnabled()
    dialog._zone.setEditText("Europe/Nowhere")
    assert not dialog._make.isEnabled()
