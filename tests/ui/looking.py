"""Looks at every widget of a window as people do: who sees, who listens, who uses keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)

from checkin.ui.parts.widgets import KeyButton

# What a rounding of sizes may take, in pixels.
_SLACK = 2


def places(window):
    """Bring the window to each of its pages, and each section of the preferences."""
    yield "start", window.start_page
    for key in window.pages.order():
        window.pages.turn_to(key)
        yield key, window.pages.shown()
    if "preferences" in window.pages.order():
        window.pages.turn_to("preferences")
        for section in window.room.preferences._sections:
            window.room.preferences.turn_to(section)
            yield f"preferences, {section}", window.room.preferences


def described(widget):
    """Say which widget is meant."""
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{text}” in {type(widget.parentWidget()).__name__}"


def parts(page):
    """Give the widgets of a page that are our own, not the insides of Qt's."""
    return [
        each
        for each in page.findChildren(QWidget)
        if not each.objectName().startswith("qt_")
        and not (isinstance(each, QAbstractItemView) and isinstance(each.parent(), QWidget)
                 and "QComboBox" in each.parent().metaObject().className())
        and "QComboBoxPrivate" not in each.metaObject().className()
    ]  # fmt: skip


def nameless(page):
    """Name what can have the focus, and says nothing to those who listen."""
    return [
        described(each)
        for each in parts(page)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not each.isHidden()
        and not _spoken(each)
    ]


def clashing(page):
    """Name the mnemonics that two visible widgets of a page share."""
    seen, twice = {}, []
    for each in parts(page):
        if not isinstance(each, QAbstractButton | QLabel) or not each.isVisible():
            continue
        key = _mnemonic(each)
        if key and key in seen:
            twice.append(f"Alt+{key}: {seen[key]} and {described(each)}")
        elif key:
            seen[key] = described(each)
    return twice


def rich(page):
    """Name the labels that might take what is written in them for markup."""
    return [
        described(each)
        for each in page.findChildren(QLabel)
        if each.textFormat() != Qt.TextFormat.PlainText and not _is_for_pictures(each)
    ]


def cut(page):
    """Name the texts that have less room than they need, and are not shortened on purpose."""
    return [described(each) for each in parts(page) if each.isVisible() and _is_cut(each)]


def _spoken(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface is not None and interface.text(QAccessible.Text.Name).strip()


def _mnemonic(widget):
    text = widget.text().replace("&&", "")
    if isinstance(widget, QLabel) and widget.buddy() is None:
        return ""
    return text.partition("&")[2][:1].upper()


def _is_for_pictures(label):
    return not label.text()


def _is_cut(widget):
    if isinstance(widget, KeyButton | QComboBox):
        return widget.width() + _SLACK < widget.minimumSizeHint().width()
    if isinstance(widget, QToolButton):
        icon_only = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        needed = QFontMetrics(widget.font()).horizontalAdvance(widget.text().replace("&", ""))
        return not icon_only and widget.width() + _SLACK < needed
    if isinstance(widget, QLabel) and widget.text():
        return _is_cut_label(widget)
    return False


def _is_cut_label(label):
    room = label.contentsRect()
    if label.wordWrap():
        return room.height() + _SLACK < label.heightForWidth(label.width()) - 2 * label.margin()
    lines = label.text().split("\n")
    metrics = QFontMetrics(label.font())
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    high = metrics.ascent() + metrics.descent() + (len(lines) - 1) * metrics.lineSpacing()
    return room.width() + _SLACK < wide or room.height() + _SLACK < high
