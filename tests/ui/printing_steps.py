"""What tests of printing do with a session of the window."""


def see_printers(qtbot, session):
    """Have the session ask the event's printers how they are."""
    with qtbot.waitSignal(session.printing.changed):
        session.printing.look()
