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
        <translation>Ändra till på plats</translation>
    </message>
    <message>
        <source>Check in anyway</source>
        <translation>Checka in ändå</translation>
    </message>
    <message>
        <source>Mark as paid…</source>
        <translation>Markera som betald…</translation>
    </message>
    <message>
        <source>Put on waiting list</source>
        <translation>Sätt på väntelistan</translation>
    </message>
    <message>
        <source>Call supervisor</source>
        <translation>Kalla på ansvarig</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Skriv ut brickan</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>Samma företag</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
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
    <name>AskForList</name>
    <message>
        <source>Attendee lists ({endings})</source>
        <translation>Deltagarlistor ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Välj en lista</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>&amp;Nästa fråga</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Hoppa över</translation>
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
        <source>{number} of {count}</source>
        <translation>{number} av {count}</translation>
    </message>
    <message>
        <source>&amp;Check in</source>
        <translation>&amp;Checka in</translation>
    </message>
    <message>
        <source>May be left open.</source>
        <translation>Får lämnas obesvarad.</translation>
    </message>
</context>
<context>
    <name>AttendeesFilters</name>
    <message>
        <source>Name, company, e-mail, code</source>
        <translation>Namn, företag, e-post, kod</translation>
    </message>
    <message>
        <source>Search attendees</source>
        <translation>Sök deltagare</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Any company</source>
        <translation>Alla företag</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alla listor</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Alla kategorier</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Alla etiketter</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Oavsett status</translation>
    </message>
    <message>
        <source>Any company again, not {name}</source>
        <translation>Alla företag igen, inte bara {name}</translation>
    </message>
</context>
<context>
    <name>AttendeesModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>First in</source>
        <translation>Först in</translation>
    </message>
</context>
<context>
    <name>AttendeesPage</name>
    <message>
        <source>Search attendees</source>
        <translation>Sök deltagare</translation>
    </message>
    <message>
        <source>From the search to the table</source>
        <translation>Från sökningen till tabellen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From the table to the person</source>
        <translation>Från tabellen till personen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the search, or back to the table</source>
        <translation>Rensa sökningen, eller tillbaka till tabellen</translation>
    </message>
    <message>
        <source>No company is known for this person.</source>
        <translation>Inget företag är känt för personen.</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importera…</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Drop-in</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importera en lista</translation>
    </message>
    <message>
        <source>No attendees yet. Import a list, or drop a file here.</source>
        <translation>Inga deltagare än. Importera en lista, eller släpp en fil här.</translation>
    </message>
</context>
<context>
    <name>AttendeesSide</name>
    <message>
        <source>Choose somebody to see the person here.</source>
        <translation>Välj någon för att se personen här.</translation>
    </message>
</context>
<context>
    <name>AttendeesTable</name>
    <message>
        <source>Updated {time}</source>
        <translation>Uppdaterad {time}</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or the company.</source>
        <translation>Ingen hittades. Prova färre bokstäver, eller företaget.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Reading the attendees…</source>
        <translation>Läser deltagarna…</translation>
    </message>
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
    <message numerus="yes">
        <source>{count} of %n people</source>
        <translation>
            <numerusform>{count} av %n person</numerusform>
            <numerusform>{count} av %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} inside</source>
        <translation>{count} inne</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n vald</numerusform>
            <numerusform>%n valda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeBox</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Category band</source>
        <translation>Kategoriband</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tecken</translation>
    </message>
</context>
<context>
    <name>BadgeCanvas</name>
    <message>
        <source>The badge</source>
        <translation>Namnbrickan</translation>
    </message>
    <message>
        <source>No box is chosen.</source>
        <translation>Ingen ruta är vald.</translation>
    </message>
    <message>
        <source>{name}: left {x}, top {y}, {width} wide, {height} high</source>
        <translation>{name}: vänster {x}, överkant {y}, {width} bred, {height} hög</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>Gå från ruta till ruta</translation>
    </message>
    <message>
        <source>Move the box by 1 mm, with Shift by 0.1 mm</source>
        <translation>Flytta rutan 1 mm, med Skift 0,1 mm</translation>
    </message>
    <message>
        <source>Size the box</source>
        <translation>Ändra rutans storlek</translation>
    </message>
    <message>
        <source>Take the box away</source>
        <translation>Ta bort rutan</translation>
    </message>
    <message>
        <source>Add a copy of the box</source>
        <translation>Lägg till en kopia av rutan</translation>
    </message>
    <message>
        <source>Undo, and do again</source>
        <translation>Ångra, och gör om</translation>
    </message>
    <message>
        <source>Larger and smaller; 0 shows the whole badge</source>
        <translation>Större och mindre; 0 visar hela namnbrickan</translation>
    </message>
</context>
<context>
    <name>BadgeColor</name>
    <message>
        <source>Black</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Mörkgrå</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grå</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Vit</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Röd</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bärnsten</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grön</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blågrön</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Efter kategori</translation>
    </message>
</context>
<context>
    <name>BadgeDeeds</name>
    <message>
        <source>This event has no printer yet. Add one under “Printing”.</source>
        <translation>Evenemanget har ingen skrivare än. Lägg till en under ”Utskrift”.</translation>
    </message>
    <message>
        <source>A test page goes to {printer}.</source>
        <translation>En testsida går till {printer}.</translation>
    </message>
    <message>
        <source>Bring in a layout</source>
        <translation>Hämta in en layout</translation>
    </message>
    <message>
        <source>Layouts (*.json *.pdf)</source>
        <translation>Layouter (*.json *.pdf)</translation>
    </message>
    <message>
        <source>Choose one JSON file, and the PDF below it if there is one.</source>
        <translation>Välj en JSON-fil, och PDF-filen under den om det finns en.</translation>
    </message>
    <message>
        <source>The layout is in {file}.</source>
        <translation>Layouten finns i {file}.</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Spara layouten</translation>
    </message>
    <message>
        <source>Bring in a picture</source>
        <translation>Hämta in en bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Fonts (*.ttf *.otf *.ttc *.zip)</source>
        <translation>Typsnitt (*.ttf *.otf *.ttc *.zip)</translation>
    </message>
    <message>
        <source>Add a font</source>
        <translation>Lägg till ett typsnitt</translation>
    </message>
    <message>
        <source>The fonts of {file} are here now.</source>
        <translation>Typsnitten i {file} finns nu här.</translation>
    </message>
    <message>
        <source>Changed since printing</source>
        <translation>Ändrad sedan utskriften</translation>
    </message>
    <message numerus="yes">
        <source>%n badges wait for a printer.</source>
        <translation>
            <numerusform>%n namnbricka väntar på en skrivare.</numerusform>
            <numerusform>%n namnbrickor väntar på en skrivare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: printed, on its way, or perhaps out.</source>
        <translation>
            <numerusform>%n utelämnad: utskriven, på väg eller kanske redan ute.</numerusform>
            <numerusform>%n utelämnade: utskrivna, på väg eller kanske redan ute.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Ingen fil skrevs.</translation>
    </message>
    <message numerus="yes">
        <source>%n badges are in {file}.</source>
        <translation>
            <numerusform>%n namnbricka finns i {file}.</numerusform>
            <numerusform>%n namnbrickor finns i {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n should be looked at: {names}.</source>
        <translation>
            <numerusform>%n bör granskas: {names}.</numerusform>
            <numerusform>%n bör granskas: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: at a printer now.</source>
        <translation>
            <numerusform>%n utelämnad: hos en skrivare just nu.</numerusform>
            <numerusform>%n utelämnade: hos en skrivare just nu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nobody knows whether they came out.</source>
        <translation>
            <numerusform>%n utelämnad: ingen vet om den kom ut.</numerusform>
            <numerusform>%n utelämnade: ingen vet om de kom ut.</numerusform>
        </translation>
    </message>
    <message>
        <source>{printer} prints badges now.</source>
        <translation>{printer} skriver nu ut namnbrickor.</translation>
    </message>
    <message>
        <source>“{name}” is here now.</source>
        <translation>”{name}” finns här nu.</translation>
    </message>
</context>
<context>
    <name>BadgeItems</name>
    <message>
        <source>Boxes</source>
        <translation>Rutor</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Badges</source>
        <translation>Namnbrickor</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Utskrift</translation>
    </message>
    <message>
        <source>Layout or printing</source>
        <translation>Layout eller utskrift</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testsida</translation>
    </message>
    <message>
        <source>Print badges…</source>
        <translation>Skriv ut namnbrickor…</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badges…</source>
        <translation>
            <numerusform>Skriv ut %n bricka…</numerusform>
            <numerusform>Skriv ut %n brickor…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>In since {time}</source>
        <translation>Inne sedan {time}</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Inte betald än</translation>
    </message>
    <message>
        <source>First time today</source>
        <translation>Första gången i dag</translation>
    </message>
    <message>
        <source>First time here</source>
        <translation>Första gången här</translation>
    </message>
    <message>
        <source>Back again, last in {time}</source>
        <translation>Tillbaka igen, senast in {time}</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>Har varit här förut</translation>
    </message>
</context>
<context>
    <name>BlockedPanel</name>
    <message>
        <source>Show &amp;folder</source>
        <translation>Visa &amp;mappen</translation>
    </message>
    <message>
        <source>Cannot go on</source>
        <translation>Kan inte fortsätta</translation>
    </message>
    <message>
        <source>Scans cannot be kept.</source>
        <translation>Skanningar kan inte sparas.</translation>
    </message>
    <message>
        <source>Nobody is let in until this is mended; then scan again.</source>
        <translation>Ingen släpps in förrän det är åtgärdat. Skanna sedan igen.</translation>
    </message>
</context>
<context>
    <name>BulkDeeds</name>
    <message>
        <source>Note to all</source>
        <translation>Anteckning för alla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Anteckning</translation>
    </message>
    <message>
        <source>Set category</source>
        <translation>Ändra kategori</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategori</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>has a badge already, or may have one</source>
        <translation>har redan en namnbricka, eller kan ha en</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Check in all</source>
        <translation>Checka in alla</translation>
    </message>
    <message>
        <source>Note to all…</source>
        <translation>Anteckna för alla…</translation>
    </message>
    <message>
        <source>Set category…</source>
        <translation>Ändra kategori…</translation>
    </message>
    <message>
        <source>Print badges…</source>
        <translation>Skriv ut namnbrickor…</translation>
    </message>
    <message>
        <source>Whom it was not done for, and whom to look at</source>
        <translation>Vilka det inte gjordes för, och vilka som bör granskas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Till tabellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks in at {list}.</source>
        <translation>Checkar in vid {list}.</translation>
    </message>
    <message>
        <source>Check in all at {list}</source>
        <translation>Checka in alla vid {list}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} av {count}</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n people.</source>
        <translation>
            <numerusform>Klart för %n person.</numerusform>
            <numerusform>Klart för %n personer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done for 1 person.</source>
        <translation>Klart för 1 person.</translation>
    </message>
    <message>
        <source>Not for {count}: {reasons}</source>
        <translation>Inte för {count}: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>%n should be looked at.</source>
        <translation>
            <numerusform>%n bör granskas.</numerusform>
            <numerusform>%n bör granskas.</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>avbrutet</translation>
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
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Somebody else…</source>
        <translation>Någon annan…</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Do again (Ctrl+Y)</source>
        <translation>Gör om (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Grid, and snapping to millimetres</source>
        <translation>Rutnät, och fäst vid millimetrar</translation>
    </message>
    <message>
        <source>Shown with</source>
        <translation>Visas med</translation>
    </message>
    <message>
        <source>The person before</source>
        <translation>Föregående person</translation>
    </message>
    <message>
        <source>The next person</source>
        <translation>Nästa person</translation>
    </message>
    <message>
        <source>Ten worst names</source>
        <translation>Tio svåraste</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Whole badge</source>
        <translation>Hela namnbrickan</translation>
    </message>
</context>
<context>
    <name>ClosingStrip</name>
    <message>
        <source>Something is being finished. The window closes by itself after that.</source>
        <translation>Något slutförs. Fönstret stängs av sig självt efteråt.</translation>
    </message>
    <message>
        <source>Something is being finished. The event closes by itself after that.</source>
        <translation>Något slutförs. Evenemanget stängs av sig självt efteråt.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Håll öppet</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>En annan färg…</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>What each column is</source>
        <translation>Vad varje kolumn är</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are kept as extra</source>
        <translation>
            <numerusform>%n kolumn sparas som extra</numerusform>
            <numerusform>%n kolumner sparas som extra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown, and kept as extra</source>
        <translation>
            <numerusform>%n till visas inte, men sparas som extra</numerusform>
            <numerusform>%n till visas inte, men sparas som extra</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsModel</name>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Först</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Igen</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Klockor</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Vad som beslutades</translation>
    </message>
    <message>
        <source>The difference of the clocks was not measured: no server told a line.</source>
        <translation>Klockornas skillnad är inte mätt: ingen av raderna kom från en server.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Obeslutad</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslutad</translation>
    </message>
    <message>
        <source>{time}, {desk}</source>
        <translation>{time}, {desk}</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Inte mätt</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Lika</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} tim</translation>
    </message>
    <message>
        <source>Server {time} ahead</source>
        <translation>Servern {time} före</translation>
    </message>
    <message>
        <source>Server {time} behind</source>
        <translation>Servern {time} efter</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Decide about the chosen line</source>
        <translation>Besluta om den valda raden</translation>
    </message>
    <message>
        <source>Alt+1 …</source>
        <translation>Alt+1 …</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj ett skäl</translation>
    </message>
    <message>
        <source>{who} was let in twice. What was decided? Both lines stand.</source>
        <translation>{who} släpptes in två gånger. Vad beslutades? Båda raderna står kvar.</translation>
    </message>
    <message>
        <source>Let in twice</source>
        <translation>Insläppta två gånger</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>Show in the &amp;journal</source>
        <translation>Visa i &amp;journalen</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Besluta…</translation>
    </message>
    <message>
        <source>Desks that did not know of each other let the same person in. Nothing is taken back here: both lines stand, and what you decide is kept beside them.</source>
        <translation>Diskar som inte visste om varandra släppte in samma person. Inget tas tillbaka här: båda raderna står kvar, och det du beslutar sparas bredvid dem.</translation>
    </message>
    <message>
        <source>Scanned twice by mistake</source>
        <translation>Skannad två gånger av misstag</translation>
    </message>
    <message>
        <source>Two people, one ticket</source>
        <translation>Två personer, en biljett</translation>
    </message>
    <message>
        <source>&amp;Keep this decision</source>
        <translation>&amp;Spara beslutet</translation>
    </message>
    <message>
        <source>Another decision</source>
        <translation>Ett annat beslut</translation>
    </message>
    <message>
        <source>People who were let in twice</source>
        <translation>Personer som släpptes in två gånger</translation>
    </message>
    <message>
        <source>No ticket let anybody in twice.</source>
        <translation>Ingen biljett släppte in någon två gånger.</translation>
    </message>
    <message numerus="yes">
        <source>%n people were let in twice</source>
        <translation>
            <numerusform>%n person släpptes in två gånger</numerusform>
            <numerusform>%n personer släpptes in två gånger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n obeslutad</numerusform>
            <numerusform>%n obeslutade</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted in the journal.</source>
        <translation>Antecknat i journalen.</translation>
    </message>
</context>
<context>
    <name>ConnectAccess</name>
    <message>
        <source>Scan it, or paste it here</source>
        <translation>Skanna den, eller klistra in den här</translation>
    </message>
    <message>
        <source>From a &amp;picture…</source>
        <translation>Från en &amp;bild…</translation>
    </message>
    <message>
        <source>See what is there</source>
        <translation>Se vad som finns där</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation>Logga in i &amp;webbläsaren</translation>
    </message>
    <message>
        <source>Choose its &amp;certificate…</source>
        <translation>Välj &amp;certifikat…</translation>
    </message>
    <message>
        <source>A code of {server}, still unused</source>
        <translation>En kod från {server}, ännu oanvänd</translation>
    </message>
    <message>
        <source>The server is being asked …</source>
        <translation>Servern tillfrågas …</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Parkopplingskod</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>The server&apos;s or the event&apos;s address, as in a browser. The code of an event of Indico does, too.</source>
        <translation>Serverns eller evenemangets adress, som i en webbläsare. Koden för ett evenemang i Indico går också bra.</translation>
    </message>
    <message>
        <source>In pretix: the organiser&apos;s settings, Teams, API tokens. In Indico: your own profile, API tokens. It is kept by this computer&apos;s keyring, never in the event&apos;s file, and not shown again.</source>
        <translation>I pretix: arrangörens inställningar, Team, API-nycklar. I Indico: din egen profil, API tokens. Den sparas i datorns nyckelring, aldrig i evenemangets fil, och visas inte igen.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Port of the callback URL</source>
        <translation>Port i återkopplingsadressen</translation>
    </message>
    <message>
        <source>An event of Indico. Type the token, or sign in.</source>
        <translation>Ett evenemang i Indico. Skriv in nyckeln, eller logga in.</translation>
    </message>
    <message>
        <source>Or client ID</source>
        <translation>Eller klient-ID</translation>
    </message>
    <message>
        <source>In Indico, without a token: that of the application which its administrator registered with the callback URL {address}. It is asked once for each server.</source>
        <translation>I Indico, utan nyckel: det som hör till applikationen som administratören registrerade med återkopplingsadressen (callback URL) {address}. Det efterfrågas en gång för varje server.</translation>
    </message>
    <message>
        <source>In pretix: the organiser&apos;s settings, Devices, Connect a device. The code serves once, and sets this computer up there. In Indico: the registration form&apos;s page, Tickets, QR Code. It tells the address; a token is typed below.</source>
        <translation>I pretix: arrangörens inställningar, Enheter, Anslut en enhet. Koden gäller en gång och registrerar den här datorn där. I Indico: anmälningsformulärets sida, Tickets, QR Code. Den ger adressen; nyckeln skrivs in nedan.</translation>
    </message>
    <message>
        <source>Scan a pairing code</source>
        <translation>Skanna en parkopplingskod</translation>
    </message>
    <message>
        <source>Or type an address and a token</source>
        <translation>Eller skriv en adress och en nyckel</translation>
    </message>
</context>
<context>
    <name>ConnectChoice</name>
    <message>
        <source>Event</source>
        <translation>Evenemang</translation>
    </message>
    <message>
        <source>&amp;Connect and download</source>
        <translation>&amp;Anslut och hämta</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>En annan server</translation>
    </message>
    <message>
        <source>Registration forms, each of which is a check-in list</source>
        <translation>Anmälningsformulär, vart och ett en incheckningslista</translation>
    </message>
    <message>
        <source>Who was checked in elsewhere</source>
        <translation>Vilka som har checkats in på andra håll</translation>
    </message>
    <message>
        <source>Who was let in here for the first time</source>
        <translation>Vilka som har släppts in här för första gången</translation>
    </message>
    <message>
        <source>What is undone of that, and whom you mark as paid</source>
        <translation>Vad av detta som ångras, och vilka du markerar som betalda</translation>
    </message>
    <message>
        <source>Nothing else: names, answers and settings stay as they are there</source>
        <translation>Inget annat: namn, svar och inställningar förblir som de är där</translation>
    </message>
    <message>
        <source>People with tickets and orders: names, companies, e-mail addresses, answers</source>
        <translation>Personer med biljetter och beställningar: namn, företag, e-postadresser, svar</translation>
    </message>
    <message>
        <source>Check-in lists with their rules, questions and badge layouts</source>
        <translation>Incheckningslistor med sina regler, frågor och layouter för namnbrickor</translation>
    </message>
    <message>
        <source>Who was let in or out here, when, on which list, at which desk</source>
        <translation>Vilka som släpptes in eller ut här, när, på vilken lista, vid vilken disk</translation>
    </message>
    <message>
        <source>Nothing else: names, orders and settings stay as they are there</source>
        <translation>Inget annat: namn, beställningar och inställningar förblir som de är där</translation>
    </message>
    <message>
        <source>Is read there</source>
        <translation>Läses där</translation>
    </message>
    <message>
        <source>Is written there</source>
        <translation>Skrivs där</translation>
    </message>
    <message>
        <source>Nothing is read or written until you connect.</source>
        <translation>Inget läses eller skrivs förrän du ansluter.</translation>
    </message>
    <message>
        <source>Registrations and guests: names, e-mail addresses, answers, tags, and the picture of whom somebody looks at</source>
        <translation>Anmälningar och gäster: namn, e-postadresser, svar, taggar och bilden av den någon tittar på</translation>
    </message>
    <message>
        <source>Whom other devices let in or out, and the organizer&apos;s wristbands, cards and chips</source>
        <translation>Vilka andra enheter släppte in eller ut, och arrangörens armband, kort och chipp</translation>
    </message>
    <message>
        <source>Answers given at the door, refused scans, printed badges, what is undone</source>
        <translation>Svar vid ingången, nekade skanningar, utskrivna namnbrickor och det som ångras</translation>
    </message>
    <message>
        <source>This event is here already: its server was at {address} before. People, journal and outbox stay.</source>
        <translation>Det här evenemanget finns redan här: servern hade adressen {address} tidigare. Personer, journal och utkorg finns kvar.</translation>
    </message>
    <message>
        <source>These credentials reach no event there.</source>
        <translation>Den här nyckeln når inget evenemang där.</translation>
    </message>
    <message>
        <source>Its check-in lists come with the download.</source>
        <translation>Dess incheckningslistor kommer med hämtningen.</translation>
    </message>
    <message>
        <source>Check-in lists that are used at this desk:</source>
        <translation>Incheckningslistor som används vid den här disken:</translation>
    </message>
    <message>
        <source>Choose at least one check-in list:</source>
        <translation>Välj minst en incheckningslista:</translation>
    </message>
</context>
<context>
    <name>ConnectProgress</name>
    <message>
        <source>How far the download is</source>
        <translation>Hur långt hämtningen har kommit</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>{event} is being downloaded</source>
        <translation>{event} hämtas</translation>
    </message>
    <message>
        <source>The desk goes on meanwhile; who has come in is known at once.</source>
        <translation>Disken går vidare under tiden; den som har hämtats är känd genast.</translation>
    </message>
    <message>
        <source>{done} of {all} orders</source>
        <translation>{done} av {all} beställningar</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n beställning</numerusform>
            <numerusform>%n beställningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations</source>
        <translation>
            <numerusform>%n anmälan</numerusform>
            <numerusform>%n anmälningar</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} registrations</source>
        <translation>{done} av {all} anmälningar</translation>
    </message>
    <message>
        <source>Connected, but not everything could be read</source>
        <translation>Ansluten, men inte allt kunde läsas</translation>
    </message>
    <message>
        <source>Connected, and everybody is here</source>
        <translation>Ansluten, och alla är här</translation>
    </message>
    <message>
        <source>Connected, and everything is here</source>
        <translation>Ansluten, och allt är här</translation>
    </message>
    <message numerus="yes">
        <source>%n orders came in.</source>
        <translation>
            <numerusform>%n beställning kom in.</numerusform>
            <numerusform>%n beställningar kom in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations came in.</source>
        <translation>
            <numerusform>%n anmälan kom in.</numerusform>
            <numerusform>%n anmälningar kom in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Details of %n people are still coming.</source>
        <translation>
            <numerusform>Uppgifter om %n person är fortfarande på väg.</numerusform>
            <numerusform>Uppgifter om %n personer är fortfarande på väg.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on it is kept up to date by itself.</source>
        <translation>Från och med nu hålls det aktuellt av sig självt.</translation>
    </message>
    <message>
        <source>Connected, and not all is here yet</source>
        <translation>Ansluten, men allt är inte här än</translation>
    </message>
    <message>
        <source>What came in is kept, and the rest comes by itself while this event is open.</source>
        <translation>Det som kom in är sparat, och resten kommer av sig självt medan evenemanget är öppet.</translation>
    </message>
    <message>
        <source>Stopping at the next page …</source>
        <translation>Stannar vid nästa sida …</translation>
    </message>
</context>
<context>
    <name>ConnectView</name>
    <message>
        <source>Access</source>
        <translation>Åtkomst</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenemang</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Hämtning</translation>
    </message>
    <message>
        <source>This code sets nothing up. Hold up the one that the server shows.</source>
        <translation>Den här koden ansluter ingenting. Håll upp den som servern visar.</translation>
    </message>
    <message>
        <source>This is a rehearsal, which never sends anything. Connect the event&apos;s own file.</source>
        <translation>Det här är en repetition, som aldrig skickar något. Anslut evenemangets egen fil.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>Picture of a pairing code</source>
        <translation>Bild av en parkopplingskod</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Whose certificates to trust</source>
        <translation>Certifikat att lita på</translation>
    </message>
    <message>
        <source>There is no code in this picture. Choose another one.</source>
        <translation>Det finns ingen kod i bilden. Välj en annan.</translation>
    </message>
    <message>
        <source>The certificate of {server} is signed by nobody whom this computer trusts. If your organisation signs its own, choose its certificate file, which is kept for this computer; otherwise do not connect.</source>
        <translation>Certifikatet för {server} är inte utfärdat av någon som datorn litar på. Om er organisation utfärdar sina egna, välj organisationens certifikatfil, som sparas för den här datorn; anslut annars inte.</translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be understood: {names}</source>
        <translation>
            <numerusform>%n beställning kunde inte förstås: {names}</numerusform>
            <numerusform>%n beställningar kunde inte förstås: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations could not be understood: {names}</source>
        <translation>
            <numerusform>%n anmälan kunde inte förstås: {names}</numerusform>
            <numerusform>%n anmälningar kunde inte förstås: {names}</numerusform>
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
        <translation>Öppna en annan lista</translation>
    </message>
    <message>
        <source>Add a door…</source>
        <translation>Lägg till ingång…</translation>
    </message>
    <message>
        <source>Change a door…</source>
        <translation>Ändra en ingång…</translation>
    </message>
    <message>
        <source>Questions at the door…</source>
        <translation>Frågor vid ingången…</translation>
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
        <translation>Listan stängde {day} kl. {time}.</translation>
    </message>
    <message>
        <source>This list closed at {time}.</source>
        <translation>Listan stängde kl. {time}.</translation>
    </message>
    <message>
        <source>This list opens {day}, {time}.</source>
        <translation>Listan öppnar {day} kl. {time}.</translation>
    </message>
    <message>
        <source>This list opens at {time}.</source>
        <translation>Listan öppnar kl. {time}.</translation>
    </message>
    <message>
        <source>{told} Open {list}?</source>
        <translation>{told} Öppna {list}?</translation>
    </message>
    <message>
        <source>holds {count}</source>
        <translation>rymmer {count}</translation>
    </message>
    <message>
        <source>Closed {day}, {time}</source>
        <translation>Stängde {day} kl. {time}</translation>
    </message>
    <message>
        <source>{day} · open {from_}–{until}</source>
        <translation>{day} · öppen {from_}–{until}</translation>
    </message>
    <message>
        <source>Opens {day}, {time}</source>
        <translation>Öppnar {day} kl. {time}</translation>
    </message>
    <message>
        <source>Open until {day}, {time}</source>
        <translation>Öppen till {day} kl. {time}</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Alltid öppen</translation>
    </message>
    <message>
        <source>Open {list}</source>
        <translation>Öppna {list}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct {name}</source>
        <translation>Rätta {name}</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Spara rättelsen</translation>
    </message>
    <message>
        <source>The list keeps what it said; the journal keeps both.</source>
        <translation>Listan ändras inte; journalen sparar båda.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Förnamn</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Efternamn</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation>Företa&amp;g</translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;post</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategori</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>&amp;Deltar</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>&amp;Anteckningar</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Skäl</translation>
    </message>
    <message>
        <source>Misspelt</source>
        <translation>Felstavat</translation>
    </message>
    <message>
        <source>Asked for it</source>
        <translation>Egen önskan</translation>
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
        <translation>{count} av {capacity} inne</translation>
    </message>
    <message>
        <source>{count} expected</source>
        <translation>{count} väntas</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Ingen väntar</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>next: {name}</source>
        <translation>näst på tur: {name}</translation>
    </message>
</context>
<context>
    <name>DesignSession</name>
    <message>
        <source>{name} (yours)</source>
        <translation>{name} (er egen)</translation>
    </message>
</context>
<context>
    <name>DesignerView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>“{name}” is gone. Ctrl+Z brings it back.</source>
        <translation>”{name}” är borta. Ctrl+Z hämtar tillbaka den.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rutor</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Framsida</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Baksida</translation>
    </message>
    <message>
        <source>Side of the badge</source>
        <translation>Namnbrickans sida</translation>
    </message>
    <message>
        <source>Choose a box to see what it says and how it looks.</source>
        <translation>Välj en ruta för att se vad som står i den och hur den ser ut.</translation>
    </message>
    <message>
        <source>Show the badge of</source>
        <translation>Visa namnbrickan för</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>&amp;Name or company</source>
        <translation>&amp;Namn eller företag</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Ingen hittades.</translation>
    </message>
    <message>
        <source>Step through them with the arrows beside the name.</source>
        <translation>Bläddra mellan dem med pilarna bredvid namnet.</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Confirm a typed name</source>
        <translation>Bekräfta ett skrivet namn</translation>
    </message>
    <message>
        <source>Go through the people found</source>
        <translation>Bläddra bland dem som hittades</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the field, then back to Ready</source>
        <translation>Rensa fältet, sedan till Redo</translation>
    </message>
    <message>
        <source>Choose the check-in list</source>
        <translation>Välj incheckningslistan</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>In eller ut</translation>
    </message>
    <message>
        <source>Do what the verdict proposes</source>
        <translation>Gör det som beskedet föreslår</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Visa personen</translation>
    </message>
    <message>
        <source>Check this person out</source>
        <translation>Checka ut personen</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Skriv ut brickan</translation>
    </message>
    <message>
        <source>Let in, with a reason</source>
        <translation>Släpp in med skäl</translation>
    </message>
    <message>
        <source>Undo the newest line of this desk</source>
        <translation>Ångra diskens senaste rad</translation>
    </message>
    <message>
        <source>Camera on or off</source>
        <translation>Kamera på eller av</translation>
    </message>
    <message>
        <source>Alt+1 …</source>
        <translation>Alt+1 …</translation>
    </message>
    <message>
        <source>Choose an answer</source>
        <translation>Välj ett svar</translation>
    </message>
    <message>
        <source>Choose an answer at the door</source>
        <translation>Välj ett svar vid ingången</translation>
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
        <translation>Visa &amp;deltagarna</translation>
    </message>
    <message>
        <source>To the &amp;desk</source>
        <translation>Till di&amp;sken</translation>
    </message>
    <message>
        <source>Add a d&amp;oor…</source>
        <translation>Lägg till in&amp;gång…</translation>
    </message>
    <message>
        <source>Import another &amp;list</source>
        <translation>Importera en &amp;lista till</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Spara &amp;rapporten…</translation>
    </message>
    <message numerus="yes">
        <source>%n people of this list are in the event.</source>
        <translation>
            <numerusform>%n person i listan finns i evenemanget.</numerusform>
            <numerusform>%n personer i listan finns i evenemanget.</numerusform>
        </translation>
    </message>
    <message>
        <source>People can be let in once there is a door.</source>
        <translation>Ingen kan släppas in förrän det finns en ingång.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Who is registered on site</source>
        <translation>Anmälda på plats</translation>
    </message>
    <message>
        <source>Who attends virtually</source>
        <translation>Anmälda på distans</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Båda</translation>
    </message>
