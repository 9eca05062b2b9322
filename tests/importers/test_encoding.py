import io

import pytest

from checkin.core.errors import ListUnreadable
from checkin.importers.encoding import detect_encoding

# Names that the detector was not taught.
NAMES = {
    "cp1252": [
        "Émilie Gagné", "Søren Kierkegaard", "Pablo Peñafiel", "João Félix", "Nicolò Zaniolo",
        "Guðni Bergsson", "D’Angelo Però", "Jürgen Klopp", "Áine Ní Dhálaigh", "Lærke Bryhn",
        "Sigríður Þorgeirsdóttir", "François L’Œuvre", "Maria Conceição", "Märtha Louise",
    ],
    "cp1250": [
        "Grzegorz Brzęczyszczykiewicz", "Anna Dąbek", "Radosław Majdan", "Jaroslav Hašek",
        "Božena Němcová", "Alžběta Kralická", "Mircea Geoană", "Gică Popescu, Reşiţa",
        "Szilárd Borbély", "Katarína Šuľová", "Slavoj Žižek", "Lőrinc Mészáros", "Ion Ţiriac",
    ],
    "iso8859-2": [
        "Jaroslav Hašek", "Božena Němcová", "Dušan Vlahović", "Paweł Śniadecki",
        "Grażyna Torbicka", "Anna Dąbek", "Slavoj Žižek", "Krzysztof Piątkowski",
    ],
    "cp1253": ["Αλέξης Ζορμπάς", "Άννα Βίσση", "Έλενα Παπαρίζου", "Ώριων Ύψιστος"],
    "cp1257": [
        "Valdis Dombrovskis", "Dalia Grybauskaitė", "Šarūnas Jasikevičius", "Egils Levits, Rīga",
        "Kristaps Porziņģis", "Žydrūnas Ilgauskas", "Aigars Kalvītis", "Kaja Kallas, Tõstamaa",
        "Kärt Šmidt",
    ],
    "cp1254": ["Recep Doğruyol", "Ayşenur Yılmazer", "İlkay Gündoğan", "Çağla Kubat"],
    "cp1251": ["Бойко Борисов", "Христо Стоичков", "Олена Зеленська"],
    "iso8859-15": ["Émilie Gagné", "Björn Borg, 20 €", "Šarka Žitná", "Lætitia Cœur"],
}  # fmt: skip


def as_list(names, codec):
    rows = "\r\n".join(f"{name};someone@example.org" for name in names)
    return f"Name;E-mail\r\n{rows}\r\n".encode(codec)


def read(data):
    return data.decode(detect_encoding(io.BytesIO(data), "list.csv").codec)


@pytest.mark.parametrize("codec", NAMES)
def test_a_whole_list_in_a_code_page_is_read_with_its_letters(codec):
    data = as_list(NAMES[codec], codec)
    assert read(data) == data.decode(codec)


@pytest.mark.parametrize(
    ("codec", "name"), [(codec, name) for codec, names in NAMES.items() for name in names]
)
def test_a_single_name_tells_its_code_page(codec, name):
    data = as_list([name], codec)
    assert read(data) == data.decode(codec)


@pytest.mark.parametrize("other", ["Ann Lee", "Jürgen Groß"])
@pytest.mark.parametrize(
    "name",
    ["Sean O’Brien", "Ann Lee – ACME", "Bob “Bo” Ek", "Ann Lee, 10 €", "Ann Lee, £10", "Brand™",
     "Room n° 5", "Ann Lee…", "Ann\xa0Lee", "§ 5, ½ day", "A–B’s ‘x’"],
)  # fmt: skip
def test_signs_are_no_letters_of_another_code_page(name, other):
    data = as_list([name, other], "cp1252")
    assert read(data) == data.decode("cp1252")


@pytest.mark.parametrize("codec", ["cp1252", "iso8859-15", "cp1250", "cp1254"])
@pytest.mark.parametrize("names", [["Anna Weißmann"], ["Bernd Strauß", "Ida Heß"], ["Nußbaum"]])
def test_a_list_with_no_other_letter_than_a_sharp_s_is_no_greek_one(names, codec):
    data = as_list(names, codec)
    assert read(data) == data.decode(codec)


