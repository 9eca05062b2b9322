import pytest

from checkin.core.names.collation import Collation


def in_order(language, words):
    return sorted(words.split(), key=Collation(language).key)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Alm Åman Öst Potter Zander"),
        ("sv", "Alm Potter Zander Åman Ärla Öst"),
        ("fi", "Alm Zander Åman Ärla Öst"),
        ("da", "Alm Zander Ærø Øst Åman"),
        ("de", "Adler Äpfel Azur Ost Öster Zander"),
        ("pl", "Lis Luz Łan Maj Sowa Śliwa Zawada Źrebak Żak"),
        ("ro", "Sava Stan Șerban Tache Țepeș Vlad"),
        ("es", "Nuñez Ñandu Oro"),
        ("tr", "Cem Çelik Demir Ilgaz İpek Şen Tan"),
        ("tr", "Isparta Izmir İstanbul"),
        ("hu", "Orsi Öcsi Tar"),
        ("hu", "Cukor Csaba Dudás Dzéta Dzsida Gulyás Gyula Nusi Nyári Suba Szabó Zuzu Zsolt"),
        ("cs", "Havel Hus Chalupa Ivan"),
        ("sk", "Hudec Chovan Ivan"),
        ("et", "Saar Sutt Šmidt Zoe Žanna Tamm Õun Ärm"),
        ("da", "Zander Ærø Øst Aaby Åman Aasen"),
        ("nb", "Zander Ærø Aasen"),
        ("hr", "Dukić Džaja Đurić Lukić Ljubić Nulić Njegoš"),
        ("vi", "Dung Đan Em"),
        ("uk", "Гнат Ґалаґан Дан Емма Єва Жанна Инна Іван Їжак Йосип Кіт"),
    ],
)
def test_words_stand_as_a_language_puts_them(language, words):
    assert in_order(language, words) == words.split()


def test_scripts_stand_behind_one_another():
    assert in_order("sv", "Яна Öst Αννα Alm") == ["Alm", "Öst", "Αννα", "Яна"]


def test_accents_and_capitals_do_not_part_what_is_the_same():
    key = Collation("en").key
    assert key("ÉLAN") == key("elan")
