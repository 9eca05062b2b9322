"""What goes wrong with registration servers and the outbox, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_SERVERS: tuple[Any, ...] = (
    # Double admissions.
    QT_TRANSLATE_NOOP(
        "Trouble", "Give a decision a few words, so that everybody can follow it later."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The line “{line}” is of no double admission. “checkin conflicts” shows the id of each.",
    ),
    # The outbox.
    QT_TRANSLATE_NOOP("Trouble", "It goes out by itself."),
    QT_TRANSLATE_NOOP(
        "Trouble", "It is kept back while you work offline, and goes out once you do not."
    ),
    QT_TRANSLATE_NOOP("Trouble", "It is kept back: a rehearsal never sends anything."),
    QT_TRANSLATE_NOOP("Trouble", "There is nothing to do: it is on its way."),
    QT_TRANSLATE_NOOP("Trouble", "There is nothing to do: it was taken."),
    QT_TRANSLATE_NOOP("Trouble", "Send it again, send it with another code, or dismiss it."),
    QT_TRANSLATE_NOOP("Trouble", "Put right what is said, then send it again."),
    QT_TRANSLATE_NOOP("Trouble", "There is nothing to do. It can still be sent again."),
    QT_TRANSLATE_NOOP("Trouble", "An earlier line of the same ticket has to go out first."),
    QT_TRANSLATE_NOOP("Trouble", "The server has not told of this ticket yet."),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is nothing to do: it goes out once the ticket was fetched."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Say with which code the line is to be sent."),
    QT_TRANSLATE_NOOP(
        "Trouble", "This is longer than a ticket's code can be. Give that code alone."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The journal has no line “{entry_id}”. “checkin outbox” shows the id of every line that is "
        "unsent.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The ticket of this code is not one of {address}. Give the code of one that is.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This line is not in the outbox: it was accepted, or is not for there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "This line is on its way just now. Look again once it was answered."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The answer to this line was lost, so the server may have it. Send it again first; if it "
        "is refused, send it with another code.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Several tickets have this code. Give it as it is printed."),
    QT_TRANSLATE_NOOP("Trouble", "This line waits for no registration server, so no code is sent."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This event is set offline: nothing is sent or fetched. Go online with “checkin sync "
        "EVENT --online”.",
    ),
    # Servers.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Another Checkin is at work with {address} just now. Try again once it is done, or close "
        "it.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This Checkin cannot reach {address}. Update Checkin."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} answered something that Checkin does not understand. Update Checkin, or tell "
        "whoever runs the server.",
    ),
)
