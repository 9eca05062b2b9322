<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Undo…</source>
        <translation>Ångra…</translation>
    </message>
    <message>
        <source>Let in with reason…</source>
        <translation>Släpp in med skäl…</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Välj listan</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Sök på namn</translation>
    </message>
    <message>
        <source>Show person</source>
        <translation>Visa personen</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Drop-in</translation>
    </message>
    <message>
        <source>Switch to on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Skriv ut igen</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
</context>
<context>
    <name>AskForList</name>
    <message>
        <source>Attendee lists ({endings})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesFilters</name>
    <message>
        <source>Name, company, e-mail, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any company again, not {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesPage</name>
    <message>
        <source>No company is known for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished">Drop-in</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attendees yet. Import a list, or drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesSide</name>
    <message>
        <source>Choose somebody to see the person here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendeesTable</name>
    <message>
        <source>Updated {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>Reading the attendees…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person</source>
        <translation type="unfinished">1 person</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} inside</source>
        <translation type="unfinished">{count} inne</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>In since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time here</source>
        <translation type="unfinished">Första gången här</translation>
    </message>
    <message>
        <source>Back again, last in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockedPanel</name>
    <message>
        <source>Show &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is let in until this is mended; then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkDeeds</name>
    <message>
        <source>Note to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the badges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Check in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set category…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print badges…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks in at {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done for %n people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done for 1 person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for {count}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraPicture</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Kamerans bild</translation>
    </message>
</context>
<context>
    <name>CameraSection</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <translation>Spegelvänd bilden</translation>
    </message>
    <message>
        <source>Lamp of the camera</source>
        <translation>Kamerans lampa</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Visa bilden</translation>
    </message>
    <message>
        <source>Camera for codes</source>
        <translation>Kamera för koder</translation>
    </message>
    <message>
        <source>This installation reads no camera. Scanners work as ever.</source>
        <translation>Den här installationen läser ingen kamera. Skannrar fungerar som vanligt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>Read: {code}. Nothing is checked in here.</source>
        <translation>Läste: {code}. Här checkas ingen in.</translation>
    </message>
    <message>
        <source>Hide picture</source>
        <translation>Dölj bilden</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Hold a code up to it</source>
        <translation>Håll upp en kod framför den</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lampa</translation>
    </message>
</context>
<context>
    <name>ClosingStrip</name>
    <message>
        <source>Something is being finished. The window closes by itself after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>What each column is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n columns are kept as extra</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown, and kept as extra</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Check-in lists</source>
        <translation>Incheckningslistor</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ut</translation>
    </message>
    <message>
        <source>Open another list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a door…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check-in list yet</source>
        <translation>Ingen incheckningslista än</translation>
    </message>
    <message>
        <source>Attendees can be let in once there is one.</source>
        <translation>Deltagare kan släppas in när det finns en.</translation>
    </message>
    <message>
        <source>Check-in list: {name}</source>
        <translation>Incheckningslista: {name}</translation>
    </message>
    <message>
        <source>This list closed {day}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list closed at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list opens {day}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list opens at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} Open {list}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {list}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list keeps what it said; the journal keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>of {count} here</source>
        <translation>av {count} här</translation>
    </message>
    <message>
        <source>{count} inside</source>
        <translation>{count} inne</translation>
    </message>
    <message>
        <source>{count} of {capacity} inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} expected</source>
        <translation>{count} väntas</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished">Enter</translation>
    </message>
    <message>
        <source>Confirm a typed name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the people found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>Clear the field, then back to Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the check-in list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the verdict proposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this person out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the newest line of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskSection</name>
    <message>
        <source>This desk</source>
        <translation>Den här disken</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Ingen angiven</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Diskens namn</translation>
    </message>
    <message>
        <source>Other desks and the journal call this computer so.</source>
        <translation>Så kallas datorn i journalen och vid andra diskar.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatör</translation>
    </message>
    <message>
        <source>Who works here now. The journal names them with every line.</source>
        <translation>Vem som arbetar här nu. Namnet står på varje rad i journalen.</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Show &amp;attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a d&amp;oor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people of this list are in the event.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>People can be let in once there is a door.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Who is registered on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who attends virtually</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Add a door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main entrance, day {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at these &amp;hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attendee has a category yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add one for each of %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cate&amp;gories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who may pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How o&amp;ften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most &amp;inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message>
        <source>Esc clears</source>
        <translation>Esc rensar</translation>
    </message>
    <message>
        <source>Scan a code, or type a name</source>
        <translation>Skanna en kod, eller skriv ett namn</translation>
    </message>
    <message>
        <source>Scan to check out</source>
        <translation>Skanna för att checka ut</translation>
    </message>
</context>
<context>
    <name>EventRoom</name>
    <message>
        <source>Desk</source>
        <translation type="unfinished">Disk</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished">Inställningar</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Registered for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always open</source>
        <translation type="unfinished">Alltid öppet</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site or virtual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldChooser</name>
    <message>
        <source>Keep as extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{column}” is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Sheet of the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>Folders</source>
        <translation>Mappar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Choose the folder for badges and exports</source>
        <translation>Välj mappen för namnbrickor och exporter</translation>
    </message>
    <message>
        <source>Beside the event</source>
        <translation>Bredvid evenemanget</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Visa mappen</translation>
    </message>
    <message>
        <source>Show the folder of the settings</source>
        <translation>Visa inställningarnas mapp</translation>
    </message>
    <message>
        <source>Badges and exports</source>
        <translation>Namnbrickor och exporter</translation>
    </message>
    <message>
        <source>Where they go first; each can be put elsewhere.</source>
        <translation>Dit hamnar de först; var och en kan läggas någon annanstans.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>They belong to this computer. Do not copy them to another one.</source>
        <translation>De hör till den här datorn. Kopiera dem inte till en annan.</translation>
    </message>
    <message>
        <source>Beside the event&apos;s file</source>
        <translation>Bredvid evenemangets fil</translation>
    </message>
    <message>
        <source>Folder for badges and exports</source>
        <translation>Mapp för namnbrickor och exporter</translation>
    </message>
</context>
<context>
    <name>HandOuts</name>
    <message>
        <source>Hand out: {things}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Not the same person? Keep the ticket and call the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid meanwhile? A supervisor can let the person in, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organiser can decide it here and now: let the person in, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a free seat? Switching checks the person in, and the journal keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask, and keep the answer; then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the name, and choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the name and type it: the person may be listed with another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the person the way to the right door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled by mistake? The registration desk can register the person anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not discuss it at the door: a supervisor takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest ticket is in the newest message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor can let the person in all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out whoever leaves; then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the code flat and a little further away, or type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May come back: this list lets people in again after an exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May come back: this list lets people in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May come back tomorrow: once a day is allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>How far the import is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is in the event already, with the same data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans wait while a list of this size is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written until you import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans wait while the list is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel undoes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is being undone …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished">Fil</translation>
    </message>
    <message>
        <source>Columns and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was too late to stop: all was written already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import report.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Undone {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {operator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">Disk</translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished">Operatör</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Name, reason, last four of a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">Disk</translation>
    </message>
    <message>
        <source>Sort of line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">I dag</translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All desks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalFoot</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Writing … %n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line is being looked at …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain unbroken, checked {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problems, checked {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; “checkin verify” tells them all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished">Disk</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people are called so; not all are found. Type more letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalUndo</name>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished">Fel person</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation type="unfinished">Skannad av misstag</translation>
    </message>
    <message>
        <source>Did not come in</source>
        <translation type="unfinished">Kom inte in</translation>
    </message>
    <message>
        <source>&amp;Keep this reason</source>
        <translation type="unfinished">&amp;Behåll skälet</translation>
    </message>
    <message>
        <source>Undo “{what}”: {who}. Why? The journal keeps both lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what was undone: {who}. Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalWork</name>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Stäng</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>This help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the desk, field empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>American</source>
        <translation>Amerikanskt</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Brittiskt</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Franskt</translation>
    </message>
    <message>
        <source>Belgian</source>
        <translation>Belgiskt</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tyskt</translation>
    </message>
    <message>
        <source>Swiss, German</source>
        <translation>Schweiziskt, tyskt</translation>
    </message>
    <message>
        <source>Swiss, French</source>
        <translation>Schweiziskt, franskt</translation>
    </message>
    <message>
        <source>Swedish or Finnish</source>
        <translation>Svenskt eller finskt</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danskt</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norskt</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänskt</translation>
    </message>
    <message>
        <source>Romanian, QWERTZ</source>
        <translation>Rumänskt, QWERTZ</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungerskt</translation>
    </message>
    <message>
        <source>Polish, QWERTZ</source>
        <translation>Polskt, QWERTZ</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tjeckiskt</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovakiskt</translation>
    </message>
    <message>
        <source>Croatian or Slovenian</source>
        <translation>Kroatiskt eller slovenskt</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienskt</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanskt</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugisiskt</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estniskt</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauiskt</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkiskt</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grekiskt</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgariskt</translation>
    </message>
    <message>
        <source>Bulgarian, phonetic</source>
        <translation>Bulgariskt, fonetiskt</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainskt</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ryskt</translation>
    </message>
    <message>
        <source>Read as it was typed</source>
        <translation>Läst som det skrevs</translation>
    </message>
    <message>
        <source>American scanner, keyboard: {keyboard}. Repaired.</source>
        <translation>Amerikansk skanner, tangentbord: {keyboard}. Lagat.</translation>
    </message>
    <message>
        <source>Caps Lock is on. Repaired.</source>
        <translation>Caps Lock är på. Lagat.</translation>
    </message>
    <message>
        <source>American scanner, keyboard: {keyboard}, and Caps Lock is on. Repaired.</source>
        <translation>Amerikansk skanner, tangentbord: {keyboard}, och Caps Lock är på. Lagat.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ut</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>Let in by hand</source>
        <translation>Insläppt för hand</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Namnbricka utskriven</translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>Registrerad här</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rättad</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Let in with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished">Drop-in</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatestCard</name>
    <message>
        <source>Latest</source>
        <translation>Senaste</translation>
    </message>
    <message>
        <source>The latest scans appear here.</source>
        <translation>De senaste skanningarna visas här.</translation>
    </message>
    <message>
        <source>question left open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Mindre rörelse</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>The window is built anew in the language chosen; nothing is lost.</source>
        <translation>Fönstret byggs om på det valda språket; inget går förlorat.</translation>
    </message>
    <message>
        <source>A verdict that replaces another is shown without a wash of colour.</source>
        <translation>Ett besked som ersätter ett annat visas utan svepande färg.</translation>
    </message>
</context>
<context>
    <name>MishapStrip</name>
    <message>
        <source>Something went wrong and was noted. The desk goes on.</source>
        <translation>Något gick fel och har antecknats. Disken fortsätter.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiera rapporten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>On site</source>
        <translation>På plats</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>På distans</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>tomorrow, {time}</source>
        <translation>i morgon kl. {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>i går kl. {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
</context>
<context>
    <name>NewEventDialog</name>
    <message>
        <source>New event</source>
        <translation>Nytt evenemang</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Skapa evenemanget</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>None yet; it can come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Första dag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Sista dag</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Tidszon</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>There is already a file {file}. Choose another name.</source>
        <translation>Det finns redan en fil {file}. Välj ett annat namn.</translation>
    </message>
</context>
<context>
    <name>NoListCard</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list, or drop its file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, TSV, Excel or ODS, in any language. A list that comes again is merged:
check-ins and corrections stay, nobody is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished">Anteckning: {note}</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>Let in: {name}</source>
        <translation type="unfinished">Släpp in: {name}</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answer for it; the journal keeps your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor agreed</source>
        <translation type="unfinished">En ansvarig sa ja</translation>
    </message>
    <message>
        <source>Settled at the registration desk</source>
        <translation type="unfinished">Ordnat vid registreringen</translation>
    </message>
    <message>
        <source>Undo: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal keeps both lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished">Fel person</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHistory</name>
    <message>
        <source>Today</source>
        <translation type="unfinished">I dag</translation>
    </message>
    <message>
        <source>Nothing happened yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are in the journal.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Back to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished">Checka in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in with reason…</source>
        <translation type="unfinished">Släpp in med skäl…</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished">Checka ut</translation>
    </message>
    <message>
        <source>Let in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation type="unfinished">Gick {time}</translation>
    </message>
</context>
<context>
    <name>PersonTabs</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid ticket to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the newest list any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>The picture</source>
        <translation>Bilden</translation>
    </message>
    <message>
        <source>{name} shows no code. Try a sharper picture, or type the name.</source>
        <translation>{name} visar ingen kod. Prova en skarpare bild, eller skriv namnet.</translation>
    </message>
    <message>
        <source>{name} holds {count} codes, and nobody was checked in. Drop a picture of {most} at most.</source>
        <translation>{name} innehåller {count} koder, och ingen checkades in. Släpp en bild med högst {most}.</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Den här disken</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappar</translation>
    </message>
    <message>
        <source>Changes are kept at once.</source>
        <translation>Ändringar sparas genast.</translation>
    </message>
</context>
<context>
    <name>PrinterSection</name>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Leta igen</translation>
    </message>
    <message>
        <source>Printer for badges</source>
        <translation>Skrivare för namnbrickor</translation>
    </message>
    <message>
        <source>Badges are written as PDF, to be printed from there. The choice is remembered.</source>
        <translation>Namnbrickor skrivs som PDF, att skriva ut därifrån. Valet blir ihågkommet.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Ingen skrivare</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Ingen hittades</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Undo: {name}</source>
        <translation type="unfinished">Ångra: {name}</translation>
    </message>
    <message>
        <source>Why? The journal keeps both lines.</source>
        <translation type="unfinished">Varför? Journalen behåller båda raderna.</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished">Fel person</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation type="unfinished">Skannad av misstag</translation>
    </message>
    <message>
        <source>Did not come in</source>
        <translation type="unfinished">Kom inte in</translation>
    </message>
    <message>
        <source>Let in: {name}</source>
        <translation type="unfinished">Släpp in: {name}</translation>
    </message>
    <message>
        <source>Why? You answer for it; the journal keeps your reason.</source>
        <translation type="unfinished">Varför? Du svarar för det; journalen behåller ditt skäl.</translation>
    </message>
    <message>
        <source>Supervisor agreed</source>
        <translation type="unfinished">En ansvarig sa ja</translation>
    </message>
    <message>
        <source>Settled at the registration desk</source>
        <translation type="unfinished">Ordnat vid registreringen</translation>
    </message>
    <message>
        <source>Left without checking out</source>
        <translation type="unfinished">Gick utan att checka ut</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>Another reason</source>
        <translation>Ett annat skäl</translation>
    </message>
    <message>
        <source>&amp;Keep this reason</source>
        <translation>&amp;Behåll skälet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a door…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished">Redo</translation>
    </message>
    <message>
        <source>Scan a ticket or a badge.
No code? Type two letters of the name.</source>
        <translation type="unfinished">Skanna en biljett eller namnbricka.
Ingen kod? Skriv två bokstäver av namnet.</translation>
    </message>
    <message>
        <source>No check-in list yet</source>
        <translation type="unfinished">Ingen incheckningslista än</translation>
    </message>
    <message>
        <source>A check-in list is one door, day or session.
Add the first to begin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Welcome.</source>
        <translation>Välkommen.</translation>
    </message>
    <message>
        <source>Welcome back. First admitted {earlier}.</source>
        <translation>Välkommen tillbaka. Först insläppt {earlier}.</translation>
    </message>
    <message>
        <source>Let in by hand: {reason}</source>
        <translation>Insläppt för hand: {reason}</translation>
    </message>
    <message>
        <source>Checked out.</source>
        <translation>Utcheckad.</translation>
    </message>
    <message>
        <source>Checked out. No entry was recorded before.</source>
        <translation>Utcheckad. Ingen entré fanns noterad.</translation>
    </message>
    <message>
        <source>Admitted {earlier} at {desk}.</source>
        <translation>Insläppt {earlier} vid {desk}.</translation>
    </message>
    <message>
        <source>Admitted {earlier} at {desk}. Once a day is allowed here; next from tomorrow.</source>
        <translation>Insläppt {earlier} vid {desk}. Här gäller en gång om dagen; nästa gång i morgon.</translation>
    </message>
    <message>
        <source>Admitted {earlier} at {desk}. Coming back is not allowed here.</source>
        <translation>Insläppt {earlier} vid {desk}. Här går det inte att komma tillbaka.</translation>
    </message>
    <message>
        <source>No ticket has this code. Search by name, or check that the ticket is for this event.</source>
        <translation>Ingen biljett har den här koden. Sök på namn, eller se efter att biljetten gäller det här evenemanget.</translation>
    </message>
    <message>
        <source>This ticket belongs to another event or server: {origin}.</source>
        <translation>Biljetten hör till ett annat evenemang eller en annan server: {origin}.</translation>
    </message>
    <message>
        <source>Not registered for {list}.</source>
        <translation>Inte anmäld till {list}.</translation>
    </message>
    <message>
        <source>Not registered for {list}. That list is open now: {others}.</source>
        <translation>Inte anmäld till {list}. Den här listan är öppen nu: {others}.</translation>
    </message>
    <message>
        <source>Not registered for {list}. Registered for {others}.</source>
        <translation>Inte anmäld till {list}. Anmäld till {others}.</translation>
    </message>
    <message>
        <source>This ticket was canceled. Send the person to the registration desk.</source>
        <translation>Biljetten är avbokad. Hänvisa till registreringen.</translation>
    </message>
    <message>
        <source>This ticket is not paid. Send the person to the registration desk.</source>
        <translation>Biljetten är inte betald. Hänvisa till registreringen.</translation>
    </message>
    <message>
        <source>This registration is not approved yet. Send the person to the registration desk.</source>
        <translation>Anmälan är inte godkänd än. Hänvisa till registreringen.</translation>
    </message>
    <message>
        <source>This ticket is blocked. Call a supervisor.</source>
        <translation>Biljetten är spärrad. Kalla på en ansvarig.</translation>
    </message>
    <message>
        <source>This ticket was replaced or withdrawn. Ask for the newest one.</source>
        <translation>Biljetten är ersatt eller återkallad. Fråga efter den nyaste.</translation>
    </message>
    <message>
        <source>Valid from {moment}.</source>
        <translation>Gäller från {moment}.</translation>
    </message>
    <message>
        <source>Valid until {moment}.</source>
        <translation>Gällde till {moment}.</translation>
    </message>
    <message>
        <source>{list} opens {moment}.</source>
        <translation>{list} öppnar {moment}.</translation>
    </message>
    <message>
        <source>{list} closed {moment}.</source>
        <translation>{list} stängde {moment}.</translation>
    </message>
    <message>
        <source>{list} opens {moment}. That list is open now: {others}.</source>
        <translation>{list} öppnar {moment}. Den här listan är öppen nu: {others}.</translation>
    </message>
    <message>
        <source>{list} closed {moment}. That list is open now: {others}.</source>
        <translation>{list} stängde {moment}. Den här listan är öppen nu: {others}.</translation>
    </message>
    <message>
        <source>{list} is full: {inside} of {capacity} are inside. Somebody has to leave first.</source>
        <translation>{list} är full: {inside} av {capacity} är inne. Någon måste gå ut först.</translation>
    </message>
    <message>
        <source>Registered for virtual attendance only. A supervisor may switch it to on site.</source>
        <translation>Anmäld bara på distans. En ansvarig kan ändra till på plats.</translation>
    </message>
    <message>
        <source>{list} is for virtual attendance; this person is registered on site.</source>
        <translation>{list} är för deltagande på distans; personen är anmäld på plats.</translation>
    </message>
    <message>
        <source>A question has to be answered first.</source>
        <translation>En fråga måste besvaras först.</translation>
    </message>
    <message>
        <source>The rules of {list} do not allow it now.</source>
        <translation>Reglerna för {list} tillåter det inte nu.</translation>
    </message>
    <message>
        <source>Several tickets have this code. Search by name and pick the person.</source>
        <translation>Flera biljetter har den här koden. Sök på namn och välj personen.</translation>
    </message>
    <message>
        <source>This is not a ticket&apos;s code: {trouble}.</source>
        <translation>Det här är inte en biljetts kod: {trouble}.</translation>
    </message>
    <message>
        <source>%n minutes ago.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">Ett annat skäl</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished">Esc</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation type="unfinished">{came} av {expected} kom</translation>
    </message>
    <message>
        <source>The file is not there any more: {file}</source>
        <translation type="unfinished">Filen finns inte längre: {file}</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished">Övning</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">I dag</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished">Avslutat</translation>
    </message>
    <message>
        <source>To come</source>
        <translation type="unfinished">Kommande</translation>
    </message>
</context>
<context>
    <name>Reentry</name>
    <message>
        <source>Again after checking out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As often as they like</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First say what each column is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows are worth a look</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed twice, taken once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>No ticket</source>
        <translation type="unfinished">Ingen biljett</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation type="unfinished">Här sedan {time}</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation type="unfinished">Gick {time}</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished">Inte här än</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for ‘{text}’. Try fewer letters, or the company.</source>
        <translation>Ingen hittades för ”{text}”. Prova färre bokstäver, eller företaget.</translation>
    </message>
    <message>
        <source>Not here yet first</source>
        <translation>De som inte har kommit först</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Checka in</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Not in the list? Register a walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in {name}?</source>
        <translation>Checka in {name}?</translation>
    </message>
    <message>
        <source>Check out {name}?</source>
        <translation>Checka ut {name}?</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
</context>
<context>
    <name>ScannerReport</name>
    <message>
        <source>Test code as a QR code</source>
        <translation>Testkod som QR-kod</translation>
    </message>
    <message>
        <source>Test code</source>
        <translation>Testkod</translation>
    </message>
    <message>
        <source>Scan the code on this page</source>
        <translation>Skanna koden på den här sidan</translation>
    </message>
    <message>
        <source>What the scanner types is shown here. Nothing is checked in.</source>
        <translation>Här visas vad skannern skriver. Ingen checkas in.</translation>
    </message>
    <message>
        <source>No USB scanner is listened to</source>
        <translation>Ingen USB-skanner avlyssnas</translation>
    </message>
    <message>
        <source>This window takes codes from the keyboard&apos;s field, the camera and files.</source>
        <translation>Fönstret tar koder från fältet, kameran och filer.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>en paus</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Kom fram som</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Läst som</translation>
    </message>
    <message>
        <source>Ended with</source>
        <translation>Slutade med</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längsta paus</translation>
    </message>
    <message>
        <source>{gap} ms of {whole} ms in all</source>
        <translation>{gap} ms av totalt {whole} ms</translation>
    </message>
    <message>
        <source>Raise the pause within a scan below, then scan again.</source>
        <translation>Öka pausen inom en skanning nedan och skanna igen.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tangentbord</translation>
    </message>
    <message>
        <source>Scan the code again at any time. Nothing is checked in here.</source>
        <translation>Skanna koden igen när du vill. Här checkas ingen in.</translation>
    </message>
    <message>
        <source>Your scanner works</source>
        <translation>Skannern fungerar</translation>
    </message>
    <message>
        <source>Codes arrive garbled</source>
        <translation>Koder kommer fram förvanskade</translation>
    </message>
    <message>
        <source>Choose below the keyboard layout of this computer, then scan again.</source>
        <translation>Välj datorns tangentbordslayout nedan och skanna igen.</translation>
    </message>
    <message>
        <source>The code arrived in pieces</source>
        <translation>Koden kom fram i bitar</translation>
    </message>
    <message>
        <source>The scanner reads</source>
        <translation>Skannern läser</translation>
    </message>
    <message>
        <source>This was another code. Scan the one on this page to test the keyboard.</source>
        <translation>Det var en annan kod. Skanna den på sidan för att prova tangentbordet.</translation>
    </message>
    <message>
        <source>No layout that is known</source>
        <translation>Ingen känd layout</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>Skanner</translation>
    </message>
    <message>
        <source>Test sheet…</source>
        <translation>Testblad…</translation>
    </message>
    <message>
        <source>The test sheet is in {file}. Print it at its full size.</source>
        <translation>Testbladet finns i {file}. Skriv ut det i full storlek.</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>Hittas av sig själv</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Vad som helst</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>En paus</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Leta igen</translation>
    </message>
    <message>
        <source>Look again for serial ports</source>
        <translation>Leta igen efter serieportar</translation>
    </message>
    <message>
        <source>A scanner types as on a US keyboard. The computer&apos;s may differ.</source>
        <translation>En skanner skriver som på ett amerikanskt tangentbord. Datorns kan vara ett annat.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Tangentbordslayout</translation>
    </message>
    <message>
        <source>A scan ends with</source>
        <translation>En skanning slutar med</translation>
    </message>
    <message>
        <source>Raise it if codes arrive in pieces, or as if somebody had typed them.</source>
        <translation>Öka den om koder kommer i bitar, eller som om någon hade skrivit dem.</translation>
    </message>
    <message>
        <source>Pause within a scan</source>
        <translation>Paus inom en skanning</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Seriell skanner</translation>
    </message>
    <message>
        <source>Not in this installation</source>
        <translation>Inte i den här installationen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Keep the test sheet</source>
        <translation>Spara testbladet</translation>
    </message>
</context>
<context>
    <name>Sent</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">Nekad</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundSection</name>
    <message>
        <source>Sounds</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>No sounds at this desk</source>
        <translation>Inga ljud vid den här disken</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lyssna</translation>
    </message>
    <message>
        <source>Each kind of verdict has its own rhythm. Without a loudspeaker the computer beeps.</source>
        <translation>Varje slags besked har sin egen rytm. Utan högtalare piper datorn.</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Insläppt</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Se upp</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Utcheckad</translation>
    </message>
    <message>
        <source>Guest who is awaited</source>
        <translation>Väntad gäst</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play: {name}</source>
        <translation>Spela: {name}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished">Inte här än</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished">Obetald</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation type="unfinished">Inte godkänd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished">Spärrad</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished">Ersatt</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished">Avbokad</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation type="unfinished">Ingen biljett</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Events (*.checkin)</source>
        <translation>Evenemang (*.checkin)</translation>
    </message>
    <message>
        <source>Open an event</source>
        <translation>Öppna ett evenemang</translation>
    </message>
    <message>
        <source>Choose an event to open its desk.</source>
        <translation>Välj ett evenemang för att öppna dess disk.</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>Senaste evenemang</translation>
    </message>
    <message>
        <source>No event yet. Make one, or try the demo.</source>
        <translation>Inget evenemang än. Skapa ett, eller prova demon.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ppna</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>You can also drop a list or an event file anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nytt evenemang</translation>
    </message>
    <message>
        <source>Name, days, time zone</source>
        <translation>Namn, dagar, tidszon</translation>
    </message>
    <message>
        <source>New event from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, Excel or ODS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Öppna en fil</translation>
    </message>
    <message>
        <source>NAME.checkin</source>
        <translation>NAMN.checkin</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Prova demon</translation>
    </message>
    <message>
        <source>400 made-up people, nothing is sent</source>
        <translation>400 påhittade personer, inget skickas</translation>
    </message>
    <message>
        <source>Join other desks</source>
        <translation>Anslut diskar</translation>
    </message>
    <message>
        <source>No other desk found on this network</source>
        <translation>Ingen annan disk på nätverket</translation>
    </message>
    <message>
        <source>The demo is being made: 400 people, badges, a morning …</source>
        <translation>Demon skapas: 400 personer, namnbrickor, en morgon …</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished">Avbokad</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished">Obetald</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation type="unfinished">Inte godkänd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished">Spärrad</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished">Ersatt</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{event} (rehearsal)</source>
        <translation>{event} (övning)</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}: {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Somebody comes instead of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colleague gets a ticket of their own with the same company and category. The old code is not valid any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketChoice</name>
    <message>
        <source>Ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Admitted</source>
        <translation>Insläppt</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Utcheckad</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Redan inne</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Obetald</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Inte godkänd</translation>
    </message>
    <message>
        <source>Virtual only</source>
        <translation>Bara på distans</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Fråga först</translation>
    </message>
    <message>
        <source>Which ticket?</source>
        <translation>Vilken biljett?</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Okänd kod</translation>
    </message>
    <message>
        <source>Wrong list</source>
        <translation>Fel lista</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Avbokad</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallad</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>För tidigt</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>För sent</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Fullt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Inte tillåtet</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Skanna igen</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Code ending in {end}</source>
        <translation>Kod som slutar på {end}</translation>
    </message>
    <message>
        <source>Open {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>The latest verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk  F2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished">Drop-in</translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished">&amp;Namn</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;in at once: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is listed already. Go back and search for the name, or register them once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wanted</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished">Insläppt</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation type="unfinished">Utcheckad</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished">Ångrad</translation>
    </message>
    <message>
        <source>Let in with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-ins, corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{line}, undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>What the camera sees</source>
        <translation>Vad kameran ser</translation>
    </message>
    <message>
        <source>The camera is being turned on</source>
        <translation>Kameran slås på</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Undone</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>Undo {name}</source>
        <translation>Ångra {name}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Closed {day}, {time}</source>
        <translation type="unfinished">Stängde {day} kl. {time}</translation>
    </message>
    <message>
        <source>{day} · open {from_}–{until}</source>
        <translation type="unfinished">{day} · öppet {from_}–{until}</translation>
    </message>
    <message>
        <source>Opens {day}, {time}</source>
        <translation type="unfinished">Öppnar {day} kl. {time}</translation>
    </message>
    <message>
        <source>Open until {day}, {time}</source>
        <translation type="unfinished">Öppet till {day} kl. {time}</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation type="unfinished">Alltid öppet</translation>
    </message>
</context>
</TS>
