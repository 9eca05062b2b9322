"""Texts from outside, as the fonts can show them."""

from pathlib import Path

import pytest

from checkin.core.names.letters import letters_of
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import typeface
from checkin.printers.lettering.spelling import spell
from tests.printers.set_ink import lacking_in

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "resources" / "fonts"
PACKS = ROOT / "tests" / "data" / "fonts"


@pytest.fixture(scope="module")
def face():
    return typeface(SHIPPED, "Bold")


@pytest.fixture(scope="module")
def rich():
    return typeface(FontShelf(SHIPPED, PACKS), "Bold")


@pytest.mark.parametrize(
    "letters",
    [
        "ÀÁÂÃÄÅĀĂĄǍȀȂẠẢẤẦẨẪẬẮẰẲẴẶÆǼÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢǦĤĦÌÍÎÏĨĪĬĮİĲĴĶĹĻĽĿŁ",
        "ÑŃŅŇŊÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢŒŔŖŘŚŜŞŠȘẞßŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲƯǓŴẀẂẄÝŶŸỲỴỶỸŹŻŽƏ",
        "ĸŉſḂḊḞṀṖṠṪḃḋḟṁṗṡẛṫĊċĠġǥǯʒǩǧ",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςάέήίόύώϊϋΐΰἀἁἂἃἄἅἆἇᾀᾁᾂᾃᾄᾅᾆᾇὰᾰᾱᾲᾳᾴᾶᾷᾼῥῬὓὔὕὖὗῒΐῖῗ",
        "АБВГҐДЂЃЕЁЄЖЗЅИІЇЙЈКЛЉМНЊОПРСТЋЌУЎФХЦЧЏШЩЪЫЬЭЮЯѢѲѴ",
        "ӘҒҚҢӨҰҮҺӐӖҪӲӦӸҖҘҠҤҦҨҬҲҶҸӀӃӇӋӠӢӮ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژکگیٹڈڑںےەڕڵۆێ",
        "אבגדהוזחטיכךלמםנןסעפףצץקרשת־׳״",
        "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖև",
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰᲐᲑᲒᲓᲔ",
    ],
)
@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_every_letter_of_europe_and_its_neighbours_is_there(letters, weight):
    both = letters + letters.lower()
    spelling = typeface(SHIPPED, weight).spell(both)
    assert spelling.missing == ""
    assert lacking_in(spelling.text, typeface(SHIPPED, weight)) == ""


@pytest.mark.parametrize("mark", [chr(code) for code in range(0x300, 0x315)])
def test_a_mark_may_stand_on_any_letter(face, mark):
    for letter in "xqЖΩ":
        assert face.spell(letter + mark).missing == ""


@pytest.mark.parametrize(
    ("asked", "text", "missing"),
    [
        ("Ada Ωmega", "Ada Ωmega", ""),
        ("王小明", "WangXiaoMing", "王小明"),
        ("Ada 王", "Ada Wang", "王"),
        ("สมชาย", "Smchay", "สมชาย"),
        ("Zoë 🎉", "Zoë", "🎉"),
        ("🎉Zoë", "Zoë", "🎉"),
        ("Ａｄａ", "Ada", ""),
        ("Ａｄａ 王", "Ada Wang", "王"),
        ("ﬁ Ⅳ", "ﬁ IV", ""),
        ("\ue000x", "x", "\ue000"),
        ("葛\U000e0100", "Ge", "葛"),
        ("\u3164 \u200b", "", ""),
        ("A\u034fda", "Ada", ""),
        ("ﻋﻠﻲ", "علي", ""),
        ("Ann\u200dMarie", "AnnMarie", ""),
        ("می\u200cخواهم", "می\u200cخواهم", ""),
        # Behind what is taken out, and behind one letter that becomes two.
        ("رضا\u200f\u200cنژاد", "رضا\u200cنژاد", ""),
        ("Ada \u200e\u200dB", "Ada B", ""),
        ("غﻼ\u200cم", "غلا\u200cم", ""),
        ("\u200f\u200d", "", ""),
    ],
)
def test_what_no_font_has_is_spelt_in_latin_or_left_out(face, asked, text, missing):
    spelling = face.spell(asked)
    assert (spelling.text, spelling.missing) == (text, missing)


def test_half_a_word_is_not_left_in_another_alphabet(rich):
    """A word with one unknown character is spelt whole, the words beside it stay."""
    spelling = rich.spell("王小明 王犇")
    assert spelling.text == "王小明 WangBen"
    assert spelling.missing == "犇"


def test_one_unknown_latin_letter_leaves_the_rest_of_its_word():
    has = set("AdaLovec").__contains__
    assert spell("Adꜳ Love", has).text == "Adaa Love"


def test_a_hundred_marks_become_few(face):
    spelling = face.spell("Zalgo" + "\u0351" * 100)
    assert spelling.text == "Zalgo" + "\u0351" * 5
    assert spelling.missing == "\u0351"


def test_a_pack_shows_what_was_spelt_before(rich):
    for name in ("王小明", "渡邊さくら", "김민준", "ปิ่นแก้ว", "क्षितिज शर्मा", "王 Ada Ω"):
        spelling = rich.spell(name)
        assert (spelling.text, spelling.missing) == (name, "")
        assert lacking_in(name, rich) == ""


def test_marks_are_taken_from_the_font_of_their_letter(rich):
    for letter in letters_of("नीกำx\u0302"):
        assert len({glyph.font for glyph in rich.shape(letter).glyphs}) == 1


@pytest.mark.parametrize(
    ("asked", "text"),
    [("m\u0e33", "m"), ("a" + "\u0e48" * 20, "a"), ("x\u05b8y", "xy"), ("ก\u093f", "ก")],
)
def test_marks_of_another_script_are_left_out(rich, asked, text):
    spelling = rich.spell(asked)
    assert spelling.text == text
    assert spelling.missing
    assert lacking_in(spelling.text, rich) == ""


def test_spelling_twice_changes_nothing(rich):
    for text in ("王犇 x", "Z" + "\u0301" * 9, "ﻋﻠﻲ", "a\u200db"):
        once = rich.spell(text).text
        assert rich.spell(once).text == once
