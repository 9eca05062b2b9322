"""What is known of a person and not corrected stays as it is, however long."""

from checkin.ui.attendees.correct_dialog import CorrectDialog
from checkin.ui.attendees.substitute_dialog import SubstituteDialog
from tests.builders import a_ticket, an_attendee
from tests.ui.seen import called

LONG = "Sits in front. 🎉  " * 90


def test_long_notes_stay_whole_where_the_name_is_corrected(qtbot, look):
    person = an_attendee("Ada Lovelace", notes=LONG, company="Analytical\nEngines " * 40)
    dialog = CorrectDialog(look, person, ())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.changed() == {}
    assert called(dialog, "Notes").text() == LONG
    called(dialog, "Name").setText("Ada King")
    assert dialog.changed() == {"name": "Ada King"}


def test_notes_can_be_as_long_as_a_correction_takes(qtbot, look):
    dialog = CorrectDialog(look, an_attendee("Ada Lovelace", notes="Vegan"), ())
    qtbot.addWidget(dialog)
    dialog.show()
    called(dialog, "Notes").setText("a" * 1_000)
    assert dialog.changed() == {"notes": "a" * 1_000}


def test_a_company_that_nobody_changes_goes_to_the_substitute_whole(qtbot, look):
    ticket = a_ticket("ADA1", name="Ada Lovelace", company="Engines & " * 150)
    dialog = SubstituteDialog(look, ticket)
    qtbot.addWidget(dialog)
    dialog.show()
    called(dialog, "Name").setText("Bo Ek")
    assert "company" not in dialog.fields()
    called(dialog, "Company").setText("Navy")
    assert dialog.fields()["company"] == "Navy"