</context>
<context>
    <name>DoorDialog</name>
    <message>
        <source>Add a door</source>
        <translation>Lägg till ingång</translation>
    </message>
    <message>
        <source>Main entrance</source>
        <translation>Huvudingång</translation>
    </message>
    <message>
        <source>Main entrance, day {number}</source>
        <translation>Huvudingång, dag {number}</translation>
    </message>
    <message>
        <source>New: {name} · {day}</source>
        <translation>Ny: {name} · {day}</translation>
    </message>
    <message>
        <source>New: another door</source>
        <translation>Ny: en annan ingång</translation>
    </message>
    <message>
        <source>&amp;Add the door</source>
        <translation>&amp;Lägg till ingången</translation>
    </message>
    <message>
        <source>&amp;Keep changes</source>
        <translation>Spara &amp;ändringarna</translation>
    </message>
    <message numerus="yes">
        <source>Add one for each of %n days</source>
        <translation>
            <numerusform>Lägg till för %n dag</numerusform>
            <numerusform>Lägg till för alla %n dagar</numerusform>
        </translation>
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
        <source>&amp;Door</source>
        <translation>In&amp;gång</translation>
    </message>
    <message>
        <source>Change a door</source>
        <translation>Ändra en ingång</translation>
    </message>
    <message>
        <source>{host} says who may pass here. Change it there; it comes with a download.</source>
        <translation>{host} avgör vilka som släpps in här. Ändra det där; det kommer med en hämtning.</translation>
    </message>
    <message>
        <source>{host} says whom this list is for. Hours, how often and how many are set here.</source>
        <translation>{host} avgör vilka listan är till för. Tider, hur ofta och hur många ställs in här.</translation>
    </message>
</context>
<context>
    <name>DoorForm</name>
    <message>
        <source>&amp;Opens</source>
        <translation>Ö&amp;ppnar</translation>
    </message>
    <message>
        <source>&amp;Closes</source>
        <translation>&amp;Stänger</translation>
    </message>
    <message>
        <source>No list was imported yet.</source>
        <translation>Ingen lista har importerats än.</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alla kategorier</translation>
    </message>
    <message>
        <source>No attendee has a category yet.</source>
        <translation>Ingen deltagare har en kategori än.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingenting</translation>
    </message>
    <message>
        <source>Everybody of these</source>
        <translation>Alla av dessa</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ingen gräns</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>Cate&amp;gories</source>
        <translation>&amp;Kategorier</translation>
    </message>
    <message>
        <source>&amp;Who may pass</source>
        <translation>&amp;Vilka som släpps in</translation>
    </message>
    <message>
        <source>&amp;Registered</source>
        <translation>An&amp;mäld</translation>
    </message>
    <message>
        <source>How o&amp;ften</source>
        <translation>Hur &amp;ofta</translation>
    </message>
    <message>
        <source>At most &amp;inside</source>
        <translation>&amp;Högst inne</translation>
    </message>
    <message>
        <source>Hand o&amp;ut</source>
        <translation>Lämna &amp;ut</translation>
    </message>
    <message>
        <source>Who has a yes in “{column}”</source>
        <translation>Den som har ett ja i ”{column}”</translation>
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
        <translation>Disk</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Namnbrickor</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Utkorg</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Registered for</source>
        <translation>Anmäld till</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>Tidigare i dag</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>{what} at {list}</source>
        <translation>{what} vid {list}</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Alltid öppen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Öppen nu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Biljett</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Full name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>On site or virtual</source>
        <translation>På plats eller på distans</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Biljettkod</translation>
    </message>
    <message>
        <source>Ticket status</source>
        <translation>Biljettstatus</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
</context>
<context>
    <name>FieldChooser</name>
    <message>
        <source>Keep as extra</source>
        <translation>Spara som extra</translation>
    </message>
    <message>
        <source>What “{column}” is</source>
        <translation>Vad ”{column}” är</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>new</source>
        <translation>nya</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrade</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>oförändrade</translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation>dubbla</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>avvisade</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>inte längre med</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Arbetsbokens blad</translation>
    </message>
    <message>
        <source>Other &amp;file…</source>
        <translation>Annan &amp;fil…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n kolumn</numerusform>
            <numerusform>%n kolumner</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet: {name}</source>
        <translation>Blad: {name}</translation>
    </message>
