"""What is said of a list that cannot be read at all."""

from checkin.core.errors import ListUnreadable


def damaged(source: str) -> ListUnreadable:
    """Say that a workbook is damaged."""
    return ListUnreadable(
        f"“{source}” is a damaged workbook. Open it in a spreadsheet program and save it again."
    )


def encrypted(source: str) -> ListUnreadable:
    """Say that a workbook needs a password."""
    return ListUnreadable(f"“{source}” is protected by a password. Save it without one, or as CSV.")


def too_large(source: str) -> ListUnreadable:
    """Say that a list is larger than any."""
    return ListUnreadable(
        f"“{source}” is far larger than any attendee list. Check that it is the right file."
    )
