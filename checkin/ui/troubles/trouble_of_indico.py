"""What goes wrong with an Indico, and with payments, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_INDICO: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} was connected with a personal token, which only its owner can replace or "
        "revoke there, in their profile under “API tokens”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} is an Indico, which gives no set-up codes. Connect with a personal "
        "token, or sign in.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} calls itself {own}, and answers by that name only. Connect the address that"
        " the browser shows at the event.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} is an Indico that calls itself otherwise, and answers by that name only. "
        "Connect the address that the browser shows at the event.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{below}” of {server} is not reached: Checkin connects an Indico only where it has a "
        "host of its own. Leave that out of the address, or ask whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not tell which events there are. Open yours in the browser, and take "
        "its address from there: it ends in “/event/” and a number.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} asks for a token. Make a personal one there, in your profile under “API "
        "tokens”, with the scope “Event registrants”. If there is no such page, an "
        "administrator has to allow it; or sign in with the browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{event}” has no registration form. Add one at {server}, or nobody comes in.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The form that this code names is not there any more, so all forms of “{event}” are "
        "meant. Choose yours.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{old} still answers by that name, so {new} may be a copy of it, for tests say. What is "
        "sent goes to the new address alone once it is connected.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Nobody who is let in is reported. {trouble}"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This code of Indico names an event and holds no token. Make a personal token there, "
        "and connect with both.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not know this token: it is not copied whole, or was revoked. Nothing is "
        "lost: what is unsent is kept. Connect the event again, by signing in, or with "
        "another token.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} has no event of this number, or not any more. Check the number in the "
        "address: “/event/123”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} cannot tell who registered with “{form}”: it has an error of its own there. "
        "All else is fetched. Tell whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} refuses with a web page, which is not Indico's own answer. Something "
        "between here and there keeps Checkin out: ask whoever runs the server.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This token of {server} is not for check-in. Make one with the scope “Event registrants” "
        "there. If the server has another name by now, connect the event by that one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not let the token's owner check in at this event. Give them the right "
        "“Registration (check-in only)” there, at the event, under “Protection”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No token reached {server}: something on the way takes it out, as some proxies do. "
        "Ask whoever runs the server to let the header “Authorization” pass.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Kept here only: Indico keeps no exits."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Kept here only: Indico checks guests in with who brings them, and not one by one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Kept here only: in Indico this person is registered with another form.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Taken. Indico had let in the same ticket at {time}, and keeps that time.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Indico does not know this registration, or not any more."),
    QT_TRANSLATE_NOOP("Trouble", "Indico does not take this: {said}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Look at the registration in Indico. If it is right there, dismiss this line.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Indico has a check-in of {time} that was not sent from here, and it is not erased.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "If it is wrong, take it back in Indico. Then dismiss this line.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This token of {server} is not for check-in."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Make one with the scope “Event registrants” there. If the server has another name by "
        "now, connect the event by that one.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{server} does not let the token's owner check in at this event."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Give them the right “Registration (check-in only)” there, at the event, under "
        "“Protection”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No token reached {server}: something on the way takes it out, as some proxies do.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Ask whoever runs the server to let the header “Authorization” pass."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Indico does not take this token any more: it was revoked."),
    QT_TRANSLATE_NOOP("Trouble", "Connect the event to Indico again. Until then nothing is lost."),
    QT_TRANSLATE_NOOP("Trouble", "{name} asks to be left alone for a while."),
    QT_TRANSLATE_NOOP("Trouble", "{name} has trouble of its own (error {status})."),
    QT_TRANSLATE_NOOP("Trouble", "{name} is still busy with this line."),
    QT_TRANSLATE_NOOP("Trouble", "{name} has trouble with this line (error {status})."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "It is tried again. If it stays so, tell whoever runs {name}, or dismiss this line.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Indico has trouble with this registration (error {status})."),
    QT_TRANSLATE_NOOP("Trouble", "Waits for approval in Indico."),
    QT_TRANSLATE_NOOP("Trouble", "Rejected in Indico."),
    QT_TRANSLATE_NOOP("Trouble", "Withdrawn in Indico."),
    QT_TRANSLATE_NOOP("Trouble", "{server} has no such registration form any more."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} has no such registration any more: it was deleted there. Synchronise, and send "
        "the person to the registration desk.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} did not take the payment. Look at the registration there."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "This ticket is of no registration server that is connected here."
    ),
    QT_TRANSLATE_NOOP("Trouble", "This ticket is not unpaid, so nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The server has marked this ticket as paid, but it was scanned all the while, so that is "
        "not known here yet. Synchronise.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} was told of the payment, but its answer was lost. Mark it as paid once more: it "
        "counts once.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{server} has this registration as paid already. Scan the ticket."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{server} does not wait for the payment of this registration any more, so nothing was "
        "changed. Scan the ticket to see why.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "No ticket has this code, or several have it."),
    QT_TRANSLATE_NOOP(
        "Trouble", "pretix takes payments itself. Mark the order as paid there, then sync."
    ),
)