</context>
<context>
    <name>FitFacts</name>
    <message>
        <source>Show them</source>
        <translation>Visa dem</translation>
    </message>
    <message>
        <source>Lies beside the badge: it is not printed.</source>
        <translation>Ligger bredvid namnbrickan: den skrivs inte ut.</translation>
    </message>
    <message>
        <source>Reaches over the badge&apos;s edge and is cut off there.</source>
        <translation>Når över namnbrickans kant och skärs av där.</translation>
    </message>
    <message>
        <source>Nothing is printed here for this person.</source>
        <translation>Här skrivs inget för den här personen.</translation>
    </message>
    <message numerus="yes">
        <source>on %n lines</source>
        <translation>
            <numerusform>på %n rad</numerusform>
            <numerusform>på %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long: printed at {size} pt {lines}</source>
        <translation>För långt: skrivs i {size} pt {lines}</translation>
    </message>
    <message>
        <source>Fits with initials at {size} pt {lines}</source>
        <translation>Får plats med initialer i {size} pt {lines}</translation>
    </message>
    <message>
        <source>Fits at {size} pt {lines}</source>
        <translation>Får plats i {size} pt {lines}</translation>
    </message>
    <message>
        <source>No font has “{letters}”. It is spelt in Latin letters, or left out.</source>
        <translation>Inget typsnitt har ”{letters}”. Det stavas med latinska bokstäver eller utelämnas.</translation>
    </message>
    <message numerus="yes">
        <source>All %n letters are in the font</source>
        <translation>
            <numerusform>%n bokstav finns i typsnittet</numerusform>
            <numerusform>Alla %n bokstäver finns i typsnittet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n people do not fit</source>
        <translation>
            <numerusform>{count} av %n person får inte plats</numerusform>
            <numerusform>{count} av %n personer får inte plats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people fit</source>
        <translation>
            <numerusform>%n person får plats</numerusform>
            <numerusform>Alla %n personer får plats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n people looked at</source>
        <translation>
            <numerusform>{done} av %n person granskad</numerusform>
            <numerusform>{done} av %n personer granskade</numerusform>
        </translation>
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
        <source>Hand out, unless given before</source>
        <translation>Lämna ut, om det inte redan är gjort</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Lämna ut</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Not the same person? Keep the ticket and call the supervisor.</source>
        <translation>Inte samma person? Behåll biljetten och kalla på en ansvarig.</translation>
    </message>
    <message>
        <source>Paid meanwhile? A supervisor can let the person in, with the reason.</source>
        <translation>Betald nu? En ansvarig kan släppa in personen och ange skälet.</translation>
    </message>
    <message>
        <source>An organiser can decide it here and now: let the person in, with the reason.</source>
        <translation>En arrangör kan avgöra det på plats: släpp in personen och ange skälet.</translation>
    </message>
    <message>
        <source>Is there a free seat? Switching checks the person in, and the journal keeps it.</source>
        <translation>Finns det en ledig plats? Ändringen checkar in personen och noteras i journalen.</translation>
    </message>
    <message>
        <source>Ask, and keep the answer: the person is then let in by itself.</source>
        <translation>Fråga och spara svaret: personen släpps sedan in av sig själv.</translation>
    </message>
    <message>
        <source>Ask for the name, and choose.</source>
        <translation>Fråga efter namnet och välj.</translation>
    </message>
    <message>
        <source>Ask for the name and type it: the person may be listed with another code.</source>
        <translation>Fråga efter namnet och skriv det: personen kan stå i listan med en annan kod.</translation>
    </message>
    <message>
        <source>Show the person the way to the right door.</source>
        <translation>Visa vägen till rätt ingång.</translation>
    </message>
    <message>
        <source>Canceled by mistake? The registration desk can register the person anew.</source>
        <translation>Avbokad av misstag? Registreringen kan anmäla personen på nytt.</translation>
    </message>
    <message>
        <source>Do not discuss it at the door: a supervisor takes over.</source>
        <translation>Diskutera det inte vid ingången: en ansvarig tar över.</translation>
    </message>
    <message>
        <source>Exchanged just now? Scan the wristband or card, or synchronise.</source>
        <translation>Bytt alldeles nyss? Skanna armbandet eller kortet, eller synkronisera.</translation>
    </message>
    <message>
        <source>Lost or forgotten? A supervisor can let the person in, with the reason.</source>
        <translation>Borttappat eller glömt? En ansvarig kan släppa in personen och ange skälet.</translation>
    </message>
    <message>
        <source>Canceled by mistake? A supervisor can let the person in, with the reason.</source>
        <translation>Avbokad av misstag? En ansvarig kan släppa in personen och ange skälet.</translation>
    </message>
    <message>
        <source>The newest ticket is in the newest message.</source>
        <translation>Den nyaste biljetten finns i det senaste meddelandet.</translation>
    </message>
    <message>
        <source>Say when to come back.</source>
        <translation>Säg när det går att komma tillbaka.</translation>
    </message>
    <message>
        <source>A supervisor can let the person in all the same.</source>
        <translation>En ansvarig kan ändå släppa in personen.</translation>
    </message>
    <message>
        <source>Check out whoever leaves. Whoever waits is named beside, first come first.</source>
        <translation>Checka ut den som går. Bredvid står vem som väntar, i den ordning de kom.</translation>
    </message>
    <message>
        <source>Hold the code flat and a little further away, or type the name.</source>
        <translation>Håll koden plant och lite längre bort, eller skriv namnet.</translation>
    </message>
    <message>
        <source>May come back: this list lets people in again after an exit.</source>
        <translation>Får komma tillbaka: listan släpper in igen efter utcheckning.</translation>
    </message>
    <message>
        <source>May come back: this list lets people in again.</source>
        <translation>Får komma tillbaka: listan släpper in igen.</translation>
    </message>
    <message>
        <source>May come back tomorrow: once a day is allowed here.</source>
        <translation>Får komma tillbaka i morgon: här gäller en gång om dagen.</translation>
    </message>
    <message>
        <source>Coming back is not allowed here.</source>
        <translation>Här går det inte att komma tillbaka.</translation>
    </message>
    <message>
        <source>Their server is asked about them now, if it can be reached. Scan again in a moment; if that does not help, send the guest to the registration desk.</source>
        <translation>Servern tillfrågas om dem nu, om den kan nås. Skanna igen om en stund; hjälper det inte, hänvisa gästen till registreringen.</translation>
    </message>
    <message>
        <source>May not come back: this ticket lets nobody in any more.</source>
        <translation>Får inte komma tillbaka: biljetten släpper inte in någon längre.</translation>
    </message>
    <message>
        <source>Whoever checks in anyway needs no reason; the journal says that it was unpaid.</source>
        <translation>Att checka in ändå kräver inget skäl; journalen säger att det var obetalt.</translation>
    </message>
    <message>
        <source>Let the person go: the server does not take that they leave, so they count as inside still.</source>
        <translation>Låt personen gå: servern tar inte emot utgången, så personen räknas fortfarande som inne.</translation>
    </message>
    <message>
        <source>Nobody was in on this ticket: let the person go, nothing is counted.</source>
        <translation>Ingen var inne på den här biljetten: låt personen gå, inget räknas.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Type the answer</source>
        <translation>Skriv svaret</translation>
    </message>
    <message>
        <source>A number, such as 3 or 2.5</source>
        <translation>Ett tal, till exempel 3 eller 2.5</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>One of these: press its key, then Enter</source>
        <translation>Ett av dessa: tryck på dess tangent, sedan Enter</translation>
    </message>
    <message>
        <source>Any of these: press their keys, then Enter</source>
        <translation>Ett eller flera av dessa: tryck på deras tangenter, sedan Enter</translation>
    </message>
    <message>
        <source>A day, such as 2026-05-14</source>
        <translation>En dag, till exempel 2026-05-14</translation>
    </message>
    <message>
        <source>A time, such as 09:30</source>
        <translation>En tid, till exempel 09:30</translation>
    </message>
    <message>
        <source>Day and time, such as 2026-05-14 09:30</source>
        <translation>Dag och tid, till exempel 2026-05-14 09:30</translation>
    </message>
    <message>
        <source>A country&apos;s two letters, such as SE</source>
        <translation>Ett lands två bokstäver, till exempel SE</translation>
    </message>
    <message>
        <source>A telephone number, such as +46 8 123 456</source>
        <translation>Ett telefonnummer, till exempel +46 8 123 456</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>How far the import is</source>
        <translation>Hur långt importen har kommit</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n people</source>
        <translation>
            <numerusform>&amp;Importera %n person</numerusform>
            <numerusform>&amp;Importera %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message>
        <source>Everybody is in the event already, with the same data.</source>
        <translation>Alla finns redan i evenemanget, med samma uppgifter.</translation>
    </message>
    <message>
        <source>Scans wait while a list of this size is written.</source>
        <translation>Skanningar väntar medan en så stor lista skrivs.</translation>
    </message>
    <message>
        <source>Nothing is written until you import.</source>
        <translation>Inget skrivs förrän du importerar.</translation>
    </message>
    <message numerus="yes">
        <source>Reading … %n rows</source>
        <translation>
            <numerusform>Läser … %n rad</numerusform>
            <numerusform>Läser … %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Läser …</translation>
    </message>
    <message>
        <source>Scans wait while the list is written.</source>
        <translation>Skanningar väntar medan listan skrivs.</translation>
    </message>
    <message>
        <source>Cancel undoes all.</source>
        <translation>Avbryt ångrar allt.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} av {all}</translation>
    </message>
    <message>
        <source>Finishing …</source>
        <translation>Slutför …</translation>
    </message>
    <message>
        <source>Everything is being undone …</source>
        <translation>Allt ångras …</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to the next step, or import</source>
        <translation>Gå till nästa steg, eller importera</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Tillbaka till sidan före</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importera en lista</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Columns and problems</source>
        <translation>Kolumner och problem</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>It was too late to stop: all was written already.</source>
        <translation>Det var för sent att stoppa: allt var redan skrivet.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Stoppat. Inget importerades.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>import report.csv</source>
        <translation>importrapport.csv</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in {file}.</source>
        <translation>
            <numerusform>%n rad finns i {file}.</numerusform>
            <numerusform>%n rader finns i {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Logo</source>
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>Bring in a picture…</source>
        <translation>Hämta in en bild…</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Alltid</translation>
    </message>
    <message>
        <source>If there is: {what}</source>
        <translation>Om det finns: {what}</translation>
    </message>
    <message>
        <source>If not empty</source>
        <translation>Om inte tom</translation>
    </message>
    <message>
        <source>{font} (not here)</source>
        <translation>{font} (finns inte här)</translation>
    </message>
    <message>
        <source>Add a font…</source>
        <translation>Lägg till ett typsnitt…</translation>
    </message>
</context>
<context>
    <name>ItemRows</name>
    <message>
        <source>What desks scan</source>
        <translation>Det som skannas</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rektangel</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellips</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foton</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Semi-bold</source>
        <translation>Halvfet</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>högst</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Höger</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Uppe</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Nere</translation>
    </message>
    <message>
        <source>Shorten to initials</source>
        <translation>Korta till initialer</translation>
    </message>
    <message>
        <source>Close up gaps above</source>
        <translation>Slut luckor ovanför</translation>
    </message>
    <message>
        <source>With the category&apos;s mark</source>
        <translation>Med kategorins märke</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Säger</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Typsnitt</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Fetstil</translation>
    </message>
    <message>
        <source>Size range</source>
        <translation>Grader</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Justering</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>Höjdled</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Färg</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Botten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Thick, round</source>
        <translation>Tjock, rund</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Vriden</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Heter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Bredd</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höjd</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Minsta grad</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>Största grad</translation>
    </message>
    <message>
        <source>Thickness of the outline</source>
        <translation>Konturens tjocklek</translation>
    </message>
    <message>
        <source>Roundness</source>
        <translation>Rundning</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Undone {time}: {reason}</source>
        <translation>Ångrad {time}: {reason}</translation>
    </message>
    <message>
        <source>by {operator}</source>
        <translation>av {operator}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatör</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Incheckningslista</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Where, why</source>
        <translation>Var, varför</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Ångrad av</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Name, reason, last four of a code</source>
        <translation>Namn, skäl, kodens sista fyra</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Sök i journalen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Incheckningslista</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Sort of line</source>
        <translation>Slag av rad</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alla dagar</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alla listor</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>Alla diskar</translation>
    </message>
</context>
<context>
    <name>JournalFoot</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppa</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Kontrollera</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Inte kontrollerad än</translation>
    </message>
    <message numerus="yes">
        <source>Writing … %n lines</source>
        <translation>
            <numerusform>Skriver … %n rad</numerusform>
            <numerusform>Skriver … %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Skriver …</translation>
    </message>
    <message>
        <source>Every line is being looked at …</source>
        <translation>Varje rad kontrolleras …</translation>
    </message>
    <message>
        <source>Chain unbroken, checked {time}</source>
        <translation>Kedjan är hel, kontrollerad {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n problems, checked {time}</source>
        <translation>
            <numerusform>%n problem, kontrollerad {time}</numerusform>
            <numerusform>%n problem, kontrollerad {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; “checkin verify” tells them all.</source>
        <translation>
            <numerusform>%n till; ”checkin verify” visar alla.</numerusform>
            <numerusform>%n till; ”checkin verify” visar alla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines shown</source>
        <translation>
            <numerusform>%n rad visas</numerusform>
            <numerusform>%n rader visas</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} totalt</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n avvisad</numerusform>
            <numerusform>%n avvisade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Where, why</source>
        <translation>Var, varför</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Search the journal</source>
        <translation>Sök i journalen</translation>
    </message>
    <message>
        <source>From the search to the table</source>
        <translation>Från sökningen till tabellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>Undo the chosen line</source>
        <translation>Ångra den valda raden</translation>
    </message>
    <message>
        <source>Alt+1 …</source>
        <translation>Alt+1 …</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj ett skäl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>What can be done about the chosen line</source>
        <translation>Vad som kan göras med den valda raden</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exportera journalen</translation>
    </message>
    <message>
        <source>journal.csv</source>
        <translation>journal.csv</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Å&amp;ngra…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>Let in &amp;twice</source>
        <translation>Insläppta &amp;två gånger</translation>
    </message>
    <message>
        <source>Lines of the journal</source>
        <translation>Journalens rader</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Visa &amp;allt</translation>
    </message>
    <message>
        <source>Many people are called so; not all are found. Type more letters.</source>
        <translation>Många heter så, och alla hittas inte. Skriv fler bokstäver.</translation>
    </message>
    <message>
        <source>Nothing happened yet today.</source>
        <translation>Inget har hänt i dag än.</translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation>Ingen rad passar.</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Återställ…</translation>
    </message>
    <message>
        <source>Only lines of {name}</source>
        <translation>Bara rader om {name}</translation>
    </message>
</context>
<context>
    <name>JournalUndo</name>
    <message>
        <source>Wrong person</source>
        <translation>Fel person</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Skannad av misstag</translation>
    </message>
    <message>
        <source>Did not come in</source>
        <translation>Kom inte in</translation>
    </message>
    <message>
        <source>&amp;Keep this reason</source>
        <translation>&amp;Spara skälet</translation>
    </message>
    <message>
        <source>Undo “{what}”: {who}. Why? The journal keeps both lines.</source>
        <translation>Ångra ”{what}”: {who}. Varför? Journalen sparar båda raderna.</translation>
    </message>
    <message>
        <source>Bring back what was undone: {who}. Why?</source>
        <translation>Återställ det ångrade: {who}. Varför?</translation>
    </message>
</context>
<context>
    <name>JournalWork</name>
    <message numerus="yes">
        <source>%n lines are in {file}.</source>
        <translation>
            <numerusform>%n rad finns i {file}.</numerusform>
            <numerusform>%n rader finns i {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys of this page</source>
        <translation>Sidans tangenter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Den här hjälpen</translation>
    </message>
    <message>
        <source>To the desk, field empty</source>
        <translation>Till disken, tomt fält</translation>
    </message>
    <message>
        <source>Register a walk-in</source>
        <translation>Registrera drop-in</translation>
    </message>
    <message>
        <source>Ctrl+1 …</source>
        <translation>Ctrl+1 …</translation>
    </message>
    <message>
        <source>The pages, in their order</source>
        <translation>Sidorna i ordning</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importera en lista</translation>
    </message>
    <message>
        <source>Open another event</source>
        <translation>Öppna ett annat evenemang</translation>
    </message>
    <message>
        <source>Make a new event</source>
        <translation>Skapa ett nytt evenemang</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Till nästa fält eller knapp</translation>
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
        <source>Badge printed</source>
        <translation>Bricka utskriven</translation>
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
        <source>On the waiting list</source>
        <translation>På väntelistan</translation>
    </message>
    <message>
        <source>Let in with reason</source>
        <translation>Insläppt med skäl</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Drop-in</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Återställd</translation>
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
        <translation>frågan är obesvarad</translation>
    </message>
</context>
<context>
    <name>LatestRow</name>
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
    <name>LayoutChoice</name>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>More about this layout</source>
        <translation>Mer om den här layouten</translation>
    </message>
    <message>
        <source>{name}, copy</source>
        <translation>{name}, kopia</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Byt namn på layouten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicera</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Byt namn…</translation>
    </message>
    <message>
        <source>Bring in a layout…</source>
        <translation>Hämta in en layout…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Spara som fil…</translation>
    </message>
    <message>
        <source>Back to the built-in one</source>
        <translation>Tillbaka till den inbyggda</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Width of the badge</source>
        <translation>Namnbrickans bredd</translation>
    </message>
    <message>
        <source>Height of the badge</source>
        <translation>Namnbrickans höjd</translation>
    </message>
    <message>
        <source>Not folded</source>
        <translation>Inte vikt</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Upptill</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Till vänster</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Vikt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
</context>
<context>
    <name>LayoutPlanView</name>
    <message>
        <source>Layouts</source>
        <translation>Layouter</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>A category…</source>
        <translation>En kategori…</translation>
    </message>
    <message>
        <source>No badge</source>
        <translation>Ingen namnbricka</translation>
    </message>
    <message>
        <source>Show this layout</source>
        <translation>Visa den här layouten</translation>
    </message>
    <message>
        <source>As everyone</source>
        <translation>Som alla</translation>
    </message>
</context>
<context>
    <name>LookAtDialog</name>
    <message>
        <source>Look at these badges</source>
        <translation>Granska de här namnbrickorna</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopiera listan</translation>
    </message>
    <message numerus="yes">
        <source>%n should be looked at.</source>
        <translation>
            <numerusform>%n bör granskas.</numerusform>
            <numerusform>%n bör granskas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose badges should be looked at</source>
        <translation>Vilkas namnbrickor som bör granskas</translation>
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
        <source>A verdict that replaces another is shown without a wash of colour; also where a Linux desktop asks for less motion.</source>
        <translation>Ett besked som ersätter ett annat visas utan svepande färg; så även där ett Linuxskrivbord ber om mindre rörelse.</translation>
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
    <name>NamedReasons</name>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} och {count} till</translation>
    </message>
</context>
<context>
    <name>NewEventDialog</name>
    <message>
        <source>New event</source>
        <translation>Nytt evenemang</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Skapa evenemanget</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Inga än</translation>
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
        <source>From &amp;a list…</source>
        <translation>Från en &amp;lista…</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
</context>
<context>
    <name>NoListCard</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Välj &amp;fil…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Läser {file} …</translation>
    </message>
    <message>
        <source>Choose a list, or drop its file here.</source>
        <translation>Välj en lista, eller släpp filen här.</translation>
    </message>
    <message>
        <source>CSV, TSV, Excel or ODS, in any language. A list that comes again is merged:
check-ins and corrections stay, nobody is removed.</source>
        <translation>CSV, TSV, Excel eller ODS, på vilket språk som helst. En lista som kommer igen slås ihop:
incheckningar och rättelser blir kvar, ingen tas bort.</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message>
        <source>Note: {note}</source>
        <translation>Anteckning: {note}</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Anteckning:</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>Out of labels</source>
        <translation>Slut på etiketter</translation>
    </message>
    <message>
        <source>Out of ink or ribbon</source>
        <translation>Slut på bläck eller band</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Luckan är öppen</translation>
    </message>
    <message>
        <source>Label jammed</source>
        <translation>Etikett har fastnat</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Svarar inte</translation>
    </message>
    <message>
        <source>Paused at the printer</source>
        <translation>Pausad vid skrivaren</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Upptagen</translation>
    </message>
    <message>
        <source>Other labels in it</source>
        <translation>Andra etiketter i den</translation>
    </message>
    <message>
        <source>Does not take this badge</source>
        <translation>Tar inte denna namnbricka</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Behöver någon</translation>
    </message>
    <message>
        <source>Offline since {when}</source>
        <translation>Offline sedan {when}</translation>
    </message>
</context>
<context>
    <name>OtherEvent</name>
    <message>
        <source>&amp;Other event…</source>
        <translation>&amp;Annat evenemang…</translation>
    </message>
    <message>
        <source>&amp;New event…</source>
        <translation>&amp;Nytt evenemang…</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Undanlagd</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Avfärdad</translation>
    </message>
    <message>
        <source>Everything unsent</source>
        <translation>Allt osänt</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>Behöver någon</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>för hand</translation>
    </message>
    <message>
        <source>kept back</source>
        <translation>hålls kvar</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>snart</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>Send &amp;again</source>
        <translation>Skicka &amp;igen</translation>
    </message>
    <message>
        <source>With another &amp;code…</source>
        <translation>Med en annan &amp;kod…</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>&amp;Avfärda…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are chosen</source>
        <translation>
            <numerusform>%n rad är vald</numerusform>
            <numerusform>%n rader är valda</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line to see what was answered.</source>
        <translation>Välj en rad för att se vad som svarades.</translation>
    </message>
    <message>
        <source>{what}: {state}, {target}</source>
        <translation>{what}: {state}, {target}</translation>
    </message>
    <message>
        <source>Dismissed: {reason}</source>
        <translation>Avfärdad: {reason}</translation>
    </message>
    <message>
        <source>Sent with another code, …{end}.</source>
        <translation>Skickad med en annan kod, …{end}.</translation>
    </message>
</context>
<context>
    <name>OutboxDeeds</name>
    <message>
        <source>Entered there by hand</source>
        <translation>Inlagd där för hand</translation>
    </message>
    <message>
        <source>Not wanted there</source>
        <translation>Ska inte vara där</translation>
    </message>
    <message>
        <source>&amp;Keep this reason</source>
        <translation>&amp;Spara skälet</translation>
    </message>
    <message>
        <source>&amp;Send with this code</source>
        <translation>&amp;Skicka med koden</translation>
    </message>
    <message>
        <source>The code of the right ticket</source>
        <translation>Den rätta biljettens kod</translation>
    </message>
    <message>
        <source>{what}: {who}. With which code is it sent? The journal stays as it is.</source>
        <translation>{what}: {who}. Med vilken kod ska den skickas? Journalen förblir som den är.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are not sent then. Why? They stay in the journal.</source>
        <translation>
            <numerusform>%n rad skickas då inte. Varför? Den står kvar i journalen.</numerusform>
            <numerusform>%n rader skickas då inte. Varför? De står kvar i journalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {who}, is not sent then. Why? It stays in the journal.</source>
        <translation>{what}: {who}, skickas då inte. Varför? Raden står kvar i journalen.</translation>
    </message>
    <message>
        <source>Nothing was left to be sent again.</source>
        <translation>Det fanns inget kvar att skicka igen.</translation>
    </message>
    <message>
        <source>It is sent as soon as the server is reached.</source>
        <translation>Den skickas så snart servern nås.</translation>
    </message>
    <message>
        <source>It is sent once you no longer work offline.</source>
        <translation>Det skickas när du inte längre arbetar frånkopplat.</translation>
    </message>
    <message>
        <source>A rehearsal never sends anything.</source>
        <translation>En övning skickar aldrig något.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are dismissed.</source>
        <translation>
            <numerusform>%n rad är avfärdad.</numerusform>
            <numerusform>%n rader är avfärdade.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Försök</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nästa försök</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Senaste svar</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Go through the lines; with Shift choose several</source>
        <translation>Gå genom raderna; med Skift väljs flera</translation>
    </message>
    <message>
        <source>Alt+1 …</source>
        <translation>Alt+1 …</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj ett skäl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>What can be done about the chosen lines</source>
        <translation>Vad som kan göras med de valda raderna</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Utkorg</translation>
    </message>
    <message>
        <source>&amp;Registration servers</source>
        <translation>&amp;Anmälningsservrar</translation>
    </message>
    <message>
        <source>&amp;Send everything now</source>
        <translation>&amp;Skicka allt nu</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Vilka rader</translation>
    </message>
    <message>
        <source>Where they go</source>
        <translation>Vart de går</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alla mål</translation>
    </message>
    <message>
        <source>Lines of the outbox</source>
        <translation>Rader i utkorgen</translation>
    </message>
    <message>
        <source>Show &amp;everything unsent</source>
        <translation>Visa &amp;allt osänt</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Allt är skickat.</translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation>Ingen rad är sådan.</translation>
    </message>
    <message>
        <source>Nothing is connected that lines could go to.</source>
        <translation>Inget är anslutet som rader kan gå till.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines wait</source>
        <translation>
            <numerusform>%n rad väntar</numerusform>
            <numerusform>%n rader väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need somebody</source>
        <translation>
            <numerusform>%n behöver någon</numerusform>
            <numerusform>%n behöver någon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation>
            <numerusform>%n avfärdad</numerusform>
            <numerusform>%n avfärdade</numerusform>
        </translation>
    </message>
    <message>
        <source>offline by choice</source>
        <translation>frånkopplad med flit</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>Paid: {name}?</source>
        <translation>Betalat: {name}?</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Markera som betald</translation>
    </message>
    <message>
        <source>{server} is told at once. It cannot be taken back here.</source>
        <translation>{server} får veta det genast. Det kan inte ångras här.</translation>
    </message>
    <message>
        <source>{server} is being told of the payment …</source>
        <translation>{server} meddelas om betalningen …</translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>Let in: {name}</source>
        <translation>Släpp in: {name}</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>You answer for it; the journal keeps your reason.</source>
        <translation>Du ansvarar för det; journalen sparar skälet.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Skäl</translation>
    </message>
    <message>
        <source>Supervisor agreed</source>
        <translation>Ansvarig har godkänt</translation>
    </message>
    <message>
        <source>Settled at the registration desk</source>
        <translation>Ordnat i registreringen</translation>
    </message>
    <message>
        <source>{name} is marked as paid.</source>
        <translation>{name} är markerad som betald.</translation>
    </message>
    <message>
        <source>Undo: {line}</source>
        <translation>Ångra: {line}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The journal keeps both lines.</source>
        <translation>Journalen sparar båda raderna.</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Fel person</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>Tryckt av misstag</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ångrat.</translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation>Anteckning om {name}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Anteckning</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>Anteckningen är sparad.</translation>
    </message>
    <message>
        <source>{name} is corrected.</source>
        <translation>{name} är rättad.</translation>
    </message>
    <message>
        <source>The badge of {name} is on its way.</source>
        <translation>Namnbrickan för {name} är på väg.</translation>
    </message>
    <message>
        <source>Write the badge</source>
        <translation>Spara namnbrickan</translation>
    </message>
    <message>
        <source>{name} is registered.</source>
        <translation>{name} är registrerad.</translation>
    </message>
    <message>
        <source>The badge is written: {file}</source>
        <translation>Namnbrickan finns i {file}</translation>
    </message>
</context>
<context>
    <name>PersonHistory</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Nothing happened yet today.</source>
        <translation>Inget har hänt i dag än.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are in the journal.</source>
        <translation>
            <numerusform>%n rad till finns i journalen.</numerusform>
            <numerusform>%n rader till finns i journalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Instead of {name}</source>
        <translation>I stället för {name}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Back to the table</source>
        <translation>Till tabellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Checka in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Skriv ut namnbrickan</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rätta…</translation>
    </message>
    <message>
        <source>Substitute…</source>
        <translation>Ersätt…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Anteckna…</translation>
    </message>
    <message>
        <source>Let in with reason…</source>
        <translation>Släpp in med skäl…</translation>
    </message>
    <message>
        <source>Mark as paid…</source>
        <translation>Markera som betald…</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>Samma företag</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Checka ut</translation>
    </message>
    <message>
        <source>Let in…</source>
        <translation>Släpp in…</translation>
    </message>
    <message>
        <source>Check in anyway</source>
        <translation>Checka in ändå</translation>
    </message>
    <message>
        <source>Check in at {list}</source>
        <translation>Checka in vid {list}</translation>
    </message>
    <message>
        <source>Check out at {list}</source>
        <translation>Checka ut från {list}</translation>
    </message>
    <message>
        <source>Inside since {time}</source>
        <translation>Inne sedan {time}</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation>Gick {time}</translation>
    </message>
</context>
<context>
    <name>PersonPortrait</name>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild på {name}</translation>
    </message>
</context>
<context>
    <name>PersonTabs</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Biljetter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noterat</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Bricka</translation>
    </message>
    <message>
        <source>From the list</source>
        <translation>Från listan</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Inga anteckningar än.</translation>
    </message>
    <message>
        <source>There is no valid ticket to print.</source>
        <translation>Det finns ingen giltig biljett att skriva ut.</translation>
    </message>
    <message>
        <source>The badge is being drawn…</source>
        <translation>Namnbrickan ritas…</translation>
    </message>
    <message>
        <source>The badge as it will be printed</source>
        <translation>Namnbrickan som den skrivs ut</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Deltar</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listor</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>not in the newest list any more</source>
        <translation>inte längre med i den nyaste listan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gäller till</translation>
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
    <name>Placeholder</name>
    <message>
        <source>Whole name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>End of the code</source>
        <translation>Slutet av koden</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Deltagande</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Evenemangets namn</translation>
    </message>
    <message>
        <source>Days of the event</source>
        <translation>Evenemangets dagar</translation>
    </message>
    <message>
        <source>Place of the event</source>
        <translation>Evenemangets plats</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Go through the sections</source>
        <translation>Gå genom avsnitten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Tillbaka till startsidan</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>&amp;Back to the start page</source>
        <translation>&amp;Tillbaka till startsidan</translation>
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
    <name>PrintBadgesDialog</name>
    <message>
        <source>Print badges</source>
        <translation>Skriv ut namnbrickor</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>How far printing is</source>
        <translation>Hur långt utskriften har kommit</translation>
    </message>
    <message>
        <source>Those not printed yet</source>
        <translation>De som inte är utskrivna än</translation>
    </message>
    <message>
        <source>All, once more</source>
        <translation>Alla, en gång till</translation>
    </message>
    <message>
        <source>Not printed yet: {category}</source>
        <translation>Inte utskrivna än: {category}</translation>
    </message>
    <message>
        <source>Not printed yet, registered at {list}</source>
        <translation>Inte utskrivna än, anmälda till {list}</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Vilka</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Whichever printer fits</source>
        <translation>Den skrivare som passar</translation>
    </message>
    <message>
        <source>A PDF file</source>
        <translation>En PDF-fil</translation>
    </message>
    <message>
        <source>W&amp;here</source>
        <translation>V&amp;art</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badges</source>
        <translation>
            <numerusform>Skriv ut %n namnbricka</numerusform>
            <numerusform>Skriv ut %n namnbrickor</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since they were printed</source>
        <translation>Ändrade sedan de skrevs ut</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n badges</source>
        <translation>
            <numerusform>{done} av %n namnbricka</numerusform>
            <numerusform>{done} av %n namnbrickor</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left: every badge of these is printed.</source>
        <translation>Ingen är kvar: alla de här namnbrickorna är utskrivna.</translation>
    </message>
    <message>
        <source>A printer prints only badges that nobody has yet. Choose a PDF file to print these once more.</source>
        <translation>En skrivare skriver bara ut namnbrickor som ingen har än. Välj en PDF-fil för att skriva ut dessa en gång till.</translation>
    </message>
    <message>
        <source>Write the badges</source>
        <translation>Skriv namnbrickorna</translation>
    </message>
</context>
<context>
    <name>PrintModel</name>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Badge of</source>
        <translation>Namnbricka för</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Begärd</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
</context>
<context>
    <name>PrintState</name>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Skrivs ut</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskriven</translation>
    </message>
    <message>
        <source>Did not come out</source>
        <translation>Kom inte ut</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbruten</translation>
    </message>
</context>
<context>
    <name>PrinterCards</name>
    <message>
        <source>What can be done with {printer}</source>
        <translation>Vad som kan göras med {printer}</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Ändra…</translation>
    </message>
    <message>
        <source>&amp;Remove this printer</source>
        <translation>&amp;Ta bort skrivaren</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>Tillfrågas…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Every category</source>
        <translation>Alla kategorier</translation>
    </message>
    <message numerus="yes">
        <source>%n labels left</source>
        <translation>
            <numerusform>%n etikett kvar</numerusform>
            <numerusform>%n etiketter kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>fetch more</source>
        <translation>hämta fler</translation>
    </message>
</context>
<context>
    <name>PrinterDialog</name>
    <message>
        <source>Add a printer</source>
        <translation>Lägg till en skrivare</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Looking for printers nearby…</source>
        <translation>Letar efter skrivare i närheten…</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Skrivare</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alla kategorier</translation>
    </message>
    <message>
        <source>No attendee has a category yet.</source>
        <translation>Ingen deltagare har en kategori än.</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;För</translation>
    </message>
    <message>
        <source>&amp;Desks</source>
        <translation>&amp;Diskar</translation>
    </message>
    <message>
        <source>Every desk, or: Desk 1, Desk 2</source>
        <translation>Alla diskar, eller: Disk 1, Disk 2</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Räknas inte</translation>
    </message>
    <message>
        <source>&amp;Labels left</source>
        <translation>&amp;Etiketter kvar</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Flytta åt höger</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta nedåt</translation>
    </message>
    <message>
        <source>&amp;Move right, down</source>
        <translation>Flytta åt &amp;höger, ned</translation>
    </message>
    <message>
        <source>Print when somebody is &amp;admitted first</source>
        <translation>Skriv ut när någon &amp;släpps in första gången</translation>
    </message>
    <message>
        <source>Ask &amp;why a badge is printed again</source>
        <translation>Fråga &amp;varför en namnbricka skrivs ut igen</translation>
    </message>
    <message>
        <source>Change a printer</source>
        <translation>Ändra en skrivare</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>No printer was found. Type its address, such as {first} or {second}.</source>
        <translation>Ingen skrivare hittades. Skriv dess adress, som {first} eller {second}.</translation>
    </message>
    <message numerus="yes">
        <source>%n printers found. Choose one, or type an address such as ipp://host/ipp/print or folder:/path.</source>
        <translation>
            <numerusform>%n skrivare hittades. Välj den, eller skriv en adress som ipp://värd/ipp/print eller folder:/sökväg.</numerusform>
            <numerusform>%n skrivare hittades. Välj en, eller skriv en adress som ipp://värd/ipp/print eller folder:/sökväg.</numerusform>
        </translation>
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
        <source>For events without printers of their own: their badges are written as PDF, and the line at the foot names this printer. An event&apos;s own printers are on the page Badges, and this choice changes nothing there.</source>
        <translation>För evenemang utan egna skrivare: deras namnbrickor skrivs som PDF, och raden längst ner nämner den här skrivaren. Ett evenemangs egna skrivare finns på sidan Namnbrickor, och valet här ändrar inget där.</translation>
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
    <name>PrintingView</name>
    <message>
        <source>Badges on their way</source>
        <translation>Namnbrickor på väg</translation>
    </message>
    <message>
        <source>Add a &amp;printer…</source>
        <translation>Lägg till en &amp;skrivare…</translation>
    </message>
    <message>
        <source>Print a&amp;gain</source>
        <translation>Skriv ut i&amp;gen</translation>
    </message>
    <message>
        <source>It came &amp;out</source>
        <translation>Den kom &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Flytta till</translation>
    </message>
    <message>
        <source>&amp;Cancel badge</source>
        <translation>Avbryt nam&amp;nbricka</translation>
    </message>
    <message>
        <source>Print &amp;all that did not come out</source>
        <translation>Skriv ut &amp;alla som inte kom ut</translation>
    </message>
    <message>
        <source>Add a printer…</source>
        <translation>Ny skrivare…</translation>
    </message>
    <message>
        <source>No badge was asked for yet. F8 prints one, “Print badges” many.</source>
        <translation>Ingen namnbricka har begärts än. F8 skriver ut en, ”Skriv ut namnbrickor” många.</translation>
    </message>
    <message>
        <source>This event has no printer. Badges go into PDF files.</source>
        <translation>Detta evenemang har ingen skrivare. Namnbrickor sparas som PDF.</translation>
    </message>
    <message numerus="yes">
        <source>%n badges wait for a printer.</source>
        <translation>
            <numerusform>%n namnbricka väntar på en skrivare.</numerusform>
            <numerusform>%n namnbrickor väntar på en skrivare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: nobody knows whether they came out.</source>
        <translation>
            <numerusform>%n utelämnad: ingen vet om den kom ut.</numerusform>
            <numerusform>%n utelämnade: ingen vet om de kom ut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one, then “Print again” or “It came out”.</source>
        <translation>Välj en, sedan ”Skriv ut igen” eller ”Den kom ut”.</translation>
    </message>
    <message numerus="yes">
        <source>%n badges count as printed.</source>
        <translation>
            <numerusform>%n namnbricka räknas som utskriven.</numerusform>
            <numerusform>%n namnbrickor räknas som utskrivna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges are cancelled.</source>
        <translation>
            <numerusform>%n namnbricka är avbruten.</numerusform>
            <numerusform>%n namnbrickor är avbrutna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges were not given back by their printer. See “Why”.</source>
        <translation>
            <numerusform>%n namnbricka lämnades inte tillbaka av sin skrivare. Se ”Varför”.</numerusform>
            <numerusform>%n namnbrickor lämnades inte tillbaka av sin skrivare. Se ”Varför”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Undo: {name}</source>
        <translation>Ångra: {name}</translation>
    </message>
    <message>
        <source>{passed}, {when}. Why? The journal keeps both lines.</source>
        <translation>{passed}, {when}. Varför? Journalen sparar båda raderna.</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Fel person</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Skannad av misstag</translation>
    </message>
    <message>
        <source>Did not leave</source>
        <translation>Gick inte ut</translation>
    </message>
    <message>
        <source>Did not come in</source>
        <translation>Kom inte in</translation>
    </message>
    <message>
        <source>Let in: {name}</source>
        <translation>Släpp in: {name}</translation>
    </message>
    <message>
        <source>Why? You answer for it; the journal keeps your reason.</source>
        <translation>Varför? Du ansvarar för det; journalen sparar skälet.</translation>
    </message>
    <message>
        <source>Supervisor agreed</source>
        <translation>Ansvarig har godkänt</translation>
    </message>
    <message>
        <source>Settled at the registration desk</source>
        <translation>Ordnat i registreringen</translation>
    </message>
    <message>
        <source>Left without checking out</source>
        <translation>Gick utan att checka ut</translation>
    </message>
    <message>
        <source>Paid: {name}?</source>
        <translation>Betalat: {name}?</translation>
    </message>
    <message>
        <source>{server} is told at once, and the person is checked in. It cannot be taken back here.</source>
        <translation>{server} får veta det genast, och personen checkas in. Det kan inte ångras här.</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Markera som betald</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key for yes</comment>
        <translation>J</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>N</source>
        <comment>the key for no</comment>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>QuestionKind</name>
    <message>
        <source>A text</source>
        <translation>En text</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Ett tal</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>One of several answers</source>
        <translation>Bara ett svar</translation>
    </message>
    <message>
        <source>Any of several answers</source>
        <translation>Ett eller flera svar</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>En dag</translation>
    </message>
    <message>
        <source>A time</source>
        <translation>En tid</translation>
    </message>
    <message>
        <source>A day and a time</source>
        <translation>En dag och en tid</translation>
    </message>
    <message>
        <source>A country</source>
        <translation>Ett land</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Ett telefonnummer</translation>
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
        <translation>&amp;Spara skälet</translation>
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
    <name>QuestionsDialog</name>
    <message>
        <source>Questions at the door</source>
        <translation>Frågor vid ingången</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>Fråga detta</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Fråga</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Ny fråga</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Lydelse</translation>
    </message>
    <message>
        <source>&amp;Kind of answer</source>
        <translation>&amp;Slags svar</translation>
    </message>
    <message>
        <source>One answer a line</source>
        <translation>Ett svar per rad</translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation>Sva&amp;r</translation>
    </message>
    <message>
        <source>Nobod&amp;y comes in without an answer</source>
        <translation>Ingen kommer in &amp;utan svar</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Krävs</translation>
    </message>
    <message>
        <source>Asked an&amp;ew once its words change</source>
        <translation>Frågas på &amp;nytt när orden ändras</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>At every door</source>
        <translation>Vid varje ingång</translation>
    </message>
    <message>
        <source>There is no door yet.</source>
        <translation>Det finns ingen ingång än.</translation>
    </message>
    <message>
        <source>A&amp;sked</source>
        <translation>Frå&amp;gas</translation>
    </message>
    <message>
        <source>No attendee has a category yet.</source>
        <translation>Ingen deltagare har en kategori än.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>&amp;Of whom</source>
        <translation>Av &amp;vem</translation>
    </message>
    <message>
        <source>&amp;List&apos;s column</source>
        <translation>Listans k&amp;olumn</translation>
    </message>
    <message>
        <source>Called as the question is</source>
        <translation>Heter som frågan</translation>
    </message>
    <message>
        <source>Ask &amp;no more</source>
        <translation>Fråga &amp;inte mer</translation>
    </message>
    <message>
        <source>What the attendee list does not answer is asked.</source>
        <translation>Det som deltagarlistan inte svarar på frågas.</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Spara ändringarna</translation>
    </message>
</context>
<context>
    <name>QuestionsSetup</name>
    <message>
        <source>Kept: {question}</source>
        <translation>Sparad: {question}</translation>
    </message>
    <message>
        <source>Not asked any more: {question}</source>
        <translation>Frågas inte längre: {question}</translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>&amp;Add a door…</source>
        <translation>&amp;Lägg till ingång…</translation>
    </message>
    <message>
        <source>&amp;Connect a server…</source>
        <translation>&amp;Anslut en server…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Scan a ticket or a badge.
No code? Type two letters of the name.</source>
        <translation>Skanna en biljett eller en namnbricka.
Ingen kod? Skriv två bokstäver av namnet.</translation>
    </message>
    <message>
        <source>No check-in list yet</source>
        <translation>Ingen incheckningslista än</translation>
    </message>
    <message>
        <source>Those of the registration server come with the first download,
as soon as it can be reached. Nothing has to be done.</source>
        <translation>Anmälningsserverns listor kommer med den första hämtningen,
så snart den går att nå. Inget behöver göras.</translation>
    </message>
    <message>
        <source>A check-in list is one door, day or session.
Add the first, or connect the server where people registered.</source>
        <translation>En incheckningslista är en ingång, en dag eller ett pass.
Lägg till den första, eller anslut servern där folk anmälde sig.</translation>
    </message>
    <message>
        <source>The code was read, but nobody is checked in without a list.
Those of the registration server come with the first download.</source>
        <translation>Koden är läst, men utan en lista checkas ingen in.
Anmälningsserverns listor kommer med den första hämtningen.</translation>
    </message>
    <message>
        <source>The code was read, but nobody is checked in without a list.
Add the first, or connect the server where people registered.</source>
        <translation>Koden är läst, men utan en lista checkas ingen in.
Lägg till den första, eller anslut servern där folk anmälde sig.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Welcome.</source>
        <translation>Välkommen.</translation>
    </message>
    <message>
        <source>Welcome. The order is not paid yet; the desk checked in anyway.</source>
        <translation>Välkommen. Beställningen är inte betald än; incheckad ändå.</translation>
    </message>
    <message>
        <source>Welcome back. First admitted {earlier}.</source>
        <translation>Välkommen tillbaka. Först insläppt {earlier}.</translation>
    </message>
    <message>
        <source>Let in with reason: {reason}</source>
        <translation>Insläppt med skäl: {reason}</translation>
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
        <source>Checked out already {earlier}.</source>
        <translation>Redan utcheckad {earlier}.</translation>
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
        <source>Not a ticket of this event: it is of another one at {origin}, or of somebody who signed up since the last download. Synchronise.</source>
        <translation>Ingen biljett till det här evenemanget: den gäller ett annat hos {origin}, eller någon som har anmält sig efter den senaste hämtningen. Synkronisera.</translation>
    </message>
    <message>
        <source>Not known here: it is of another event at {origin}, of a form there that is not connected, or of somebody who signed up since the last download. Synchronise; if that does not help, have the form connected.</source>
        <translation>Inte känd här: den gäller ett annat evenemang hos {origin}, ett formulär där som inte är anslutet, eller någon som har anmält sig efter den senaste hämtningen. Synkronisera; hjälper det inte, låt ansluta formuläret.</translation>
    </message>
    <message>
        <source>This ticket is for another event at {origin}: number {number} there.</source>
        <translation>Biljetten gäller ett annat evenemang hos {origin}: nummer {number} där.</translation>
    </message>
    <message>
        <source>This is a code of “{plugin}”, a plugin of Indico, and only Indico can tell whose it is. Search by name.</source>
        <translation>Det här är en kod från ”{plugin}”, ett tillägg till Indico, och bara Indico kan säga vems den är. Sök på namn.</translation>
    </message>
    <message>
        <source>A guest of {host}: their details are still to come, or they are not registered any more. Synchronise, then scan again.</source>
        <translation>En gäst till {host}: uppgifterna är ännu inte hämtade, eller så är gästen inte anmäld längre. Synkronisera och skanna sedan igen.</translation>
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
        <source>Not registered for {list}. Those lists are open now: {others}.</source>
        <translation>Inte anmäld till {list}. De här listorna är öppna nu: {others}.</translation>
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
        <source>This ticket was canceled: its holder is not in the newest list any more. Send the person to the registration desk.</source>
        <translation>Biljetten är avbokad: innehavaren finns inte längre i den senaste listan. Skicka personen till registreringen.</translation>
    </message>
    <message>
        <source>The order was not paid in time and has lapsed. Send the person to registration.</source>
        <translation>Beställningen betalades inte i tid och har förfallit. Hänvisa personen till registreringen.</translation>
    </message>
    <message>
        <source>This ticket was canceled, and its code with it. Send the person to registration.</source>
        <translation>Biljetten har avbokats, och koden med den. Hänvisa personen till registreringen.</translation>
    </message>
    <message>
        <source>This ticket is not paid. Send the person to the registration desk.</source>
        <translation>Biljetten är inte betald. Hänvisa till registreringen.</translation>
    </message>
    <message>
        <source>This order is not paid yet. The list leaves it to you.</source>
        <translation>Beställningen är inte betald än. Listan låter dig avgöra.</translation>
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
        <source>{list} opens {moment}. Those lists are open now: {others}.</source>
        <translation>{list} öppnar {moment}. De här listorna är öppna nu: {others}.</translation>
    </message>
    <message>
        <source>{list} closed {moment}. Those lists are open now: {others}.</source>
        <translation>{list} stängde {moment}. De här listorna är öppna nu: {others}.</translation>
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
        <source>{count} questions have to be answered first.</source>
        <translation>{count} frågor måste besvaras först.</translation>
    </message>
    <message>
        <source>The rules of {list} do not allow it now.</source>
        <translation>Reglerna för {list} tillåter det inte nu.</translation>
    </message>
    <message>
        <source>The rules of {list} do not allow it now: {because}.</source>
        <translation>Reglerna för {list} tillåter det inte nu: {because}.</translation>
    </message>
    <message>
        <source>This ticket has to be exchanged for a wristband or card first. Send the person to where these are handed out.</source>
        <translation>Den här biljetten måste först bytas mot ett armband eller kort. Skicka personen dit de delas ut.</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card. Scan that instead.</source>
        <translation>Den här biljetten har bytts mot ett armband eller kort. Skanna det i stället.</translation>
    </message>
    <message>
        <source>This ticket is for another date than {list}.</source>
        <translation>Biljetten gäller ett annat datum än {list}.</translation>
    </message>
    <message>
        <source>This ticket is for another date than {list}. Its list is {others}.</source>
        <translation>Biljetten gäller ett annat datum än {list}. Dess lista är {others}.</translation>
    </message>
    <message>
        <source>This ticket is for another date than {list}. Its lists are {others}.</source>
        <translation>Biljetten gäller ett annat datum än {list}. Dess listor är {others}.</translation>
    </message>
    <message>
        <source>{list} is not for this ticket: it belongs to another event, {origin}.</source>
        <translation>{list} är inte för den här biljetten: den hör till ett annat evenemang, {origin}.</translation>
    </message>
    <message>
        <source>This ticket is genuine, but what it is for is not downloaded. Synchronise.</source>
        <translation>Biljetten är äkta, men vad den gäller är inte nedladdat. Synkronisera.</translation>
    </message>
    <message>
        <source>Not genuine, or of another event: the signature in this code is not ours.</source>
        <translation>Inte äkta, eller från ett annat evenemang: signaturen i koden är inte vår.</translation>
    </message>
    <message>
        <source>Welcome. The ticket is genuine; its holder&apos;s name is not downloaded yet.</source>
        <translation>Välkommen. Biljetten är äkta; innehavarens namn är inte nedladdat än.</translation>
    </message>
    <message>
        <source>Several tickets have this code. Search by name and pick the person.</source>
        <translation>Flera biljetter har den här koden. Sök på namn och välj personen.</translation>
    </message>
    <message>
        <source>Several tickets of this person are for {list}. Search by name; pick one.</source>
        <translation>Flera av personens biljetter gäller {list}. Sök på namn och välj en.</translation>
    </message>
    <message>
        <source>This is not a ticket&apos;s code: {trouble}.</source>
        <translation>Det här är inte en biljetts kod: {trouble}.</translation>
    </message>
</context>
<context>
    <name>ReasonStrip</name>
    <message>
        <source>Another reason</source>
        <translation>Ett annat skäl</translation>
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
    <name>RecentRow</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>{came} av {expected} kom</translation>
    </message>
    <message>
        <source>The file is not there any more: {file}</source>
        <translation>Filen finns inte längre: {file}</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommande</translation>
    </message>
</context>
<context>
    <name>Reentry</name>
    <message>
        <source>Again after checking out</source>
        <translation>Igen efter utcheckning</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>En gång</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>En gång om dagen</translation>
    </message>
    <message>
        <source>As often as they like</source>
        <translation>Så ofta de vill</translation>
    </message>
</context>
<context>
    <name>ReplacedNote</name>
    <message numerus="yes">
        <source>%n more were replaced so.</source>
        <translation>
            <numerusform>%n till ersattes så.</numerusform>
            <numerusform>%n till ersattes så.</numerusform>
        </translation>
    </message>
    <message>
        <source>To keep somebody out, undo in the journal the line by which they came.</source>
        <translation>Ska någon inte släppas in, ångra raden i journalen genom vilken personen kom.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were let in and taken back.</source>
        <translation>
            <numerusform>%n till släpptes in och togs tillbaka.</numerusform>
            <numerusform>%n till släpptes in och togs tillbaka.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} came in the place of {who}, who was let in later, at {desk}, which did not know of it.</source>
        <translation>{names} kom i stället för {who}, som senare släpptes in vid {desk}, där det inte var känt.</translation>
    </message>
    <message>
        <source>{names} came in the place of {who}, at desks that did not know of each other: each of them can be let in.</source>
        <translation>{names} kom i stället för {who}, vid diskar som inte kände till varandra: var och en av dem kan släppas in.</translation>
    </message>
    <message>
        <source>{who} was let in at {desk}, though the line by which they came was undone. If they are not here, undo that they were let in, too.</source>
        <translation>{who} släpptes in vid {desk}, fast raden som de kom genom har ångrats. Är de inte här, ångra då också att de släpptes in.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>What will happen</source>
        <translation>Vad som kommer att hända</translation>
    </message>
    <message>
        <source>Rows worth a look</source>
        <translation>Rader värda en titt</translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation>Alla rader kan tas som de är.</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Spara &amp;rapporten…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>First say what each column is.</source>
        <translation>Ange först vad varje kolumn är.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are worth a look</source>
        <translation>
            <numerusform>%n rad är värd en titt</numerusform>
            <numerusform>%n rader är värda en titt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Not imported</source>
        <translation>Inte importerad</translation>
    </message>
    <message>
        <source>Listed twice, taken once</source>
        <translation>Dubbel, togs en gång</translation>
    </message>
    <message>
        <source>Stays, marked</source>
        <translation>Kvar, märkt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importerad</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>Here since {time}</source>
        <translation>Här sedan {time}</translation>
    </message>
    <message>
        <source>Left {time}</source>
        <translation>Gick {time}</translation>
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
    <message numerus="yes">
        <source>The first %n. Type more letters.</source>
        <translation>
            <numerusform>De första %n. Skriv fler bokstäver.</numerusform>
            <numerusform>De första %n. Skriv fler bokstäver.</numerusform>
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
        <source>Here first</source>
        <translation>De som är här först</translation>
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
        <translation>Inte i listan? Registrera drop-in</translation>
    </message>
    <message>
        <source>{name} is here already</source>
        <translation>{name} är redan här</translation>
    </message>
    <message>
        <source>{name} has been here</source>
        <translation>{name} har redan varit här</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>Checka in igen</translation>
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
    <name>ServerCards</name>
    <message>
        <source>its clock is {count} s ahead</source>
        <translation>dess klocka går {count} s före</translation>
    </message>
    <message>
        <source>its clock is {count} s behind</source>
        <translation>dess klocka går {count} s efter</translation>
    </message>
    <message numerus="yes">
        <source>Details of %n people are still coming.</source>
        <translation>
            <numerusform>Uppgifter om %n person är fortfarande på väg.</numerusform>
            <numerusform>Uppgifter om %n personer är fortfarande på väg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</source>
        <translation>
            <numerusform>%n beställning kunde inte läsas ({names}) och saknas eller är inaktuell här. Uppdatera Checkin, eller säg till den som sköter servern.</numerusform>
            <numerusform>%n beställningar kunde inte läsas ({names}) och saknas eller är inaktuella här. Uppdatera Checkin, eller säg till den som sköter servern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations could not be read ({names}) and are missing or out of date here. Update Checkin, or tell whoever runs the server.</source>
        <translation>
            <numerusform>%n anmälan kunde inte läsas ({names}) och saknas eller är inaktuell här. Uppdatera Checkin, eller säg till den som sköter servern.</numerusform>
            <numerusform>%n anmälningar kunde inte läsas ({names}) och saknas eller är inaktuella här. Uppdatera Checkin, eller säg till den som sköter servern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Frånkopplad</translation>
    </message>
    <message>
        <source>Offline by choice</source>
        <translation>Frånkopplad med flit</translation>
    </message>
    <message>
        <source>Not reached now</source>
        <translation>Nås inte just nu</translation>
    </message>
    <message>
        <source>Connected, and some lines need somebody</source>
        <translation>Ansluten, men några rader behöver någon</translation>
    </message>
    <message>
        <source>Connected, but not everything could be read</source>
        <translation>Ansluten, men inte allt kunde läsas</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Visa utkorgen</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Koppla från…</translation>
    </message>
    <message>
        <source>Its people and lists stay here. Nothing more is read or sent.</source>
        <translation>Dess personer och listor stannar här. Inget mer läses eller skickas.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were not sent. They stay in the journal.</source>
        <translation>
            <numerusform>%n rad skickades inte. Den står kvar i journalen.</numerusform>
            <numerusform>%n rader skickades inte. De står kvar i journalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Behåll anslutningen</translation>
    </message>
    <message>
        <source>Disconnect and leave them</source>
        <translation>Koppla från och lämna dem</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Koppla från</translation>
    </message>
</context>
<context>
    <name>ServerRoom</name>
    <message numerus="yes">
        <source>%n need somebody</source>
        <translation>
            <numerusform>%n behöver någon</numerusform>
            <numerusform>%n behöver någon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let in twice</source>
        <translation>
            <numerusform>%n insläppt två gånger</numerusform>
            <numerusform>%n insläppta två gånger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced unknown to another desk</source>
        <translation>
            <numerusform>%n ersatt utan att en annan disk vet om det</numerusform>
            <numerusform>%n ersatta utan att en annan disk vet om det</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n let in, but taken back</source>
        <translation>
            <numerusform>%n insläppt men tillbakatagen</numerusform>
            <numerusform>%n insläppta men tillbakatagna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Camera on or off, while a server is connected</source>
        <translation>Kamera på eller av, medan en server ansluts</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation>Gå till nästa steg</translation>
    </message>
    <message>
        <source>Registration servers</source>
        <translation>Anmälningsservrar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>Sync &amp;now</source>
        <translation>Synka &amp;nu</translation>
    </message>
    <message>
        <source>&amp;Connect a server…</source>
        <translation>&amp;Anslut en server…</translation>
    </message>
    <message>
        <source>Connect a &amp;server…</source>
        <translation>Anslut en &amp;server…</translation>
    </message>
    <message>
        <source>Nothing is connected. People come from lists, and everything stays on this computer.</source>
        <translation>Inget är anslutet. Personer kommer från listor, och allt stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Arbeta frånkopplat</translation>
    </message>
    <message>
        <source>Nothing is read or sent until it is switched off again: to rehearse how the desk does alone. Who is scanned is judged as always, and kept to be sent.</source>
        <translation>Inget läses eller skickas förrän det stängs av igen: för att öva på hur disken klarar sig ensam. Den som skannas bedöms som alltid, och sparas för att skickas.</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>Synkar …</translation>
    </message>
    <message>
        <source>Disconnected. What is here stays here.</source>
        <translation>Frånkopplad. Det som är här stannar här.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>By name</source>
        <translation>Efter namn</translation>
    </message>
    <message>
        <source>By company</source>
        <translation>Efter företag</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Efter kategori</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Som i listan</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordning</translation>
    </message>
    <message>
        <source>One badge a page</source>
        <translation>En namnbricka per sida</translation>
    </message>
    <message>
        <source>A grid of your own</source>
        <translation>Ett eget rutnät</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papper</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Size of paper</source>
        <translation>Pappersstorlek</translation>
    </message>
    <message>
        <source>&amp;Columns, rows</source>
        <translation>&amp;Kolumner, rader</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Vänstermarginal</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Övre marginal</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitten</translation>
    </message>
    <message>
        <source>&amp;Margins left, top</source>
        <translation>&amp;Marginal vänster, upptill</translation>
    </message>
    <message>
        <source>Gap between columns</source>
        <translation>Mellanrum mellan kolumner</translation>
    </message>
    <message>
        <source>Gap between rows</source>
        <translation>Mellanrum mellan rader</translation>
    </message>
    <message>
        <source>&amp;Gaps</source>
        <translation>Mellan&amp;rum</translation>
    </message>
    <message>
        <source>First free place</source>
        <translation>Första lediga plats</translation>
    </message>
    <message>
        <source>&amp;First free place</source>
        <translation>&amp;Första lediga plats</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Skrivs inte ut</translation>
    </message>
    <message>
        <source>Paper turned over its long edge</source>
        <translation>Papperet vänds över långsidan</translation>
    </message>
    <message>
        <source>Paper turned over its short edge</source>
        <translation>Papperet vänds över kortsidan</translation>
    </message>
    <message>
        <source>Bac&amp;ks</source>
        <translation>&amp;Baksidor</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Flytta åt höger</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta nedåt</translation>
    </message>
    <message>
        <source>Move &amp;right, down</source>
        <translation>Flytta åt &amp;höger, ned</translation>
    </message>
    <message>
        <source>C&amp;ut marks</source>
        <translation>Sk&amp;ärmärken</translation>
    </message>
    <message>
        <source>Pick-up &amp;index</source>
        <translation>Re&amp;gister</translation>
    </message>
    <message>
        <source>{name}: {columns} × {rows} of {width} × {height} mm, {paper}</source>
        <translation>{name}: {columns} × {rows} à {width} × {height} mm, {paper}</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
</context>
<context>
    <name>SignInWaiting</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Logga in i webbläsaren</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Kopiera &amp;adressen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>It has opened. Allow Checkin there; then it goes on here by itself. The desk goes on meanwhile.</source>
        <translation>Den har öppnats. Tillåt Checkin där; sedan fortsätter det här av sig självt. Disken arbetar vidare under tiden.</translation>
    </message>
    <message>
        <source>It did not open by itself. Copy the address, and open it in a browser on this computer.</source>
        <translation>Den öppnades inte av sig själv. Kopiera adressen, och öppna den i en webbläsare på den här datorn.</translation>
    </message>
    <message>
        <source>The address is copied. Open it in a browser on this computer.</source>
        <translation>Adressen är kopierad. Öppna den i en webbläsare på den här datorn.</translation>
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
        <translation>Har inte kommit</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inne</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Har gått</translation>
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
        <source>Blocked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Avbokad</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Ingen biljett</translation>
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
        <translation>Inget evenemang än. Skapa ett, eller prova en demo.</translation>
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
        <source>Open the event chosen</source>
        <translation>Öppna det valda evenemanget</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>You can also drop a list or an event file anywhere on this window. Where people registered on pretix or Indico, make the event, then connect the server at its desk.</source>
        <translation>Du kan också släppa en lista eller en evenemangsfil var som helst i fönstret. Har folk anmält sig i pretix eller Indico: skapa evenemanget, och anslut sedan servern därifrån.</translation>
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
        <translation>Nytt från lista</translation>
    </message>
    <message>
        <source>CSV, Excel or ODS</source>
        <translation>CSV, Excel eller ODS</translation>
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
        <translation>Prova en demo</translation>
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
        <source>Not in this version yet</source>
        <translation>Finns inte i den här versionen</translation>
    </message>
    <message>
        <source>The demo is being made: 400 people, badges, a morning …</source>
        <translation>En demo skapas: 400 personer, namnbrickor, en morgon …</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Valid</source>
        <translation>Giltig</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Avbokad</translation>
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
        <source>Blocked</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{event} (rehearsal)</source>
        <translation>{event} (övning)</translation>
    </message>
    <message>
        <source>To another event (Ctrl+O), or a new one (Ctrl+N)</source>
        <translation>Till ett annat evenemang (Ctrl+O) eller ett nytt (Ctrl+N)</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Sparas på den här datorn</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Allt är skickat</translation>
    </message>
    <message>
        <source>Badges as PDF</source>
        <translation>Namnbrickor som PDF</translation>
    </message>
    <message>
        <source>Printer: {trouble}</source>
        <translation>Skrivare: {trouble}</translation>
    </message>
    <message numerus="yes">
        <source>%n badges to print</source>
        <translation>
            <numerusform>%n namnbricka att skriva ut</numerusform>
            <numerusform>%n namnbrickor att skriva ut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels left</source>
        <translation>
            <numerusform>%n etikett kvar</numerusform>
            <numerusform>%n etiketter kvar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}: {word}</source>
        <translation>Steg {number} av {count}: {word}</translation>
    </message>
