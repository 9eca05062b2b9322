"""How buttons look on a panel that is filled with a verdict's colour, also with the keyboard."""

_RING, _GAP = 3, 2  # pixels


def loud_sheet(on: str, *, is_filled: bool) -> str:
    """Give the style sheet of a button in the one colour that is seen `on` the panel.

    The ring of what has the keyboard has that colour, too; around a button that is filled with it
    the panel shows through between the two.
    """
    if not is_filled:
        return (
            f"QPushButton {{ background: transparent; border: 1px solid {on}; }}"
            f"QPushButton:focus {{ border: {_RING}px solid {on}; }}"
        )
    return (
        f"QPushButton {{ background: {on}; border: 1px solid {on}; }}"
        f"QPushButton:focus {{ border: {_RING}px solid {on}; padding: {_GAP}px;"
        f" background-clip: content; background-origin: content; }}"
    )
