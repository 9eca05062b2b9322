"""What may be wrong with a list that comes in, and with its rows, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_LISTS: tuple[Any, ...] = (
    # Lists that come in.
    QT_TRANSLATE_NOOP(
        "Trouble", "The list has no column “{wanted}”{nearest}; the columns are {columns}."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "No column holds a name; the columns are {columns}. Say which one does, as in --map "
        "name=COLUMN; if these are people, put a row above them that names the columns.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "No column holds a name. Choose the one that does."),
    QT_TRANSLATE_NOOP(
        "Trouble", "{names} cannot both be the {field}. Choose one, and keep the other as extra."
    ),
    QT_TRANSLATE_NOOP("Trouble", "There is no field “{name}”{nearest}; the fields are {fields}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Both “{one}” and “{other}” could be the {field}. Choose one, as in --map "
        '{option}="{first}".',
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{name}” has other columns than before. Choose it again."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "A quotation mark in row {row} of “{source}” is never closed, so that the rows below "
        "cannot be told apart. Close it or take it away.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{source}” is empty."),
    QT_TRANSLATE_NOOP("Trouble", "“{source}” is empty: no visible sheet holds anything."),
    QT_TRANSLATE_NOOP("Trouble", "The sheet “{name}” of “{source}” is empty."),
    QT_TRANSLATE_NOOP("Trouble", "“{source}” has no sheet “{wanted}”; its sheets are {names}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” has {count} columns, more than any attendee list. Remove those that are "
        "not needed.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is damaged after line {line}: what follows is not in {encoding}. Save the"
        " list again, with the encoding UTF-8.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Row {row} of “{source}” cannot be read: {reason}. Correct it, or save the list as XLSX.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "a cell is longer than 130,000 characters; a quotation mark may not be closed"
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is a damaged workbook. Open it in a spreadsheet program and save it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” is protected by a password. Save it without one, or as CSV."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Row {row} of “{source}” is not in UTF-8 as the other rows are. Save the list again "
        "with the encoding UTF-8.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” is in an unknown encoding. Save it again with the encoding UTF-8."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” holds a line of more than 1 MB. That is no attendee list; export the list"
        " again as CSV or XLSX.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” cannot be read to its end: {reason}. Copy it and retry."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” is too large for an XLS file. Save it as XLSX or CSV."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” has a sheet of {rows} rows by {columns} columns, more than any list. "
        "Delete what stands far outside the list.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” has a sheet far larger than any list. Save it as CSV."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” repeats so much text that it is more than any list. Ask for the list as CSV.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is far larger than any attendee list. Check that it is the right file.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is a text file and has no sheet “{sheet}”. Import it without naming one.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "A file’s name cannot hold a zero character. Check the name."),
    QT_TRANSLATE_NOOP("Trouble", "“{source}” is a folder. Name the list inside it."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is a pipe or a device, not a file. Import the list as a file, or from "
        "standard input with “-”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” is {what}, not a table. Save the list as CSV or XLSX and import that.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” is {what}. Save the list as CSV or XLSX and import that."
    ),
    QT_TRANSLATE_NOOP("Trouble", "a web page or XML"),
    QT_TRANSLATE_NOOP("Trouble", "a file of another program"),
    QT_TRANSLATE_NOOP("Trouble", "a binary workbook (XLSB)"),
    QT_TRANSLATE_NOOP("Trouble", "a Numbers document"),
    QT_TRANSLATE_NOOP("Trouble", "an archive or a document"),
    QT_TRANSLATE_NOOP("Trouble", "There is no file “{source}”. Check its name and folder."),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{source}” may not be read by you. Close it elsewhere, or ask its owner."
    ),
    QT_TRANSLATE_NOOP("Trouble", "“{source}” cannot be read: {reason}. Copy it here and retry."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{source}” unpacks to far more than any list holds; it looks made to do harm. Ask "
        "for the list as CSV.",
    ),
    # Rows of a list.
    QT_TRANSLATE_NOOP("Trouble", "The row has no name."),
    QT_TRANSLATE_NOOP("Trouble", "The row is a sum, and names nobody."),
    QT_TRANSLATE_NOOP("Trouble", "The row repeats the header."),
    QT_TRANSLATE_NOOP("Trouble", "Nobody is named here; the name of who ordered is taken."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Row {row} has such a ticket in this name and order; this one is taken as bought for "
        "somebody else.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Several people seem to be named here, who get one ticket; give each a row of their own.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This seems to say that somebody does not come, and the ticket is valid all the same; say "
        "it in a column “Status”.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The row has {count} cells, the header {width}."),
    QT_TRANSLATE_NOOP("Trouble", "A cell is longer than {most} characters."),
    QT_TRANSLATE_NOOP("Trouble", "The code holds characters that nobody can see."),
    QT_TRANSLATE_NOOP("Trouble", "The code is longer than {most} characters."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "A spreadsheet has rounded this code; format its column as text and list it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "These are several codes, it seems, and nobody is found by one of them; list each ticket "
        "in a row of its own.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The zeros before this code are missing; it is taken for the one of before, and others "
        "that lack theirs are, too. Format the column as text.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The zeros before this code were missing in the list of before; the ticket goes by both "
        "codes from now on, and so do others whose zeros are back.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{told} The same in 1 more row."),
    QT_TRANSLATE_NOOP("Trouble", "{told} The same in {count} more rows."),
    QT_TRANSLATE_NOOP("Trouble", "Not understood as a way to attend; taken as on site."),
    QT_TRANSLATE_NOOP("Trouble", "This is not an e-mail address; kept as it is listed."),
    QT_TRANSLATE_NOOP("Trouble", "Not understood as a ticket's status; taken as valid."),
    QT_TRANSLATE_NOOP("Trouble", "Not understood as a moment; taken as valid from the start."),
    QT_TRANSLATE_NOOP("Trouble", "Not understood as a moment; taken as valid to the end."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Names are listed last name first here; they are turned around, this one to “{name}”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "Days are listed month first here, as another row shows; they are read so."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Nothing in the list says whether the day or the month is first here; the day is taken to "
        "be. If it is the month, write days as 2026-05-31.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The month is first here, unlike elsewhere in the list; what can be read either way is "
        "read with the day first. Write days as 2026-05-31.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The day is first here, unlike elsewhere in the list; what can be read either way is "
        "read with the month first. Write days as 2026-05-31.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Who answered as in this row is not let in. If the column asks something else, take no "
        "column for the status.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Who answered as in this row is not let in. If the column asks something else, take no "
        "column for the way to attend.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Where nothing is written here, as in this row, the ticket is taken as valid; write no "
        "where that is meant.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Where nothing is written here, as in this row, the person is taken as on site; write no "
        "where from afar is meant.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Nothing but a name is written in this row. If it is a heading, and nobody, take the row "
        "out of the list.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This is no code, and so everybody who has it in the list gets a code of their own.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "“{column}” is taken for the {field}, {effect}. If it says something else, import the list "
        "again with --map {name}=.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "By an earlier list, this person does not come; by this one, the ticket is valid again. "
        "If they do not come, say so in this list.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "No longer in the list; nobody is removed."),
    QT_TRANSLATE_NOOP("Trouble", "The list no longer has this ticket of {name}; it stays valid."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Not compared with {lists}, of which too few people are in this list: nobody is told as "
        "missing from there.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "There are {count} more problems like these; the counts include them all."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Row {row} has the same code and name."),
    QT_TRANSLATE_NOOP("Trouble", "Row {row} has this code for somebody else."),
    QT_TRANSLATE_NOOP("Trouble", "Row {row} names the same person."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Row {row} names the same person in another category, which stays. For a ticket of each, "
        "give both rows a code.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Row {row} names the same person with another status or way to attend: what that row says "
        "stays. Take the row that is not meant out of the list.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Row {row} names the same person; this code admits them too."),
    QT_TRANSLATE_NOOP(
        "Trouble", "The code is new for this person; the ticket with the old one is revoked."
    ),
    QT_TRANSLATE_NOOP("Trouble", "This code was {name}'s; the ticket is now another person's."),
    QT_TRANSLATE_NOOP(
        "Trouble", "Code {code} is {holder}'s in this event; give {name} another code."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "A cell seems to hold the rows below, as many as {count}: a quotation mark in it may "
        "not be closed.",
    ),
    # How a list is read.
    QT_TRANSLATE_NOOP("Trouble", "{kind}, sheet “{name}”"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, sheet “{name}”, the first of {count} that holds a list"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, sheet “{name}”, the first of {count} that holds tickets"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, {encoding}, commas"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, {encoding}, semicolons"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, {encoding}, tabs"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, {encoding}, bars"),
    QT_TRANSLATE_NOOP("Trouble", "{kind}, {encoding}, a single column"),
    QT_TRANSLATE_NOOP("Trouble", "{reading}, parted at “{delimiter}”"),
    QT_TRANSLATE_NOOP("Trouble", "{reading}, not read: {sheets}"),
    QT_TRANSLATE_NOOP("Trouble", "{reading}, hidden rows: {count}"),
    QT_TRANSLATE_NOOP("Trouble", "{reading}, hidden columns: {names}"),
)