</context>
<context>
    <name>SubstituteDialog</name>
    <message>
        <source>Somebody comes instead of {name}</source>
        <translation>Någon kommer i stället för {name}</translation>
    </message>
    <message>
        <source>Put in their place</source>
        <translation>Ersätt personen</translation>
    </message>
    <message>
        <source>The colleague gets a ticket of their own with the same company and category. The old code is not valid any more.</source>
        <translation>Kollegan får en egen biljett med samma företag och kategori. Den gamla koden gäller inte längre.</translation>
    </message>
    <message>
        <source>{name} has come in with this ticket already; both may be inside then.</source>
        <translation>{name} har redan kommit in med den här biljetten; då kan båda vara inne.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;post</translation>
    </message>
    <message>
        <source>&amp;Company</source>
        <translation>Företa&amp;g</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Skäl</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Sjuk</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>Kan inte komma</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines wait</source>
        <translation>
            <numerusform>%n rad väntar</numerusform>
            <numerusform>%n rader väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline by choice</source>
        <translation>Frånkopplad med flit</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Allt skickat</translation>
    </message>
    <message numerus="yes">
        <source>%n lines that it did not get are kept</source>
        <translation>
            <numerusform>%n rad som den inte fick finns kvar</numerusform>
            <numerusform>%n rader som den inte fick finns kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>reached {time}</source>
        <translation>nådd {time}</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>inte nådd än</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n osänd</numerusform>
            <numerusform>%n osända</numerusform>
        </translation>
    </message>
    <message>
        <source>everything sent</source>
        <translation>allt skickat</translation>
    </message>
    <message>
        <source>data up to date</source>
        <translation>aktuella data</translation>
    </message>
    <message>
        <source>data {count} min old</source>
        <translation>data {count} min gamla</translation>
    </message>
    <message>
        <source>data {count} h old</source>
        <translation>data {count} tim gamla</translation>
    </message>
    <message numerus="yes">
        <source>data %n days old</source>
        <translation>
            <numerusform>data %n dag gamla</numerusform>
            <numerusform>data %n dagar gamla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n nekad</numerusform>
            <numerusform>%n nekade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n undanlagd</numerusform>
            <numerusform>%n undanlagda</numerusform>
        </translation>
    </message>
    <message>
        <source>Working alone</source>
        <translation>Arbetar ensam</translation>
    </message>
    <message>
        <source>Working alone since {time}</source>
        <translation>Arbetar ensam sedan {time}</translation>
    </message>
</context>
<context>
    <name>TemplateField</name>
    <message>
        <source>Insert a placeholder</source>
        <translation>Infoga en platshållare</translation>
    </message>
