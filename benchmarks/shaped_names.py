"""Names in scripts that have to be shaped, as different from one another as people's are."""

import random
from collections.abc import Iterator

_ARABIC_FIRST = (
    "محمد أحمد فاطمة علي حسن عائشة يوسف إبراهيم خديجة عمر مريم خالد ليلى سعيد نور هدى طارق سلمى "
    "زينب كريم رانيا ياسين جميلة بلال"
)
_ARABIC_LAST = (
    "الخوري المصري الهاشمي النجار الحداد العلوي بنعلي القاسمي الشريف التونسي الفاسي البغدادي "
    "السعدي الأنصاري القحطاني العطار الزهراني المراكشي الصباغ الرشيد"
)
_HEBREW_FIRST = "נועה דוד שרה יוסף מרים אברהם תמר יעקב רחל משה לאה אסתר דניאל רות אלון מיכל גיל הדס"
_HEBREW_LAST = (
    "כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף עמר אוחיון חדד גבאי בן־דוד שפירא"
)
_HAN_LAST = "王李陈张刘杨黄林周吴"
_HAN_FIRST = "小明娜伟强志玲杰伦建国海华晓红冰心文静学宇浩然梓涵子轩直平成"
_JAPANESE_LAST = "田中 山田 佐藤 鈴木 高橋 渡部 井上 松本 渡邊".split()
_JAPANESE_FIRST = "太郎 花子 さくら 一二三 美咲 愛 ひなた みどり あかり はると".split()
_KOREAN = "김민준 이서연 박지훈 최수빈 정하은 강서준 조윤서 윤지민 임수민 한하준".split()


def shaped_names() -> Iterator[tuple[str, str]]:
    """Give names without end, each with a country: Arabic, Hebrew and East Asian in turn."""
    pick = random.Random(4)
    while True:
        yield f"{_one(pick, _ARABIC_FIRST)} {_one(pick, _ARABIC_LAST)}", "Egypt"
        yield f"{_one(pick, _HEBREW_FIRST)} {_one(pick, _HEBREW_LAST)}", "Israel"
        yield pick.choice(_HAN_LAST) + "".join(pick.sample(_HAN_FIRST, 2)), "China"
        yield f"{_one(pick, _ARABIC_FIRST)} {_one(pick, _ARABIC_LAST)}", "Morocco"
        yield f"{_one(pick, _HEBREW_FIRST)} {_one(pick, _HEBREW_LAST)}", "Israel"
        yield f"{pick.choice(_JAPANESE_LAST)} {pick.choice(_JAPANESE_FIRST)}", "Japan"
        yield pick.choice(_KOREAN), "South Korea"


def _one(pick: random.Random, words: str) -> str:
    return pick.choice(words.split())