@pytest.mark.parametrize("codec", NAMES)
def test_a_few_foreign_guests_do_not_change_the_code_page(codec):
    plain = [f"John Smith {number}" for number in range(3000)]
    data = as_list([*plain, *NAMES[codec][:3]], codec)
    assert read(data) == data.decode(codec)


GUESTS = [
    ("cp1257", ["Ilze Kalniņa", "Māra Ozola", "Jānis Bērziņš", "Kęstutis Žukauskas"],
     ["Björn Ångström", "Åsa Sjöström", "Blåbär AB", "Anna Wójcik", "Klaster Śląski", "Päivi Ek"]),
    ("cp1254", ["Gülşen Yıldırım", "Ömer Yılmaz", "TÜBİTAK"],
     ["José García", "François Lefèvre", "Inês Conceição", "Åsa Sjöström", "Universität Köln"]),
]  # fmt: skip


@pytest.mark.parametrize(("codec", "hosts", "guests"), GUESTS)
def test_guests_do_not_hide_in_which_code_page_their_hosts_write(codec, hosts, guests):
    # Letters that the code page lacks became question marks, as a spreadsheet saves them.
    data = as_list([*hosts, *guests, "Łukasz Đorđević"], "utf-8").decode().encode(codec, "replace")
    assert read(data) == data.decode(codec)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("names", [["Ștefan Țurcanu"], ["Αλέξης Ζορμπάς"], ["John Smith"]])
def test_unicode_is_proven_not_guessed(codec, names):
    data = as_list(names, codec)
    encoding = detect_encoding(io.BytesIO(data), "list.csv")
    text = data[encoding.mark :].decode(encoding.codec)
    assert text == data.decode(codec).removeprefix("\ufeff")
    assert encoding.label == ("UTF-8" if codec.startswith("utf-8") else "UTF-16")


def test_the_first_accent_may_stand_far_down():
    plain = [f"John Smith {number}" for number in range(60_000)]
    for codec in ("utf-8", "cp1250"):
        data = as_list([*plain, "Łukasz Wójcik"], codec)
        assert len(data) > 2_000_000
        assert read(data) == data.decode(codec)


def test_letters_that_first_appear_far_down_count_too():
    data = as_list([*["Jürgen Groß"] * 80_000, "Łukasz Wójcik", "Stanisław Żak"], "cp1250")
    assert len(data) > 2_000_000
    assert read(data) == data.decode("cp1250")


def test_utf_8_with_a_broken_row_is_refused_with_the_row():
    data = as_list(["Ștefan", "Łukasz", "Zoë"], "utf-8") + "Jürgen;x\r\n".encode("cp1252")
    with pytest.raises(ListUnreadable, match=r"Row 5 of “list\.csv” is not in UTF-8"):
        detect_encoding(io.BytesIO(data), "list.csv")


def test_a_code_page_of_old_systems_is_left_to_the_library():
    names = ["Андрей Тарковский", "Юрий Гагарин", "Белла Ахмадулина", "Сергей Эйзенштейн"]
    data = as_list(names * 5, "koi8-r")
    assert read(data) == data.decode("koi8-r")


@pytest.mark.parametrize(
    ("codec", "name"),
    [("mac_roman", "Émilie Gagné"), ("mac_roman", "Jürgen Groß"), ("mac_roman", "João Félix"),
     ("cp850", "Lærke Søndergård"), ("cp850", "Guðni Bergsson"), ("cp852", "Paweł Dąbek"),
     ("cp852", "Božena Němcová"), ("mac_latin2", "Božena Němcová"), ("cp737", "Άννα Βίσση"),
     ("cp866", "Бойко Борисов")],
)  # fmt: skip
def test_a_single_name_of_an_old_system_is_read(codec, name):
    data = as_list([name, "Ann Lee"], codec)
    assert read(data) == data.decode(codec)


def test_letters_of_old_systems_are_not_taken_for_quotes():
    data = as_list(["Jörg Schröder", "André Möller", "Günther Löw", "Käthe Größ"], "cp850")
    assert read(data) == data.decode("cp850")


def test_a_line_without_end_is_refused_at_once():
    class Endless(io.RawIOBase):
        given = 0

        def seek(self, *_):
            return 0

        def read(self, size=-1):
            self.given += size
            return b"x" * size

    endless = Endless()
    with pytest.raises(ListUnreadable, match="a line of more than 1 MB"):
        detect_encoding(endless, "list.csv")
    assert endless.given < 3_000_000