</context>
<context>
    <name>TicketChoice</name>
    <message>
        <source>Ticket {number}</source>
        <translation>Biljett {number}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong and was noted. Nothing was changed; try it again.</source>
        <translation>Något gick fel och har noterats. Inget ändrades; försök igen.</translation>
    </message>
    <message>
        <source>This was stopped, and nothing was changed.</source>
        <translation>Det avbröts, och inget ändrades.</translation>
    </message>
    <message>
        <source>There is no check-in list yet. Add one first.</source>
        <translation>Det finns ingen incheckningslista än. Lägg till en först.</translation>
    </message>
    <message>
        <source>This check-in list was removed. Choose another list.</source>
        <translation>Incheckningslistan har tagits bort. Välj en annan lista.</translation>
    </message>
    <message>
        <source>This ticket is not in the event any more. Search again.</source>
        <translation>Biljetten finns inte längre i evenemanget. Sök igen.</translation>
    </message>
    <message>
        <source>This person is not in the event any more. Search anew.</source>
        <translation>Personen finns inte längre i evenemanget. Sök på nytt.</translation>
    </message>
    <message>
        <source>This line is not in the journal of this file.</source>
        <translation>Raden finns inte i den här filens journal.</translation>
    </message>
    <message>
        <source>Nobody was let in by this scan, so there is nothing to undo.</source>
        <translation>Ingen släpptes in med den här skanningen, så det finns inget att ångra.</translation>
    </message>
    <message>
        <source>Only a refused scan can be overridden. This line is none.</source>
        <translation>Bara en nekad skanning kan släppas in ändå. Den här raden är ingen sådan.</translation>
    </message>
    <message>
        <source>This scan was on the way out, so there is nobody to let in.</source>
        <translation>Skanningen gällde vägen ut, så det finns ingen att släppa in.</translation>
    </message>
    <message>
        <source>No ticket is known by this code. Find the person by name, or register a walk-in.</source>
        <translation>Ingen biljett har den här koden. Sök personen på namn, eller registrera drop-in.</translation>
    </message>
    <message>
        <source>This person is inside already, let in at {desk}.</source>
        <translation>Personen är redan inne, insläppt vid {desk}.</translation>
    </message>
    <message>
        <source>This line is undone already, by {desk}. To bring it back, undo the undo: {id}.</source>
        <translation>Raden är redan ångrad, av {desk}. Ångra ångrandet för att få tillbaka den: {id}.</translation>
    </message>
    <message>
        <source>This scan was overridden already, at {desk}.</source>
        <translation>Personen har redan släppts in ändå, vid {desk}.</translation>
    </message>
    <message>
        <source>Give {what} a few words, so that everybody can follow it later.</source>
        <translation>Skriv några ord om {what}, så att alla kan följa det senare.</translation>
    </message>
    <message>
        <source>This text has {count} characters, and {most} can be kept. Shorten it.</source>
        <translation>Texten har {count} tecken, och {most} får plats. Korta den.</translation>
    </message>
    <message>
        <source>Badges cannot be drawn here. Print one to see it.</source>
        <translation>Namnbrickor kan inte visas här. Skriv ut en för att se den.</translation>
    </message>
    <message>
        <source>an undo</source>
        <translation>ångrandet</translation>
    </message>
    <message>
        <source>an override</source>
        <translation>insläppet</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>anteckningen</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>svaret</translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Ett namn får inte vara tomt.</translation>
    </message>
    <message>
        <source>A walk-in needs a name.</source>
        <translation>En drop-in behöver ett namn.</translation>
    </message>
    <message>
        <source>A substitute needs a name.</source>
        <translation>En ersättare behöver ett namn.</translation>
    </message>
    <message>
        <source>The new {name} is too long or holds characters that cannot be shown.</source>
        <translation>Det nya värdet för {name} är för långt eller har tecken som inte kan visas.</translation>
    </message>
    <message>
        <source>Nothing to change: name at least one field and its new value.</source>
        <translation>Inget att ändra: ange minst ett fält och dess nya värde.</translation>
    </message>
    <message>
        <source>{name} is listed already. Find the person and check them in, or register them again with --anyway.</source>
        <translation>{name} finns redan i listan. Sök personen och checka in, eller registrera ändå.</translation>
    </message>
    <message>
        <source>This ticket is {status}; nobody can come in its place.</source>
        <translation>Biljetten är {status}; ingen kan komma i dess ställe.</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>avbokad</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>spärrad</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>återkallad</translation>
    </message>
    <message>
        <source>A check-in list needs a name.</source>
        <translation>En incheckningslista behöver ett namn.</translation>
    </message>
    <message>
        <source>“{list}” would close before it opens.</source>
        <translation>”{list}” skulle stänga innan den öppnar.</translation>
    </message>
    <message>
        <source>There is a door “{name}” already. Choose another name.</source>
        <translation>Det finns redan en ingång ”{name}”. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>“{list}” is kept by {host}. Change it there; it comes with the next download.</source>
        <translation>”{list}” sköts av {host}. Ändra den där; den kommer med nästa hämtning.</translation>
    </message>
    <message>
        <source>Whom “{list}” is for is up to {host}. Here its hours are set, how often somebody may pass, and how many may be inside.</source>
        <translation>Vilka ”{list}” är till för avgör {host}. Här ställs in dess tider, hur ofta någon får passera och hur många som får vara inne.</translation>
    </message>
    <message>
        <source>A question needs words.</source>
        <translation>En fråga behöver ord.</translation>
    </message>
    <message>
        <source>The journal has no line “{id}”. “checkin journal” shows every line&apos;s id.</source>
        <translation>Journalen har ingen rad ”{id}”. ”checkin journal” visar varje rads id.</translation>
    </message>
    <message>
        <source>{name} came in this person&apos;s place meanwhile, at {desk}. Undo that first: {id}.</source>
        <translation>{name} kom under tiden i stället för personen, vid {desk}. Ångra det först: {id}.</translation>
    </message>
    <message>
        <source>No ticket has the code “{code}”. Search with “checkin find”.</source>
        <translation>Ingen biljett har koden ”{code}”. Sök på namn i stället.</translation>
    </message>
    <message>
        <source>Several tickets have the code “{code}”. Give it exactly as it is printed, or search by name.</source>
        <translation>Flera biljetter har koden ”{code}”. Ange den exakt som den är tryckt, eller sök på namnet.</translation>
    </message>
    <message>
        <source>The server told of this ticket after that was undone, so it is not brought back. Scan the ticket again.</source>
        <translation>Servern berättade om den här biljetten efter att det ångrades, så det återställs inte. Skanna biljetten igen.</translation>
    </message>
    <message>
        <source>“{name}” is not a field. The fields are {fields}.</source>
        <translation>”{name}” är inget fält. Fälten är {fields}.</translation>
    </message>
    <message>
        <source>“{value}” is no attendance mode. Use on-site or virtual.</source>
        <translation>”{value}” är inget sätt att delta. Använd on-site eller virtual.</translation>
    </message>
    <message>
        <source>“{value}” is no e-mail address, such as name@example.org.</source>
        <translation>”{value}” är ingen e-postadress, som namn@example.org.</translation>
    </message>
    <message>
        <source>“{text}” is too long for a list, or holds characters that cannot be shown. Use up to {most} plain characters.</source>
        <translation>”{text}” är för långt för en lista, eller har tecken som inte kan visas. Använd högst {most} vanliga tecken.</translation>
    </message>
    <message>
        <source>“{text}” is too long for a question, or holds characters that cannot be shown. A question has up to {most} plain characters, an answer to choose {choice}.</source>
        <translation>”{text}” är för långt för en fråga, eller har tecken som inte kan visas. En fråga har högst {most} vanliga tecken, ett svar att välja {choice}.</translation>
    </message>
    <message>
        <source>There is no check-in list “{name}”.</source>
        <translation>Det finns ingen incheckningslista ”{name}”.</translation>
    </message>
    <message>
        <source>There is no question “{name}”. The event asks {names}.</source>
        <translation>Det finns ingen fråga ”{name}”. Evenemanget frågar {names}.</translation>
    </message>
    <message>
        <source>There is no question “{name}”. The event asks nothing yet.</source>
        <translation>Det finns ingen fråga ”{name}”. Evenemanget frågar inget än.</translation>
    </message>
    <message>
        <source>Only a choice has answers to choose from. Use the kind choice.</source>
        <translation>Bara ett val har svar att välja bland. Välj den sortens fråga.</translation>
    </message>
    <message>
        <source>A choice needs at least two answers to choose from.</source>
        <translation>Ett val behöver minst två svar att välja bland.</translation>
    </message>
    <message>
        <source>“{question}” is asked already.</source>
        <translation>”{question}” frågas redan.</translation>
    </message>
    <message>
        <source>A choice has at most {most} answers. Ask for a text instead.</source>
        <translation>Ett val har högst {most} svar. Fråga efter en text i stället.</translation>
    </message>
    <message>
        <source>Two of the answers to choose from are the same, or one has no words.</source>
        <translation>Två av svaren att välja bland är lika, eller ett saknar ord.</translation>
    </message>
    <message>
        <source>Nobody is known by this code, so nobody can be asked.</source>
        <translation>Ingen har den här koden, så det finns ingen att fråga.</translation>
    </message>
    <message>
        <source>Nobody is known by this code, so nobody can be checked in.</source>
        <translation>Ingen är känd med den här koden, så ingen kan checkas in.</translation>
    </message>
    <message>
        <source>Only whom a full list refused can be put on its waiting list.</source>
        <translation>Bara den som nekades vid en full lista kan sättas upp på dess väntelista.</translation>
    </message>
    <message>
        <source>This person is on the waiting list already.</source>
        <translation>Personen står redan på väntelistan.</translation>
    </message>
    <message>
        <source>This ticket admits nobody any more. Scan the newest one.</source>
        <translation>Biljetten släpper inte in någon längre. Skanna den senaste.</translation>
    </message>
    <message>
        <source>“{name}” is no time zone. Use a name such as Europe/Bucharest.</source>
        <translation>”{name}” är ingen tidszon. Använd ett namn som Europe/Bucharest.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name; nothing was changed.</source>
        <translation>{path} finns redan. Välj ett annat namn; inget ändrades.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. Check its name and who may write there.</source>
        <translation>Mappen {folder} kan inte skapas. Kontrollera namnet och vem som får skriva där.</translation>
    </message>
    <message>
        <source>There is no event file {path}. Make one with “checkin new”, or check the name.</source>
        <translation>Det finns ingen evenemangsfil {path}. Kontrollera namnet, eller skapa ett nytt evenemang.</translation>
    </message>
    <message>
        <source>There is no event file {path}. Check the name, or make a new event.</source>
        <translation>Det finns ingen evenemangsfil {path}. Kontrollera namnet, eller skapa ett nytt evenemang.</translation>
    </message>
    <message>
        <source>{name} is open in another window, which comes to the front.</source>
        <translation>{name} är öppen i ett annat fönster, som nu visas.</translation>
    </message>
    <message>
        <source>{name} is not an event file. Make one with “checkin new”, then bring a list in with “checkin import”.</source>
        <translation>{name} är ingen evenemangsfil. Skapa ett nytt evenemang och importera en lista till det.</translation>
    </message>
    <message>
        <source>{name} is not an event file, or its beginning is damaged. Use a copy.</source>
        <translation>{name} är ingen evenemangsfil, eller så är början skadad. Använd en kopia.</translation>
    </message>
    <message>
        <source>{name} was changed by another program, which put rules of its own into it. Use an earlier copy.</source>
        <translation>{name} har ändrats av ett annat program, som lagt in egna regler. Använd en tidigare kopia.</translation>
    </message>
    <message>
        <source>{name} was moved or replaced while it was in use. Put it back, with the files of its name beside it, and start again.</source>
        <translation>{name} flyttades eller byttes ut medan den användes. Lägg tillbaka den, med filerna med samma namn bredvid, och starta om.</translation>
    </message>
    <message>
        <source>{name} is the event that is open here. Choose another file.</source>
        <translation>{name} är evenemanget som är öppet här. Välj en annan fil.</translation>
    </message>
    <message>
        <source>{name} has another name, {other}, by which it is open. Open it by that name only, or lines would be lost.</source>
        <translation>{name} har ett annat namn, {other}, som den är öppen under. Öppna den bara under det namnet, annars går rader förlorade.</translation>
    </message>
    <message>
        <source>{found} Keep it, run “checkin verify”, and go on with a copy made earlier.</source>
        <translation>{found} Behåll den, kontrollera den i journalen och fortsätt med en tidigare kopia.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} är skadad.</translation>
    </message>
    <message>
        <source>{name} is damaged: it has no version.</source>
        <translation>{name} är skadad: den saknar version.</translation>
    </message>
    <message>
        <source>{name} is damaged: its journal takes no lines.</source>
        <translation>{name} är skadad: dess journal tar inte emot några rader.</translation>
    </message>
    <message>
        <source>{name} is damaged: {reason}.</source>
        <translation>{name} är skadad: {reason}.</translation>
    </message>
    <message>
        <source>The event file is damaged: {what} cannot be read.</source>
        <translation>Evenemangsfilen är skadad: {what} kan inte läsas.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason}.</source>
        <translation>{name} kan inte användas: {reason}.</translation>
    </message>
    <message>
        <source>The disk that holds {name} is full. Make room and try again; what was decided is kept.</source>
        <translation>Disken med {name} är full. Gör plats och försök igen; det som har bestämts finns kvar.</translation>
    </message>
    <message>
        <source>{name} would be larger than a file may be. Raise the limit of file sizes (ulimit -f) and try again; what was decided is kept.</source>
        <translation>{name} skulle bli större än en fil får vara. Höj gränsen för filstorlek (ulimit -f) och försök igen; det som har bestämts finns kvar.</translation>
    </message>
    <message>
        <source>{name} cannot be written. Check the permissions of the file and its folder.</source>
        <translation>Det går inte att skriva i {name}. Kontrollera behörigheten för filen och mappen.</translation>
    </message>
    <message>
        <source>{name} is busy: another program does not let go of it. Close that one.</source>
        <translation>{name} är upptagen: ett annat program släpper den inte. Stäng det programmet.</translation>
    </message>
    <message>
        <source>{name} may not be opened. Check the permissions of it and its folder.</source>
        <translation>{name} får inte öppnas. Kontrollera behörigheten för den och mappen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened. Check the folder&apos;s permissions and free space.</source>
        <translation>{name} kan inte öppnas. Kontrollera mappens behörighet och ledigt utrymme.</translation>
    </message>
    <message>
        <source>The disk that holds {name} reports an error. Check its space and its cable.</source>
        <translation>Disken med {name} rapporterar ett fel. Kontrollera utrymmet och kabeln.</translation>
    </message>
    <message>
        <source>{name} cannot be taken in: its {what} is damaged. Nothing was changed.</source>
        <translation>{name} kan inte tas in: {what} är skadad. Inget ändrades.</translation>
    </message>
    <message>
        <source>This event file was written by a newer Checkin. Update Checkin on this computer.</source>
        <translation>Evenemangsfilen är skriven av en nyare Checkin. Uppdatera Checkin på den här datorn.</translation>
    </message>
    <message>
        <source>This event file was written by a Checkin from before the first release. Import its list into a new event.</source>
        <translation>Den här evenemangsfilen skrevs av ett Checkin från före den första utgåvan. Importera dess lista till ett nytt evenemang.</translation>
    </message>
    <message>
        <source>That file is of another event, “{other}”. Only copies of “{ours}” can be merged.</source>
        <translation>Filen hör till ett annat evenemang, ”{other}”. Bara kopior av ”{ours}” kan slås ihop.</translation>
    </message>
    <message>
        <source>A rehearsal and the real event cannot be merged.</source>
        <translation>En övning och det riktiga evenemanget kan inte slås ihop.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} is another one in that file: {id}. One of the two files was changed by another hand. Nothing was taken in.</source>
        <translation>Rad {number} från {desk} är en annan i den filen: {id}. En av de två filerna har ändrats av någon annan än Checkin. Inget togs in.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} was changed in that file: {id}. Nothing was taken in. “checkin verify” tells more about it.</source>
        <translation>Rad {number} från {desk} är ändrad i den filen: {id}. Inget togs in. Öppna den filen och kontrollera dess journal.</translation>
    </message>
    <message>
        <source>“{event}” is a rehearsal, which never sends anything. Use the event&apos;s own file, or “checkin export”.</source>
        <translation>”{event}” är en övning, som aldrig skickar något. Använd evenemangets egen fil, eller exportera.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read. Mend the file or move it away.</source>
        <translation>Inställningarna i {path} kan inte läsas. Laga filen eller flytta bort den.</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {path}. Free the folder for writing, or go on without: they last until the window is closed.</source>
        <translation>Inställningarna kan inte sparas i {path}. Tillåt skrivning i mappen, eller fortsätt utan: de gäller tills fönstret stängs.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made. Choose another one, or connect its disk.</source>
        <translation>Mappen {path} kan inte skapas. Välj en annan, eller anslut dess disk.</translation>
    </message>
    <message>
        <source>{path} is a device, not a file. Name a file.</source>
        <translation>{path} är en enhet, ingen fil. Ange en fil.</translation>
    </message>
    <message>
        <source>{path} is read-only. Allow writing to it, or choose another file.</source>
        <translation>{path} är skrivskyddad. Tillåt skrivning, eller välj en annan fil.</translation>
    </message>
    <message>
        <source>{path} is open in {program}. Close it there.</source>
        <translation>{path} är öppen i {program}. Stäng den där.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ett annat program</translation>
    </message>
    <message>
        <source>another program, which has locked it</source>
        <translation>ett annat program, som har låst den</translation>
    </message>
    <message>
        <source>{path} would be larger than a file may be. Raise the limit of file sizes (ulimit -f), or choose another disk.</source>
        <translation>{path} skulle bli större än en fil får vara. Höj gränsen för filstorlek (ulimit -f) eller välj en annan disk.</translation>
    </message>
    <message>
        <source>There is no room for {path}. Make room on that disk, or choose another one.</source>
        <translation>Det finns ingen plats för {path}. Gör plats på disken, eller välj en annan.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it.</source>
        <translation>{path} är en mapp. Ange en fil i den.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Connect its disk or share, or choose another.</source>
        <translation>Mappen {folder} finns inte. Anslut disken eller nätverket, eller välj en annan.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is read-only. Choose another place.</source>
        <translation>Disken med {path} är skrivskyddad. Välj en annan plats.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written. Allow writing to it, or choose another.</source>
        <translation>Det går inte att skriva i mappen {folder}. Tillåt skrivning, eller välj en annan.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check its disk or share, or choose another place.</source>
        <translation>{path} kan inte skrivas: {reason}. Kontrollera disken eller nätverket, eller välj en annan plats.</translation>
    </message>
    <message>
        <source>A workbook cannot hold so many columns. Export to CSV.</source>
        <translation>En arbetsbok rymmer inte så många kolumner. Exportera till CSV.</translation>
    </message>
    <message>
        <source>A workbook cannot hold so many attendees. Export to CSV.</source>
        <translation>En arbetsbok rymmer inte så många deltagare. Exportera till CSV.</translation>
    </message>
    <message>
        <source>The camera cannot be used: a part of Qt is missing here ({part}). Install PySide6-Addons and what it needs, or use the scanner.</source>
        <translation>Kameran kan inte användas: en del av Qt saknas här ({part}). Installera PySide6-Addons, eller använd skannern.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB; make the picture smaller.</source>
        <translation>{name} är större än {most} MB; gör bilden mindre.</translation>
    </message>
    <message>
        <source>{name} has more than {most} megapixels; make the picture smaller.</source>
        <translation>{name} har mer än {most} megapixel; gör bilden mindre.</translation>
    </message>
    <message>
        <source>{name} is more than {most} pixels wide or high; cut out the codes.</source>
        <translation>{name} är mer än {most} bildpunkter bred eller hög; klipp ut koderna.</translation>
    </message>
    <message>
        <source>{name} has {pages} pages; split it into parts of {most} at most.</source>
        <translation>{name} har {pages} sidor; dela den i delar om högst {most}.</translation>
    </message>
    <message>
        <source>{name} is too large to be read; split it into several.</source>
        <translation>{name} är för stor för att läsas; dela den i flera.</translation>
    </message>
    <message>
        <source>{name} is not a file; give {formats}.</source>
        <translation>{name} är ingen fil; ge {formats}.</translation>
    </message>
    <message>
        <source>{name} is not a picture; give {formats}.</source>
        <translation>{name} är ingen bild; ge {formats}.</translation>
    </message>
    <message>
        <source>a PNG, JPEG, WebP, GIF, BMP, TIFF or PDF</source>
        <translation>en PNG, JPEG, WebP, GIF, BMP, TIFF eller PDF</translation>
    </message>
    <message>
        <source>There is no file {name}; check its name and folder.</source>
        <translation>Det finns ingen fil {name}; kontrollera namn och mapp.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}.</source>
        <translation>{name} kan inte öppnas: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a PDF: it is damaged, incomplete or has a password.</source>
        <translation>{name} kan inte läsas som PDF: den är skadad, ofullständig eller har lösenord.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete; make or send the picture again.</source>
        <translation>{name} är skadad eller ofullständig; ta eller skicka bilden igen.</translation>
    </message>
    <message>
        <source>There is no camera. Plug one in, or use the scanner.</source>
        <translation>Det finns ingen kamera. Anslut en, eller använd skannern.</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again, or use the scanner.</source>
        <translation>Kameran kopplades ur. Anslut den igen, eller använd skannern.</translation>
    </message>
    <message>
        <source>The camera is used by another program. Close it, or use the scanner.</source>
        <translation>Kameran används av ett annat program. Stäng det, eller använd skannern.</translation>
    </message>
    <message>
        <source>Checkin may not use the camera. Allow it in the system&apos;s settings for privacy, or use the scanner.</source>
        <translation>Checkin får inte använda kameran. Tillåt det i systemets inställningar för sekretess, eller använd skannern.</translation>
    </message>
    <message>
        <source>The camera gives no pictures. Close other programs that may use it, plug it in anew, or use the scanner.</source>
        <translation>Kameran ger inga bilder. Stäng andra program som kan använda den, anslut den på nytt, eller använd skannern.</translation>
    </message>
    <message>
        <source>The recorded video cannot be played. Give another file.</source>
        <translation>Den inspelade videon kan inte spelas upp. Ange en annan fil.</translation>
    </message>
    <message>
        <source>There is no scanner at {port} now. Plug it in: it is looked for again.</source>
        <translation>Det finns ingen skanner vid {port} nu. Anslut den: den söks igen.</translation>
    </message>
    <message>
        <source>The scanner at {port} cannot be read: another program uses it, or you may not (on Linux, join the group “dialout”). It is tried again.</source>
        <translation>Skannern vid {port} kan inte läsas: ett annat program använder den, eller så får du inte (på Linux, gå med i gruppen ”dialout”). Nytt försök görs.</translation>
    </message>
    <message>
        <source>Serial scanners need a part of Qt that is not installed here: PySide6-Addons. Install it, or let the scanner type as a keyboard does.</source>
        <translation>Seriella skannrar behöver en del av Qt som inte är installerad här: PySide6-Addons. Installera den, eller låt skannern skriva som ett tangentbord.</translation>
    </message>
    <message>
        <source>The list has no column “{wanted}”{nearest}; the columns are {columns}.</source>
        <translation>Listan har ingen kolumn ”{wanted}”{nearest}; kolumnerna är {columns}.</translation>
    </message>
    <message>
        <source>No column holds a name. Choose the one that does.</source>
        <translation>Ingen kolumn har namn. Välj den som har det.</translation>
    </message>
    <message>
        <source>{names} cannot both be the {field}. Choose one, and keep the other as extra.</source>
        <translation>{names} kan inte båda vara {field}. Välj en, och behåll den andra som extra.</translation>
    </message>
    <message>
        <source>There is no field “{name}”{nearest}; the fields are {fields}.</source>
        <translation>Det finns inget fält ”{name}”{nearest}; fälten är {fields}.</translation>
    </message>
    <message>
        <source>Both “{one}” and “{other}” could be the {field}. Choose one, as in --map {option}=&quot;{first}&quot;.</source>
        <translation>Både ”{one}” och ”{other}” kan vara {field}. Välj en av dem, som med --map {option}=&quot;{first}&quot;.</translation>
    </message>
    <message>
        <source>“{name}” has other columns than before. Choose it again.</source>
        <translation>”{name}” har andra kolumner än förut. Välj den igen.</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} of “{source}” is never closed, so that the rows below cannot be told apart. Close it or take it away.</source>
        <translation>Ett citattecken på rad {row} i ”{source}” avslutas aldrig, så raderna nedanför går inte att skilja åt. Avsluta det eller ta bort det.</translation>
    </message>
    <message>
        <source>“{source}” is empty.</source>
        <translation>”{source}” är tom.</translation>
    </message>
    <message>
        <source>“{source}” is empty: no visible sheet holds anything.</source>
        <translation>”{source}” är tom: inget synligt blad innehåller något.</translation>
    </message>
    <message>
        <source>The sheet “{name}” of “{source}” is empty.</source>
        <translation>Bladet ”{name}” i ”{source}” är tomt.</translation>
    </message>
    <message>
        <source>“{source}” has no sheet “{wanted}”; its sheets are {names}.</source>
        <translation>”{source}” har inget blad ”{wanted}”; bladen är {names}.</translation>
    </message>
    <message>
        <source>“{source}” has {count} columns, more than any attendee list. Remove those that are not needed.</source>
        <translation>”{source}” har {count} kolumner, fler än någon deltagarlista. Ta bort dem som inte behövs.</translation>
    </message>
    <message>
        <source>“{source}” is damaged after line {line}: what follows is not in {encoding}. Save the list again, with the encoding UTF-8.</source>
        <translation>”{source}” är skadad efter rad {line}: det som följer är inte i {encoding}. Spara listan igen, med kodningen UTF-8.</translation>
    </message>
    <message>
        <source>Row {row} of “{source}” cannot be read: {reason}. Correct it, or save the list as XLSX.</source>
        <translation>Rad {row} i ”{source}” kan inte läsas: {reason}. Rätta den, eller spara listan som XLSX.</translation>
    </message>
    <message>
        <source>a cell is longer than 130,000 characters; a quotation mark may not be closed</source>
        <translation>en cell är längre än 130 000 tecken; kanske avslutas inte ett citattecken</translation>
    </message>
    <message>
        <source>“{source}” is a damaged workbook. Open it in a spreadsheet program and save it again.</source>
        <translation>”{source}” är en skadad arbetsbok. Öppna den i ett kalkylprogram och spara den igen.</translation>
    </message>
    <message>
        <source>“{source}” is protected by a password. Save it without one, or as CSV.</source>
        <translation>”{source}” är skyddad med lösenord. Spara den utan, eller som CSV.</translation>
    </message>
    <message>
        <source>Row {row} of “{source}” is not in UTF-8 as the other rows are. Save the list again with the encoding UTF-8.</source>
        <translation>Rad {row} i ”{source}” är inte i UTF-8 som de andra raderna. Spara listan igen med kodningen UTF-8.</translation>
    </message>
    <message>
        <source>“{source}” is in an unknown encoding. Save it again with the encoding UTF-8.</source>
        <translation>”{source}” har en okänd teckenkodning. Spara den igen med kodningen UTF-8.</translation>
    </message>
    <message>
        <source>“{source}” holds a line of more than 1 MB. That is no attendee list; export the list again as CSV or XLSX.</source>
        <translation>”{source}” har en rad på mer än 1 MB. Det är ingen deltagarlista; exportera listan igen som CSV eller XLSX.</translation>
    </message>
    <message>
        <source>“{source}” cannot be read to its end: {reason}. Copy it and retry.</source>
        <translation>”{source}” kan inte läsas till slutet: {reason}. Kopiera den och försök igen.</translation>
    </message>
    <message>
        <source>“{source}” is too large for an XLS file. Save it as XLSX or CSV.</source>
        <translation>”{source}” är för stor för en XLS-fil. Spara den som XLSX eller CSV.</translation>
    </message>
    <message>
        <source>“{source}” has a sheet of {rows} rows by {columns} columns, more than any list. Delete what stands far outside the list.</source>
        <translation>”{source}” har ett blad på {rows} rader och {columns} kolumner, mer än någon lista. Ta bort det som står långt utanför listan.</translation>
    </message>
    <message>
        <source>“{source}” has a sheet far larger than any list. Save it as CSV.</source>
        <translation>”{source}” har ett blad långt större än någon lista. Spara den som CSV.</translation>
    </message>
    <message>
        <source>“{source}” repeats so much text that it is more than any list. Ask for the list as CSV.</source>
        <translation>”{source}” upprepar så mycket text att det är mer än någon lista. Be om listan som CSV.</translation>
    </message>
    <message>
        <source>“{source}” is far larger than any attendee list. Check that it is the right file.</source>
        <translation>”{source}” är långt större än någon deltagarlista. Kontrollera att det är rätt fil.</translation>
    </message>
    <message>
        <source>“{source}” is a text file and has no sheet “{sheet}”. Import it without naming one.</source>
        <translation>”{source}” är en textfil och har inget blad ”{sheet}”. Importera den utan att ange något.</translation>
    </message>
    <message>
        <source>A file’s name cannot hold a zero character. Check the name.</source>
        <translation>Ett filnamn får inte ha ett nolltecken. Kontrollera namnet.</translation>
    </message>
    <message>
        <source>“{source}” is a folder. Name the list inside it.</source>
        <translation>”{source}” är en mapp. Välj listan i den.</translation>
    </message>
    <message>
        <source>“{source}” is a pipe or a device, not a file. Import the list as a file, or from standard input with “-”.</source>
        <translation>”{source}” är en enhet, ingen fil. Importera listan som en fil.</translation>
    </message>
    <message>
        <source>“{source}” is {what}, not a table. Save the list as CSV or XLSX and import that.</source>
        <translation>”{source}” är {what}, ingen tabell. Spara listan som CSV eller XLSX och importera den.</translation>
    </message>
    <message>
        <source>“{source}” is {what}. Save the list as CSV or XLSX and import that.</source>
        <translation>”{source}” är {what}. Spara listan som CSV eller XLSX och importera den.</translation>
    </message>
    <message>
        <source>a web page or XML</source>
        <translation>en webbsida eller XML</translation>
    </message>
    <message>
        <source>a file of another program</source>
        <translation>en fil från ett annat program</translation>
    </message>
    <message>
        <source>a binary workbook (XLSB)</source>
        <translation>en binär arbetsbok (XLSB)</translation>
    </message>
    <message>
        <source>a Numbers document</source>
        <translation>ett Numbers-dokument</translation>
    </message>
    <message>
        <source>an archive or a document</source>
        <translation>ett arkiv eller ett dokument</translation>
    </message>
    <message>
        <source>There is no file “{source}”. Check its name and folder.</source>
        <translation>Det finns ingen fil ”{source}”. Kontrollera namn och mapp.</translation>
    </message>
    <message>
        <source>“{source}” may not be read by you. Close it elsewhere, or ask its owner.</source>
        <translation>Du får inte läsa ”{source}”. Stäng den på andra ställen, eller fråga ägaren.</translation>
    </message>
    <message>
        <source>“{source}” cannot be read: {reason}. Copy it here and retry.</source>
        <translation>”{source}” kan inte läsas: {reason}. Kopiera den hit och försök igen.</translation>
    </message>
    <message>
        <source>“{source}” unpacks to far more than any list holds; it looks made to do harm. Ask for the list as CSV.</source>
        <translation>”{source}” packas upp till långt mer än någon lista; den verkar gjord för att skada. Be om listan som CSV.</translation>
    </message>
    <message>
        <source>Row {row} names the same person with another status or way to attend: what that row says stays. Take the row that is not meant out of the list.</source>
        <translation>Rad {row} nämner samma person med en annan status eller ett annat sätt att delta: det som den raden säger gäller. Ta bort den rad ur listan som inte är menad.</translation>
    </message>
    <message>
        <source>“{column}” says neither yes nor no of 1 person, who is not registered for “{list}”: {cells}. Write yes or no there, and import the list again.</source>
        <translation>”{column}” säger varken ja eller nej om 1 person, som därför inte är anmäld till ”{list}”: {cells}. Skriv ja eller nej där, och importera listan igen.</translation>
    </message>
    <message>
        <source>“{column}” says neither yes nor no of {count} people, who are not registered for “{list}”: {cells}. Write yes or no there, and import the list again.</source>
        <translation>”{column}” säger varken ja eller nej om {count} personer, som därför inte är anmälda till ”{list}”: {cells}. Skriv ja eller nej där, och importera listan igen.</translation>
    </message>
    <message>
        <source>A row lets one person in: whoever else is named or counted in {columns} gets no ticket. Give each of them a row of their own.</source>
        <translation>En rad släpper in en person: vem mer som nämns eller räknas i {columns} får ingen biljett. Ge var och en av dem en egen rad.</translation>
    </message>
    <message>
        <source>Names are listed last name first here; they are turned around, this one to “{name}”.</source>
        <translation>Namnen står med efternamnet först här; de vänds, det här till ”{name}”.</translation>
    </message>
    <message>
        <source>Not compared with {lists}, of which too few people are in this list: nobody is told as missing from there.</source>
        <translation>Inte jämförd med {lists}, varifrån för få personer finns i den här listan: ingen nämns som saknad därifrån.</translation>
    </message>
    <message>
        <source>Doors go by {columns}, which this list lacks: by these, who is new is neither registered nor given anything, and all others stay as earlier lists say. Where a column has another name now, name it as before, or choose it for the door.</source>
        <translation>Ingångar går efter {columns}, som listan saknar: efter dem blir den som är ny varken anmäld eller får något, och alla andra förblir som tidigare listor säger. Om en kolumn heter något annat nu, kalla den som förut, eller välj den för ingången.</translation>
    </message>
    <message>
        <source>Doors admit by the category {categories}, which nobody in this list has. Where a category has another name now, name it as before, or choose it for the door.</source>
        <translation>Ingångar släpper in efter kategorin {categories}, som ingen i listan har. Om en kategori heter något annat nu, kalla den som förut, eller välj den för ingången.</translation>
    </message>
    <message>
        <source>Who has the category {categories} may attend from afar, and is let in all the same, since no column is taken as the way to attend. Choose for the doors which categories they are for, or map the column to the way to attend.</source>
        <translation>Den som har kategorin {categories} deltar kanske på distans, och släpps in ändå, eftersom ingen kolumn tas som sätt att delta. Välj för ingångarna vilka kategorier de är till för, eller ta kolumnen som sätt att delta.</translation>
    </message>
    <message>
        <source>“{list}” is not for the category {categories}: who has it is not registered there. Choose it for the door, too, or give each of them one category.</source>
        <translation>”{list}” är inte till för kategorin {categories}: den som har den är inte anmäld dit. Välj den också för ingången, eller ge var och en av dem en kategori.</translation>
    </message>
    <message>
        <source>“{column}” is taken for the {field} here, so that the door “{list}”, which goes by it, finds it empty for everybody in this list. If it says something else, import the list again with --map {name}=.</source>
        <translation>”{column}” tas här som {field}, så att ingången ”{list}”, som går efter den, finner den tom för alla i listan. Om den säger något annat, importera listan igen med --map {name}=.</translation>
    </message>
    <message>
        <source>No column holds a name; the columns are {columns}. Say which one does, as in --map name=COLUMN; if these are people, put a row above them that names the columns.</source>
        <translation>Ingen kolumn har namn; kolumnerna är {columns}. Välj den som har det; om detta är personer, sätt en rad ovanför dem som namnger kolumnerna.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Raden har inget namn.</translation>
    </message>
    <message>
        <source>The row is a sum, and names nobody.</source>
        <translation>Raden är en summa och gäller ingen person.</translation>
    </message>
    <message>
        <source>The row repeats the header.</source>
        <translation>Raden upprepar rubriken.</translation>
    </message>
    <message>
        <source>Nobody is named here; the name of who ordered is taken.</source>
        <translation>Här står inget namn; namnet på den som beställde tas.</translation>
    </message>
    <message>
        <source>Row {row} has such a ticket in this name and order; this one is taken as bought for somebody else.</source>
        <translation>Rad {row} har en sådan biljett med samma namn i samma beställning; den här räknas som köpt åt någon annan.</translation>
    </message>
    <message>
        <source>Several people seem to be named here, who get one ticket; give each a row of their own.</source>
        <translation>Här står nog flera personer, som får en enda biljett; ge var och en en egen rad.</translation>
    </message>
    <message>
        <source>This seems to say that somebody does not come, and the ticket is valid all the same; say it in a column “Status”.</source>
        <translation>Det här säger nog att någon inte kommer, men biljetten gäller ändå; säg det i en kolumn ”Status”.</translation>
    </message>
    <message>
        <source>The row has {count} cells, the header {width}.</source>
        <translation>Raden har {count} celler, rubriken {width}.</translation>
    </message>
    <message>
        <source>A cell is longer than {most} characters.</source>
        <translation>En cell är längre än {most} tecken.</translation>
    </message>
    <message>
        <source>The code holds characters that nobody can see.</source>
        <translation>Koden har tecken som ingen kan se.</translation>
    </message>
    <message>
        <source>The code is longer than {most} characters.</source>
        <translation>Koden är längre än {most} tecken.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this code; format its column as text and list it again.</source>
        <translation>Ett kalkylprogram har avrundat koden; formatera kolumnen som text och importera igen.</translation>
    </message>
    <message>
        <source>These are several codes, it seems, and nobody is found by one of them; list each ticket in a row of its own.</source>
        <translation>Det här är nog flera koder, och ingen hittas med en av dem; ge varje biljett en egen rad i listan.</translation>
    </message>
    <message>
        <source>The zeros before this code are missing; it is taken for the one of before, and others that lack theirs are, too. Format the column as text.</source>
        <translation>Nollorna före den här koden saknas; den tas för den som gällde förut, och likaså andra som saknar sina. Formatera kolumnen som text.</translation>
    </message>
    <message>
        <source>The zeros before this code were missing in the list of before; the ticket goes by both codes from now on, and so do others whose zeros are back.</source>
        <translation>Nollorna före den här koden saknades i den förra listan; biljetten gäller nu med båda koderna, och det gör även andra som fått tillbaka sina nollor.</translation>
    </message>
    <message>
        <source>{told} The same in 1 more row.</source>
        <translation>{told} Det gäller 1 rad till.</translation>
    </message>
    <message>
        <source>{told} The same in {count} more rows.</source>
        <translation>{told} Det gäller {count} rader till.</translation>
    </message>
    <message>
        <source>Not understood as a way to attend; taken as on site.</source>
        <translation>Förstås inte som sätt att delta; tas som på plats.</translation>
    </message>
    <message>
        <source>This is not an e-mail address; kept as it is listed.</source>
        <translation>Det här är ingen e-postadress; den behålls som den står.</translation>
    </message>
    <message>
        <source>Not understood as a ticket&apos;s status; taken as valid.</source>
        <translation>Förstås inte som biljettens status; tas som giltig.</translation>
    </message>
    <message>
        <source>Not understood as a moment; taken as valid from the start.</source>
        <translation>Förstås inte som tidpunkt; tas som giltig från början.</translation>
    </message>
    <message>
        <source>Not understood as a moment; taken as valid to the end.</source>
        <translation>Förstås inte som tidpunkt; tas som giltig till slutet.</translation>
    </message>
    <message>
        <source>Days are listed month first here, as another row shows; they are read so.</source>
        <translation>Dagarna står med månaden först här, som en annan rad visar; de läses så.</translation>
    </message>
    <message>
        <source>Nothing in the list says whether the day or the month is first here; the day is taken to be. If it is the month, write days as 2026-05-31.</source>
        <translation>Inget i listan säger om dagen eller månaden står först här; dagen antas göra det. Är det månaden, skriv dagar som 2026-05-31.</translation>
    </message>
    <message>
        <source>The month is first here, unlike elsewhere in the list; what can be read either way is read with the day first. Write days as 2026-05-31.</source>
        <translation>Här står månaden först, till skillnad från i resten av listan; det som kan läsas på båda sätten läses med dagen först. Skriv dagar som 2026-05-31.</translation>
    </message>
    <message>
        <source>The day is first here, unlike elsewhere in the list; what can be read either way is read with the month first. Write days as 2026-05-31.</source>
        <translation>Här står dagen först, till skillnad från i resten av listan; det som kan läsas på båda sätten läses med månaden först. Skriv dagar som 2026-05-31.</translation>
    </message>
    <message>
        <source>Who answered as in this row is not let in. If the column asks something else, take no column for the status.</source>
        <translation>Den som svarat som på den här raden släpps inte in. Om kolumnen frågar om något annat, ta ingen kolumn för statusen.</translation>
    </message>
    <message>
        <source>Who answered as in this row is not let in. If the column asks something else, take no column for the way to attend.</source>
        <translation>Den som svarat som på den här raden släpps inte in. Om kolumnen frågar om något annat, ta ingen kolumn för sättet att delta.</translation>
    </message>
    <message>
        <source>Where nothing is written here, as in this row, the ticket is taken as valid; write no where that is meant.</source>
        <translation>Där inget står här, som på den här raden, tas biljetten som giltig; skriv nej där det är vad som menas.</translation>
    </message>
    <message>
        <source>Where nothing is written here, as in this row, the person is taken as on site; write no where from afar is meant.</source>
        <translation>Där inget står här, som på den här raden, räknas personen som på plats; skriv nej där på distans är vad som menas.</translation>
    </message>
    <message>
        <source>Nothing but a name is written in this row. If it is a heading, and nobody, take the row out of the list.</source>
        <translation>Inget annat än ett namn står på den här raden. Om den är en rubrik och ingen person, ta bort raden ur listan.</translation>
    </message>
    <message>
        <source>This is no code, and so everybody who has it in the list gets a code of their own.</source>
        <translation>Det här är ingen kod, så alla som har det i listan får en egen kod.</translation>
    </message>
    <message>
        <source>“{column}” is taken for the {field}, {effect}. If it says something else, import the list again with --map {name}=.</source>
        <translation>”{column}” tas som {field}, {effect}. Om den säger något annat, importera listan igen med --map {name}=.</translation>
    </message>
    <message>
        <source>By an earlier list, this person does not come; by this one, the ticket is valid again. If they do not come, say so in this list.</source>
        <translation>Enligt en tidigare lista kommer personen inte; enligt den här gäller biljetten igen. Om personen inte kommer, skriv det i den här listan.</translation>
    </message>
    <message>
        <source>No longer in the list; nobody is removed.</source>
        <translation>Finns inte längre i listan; ingen tas bort.</translation>
    </message>
    <message>
        <source>The list no longer has this ticket of {name}; it stays valid.</source>
        <translation>Listan har inte längre den här biljetten för {name}; den gäller fortfarande.</translation>
    </message>
    <message>
        <source>There are {count} more problems like these; the counts include them all.</source>
        <translation>Det finns {count} problem till av samma slag; alla är med i antalen.</translation>
    </message>
    <message>
        <source>Row {row} has the same code and name.</source>
        <translation>Rad {row} har samma kod och namn.</translation>
    </message>
    <message>
        <source>Row {row} has this code for somebody else.</source>
        <translation>Rad {row} har den här koden för någon annan.</translation>
    </message>
    <message>
        <source>Row {row} names the same person.</source>
        <translation>Rad {row} gäller samma person.</translation>
    </message>
    <message>
        <source>Row {row} names the same person in another category, which stays. For a ticket of each, give both rows a code.</source>
        <translation>Rad {row} nämner samma person i en annan kategori, som gäller. För en biljett av varje, ge båda raderna en kod.</translation>
    </message>
    <message>
        <source>Row {row} names the same person; this code admits them too.</source>
        <translation>Rad {row} gäller samma person; även den här koden gäller.</translation>
    </message>
    <message>
        <source>The code is new for this person; the ticket with the old one is revoked.</source>
        <translation>Koden är ny för personen; biljetten med den gamla gäller inte längre.</translation>
    </message>
    <message>
        <source>This code was {name}&apos;s; the ticket is now another person&apos;s.</source>
        <translation>Koden var för {name}; biljetten är nu en annan persons.</translation>
    </message>
    <message>
        <source>Code {code} is {holder}&apos;s in this event; give {name} another code.</source>
        <translation>Koden {code} hör till {holder} i evenemanget; ge {name} en annan kod.</translation>
    </message>
    <message>
        <source>Not taken as the code, since half of the rows or more share theirs; everybody gets a code of their own. If it is the code all the same, map this column to it.</source>
        <translation>Tas inte som kod, eftersom minst hälften av raderna delar sin; alla får en egen kod. Är det koden ändå, välj den för kolumnen.</translation>
    </message>
    <message>
        <source>Not taken, since another column is taken as the status: nobody is refused for what this one says.</source>
        <translation>Tas inte, eftersom en annan kolumn tas som status: ingen avvisas för vad den här säger.</translation>
    </message>
    <message>
        <source>Not taken, since another column is taken as the code: nobody is found by what this one holds.</source>
        <translation>Tas inte, eftersom en annan kolumn tas som kod: ingen hittas med vad den här innehåller.</translation>
    </message>
    <message>
        <source>Not taken, since another column is taken as the way to attend: what this one says changes nothing.</source>
        <translation>Tas inte, eftersom en annan kolumn tas som sätt att delta: vad den här säger ändrar ingenting.</translation>
    </message>
    <message>
        <source>Not taken as the status, since most of it is not understood: nobody is refused for what it says. If it is the status all the same, map this column to it.</source>
        <translation>Tas inte som status, eftersom det mesta i den inte förstås: ingen avvisas för vad den säger. Är det statusen ändå, välj den för kolumnen.</translation>
    </message>
    <message>
        <source>Not taken as the way to attend, since most of it is not understood: everybody is taken as on site. If it is the way to attend all the same, map this column to it.</source>
        <translation>Tas inte som sätt att delta, eftersom det mesta i den inte förstås: alla tas som på plats. Är det sättet att delta ändå, välj det för kolumnen.</translation>
    </message>
    <message>
        <source>Who answers no to {columns} is let in all the same, since that may ask of a part of the event. If who says no does not come at all, map the column to the status.</source>
        <translation>Den som svarar nej på {columns} släpps in ändå, eftersom det kan gälla en del av evenemanget. Om den som svarar nej inte kommer alls, välj statusen för kolumnen.</translation>
    </message>
    <message>
        <source>A cell seems to hold the rows below, as many as {count}: a quotation mark in it may not be closed.</source>
        <translation>En cell verkar innehålla raderna nedanför, så många som {count}: kanske avslutas inte ett citattecken i den.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” cannot both be the {field}. Choose one, and keep the other as extra.</source>
        <translation>”{one}” och ”{other}” kan inte båda vara {field}. Välj en, och behåll den andra som extra.</translation>
    </message>
    <message>
        <source>No attendee list has a column “{column}” that could answer, so everybody is asked.</source>
        <translation>Ingen deltagarlista har någon kolumn ”{column}” som kan svara, så alla tillfrågas.</translation>
    </message>
    <message>
        <source>What “{column}” says of 1 person is no answer, so they are asked: {cells}.</source>
        <translation>Vad ”{column}” säger om 1 person är inget svar, så hen tillfrågas: {cells}.</translation>
    </message>
    <message>
        <source>What “{column}” says of {people} people is no answer, so they are asked: {cells}.</source>
        <translation>Vad ”{column}” säger om {people} personer är inget svar, så de tillfrågas: {cells}.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>förnamn</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>efternamn</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>company</source>
        <translation>företag</translation>
    </message>
    <message>
        <source>country</source>
        <translation>land</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategori</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>sätt att delta</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kod</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>giltig från</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>giltig till</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>märken</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>anteckningar</translation>
    </message>
    <message>
        <source>{kind}, sheet “{name}”</source>
        <translation>{kind}, blad ”{name}”</translation>
    </message>
    <message>
        <source>{kind}, sheet “{name}”, the first of {count} that holds a list</source>
        <translation>{kind}, blad ”{name}”, det första av {count} med en lista</translation>
    </message>
    <message>
        <source>{kind}, sheet “{name}”, the first of {count} that holds tickets</source>
        <translation>{kind}, blad ”{name}”, det första av {count} med biljetter</translation>
    </message>
    <message>
        <source>{kind}, {encoding}, commas</source>
        <translation>{kind}, {encoding}, komman</translation>
    </message>
    <message>
        <source>{kind}, {encoding}, semicolons</source>
        <translation>{kind}, {encoding}, semikolon</translation>
    </message>
    <message>
        <source>{kind}, {encoding}, tabs</source>
        <translation>{kind}, {encoding}, tabbar</translation>
    </message>
    <message>
        <source>{kind}, {encoding}, bars</source>
        <translation>{kind}, {encoding}, lodstreck</translation>
    </message>
    <message>
        <source>{kind}, {encoding}, a single column</source>
        <translation>{kind}, {encoding}, en enda kolumn</translation>
    </message>
    <message>
        <source>{reading}, parted at “{delimiter}”</source>
        <translation>{reading}, delat vid ”{delimiter}”</translation>
    </message>
    <message>
        <source>{reading}, not read: {sheets}</source>
        <translation>{reading}, inte läst: {sheets}</translation>
    </message>
    <message>
        <source>{reading}, hidden rows: {count}</source>
        <translation>{reading}, dolda rader: {count}</translation>
    </message>
    <message>
        <source>{reading}, hidden columns: {names}</source>
        <translation>{reading}, dolda kolumner: {names}</translation>
    </message>
    <message>
        <source>it is {count} characters long</source>
        <translation>den är {count} tecken lång</translation>
    </message>
    <message>
        <source>it holds bytes that are not text</source>
        <translation>den har bytes som inte är text</translation>
    </message>
    <message>
        <source>it holds no visible characters</source>
        <translation>den har inga synliga tecken</translation>
    </message>
    <message>
        <source>it is JSON nested too deeply</source>
        <translation>den är JSON i för många nivåer</translation>
    </message>
    <message>
        <source>it is an Indico ticket whose number is damaged</source>
        <translation>den är en Indico-biljett vars nummer är skadat</translation>
    </message>
    <message>
        <source>it sets up a scanning device</source>
        <translation>den ställer in en skanner</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>den är tom</translation>
    </message>
    <message>
        <source>it has several lines, as of two codes read at once</source>
        <translation>den har flera rader, som av två koder på en gång</translation>
    </message>
    <message>
        <source>The database is damaged: {found}.</source>
        <translation>Databasen är skadad: {found}.</translation>
    </message>
    <message>
        <source>Not everything could be read. {found}</source>
        <translation>Allt gick inte att läsa. {found}</translation>
    </message>
    <message>
        <source>Line {number} of {desk} was moved to another place in the file: {id}.</source>
        <translation>Rad {number} från {desk} flyttades till ett annat ställe i filen: {id}.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} exists twice: {one} and {other}. An older copy of the file was probably used to go on.</source>
        <translation>Rad {number} från {desk} finns två gånger: {one} och {other}. Troligen fortsatte någon med en äldre kopia av filen.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} is missing; line {id} follows.</source>
        <translation>Rad {number} från {desk} saknas; rad {id} följer.</translation>
    </message>
    <message>
        <source>Lines {first} to {last} of {desk} are missing; line {id} follows.</source>
        <translation>Raderna {first} till {last} från {desk} saknas; rad {id} följer.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} is at the wrong place: {id}.</source>
        <translation>Rad {number} från {desk} står på fel plats: {id}.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} was changed after it was written: {id}.</source>
        <translation>Rad {number} från {desk} har ändrats efter att den skrevs: {id}.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} does not follow the line before it, which was changed or exchanged: {id}.</source>
        <translation>Rad {number} från {desk} följer inte på raden före, som har ändrats eller bytts ut: {id}.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} is missing, after line {id}.</source>
        <translation>Rad {number} från {desk} saknas, efter rad {id}.</translation>
    </message>
    <message>
        <source>Lines {first} to {last} of {desk} are missing, after line {id}.</source>
        <translation>Raderna {first} till {last} från {desk} saknas, efter rad {id}.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} was added at the end: {id}.</source>
        <translation>Rad {number} från {desk} har lagts till i slutet: {id}.</translation>
    </message>
    <message>
        <source>The last line of {desk} was exchanged: {id}.</source>
        <translation>Den sista raden från {desk} har bytts ut: {id}.</translation>
    </message>
    <message>
        <source>Where the lines of {desk} end was removed from the file. Line {number} is the last one left: {id}.</source>
        <translation>Uppgiften om var raderna från {desk} slutar har tagits bort ur filen. Rad {number} är den sista som finns kvar: {id}.</translation>
    </message>
    <message>
        <source>Lines once removed from the file besides those named: {count}. A merge may have brought them back since.</source>
        <translation>Rader som en gång tagits bort ur filen utöver de nämnda: {count}. En sammanslagning kan ha hämtat tillbaka dem sedan dess.</translation>
    </message>
    <message>
        <source>Line {number} of {desk} is missing.</source>
        <translation>Rad {number} från {desk} saknas.</translation>
    </message>
    <message>
        <source>Lines {first} to {last} of {desk} are missing.</source>
        <translation>Raderna {first} till {last} från {desk} saknas.</translation>
    </message>
    <message>
        <source>Tickets for which the file&apos;s own count of who is inside differs from its journal: {count}. “checkin verify --repair” counts again.</source>
        <translation>Biljetter för vilka filens egen räkning av vilka som är inne skiljer sig från journalen: {count}. ”checkin verify --repair” räknar om.</translation>
    </message>
    <message>
        <source>The file&apos;s own numbers for {list} differ from its journal, which has {admitted} admitted and {inside} inside. “checkin verify --repair” counts again.</source>
        <translation>Filens egna antal för {list} skiljer sig från journalen, som har {admitted} insläppta och {inside} inne. ”checkin verify --repair” räknar om.</translation>
    </message>
    <message>
        <source>There is no badge layout “{name}”. There are {names}.</source>
        <translation>Det finns ingen layout ”{name}” för namnbrickor. Det finns {names}.</translation>
    </message>
    <message>
        <source>Say which category gets no badge.</source>
        <translation>Välj vilken kategori som inte får någon namnbricka.</translation>
    </message>
    <message>
        <source>A picture&apos;s name has 1 to {most} visible letters.</source>
        <translation>En bilds namn har 1 till {most} synliga tecken.</translation>
    </message>
    <message>
        <source>The place has at most {most} letters.</source>
        <translation>Platsen har högst {most} tecken.</translation>
    </message>
    <message>
        <source>An event keeps at most {most} badge layouts. Remove one.</source>
        <translation>Ett evenemang rymmer högst {most} layouter för namnbrickor. Ta bort en.</translation>
    </message>
    <message>
        <source>“{name}” is built in; only the event&apos;s own can be removed.</source>
        <translation>”{name}” är inbyggd; bara evenemangets egna kan tas bort.</translation>
    </message>
    <message>
        <source>“{name}” is in use. Choose another layout first.</source>
        <translation>”{name}” används. Välj en annan layout först.</translation>
    </message>
    <message>
        <source>Which categories get which badge layouts cannot be read. Choose them anew.</source>
        <translation>Det går inte att läsa vilka kategorier som får vilken layout. Välj dem på nytt.</translation>
    </message>
    <message>
        <source>An event keeps at most {most} pictures. Remove some.</source>
        <translation>Ett evenemang rymmer högst {most} bilder. Ta bort några.</translation>
    </message>
    <message>
        <source>The event has no picture “{name}”.</source>
        <translation>Evenemanget har ingen bild ”{name}”.</translation>
    </message>
    <message>
        <source>The category “{category}” gets no badge. Choose a layout for it first.</source>
        <translation>Kategorin ”{category}” får ingen namnbricka. Välj en layout för den först.</translation>
    </message>
    <message>
        <source>A “{one}” has no “{other}” that belongs to it. Write “{twice}” where it is to be printed.</source>
        <translation>Ett ”{one}” saknar sitt ”{other}”. Skriv ”{twice}” där det ska skrivas ut.</translation>
    </message>
    <message>
        <source>This file is too long for a badge layout. Choose another.</source>
        <translation>Filen är för lång för en layout. Välj en annan.</translation>
    </message>
    <message>
        <source>This file is no badge layout of Checkin. Choose another.</source>
        <translation>Filen är ingen layout från Checkin. Välj en annan.</translation>
    </message>
    <message>
        <source>This file is no badge layout: it is not JSON. Choose another.</source>
        <translation>Filen är ingen layout: den är inte JSON. Välj en annan.</translation>
    </message>
    <message>
        <source>This badge layout was written by a newer Checkin. Update Checkin on this computer.</source>
        <translation>Layouten är skriven av en nyare Checkin. Uppdatera Checkin på den här datorn.</translation>
    </message>
    <message>
        <source>This badge layout says no version that Checkin knows.</source>
        <translation>Layouten anger ingen version som Checkin känner till.</translation>
    </message>
    <message>
        <source>{part} does not say its {key}.</source>
        <translation>{part} saknar {key}.</translation>
    </message>
    <message>
        <source>{part} of the layout is no object.</source>
        <translation>{part} i layouten är inget objekt.</translation>
    </message>
    <message>
        <source>{part} is of no type that Checkin knows.</source>
        <translation>{part} är av en typ som Checkin inte känner till.</translation>
    </message>
    <message>
        <source>{part} is smallest above its largest size.</source>
        <translation>{part} har en minsta storlek över den största.</translation>
    </message>
    <message>
        <source>{part} has a “{key}”, which Checkin does not know.</source>
        <translation>{part} har ”{key}”, som Checkin inte känner till.</translation>
    </message>
    <message>
        <source>{part} cannot be read: its {key} {wrong}.</source>
        <translation>{part} kan inte läsas: {key} {wrong}.</translation>
    </message>
    <message>
        <source>The layout</source>
        <translation>Layouten</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Del {number}</translation>
    </message>
    <message>
        <source>Item {number}, “{name}”,</source>
        <translation>Del {number}, ”{name}”,</translation>
    </message>
    <message>
        <source>is to be a list of items</source>
        <translation>ska vara en lista med delar</translation>
    </message>
    <message>
        <source>has more than {most} items</source>
        <translation>har fler än {most} delar</translation>
    </message>
    <message>
        <source>is to be a number from {least} to {most}</source>
        <translation>ska vara ett tal från {least} till {most}</translation>
    </message>
    <message>
        <source>is to be a text of at most {most} letters</source>
        <translation>ska vara en text på högst {most} tecken</translation>
    </message>
    <message>
        <source>holds what is no letter</source>
        <translation>innehåller något som inte är tecken</translation>
    </message>
    <message>
        <source>is to be one of {words}</source>
        <translation>ska vara något av {words}</translation>
    </message>
    <message>
        <source>is to be four numbers: left, top, width, height</source>
        <translation>ska vara fyra tal: vänster, överkant, bredd, höjd</translation>
    </message>
    <message>
        <source>is to be made of small letters, digits and hyphens</source>
        <translation>ska bestå av små bokstäver, siffror och bindestreck</translation>
    </message>
    <message>
        <source>is to be a colour such as {color}, or “{word}”</source>
        <translation>ska vara en färg som {color}, eller ”{word}”</translation>
    </message>
    <message>
        <source>is to be 0, 90, 180 or 270</source>
        <translation>ska vara 0, 90, 180 eller 270</translation>
    </message>
    <message>
        <source>are to be 1 to {most}</source>
        <translation>ska vara 1 till {most}</translation>
    </message>
    <message>
        <source>is to be true or false</source>
        <translation>ska vara true eller false</translation>
    </message>
    <message>
        <source>This file is no layout of pretix: it has no list of boxes.</source>
        <translation>Filen är ingen layout från pretix: den har ingen lista med rutor.</translation>
    </message>
    <message>
        <source>This file is no layout of pretix: it is not JSON.</source>
        <translation>Filen är ingen layout från pretix: den är inte JSON.</translation>
    </message>
    <message>
        <source>This layout has more than {most} boxes.</source>
        <translation>Layouten har fler än {most} rutor.</translation>
    </message>
    <message>
        <source>Box {number} cannot be read: its {key} is no number.</source>
        <translation>Ruta {number} kan inte läsas: {key} är inget tal.</translation>
    </message>
    <message>
        <source>The background is no PDF that can be read.</source>
        <translation>Bakgrunden är ingen PDF som går att läsa.</translation>
    </message>
    <message>
        <source>The background is larger than {most} mm a side.</source>
        <translation>Bakgrunden är större än {most} mm på en sida.</translation>
    </message>
    <message>
        <source>The background is drawn too finely to be printed. Save it as a picture of 300 dpi, and make a PDF of that.</source>
        <translation>Bakgrunden är för finritad för att skrivas ut. Spara den som en bild på 300 dpi, och gör en PDF av den.</translation>
    </message>
    <message>
        <source>This picture is too large: at most {most} MB and {pixels} million pixels. Make it smaller, and add it again.</source>
        <translation>Bilden är för stor: högst {most} MB och {pixels} miljoner bildpunkter. Gör den mindre och lägg till den igen.</translation>
    </message>
    <message>
        <source>This is no picture that can be read. Save it as PNG or JPEG, and add it again.</source>
        <translation>Det här är ingen bild som går att läsa. Spara den som PNG eller JPEG och lägg till den igen.</translation>
    </message>
    <message>
        <source>No font has “{letters}”: it is spelt in Latin letters or left out. Look at “checkin fonts”.</source>
        <translation>Inget typsnitt har ”{letters}”: det skrivs med latinska bokstäver eller utelämnas.</translation>
    </message>
    <message>
        <source>This computer has no font “{font}”, so Noto Sans takes its place. Add it with “checkin fonts install”.</source>
        <translation>Datorn saknar typsnittet ”{font}”, så Noto Sans används i stället. Lägg till det med ”checkin fonts install”.</translation>
    </message>
    <message>
        <source>Only the first {most} letters of a text are printed.</source>
        <translation>Bara de första {most} tecknen i en text skrivs ut.</translation>
    </message>
    <message>
        <source>“{name}” lies beside the badge, so it is not printed. Move it.</source>
        <translation>”{name}” ligger bredvid namnbrickan och skrivs därför inte ut. Flytta den.</translation>
    </message>
    <message>
        <source>“{name}” reaches over the badge&apos;s edge and is cut off there. Move it, or make it smaller.</source>
        <translation>”{name}” når över namnbrickans kant och skärs av där. Flytta den, eller gör den mindre.</translation>
    </message>
    <message>
        <source>“{name}” is too long for its box and is printed at {size} points.</source>
        <translation>”{name}” är för lång för sin ruta och skrivs ut i {size} punkter.</translation>
    </message>
    <message>
        <source>“{name}” has no room for “{words}”. Make its box larger.</source>
        <translation>”{name}” har ingen plats för ”{words}”. Gör rutan större.</translation>
    </message>
    <message>
        <source>The QR code “{name}” is too fine to be read well.</source>
        <translation>QR-koden ”{name}” är för fin för att läsas väl.</translation>
    </message>
    <message>
        <source>The code is empty, so the badge has no QR code.</source>
        <translation>Koden är tom, så namnbrickan har ingen QR-kod.</translation>
    </message>
    <message>
        <source>The code is too long, so the badge has no QR code.</source>
        <translation>Koden är för lång, så namnbrickan har ingen QR-kod.</translation>
    </message>
    <message>
        <source>The contact card is too long, so the badge has no QR code.</source>
        <translation>Kontaktkortet är för långt, så namnbrickan har ingen QR-kod.</translation>
    </message>
    <message>
        <source>The picture “{name}” is left out. {trouble}</source>
        <translation>Bilden ”{name}” utelämnas. {trouble}</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Namnet är tomt.</translation>
    </message>
    <message>
        <source>No list has a column “{name}”, so nothing is printed for it.</source>
        <translation>Ingen lista har kolumnen ”{name}”, så inget skrivs ut för den.</translation>
    </message>
    <message>
        <source>There is no printer “{name}”. The event has {names}.</source>
        <translation>Det finns ingen skrivare ”{name}”. Evenemanget har {names}.</translation>
    </message>
    <message>
        <source>Say why this badge is printed again. The journal keeps it.</source>
        <translation>Skriv varför namnbrickan skrivs ut igen. Journalen sparar det.</translation>
    </message>
    <message>
        <source>Some of these badges were printed before. Say why they are printed again; the journal keeps it.</source>
        <translation>Några av namnbrickorna är redan utskrivna. Skriv varför de skrivs ut igen; journalen sparar det.</translation>
    </message>
    <message>
        <source>This badge is on its way already. Wait, or cancel it first.</source>
        <translation>Namnbrickan är redan på väg. Vänta, eller avbryt den först.</translation>
    </message>
    <message>
        <source>The event has no printer. Add one with “checkin printers EVENT add NAME ADDRESS”.</source>
        <translation>Evenemanget har ingen skrivare. Lägg till en först.</translation>
    </message>
    <message>
        <source>No printer prints badges of “{category}” at {desk}. Add one, or let one print for every category.</source>
        <translation>Ingen skrivare skriver ut namnbrickor för ”{category}” vid {desk}. Lägg till en, eller låt en skriva ut för alla kategorier.</translation>
    </message>
    <message>
        <source>The printer that this badge is for was removed. Move it to another one.</source>
        <translation>Skrivaren som namnbrickan är avsedd för har tagits bort. Flytta den till en annan.</translation>
    </message>
    <message>
        <source>This badge is not on its way. Look at the list of badges anew.</source>
        <translation>Namnbrickan är inte på väg. Se i listan över namnbrickor igen.</translation>
    </message>
    <message>
        <source>It is not known whether this badge came out. Look, then print it again.</source>
        <translation>Det är okänt om namnbrickan kom ut. Titta efter, och skriv ut den igen.</translation>
    </message>
    <message>
        <source>{trouble}. It is not known whether this badge came out. Look, then print it again.</source>
        <translation>{trouble}. Det är okänt om namnbrickan kom ut. Titta efter, och skriv ut den igen.</translation>
    </message>
    <message>
        <source>{trouble}. The printer does not give it back: it may still come out.</source>
        <translation>{trouble}. Skrivaren lämnar inte tillbaka den: den kan fortfarande skrivas ut.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}. Choose another file.</source>
        <translation>{name} kan inte läsas: {strerror}. Välj en annan fil.</translation>
    </message>
    <message>
        <source>The printer does not give it back: it may still come out.</source>
        <translation>Skrivaren lämnar inte tillbaka den: den kan fortfarande skrivas ut.</translation>
    </message>
    <message>
        <source>The printer “{name}” had this badge before, and may have printed it too or may do so yet. Look there.</source>
        <translation>Skrivaren ”{name}” hade den här namnbrickan förut, och kan ha skrivit ut den också eller göra det ännu. Titta efter där.</translation>
    </message>
    <message>
        <source>{trouble}. The printer “{name}” had this badge before, and may have printed it too or may do so yet. Look there.</source>
        <translation>{trouble}. Skrivaren ”{name}” hade den här namnbrickan förut, och kan ha skrivit ut den också eller göra det ännu. Titta efter där.</translation>
    </message>
    <message>
        <source>Another desk printed this badge meanwhile.</source>
        <translation>En annan disk skrev ut namnbrickan under tiden.</translation>
    </message>
    <message>
        <source>Attends virtually: badges of such people are made only where they are asked for, too.</source>
        <translation>Deltar på distans: sådana namnbrickor görs bara när de också begärs.</translation>
    </message>
    <message>
        <source>This ticket is canceled, blocked or replaced, so its badge is not printed. Print that of the valid one, or let the person in first.</source>
        <translation>Biljetten är avbokad, spärrad eller ersatt, så dess namnbricka skrivs inte ut. Skriv ut den giltiga biljettens, eller släpp in personen först.</translation>
    </message>
    <message>
        <source>A printer has this badge now: take it out of the file.</source>
        <translation>En skrivare har den här namnbrickan nu: ta bort den ur filen.</translation>
    </message>
    <message>
        <source>This badge was printed by {desk} meanwhile: take it out of the file.</source>
        <translation>Den här namnbrickan skrevs ut av {desk} under tiden: ta bort den ur filen.</translation>
    </message>
    <message>
        <source>The code on the badge of {name} cannot be read back, so it is not printed. Make the code larger, or leave more white around it, in the layout “{layout}”.</source>
        <translation>Koden på namnbrickan för {name} går inte att läsa tillbaka, så den skrivs inte ut. Gör koden större, eller lämna mer vitt runt den, i layouten ”{layout}”.</translation>
    </message>
    <message>
        <source>Another badge of this person is at a printer. Wait for it, then ask again.</source>
        <translation>En annan namnbricka för samma person är hos en skrivare. Vänta på den och begär sedan igen.</translation>
    </message>
    <message>
        <source>{trouble} (since {when}).</source>
        <translation>{trouble} (sedan {when}).</translation>
    </message>
    <message>
        <source>The program ended before this badge was asked for.</source>
        <translation>Programmet avslutades innan namnbrickan begärdes.</translation>
    </message>
    <message>
        <source>yesterday, {clock}</source>
        <translation>i går {clock}</translation>
    </message>
    <message>
        <source>No printer took this badge.</source>
        <translation>Ingen skrivare tog namnbrickan.</translation>
    </message>
    <message>
        <source>Its printer was removed while it had the badge.</source>
        <translation>Skrivaren togs bort medan den hade namnbrickan.</translation>
    </message>
    <message>
        <source>Its printer got another address while it had the badge.</source>
        <translation>Skrivaren fick en annan adress medan den hade namnbrickan.</translation>
    </message>
    <message>
        <source>The printer gave the badge up.</source>
        <translation>Skrivaren gav upp namnbrickan.</translation>
    </message>
    <message>
        <source>This ticket is not in the event any more. Choose somebody else.</source>
        <translation>Biljetten finns inte längre i evenemanget. Välj någon annan.</translation>
    </message>
    <message>
        <source>{name} names no JSON file. End its name in .json.</source>
        <translation>{name} är inget namn på en JSON-fil. Låt det sluta på .json.</translation>
    </message>
    <message>
        <source>{name} is no badge layout. Choose a JSON file.</source>
        <translation>{name} är ingen layout för namnbrickor. Välj en JSON-fil.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB.</source>
        <translation>{name} är större än {size} MB.</translation>
    </message>
    <message>
        <source>A printer needs a name. Say where it stands, such as “Front”.</source>
        <translation>En skrivare behöver ett namn. Säg var den står, till exempel ”Entrén”.</translation>
    </message>
    <message>
        <source>The event has a printer “{name}” already. Choose another name, or change that printer.</source>
        <translation>Evenemanget har redan skrivaren ”{name}”. Välj ett annat namn, eller ändra den skrivaren.</translation>
    </message>
    <message>
        <source>A printer&apos;s name has 1 to {most} letters.</source>
        <translation>En skrivares namn har 1 till {most} tecken.</translation>
    </message>
    <message>
        <source>Say where the printer is, or choose one that was found.</source>
        <translation>Ange var skrivaren finns, eller välj en som hittades.</translation>
    </message>
    <message>
        <source>This printer is not in the event any more. Choose another.</source>
        <translation>Skrivaren finns inte längre i evenemanget. Välj en annan.</translation>
    </message>
    <message>
        <source>The printer {name} does not answer. Check that it is on and in this network, or choose another one.</source>
        <translation>Skrivaren {name} svarar inte. Kontrollera att den är på och i nätverket, eller välj en annan.</translation>
    </message>
    <message>
        <source>The system&apos;s printers cannot be used: a part of Qt is missing here ({part}). Install what it needs, or use another printer.</source>
        <translation>Systemets skrivare kan inte användas: en del av Qt saknas här ({part}). Installera det som den behöver, eller använd en annan skrivare.</translation>
    </message>
    <message>
        <source>The printer at {host} does not answer. Look whether it is on and in the network, then try again.</source>
        <translation>Skrivaren på {host} svarar inte. Kontrollera att den är på och i nätverket, och försök igen.</translation>
    </message>
    <message>
        <source>The printer at {host} accepts a connection but does not answer. Look at its display: it may be without labels, open or busy with another computer.</source>
        <translation>Skrivaren på {host} tar emot en anslutning men svarar inte. Titta på dess skärm: den kan sakna etiketter, vara öppen eller upptagen med en annan dator.</translation>
    </message>
    <message>
        <source>The printer at {host} was off while it had the badge.</source>
        <translation>Skrivaren på {host} var avstängd medan den hade namnbrickan.</translation>
    </message>
    <message>
        <source>The printer {name} was off while it had the badge.</source>
        <translation>Skrivaren {name} var avstängd medan den hade namnbrickan.</translation>
    </message>
    <message>
        <source>Its printer was off while it had the badge.</source>
        <translation>Dess skrivare var avstängd medan den hade namnbrickan.</translation>
    </message>
    <message>
        <source>Checkin was closed while something kept its printer.</source>
        <translation>Checkin var stängt medan något hindrade skrivaren.</translation>
    </message>
    <message>
        <source>The printer at {host} fell silent while a badge was sent. Look whether the badge came out before you print it again.</source>
        <translation>Skrivaren på {host} tystnade medan en namnbricka skickades. Titta om den kom ut innan du skriver ut den igen.</translation>
    </message>
    <message>
        <source>The printer at {host} does not tell how it is. Switch on SNMP in its settings, or add “status=no” to its address here.</source>
        <translation>Skrivaren på {host} säger inte hur den mår. Slå på SNMP i dess inställningar, eller lägg till ”status=no” i adressen här.</translation>
    </message>
    <message>
        <source>The printer at {host} cannot print now: {why}.</source>
        <translation>Skrivaren på {host} kan inte skriva ut nu: {why}.</translation>
    </message>
    <message>
        <source>The printer {name} cannot print now: {why}.</source>
        <translation>Skrivaren {name} kan inte skriva ut nu: {why}.</translation>
    </message>
    <message>
        <source>The printer {name} does not allow printing from here. Allow it there.</source>
        <translation>Skrivaren {name} tillåter inte utskrift härifrån. Tillåt det där.</translation>
    </message>
    <message>
        <source>The printer {name} asks for a password. Allow printing without one there.</source>
        <translation>Skrivaren {name} frågar efter lösenord. Tillåt utskrift utan lösenord där.</translation>
    </message>
    <message>
        <source>The printer {name} is not known there by this name. Check its address.</source>
        <translation>Skrivaren {name} är inte känd där under det namnet. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>The printer {name} finds the badge too large. Use smaller pictures in its layout.</source>
        <translation>Skrivaren {name} tycker att namnbrickan är för stor. Använd mindre bilder i layouten.</translation>
    </message>
    <message>
        <source>The printer {name} cannot print PDF. Reach it by way of the system, as system:NAME.</source>
        <translation>Skrivaren {name} kan inte skriva ut PDF. Nå den genom systemet, som system:NAMN.</translation>
    </message>
    <message>
        <source>The printer {name} is not ready. Look at it, and try again.</source>
        <translation>Skrivaren {name} är inte redo. Titta till den och försök igen.</translation>
    </message>
    <message>
        <source>The printer {name} has a fault. Look at it, and try again.</source>
        <translation>Skrivaren {name} har ett fel. Titta till den och försök igen.</translation>
    </message>
    <message>
        <source>The printer {name} takes no jobs now. Start it again there.</source>
        <translation>Skrivaren {name} tar inte emot utskrifter nu. Starta den igen där.</translation>
    </message>
    <message>
        <source>The printer {name} is printing something else. The badge is tried again.</source>
        <translation>Skrivaren {name} skriver ut något annat. Namnbrickan försöks igen.</translation>
    </message>
    <message>
        <source>The printer {name} does not take this: {why}. Look at it there.</source>
        <translation>Skrivaren {name} tar inte emot detta: {why}. Titta efter där.</translation>
    </message>
    <message>
        <source>The printer {name} took the badge and gave it no number. Look whether it comes out.</source>
        <translation>Skrivaren {name} tog namnbrickan utan att ge den ett nummer. Titta om den kommer ut.</translation>
    </message>
    <message>
        <source>The printer does not know this job any more.</source>
        <translation>Skrivaren känner inte längre till utskriften.</translation>
    </message>
    <message>
        <source>What the printer {name} answers is not the language of printers (IPP). Check its address, or start it anew.</source>
        <translation>Det som skrivaren {name} svarar är inte skrivarspråket IPP. Kontrollera adressen, eller starta om den.</translation>
    </message>
    <message>
        <source>There is no printer at {address} (HTTP {number}). Check its address: “checkin find-printers” lists those that are found.</source>
        <translation>Det finns ingen skrivare på {address} (HTTP {number}). Kontrollera adressen.</translation>
    </message>
    <message>
        <source>The printer {name} wants encryption. Write ipps:// in its address.</source>
        <translation>Skrivaren {name} kräver kryptering. Skriv ipps:// i adressen.</translation>
    </message>
    <message>
        <source>The printer {name} shows another certificate than the one that was trusted. Ask who looks after it; if it was changed, take the new sha256.</source>
        <translation>Skrivaren {name} visar ett annat certifikat än det betrodda. Fråga den som sköter den; om det har bytts, ange det nya sha256.</translation>
    </message>
    <message>
        <source>The printer {name} speaks no encryption that is safe today. Write ipp:// in its address to go without.</source>
        <translation>Skrivaren {name} har ingen kryptering som är säker i dag. Skriv ipp:// i adressen för att klara dig utan.</translation>
    </message>
    <message>
        <source>The certificate of the printer {name} is not trusted here. Write ipp:// in its address to go without encryption.</source>
        <translation>Certifikatet för skrivaren {name} är inte betrott här. Skriv ipp:// i adressen för att klara dig utan kryptering.</translation>
    </message>
    <message>
        <source>The certificate of the printer {name} is not trusted here. Compare its fingerprint with the printer&apos;s own page and add ?sha256={fingerprint} to the address, or write ipp:// to go without encryption.</source>
        <translation>Certifikatet för skrivaren {name} är inte betrott här. Jämför dess fingeravtryck med skrivarens egen sida och lägg till ?sha256={fingerprint} i adressen, eller skriv ipp:// för att klara dig utan kryptering.</translation>
    </message>
    <message>
        <source>Sent; this printer does not tell more.</source>
        <translation>Skickad; skrivaren säger inte mer.</translation>
    </message>
    <message>
        <source>This printer does not tell how it is.</source>
        <translation>Skrivaren säger inte hur den mår.</translation>
    </message>
    <message>
        <source>The printer {name} has no label of {size}. Choose another layout, or another printer.</source>
        <translation>Skrivaren {name} har ingen etikett på {size}. Välj en annan layout eller en annan skrivare.</translation>
    </message>
    <message>
        <source>The printer {name} has no label of {size}. It has {sizes}. Choose another layout, or another printer.</source>
        <translation>Skrivaren {name} har ingen etikett på {size}. Den har {sizes}. Välj en annan layout eller en annan skrivare.</translation>
    </message>
    <message>
        <source>The badge is {width} mm wide, and the printer at {host} prints {most} mm. Choose another printer or a smaller badge.</source>
        <translation>Namnbrickan är {width} mm bred, och skrivaren på {host} skriver ut {most} mm. Välj en annan skrivare eller en mindre namnbricka.</translation>
    </message>
    <message>
        <source>The badge needs {needed}, and the printer at {host} has {loaded} in it. {advice}</source>
        <translation>Namnbrickan behöver {needed}, och skrivaren på {host} har {loaded} i sig. {advice}</translation>
    </message>
    <message>
        <source>The badge needs {needed}, and the printer at {host} takes no labels of this size. {advice}</source>
        <translation>Namnbrickan behöver {needed}, och skrivaren på {host} tar inga etiketter i den storleken. {advice}</translation>
    </message>
    <message>
        <source>Choose a layout of that size, or another printer.</source>
        <translation>Välj en layout i den storleken eller en annan skrivare.</translation>
    </message>
    <message>
        <source>Put the right ones in, or choose another printer.</source>
        <translation>Sätt i rätt sort, eller välj en annan skrivare.</translation>
    </message>
    <message>
        <source>labels of {width} × {height} mm</source>
        <translation>etiketter på {width} × {height} mm</translation>
    </message>
    <message>
        <source>a tape of {width} mm</source>
        <translation>en rulle på {width} mm</translation>
    </message>
    <message>
        <source>The badge is {width} × {height} mm large and not {wanted} × {other} mm. Choose its size again.</source>
        <translation>Namnbrickan är {width} × {height} mm stor och inte {wanted} × {other} mm. Välj storleken igen.</translation>
    </message>
    <message>
        <source>The badge could not be drawn: its document is damaged. Make it again.</source>
        <translation>Namnbrickan gick inte att rita: dess dokument är skadat. Gör den igen.</translation>
    </message>
    <message>
        <source>The badge is no PDF that can be drawn. Make it anew.</source>
        <translation>Namnbrickan är ingen PDF som går att rita. Gör den på nytt.</translation>
    </message>
    <message>
        <source>The system has no printer called {name}. Choose one that it has: “checkin find-printers” lists them.</source>
        <translation>Systemet har ingen skrivare som heter {name}. Välj en som det har.</translation>
    </message>
    <message>
        <source>The system&apos;s {printer} has no label of {width} × {height} mm. It has {sizes}. Choose another layout, or set the size up in the system.</source>
        <translation>Systemets {printer} har ingen etikett på {width} × {height} mm. Den har {sizes}. Välj en annan layout, eller ställ in storleken i systemet.</translation>
    </message>
    <message>
        <source>The system stopped printing on {printer}. Look what has come out of it.</source>
        <translation>Systemet slutade skriva ut på {printer}. Titta vad som har kommit ut.</translation>
    </message>
    <message>
        <source>The system does not print on {printer}. Look at it in the system&apos;s settings.</source>
        <translation>Systemet skriver inte ut på {printer}. Titta på den i systemets inställningar.</translation>
    </message>
    <message>
        <source>The system says that {printer} has a fault. Look at it.</source>
        <translation>Systemet säger att {printer} har ett fel. Titta till den.</translation>
    </message>
    <message>
        <source>the printer {name}</source>
        <translation>skrivaren {name}</translation>
    </message>
    <message>
        <source>printer {name}</source>
        <translation>skrivare {name}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {reason}. Look at its disk.</source>
        <translation>Mappen {folder} kan inte läsas: {reason}. Titta till dess disk.</translation>
    </message>
    <message>
        <source>The folder {folder} is full of badges called {name}. Move them away.</source>
        <translation>Mappen {folder} är full av namnbrickor som heter {name}. Flytta bort dem.</translation>
    </message>
    <message>
        <source>The folder {folder} is read-only. Allow writing to it.</source>
        <translation>Mappen {folder} är skrivskyddad. Tillåt skrivning i den.</translation>
    </message>
    <message>
        <source>“{text}” is no address of a printer. One begins with {known}; “checkin find-printers” lists those that are found.</source>
        <translation>”{text}” är ingen adress till en skrivare. En sådan börjar med {known}.</translation>
    </message>
    <message>
        <source>“{text}” is no address of a printer. Write it as ipp://HOST/ipp/print, or ipp://localhost/printers/NAME for a printer of this computer.</source>
        <translation>”{text}” är ingen adress till en skrivare. Skriv den som ipp://VÄRD/ipp/print, eller ipp://localhost/printers/NAMN för en skrivare på den här datorn.</translation>
    </message>
    <message>
        <source>Name the system&apos;s printer behind “system:”.</source>
        <translation>Ange systemets skrivare efter ”system:”.</translation>
    </message>
    <message>
        <source>The printer&apos;s address is not right: “{word}” should be {wanted}.</source>
        <translation>Skrivarens adress stämmer inte: ”{word}” ska vara {wanted}.</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <translation>något av {words}</translation>
    </message>
    <message>
        <source>a port</source>
        <translation>en port</translation>
    </message>
    <message>
        <source>a number of millimetres, as in 0.5</source>
        <translation>ett antal millimeter, som 0.5</translation>
    </message>
    <message>
        <source>at most {most} millimetres</source>
        <translation>högst {most} millimeter</translation>
    </message>
    <message>
        <source>The printer&apos;s address is not right. Write it as in socket://192.168.1.20:9100?language=zpl&amp;dpi=203.</source>
        <translation>Skrivarens adress stämmer inte. Skriv den som socket://192.168.1.20:9100?language=zpl&amp;dpi=203.</translation>
    </message>
    <message>
        <source>The printer&apos;s address says “{word}”, which means nothing here. It may say {words}.</source>
        <translation>Skrivarens adress säger ”{word}”, som inte betyder något här. Den får säga {words}.</translation>
    </message>
    <message>
        <source>Looking for printers in the network needs a library that is not installed here, zeroconf: “pip install zeroconf” where Checkin is. Without it, type a printer&apos;s address yourself.</source>
        <translation>Att söka skrivare i nätverket kräver ett bibliotek som inte är installerat här, zeroconf: ”pip install zeroconf” där Checkin finns. Utan det skriver du skrivarens adress själv.</translation>
    </message>
    <message>
        <source>The network cannot be listened to for printers. Connect this computer to it, or type a printer&apos;s address yourself.</source>
        <translation>Det går inte att söka skrivare i nätverket. Anslut datorn till det, eller skriv skrivarens adress själv.</translation>
    </message>
    <message>
        <source>no labels in it</source>
        <translation>inga etiketter i den</translation>
    </message>
    <message>
        <source>out of labels</source>
        <translation>slut på etiketter</translation>
    </message>
    <message>
        <source>the cutter is jammed</source>
        <translation>kniven har fastnat</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>används</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>avstängd</translation>
    </message>
    <message>
        <source>the wrong power supply</source>
        <translation>fel nätadapter</translation>
    </message>
    <message>
        <source>the fan does not work</source>
        <translation>fläkten fungerar inte</translation>
    </message>
    <message>
        <source>other labels in it than were asked for</source>
        <translation>andra etiketter i den än de som behövs</translation>
    </message>
    <message>
        <source>its memory is full</source>
        <translation>minnet är fullt</translation>
    </message>
    <message>
        <source>a fault in the connection</source>
        <translation>fel i anslutningen</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>luckan är öppen</translation>
    </message>
    <message>
        <source>too hot</source>
        <translation>för varm</translation>
    </message>
    <message>
        <source>the labels cannot be fed</source>
        <translation>etiketterna går inte att mata</translation>
    </message>
    <message>
        <source>a fault of its own; switch it off and on</source>
        <translation>ett eget fel; stäng av den och sätt på den</translation>
    </message>
    <message>
        <source>the head is too hot and cools down</source>
        <translation>skrivhuvudet är för varmt och svalnar</translation>
    </message>
    <message>
        <source>at another badge</source>
        <translation>skriver ut en annan namnbricka</translation>
    </message>
    <message>
        <source>the head is open</source>
        <translation>skrivhuvudet är öppet</translation>
    </message>
    <message>
        <source>out of ribbon</source>
        <translation>slut på färgband</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausad</translation>
    </message>
    <message>
        <source>its memory is full of labels that wait</source>
        <translation>minnet är fullt av väntande etiketter</translation>
    </message>
    <message>
        <source>the head is too cold</source>
        <translation>skrivhuvudet är för kallt</translation>
    </message>
    <message>
        <source>media empty</source>
        <translation>slut på etiketter</translation>
    </message>
    <message>
        <source>media needed</source>
        <translation>etiketter behövs</translation>
    </message>
    <message>
        <source>input tray missing</source>
        <translation>etikettfacket saknas</translation>
    </message>
    <message>
        <source>marker supply empty</source>
        <translation>slut på bläck</translation>
    </message>
    <message>
        <source>marker supply missing</source>
        <translation>bläcket saknas</translation>
    </message>
    <message>
        <source>marker ribbon empty</source>
        <translation>slut på färgband</translation>
    </message>
    <message>
        <source>toner empty</source>
        <translation>slut på toner</translation>
    </message>
    <message>
        <source>developer empty</source>
        <translation>slut på framkallare</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>luckan är öppen</translation>
    </message>
    <message>
        <source>door open</source>
        <translation>luckan är öppen</translation>
    </message>
    <message>
        <source>interlock open</source>
        <translation>luckan är öppen</translation>
    </message>
    <message>
        <source>media jam</source>
        <translation>etikett har fastnat</translation>
    </message>
    <message>
        <source>moving to paused</source>
        <translation>pausas</translation>
    </message>
    <message>
        <source>printer stopped</source>
        <translation>skrivaren är stoppad</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>inte ansluten</translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation>avstängd</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>svarar inte i tid</translation>
    </message>
    <message>
        <source>document format error</source>
        <translation>fel i dokumentet</translation>
    </message>
    <message>
        <source>document unprintable error</source>
        <translation>dokumentet går inte att skriva ut</translation>
    </message>
    <message>
        <source>unsupported document format</source>
        <translation>dokumentets format stöds inte</translation>
    </message>
    <message>
        <source>No ticket has the code “{code}”. Check it, or search by name.</source>
        <translation>Ingen biljett har koden ”{code}”. Kontrollera den, eller sök på namnet.</translation>
    </message>
    <message>
        <source>The code on the badge of {name} cannot be read back from the finished document, so nothing was written. Make the code larger, or leave more white around it, in the layout “{layout}”.</source>
        <translation>Koden på namnbrickan för {name} går inte att läsa i det färdiga dokumentet, så inget skrevs. Gör koden större, eller lämna mer vitt runt den, i layouten ”{layout}”.</translation>
    </message>
    <message>
        <source>An index cannot be written here. Write the badges without one.</source>
        <translation>Ett register kan inte skrivas här. Skriv namnbrickorna utan.</translation>
    </message>
    <message>
        <source>A sheet has 1 to {most} columns and rows, not {wide} × {high}.</source>
        <translation>Ett ark har 1 till {most} kolumner och rader, inte {wide} × {high}.</translation>
    </message>
    <message>
        <source>Badges and paper measure {least} to {most} mm a side.</source>
        <translation>Namnbrickor och papper mäter {least} till {most} mm per sida.</translation>
    </message>
    <message>
        <source>The badges of this sheet lie over each other. Make the gaps 0 or more.</source>
        <translation>Namnbrickorna på arket ligger över varandra. Låt mellanrummen vara 0 eller mer.</translation>
    </message>
    <message>
        <source>{columns} × {rows} badges of {width} × {height} mm with these margins and gaps take {wide} × {high} mm, and {paper} has {across} × {down} mm. Choose fewer or smaller ones.</source>
        <translation>{columns} × {rows} namnbrickor på {width} × {height} mm med dessa marginaler och mellanrum tar {wide} × {high} mm, och {paper} har {across} × {down} mm. Välj färre eller mindre.</translation>
    </message>
    <message>
        <source>This sheet has the places 1 to {last}; {start} is none.</source>
        <translation>Arket har platserna 1 till {last}; {start} är ingen.</translation>
    </message>
    <message>
        <source>A printer&apos;s correction is at most {most} mm each way.</source>
        <translation>En skrivare kan rättas med högst {most} mm åt varje håll.</translation>
    </message>
    <message>
        <source>There is no built-in sheet “{number}”. See “checkin sheets”, or describe it with --grid, --badge, --margins and --gap.</source>
        <translation>Det finns inget inbyggt ark ”{number}”. Se ”checkin sheets”, eller beskriv det med --grid, --badge, --margins och --gap.</translation>
    </message>
    <message>
        <source>“{text}” is not two lengths for {option}. Write {again} {example}.</source>
        <translation>”{text}” är inte två längder för {option}. Skriv {again} {example}.</translation>
    </message>
    <message>
        <source>Columns and rows are whole numbers. Write --grid 2x4.</source>
        <translation>Kolumner och rader är hela tal. Skriv --grid 2x4.</translation>
    </message>
    <message>
        <source>“{text}” is no paper. Write {names} or a size, 320x450.</source>
        <translation>”{text}” är inget papper. Skriv {names} eller ett mått, 320x450.</translation>
    </message>
    <message>
        <source>Its back is not printed: this sheet is printed on one side only.</source>
        <translation>Baksidan skrivs inte ut: arket skrivs bara ut på en sida.</translation>
    </message>
    <message>
        <source>The layout “{name}” is {width} × {height} mm, and a badge of this sheet {wide} × {high} mm. Choose another layout or sheet.</source>
        <translation>Layouten ”{name}” är {width} × {height} mm, och en namnbricka på arket {wide} × {high} mm. Välj en annan layout eller ett annat ark.</translation>
    </message>
    <message>
        <source>Give a decision a few words, so that everybody can follow it later.</source>
        <translation>Skriv några ord om beslutet, så att alla kan följa det senare.</translation>
    </message>
    <message>
        <source>The line “{line}” is of no double admission. “checkin conflicts” shows the id of each.</source>
        <translation>Raden ”{line}” hör inte till något dubbelt insläpp. ”checkin conflicts” visar varje rads id.</translation>
    </message>
    <message>
        <source>It goes out by itself.</source>
        <translation>Den går ut av sig själv.</translation>
    </message>
    <message>
        <source>It is kept back while you work offline, and goes out once you do not.</source>
        <translation>Raden hålls kvar medan du arbetar frånkopplat och skickas när du inte gör det längre.</translation>
    </message>
    <message>
        <source>It is kept back: a rehearsal never sends anything.</source>
        <translation>Raden hålls kvar: en övning skickar aldrig något.</translation>
    </message>
    <message>
        <source>There is nothing to do: it is on its way.</source>
        <translation>Det finns inget att göra: den är på väg.</translation>
    </message>
    <message>
        <source>There is nothing to do: it was taken.</source>
        <translation>Det finns inget att göra: den togs emot.</translation>
    </message>
    <message>
        <source>Send it again, send it with another code, or dismiss it.</source>
        <translation>Skicka den igen, skicka den med en annan kod, eller avfärda den.</translation>
    </message>
    <message>
        <source>Put right what is said, then send it again.</source>
        <translation>Rätta till det som sägs, och skicka den sedan igen.</translation>
    </message>
    <message>
        <source>There is nothing to do. It can still be sent again.</source>
        <translation>Det finns inget att göra. Den kan ändå skickas igen.</translation>
    </message>
    <message>
        <source>An earlier line of the same ticket has to go out first.</source>
        <translation>En tidigare rad för samma biljett måste gå ut först.</translation>
    </message>
    <message>
        <source>The server has not told of this ticket yet.</source>
        <translation>Servern har inte berättat om den här biljetten än.</translation>
    </message>
    <message>
        <source>There is nothing to do: it goes out once the ticket was fetched.</source>
        <translation>Du behöver inte göra något: raden skickas när biljetten har hämtats.</translation>
    </message>
    <message>
        <source>Say with which code the line is to be sent.</source>
        <translation>Säg med vilken kod raden ska skickas.</translation>
    </message>
    <message>
        <source>This is longer than a ticket&apos;s code can be. Give that code alone.</source>
        <translation>Detta är längre än en biljetts kod kan vara. Ange enbart den koden.</translation>
    </message>
    <message>
        <source>The journal has no line “{entry_id}”. “checkin outbox” shows the id of every line that is unsent.</source>
        <translation>Journalen har ingen rad ”{entry_id}”. ”checkin outbox” visar id för varje rad som är osänd.</translation>
    </message>
    <message>
        <source>The ticket of this code is not one of {address}. Give the code of one that is.</source>
        <translation>Biljetten med den här koden hör inte till {address}. Ange koden för en som gör det.</translation>
    </message>
    <message>
        <source>This line is not in the outbox: it was accepted, or is not for there.</source>
        <translation>Den här raden finns inte i utkorgen: den togs emot eller ska inte dit.</translation>
    </message>
    <message>
        <source>This line is on its way just now. Look again once it was answered.</source>
        <translation>Den här raden är på väg just nu. Titta igen när den har besvarats.</translation>
    </message>
    <message>
        <source>The answer to this line was lost, so the server may have it. Send it again first; if it is refused, send it with another code.</source>
        <translation>Svaret på den här raden gick förlorat, så servern kan ha den. Skicka den igen först; om den avvisas, skicka den med en annan kod.</translation>
    </message>
    <message>
        <source>Several tickets have this code. Give it as it is printed.</source>
        <translation>Flera biljetter har den här koden. Skriv den som den är tryckt.</translation>
    </message>
    <message>
        <source>This line waits for no registration server, so no code is sent.</source>
        <translation>Den här raden väntar inte på någon anmälningsserver, så ingen kod skickas.</translation>
    </message>
    <message>
        <source>This event is set offline: nothing is sent or fetched. Go online with “checkin sync EVENT --online”.</source>
        <translation>Evenemanget är frånkopplat med flit: inget skickas eller hämtas. Anslut igen med ”checkin sync EVENT --online”.</translation>
    </message>
    <message>
        <source>Another Checkin is at work with {address} just now. Try again once it is done, or close it.</source>
        <translation>En annan Checkin arbetar med {address} just nu. Försök igen när den är klar, eller stäng den.</translation>
    </message>
    <message>
        <source>This Checkin cannot reach {address}. Update Checkin.</source>
        <translation>Den här versionen av Checkin når inte {address}. Uppdatera Checkin.</translation>
    </message>
    <message>
        <source>{origin} is no registration server that Checkin knows. Take the address at which you set up your events; shops may have another one.</source>
        <translation>{origin} är ingen anmälningsserver som Checkin känner till. Ta adressen där du lägger upp dina evenemang; butiker kan ha en annan.</translation>
    </message>
    <message>
        <source>{origin} asks for a token. Make one there, or add this computer as a device, and connect with its code.</source>
        <translation>{origin} kräver en nyckel. Skapa en där, eller lägg till den här datorn som enhet och anslut med dess kod.</translation>
    </message>
    <message>
        <source>This computer has no token for {address}. Connect the event here too; what is unsent is kept.</source>
        <translation>Den här datorn har ingen nyckel för {address}. Anslut evenemanget här också; det som är osänt finns kvar.</translation>
    </message>
    <message>
        <source>The token holds characters that no token has. Copy it once more.</source>
        <translation>Nyckeln innehåller tecken som ingen nyckel har. Kopiera den en gång till.</translation>
    </message>
    <message>
        <source>{server} sends Checkin from one page to the next. Check the address.</source>
        <translation>{server} skickar Checkin från sida till sida. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{server} answers at another address than the one that is known. Connect it anew.</source>
        <translation>{server} svarar på en annan adress än den som är känd. Anslut den på nytt.</translation>
    </message>
    <message>
        <source>{server} sends more than {size} MB in one answer, which Checkin does not take. Check the address.</source>
        <translation>{server} skickar mer än {size} MB i ett svar, vilket Checkin inte tar emot. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{server} sends Checkin on to {there}, where it does not go by itself. If that is right, connect the address there.</source>
        <translation>{server} skickar Checkin vidare till {there}, dit det inte går av sig självt. Om det är rätt, anslut adressen där.</translation>
    </message>
    <message>
        <source>What {server} names as the next page is no address. Tell whoever runs the server.</source>
        <translation>Det som {server} anger som nästa sida är ingen adress. Säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>{server} answered with a web page instead of data. Check the address, and whether this network wants you to sign in first: open a browser.</source>
        <translation>{server} svarade med en webbsida i stället för data. Kontrollera adressen, och om nätverket vill att du loggar in först: öppna en webbläsare.</translation>
    </message>
    <message>
        <source>What {server} answered is incomplete or damaged. It is tried again; if it stays so, tell whoever runs the server.</source>
        <translation>Svaret från {server} är ofullständigt eller skadat. Ett nytt försök görs; om det fortsätter, säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>{server} has no such page. Check the address.</source>
        <translation>{server} har ingen sådan sida. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{server} has trouble of its own (error {status}). It is tried again.</source>
        <translation>{server} har egna problem (fel {status}). Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>{server} answered something else than was asked for. Check the address.</source>
        <translation>{server} svarade något annat än det som frågades efter. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a server. It begins with https://.</source>
        <translation>”{address}” är ingen adress till en server. Den börjar med https://.</translation>
    </message>
    <message>
        <source>An address with a name or password in it is not taken. Leave out what stands before the “@”.</source>
        <translation>En adress med namn eller lösenord i godtas inte. Utelämna det som står före ”@”.</translation>
    </message>
    <message>
        <source>{host} would be asked without encryption, and everybody on the way could read along. Use its address that begins with https://.</source>
        <translation>{host} skulle tillfrågas utan kryptering, och alla på vägen kunde läsa med. Använd adressen som börjar med https://.</translation>
    </message>
    <message>
        <source>{ca_file} holds no certificates. Name a file in the form PEM.</source>
        <translation>{ca_file} innehåller inga certifikat. Ange en fil i formatet PEM.</translation>
    </message>
    <message>
        <source>The certificates in {ca_file} cannot be read. Check the file&apos;s name.</source>
        <translation>Certifikaten i {ca_file} kan inte läsas. Kontrollera filens namn.</translation>
    </message>
    <message>
        <source>{server} could not be asked. Check the address, and this computer&apos;s network.</source>
        <translation>{server} kunde inte tillfrågas. Kontrollera adressen och datorns nätverk.</translation>
    </message>
    <message>
        <source>{server} takes no connection. Check the address, and whether the server is running.</source>
        <translation>{server} tar inte emot någon anslutning. Kontrollera adressen, och att servern är igång.</translation>
    </message>
    <message>
        <source>No secure connection to {server} could be made. Check the address, and whether this network wants you to sign in first: open a browser.</source>
        <translation>Ingen säker anslutning till {server} kunde upprättas. Kontrollera adressen, och om nätverket vill att du loggar in först: öppna en webbläsare.</translation>
    </message>
    <message>
        <source>The certificate of {server} is signed by nobody whom this computer trusts. If your organisation signs its own, connect it once more and name its certificate file, in the window or by “checkin connect EVENT ADDRESS --ca FILE”; otherwise do not connect.</source>
        <translation>Certifikatet för {server} är inte utfärdat av någon som datorn litar på. Om er organisation utfärdar sina egna, anslut en gång till och ange certifikatfilen, i fönstret eller med ”checkin connect EVENT ADDRESS --ca FILE”; anslut annars inte.</translation>
    </message>
    <message>
        <source>The certificate of {server} is signed by nobody whom this computer trusts, and the certificates in {missing} cannot be read any more. Bring that file back, or connect once more by “checkin connect EVENT ADDRESS --ca FILE”.</source>
        <translation>Certifikatet för {server} är inte utfärdat av någon som datorn litar på, och certifikaten i {missing} går inte längre att läsa. Ta tillbaka filen, eller anslut en gång till med ”checkin connect EVENT ADDRESS --ca FILE”.</translation>
    </message>
    <message>
        <source>{server} answers something else than a web server would. Check the address.</source>
        <translation>{server} svarar inte som en webbserver. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{server} closed the connection before it had answered. It is tried again.</source>
        <translation>{server} stängde anslutningen innan den hade svarat. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>{server} takes too long to answer. It is tried again.</source>
        <translation>{server} dröjer för länge med svaret. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>{server} sent an answer that cannot be unpacked. It is tried again.</source>
        <translation>{server} skickade ett svar som inte kan packas upp. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>The proxy of this computer does not let it through to {server}. Check the proxy&apos;s settings.</source>
        <translation>Datorns proxy släpper inte fram den till {server}. Kontrollera proxyns inställningar.</translation>
    </message>
    <message>
        <source>{server} cannot be found. Check the address, and whether this computer is connected to a network.</source>
        <translation>{server} kan inte hittas. Kontrollera adressen, och att datorn är ansluten till ett nätverk.</translation>
    </message>
    <message>
        <source>{server} does not answer. Check the address, and this computer&apos;s network.</source>
        <translation>{server} svarar inte. Kontrollera adressen och datorns nätverk.</translation>
    </message>
    <message>
        <source>There is no way to {server}. Connect this computer to a network.</source>
        <translation>Det finns ingen väg till {server}. Anslut datorn till ett nätverk.</translation>
    </message>
    <message>
        <source>{server} does not speak TLS (https) there. Check the address and its port.</source>
        <translation>{server} talar inte TLS (https) där. Kontrollera adressen och porten.</translation>
    </message>
    <message>
        <source>The certificate of {server} has expired. Check the date of this computer, or tell whoever runs the server.</source>
        <translation>Certifikatet för {server} har gått ut. Kontrollera datorns datum, eller säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>The certificate of {server} is not valid yet. Check the date of this computer.</source>
        <translation>Certifikatet för {server} gäller inte än. Kontrollera datorns datum.</translation>
    </message>
    <message>
        <source>The certificate of {server} is that of another server. Check the address, and whether this network wants you to sign in first: open a browser.</source>
        <translation>Certifikatet för {server} tillhör en annan server. Kontrollera adressen, och om nätverket vill att du loggar in först: öppna en webbläsare.</translation>
    </message>
    <message>
        <source>The answer of {server} broke off in the middle. It is tried again.</source>
        <translation>Svaret från {server} bröts mitt i. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>This is no pairing code. In pretix, open the organizer&apos;s devices, add one, and use the code that is shown then.</source>
        <translation>Det här är ingen parkopplingskod. Öppna arrangörens enheter i pretix, lägg till en, och använd koden som då visas.</translation>
    </message>
    <message>
        <source>This pairing code has a newer form than Checkin knows. Update Checkin, or connect with a token.</source>
        <translation>Parkopplingskoden har ett nyare format än Checkin känner till. Uppdatera Checkin, eller anslut med en nyckel.</translation>
    </message>
    <message>
        <source>This pairing code names no server. Open the device at the server once more, and use the code that it shows then.</source>
        <translation>Parkopplingskoden anger ingen server. Öppna enheten på servern en gång till, och använd koden som då visas.</translation>
    </message>
    <message>
        <source>This pairing code holds no set-up code: the device was perhaps set up before. Add another device at the server, and use its code.</source>
        <translation>Parkopplingskoden innehåller ingen installationskod: enheten är kanske redan upplagd. Lägg till en annan enhet på servern, och använd dess kod.</translation>
    </message>
    <message>
        <source>This pairing code is for apps of long ago. Add a device in pretix, under the organizer, and use the code that it shows.</source>
        <translation>Parkopplingskoden är för gamla appar. Lägg till en enhet i pretix, under arrangören, och använd koden som visas.</translation>
    </message>
    <message>
        <source>The pairing code is not complete. Copy all of it, from the first brace to the last.</source>
        <translation>Parkopplingskoden är inte fullständig. Kopiera hela, från första klammern till den sista.</translation>
    </message>
    <message>
        <source>This token of {server} belongs to no organizer. Make another one there, in a team.</source>
        <translation>Den här nyckeln från {server} hör inte till någon arrangör. Skapa en annan där, i ett team.</translation>
    </message>
    <message>
        <source>This set-up code of {server} was used before. Delete the device there, add another one, and use its code.</source>
        <translation>Den här installationskoden från {server} är redan använd. Ta bort enheten där, lägg till en annan, och använd dess kod.</translation>
    </message>
    <message>
        <source>{server} does not know this set-up code. Open the device there, and copy its code once more.</source>
        <translation>{server} känner inte till den här installationskoden. Öppna enheten där, och kopiera dess kod en gång till.</translation>
    </message>
    <message>
        <source>The device of this set-up code was revoked at {server}. Add another one there, and use its code.</source>
        <translation>Enheten för den här installationskoden är spärrad på {server}. Lägg till en annan där, och använd dess kod.</translation>
    </message>
    <message>
        <source>{server} gave this device no token. Tell whoever runs the server.</source>
        <translation>{server} gav enheten ingen nyckel. Säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>{error} The set-up code may be used up now: if it is, delete the device at {server} and add another one.</source>
        <translation>{error} Installationskoden kan nu vara förbrukad: ta i så fall bort enheten på {server} och lägg till en annan.</translation>
    </message>
    <message>
        <source>{error} The token may have been replaced all the same: if it is refused from now on, add a device at {server}, and connect the event with its code.</source>
        <translation>{error} Nyckeln kan ha bytts ändå: om den avvisas från och med nu, lägg till en enhet på {server}, och anslut evenemanget med dess kod.</translation>
    </message>
    <message>
        <source>{server} was connected with a team&apos;s token, which can only be replaced or deleted there, in the team.</source>
        <translation>{server} är ansluten med ett teams nyckel, som bara kan bytas eller tas bort där, i teamet.</translation>
    </message>
    <message>
        <source>That is no token, but perhaps the set-up code of a device. Connect with it as a pairing code: the address, a blank, and the set-up code.</source>
        <translation>Det är ingen nyckel, men kanske installationskoden för en enhet. Anslut med den som parkopplingskod: adressen, ett mellanslag och installationskoden.</translation>
    </message>
    <message>
        <source>{server} has no event “{meant}” for this token. Check the address, and which events the device, or the token&apos;s team, may reach.</source>
        <translation>{server} har inget evenemang ”{meant}” för den här nyckeln. Kontrollera adressen, och vilka evenemang enheten eller nyckelns team får nå.</translation>
    </message>
    <message>
        <source>{server} has no event for this token. Let the device, or the token&apos;s team, reach the event there.</source>
        <translation>{server} har inget evenemang för den här nyckeln. Låt enheten eller nyckelns team nå evenemanget där.</translation>
    </message>
    <message>
        <source>“{name}” has no check-in list that Checkin may see. Add one at {server}, or give the token&apos;s team the right to check in (event.orders:checkin).</source>
        <translation>”{name}” har ingen incheckningslista som Checkin får se. Lägg till en på {server}, eller ge nyckelns team rätt att checka in (event.orders:checkin).</translation>
    </message>
    <message>
        <source>No attendees come in: the token may not read the orders of “{name}”. Give its team at {server} the right to see orders (event.orders:read).</source>
        <translation>Inga deltagare hämtas: nyckeln får inte läsa beställningarna i ”{name}”. Ge dess team på {server} rätt att se beställningar (event.orders:read).</translation>
    </message>
    <message>
        <source>Nobody who is let in is reported: the token may not check in at “{name}”. Give its team at {server} the right to check in (event.orders:checkin).</source>
        <translation>Ingen som släpps in rapporteras: nyckeln får inte checka in i ”{name}”. Ge dess team på {server} rätt att checka in (event.orders:checkin).</translation>
    </message>
    <message>
        <source>{server} does not take what Checkin asks: {status}. Update Checkin, or tell whoever runs the server.</source>
        <translation>{server} godtar inte det Checkin frågar om: {status}. Uppdatera Checkin, eller säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>{server} has trouble of its own (error {status}). Try again later.</source>
        <translation>{server} har egna problem (fel {status}). Försök igen senare.</translation>
    </message>
    <message>
        <source>{server} does not know this token. Copy it once more; if it was replaced meanwhile, connect the event with the new one.</source>
        <translation>{server} känner inte till den här nyckeln. Kopiera den en gång till; om den har bytts, anslut evenemanget med den nya.</translation>
    </message>
    <message>
        <source>{server} asks to be left alone for a while. Try again later.</source>
        <translation>{server} ber att få vara i fred en stund. Försök igen senare.</translation>
    </message>
    <message>
        <source>{server} does not have what was asked for. Check the address.</source>
        <translation>{server} har inte det som frågades efter. Kontrollera adressen.</translation>
    </message>
    <message>
        <source>{server} refuses with a web page, which is not pretix&apos;s own answer. Something between here and there keeps Checkin out: ask whoever runs the server.</source>
        <translation>{server} avvisar med en webbsida, som inte är pretix eget svar. Något på vägen stänger ute Checkin: fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>There is no pretix at {server}. Take the address at which you set up your events; shops may have another one.</source>
        <translation>Det finns ingen pretix på {server}. Ta adressen där du lägger upp dina evenemang; butiker kan ha en annan.</translation>
    </message>
    <message>
        <source>This device was revoked at {server}. Nothing is lost: what is unsent is kept. Add a device there, and connect the event with its code.</source>
        <translation>Den här enheten är spärrad på {server}. Inget är förlorat: det som är osänt finns kvar. Lägg till en enhet där, och anslut evenemanget med dess kod.</translation>
    </message>
    <message>
        <source>This token was deleted at {server}. Nothing is lost: what is unsent is kept. Make another one there, and connect the event with it.</source>
        <translation>Den här nyckeln är borttagen på {server}. Inget är förlorat: det som är osänt finns kvar. Skapa en annan där, och anslut evenemanget med den.</translation>
    </message>
    <message>
        <source>The security profile of this device at {server} does not allow this. Choose “Full device access” or “pretixSCAN” for it there.</source>
        <translation>Enhetens säkerhetsprofil på {server} tillåter inte detta. Välj ”Full device access” eller ”pretixSCAN” för den där.</translation>
    </message>
    <message>
        <source>{server} does not allow this to this token, or has no such event. Check the event, and what the token&apos;s team may do.</source>
        <translation>{server} tillåter inte detta för den här nyckeln, eller har inget sådant evenemang. Kontrollera evenemanget, och vad nyckelns team får göra.</translation>
    </message>
    <message>
        <source>This computer has no keyring that Checkin can use. The token is kept in {file}, which only you can read: do not pass that on.</source>
        <translation>Datorn har ingen nyckelring som Checkin kan använda. Nyckeln sparas i {file}, som bara du kan läsa: lämna inte ut den.</translation>
    </message>
    <message>
        <source>The keyring of this computer, which holds the token, cannot be opened. Unlock it: log in anew, or open the program that keeps your passwords.</source>
        <translation>Datorns nyckelring, där nyckeln finns, kan inte öppnas. Lås upp den: logga in på nytt, eller öppna programmet som sparar dina lösenord.</translation>
    </message>
    <message>
        <source>The token cannot be kept: the folder {folder} cannot be written. Free it for writing.</source>
        <translation>Nyckeln kan inte sparas: det går inte att skriva i mappen {folder}. Tillåt skrivning i den.</translation>
    </message>
    <message>
        <source>The token in {file} cannot be read. Delete the file, and connect the server anew.</source>
        <translation>Nyckeln i {file} kan inte läsas. Ta bort filen, och anslut servern på nytt.</translation>
    </message>
    <message>
        <source>The token in {file} cannot be deleted. Delete the file by hand.</source>
        <translation>Nyckeln i {file} kan inte tas bort. Ta bort filen för hand.</translation>
    </message>
    <message>
        <source>This was not sent when {address} was disconnected.</source>
        <translation>Detta var inte skickat när {address} kopplades från.</translation>
    </message>
    <message>
        <source>Connect it again, and this goes out; or dismiss the line.</source>
        <translation>Anslut igen, så skickas det; eller avfärda raden.</translation>
    </message>
    <message>
        <source>“{wanted}” is not connected. Connected: {names}.</source>
        <translation>”{wanted}” är inte ansluten. Anslutna: {names}.</translation>
    </message>
    <message>
        <source>Not sent to {address} yet, in lines: {unsent}. Sync first; what is left then may stay behind in the outbox.</source>
        <translation>Ännu inte skickat till {address}, antal rader: {unsent}. Synka först; det som då är kvar får stanna i utkorgen.</translation>
    </message>
    <message>
        <source>Nothing is connected.</source>
        <translation>Inget är anslutet.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a CSV file in it.</source>
        <translation>{path} är en mapp. Ange en CSV-fil i den.</translation>
    </message>
    <message>
        <source>{name} is not a CSV file, and only such a file can be kept up to date. Connect a file whose name ends in .csv, or use “checkin export”.</source>
        <translation>{name} är ingen CSV-fil, och bara en sådan kan hållas aktuell. Anslut en fil vars namn slutar på .csv, eller använd ”checkin export”.</translation>
    </message>
    <message>
        <source>The folder {parent} is not there. Check its name.</source>
        <translation>Mappen {parent} finns inte. Kontrollera namnet.</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}. Connect its disk or share, put the file back, or connect it anew to have it made.</source>
        <translation>{name} finns inte längre i {folder}. Anslut disken eller nätverket, lägg tillbaka filen, eller anslut den på nytt för att skapa den.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}. Check its permissions and disk.</source>
        <translation>{path} kan inte läsas: {strerror}. Kontrollera rättigheter och disk.</translation>
    </message>
    <message>
        <source>{path} was changed by somebody else just now. It is tried again.</source>
        <translation>{path} ändrades nyss av någon annan. Ett nytt försök görs.</translation>
    </message>
    <message>
        <source>A list was brought in while attendance was written. Write it again.</source>
        <translation>En lista lästes in medan närvaron skrevs. Skriv den igen.</translation>
    </message>
    <message>
        <source>{path} is larger than 256 MB. Connect a smaller file.</source>
        <translation>{path} är större än 256 MB. Anslut en mindre fil.</translation>
    </message>
    <message>
        <source>{path} has none of the list&apos;s headings. Connect the file that the list came from, with its headings, or a new name.</source>
        <translation>{path} har ingen av listans rubriker. Anslut filen som listan kom från, med dess rubriker, eller ett nytt namn.</translation>
    </message>
    <message>
        <source>{path} is not all in one encoding. Save it again with the encoding UTF-8.</source>
        <translation>{path} har inte en enda teckenkodning. Spara den igen med kodningen UTF-8.</translation>
    </message>
    <message>
        <source>{path} is not a CSV file: {error}. Save it again as CSV.</source>
        <translation>{path} är ingen CSV-fil: {error}. Spara den igen som CSV.</translation>
    </message>
    <message>
        <source>The connected file has neither a column of codes nor one of names. Connect the file that the list came from, or a new name.</source>
        <translation>Den anslutna filen har varken en kolumn med koder eller en med namn. Anslut filen som listan kom från, eller ett nytt namn.</translation>
    </message>
    <message>
        <source>pretix does not know this ticket, or not any more.</source>
        <translation>pretix känner inte till den här biljetten, eller inte längre.</translation>
    </message>
    <message>
        <source>pretix has no such check-in list any more.</source>
        <translation>pretix har inte längre någon sådan incheckningslista.</translation>
    </message>
    <message>
        <source>Use another check-in list from now on, and dismiss this line.</source>
        <translation>Använd en annan incheckningslista från och med nu, och avfärda raden.</translation>
    </message>
    <message>
        <source>pretix has no such ticket any more.</source>
        <translation>pretix har inte längre någon sådan biljett.</translation>
    </message>
    <message>
        <source>pretix takes no check-in back later than 15 minutes after it.</source>
        <translation>pretix tar inte tillbaka en incheckning senare än 15 minuter efter den.</translation>
    </message>
    <message>
        <source>pretix takes no check-in back that it had refused once before it took it.</source>
        <translation>pretix tar inte tillbaka en incheckning som det hade avvisat en gång innan det tog emot den.</translation>
    </message>
    <message>
        <source>pretix lets only the device that checked somebody in take that back.</source>
        <translation>pretix låter bara enheten som checkade in någon ta tillbaka det.</translation>
    </message>
    <message>
        <source>pretix did not take this back, and does not say whether the check-in still stands.</source>
        <translation>pretix tog inte tillbaka detta, och säger inte om incheckningen fortfarande gäller.</translation>
    </message>
    <message>
        <source>Taken. pretix may list this badge twice: it does not show what it had already.</source>
        <translation>Mottaget. pretix kan ha namnbrickan två gånger: det visar inte vad det redan hade.</translation>
    </message>
    <message>
        <source>Delete the check-in in pretix, at the order, and dismiss this line.</source>
        <translation>Ta bort incheckningen i pretix, vid beställningen, och avfärda raden.</translation>
    </message>
    <message>
        <source>pretix takes answers with a check-in only, and another one came after it.</source>
        <translation>pretix tar bara emot svar tillsammans med en incheckning, och en annan kom efter den.</translation>
    </message>
    <message>
        <source>Write the answer into the order in pretix, and dismiss this line.</source>
        <translation>Skriv in svaret i beställningen i pretix, och avfärda raden.</translation>
    </message>
    <message>
        <source>pretix does not take this device any more.</source>
        <translation>pretix godtar inte längre den här enheten.</translation>
    </message>
    <message>
        <source>Connect the event to pretix again. Until then nothing is lost.</source>
        <translation>Anslut evenemanget till pretix igen. Till dess går inget förlorat.</translation>
    </message>
    <message>
        <source>Give the device another security profile in pretix, or its team the right to check people in, then sync by hand.</source>
        <translation>Ge enheten en annan säkerhetsprofil i pretix, eller dess team rätt att checka in, och synka sedan för hand.</translation>
    </message>
    <message>
        <source>The check-in list “{name}” is gone from the server. What happens at it is kept here only: use another one.</source>
        <translation>Incheckningslistan ”{name}” finns inte längre på servern. Det som händer vid den sparas bara här: använd en annan.</translation>
    </message>
    <message>
        <source>“{wording}” is of a kind that this Checkin does not know, and is not asked here. Update Checkin.</source>
        <translation>”{wording}” är av ett slag som den här versionen av Checkin inte känner till, och frågas inte här. Uppdatera Checkin.</translation>
    </message>
    <message>
        <source>Tickets of “{product}” are exchanged for wristbands or cards first, which only pretix&apos;s own app does.</source>
        <translation>Biljetter av typen ”{product}” byts först mot armband eller kort, vilket bara pretix egen app gör.</translation>
    </message>
    <message>
        <source>{name} asks to be left alone for a while.</source>
        <translation>{name} ber att få vara i fred en stund.</translation>
    </message>
    <message>
        <source>{name} has trouble of its own (error {status}).</source>
        <translation>{name} har egna problem (fel {status}).</translation>
    </message>
    <message>
        <source>{name} is still busy with this line.</source>
        <translation>{name} är fortfarande upptagen med raden.</translation>
    </message>
    <message>
        <source>Look at the order in pretix. If it is right there, dismiss this line.</source>
        <translation>Titta på beställningen i pretix. Om den stämmer där, avfärda raden.</translation>
    </message>
    <message>
        <source>Taken. pretix had let in the same ticket at {time}, {by}.</source>
        <translation>Mottaget. pretix hade släppt in samma biljett {time}, {by}.</translation>
    </message>
    <message>
        <source>Both stand. “checkin conflicts” shows them side by side.</source>
        <translation>Båda står kvar. ”checkin conflicts” visar dem sida vid sida.</translation>
    </message>
    <message>
        <source>{server} answered something that Checkin does not understand. Update Checkin, or tell whoever runs the server.</source>
        <translation>{server} svarade något som Checkin inte förstår. Uppdatera Checkin, eller säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>The background of the badge layout “{name}” could not be brought.</source>
        <translation>Bakgrunden till märkeslayouten ”{name}” kunde inte hämtas.</translation>
    </message>
    <message>
        <source>“{wording}” asks for a file and is not asked here.</source>
        <translation>”{wording}” ber om en fil och frågas inte här.</translation>
    </message>
    <message>
        <source>pretix does not take this: {said}</source>
        <translation>pretix godtar inte detta: {said}</translation>
    </message>
    <message>
        <source>pretix does not let this device do that: {said}</source>
        <translation>pretix tillåter inte enheten att göra detta: {said}</translation>
    </message>
    <message>
        <source>it does not know the ticket.</source>
        <translation>den känner inte till biljetten.</translation>
    </message>
    <message>
        <source>the order was canceled.</source>
        <translation>beställningen är avbokad.</translation>
    </message>
    <message>
        <source>the order is not paid.</source>
        <translation>beställningen är inte betald.</translation>
    </message>
    <message>
        <source>the ticket is not for this list.</source>
        <translation>biljetten gäller inte den här listan.</translation>
    </message>
    <message>
        <source>the rules of the list do not allow it.</source>
        <translation>listans regler tillåter det inte.</translation>
    </message>
    <message>
        <source>the ticket has to be exchanged for a wristband or card first.</source>
        <translation>biljetten måste först bytas mot ett armband eller kort.</translation>
    </message>
    <message>
        <source>the code was replaced.</source>
        <translation>koden har bytts ut.</translation>
    </message>
    <message>
        <source>questions have to be answered first.</source>
        <translation>frågor måste besvaras först.</translation>
    </message>
    <message>
        <source>the ticket was used before.</source>
        <translation>biljetten har använts tidigare.</translation>
    </message>
    <message>
        <source>the code stands for several tickets.</source>
        <translation>koden gäller flera biljetter.</translation>
    </message>
    <message>
        <source>the ticket is blocked.</source>
        <translation>biljetten är spärrad.</translation>
    </message>
    <message>
        <source>the order is not approved.</source>
        <translation>beställningen är inte godkänd.</translation>
    </message>
    <message>
        <source>the ticket is not valid at this time.</source>
        <translation>biljetten gäller inte vid den här tiden.</translation>
    </message>
    <message>
        <source>the ticket was exchanged for another medium.</source>
        <translation>biljetten har bytts mot ett annat medium.</translation>
    </message>
    <message>
        <source>{server} was connected with a personal token, which only its owner can replace or revoke there, in their profile under “API tokens”.</source>
        <translation>{server} anslöts med en personlig nyckel, som bara dess ägare kan byta ut eller återkalla där, i sin profil under ”API tokens”.</translation>
    </message>
    <message>
        <source>{server} is an Indico, which gives no set-up codes. Connect with a personal token, or sign in.</source>
        <translation>{server} är en Indico, som inte ger några koder att ansluta med. Anslut med en personlig nyckel, eller logga in.</translation>
    </message>
    <message>
        <source>{server} asks for a token. Make a personal one there, in your profile under “API tokens”, with the scope “Event registrants”. If there is no such page, an administrator has to allow it; or sign in with the browser.</source>
        <translation>{server} ber om en nyckel. Skapa en personlig där, i din profil under ”API tokens”, med behörigheten ”Event registrants”. Finns ingen sådan sida måste en administratör tillåta det; eller logga in i webbläsaren.</translation>
    </message>
    <message>
        <source>{server} does not know this token: it is not copied whole, or was revoked. Nothing is lost: what is unsent is kept. Connect the event again, by signing in, or with another token.</source>
        <translation>{server} känner inte till nyckeln: den är inte helt kopierad, eller återkallades. Inget går förlorat: det osända sparas. Anslut evenemanget igen, genom att logga in eller med en annan nyckel.</translation>
    </message>
    <message>
        <source>This token of {server} is not for check-in.</source>
        <translation>Den här nyckeln för {server} är inte för incheckning.</translation>
    </message>
    <message>
        <source>Make one with the scope “Event registrants” there. If the server has another name by now, connect the event by that one.</source>
        <translation>Skapa en med behörigheten ”Event registrants” där. Om servern har ett annat namn nu, anslut evenemanget under det.</translation>
    </message>
    <message>
        <source>{server} does not let the token&apos;s owner check in at this event.</source>
        <translation>{server} låter inte nyckelns ägare checka in vid evenemanget.</translation>
    </message>
    <message>
        <source>Give them the right “Registration (check-in only)” there, at the event, under “Protection”.</source>
        <translation>Ge ägaren rättigheten ”Registration (check-in only)” där, vid evenemanget, under ”Protection”.</translation>
    </message>
    <message>
        <source>No token reached {server}: something on the way takes it out, as some proxies do.</source>
        <translation>Ingen nyckel nådde {server}: något på vägen tar bort den, som vissa proxyservrar gör.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to let the header “Authorization” pass.</source>
        <translation>Be den som sköter servern att släppa igenom huvudet ”Authorization”.</translation>
    </message>
    <message>
        <source>Indico does not take this token any more: it was revoked.</source>
        <translation>Indico tar inte emot nyckeln längre: den återkallades.</translation>
    </message>
    <message>
        <source>Waits for approval in Indico.</source>
        <translation>Väntar på godkännande i Indico.</translation>
    </message>
    <message>
        <source>Rejected in Indico.</source>
        <translation>Avslagen i Indico.</translation>
    </message>
    <message>
        <source>Withdrawn in Indico.</source>
        <translation>Återtagen i Indico.</translation>
    </message>
    <message>
        <source>Kept here only: Indico keeps no exits.</source>
        <translation>Sparas bara här: Indico sparar inga utpasseringar.</translation>
    </message>
    <message>
        <source>{server} calls itself {own}, and answers by that name only. Connect the address that the browser shows at the event.</source>
        <translation>{server} kallar sig {own} och svarar bara under det namnet. Anslut adressen som webbläsaren visar vid evenemanget.</translation>
    </message>
    <message>
        <source>{server} is an Indico that calls itself otherwise, and answers by that name only. Connect the address that the browser shows at the event.</source>
        <translation>{server} är en Indico som kallar sig något annat och svarar bara under det namnet. Anslut adressen som webbläsaren visar vid evenemanget.</translation>
    </message>
    <message>
        <source>“{below}” of {server} is not reached: Checkin connects an Indico only where it has a host of its own. Leave that out of the address, or ask whoever runs the server.</source>
        <translation>”{below}” hos {server} nås inte: Checkin ansluter en Indico bara där den har en egen värd. Ta bort det ur adressen, eller fråga den som driver servern.</translation>
    </message>
    <message>
        <source>{server} does not tell which events there are. Open yours in the browser, and take its address from there: it ends in “/event/” and a number.</source>
        <translation>{server} talar inte om vilka evenemang som finns. Öppna ditt i webbläsaren och ta adressen därifrån: den slutar med ”/event/” och ett nummer.</translation>
    </message>
    <message>
        <source>“{event}” has no registration form. Add one at {server}, or nobody comes in.</source>
        <translation>”{event}” har inget anmälningsformulär. Lägg till ett hos {server}, annars kommer ingen in.</translation>
    </message>
    <message>
        <source>The form that this code names is not there any more, so all forms of “{event}” are meant. Choose yours.</source>
        <translation>Formuläret som den här koden gäller finns inte längre, så alla formulär i ”{event}” avses. Välj ert.</translation>
    </message>
    <message>
        <source>{old} still answers by that name, so {new} may be a copy of it, for tests say. What is sent goes to the new address alone once it is connected.</source>
        <translation>{old} svarar fortfarande under det namnet, så {new} kan vara en kopia, till exempel för tester. Det som skickas går bara till den nya adressen när den väl är ansluten.</translation>
    </message>
    <message>
        <source>Nobody who is let in is reported. {trouble}</source>
        <translation>Ingen som släpps in rapporteras. {trouble}</translation>
    </message>
    <message>
        <source>{server} cannot tell who registered with “{form}”: it has an error of its own there. All else is fetched. Tell whoever runs the server.</source>
        <translation>{server} kan inte lämna ut anmälningarna till ”{form}”: servern har ett eget fel där. Allt annat hämtas. Säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>Kept here only: Indico checks guests in with who brings them, and not one by one.</source>
        <translation>Sparas bara här: Indico checkar in gäster med den som tar med dem, och inte en och en.</translation>
    </message>
    <message>
        <source>Kept here only: in Indico this person is registered with another form.</source>
        <translation>Sparas bara här: i Indico är personen anmäld med ett annat formulär.</translation>
    </message>
    <message>
        <source>Taken. Indico had let in the same ticket at {time}, and keeps that time.</source>
        <translation>Mottagen. Indico hade släppt in samma biljett {time}, och behåller den tiden.</translation>
    </message>
    <message>
        <source>Indico does not know this registration, or not any more.</source>
        <translation>Indico känner inte till anmälan, eller inte längre.</translation>
    </message>
    <message>
        <source>Indico does not take this: {said}.</source>
        <translation>Indico tar inte emot detta: {said}.</translation>
    </message>
    <message>
        <source>Look at the registration in Indico. If it is right there, dismiss this line.</source>
        <translation>Titta på anmälan i Indico. Om den stämmer där, avfärda raden.</translation>
    </message>
    <message>
        <source>Indico has a check-in of {time} that was not sent from here, and it is not erased.</source>
        <translation>Indico har en incheckning från {time} som inte skickades härifrån, och den raderas inte.</translation>
    </message>
    <message>
        <source>If it is wrong, take it back in Indico. Then dismiss this line.</source>
        <translation>Om den är fel, ta tillbaka den i Indico. Avfärda sedan raden.</translation>
    </message>
    <message>
        <source>Connect the event to Indico again. Until then nothing is lost.</source>
        <translation>Anslut evenemanget till Indico igen. Till dess går inget förlorat.</translation>
    </message>
    <message>
        <source>{name} has trouble with this line (error {status}).</source>
        <translation>{name} har problem med den här raden (fel {status}).</translation>
    </message>
    <message>
        <source>It is tried again. If it stays so, tell whoever runs {name}, or dismiss this line.</source>
        <translation>Ett nytt försök görs. Om det fortsätter, säg till den som sköter {name}, eller avfärda raden.</translation>
    </message>
    <message>
        <source>Indico has trouble with this registration (error {status}).</source>
        <translation>Indico har problem med den här anmälan (fel {status}).</translation>
    </message>
    <message>
        <source>{server} has no such registration form any more.</source>
        <translation>{server} har inget sådant anmälningsformulär längre.</translation>
    </message>
    <message>
        <source>{server} has no such registration any more: it was deleted there. Synchronise, and send the person to the registration desk.</source>
        <translation>{server} har inte den anmälan längre: den har raderats där. Synkronisera, och skicka personen till registreringen.</translation>
    </message>
    <message>
        <source>{server} did not take the payment. Look at the registration there.</source>
        <translation>{server} godtog inte betalningen. Titta på anmälan där.</translation>
    </message>
    <message>
        <source>This ticket is of no registration server that is connected here.</source>
        <translation>Biljetten hör inte till någon anmälningsserver som är ansluten här.</translation>
    </message>
    <message>
        <source>This ticket is not unpaid, so nothing was changed.</source>
        <translation>Biljetten är inte obetald, så inget ändrades.</translation>
    </message>
    <message>
        <source>The server has marked this ticket as paid, but it was scanned all the while, so that is not known here yet. Synchronise.</source>
        <translation>Servern har markerat biljetten som betald, men den skannades hela tiden, så det är inte känt här än. Synkronisera.</translation>
    </message>
    <message>
        <source>{server} was told of the payment, but its answer was lost. Mark it as paid once more: it counts once.</source>
        <translation>{server} meddelades om betalningen, men svaret kom inte fram. Markera den som betald en gång till: den räknas en gång.</translation>
    </message>
    <message>
        <source>{server} has this registration as paid already. Scan the ticket.</source>
        <translation>Hos {server} är anmälan redan betald. Skanna biljetten.</translation>
    </message>
    <message>
        <source>{server} does not wait for the payment of this registration any more, so nothing was changed. Scan the ticket to see why.</source>
        <translation>{server} väntar inte längre på betalning för den här anmälan, så inget ändrades. Skanna biljetten för att se varför.</translation>
    </message>
    <message>
        <source>No ticket has this code, or several have it.</source>
        <translation>Ingen biljett har den här koden, eller så har flera det.</translation>
    </message>
    <message>
        <source>pretix takes payments itself. Mark the order as paid there, then sync.</source>
        <translation>pretix tar emot betalningar själv. Markera beställningen som betald där och synkronisera sedan.</translation>
    </message>
    <message>
        <source>No token reached {server}: something on the way takes it out, as some proxies do. Ask whoever runs the server to let the header “Authorization” pass.</source>
        <translation>Ingen nyckel nådde {server}: något på vägen tar bort den, som vissa proxyservrar gör. Be den som sköter servern att släppa igenom huvudet ”Authorization”.</translation>
    </message>
    <message>
        <source>{server} has no event of this number, or not any more. Check the number in the address: “/event/123”.</source>
        <translation>{server} har inget evenemang med det numret, eller inte längre. Kontrollera numret i adressen: ”/event/123”.</translation>
    </message>
    <message>
        <source>{server} refuses with a web page, which is not Indico&apos;s own answer. Something between here and there keeps Checkin out: ask whoever runs the server.</source>
        <translation>{server} nekar med en webbsida, som inte är Indicos eget svar. Något på vägen håller Checkin ute: fråga den som sköter servern.</translation>
    </message>
    <message>
        <source>This token of {server} is not for check-in. Make one with the scope “Event registrants” there. If the server has another name by now, connect the event by that one.</source>
        <translation>Den här nyckeln för {server} är inte för incheckning. Skapa en med behörigheten ”Event registrants” där. Om servern har ett annat namn nu, anslut evenemanget under det.</translation>
    </message>
    <message>
        <source>{server} does not let the token&apos;s owner check in at this event. Give them the right “Registration (check-in only)” there, at the event, under “Protection”.</source>
        <translation>{server} låter inte nyckelns ägare checka in vid evenemanget. Ge ägaren rättigheten ”Registration (check-in only)” där, vid evenemanget, under ”Protection”.</translation>
    </message>
    <message>
        <source>This code of Indico names an event and holds no token. Make a personal token there, and connect with both.</source>
        <translation>Den här koden från Indico namnger ett evenemang och innehåller ingen nyckel. Skapa en personlig nyckel där, och anslut med båda.</translation>
    </message>
    <message>
        <source>This computer has no client ID for {server} yet. The administrator there registers Checkin under “Applications”, with the callback URL {address}, “Allow PKCE flow” and the scope “Event registrants”; give the client ID that is shown then.</source>
        <translation>Datorn har inget klient-ID för {server} än. Administratören där registrerar Checkin under ”Applications”, med återkopplingsadressen (callback URL) {address}, ”Allow PKCE flow” och behörigheten ”Event registrants”; ange det klient-ID som visas då.</translation>
    </message>
    <message>
        <source>This is no client ID. Copy it once more from the application that is registered at the server.</source>
        <translation>Det här är inget klient-ID. Kopiera det en gång till från applikationen som är registrerad på servern.</translation>
    </message>
    <message>
        <source>{port} is no port that Checkin can take. Choose one from {first} to {last}.</source>
        <translation>{port} är ingen port som Checkin kan använda. Välj en från {first} till {last}.</translation>
    </message>
    <message>
        <source>The port {port} of this computer is taken by another program, so that the browser could not come back. Close that program, or take another port, which has to stand in the registered callback URL too.</source>
        <translation>Port {port} på datorn används av ett annat program, så webbläsaren skulle inte kunna komma tillbaka. Stäng det programmet, eller ta en annan port, som också måste stå i den registrerade återkopplingsadressen.</translation>
    </message>
    <message>
        <source>The sign-in was stopped, and nothing was changed.</source>
        <translation>Inloggningen avbröts, och inget ändrades.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. {check}</source>
        <translation>Webbläsaren kom inte tillbaka i tid. {check}</translation>
    </message>
    <message>
        <source>If the browser shows an error, check the client ID, and that {server} has the callback URL {address}, “Allow PKCE flow” and the scope “Event registrants” for this application.</source>
        <translation>Om webbläsaren visar ett fel: kontrollera klient-ID:t, och att {server} har återkopplingsadressen (callback URL) {address}, ”Allow PKCE flow” och behörigheten ”Event registrants” för den här applikationen.</translation>
    </message>
    <message>
        <source>{server} sends whoever signs in on to {there}, where Checkin does not go by itself. Tell whoever runs the server.</source>
        <translation>{server} skickar den som loggar in vidare till {there}, dit Checkin inte går av sig självt. Säg till den som sköter servern.</translation>
    </message>
    <message>
        <source>Checkin was not allowed in at {server}, so nothing is connected. Sign in once more, and choose “Authorize” there.</source>
        <translation>Checkin släpptes inte in på {server}, så inget är anslutet. Logga in en gång till, och välj ”Authorize” där.</translation>
    </message>
    <message>
        <source>{server} does not let Checkin in: {why}. Ask its administrator about this application.</source>
        <translation>{server} släpper inte in Checkin: {why}. Fråga administratören där om den här applikationen.</translation>
    </message>
    <message>
        <source>it does not say why.</source>
        <translation>den säger inte varför.</translation>
    </message>
    <message>
        <source>{server} gave a token that is not for check-in. Let its administrator add the scope “Event registrants” to this application.</source>
        <translation>{server} gav en nyckel som inte gäller incheckning. Låt administratören där lägga till behörigheten ”Event registrants” för den här applikationen.</translation>
    </message>
    <message>
        <source>{server} does not take what the browser brought: it is good once, and for a few minutes. Sign in once more.</source>
        <translation>{server} godtar inte det som webbläsaren kom med: det gäller en gång, och i några minuter. Logga in en gång till.</translation>
    </message>
    <message>
        <source>{server} lets this application in with a secret only. Its administrator has to switch on “Allow PKCE flow” for it, under “Applications”.</source>
        <translation>{server} släpper bara in den här applikationen med en hemlighet. Administratören där måste slå på ”Allow PKCE flow” för den, under ”Applications”.</translation>
    </message>
    <message>
        <source>{server} is a pretix: add this computer as a device there, and connect with its code, or with a token.</source>
        <translation>{server} är en pretix: lägg till datorn som enhet där, och anslut med enhetens kod, eller med en nyckel.</translation>
    </message>
    <message>
        <source>What was allowed at {server} is taken back there only, by whoever signed in, in their profile under “Applications”.</source>
        <translation>Det som tilläts på {server} återtas bara där, av den som loggade in, i sin profil under ”Applications”.</translation>
    </message>
    <message>
        <source>What was allowed there stays allowed until whoever signed in takes it back, in their profile under “Applications”.</source>
        <translation>Det som tilläts där förblir tillåtet tills den som loggade in återtar det, i sin profil under ”Applications”.</translation>
    </message>
    <message>
        <source>Without its background the size of the page is not known; it is taken for {width} × {height} mm.</source>
        <translation>Utan bakgrunden är sidans storlek inte känd; den antas vara {width} × {height} mm.</translation>
    </message>
    <message>
        <source>Box {number} is {what} and is left out.</source>
        <translation>Ruta {number} är {what} och utelämnas.</translation>
    </message>
    <message>
        <source>pretix&apos;s own mark</source>
        <translation>pretix eget märke</translation>
    </message>
    <message>
        <source>of the type “{kind}”</source>
        <translation>av typen ”{kind}”</translation>
    </message>
    <message>
        <source>Box {number} is on page {page}; a badge has two. It is left out.</source>
        <translation>Ruta {number} är på sidan {page}; en namnbricka har två. Den utelämnas.</translation>
    </message>
    <message>
        <source>The font “{family}” has to be added to each computer that prints: “checkin fonts install”.</source>
        <translation>Typsnittet ”{family}” måste läggas till på varje dator som skriver ut: ”checkin fonts install”.</translation>
    </message>
    <message>
        <source>Box {number} is set in italics, which becomes upright.</source>
        <translation>Ruta {number} är kursiv och blir rak.</translation>
    </message>
    <message>
        <source>The lines of box {number} have {height} times their usual height in pretix, and the usual one here.</source>
        <translation>Raderna i ruta {number} har {height} gånger sin vanliga höjd i pretix och den vanliga här.</translation>
    </message>
    <message>
        <source>The lines of box {number} follow each other here, and break where it is full.</source>
        <translation>Raderna i ruta {number} följer på varandra här och bryts där den är full.</translation>
    </message>
    <message>
        <source>The QR code of box {number} says “{content}” in pretix, and the ticket&apos;s code here.</source>
        <translation>QR-koden i ruta {number} säger ”{content}” i pretix och biljettens kod här.</translation>
    </message>
    <message>
        <source>The picture of box {number} is the one that the column “{content}” of the list names; add it with “checkin layouts EVENT picture”.</source>
        <translation>Bilden i ruta {number} är den som listans kolumn ”{content}” anger; lägg till den med ”checkin layouts EVENT picture”.</translation>
    </message>
    <message>
        <source>Box {number} is turned by {angle} degrees in pretix, and by {turned} here.</source>
        <translation>Ruta {number} är vriden {angle} grader i pretix och {turned} här.</translation>
    </message>
    <message>
        <source>“{content}” of pretix becomes the column of that name in your list.</source>
        <translation>”{content}” i pretix blir den kolumn i din lista som heter så.</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Printed elsewhere meanwhile, so take out of the file: {names}</source>
        <translation>Utskrivna på annat håll under tiden, ta bort ur filen: {names}</translation>
    </message>
