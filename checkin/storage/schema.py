"""The tables of an event file, and what several questions to them share."""

APPLICATION_ID = 0x43686B69  # "Chki": tells an event file from any other database

# Lines that no scan writes. Said in this way since SQLite, for an `IN` in the condition of an
# index, fills a table of the words anew whenever a line is added.
NO_PASSAGE = "kind <> 'entry' AND kind <> 'exit' AND kind <> 'refusal' AND kind <> 'override'"

# Who came by a substitution, which is about whoever left. Lines of other desks may hold no JSON.
WHO_CAME = "CASE WHEN json_valid(details) THEN json_extract(details, '$.attendee.id') END"

# One of the texts of a JSON array: however many there are, the question is the same.
AMONG = "IN (SELECT value FROM json_each(?))"

# Tells of a ticket, `t`, that it was issued at a desk and taken back before anybody came by it.
TAKEN_BACK = (
    "(t.overruled = 'canceled' AND NOT EXISTS (SELECT 1 FROM presence p "
    "WHERE p.ticket_id = t.id AND p.first_in IS NOT NULL))"
)

# Finds an attendee's number by id.
PERSON = "(SELECT attendee FROM tickets WHERE id = ?1)"

# Most tickets have their code for an id, all in capitals or all in small letters: they are found
# by the index over ids, and only others by one over codes, which would take half as long to make
# as reading the whole list. Whoever asks by code asks both.
CODE_APART = "({0}id <> {0}code OR ({0}id <> upper({0}id) AND {0}id <> lower({0}id)))"

