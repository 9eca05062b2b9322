"""What may be wrong with the columns of a list that comes in, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_COLUMNS: tuple[Any, ...] = (
    # Columns of a list that doors go by.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Doors go by {columns}, which this list lacks: by these, who is new is neither registered "
        "nor given anything, and all others stay as earlier lists say. Where a column has another "
        "name now, name it as before, or choose it for the door.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Doors admit by the category {categories}, which nobody in this list has. Where a category "
        "has another name now, name it as before, or choose it for the door.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Who has the category {categories} may attend from afar, and is let in all the same, since "
        "no column is taken as the way to attend. Choose for the doors which categories they are "
        "for, or map the column to the way to attend.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{list}” is not for the category {categories}: who has it is not registered there. Choose "
        "it for the door, too, or give each of them one category.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{column}” is taken for the {field} here, so that the door “{list}”, which goes by it, "
        "finds it empty for everybody in this list. If it says something else, import the list "
        "again with --map {name}=.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{column}” says neither yes nor no of 1 person, who is not registered for “{list}”: "
        "{cells}. Write yes or no there, and import the list again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{column}” says neither yes nor no of {count} people, who are not registered for "
        "“{list}”: {cells}. Write yes or no there, and import the list again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "A row lets one person in: whoever else is named or counted in {columns} gets no ticket. "
        "Give each of them a row of their own.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken as the code, since half of the rows or more share theirs; everybody gets a "
        "code of their own. If it is the code all the same, map this column to it.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken, since another column is taken as the status: nobody is refused for what this "
        "one says.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken, since another column is taken as the code: nobody is found by what this one "
        "holds.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken, since another column is taken as the way to attend: what this one says changes "
        "nothing.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken as the status, since most of it is not understood: nobody is refused for what "
        "it says. If it is the status all the same, map this column to it.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not taken as the way to attend, since most of it is not understood: everybody is taken "
        "as on site. If it is the way to attend all the same, map this column to it.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Who answers no to {columns} is let in all the same, since that may ask of a part of the "
        "event. If who says no does not come at all, map the column to the status.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{one}” and “{other}” cannot both be the {field}. Choose one, and keep the other as "
        "extra.",
    ),
    # What a question asks of a column.
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No attendee list has a column “{column}” that could answer, so everybody is asked.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "What “{column}” says of 1 person is no answer, so they are asked: {cells}."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "What “{column}” says of {people} people is no answer, so they are asked: {cells}.",
    ),
    # What columns mean.
    QT_TRANSLATE_NOOP("Trouble", "name"),
    QT_TRANSLATE_NOOP("Trouble", "first name"),
    QT_TRANSLATE_NOOP("Trouble", "last name"),
    QT_TRANSLATE_NOOP("Trouble", "email"),
    QT_TRANSLATE_NOOP("Trouble", "company"),
    QT_TRANSLATE_NOOP("Trouble", "country"),
    QT_TRANSLATE_NOOP("Trouble", "category"),
    QT_TRANSLATE_NOOP("Trouble", "mode"),
    QT_TRANSLATE_NOOP("Trouble", "code"),
    QT_TRANSLATE_NOOP("Trouble", "status"),
    QT_TRANSLATE_NOOP("Trouble", "valid from"),
    QT_TRANSLATE_NOOP("Trouble", "valid until"),
    QT_TRANSLATE_NOOP("Trouble", "flags"),
    QT_TRANSLATE_NOOP("Trouble", "notes"),
)
