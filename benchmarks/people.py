"""Invented attendees by the hundred thousand, the same ones every time.

Surnames are put together from syllables and endings, so that there are tens of thousands of
them, many alike, a few of them everywhere: as in a real list. Greek and Bulgarian ones come in
their own script, along with the Latin letters in which somebody else would type them.
"""
# ruff: noqa: E501 - a list of names is read more easily in one line

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

HEADER = ("Code", "First name", "Last name", "E-mail", "Company", "Country", "Category")

_LETTERS = "BCDFGHJKLNPRSTVX"
_CATEGORIES = ("Participant",) * 7 + ("Speaker", "Media", "Policy maker")


@dataclass(frozen=True, slots=True)
class Person:
    """An invented attendee; `typed_first` and `typed_last` are in plain Latin letters."""

    code: str
    first: str
    last: str
    typed_first: str
    typed_last: str
    email: str
    company: str
    country: str
    category: str

    @property
    def name(self) -> str:
        """The name as it is displayed."""
        return f"{self.first} {self.last}"

    def row(self) -> tuple[str, ...]:
        """Give the cells in the order of `HEADER`."""
        return (
            self.code, self.first, self.last, self.email, self.company, self.country, self.category,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Country:
    """How names are made somewhere; a part is as written, or as written and as typed."""

    country: str
    weight: int
    first_names: str
    syllables: str
    endings: str


_COUNTRIES = (
    _Country(
        "Romania", 20,
        "Andrei Ștefan Mihai Cătălin Ion Vlad Răzvan Ioana Mădălina Elena Anca Ruxandra Bogdan Țvetan Luminița Șerban Crăița Doina",
        "Ba Bră Ca Chi Cio Cră Da Dră Flo Ga Ghe Gri Io La Lu Mă Ma Mun Ne Ni Pa Po Ră Ro Să Sta Ște Ta Țî Ur Va Vlă Ze mo ne ri la bo ta du",
        "escu eanu ilă aru ău oiu an uș oșanu eșteanu ic ea",
    ),
    _Country(
        "Sweden", 12,
        "Åsa Björn Anna Erik Göran Håkan Märta Lars Kerstin Jörgen Sofia Nils Örjan Maja Karl Gösta Linnéa",
        "Lind Berg Ny Sjö Åker Öst Väst Holm Al Björk Dal Ek Fors Gran Hag Hed Hög Kull Ling Lund Mo Norr Ros Sand Ström Söder Ås Äng Sten",
        "ström gren qvist kvist man lund berg strand dahl felt ell én ius sson mark blad hage roth ling ner by",
    ),
    _Country(
        "Germany", 14,
        "Jürgen Björn Käthe Lukas Anna Jörg Günther Ömer Heike Sören Uwe Beate Götz Änne Monika",
        "Mü Grö Schä Krü Stra Wei Fi Ba Bau Be Bö Brau Die Fal Gei Hä Hol Ja Kai Kö Lan Leh Lö Ma Nie Pe Rie Rö Sa Schul Schwa Sei Stei Tho Vo Wa Zie",
        "ller ßner cker ger mann bach feld ßler stein ke hardt nig rich tner witz kamp meier ding berger mayr hagen brink",
    ),
    _Country(
        "Poland", 11,
        "Łukasz Małgorzata Paweł Żaneta Zbigniew Michał Grażyna Wojciech Agnieszka Józef Stanisław Bożena",
        "Ko Wój Kwa Mi Zie Szy Dą Bo Gó Ja Ka La Ma No Pa Pio Ry Sa So Sta Świą To Tru Wi Wą Wró Za Że Żół Brze mar wal bal dzie chal mac",
        "wski cki czyk wicz ak lski ński ek tek dziński szewski rek owicz ała ęba",
    ),
    _Country(
        "Türkiye", 6,
        "Ayşe Çağlar Işıl İpek Gökhan Şule Ömer Ümit Oğuz Tuğba Yıldız Kadir",
        "Yıl Kı Çe Şa Öz Gü Do Er Ka Ak Ay Bay Boz De Kü Te Tok Ün Ye",
        "dız rmızı lik hin türk neş ğan dem ya man soy doğan çelik lu oğlu taş kaya",
    ),
    _Country(
        "France", 8,
        "Éloïse François Chloé Jérôme Zoé Hélène Noël Benoît Gaëlle Jean-Pierre Anaïs Luc",
        "Lé Be Du Fo Ga Ma Gé Re Pé Cha Bou De Fré La Mo No Pi Ri Rou Tré Va Vi",
        "vêque rtrand pont ntaine gnon rchand rard naud lissier rpentier det rœur nier deau teau gère ssé lemont",
    ),
    _Country(
        "Spain", 7,
        "José María Íñigo Begoña Ángel Nuria Iñaki Martín Lucía Ramón Concepción",
        "Gar Mu Nú Peñ Ló Pé Fer Gó Ro Sán Zu Ra Mo Iba Cas Al Be Del Hi Ju Or Que Sal",
        "cía ñoz ñez alba pez rez nández mez dríguez chez biri mírez reno rrola tillo varez nítez gado dalgo rado tega tero",
    ),
    _Country(
        "Greece", 11,
        "Γιώργος=Giorgos Χρήστος=Christos Ελένη=Eleni Κώστας=Kostas Μαρία=Maria Δημήτρης=Dimitris Ευαγγελία=Evangelia Σοφία=Sofia "
        "Νίκος=Nikos Θανάσης=Thanasis Άγγελος=Angelos",
        "Παπα=Papa Χρι=Chri Γεω=Geo Κα=Ka Λα=La Μα=Ma Νικο=Niko Θεο=Theo Δη=Di Σταυ=Stav Ξε=Xe Ψα=Psa Ζα=Za Βα=Va Αθα=Atha Αγγε=Ange Πε=Pe "
        "Τσα=Tsa Φω=Fo Ρα=Ra Σω=So Αλε=Ale Μου=Mou Κου=Kou",
        "δόπουλος=dopoulos νίδης=nidis λάκης=lakis ρίδης=ridis κόπουλος=kopoulos ντζής=ntzis ρέλης=relis στούδης=stoudis μάρας=maras "
        "νάκης=nakis τίδης=tidis σιάδης=siadis ράκος=rakos",
    ),
    _Country(
        "Bulgaria", 11,
        "Георги=Georgi Мария=Maria Иван=Ivan Цветан=Tsvetan Христо=Hristo Юлия=Yulia Желязко=Zhelyazko Стоян=Stoyan Явор=Yavor "
        "Надежда=Nadezhda Петър=Petar",
        "Ге=Ge Хри=Hri Же=Zhe Цве=Tsve Сто=Sto Ива=Iva Пе=Pe Ди=Di Ма=Ma Ко=Ko Бо=Bo Тодо=Todo Ши=Shi Чер=Cher Йо=Yo Ва=Va Ра=Ra Кру=Kru "
        "Яне=Yane Ата=Ata Ла=La За=Za",
        "оргиев=orgiev стов=stov лязков=lyazkov танов=tanov янов=yanov рков=rkov митров=mitrov ринов=rinov нчев=nchev жинов=zhinov "
        "силев=silev шев=shev лев=lev насов=nasov",
    ),
)  # fmt: skip

_PLAIN = str.maketrans(
    "ăâîșțşåäöüßąćęłńóśźżçğıéèêëïôûáíúñœÅÄÖÜĄĆĘŁŃÓŚŹŻÇĞİÉÈÊÍÚÑȘȚŞÂÎÁÛÔ",
    "aaists" "aaousacelnoszzcgieeeeiouaiunoAAOUACELNOSZZCGIEEEIUNSTSAIAUO",
)  # fmt: skip


def people(count: int, seed: int = 2026) -> Iterator[Person]:
    """Invent `count` people; the same for the same seed."""
    chance = random.Random(seed)
    weights = list(accumulate(country.weight for country in _COUNTRIES))
    surnames = [_surnames(country, chance) for country in _COUNTRIES]
    first_names = [[_typed(part) for part in c.first_names.split()] for c in _COUNTRIES]
    companies = [_company(chance) for _ in range(4000)]
    for number in range(count):
        (home,) = chance.choices(range(len(_COUNTRIES)), cum_weights=weights)
        first, typed_first = chance.choice(first_names[home])
        # Some names are everywhere and most are rare.
        last, typed_last = surnames[home][int(len(surnames[home]) * chance.random() ** 2)]
        if chance.random() < 0.06:
            other, typed_other = chance.choice(surnames[home])
            last, typed_last = f"{last}-{other}", f"{typed_last}-{typed_other}"
        company = chance.choice(companies)
        yield Person(
            code="".join(chance.choices(_LETTERS, k=32)),
            first=first,
            last=last,
            typed_first=typed_first,
            typed_last=typed_last,
            email=f"{_address(chance, typed_first, typed_last)}{number}@{company.split()[0]}.example",
            company=company,
            country=_COUNTRIES[home].country,
            category=chance.choice(_CATEGORIES),
        )


def write_csv(path: Path, count: int, seed: int = 2026) -> None:
    """Write invented people as a CSV file that `checkin import` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(person.row() for person in people(count, seed))


def _surnames(country: _Country, chance: random.Random) -> list[tuple[str, str]]:
    beginnings = [_typed(part) for part in country.syllables.split()]
    endings = [_typed(part) for part in country.endings.split()]
    names = [(one[0] + end[0], one[1] + end[1]) for one in beginnings for end in endings]
    longer = [
        (one[0] + two[0].lower() + end[0], one[1] + two[1].lower() + end[1])
        for one in beginnings
        for two in beginnings
        for end in endings
    ]
    chance.shuffle(names)
    # So many that a hundred thousand people share some 32,000 names.
    return names + chance.sample(longer, min(len(longer), 300 * country.weight))


def _address(chance: random.Random, first: str, last: str) -> str:
    # Half of them give the name away, which makes it easy to find.
    written = f"{first}.{last}" if chance.random() < 0.5 else f"{first[0]}{last[0]}"
    return written.lower()


def _typed(part: str) -> tuple[str, str]:
    written, _, typed = part.partition("=")
    return written, typed or written.replace("ß", "ss").replace("œ", "oe").translate(_PLAIN)


def _company(chance: random.Random) -> str:
    sounds = "ba co di fle gra in ka lo mer no or pla ri sol tec u ven wi xe zy".split()
    word = "".join(chance.choices(sounds, k=3)).capitalize()
    kind = chance.choice(("Cluster", "Institute", "University", "Group", "AB", "GmbH", "Network"))
    return f"{word} {kind}"