TABLES = f"""
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE check_in_lists (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL,
  rules TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;

-- A list or server that attendees came from: its columns in their order, and their meaning.
CREATE TABLE sources (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL,
  mapping TEXT NOT NULL, imported_at TEXT NOT NULL, UNIQUE (name, header, mapping)
) STRICT;

-- An attendee's id is that of their first ticket, by which they are found (`PERSON`).
-- `cells` is the row as listed, joined by U+001F, which no cell can hold, and `listed`
-- the listed values, as JSON, of just those fields that a desk has edited since.
CREATE TABLE attendees (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, source INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL,
  company TEXT NOT NULL, country TEXT NOT NULL, category TEXT NOT NULL, mode TEXT NOT NULL,
  flags TEXT NOT NULL, notes TEXT NOT NULL, cells TEXT NOT NULL, listed TEXT,
  vanished INTEGER NOT NULL DEFAULT 0, changed_at TEXT NOT NULL
) STRICT;

-- `overruled` is the status that the journal gives a ticket, replaced or withdrawn at a desk,
-- whatever its list says of it; one withdrawn counts again if a list brings it a code. `source`
-- and `cells` are as those of attendees, for a further ticket that a list gave a row of its own;
-- nothing where the attendee's row is the ticket's.
-- Codes are compared without case; two that differ in case only are told apart by the reader.
CREATE TABLE tickets (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, code TEXT NOT NULL COLLATE NOCASE,
  attendee INTEGER NOT NULL REFERENCES attendees (number), category TEXT NOT NULL,
  status TEXT NOT NULL, valid_from TEXT, valid_until TEXT,
  overruled TEXT NOT NULL DEFAULT '', source INTEGER, cells TEXT
) STRICT;

-- Further codes of tickets: issued here before a list brought one, or listed twice.
CREATE TABLE other_codes (
  code TEXT NOT NULL, ticket_id TEXT NOT NULL, PRIMARY KEY (code, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX other_codes_code ON other_codes (code COLLATE NOCASE);

CREATE TABLE journal (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, at TEXT NOT NULL,
  desk TEXT NOT NULL, operator TEXT NOT NULL, list_id TEXT NOT NULL, ticket_id TEXT NOT NULL,
  attendee_id TEXT NOT NULL, code TEXT NOT NULL, direction TEXT NOT NULL, verdict TEXT,
  refers_to TEXT NOT NULL, reason TEXT NOT NULL, details TEXT NOT NULL,
  chain TEXT NOT NULL, number INTEGER NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_ticket ON journal (ticket_id, list_id);
CREATE INDEX journal_refers ON journal (refers_to) WHERE refers_to <> '';
CREATE INDEX journal_attendee ON journal (attendee_id) WHERE {NO_PASSAGE};

-- Where each desk's chain stands, as far as the tally goes. `home` tells one copy of the file
-- from another.
CREATE TABLE chains (
  id TEXT PRIMARY KEY, desk TEXT NOT NULL, home TEXT NOT NULL,
  number INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the journal, up to a position, says of each ticket on each list, and of each list in
-- all. Made from it, and can be made again.
CREATE TABLE presence (
  ticket_id TEXT NOT NULL, list_id TEXT NOT NULL, first_in TEXT, last_in TEXT, last_out TEXT,
  inside INTEGER NOT NULL, PRIMARY KEY (ticket_id, list_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE totals (
  list_id TEXT PRIMARY KEY, admitted INTEGER NOT NULL, inside INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tallied (position INTEGER NOT NULL) STRICT;
INSERT INTO tallied VALUES (0);

-- Where attendance goes; `left_position` is how far the journal had come when somebody
-- disconnected a target whose lines are kept.
CREATE TABLE targets (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, address TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL DEFAULT '{{}}', sent_position INTEGER NOT NULL DEFAULT 0,
  left_position INTEGER
) STRICT;

-- What became of each line on its way to a target; one that has no row is waiting. `advice` is
-- what can be done about it, `code` and `ticket_id` are sent in the place of its own where
-- somebody changed that, and `dismissed` is why somebody decided that it is not sent. `tried`
-- are the attempts at which the target may have done what it was asked, though nobody heard of
-- it: as JSON when each began and when it was given up. That is null while a line is on its way,
-- and stays so where the program ended.
CREATE TABLE deliveries (
  target INTEGER NOT NULL REFERENCES targets (id), entry_id TEXT NOT NULL, state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', next_at TEXT,
  advice TEXT NOT NULL DEFAULT '', code TEXT, ticket_id TEXT,
  dismissed TEXT NOT NULL DEFAULT '', tried TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (target, entry_id)
) STRICT, WITHOUT ROWID;

-- What is asked at doors. One that is removed stays, so that no older copy brings it back.
CREATE TABLE questions (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, told TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0, changed_at TEXT NOT NULL
) STRICT;

-- Printers that badges may go to, and badges on their way. `home` tells which copy of the file a
-- job was asked in: another one does not print it. `doubt` is what nobody knows of a badge that a
-- printer had, see `core.badges.printing.Doubt`.
CREATE TABLE printers (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, position INTEGER NOT NULL,
  rules TEXT NOT NULL, labels_left INTEGER, served_at TEXT
) STRICT;
CREATE TABLE print_jobs (
  id TEXT PRIMARY KEY, home TEXT NOT NULL, ticket_id TEXT NOT NULL, state TEXT NOT NULL,
  asked_at TEXT NOT NULL, changed_at TEXT NOT NULL, desk TEXT NOT NULL, category TEXT NOT NULL,
  wanted TEXT NOT NULL, printer TEXT NOT NULL, again INTEGER NOT NULL, reason TEXT NOT NULL,
  job TEXT NOT NULL, said TEXT NOT NULL, obstacles TEXT NOT NULL,
  doubt TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX print_jobs_ticket ON print_jobs (ticket_id);
CREATE INDEX print_jobs_state ON print_jobs (home, state);

-- The event's own badge layouts, as JSON, and the pictures on its badges, PNG or JPEG. Which
-- category gets which layout is one of the settings.
CREATE TABLE badge_layouts (
  id TEXT PRIMARY KEY, content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE badge_pictures (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;

-- What printers out of reach may still have of badges that were retried, moved or cancelled
-- meanwhile: `job` is the printer's own name for it, `badge` the id of the print job.
CREATE TABLE left_jobs (
  home TEXT NOT NULL, printer TEXT NOT NULL, job TEXT NOT NULL, badge TEXT NOT NULL,
  PRIMARY KEY (home, printer, job, badge)
) STRICT, WITHOUT ROWID;

-- What registration servers say. `server` is the address of a target; a file that was merged may
-- know what a server says without being connected to it.
CREATE TABLE server_tickets (
  ticket_id TEXT PRIMARY KEY, server TEXT NOT NULL, key TEXT NOT NULL, "order" TEXT NOT NULL,
  parent TEXT NOT NULL, told TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX server_tickets_key ON server_tickets (server, key);
CREATE INDEX server_tickets_order ON server_tickets (server, "order");
CREATE INDEX server_tickets_parent ON server_tickets (server, parent)
  WHERE parent <> '';

-- Whose passages servers reported: lines that no desk wrote, which few are.
CREATE INDEX journal_reported ON journal (desk) WHERE chain = '';

-- Codes that were replaced, withdrawn or blocked, and what proves a signed one.
CREATE TABLE withdrawn_codes (
  server TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (code, server, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE server_facts (
  server TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (server, name)
) STRICT, WITHOUT ROWID;

-- How far this file has what a server holds, and when it was reached.
CREATE TABLE contacts (
  server TEXT PRIMARY KEY, cursor TEXT NOT NULL DEFAULT '', pulled_at TEXT, reached_at TEXT,
  clock_offset REAL, trouble TEXT NOT NULL DEFAULT '', failures INTEGER NOT NULL DEFAULT 0,
  rests_until TEXT
) STRICT, WITHOUT ROWID;

-- When a list last spoke of a ticket, where its holder's last word came from a list that has no
-- row about it, or from a file that lacks it; as long as that word is the holder's last.
CREATE TABLE older_tickets (
  ticket_id TEXT PRIMARY KEY, listed_at TEXT NOT NULL, holder_listed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

# A large first import writes its rows without these and makes them afterwards: it is faster.
CODE_INDICES = {
    "tickets_id": "CREATE UNIQUE INDEX IF NOT EXISTS tickets_id ON tickets (id)",
    "tickets_code": (
        "CREATE INDEX IF NOT EXISTS tickets_code ON tickets (code) WHERE " + CODE_APART.format("")
    ),
}
# Whoever is found has tickets; and the end of a code is what somebody reads out or types.
SEARCH_INDICES = {
    "tickets_attendee": "CREATE INDEX IF NOT EXISTS tickets_attendee ON tickets (attendee, id)",
    "tickets_code_end": (
        "CREATE INDEX IF NOT EXISTS tickets_code_end ON tickets (substr(code, -4) COLLATE NOCASE)"
    ),
}
IMPORT_INDICES = CODE_INDICES | SEARCH_INDICES

# Search over words that search_words.py folds and spells; the tokenizer has only blanks to find.
# One index holds names, one everything: asking for names in the second would mean passing over
# all companies and addresses that begin with the same letter. Both leave the words in a table
# of their own, from which hits are ranked without spelling them anew.
_FTS = (
    "content = 'search_texts', content_rowid = 'number', tokenize = 'ascii', prefix = '1 2 3', "
    "detail = 'column', columnsize = 0"
)
SEARCH_TABLES = {
    "search_texts": (
        "CREATE TABLE search_texts (number INTEGER PRIMARY KEY, names TEXT NOT NULL, "
        "company TEXT NOT NULL, mail TEXT NOT NULL) STRICT"
    ),
    "search_names": f"CREATE VIRTUAL TABLE search_names USING fts5 (names, {_FTS})",
    "search_all": f"CREATE VIRTUAL TABLE search_all USING fts5 (names, company, mail, {_FTS})",
    # The words of names and companies, to look up what they begin with, and what a typing error
    # stands for. Numbers are never given twice: who has read up to one can go on from there.
    "vocabulary": (
        "CREATE TABLE vocabulary (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "word TEXT NOT NULL UNIQUE) STRICT"
    ),
}
