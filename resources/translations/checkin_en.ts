<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttendeesTable</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n people</source>
        <translation>
            <numerusform>{count} of %n person</numerusform>
            <numerusform>{count} of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeDeeds</name>
    <message numerus="yes">
        <source>%n badges wait for a printer.</source>
        <translation>
            <numerusform>%n badge waits for a printer.</numerusform>
            <numerusform>%n badges wait for a printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: printed, on its way, or perhaps out.</source>
        <translation>
            <numerusform>%n left out: printed, on its way, or perhaps out.</numerusform>
            <numerusform>%n left out: printed, on their way, or perhaps out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are in {file}.</source>
        <translation>
            <numerusform>%n badge is in {file}.</numerusform>
            <numerusform>%n badges are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n should be looked at: {names}.</source>
        <translation>
            <numerusform>%n should be looked at: {names}.</numerusform>
            <numerusform>%n should be looked at: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: at a printer now.</source>
        <translation>
            <numerusform>%n left out: at a printer now.</numerusform>
            <numerusform>%n left out: at a printer now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nobody knows whether they came out.</source>
        <translation>
            <numerusform>%n left out: nobody knows whether it came out.</numerusform>
            <numerusform>%n left out: nobody knows whether they came out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message numerus="yes">
        <source>Print %n badges…</source>
        <translation>
            <numerusform>Print %n badge…</numerusform>
            <numerusform>Print %n badges…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDeeds</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done for %n people.</source>
        <translation>
            <numerusform>Done for %n person.</numerusform>
            <numerusform>Done for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n should be looked at.</source>
        <translation>
            <numerusform>%n should be looked at.</numerusform>
            <numerusform>%n should be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message numerus="yes">
        <source>%n columns are kept as extra</source>
        <translation>
            <numerusform>%n column is kept as extra</numerusform>
            <numerusform>%n columns are kept as extra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown, and kept as extra</source>
        <translation>
            <numerusform>%n more is not shown, and kept as extra</numerusform>
            <numerusform>%n more are not shown, and kept as extra</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n people were let in twice</source>
        <translation>
            <numerusform>%n person was let in twice</numerusform>
            <numerusform>%n people were let in twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectProgress</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations</source>
        <translation>
            <numerusform>%n registration</numerusform>
            <numerusform>%n registrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders came in.</source>
        <translation>
            <numerusform>%n order came in.</numerusform>
            <numerusform>%n orders came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations came in.</source>
        <translation>
            <numerusform>%n registration came in.</numerusform>
            <numerusform>%n registrations came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Details of %n people are still coming.</source>
        <translation>
            <numerusform>Details of %n person are still coming.</numerusform>
            <numerusform>Details of %n people are still coming.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectView</name>
    <message numerus="yes">
        <source>%n orders could not be understood: {names}</source>
        <translation>
            <numerusform>%n order could not be understood: {names}</numerusform>
            <numerusform>%n orders could not be understood: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations could not be understood: {names}</source>
        <translation>
            <numerusform>%n registration could not be understood: {names}</numerusform>
            <numerusform>%n registrations could not be understood: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message numerus="yes">
        <source>%n people of this list are in the event.</source>
        <translation>
            <numerusform>%n person of this list is in the event.</numerusform>
            <numerusform>%n people of this list are in the event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message numerus="yes">
        <source>Add one for each of %n days</source>
        <translation>
            <numerusform>Add one for %n day</numerusform>
            <numerusform>Add one for each of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitFacts</name>
    <message numerus="yes">
        <source>on %n lines</source>
        <translation>
            <numerusform>on %n line</numerusform>
            <numerusform>on %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n letters are in the font</source>
        <translation>
            <numerusform>%n letter is in the font</numerusform>
            <numerusform>All %n letters are in the font</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n people do not fit</source>
        <translation>
            <numerusform>{count} of %n person does not fit</numerusform>
            <numerusform>{count} of %n people do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people fit</source>
        <translation>
            <numerusform>%n person fits</numerusform>
            <numerusform>All %n people fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n people looked at</source>
        <translation>
            <numerusform>{done} of %n person looked at</numerusform>
            <numerusform>{done} of %n people looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>&amp;Import %n people</source>
        <translation>
            <numerusform>&amp;Import %n person</numerusform>
            <numerusform>&amp;Import %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n rows</source>
        <translation>
            <numerusform>Reading … %n row</numerusform>
            <numerusform>Reading … %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n rows are in {file}.</source>
        <translation>
            <numerusform>%n row is in {file}.</numerusform>
            <numerusform>%n rows are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalFoot</name>
    <message numerus="yes">
        <source>Writing … %n lines</source>
        <translation>
            <numerusform>Writing … %n line</numerusform>
            <numerusform>Writing … %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems, checked {time}</source>
        <translation>
            <numerusform>%n problem, checked {time}</numerusform>
            <numerusform>%n problems, checked {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; “checkin verify” tells them all.</source>
        <translation>
            <numerusform>%n more; “checkin verify” tells them all.</numerusform>
            <numerusform>%n more; “checkin verify” tells them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines shown</source>
        <translation>
            <numerusform>%n line shown</numerusform>
            <numerusform>%n lines shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalWork</name>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation>
            <numerusform>%n line is in {file}.</numerusform>
            <numerusform>%n lines are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookAtDialog</name>
    <message numerus="yes">
        <source>%n should be looked at.</source>
        <translation>
            <numerusform>%n should be looked at.</numerusform>
            <numerusform>%n should be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message numerus="yes">
        <source>%n lines are chosen</source>
        <translation>
            <numerusform>%n line is chosen</numerusform>
            <numerusform>%n lines are chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDeeds</name>
    <message numerus="yes">
        <source>%n lines are not sent then. Why? They stay in the journal.</source>
        <translation>
            <numerusform>%n line is not sent then. Why? It stays in the journal.</numerusform>
            <numerusform>%n lines are not sent then. Why? They stay in the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are dismissed.</source>
        <translation>
            <numerusform>%n line is dismissed.</numerusform>
            <numerusform>%n lines are dismissed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n lines wait</source>
        <translation>
            <numerusform>%n line waits</numerusform>
            <numerusform>%n lines wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need somebody</source>
        <translation>
            <numerusform>%n needs somebody</numerusform>
            <numerusform>%n need somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation>
            <numerusform>%n dismissed</numerusform>
            <numerusform>%n dismissed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonHistory</name>
    <message numerus="yes">
        <source>%n more lines are in the journal.</source>
        <translation>
            <numerusform>%n more line is in the journal.</numerusform>
            <numerusform>%n more lines are in the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintBadgesDialog</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n badges</source>
        <translation>
            <numerusform>Print %n badge</numerusform>
            <numerusform>Print %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n badges</source>
        <translation>
            <numerusform>{done} of %n badge</numerusform>
            <numerusform>{done} of %n badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterCards</name>
    <message numerus="yes">
        <source>%n labels left</source>
        <translation>
            <numerusform>%n label left</numerusform>
            <numerusform>%n labels left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterDialog</name>
    <message numerus="yes">
        <source>%n printers found. Choose one, or type an address such as ipp://host/ipp/print or folder:/path.</source>
        <translation>
            <numerusform>%n printer found. Choose it, or type an address such as ipp://host/ipp/print or folder:/path.</numerusform>
            <numerusform>%n printers found. Choose one, or type an address such as ipp://host/ipp/print or folder:/path.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingView</name>
    <message numerus="yes">
        <source>%n badges wait for a printer.</source>
        <translation>
            <numerusform>%n badge waits for a printer.</numerusform>
            <numerusform>%n badges wait for a printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nobody knows whether they came out.</source>
        <translation>
            <numerusform>%n left out: nobody knows whether it came out.</numerusform>
            <numerusform>%n left out: nobody knows whether they came out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges count as printed.</source>
        <translation>
            <numerusform>%n badge counts as printed.</numerusform>
            <numerusform>%n badges count as printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are cancelled.</source>
        <translation>
            <numerusform>%n badge is cancelled.</numerusform>
            <numerusform>%n badges are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges were not given back by their printer. See “Why”.</source>
        <translation>
            <numerusform>%n badge was not given back by its printer. See “Why”.</numerusform>
            <numerusform>%n badges were not given back by their printer. See “Why”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacedNote</name>
    <message numerus="yes">
        <source>%n more were replaced so.</source>
        <translation>
            <numerusform>%n more was replaced so.</numerusform>
            <numerusform>%n more were replaced so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were let in and taken back.</source>
        <translation>
            <numerusform>%n more was let in and taken back.</numerusform>
            <numerusform>%n more were let in and taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message numerus="yes">
        <source>%n rows are worth a look</source>
        <translation>
            <numerusform>%n row is worth a look</numerusform>
            <numerusform>%n rows are worth a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n. Type more letters.</source>
        <translation>
            <numerusform>The first %n. Type more letters.</numerusform>
            <numerusform>The first %n. Type more letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerCards</name>
    <message numerus="yes">
        <source>Details of %n people are still coming.</source>
        <translation>
            <numerusform>Details of %n person are still coming.</numerusform>
            <numerusform>Details of %n people are still coming.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</source>
        <translation>
            <numerusform>%n order could not be read ({names}) and is missing or out of date here. Update Checkin, or tell whoever runs the server.</numerusform>
            <numerusform>%n orders could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</source>
        <translation>
            <numerusform>%n registration could not be read ({names}) and is missing or out of date here. Update Checkin, or tell whoever runs the server.</numerusform>
            <numerusform>%n registrations could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were not sent. They stay in the journal.</source>
        <translation>
            <numerusform>%n line was not sent. It stays in the journal.</numerusform>
            <numerusform>%n lines were not sent. They stay in the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerRoom</name>
    <message numerus="yes">
        <source>%n need somebody</source>
        <translation>
            <numerusform>%n needs somebody</numerusform>
            <numerusform>%n need somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let in twice</source>
        <translation>
            <numerusform>%n let in twice</numerusform>
            <numerusform>%n let in twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced unknown to another desk</source>
        <translation>
            <numerusform>%n replaced unknown to another desk</numerusform>
            <numerusform>%n replaced unknown to another desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let in, but taken back</source>
        <translation>
            <numerusform>%n let in, but taken back</numerusform>
            <numerusform>%n let in, but taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges to print</source>
        <translation>
            <numerusform>%n badge to print</numerusform>
            <numerusform>%n badges to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels left</source>
        <translation>
            <numerusform>%n label left</numerusform>
            <numerusform>%n labels left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines wait</source>
        <translation>
            <numerusform>%n line waits</numerusform>
            <numerusform>%n lines wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines that it did not get are kept</source>
        <translation>
            <numerusform>%n line that it did not get is kept</numerusform>
            <numerusform>%n lines that it did not get are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>data %n days old</source>
        <translation>
            <numerusform>data %n day old</numerusform>
            <numerusform>data %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Ago</name>
    <message numerus="yes">
        <source>%n minutes ago.</source>
        <translation>
            <numerusform>%n minute ago.</numerusform>
            <numerusform>%n minutes ago.</numerusform>
        </translation>
    </message>
</context>
</TS>
