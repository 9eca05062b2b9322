"""Names as Europeans write them: what tells one 8-bit encoding from another.

A byte above 127 means another letter in every code page; which reading is right shows only
in the company it keeps. These names teach `encoding.py` that company. To teach it another
language, add a line here.
"""

# German letters have the same places in every Latin code page: they speak for none.
_GERMAN = """
Müller Schröder Schäfer Jäger König Böhm Günther Jürgen Björn Köln Düsseldorf Österreich Weiß Groß
Straße Größe Fröhlich Hübner Krüger Löwe Möller Vögel Zürich Bär Krämer Händel Lübeck Würzburg
"""

_WESTERN = """
André René Zoé Chloé Noémie Léa François Françoise Hélène Gaël Jérôme Jérémy Sébastien Cédric
Frédéric Stéphane Geneviève Père Lefèvre Desprès Hervé Benoît Anaïs Joël Raphaël Loïc Maïté Lévêque
Tõnu Tõnis Tõstamaa Põld Jõgi Õnne Võru Kõiv Mägi Rüütel Ülle Bézier Besançon Orléans Genève Liège
Évreux École Société Théâtre Français Château Crête Côte Forêt Barthélémy Grégoire Mélanie Valérie
Agnès Thérèse Hôtel Août Nîmes Saône Rhône Mâcon Œuvre Sœur Cœur José María Jesús Ángel Ángela
Álvaro Iñaki Begoña Muñoz Núñez Ibáñez Peña Castaño García Martínez Rodríguez Fernández González
López Pérez Gómez Sánchez Ramírez Álvarez Jiménez Díaz Hernández Suárez Verónica Mónica Sofía Lucía
Andrés Tomás Óscar Raúl Iván Adrián Joaquín Málaga Cádiz León Córdoba España Cataluña Barça Núria
Mercè Òscar Llúcia Gràcia Montañés Argüelles Agüero Sigüenza João Conceição Simões Guimarães
Magalhães Assunção Gonçalves Mendonça Lourenço Antônio António Araújo Júlio Inês Mónica Luís
Teófilo Évora São Tomé Açores Lisboa Bragança Coração Leitão Falcão Nicolò Niccolò Cantù Forlì
Mantovà Libertà Città Università Perché Così Più Carrà Bixiò Patanè Donà Guðmundur Guðrún Sigurður
Jóhannes Jóhanna Þórarinn Þór Þorsteinn Kristín Ásgeir Örn Steinþór Hörður Hafþór Friðrik Eiríkur
Björgvin Óðinn Jónsdóttir Ragnheiður Ingibjörg Reykjavík Bjarnadóttir Seán Sinéad Siobhán Róisín
Pádraig Caoimhín Éamon Máire Ó Súilleabháin Órla Niamh Tomás Ciarán Úna Zoë Chloë Joëlle Daniël
Michaël Raphaëlle België Coördinatie Geïnteresseerd Citroën Noël Staël Loïs Anaëlle Maëlle Océane
Éloïse Aurélie Amélie Jérôme Guérin Rénier Renée Dupré Dubé Légaré
"""

_NORDIC = """
Åsa Åke Åberg Sjöberg Sjöström Björk Lindström Söderström Nyström Bergström Öberg Östlund Ängström
Håkan Håkansson Mårten Mårtensson Gårdh Växjö Malmö Göteborg Örebro Jönköping Umeå Luleå Skellefteå
Jäätteenmäki Hämäläinen Mäkinen Mäkelä Järvinen Lämsä Jyväskylä Hyvärinen Räsänen Lähteenmäki
Pöysti Työ Yhtiö Pääkkönen Väisänen Seppälä Mikkelä Räikkönen Höök Nykänen Heikkilä Leppänen
Törmänen Bjørn Jørgen Søren Jørgensen Sørensen Møller Kjær Nørgaard Østergaard Ødegård Bjørndal
Tromsø Ålesund Lærke Bæk Æbler Rødby Skjøld Brøndby Hårek Pål Måns Gøran Sjøgren Høyer Næss Bø
Øystein Ørsted
"""

_FINNISH_ESTONIAN_EXTRA = "Žižek Šarūnas Šostakovitš Tšehhi Žukov Škoda Tšuktši Šveits Mažeikiai"

