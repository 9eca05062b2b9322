import pytest

from checkin.core.collation import Collation


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
        ("hu", "Orsi Öcsi Tar"),
    ],
)
def test_words_stand_as_a_language_puts_them(language, words):
    assert in_order(language, words) == words.split()


def test_scripts_stand_behind_one_another():
    assert in_order("sv", "Яна Öst Αννα Alm") == ["Alm", "Öst", "Αννα", "Яна"]


def test_accents_and_capitals_do_not_part_what_is_the_same():
    key = Collation("en").key
    assert key("ÉLAN") == key("elan")
