"""What may be wrong with runs of badges and their sheets, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_SHEETS: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP("Trouble", "No ticket has the code “{code}”. Check it, or search by name."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The code on the badge of {name} cannot be read back from the finished document, so "
        "nothing was written. Make the code larger, or leave more white around it, in the layout "
        "“{layout}”.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "An index cannot be written here. Write the badges without one."),
    QT_TRANSLATE_NOOP("Trouble", "A sheet has 1 to {most} columns and rows, not {wide} × {high}."),
    QT_TRANSLATE_NOOP("Trouble", "Badges and paper measure {least} to {most} mm a side."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The badges of this sheet lie over each other. Make the gaps 0 or more."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{columns} × {rows} badges of {width} × {height} mm with these margins and gaps take "
        "{wide} × {high} mm, and {paper} has {across} × {down} mm. Choose fewer or smaller ones.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "This sheet has the places 1 to {last}; {start} is none."),
    QT_TRANSLATE_NOOP("Trouble", "A printer's correction is at most {most} mm each way."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "There is no built-in sheet “{number}”. See “checkin sheets”, or describe it with --grid, "
        "--badge, --margins and --gap.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{text}” is not two lengths for {option}. Write {again} {example}."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Columns and rows are whole numbers. Write --grid 2x4."),
    QT_TRANSLATE_NOOP("Trouble", "“{text}” is no paper. Write {names} or a size, 320x450."),
    QT_TRANSLATE_NOOP(
        "Trouble", "Its back is not printed: this sheet is printed on one side only."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The layout “{name}” is {width} × {height} mm, and a badge of this sheet {wide} × {high} "
        "mm. Choose another layout or sheet.",
    ),
)
