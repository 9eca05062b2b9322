"""Names that badges are tried with: every script, the longest, the shortest, and mischief.

Each has what a badge needs of a person. The letters of Chinese, Japanese, Korean, Thai
and Devanagari names are those of the small fonts in `tests/data/fonts`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HardName:
    """A name, what is hard about it, and the rest of the person's badge."""

    what: str
    name: str
    first_name: str = ""
    last_name: str = ""
    company: str = "European Cluster Collaboration Platform"
    country: str = "Belgium"


HARD_NAMES = (
    HardName("shortest", "O Í", "O", "Í", "Ø", "Fiji"),
    HardName(
        "many given names",
        "George William Henry Alexander van der Bellen-Schwarzenberg",
        "George William Henry Alexander",
        "van der Bellen-Schwarzenberg",
        "Bundesministerium für Bildung, Wissenschaft und Forschung der Republik Österreich",
        "Austria",
    ),
    HardName("one long word", "Wolfeschlegelsteinhausenbergerdorff", "", "", "", "Germany"),
    HardName(
        "300 letters", " ".join(["Maximiliane"] * 25) + "!", "", "", "x" * 300, "Liechtenstein"
    ),
    HardName(
        "stacked Latin marks", "Nguyễn Thị Ṓǚ Łūčíž", "Thị Ṓǚ", "Nguyễn", "Škoda a.s.", "Vietnam"
    ),
    HardName(
        "marks written apart", "A\u030angstro\u0308m Zoe\u0308 x\u0302\u0323y\u0303", "", "", "Ĝis!"
    ),
    HardName(
        "Greek",
        "Αικατερίνη Παπαδοπούλου-Κωνσταντινίδη",
        "Αικατερίνη",
        "Παπαδοπούλου-Κωνσταντινίδη",
        "Δίκτυο Αγροδιατροφής Κρήτης",
        "Greece",
    ),
    HardName(
        "Greek with ancient accents", "ᾯδὴ Ἀθανασίου ᾧῇΰ", "ᾯδὴ", "Ἀθανασίου", "Ἑλλάς", "Greece"
    ),
    HardName("Cyrillic", "Љубица Ђорђевић-Њушкова", "Љубица", "", "Ґанок Їжак ЎЎ", "Serbia"),
    HardName(
        "Kazakh", "Әлішер Құдайбергенұлы Жүңісбек", "", "", "Қазақстан Үкіметі Һ", "Kazakhstan"
    ),
    HardName(
        "Arabic", "محمد عبد الرحمن الخوري", "", "", "جامعة القاهرة (كلية الهندسة) ١٢٣", "Egypt"
    ),
    HardName("Arabic and Latin", "فاطمة Smith-الزهراء (FS) 25", "", "", "ACME شركة 2026", "Jordan"),
    HardName("Persian and Urdu", "پروین گلستانی‌فر ژیلا ٹیپو", "", "", "می‌خواهم ۴۵۶", "Iran"),
    HardName("Hebrew", "נועה בן־דוד כהן (ד״ר)", "נועה", "", "אוניברסיטת תל אביב 1956", "Israel"),
    HardName("Hebrew with points", "שָׁלוֹם בֶּן־צִיּוֹן", "", "", "Tel אב Aviv [ב]", "Israel"),
    HardName("Armenian", "Գայանե Հակոբյան-Տեր-Պետրոսյան", "", "", "Երևանի համալսարան", "Armenia"),
    HardName("Georgian", "ნინო ჭავჭავაძე ᲜᲘᲜᲝ", "ნინო", "", "თბილისის უნივერსიტეტი", "Georgia"),
    HardName("Chinese", "王小明 Xiaoming", "", "", "北京国华大学", "China"),
    HardName("Taiwanese", "骨直門 陳志玲", "", "", "國華大學", "Taiwan"),
    HardName("Japanese", "渡邊さくら", "", "", "株式会社東京研究所", "Japan"),
    HardName("Korean", "김민준", "", "", "한국대학교", "South Korea"),
    HardName("Thai", "ปิ่นแก้ว กำพลศิริ ญี่ปุ่น", "", "", "น้ำใจ", "Thailand"),
    HardName("Devanagari", "राजेन्द्र क्षितिज शर्मा", "", "", "संस्कृत विद्या", "India"),
    HardName("one Greek letter in Latin", "Ada Ωmega Lovelace", "Ada", "", "α-Ω GmbH", "Malta"),
    HardName(
        "looks like markup", "<b>Ștefan</b> & {name} %s \\n =1+1", "", "", "</text> &amp; ${x}"
    ),
    HardName("emoji", "Zoë 🎉👩‍🚀👍🏽 Müller", "Zoë", "Müller", "🇪🇺 Team", "❤️"),
    HardName(
        "controls and turned directions",
        "Ada\x00\x1b[31m \u202eLove\u200blace\u202c\u2066!\u2069\n\t\ufeff",
    ),
    HardName("a hundred marks", "Z" + "\u0351\u0333" * 50 + "algo x" + "\u0301" * 100, "", "", ""),
    HardName("a script of no font", "ᚠᚢᚦ 𓀀𓂀 Ada", "", "", "ꦗꦮ"),
    HardName("nothing to see", "\u200b\u3164\x07", "", "", "\u2800"),
)
