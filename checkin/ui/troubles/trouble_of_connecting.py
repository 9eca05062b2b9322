"""What goes wrong when a server is connected, and on the way to it, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_CONNECTING: tuple[Any, ...] = (
    # Which server it is.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{origin} is no registration server that Checkin knows. Take the address at which"
        " you set up your events; shops may have another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{origin} asks for a token. Make one there, or add this computer as a device, and"
        " connect with its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This computer has no token for {address}. Connect the event here too; what is "
        "unsent is kept.",
    ),
    # The way to it.
    QT_TRANSLATE_NOOP(
        "Trouble", "The token holds characters that no token has. Copy it once more."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} sends Checkin from one page to the next. Check the address."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} answers at another address than the one that is known. Connect it anew.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} sends more than {size} MB in one answer, which Checkin does not take. "
        "Check the address.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} sends Checkin on to {there}, where it does not go by itself. If that is"
        " right, connect the address there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What {server} names as the next page is no address. Tell whoever runs the server.",
    ),
    # What it answers.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} answered with a web page instead of data. Check the address, and "
        "whether this network wants you to sign in first: open a browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What {server} answered is incomplete or damaged. It is tried again; if it stays "
        "so, tell whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{server} has no such page. Check the address."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} has trouble of its own (error {status}). It is tried again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} answered something else than was asked for. Check the address."
    ),
    # Addresses and certificates.
    QT_TRANSLATE_NOOP("Trouble", "“{address}” is no address of a server. It begins with https://."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "An address with a name or password in it is not taken. Leave out what stands "
        "before the “@”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{host} would be asked without encryption, and everybody on the way could read "
        "along. Use its address that begins with https://.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{ca_file} holds no certificates. Name a file in the form PEM."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The certificates in {ca_file} cannot be read. Check the file's name."
    ),
    # Why it could not be asked.
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} could not be asked. Check the address, and this computer's network."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} takes no connection. Check the address, and whether the server is running.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No secure connection to {server} could be made. Check the address, and whether "
        "this network wants you to sign in first: open a browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of {server} is signed by nobody whom this computer trusts. If "
        "your organisation signs its own, connect it once more and name its certificate file, in "
        "the window or by “checkin connect EVENT ADDRESS --ca FILE”; otherwise do not connect.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of {server} is signed by nobody whom this computer trusts, and the "
        "certificates in {missing} cannot be read any more. Bring that file back, or connect "
        "once more by “checkin connect EVENT ADDRESS --ca FILE”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} answers something else than a web server would. Check the address."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} closed the connection before it had answered. It is tried again."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{server} takes too long to answer. It is tried again."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} sent an answer that cannot be unpacked. It is tried again."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The proxy of this computer does not let it through to {server}. Check the "
        "proxy's settings.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} cannot be found. Check the address, and whether this computer is "
        "connected to a network.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} does not answer. Check the address, and this computer's network."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "There is no way to {server}. Connect this computer to a network."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} does not speak TLS (https) there. Check the address and its port."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of {server} has expired. Check the date of this computer, or "
        "tell whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The certificate of {server} is not valid yet. Check the date of this computer."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of {server} is that of another server. Check the address, and "
        "whether this network wants you to sign in first: open a browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The answer of {server} broke off in the middle. It is tried again."
    ),
    # Pairing codes.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This is no pairing code. In pretix, open the organizer's devices, add one, and "
        "use the code that is shown then.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This pairing code has a newer form than Checkin knows. Update Checkin, or "
        "connect with a token.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This pairing code names no server. Open the device at the server once more, and "
        "use the code that it shows then.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This pairing code holds no set-up code: the device was perhaps set up before. "
        "Add another device at the server, and use its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This pairing code is for apps of long ago. Add a device in pretix, under the "
        "organizer, and use the code that it shows.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The pairing code is not complete. Copy all of it, from the first brace to the last.",
    ),
    # Devices and teams.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This token of {server} belongs to no organizer. Make another one there, in a team.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This set-up code of {server} was used before. Delete the device there, add "
        "another one, and use its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not know this set-up code. Open the device there, and copy its "
        "code once more.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The device of this set-up code was revoked at {server}. Add another one there, "
        "and use its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} gave this device no token. Tell whoever runs the server."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{error} The set-up code may be used up now: if it is, delete the device at "
        "{server} and add another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{error} The token may have been replaced all the same: if it is refused from now"
        " on, add a device at {server}, and connect the event with its code.",
    ),
    # Tokens.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} was connected with a team's token, which can only be replaced or "
        "deleted there, in the team.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "That is no token, but perhaps the set-up code of a device. Connect with it as a "
        "pairing code: the address, a blank, and the set-up code.",
    ),
    # What is not allowed.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} has no event “{meant}” for this token. Check the address, and which "
        "events the device, or the token's team, may reach.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} has no event for this token. Let the device, or the token's team, reach"
        " the event there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{name}” has no check-in list that Checkin may see. Add one at {server}, or give"
        " the token's team the right to check in (event.orders:checkin).",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No attendees come in: the token may not read the orders of “{name}”. Give its "
        "team at {server} the right to see orders (event.orders:read).",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Nobody who is let in is reported: the token may not check in at “{name}”. Give "
        "its team at {server} the right to check in (event.orders:checkin).",
    ),
    # What pretix refuses.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not take what Checkin asks: {status}. Update Checkin, or tell "
        "whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} has trouble of its own (error {status}). Try again later."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not know this token. Copy it once more; if it was replaced "
        "meanwhile, connect the event with the new one.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{server} asks to be left alone for a while. Try again later."),
    QT_TRANSLATE_NOOP("Trouble", "{server} does not have what was asked for. Check the address."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} refuses with a web page, which is not pretix's own answer. Something "
        "between here and there keeps Checkin out: ask whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "There is no pretix at {server}. Take the address at which you set up your "
        "events; shops may have another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This device was revoked at {server}. Nothing is lost: what is unsent is kept. "
        "Add a device there, and connect the event with its code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This token was deleted at {server}. Nothing is lost: what is unsent is kept. "
        "Make another one there, and connect the event with it.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The security profile of this device at {server} does not allow this. Choose "
        "“Full device access” or “pretixSCAN” for it there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not allow this to this token, or has no such event. Check the "
        "event, and what the token's team may do.",
    ),
    # Where tokens are kept.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This computer has no keyring that Checkin can use. The token is kept in {file}, "
        "which only you can read: do not pass that on.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The keyring of this computer, which holds the token, cannot be opened. Unlock "
        "it: log in anew, or open the program that keeps your passwords.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The token cannot be kept: the folder {folder} cannot be written. Free it for writing.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The token in {file} cannot be read. Delete the file, and connect the server anew.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The token in {file} cannot be deleted. Delete the file by hand."),
    # Letting go.
    QT_TRANSLATE_NOOP("Trouble", "This was not sent when {address} was disconnected."),
    QT_TRANSLATE_NOOP("Trouble", "Connect it again, and this goes out; or dismiss the line."),
    QT_TRANSLATE_NOOP("Trouble", "“{wanted}” is not connected. Connected: {names}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not sent to {address} yet, in lines: {unsent}. Sync first; what is left then may"
        " stay behind in the outbox.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Nothing is connected."),
)