_POLISH = """
Łukasz Michał Paweł Rafał Stanisław Bogusław Władysław Wójcik Wiśniewski Wiśniewska Kamiński
Kamińska Zieliński Zielińska Szymański Dąbrowski Dąbrowska Kozłowski Jabłoński Jabłońska Król Żak
Woźniak Mazur Górski Górska Rutkowska Ostrowski Pawłowski Jasiński Sikorska Głowacki Zając Zięba
Małgorzata Agnieszka Grażyna Bożena Elżbieta Żaneta Łucja Świętosław Święcicki Kędzierski Wąsik
Łódź Kraków Gdańsk Poznań Wrocław Białystok Częstochowa Rzeszów Toruń Śląsk Śliwa Źródło Ćwik
Pączek Gęś Ślęzak Książek Wróbel Skrzypczyński Błaszczyk Błażej Mąka Bąk Bączek Kołodziej Gajęcki
Żółć Grzesiuk Jędrzejewski Święch Gołąb Chełmiński Piątek Sołtysiak Urbański Stępień Kubiś Maciąg
Jarząbek
"""

_CZECH_SLOVAK = """
Jiří Dvořák Novák Nováková Svobodová Procházka Černý Černá Horáček Kučera Kučerová Veselý Němec
Pospíšil Šimek Šimková Růžička Růžena Zdeněk Zdeňka Ondřej Tomáš Lukáš Matěj Štěpán Štěpánka
Václav Bohuš Jaroš Beneš Hruška Říha Řezníček Přemysl Příbram Plzeň Třebíč Žďár Olomouc Křížek
Kříž Kovář Ľubica Ľuboš Ľudovít Štúr Štefan Košice Žilina Nitra Prešov Ďurica Ďuriš Kráľ Kráľová
Mikuláš Ján Hviezdoslav Gašpar Barták Hlaváč Slováčik Sládek Čech Šťastný Šťastná Sedláček Vaněk
Vondráček Fišer Janáček Smetáček Dušan Dušek Bartoš Blaněk Navrátil Krejčí Machů Kůrka Dlouhý
Zelený Holý Veľký Žák Žižka Čapek Čermák Šebek Šulc Ševčík Doležal Matoušek Mareš Tichý Říčan
Ostříž Budějovice Ústí
"""

_HUNGARIAN = """
László István György Ágnes Éva Erzsébet Zoltán Gábor András Péter Tamás Mária Szabó Tóth Nagy
Kovács Horváth Németh Mészáros Molnár Lakatos Juhász Szőke Szűcs Győr Győző Gergő Pintér Fehér
Ferenc Móricz Pető Petőfi Vörös Vörösmarty Böröcz Kertész Dömötör Erdős Bartók Kodály Debrőd
Szőllősi Bátori Ősz Előd Bőhm Hűvös Űrhajó Űr Fűzi Gyűrű Özséb Örkény Bíró Benedek Csányi Rőzse
Kőszeg Kőrösi Pörzsölt
"""

_ROMANIAN = """
Ştefan Ştefania Ştefănescu Constanţa Ţepeş Ţurcanu Bălan Bălcescu Băsescu Călin Cătălin Cătălina
Răzvan Mădălina Mihăilescu Mihăiţă Dăncilă Năstase Munteanu Ionuţ Anuţa Creangă Vâlcea Brâncuşi
Brâncoveanu Râmnicu Sârbu Pârvu Târgu Mureş Iaşi Braşov Timişoara Bucureşti Galaţi Piteşti
Ploieşti Niţă Niţu Rădulescu Păun Văcărescu Stănescu Stănculescu Drăgan Drăguţ Moţ Moţoc Cioată
Cîmpeanu Ţară Îngerii Însurăţei Întorsura Întreprindere Mălin Ăsta Buşoi Cuşa Roşu Roşca
Lăcrămioara Puşcaşu Vişan Învăţământ Judeţ Ţară Românească România Crăciun Crişan Cârstea Gîrbea
Bîrsan Hîncu Sînziana Călăraşi
"""

_SOUTH_SLAVIC = """
Ivanović Petrović Marković Nikolić Đorđević Jovanović Kovačić Kovačević Horvatić Babić Božić Radić
Šarić Šimić Tomašić Vuković Perković Matić Grgić Đurić Đurđica Đuro Ćosić Ćiro Čović Žarko Živko
Žana Dragiša Saša Staša Nataša Miloš Uroš Aleš Tomaž Matjaž Jože Anže Blaž Mojca Špela Urška Zoran
Žiga Zagreb Šibenik Požega Varaždin Čakovec Niš Čačak Užice Koroška Štajerska Šešelj Hodžić Begić
Ćurić Hrvaščan Krešimir Tišma Šćepan Šćepanović Zrinščak Kranjčar Pašalić Hadžić Dželalović Mlađan
Anđela
"""

