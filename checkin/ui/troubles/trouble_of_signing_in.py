"""What goes wrong when somebody signs in with the browser, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_SIGNING_IN: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This computer has no client ID for {server} yet. The administrator there registers "
        "Checkin under “Applications”, with the callback URL {address}, “Allow PKCE flow” and "
        "the scope “Event registrants”; give the client ID that is shown then.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This is no client ID. Copy it once more from the application that is registered at "
        "the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{port} is no port that Checkin can take. Choose one from {first} to {last}."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The port {port} of this computer is taken by another program, so that the browser "
        "could not come back. Close that program, or take another port, which has to stand in "
        "the registered callback URL too.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The sign-in was stopped, and nothing was changed."),
    QT_TRANSLATE_NOOP("Trouble", "The browser did not come back in time. {check}"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "If the browser shows an error, check the client ID, and that {server} has the callback "
        "URL {address}, “Allow PKCE flow” and the scope “Event registrants” for this application.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} sends whoever signs in on to {there}, where Checkin does not go by itself. "
        "Tell whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Checkin was not allowed in at {server}, so nothing is connected. Sign in once more, "
        "and choose “Authorize” there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not let Checkin in: {why}. Ask its administrator about this application.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "it does not say why."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} gave a token that is not for check-in. Let its administrator add the scope "
        "“Event registrants” to this application.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not take what the browser brought: it is good once, and for a few "
        "minutes. Sign in once more.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} lets this application in with a secret only. Its administrator has to switch "
        "on “Allow PKCE flow” for it, under “Applications”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} is a pretix: add this computer as a device there, and connect with its code, "
        "or with a token.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What was allowed at {server} is taken back there only, by whoever signed in, in their "
        "profile under “Applications”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What was allowed there stays allowed until whoever signed in takes it back, in their "
        "profile under “Applications”.",
    ),
)
