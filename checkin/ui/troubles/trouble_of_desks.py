"""What may go wrong at a desk, and with people, files and devices, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_DESKS: tuple[Any, ...] = (
    # A desk, and what is set right at it.
    QT_TRANSLATE_NOOP(
        "Trouble", "Something went wrong and was noted. Nothing was changed; try it again."
    ),
    QT_TRANSLATE_NOOP("Trouble", "This was stopped, and nothing was changed."),
    QT_TRANSLATE_NOOP("Trouble", "There is no check-in list yet. Add one first."),
    QT_TRANSLATE_NOOP("Trouble", "This check-in list was removed. Choose another list."),
    QT_TRANSLATE_NOOP("Trouble", "This ticket is not in the event any more. Search again."),
    QT_TRANSLATE_NOOP("Trouble", "This person is not in the event any more. Search anew."),
    QT_TRANSLATE_NOOP("Trouble", "This line is not in the journal of this file."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The journal has no line “{id}”. “checkin journal” shows every line's id."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Nobody was let in by this scan, so there is nothing to undo."),
    QT_TRANSLATE_NOOP("Trouble", "Only a refused scan can be overridden. This line is none."),
    QT_TRANSLATE_NOOP("Trouble", "This scan was on the way out, so there is nobody to let in."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No ticket is known by this code. Find the person by name, or register a walk-in.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This person is inside already, let in at {desk}."),
    QT_TRANSLATE_NOOP(
        "Trouble", "This line is undone already, by {desk}. To bring it back, undo the undo: {id}."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} came in this person's place meanwhile, at {desk}. Undo that first: {id}.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This scan was overridden already, at {desk}."),
    QT_TRANSLATE_NOOP("Trouble", "Give {what} a few words, so that everybody can follow it later."),
    QT_TRANSLATE_NOOP(
        "Trouble", "This text has {count} characters, and {most} can be kept. Shorten it."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Badges cannot be drawn here. Print one to see it."),
    QT_TRANSLATE_NOOP("Trouble", "No ticket has the code “{code}”. Search with “checkin find”."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Several tickets have the code “{code}”. Give it exactly as it is printed, or search by "
        "name.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "an undo"),
    QT_TRANSLATE_NOOP("Trouble", "an override"),
    QT_TRANSLATE_NOOP("Trouble", "a note"),
    QT_TRANSLATE_NOOP("Trouble", "an answer"),
    # People.
    QT_TRANSLATE_NOOP("Trouble", "A name cannot be empty."),
    QT_TRANSLATE_NOOP("Trouble", "A walk-in needs a name."),
    QT_TRANSLATE_NOOP("Trouble", "A substitute needs a name."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The server told of this ticket after that was undone, so it is not brought back. Scan the "
        "ticket again.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” is not a field. The fields are {fields}."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The new {name} is too long or holds characters that cannot be shown."
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{value}” is no attendance mode. Use on-site or virtual."),
    QT_TRANSLATE_NOOP("Trouble", "“{value}” is no e-mail address, such as name@example.org."),
    QT_TRANSLATE_NOOP("Trouble", "Nothing to change: name at least one field and its new value."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} is listed already. Find the person and check them in, or register them again "
        "with --anyway.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This ticket is {status}; nobody can come in its place."),
    QT_TRANSLATE_NOOP("Trouble", "canceled"),
    QT_TRANSLATE_NOOP("Trouble", "blocked"),
    QT_TRANSLATE_NOOP("Trouble", "revoked"),
    # Doors.
    QT_TRANSLATE_NOOP("Trouble", "A check-in list needs a name."),
    QT_TRANSLATE_NOOP("Trouble", "“{list}” would close before it opens."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{text}” is too long for a list, or holds characters that cannot be shown. Use up to "
        "{most} plain characters.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "There is a door “{name}” already. Choose another name."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{list}” is kept by {host}. Change it there; it comes with the next download.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Whom “{list}” is for is up to {host}. Here its hours are set, how often somebody may "
        "pass, and how many may be inside.",
    ),
    # Questions at the door.
    QT_TRANSLATE_NOOP("Trouble", "A question needs words."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{text}” is too long for a question, or holds characters that cannot be shown. A "
        "question has up to {most} plain characters, an answer to choose {choice}.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "There is no check-in list “{name}”."),
    QT_TRANSLATE_NOOP("Trouble", "There is no question “{name}”. The event asks {names}."),
    QT_TRANSLATE_NOOP("Trouble", "There is no question “{name}”. The event asks nothing yet."),
    QT_TRANSLATE_NOOP("Trouble", "Only a choice has answers to choose from. Use the kind choice."),
    QT_TRANSLATE_NOOP("Trouble", "A choice needs at least two answers to choose from."),
    QT_TRANSLATE_NOOP("Trouble", "“{question}” is asked already."),
    QT_TRANSLATE_NOOP("Trouble", "A choice has at most {most} answers. Ask for a text instead."),
    QT_TRANSLATE_NOOP(
        "Trouble", "Two of the answers to choose from are the same, or one has no words."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Nobody is known by this code, so nobody can be asked."),
    QT_TRANSLATE_NOOP("Trouble", "Nobody is known by this code, so nobody can be checked in."),
    # Waiting lists.
    QT_TRANSLATE_NOOP("Trouble", "Only whom a full list refused can be put on its waiting list."),
    QT_TRANSLATE_NOOP("Trouble", "This person is on the waiting list already."),
    QT_TRANSLATE_NOOP("Trouble", "This ticket admits nobody any more. Scan the newest one."),
    # Event files.
    QT_TRANSLATE_NOOP("Trouble", "“{name}” is no time zone. Use a name such as Europe/Bucharest."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{path} exists already. Choose another name; nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The folder {folder} cannot be made. Check its name and who may write there."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is no event file {path}. Make one with “checkin new”, or check the name."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is no event file {path}. Check the name, or make a new event."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{name} is open in another window, which comes to the front."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} is not an event file. Make one with “checkin new”, then bring a list in with "
        "“checkin import”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} is not an event file, or its beginning is damaged. Use a copy."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} was changed by another program, which put rules of its own into it. Use an "
        "earlier copy.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} was moved or replaced while it was in use. Put it back, with the files of its"
        " name beside it, and start again.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{name} is the event that is open here. Choose another file."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} has another name, {other}, by which it is open. Open it by that name only, or "
        "lines would be lost.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{found} Keep it, run “checkin verify”, and go on with a copy made earlier."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{name} is damaged."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is damaged: it has no version."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is damaged: its journal takes no lines."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is damaged: {reason}."),
    QT_TRANSLATE_NOOP("Trouble", "The event file is damaged: {what} cannot be read."),
    QT_TRANSLATE_NOOP("Trouble", "{name} cannot be used: {reason}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The disk that holds {name} is full. Make room and try again; what was decided is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{name} would be larger than a file may be. Raise the limit of file sizes (ulimit -f) and "
        "try again; what was decided is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} cannot be written. Check the permissions of the file and its folder."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} is busy: another program does not let go of it. Close that one."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} may not be opened. Check the permissions of it and its folder."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} cannot be opened. Check the folder's permissions and free space."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The disk that holds {name} reports an error. Check its space and its cable."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} cannot be taken in: its {what} is damaged. Nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This event file was written by a newer Checkin. Update Checkin on this computer.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This event file was written by a Checkin from before the first release. "
        "Import its list into a new event.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "That file is of another event, “{other}”. Only copies of “{ours}” can be merged.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "A rehearsal and the real event cannot be merged."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Line {number} of {desk} is another one in that file: {id}. One of the two files was "
        "changed by another hand. Nothing was taken in.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Line {number} of {desk} was changed in that file: {id}. Nothing was taken in. "
        "“checkin verify” tells more about it.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{event}” is a rehearsal, which never sends anything. Use the event's own file, or "
        "“checkin export”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The settings in {path} cannot be read. Mend the file or move it away."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The settings cannot be kept in {path}. Free the folder for writing, or go on "
        "without: they last until the window is closed.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The folder {path} cannot be made. Choose another one, or connect its disk."
    ),
    # Files that are written.
    QT_TRANSLATE_NOOP("Trouble", "{path} is a device, not a file. Name a file."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{path} is read-only. Allow writing to it, or choose another file."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{path} is open in {program}. Close it there."),
    QT_TRANSLATE_NOOP("Trouble", "another program"),
    QT_TRANSLATE_NOOP("Trouble", "another program, which has locked it"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{path} would be larger than a file may be. Raise the limit of file sizes (ulimit -f), or "
        "choose another disk.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is no room for {path}. Make room on that disk, or choose another one."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{path} is a folder. Name a file in it."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The folder {folder} is not there. Connect its disk or share, or choose another."
    ),
    QT_TRANSLATE_NOOP("Trouble", "The disk that holds {path} is read-only. Choose another place."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The folder {folder} cannot be written. Allow writing to it, or choose another."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{path} cannot be written: {reason}. Check its disk or share, or choose another place.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "A workbook cannot hold so many columns. Export to CSV."),
    QT_TRANSLATE_NOOP("Trouble", "A workbook cannot hold so many attendees. Export to CSV."),
    # Pictures and the camera.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The camera cannot be used: a part of Qt is missing here ({part}). Install "
        "PySide6-Addons and what it needs, or use the scanner.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{name} is larger than {most} MB; make the picture smaller."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} has more than {most} megapixels; make the picture smaller."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} is more than {most} pixels wide or high; cut out the codes."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} has {pages} pages; split it into parts of {most} at most."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{name} is too large to be read; split it into several."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is not a file; give {formats}."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is not a picture; give {formats}."),
    QT_TRANSLATE_NOOP("Trouble", "a PNG, JPEG, WebP, GIF, BMP, TIFF or PDF"),
    QT_TRANSLATE_NOOP("Trouble", "There is no file {name}; check its name and folder."),
    QT_TRANSLATE_NOOP("Trouble", "{name} cannot be opened: {reason}."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} cannot be read as a PDF: it is damaged, incomplete or has a password."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{name} is damaged or incomplete; make or send the picture again."
    ),
    # Cameras and scanners.
    QT_TRANSLATE_NOOP("Trouble", "There is no camera. Plug one in, or use the scanner."),
    QT_TRANSLATE_NOOP("Trouble", "The camera was unplugged. Plug it in again, or use the scanner."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The camera is used by another program. Close it, or use the scanner."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Checkin may not use the camera. Allow it in the system's settings for privacy, or "
        "use the scanner.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The camera gives no pictures. Close other programs that may use it, plug it in anew,"
        " or use the scanner.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The recorded video cannot be played. Give another file."),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is no scanner at {port} now. Plug it in: it is looked for again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The scanner at {port} cannot be read: another program uses it, or you may not (on "
        "Linux, join the group “dialout”). It is tried again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Serial scanners need a part of Qt that is not installed here: PySide6-Addons. "
        "Install it, or let the scanner type as a keyboard does.",
    ),
)
