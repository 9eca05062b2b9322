"""What may go wrong with badges and their layouts, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_BADGES: tuple[Any, ...] = (
    # Layouts of badges.
    QT_TRANSLATE_NOOP("Trouble", "There is no badge layout “{name}”. There are {names}."),
    QT_TRANSLATE_NOOP("Trouble", "Say which category gets no badge."),
    QT_TRANSLATE_NOOP("Trouble", "A picture's name has 1 to {most} visible letters."),
    QT_TRANSLATE_NOOP("Trouble", "The place has at most {most} letters."),
    QT_TRANSLATE_NOOP("Trouble", "An event keeps at most {most} badge layouts. Remove one."),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” is built in; only the event's own can be removed."),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” is in use. Choose another layout first."),
    QT_TRANSLATE_NOOP(
        "Trouble", "Which categories get which badge layouts cannot be read. Choose them anew."
    ),
    QT_TRANSLATE_NOOP("Trouble", "An event keeps at most {most} pictures. Remove some."),
    QT_TRANSLATE_NOOP("Trouble", "The event has no picture “{name}”."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The category “{category}” gets no badge. Choose a layout for it first."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "A “{one}” has no “{other}” that belongs to it. Write “{twice}” where it is to be printed.",
    ),
    # Layouts that are read from files.
    QT_TRANSLATE_NOOP("Trouble", "This file is too long for a badge layout. Choose another."),
    QT_TRANSLATE_NOOP("Trouble", "This file is no badge layout of Checkin. Choose another."),
    QT_TRANSLATE_NOOP("Trouble", "This file is no badge layout: it is not JSON. Choose another."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This badge layout was written by a newer Checkin. Update Checkin on this computer.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This badge layout says no version that Checkin knows."),
    QT_TRANSLATE_NOOP("Trouble", "{part} does not say its {key}."),
    QT_TRANSLATE_NOOP("Trouble", "{part} of the layout is no object."),
    QT_TRANSLATE_NOOP("Trouble", "{part} is of no type that Checkin knows."),
    QT_TRANSLATE_NOOP("Trouble", "{part} is smallest above its largest size."),
    QT_TRANSLATE_NOOP("Trouble", "{part} has a “{key}”, which Checkin does not know."),
    QT_TRANSLATE_NOOP("Trouble", "{part} cannot be read: its {key} {wrong}."),
    QT_TRANSLATE_NOOP("Trouble", "The layout"),
    QT_TRANSLATE_NOOP("Trouble", "Item {number}"),
    QT_TRANSLATE_NOOP("Trouble", "Item {number}, “{name}”,"),
    QT_TRANSLATE_NOOP("Trouble", "is to be a list of items"),
    QT_TRANSLATE_NOOP("Trouble", "has more than {most} items"),
    QT_TRANSLATE_NOOP("Trouble", "is to be a number from {least} to {most}"),
    QT_TRANSLATE_NOOP("Trouble", "is to be a text of at most {most} letters"),
    QT_TRANSLATE_NOOP("Trouble", "holds what is no letter"),
    QT_TRANSLATE_NOOP("Trouble", "is to be one of {words}"),
    QT_TRANSLATE_NOOP("Trouble", "is to be four numbers: left, top, width, height"),
    QT_TRANSLATE_NOOP("Trouble", "is to be made of small letters, digits and hyphens"),
    QT_TRANSLATE_NOOP("Trouble", "is to be a colour such as {color}, or “{word}”"),
    QT_TRANSLATE_NOOP("Trouble", "is to be 0, 90, 180 or 270"),
    QT_TRANSLATE_NOOP("Trouble", "are to be 1 to {most}"),
    QT_TRANSLATE_NOOP("Trouble", "is to be true or false"),
    QT_TRANSLATE_NOOP("Trouble", "This file is no layout of pretix: it has no list of boxes."),
    QT_TRANSLATE_NOOP("Trouble", "This file is no layout of pretix: it is not JSON."),
    QT_TRANSLATE_NOOP("Trouble", "This layout has more than {most} boxes."),
    QT_TRANSLATE_NOOP("Trouble", "Box {number} cannot be read: its {key} is no number."),
    # Their pictures and letters.
    QT_TRANSLATE_NOOP("Trouble", "The background is no PDF that can be read."),
    QT_TRANSLATE_NOOP("Trouble", "The background is larger than {most} mm a side."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The background is drawn too finely to be printed. Save it as a picture of 300 dpi, and "
        "make a PDF of that.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This picture is too large: at most {most} MB and {pixels} million pixels. Make it "
        "smaller, and add it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "This is no picture that can be read. Save it as PNG or JPEG, and add it again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No font has “{letters}”: it is spelt in Latin letters or left out. Look at “checkin "
        "fonts”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This computer has no font “{font}”, so Noto Sans takes its place. Add it with “checkin "
        "fonts install”.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Only the first {most} letters of a text are printed."),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” lies beside the badge, so it is not printed. Move it."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{name}” reaches over the badge's edge and is cut off there. Move it, or make it smaller.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{name}” is too long for its box and is printed at {size} points."
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” has no room for “{words}”. Make its box larger."),
    QT_TRANSLATE_NOOP("Trouble", "The QR code “{name}” is too fine to be read well."),
    QT_TRANSLATE_NOOP("Trouble", "The code is empty, so the badge has no QR code."),
    QT_TRANSLATE_NOOP("Trouble", "The code is too long, so the badge has no QR code."),
    QT_TRANSLATE_NOOP("Trouble", "The contact card is too long, so the badge has no QR code."),
    QT_TRANSLATE_NOOP("Trouble", "The picture “{name}” is left out. {trouble}"),
    QT_TRANSLATE_NOOP("Trouble", "The name is empty."),
    QT_TRANSLATE_NOOP("Trouble", "No list has a column “{name}”, so nothing is printed for it."),
    # Badges on their way.
    QT_TRANSLATE_NOOP("Trouble", "There is no printer “{name}”. The event has {names}."),
    QT_TRANSLATE_NOOP("Trouble", "Say why this badge is printed again. The journal keeps it."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Some of these badges were printed before. Say why they are printed again; the journal "
        "keeps it.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This badge is on its way already. Wait, or cancel it first."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The event has no printer. Add one with “checkin printers EVENT add NAME ADDRESS”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No printer prints badges of “{category}” at {desk}. Add one, or let one print for "
        "every category.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer that this badge is for was removed. Move it to another one."
    ),
    QT_TRANSLATE_NOOP("Trouble", "This badge is not on its way. Look at the list of badges anew."),
    QT_TRANSLATE_NOOP(
        "Trouble", "It is not known whether this badge came out. Look, then print it again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{trouble}. It is not known whether this badge came out. Look, then print it again.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer does not give it back: it may still come out."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{trouble}. The printer does not give it back: it may still come out."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer “{name}” had this badge before, and may have printed it too or may do so yet. "
        "Look there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{trouble}. The printer “{name}” had this badge before, and may have printed it too or may "
        "do so yet. Look there.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Another desk printed this badge meanwhile."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Attends virtually: badges of such people are made only where they are asked for, too.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This ticket is canceled, blocked or replaced, so its badge is not printed. Print that of "
        "the valid one, or let the person in first.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "A printer has this badge now: take it out of the file."),
    QT_TRANSLATE_NOOP(
        "Trouble", "This badge was printed by {desk} meanwhile: take it out of the file."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The code on the badge of {name} cannot be read back, so it is not printed. Make the code "
        "larger, or leave more white around it, in the layout “{layout}”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Another badge of this person is at a printer. Wait for it, then ask again."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{trouble} (since {when})."),
    QT_TRANSLATE_NOOP("Trouble", "The program ended before this badge was asked for."),
    QT_TRANSLATE_NOOP("Trouble", "yesterday, {clock}"),
    QT_TRANSLATE_NOOP("Trouble", "No printer took this badge."),
    QT_TRANSLATE_NOOP("Trouble", "Its printer was removed while it had the badge."),
    QT_TRANSLATE_NOOP("Trouble", "Its printer got another address while it had the badge."),
    QT_TRANSLATE_NOOP("Trouble", "The printer gave the badge up."),
    # Layouts and printers in the window.
    QT_TRANSLATE_NOOP("Trouble", "This ticket is not in the event any more. Choose somebody else."),
    QT_TRANSLATE_NOOP("Trouble", "{name} names no JSON file. End its name in .json."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is no badge layout. Choose a JSON file."),
    QT_TRANSLATE_NOOP("Trouble", "{name} cannot be read: {strerror}. Choose another file."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is larger than {size} MB."),
    QT_TRANSLATE_NOOP("Trouble", "A printer needs a name. Say where it stands, such as “Front”."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The event has a printer “{name}” already. Choose another name, or change that printer.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "A printer's name has 1 to {most} letters."),
    QT_TRANSLATE_NOOP("Trouble", "Say where the printer is, or choose one that was found."),
    QT_TRANSLATE_NOOP("Trouble", "This printer is not in the event any more. Choose another."),
)