_BALTIC = """
Jonas Jānis Kalniņš Bērziņš Ozoliņš Liepiņš Krūmiņš Zariņš Pētersons Pēteris Andris Kārlis Māris
Mārtiņš Ģirts Ķēniņš Ķirsis Ļubova Ņina Līga Līva Ilze Inguna Inta Guntīte Rīga Jēkabs Jēkabpils
Ēriks Valmiera Liepāja Daugavpils Jūrmala Ventspils Āboliņš Ābols Šķēle Vīķe Zeltiņa Kļaviņa Pūce
Ūdris Žanis Čakste Vējonis Zālīte Grīnbergs Ērglis Brūvere Dūklavs Siliņa Bērziņa Kariņš Ķīlis Īve
Šnore Zvīdriņš Žukauskas Žukauskaitė Šimkus Šarūnas Šiaulių Kęstutis Rūta Jūratė Eglė Živilė Aistė
Ramunė Daivaitė Petrauskas Petrauskienė Kazlauskas Kazlauskienė Butkevičius Mickevičius Grigaitytė
Adamkutė Čiurlionis Gintarė Saulė Goštautas Gražulis Mažeika Mažeikių Panevėžys Kaunas Klaipėda
Klaipėdos Šileikis Ąžuolas Vytautė Dainė Jokūbas Ūla Džiugas Naujokaitytė Vaičiūnas Vaičiūnaitė
Žemaitis Žąsinas Įmonė Įstaiga Kügler Tõnu Tõnis Põld Jõgi Jõgeva Pärt Pärnu Mägi Rüütel Järvi
Sõber Õismäe Ülle Õnne Võru Kõiv Tähe Õunap Märt Kärner Käsper Mäkelä Šmeljov Šestakova Žuravljova
Smirnov Tšernov
"""

_TURKISH = """
Özgür Özil Öztürk Çelik Çağlar Çiğdem Şahin Şimşek Şule Doğan Doğru Erdoğan Yıldız Yıldırım Yılmaz
Işık Kılıç Aydın Aydınlı Güneş Gülşen Gökçe Göğüş Bağcı Dağ Dağlı Tuğba Tuğrul Oğuz Oğuzhan Barış
Uğur Uçar Uçak Ayşe Ayşegül Fatoş İbrahim İsmail İnanç İzmir İstanbul Kadıköy Beşiktaş Ünal Ümit
Ülkü Sarı Altın Kırmızı Balcı Demirtaş Kaçar Koçak Kurtuluş Köroğlu Karadağ Çakır Başar Bayındır
Ağaoğlu
"""

_GREEK = """
Γιώργος Γεώργιος Παπαδόπουλος Παπαδοπούλου Νίκος Νικόλαος Δημήτρης Δημήτριος Μαρία Ελένη Κατερίνα
Αικατερίνη Ιωάννης Ιωάννα Κωνσταντίνος Χρήστος Σοφία Βασίλης Αθήνα Αθανάσιος Θεσσαλονίκη Πάτρα
Κρήτη Σπύρος Ευάγγελος Αναστάσιος Ζωή Ξένια Ηλίας Άννα Έλενα Ήρα Ίρις Όλγα Ύδρα Ώρα Μπάμπης
Τσίπρας Λαμπρής Γκίκας Μιχάλης Καραμανλής Εταιρεία Πανεπιστήμιο Όνομα Επώνυμο Χώρα Ιδιότητα
Συμμετέχων Ομιλήτρια
"""

_CYRILLIC = """
Иван Иванов Иванова Петров Георги Георгиев Димитър Димитров Николай Николов Стоян Стоянова Мария
Елена Христо Христов Красимир Йордан Йорданка Цветан Цветелина Желязко Щерев Юлия Яна Пламен София
Пловдив Варна Бургас Русе България Дружество Университет Име Фамилия Държава Компания Никола
Петрович Ђорђе Јовановић Милош Љубиша Његош Ћосић Џамић Чедомир Шабац Олександр Ірина Київ
Володимир Сергій
"""

# What each encoding can hold, in order of how often it is met; the first of two equals wins.
NAMES_BY_CODEC: dict[str, str] = {
    "cp1252": _GERMAN + _WESTERN + _NORDIC + _FINNISH_ESTONIAN_EXTRA,
    "cp1250": _GERMAN + _POLISH + _CZECH_SLOVAK + _HUNGARIAN + _ROMANIAN + _SOUTH_SLAVIC,
    "iso8859-15": _GERMAN + _WESTERN + _NORDIC + _FINNISH_ESTONIAN_EXTRA,
    "iso8859-2": _GERMAN + _POLISH + _CZECH_SLOVAK + _HUNGARIAN + _ROMANIAN + _SOUTH_SLAVIC,
    "cp1254": _GERMAN + _TURKISH + _WESTERN + _NORDIC,
    # Round the Baltic, guests from Poland and the north keep their letters beside those at home.
    "cp1257": _GERMAN + _BALTIC + _POLISH + _NORDIC,
    "cp1253": _GREEK,
    "cp1251": _CYRILLIC,
}
