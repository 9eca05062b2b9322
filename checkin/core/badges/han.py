"""Chinese characters, which Japan, Korea, Taiwan and China write in forms of their own."""

from checkin.core.names.folding import fold

SIMPLIFIED = "zh-Hans"
_LANGUAGES = {
    "ja": "JP JPN Japan Nippon Nihon 日本 日本国 Japon Japão Japón Giappone Japonia Japonsko",
    "ko": "KR KOR KP PRK Korea South_Korea Republic_of_Korea North_Korea 한국 대한민국 韓国 "
    "Südkorea Corée_du_Sud Corea_del_Sur Corea_del_Sud Korea_Południowa Coreia_do_Sul",
    "zh-Hant": "TW TWN HK HKG MO MAC Taiwan Taiwán Tajwan Hong_Kong Hongkong Macau Macao "
    "Taiwan,_Province_of_China Hong_Kong_SAR 台灣 臺灣 台湾 香港 澳門",
    SIMPLIFIED: "CN CHN SG SGP China Singapore Chine Chiny Cina Kina Čína P.R._China "
    "People's_Republic_of_China 中国 新加坡",
}
_BY_COUNTRY = {
    fold(name.replace("_", " ")): language
    for language, names in _LANGUAGES.items()
    for name in names.split()
}
_KANA = range(0x3040, 0x3100)
_BOPOMOFO = range(0x3100, 0x3130)
_HANGUL = range(0xAC00, 0xD7A4)
# Radicals to the common characters, hangul, compatibility forms, full width, rare characters.
_BLOCKS = (
    range(0x2E80, 0xA000),
    range(0xAC00, 0xD7B0),
    range(0xF900, 0xFB00),
    range(0xFF00, 0xFFF0),
    range(0x1B000, 0x1B300),
    range(0x20000, 0x33480),
)


def is_han(char: str) -> bool:
    """Whether a letter is a Chinese character, or stands beside them: kana, hangul, their signs."""
    return any(ord(char) in block for block in _BLOCKS)


def han_language(text: str, country: str = "", otherwise: str = "") -> str:
    """Say in which forms to print the Chinese characters of a text: ja, ko, zh-Hant or zh-Hans.

    Letters that only one language has decide, then the country, then the language of
    the event (`otherwise`, such as "ja" or "zh-TW").
    """
    for char in text if not text.isascii() else "":
        code = ord(char)
        if code in _KANA:
            return "ja"
        if code in _HANGUL:
            return "ko"
        if code in _BOPOMOFO:
            return "zh-Hant"
    return _BY_COUNTRY.get(fold(country)) or _of_tag(otherwise)


def _of_tag(tag: str) -> str:
    language, *rest = tag.replace("_", "-").casefold().split("-")
    if language in {"ja", "ko"}:
        return language
    traditional = language == "zh" and {"tw", "hk", "mo", "hant"}.intersection(rest)
    return "zh-Hant" if traditional else SIMPLIFIED
