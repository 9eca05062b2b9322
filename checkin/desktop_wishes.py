"""What the desktop asks of every program: that less moves on the screen.

Qt says so itself from 6.12 on. Until then the portal is asked in which Linux desktops tell it;
elsewhere the preferences have to.
"""

from collections.abc import Mapping

_PORTAL = "org.freedesktop.portal.Desktop"
_PLACE = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_PATIENCE = 1.0  # seconds

# Where the desktops tell it, and by which value: all of them together, GNOME's, and KDE's.
_TOLD = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)


def wants_less_motion() -> bool:
    """Ask the desktop whether less is to move; False where it says nothing of that."""
    told = _settings_of_desktop()
    return any(
        told.get(space, {}).get(name, ("", None))[1] == value for space, name, value in _TOLD
    )


def _settings_of_desktop() -> Mapping[str, Mapping[str, tuple[str, object]]]:
    """Read the settings that may tell it; a portal that does not run is not started for that."""
    try:
        from jeepney import DBusAddress, HeaderFields, MessageFlag, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        portal = DBusAddress(_PLACE, _PORTAL, _INTERFACE)
        asked = new_method_call(portal, "ReadAll", "as", ([space for space, _, _ in _TOLD],))
        asked.header.flags |= MessageFlag.no_auto_start
        with open_dbus_connection("SESSION") as bus:
            reply = bus.send_and_get_reply(asked, timeout=_PATIENCE)
    except (ImportError, OSError, LookupError, ValueError, RuntimeError):
        return {}
    if reply.header.message_type is not MessageType.method_return:
        return {}
    if reply.header.fields.get(HeaderFields.signature) != "a{sa{sv}}":
        return {}
    settings: Mapping[str, Mapping[str, tuple[str, object]]] = reply.body[0]
    return settings
