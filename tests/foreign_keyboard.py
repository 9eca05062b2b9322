"""What arrives when a scanner types as on an American keyboard, and the computer has another."""

from checkin.scanners.layout_tables import AMERICAN, TABLES

OTHERS = [name for name in TABLES if name != AMERICAN]


def typed(text, layout, *, caps_lock=False):
    """Give what arrives when a US-set scanner types on a layout, accents left as they are."""
    places = {
        american: (key, level)
        for key in range(len(TABLES[AMERICAN][0]))
        for level, american in enumerate(TABLES[AMERICAN][i][key] for i in (0, 1))
    }
    letters = []
    for letter in text:
        if letter not in places:
            letters.append(letter)
            continue
        key, level = places[letter]
        pair = (TABLES[layout][0][key], TABLES[layout][1][key])
        if caps_lock and pair[0] != pair[1] and _is_letter(pair):
            level = 1 - level
        letters.append(pair[level])
    return "".join(letters)


def _is_letter(pair):
    return pair[0].upper() == pair[1] or pair[1] == "İ"
