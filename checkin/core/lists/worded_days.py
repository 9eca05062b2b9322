"""Days that are written with the month in words, in eight languages: “Thu 3 Dec”, “den 3 maj”."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from checkin.core.names.folding import fold

# Whole words, folded; three letters of one, or more, stand for it where they begin no other.
_MONTHS = (
    "january januari januar janvier enero gennaio ianuarie tammikuu tammikuuta",
    "february februari februar fevrier febrero febbraio februarie helmikuu helmikuuta",
    "march mars marz marzo martie mar maaliskuu maaliskuuta",
    "april avril abril aprile aprilie huhtikuu huhtikuuta",
    "may maj mai mayo maggio toukokuu toukokuuta",
    "june juni juin junio giugno iunie kesakuu kesakuuta",
    "july juli juillet julio luglio iulie heinakuu heinakuuta",
    "august augusti aout agosto elokuu elokuuta",
    "september septembre septiembre settembre setiembre septembrie syyskuu syyskuuta",
    "october oktober octobre octubre ottobre octombrie lokakuu lokakuuta",
    "november novembre noviembre noiembrie marraskuu marraskuuta",
    "december dezember decembre diciembre dicembre decembrie joulukuu joulukuuta",
)
_WEEKDAYS = frozenset(
    """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat
    sunday sun mandag man mandagen tisdag tis onsdag ons torsdag tor tors fredag fre lordag lor
    sondag son maanantai ma maanantaina tiistai ti tiistaina keskiviikko ke torstai to perjantai pe
    lauantai la sunnuntai su montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa
    sonnabend sonntag so lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche
    dim lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom lunedi martedi
    mercoledi giovedi gio venerdi sabato domenica luni marti miercuri joi vineri vin sambata
    duminica dum
    """.split()
)
_SHORTEST_IN_FULL = 4  # "Do" and "mi" are more than days
_DAYS = frozenset(
    "day days dag dagen tag tage paiva paivana ziua jour journee dia giorno giornata".split()
)
_ADDS_NOTHING = frozenset(
    "on of the den der dem am um uhr kl klo le el il de del a at h ora".split()
)
_SHORTEST = 3
_WORDS = re.compile(r"[a-z]+|\d+")
_DAY_NUMBER = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er|:?e|:?a)\b")
_FORMS = tuple(
    map(
        re.compile,
        (
            r"(?P<d>\d{1,2}) month(?: (?P<y>\d{4}|\d{2}))?",
            # “Dec 3-26” are many days.
            r"month (?P<d>\d{1,2})(?: (?P<y>\d{4}))?",
            r"(?P<y>\d{4}) month (?P<d>\d{1,2})",
        ),
    )
)
_TIME = re.compile(
    r"\b(?P<h>\d{1,2})(?:(?:[:.]|h\s?)(?P<min>\d{2})(?P<s>[:.]\d{2})?(?!\d)\s?(?P<half>[ap]m\b)?"
    r"|\s?(?P<only>[ap]m|h)\b)"
)
# A spreadsheet's way to write a month and a year, as of when something expires: “Nov-27”.
_MONTH_OF_A_YEAR = re.compile(r"[a-z]+\.?[-/]\d{2}")
_YEAR_DIGITS = 4
_CENTURY = 2000
# “9.30.15” is rather a time than a day of 2015.
_SHORT_YEARS = range(20, 80)


class WordedDay(NamedTuple):
    """A day as it is written: without a year where it has none, with a time, or an empty one."""

    year: int | None
    month: int
    day: int
    time: str

    def year_near(self, day: date) -> int:
        """Say in which year it is nearest to a day; raises ValueError where it is in none."""
        years = []
        for year in range(day.year - 1, day.year + 2):
            try:
                years.append((abs(date(year, self.month, self.day) - day), year))
            except ValueError:  # the 29th of February
                continue
        return min(years)[1]


def worded_day(text: str) -> WordedDay | None:
    """Read a day with its month in words; None where there is none, a year, or more than one.

    Raises ValueError where `whole_year` does.
    """
    if _MONTH_OF_A_YEAR.fullmatch(fold(text)):
        return None
    plain, time = _parted(_DAY_NUMBER.sub(r"\1 ", fold(text)))
    words = [word for word in _WORDS.findall(plain) if word not in _ADDS_NOTHING]
    # “mar” is Tuesday in some languages, but a month where no other is.
    months = [word for word in words if _month(word) and word not in _WEEKDAYS]
    months = months or [word for word in words if _month(word)]
    if time is None or len(months) != 1:
        return None
    said = [
        "month" if word in months else word
        for word in words
        if word in months or not (word in _WEEKDAYS or _month(word))
    ]
    for form in _FORMS:
        if found := form.fullmatch(" ".join(said)):
            year = found.groupdict().get("y")
            return WordedDay(
                whole_year(year) if year else None, _month(months[0]) or 0, int(found["d"]), time
            )
    return None


def without_weekday(text: str) -> str:
    """Leave out the day of the week before a day: “Thu 3.12.2026”."""
    word, _, rest = text.partition(" ")
    return rest.strip() if fold(word).strip(".,") in _WEEKDAYS else text


def is_of_a_day(text: str) -> bool:
    """Whether a text is about one day of several: “Attends day 2”, “Kommer du på måndag?”."""
    words = _WORDS.findall(fold(text))
    weekdays = (word for word in words if len(word) >= _SHORTEST_IN_FULL and word in _WEEKDAYS)
    return not _DAYS.isdisjoint(words) or any(weekdays)


def _parted(text: str) -> tuple[str, str | None]:
    # What is left without the time of day, and that as “5:00 pm”; None where there are several.
    times = list(_TIME.finditer(text))
    if len(times) != 1:
        return text, None if times else ""
    (found,) = times
    half = found["half"] or (found["only"] or "").strip("h")
    time = f"{found['h']}:{found['min'] or '00'}{found['s'] or ''} {half}".strip()
    return _TIME.sub(" ", text), time


def whole_year(digits: str) -> int:
    """Read a year of four digits, or of two; raises ValueError for two of a moment long past."""
    if len(digits) == _YEAR_DIGITS:
        return int(digits)
    if int(digits) not in _SHORT_YEARS:
        raise ValueError(digits)
    return _CENTURY + int(digits)


@cache
def _month_words() -> dict[str, int]:
    whole = {word: n for n, words in enumerate(_MONTHS, 1) for word in words.split()}
    begun: dict[str, set[int]] = {}
    for word, month in whole.items():
        for length in range(_SHORTEST, len(word)):
            begun.setdefault(word[:length], set()).add(month)
    return {start: min(months) for start, months in begun.items() if len(months) == 1} | whole


def _month(word: str) -> int | None:
    return _month_words().get(word)
