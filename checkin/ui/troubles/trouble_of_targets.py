"""What goes wrong with what goes out to targets and comes from them, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_TARGETS: tuple[Any, ...] = (
    # CSV files.
    QT_TRANSLATE_NOOP("Trouble", "{path} is a folder. Name a CSV file in it."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} is not a CSV file, and only such a file can be kept up to date. Connect a"
        " file whose name ends in .csv, or use “checkin export”.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The folder {parent} is not there. Check its name."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} is no longer in {folder}. Connect its disk or share, put the file back, or connect "
        "it anew to have it made.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{path} cannot be read: {strerror}. Check its permissions and disk."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{path} was changed by somebody else just now. It is tried again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "A list was brought in while attendance was written. Write it again."
    ),
    # What is in them.
    QT_TRANSLATE_NOOP("Trouble", "{path} is larger than 256 MB. Connect a smaller file."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{path} has none of the list's headings. Connect the file that the list came from,"
        " with its headings, or a new name.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{path} is not all in one encoding. Save it again with the encoding UTF-8."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{path} is not a CSV file: {error}. Save it again as CSV."),
    # Whose rows they are.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The connected file has neither a column of codes nor one of names. Connect the "
        "file that the list came from, or a new name.",
    ),
    # What pretix does not take.
    QT_TRANSLATE_NOOP("Trouble", "pretix does not know this ticket, or not any more."),
    QT_TRANSLATE_NOOP("Trouble", "pretix has no such check-in list any more."),
    QT_TRANSLATE_NOOP("Trouble", "Use another check-in list from now on, and dismiss this line."),
    QT_TRANSLATE_NOOP("Trouble", "pretix has no such ticket any more."),
    QT_TRANSLATE_NOOP("Trouble", "pretix takes no check-in back later than 15 minutes after it."),
    QT_TRANSLATE_NOOP(
        "Trouble", "pretix takes no check-in back that it had refused once before it took it."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "pretix lets only the device that checked somebody in take that back."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "pretix did not take this back, and does not say whether the check-in still stands.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Taken. pretix may list this badge twice: it does not show what it had already.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Delete the check-in in pretix, at the order, and dismiss this line."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "pretix takes answers with a check-in only, and another one came after it."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Write the answer into the order in pretix, and dismiss this line."
    ),
    # What pretix says.
    QT_TRANSLATE_NOOP("Trouble", "pretix does not take this device any more."),
    QT_TRANSLATE_NOOP("Trouble", "Connect the event to pretix again. Until then nothing is lost."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Give the device another security profile in pretix, or its team the right to "
        "check people in, then sync by hand.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Look at the order in pretix. If it is right there, dismiss this line."
    ),
    # Who was let in there too.
    QT_TRANSLATE_NOOP("Trouble", "Taken. pretix had let in the same ticket at {time}, {by}."),
    QT_TRANSLATE_NOOP("Trouble", "Both stand. “checkin conflicts” shows them side by side."),
    # What does not come in.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} answered something that Checkin does not understand. Update Checkin, or"
        " tell whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The background of the badge layout “{name}” could not be brought."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The check-in list “{name}” is gone from the server. What happens at it is kept here only: "
        "use another one.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{wording}” asks for a file and is not asked here."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{wording}” is of a kind that this Checkin does not know, and is not asked here. Update "
        "Checkin.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Tickets of “{product}” are exchanged for wristbands or cards first, which only pretix's "
        "own app does.",
    ),
    # Why, in pretix's own reasons.
    QT_TRANSLATE_NOOP("Trouble", "pretix does not take this: {said}"),
    QT_TRANSLATE_NOOP("Trouble", "pretix does not let this device do that: {said}"),
    QT_TRANSLATE_NOOP("Trouble", "it does not know the ticket."),
    QT_TRANSLATE_NOOP("Trouble", "the order was canceled."),
    QT_TRANSLATE_NOOP("Trouble", "the order is not paid."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket is not for this list."),
    QT_TRANSLATE_NOOP("Trouble", "the rules of the list do not allow it."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket has to be exchanged for a wristband or card first."),
    QT_TRANSLATE_NOOP("Trouble", "the code was replaced."),
    QT_TRANSLATE_NOOP("Trouble", "questions have to be answered first."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket was used before."),
    QT_TRANSLATE_NOOP("Trouble", "the code stands for several tickets."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket is blocked."),
    QT_TRANSLATE_NOOP("Trouble", "the order is not approved."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket is not valid at this time."),
    QT_TRANSLATE_NOOP("Trouble", "the ticket was exchanged for another medium."),
)