</context>
<context>
    <name>Unfit</name>
    <message>
        <source>This has to be answered.</source>
        <translation>Detta måste besvaras.</translation>
    </message>
    <message>
        <source>Whoever does not agree to this cannot come in. Go back, and call a supervisor.</source>
        <translation>Den som inte samtycker till detta kan inte komma in. Gå tillbaka och tillkalla en ansvarig.</translation>
    </message>
    <message>
        <source>This is no number. Write it in digits, such as 3 or 2.5.</source>
        <translation>Detta är inget tal. Skriv det med siffror, till exempel 3 eller 2.5.</translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation>Svara ja eller nej.</translation>
    </message>
    <message>
        <source>This is none of the answers. Choose one of those shown.</source>
        <translation>Detta är inget av svaren. Välj ett av dem som visas.</translation>
    </message>
    <message>
        <source>One of these is none of the answers. Choose among those shown.</source>
        <translation>Ett av dessa är inget av svaren. Välj bland dem som visas.</translation>
    </message>
    <message>
        <source>There is no such day. Write year, month and day, such as 2026-05-14.</source>
        <translation>Den dagen finns inte. Skriv år, månad och dag, till exempel 2026-05-14.</translation>
    </message>
    <message>
        <source>There is no such time. Write hours and minutes, such as 09:30.</source>
        <translation>Den tiden finns inte. Skriv timmar och minuter, till exempel 09:30.</translation>
    </message>
    <message>
        <source>There is no such moment. Write day and time, such as 2026-05-14 09:30.</source>
        <translation>Den tidpunkten finns inte. Skriv dag och tid, till exempel 2026-05-14 09:30.</translation>
    </message>
    <message>
        <source>No country has this code. Write its two letters, such as SE.</source>
        <translation>Inget land har den koden. Skriv dess två bokstäver, till exempel SE.</translation>
    </message>
    <message>
        <source>This is no telephone number. Begin with + and the country&apos;s number, such as +46 8 123.</source>
        <translation>Detta är inget telefonnummer. Börja med + och landets nummer, till exempel +46 8 123 456.</translation>
    </message>
    <message>
        <source>This answer is too long to be kept. Shorten it.</source>
        <translation>Svaret är för långt för att sparas. Korta det.</translation>
    </message>
    <message>
        <source>This is less than is asked for, which is at least {limit}.</source>
        <translation>Det är mindre än vad som efterfrågas, nämligen minst {limit}.</translation>
    </message>
    <message>
        <source>This is more than is asked for, which is at most {limit}.</source>
        <translation>Det är mer än vad som efterfrågas, nämligen högst {limit}.</translation>
    </message>
    <message>
        <source>This is too early. It may not be before {limit}.</source>
        <translation>Det är för tidigt. Det får inte vara före {limit}.</translation>
    </message>
    <message>
        <source>This is too late. It may not be after {limit}.</source>
        <translation>Det är för sent. Det får inte vara efter {limit}.</translation>
    </message>
    <message>
        <source>This is too short. It takes at least {limit} characters.</source>
        <translation>Det är för kort. Det krävs minst {limit} tecken.</translation>
    </message>
    <message>
        <source>This is too long. It takes at most {limit} characters.</source>
        <translation>Det är för långt. Högst {limit} tecken tas emot.</translation>
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
        <source>Exchange first</source>
        <translation>Byt först</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>Bytt</translation>
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
    <name>VerdictDeeds</name>
    <message>
        <source>Came in person</source>
        <translation>Kom på plats</translation>
    </message>
    <message>
        <source>scan again</source>
        <translation>skanna igen</translation>
    </message>
    <message>
        <source>More was downloaded just now. Scan the ticket again.</source>
        <translation>Mer har hämtats nyss. Skanna biljetten igen.</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>väntelista</translation>
    </message>
    <message>
        <source>Organiser called</source>
        <translation>Arrangör tillkallad</translation>
    </message>
    <message>
        <source>Supervisor called</source>
        <translation>Ansvarig tillkallad</translation>
    </message>
    <message>
        <source>Called here, and noted in the journal. Other desks are not told: fetch somebody if nobody comes.</source>
        <translation>Kallat härifrån och antecknat i journalen. Andra diskar får inte veta det: hämta någon om ingen kommer.</translation>
    </message>
    <message>
        <source>{server} is being told of the payment …</source>
        <translation>{server} meddelas om betalningen …</translation>
    </message>
    <message>
        <source>being marked as paid</source>
        <translation>markeras som betald</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>betald</translation>
    </message>
    <message>
        <source>paid: scan again</source>
        <translation>betald: skanna igen</translation>
    </message>
    <message>
        <source>not marked as paid</source>
        <translation>inte markerad som betald</translation>
    </message>
    <message>
        <source>Still unpaid: {why}</source>
        <translation>Fortfarande obetald: {why}</translation>
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
        <translation>Öppna {list}</translation>
    </message>
    <message>
        <source>Let in again…</source>
        <translation>Släpp in igen…</translation>
    </message>
    <message>
        <source>Call organiser</source>
        <translation>Kalla på arrangör</translation>
    </message>
    <message>
        <source>Check out anyway</source>
        <translation>Checka ut ändå</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>The latest verdict</source>
        <translation>Senaste beskedet</translation>
    </message>
    <message>
        <source>Desk  F2</source>
        <translation>Disk  F2</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Next on the waiting list.</source>
        <translation>Näst på tur på väntelistan.</translation>
    </message>
    <message>
        <source>Second on the waiting list.</source>
        <translation>Tvåa på väntelistan.</translation>
    </message>
    <message>
        <source>Third on the waiting list.</source>
        <translation>Trea på väntelistan.</translation>
    </message>
    <message>
        <source>Number {place} on the waiting list.</source>
        <translation>Nummer {place} på väntelistan.</translation>
    </message>
    <message>
        <source>A place is free. Next on the waiting list: {name}.</source>
        <translation>En plats är ledig. Näst på tur på väntelistan: {name}.</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Walk-in</source>
        <translation>Drop-in</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation>Företa&amp;g</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;post</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategori</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>&amp;Deltar</translation>
    </message>
    <message>
        <source>Check &amp;in at once: {list}</source>
        <translation>Checka &amp;in genast: {list}</translation>
    </message>
    <message>
        <source>Register anyway</source>
        <translation>Registrera ändå</translation>
    </message>
    <message>
        <source>{name} is listed already. Go back and search for the name, or register them once more.</source>
        <translation>{name} finns redan i listan. Gå tillbaka och sök på namnet, eller registrera en gång till.</translation>
    </message>
