"""What printers say, and what is wrong with their addresses, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_PRINTERS: tuple[Any, ...] = (
    # Printers that do not answer, or do not print now.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} does not answer. Check that it is on and in this network, or "
        "choose another one.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The system's printers cannot be used: a part of Qt is missing here ({part}). Install "
        "what it needs, or use another printer.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer at {host} does not answer. Look whether it is on and in the network, then "
        "try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer at {host} accepts a connection but does not answer. Look at its display: "
        "it may be without labels, open or busy with another computer.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer at {host} was off while it had the badge."),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} was off while it had the badge."),
    QT_TRANSLATE_NOOP("Trouble", "Its printer was off while it had the badge."),
    QT_TRANSLATE_NOOP("Trouble", "Checkin was closed while something kept its printer."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer at {host} fell silent while a badge was sent. Look whether the badge came "
        "out before you print it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer at {host} does not tell how it is. Switch on SNMP in its settings, or add "
        "“status=no” to its address here.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer at {host} cannot print now: {why}."),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} cannot print now: {why}."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer {name} does not allow printing from here. Allow it there."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer {name} asks for a password. Allow printing without one there."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer {name} is not known there by this name. Check its address."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} finds the badge too large. Use smaller pictures in its layout.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} cannot print PDF. Reach it by way of the system, as system:NAME.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} is not ready. Look at it, and try again."),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} has a fault. Look at it, and try again."),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} takes no jobs now. Start it again there."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer {name} is printing something else. The badge is tried again."
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer {name} does not take this: {why}. Look at it there."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} took the badge and gave it no number. Look whether it comes out.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The printer does not know this job any more."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What the printer {name} answers is not the language of printers (IPP). Check its "
        "address, or start it anew.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "There is no printer at {address} (HTTP {number}). Check its address: “checkin "
        "find-printers” lists those that are found.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer {name} wants encryption. Write ipps:// in its address."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} shows another certificate than the one that was trusted. Ask who "
        "looks after it; if it was changed, take the new sha256.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} speaks no encryption that is safe today. Write ipp:// in its "
        "address to go without.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of the printer {name} is not trusted here. Write ipp:// in its "
        "address to go without encryption.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of the printer {name} is not trusted here. Compare its fingerprint "
        "with the printer's own page and add ?sha256={fingerprint} to the address, or write "
        "ipp:// to go without encryption.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Sent; this printer does not tell more."),
    QT_TRANSLATE_NOOP("Trouble", "This printer does not tell how it is."),
    # Sizes of labels and badges.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} has no label of {size}. Choose another layout, or another printer.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {name} has no label of {size}. It has {sizes}. Choose another layout, or "
        "another printer.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The badge is {width} mm wide, and the printer at {host} prints {most} mm. Choose "
        "another printer or a smaller badge.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The badge needs {needed}, and the printer at {host} has {loaded} in it. {advice}",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The badge needs {needed}, and the printer at {host} takes no labels of this size. "
        "{advice}",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Choose a layout of that size, or another printer."),
    QT_TRANSLATE_NOOP("Trouble", "Put the right ones in, or choose another printer."),
    QT_TRANSLATE_NOOP("Trouble", "labels of {width} × {height} mm"),
    QT_TRANSLATE_NOOP("Trouble", "a tape of {width} mm"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The badge is {width} × {height} mm large and not {wanted} × {other} mm. Choose its "
        "size again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The badge could not be drawn: its document is damaged. Make it again."
    ),
    QT_TRANSLATE_NOOP("Trouble", "The badge is no PDF that can be drawn. Make it anew."),
    # Printers of the system, and folders in the place of printers.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The system has no printer called {name}. Choose one that it has: “checkin "
        "find-printers” lists them.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The system's {printer} has no label of {width} × {height} mm. It has {sizes}. Choose "
        "another layout, or set the size up in the system.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The system stopped printing on {printer}. Look what has come out of it."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The system does not print on {printer}. Look at it in the system's settings."
    ),
    QT_TRANSLATE_NOOP("Trouble", "The system says that {printer} has a fault. Look at it."),
    QT_TRANSLATE_NOOP("Trouble", "the printer {name}"),
    QT_TRANSLATE_NOOP("Trouble", "printer {name}"),
    QT_TRANSLATE_NOOP("Trouble", "The folder {folder} cannot be read: {reason}. Look at its disk."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The folder {folder} is full of badges called {name}. Move them away."
    ),
    QT_TRANSLATE_NOOP("Trouble", "The folder {folder} is read-only. Allow writing to it."),
    # Addresses, and the search for printers.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{text}” is no address of a printer. One begins with {known}; “checkin find-printers” "
        "lists those that are found.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{text}” is no address of a printer. Write it as ipp://HOST/ipp/print, or "
        "ipp://localhost/printers/NAME for a printer of this computer.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Name the system's printer behind “system:”."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The printer's address is not right: “{word}” should be {wanted}."
    ),
    QT_TRANSLATE_NOOP("Trouble", "one of {words}"),
    QT_TRANSLATE_NOOP("Trouble", "a port"),
    QT_TRANSLATE_NOOP("Trouble", "a number of millimetres, as in 0.5"),
    QT_TRANSLATE_NOOP("Trouble", "at most {most} millimetres"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer's address is not right. Write it as in "
        "socket://192.168.1.20:9100?language=zpl&dpi=203.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer's address says “{word}”, which means nothing here. It may say {words}.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Looking for printers in the network needs a library that is not installed here, "
        "zeroconf: “pip install zeroconf” where Checkin is. Without it, type a printer's address "
        "yourself.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The network cannot be listened to for printers. Connect this computer to it, or type "
        "a printer's address yourself.",
    ),
    # What keeps a label printer, as it says.
    QT_TRANSLATE_NOOP("Trouble", "no labels in it"),
    QT_TRANSLATE_NOOP("Trouble", "out of labels"),
    QT_TRANSLATE_NOOP("Trouble", "the cutter is jammed"),
    QT_TRANSLATE_NOOP("Trouble", "in use"),
    QT_TRANSLATE_NOOP("Trouble", "switched off"),
    QT_TRANSLATE_NOOP("Trouble", "the wrong power supply"),
    QT_TRANSLATE_NOOP("Trouble", "the fan does not work"),
    QT_TRANSLATE_NOOP("Trouble", "other labels in it than were asked for"),
    QT_TRANSLATE_NOOP("Trouble", "its memory is full"),
    QT_TRANSLATE_NOOP("Trouble", "a fault in the connection"),
    QT_TRANSLATE_NOOP("Trouble", "the cover is open"),
    QT_TRANSLATE_NOOP("Trouble", "too hot"),
    QT_TRANSLATE_NOOP("Trouble", "the labels cannot be fed"),
    QT_TRANSLATE_NOOP("Trouble", "a fault of its own; switch it off and on"),
    QT_TRANSLATE_NOOP("Trouble", "the head is too hot and cools down"),
    QT_TRANSLATE_NOOP("Trouble", "at another badge"),
    QT_TRANSLATE_NOOP("Trouble", "the head is open"),
    QT_TRANSLATE_NOOP("Trouble", "out of ribbon"),
    QT_TRANSLATE_NOOP("Trouble", "paused"),
    QT_TRANSLATE_NOOP("Trouble", "its memory is full of labels that wait"),
    QT_TRANSLATE_NOOP("Trouble", "the head is too cold"),
    # The same in the words of IPP.
    QT_TRANSLATE_NOOP("Trouble", "media empty"),
    QT_TRANSLATE_NOOP("Trouble", "media needed"),
    QT_TRANSLATE_NOOP("Trouble", "input tray missing"),
    QT_TRANSLATE_NOOP("Trouble", "marker supply empty"),
    QT_TRANSLATE_NOOP("Trouble", "marker supply missing"),
    QT_TRANSLATE_NOOP("Trouble", "marker ribbon empty"),
    QT_TRANSLATE_NOOP("Trouble", "toner empty"),
    QT_TRANSLATE_NOOP("Trouble", "developer empty"),
    QT_TRANSLATE_NOOP("Trouble", "cover open"),
    QT_TRANSLATE_NOOP("Trouble", "door open"),
    QT_TRANSLATE_NOOP("Trouble", "interlock open"),
    QT_TRANSLATE_NOOP("Trouble", "media jam"),
    QT_TRANSLATE_NOOP("Trouble", "moving to paused"),
    QT_TRANSLATE_NOOP("Trouble", "printer stopped"),
    QT_TRANSLATE_NOOP("Trouble", "offline"),
    QT_TRANSLATE_NOOP("Trouble", "shutdown"),
    QT_TRANSLATE_NOOP("Trouble", "timed out"),
    QT_TRANSLATE_NOOP("Trouble", "document format error"),
    QT_TRANSLATE_NOOP("Trouble", "document unprintable error"),
    QT_TRANSLATE_NOOP("Trouble", "unsupported document format"),
)