</context>
<context>
    <name>Wanted</name>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Insläppta</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Utcheckade</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>Inte insläppta</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ångrade</translation>
    </message>
    <message>
        <source>Let in with reason</source>
        <translation>Insläppta med skäl</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Namnbrickor</translation>
    </message>
    <message>
        <source>Walk-ins, corrections</source>
        <translation>Drop-in, rättelser</translation>
    </message>
    <message>
        <source>Notes, answers</source>
        <translation>Anteckningar, svar</translation>
    </message>
</context>
<context>
    <name>WhyAgain</name>
    <message>
        <source>Another badge: {name}</source>
        <translation>En namnbricka till: {name}</translation>
    </message>
    <message>
        <source>Print badges again</source>
        <translation>Skriv ut namnbrickor igen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>There is a badge already, or may be; the journal keeps your reason.</source>
        <translation>Det finns redan en namnbricka, eller kan finnas; journalen sparar ditt skäl.</translation>
    </message>
    <message>
        <source>Some have a badge already, or may; the journal keeps your reason.</source>
        <translation>Några har redan en namnbricka, eller kan ha en; journalen sparar ditt skäl.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Skäl</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Förlorad</translation>
    </message>
    <message>
        <source>Spoilt</source>
        <translation>Förstörd</translation>
    </message>
</context>
<context>
    <name>_Ago</name>
    <message numerus="yes">
        <source>%n minutes ago.</source>
        <translation>
            <numerusform>För %n minut sedan.</numerusform>
            <numerusform>För %n minuter sedan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{line}, undone</source>
        <translation>{line}, ångrad</translation>
    </message>
    <message>
        <source>Undo: {line}</source>
        <translation>Ångra: {line}</translation>
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
</TS>
