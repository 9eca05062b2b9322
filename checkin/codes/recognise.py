"""What a scanned text stands for."""

import re

from checkin.codes import plain, pretix, url
from checkin.codes.json_forms import recognise_json
from checkin.core.code import CodeKind, Recognised

MOST_CHARACTERS = 4096
_SURROGATE = re.compile("[\ud800-\udfff]")


def recognise(raw: str) -> Recognised:
    """Find the codes that a scanned, typed or read text may stand for.

    Understood are plain codes, codes in web addresses, secrets of pretix and both forms
    of Indico's tickets, in whatever blanks, control characters and prefixes a scanner
    puts around them. A text with a code in it is itself the last candidate, for lists
    that hold the text. The case of letters stays as it is: what is unambiguous is the
    store's to say. Never raises; recognising the first candidate again gives it first.
    """
    # Nearly every scan ends here, within a microsecond or two.
    if plain.is_ordinary(raw):
        return Recognised((raw,), CodeKind.PLAIN, "", raw)
    if len(raw) > MOST_CHARACTERS:
        return Recognised.malformed(raw, f"it is {len(raw):,} characters long")
    if _SURROGATE.search(raw):
        return Recognised.malformed(raw, "it holds bytes that are not text")
    text = plain.bare(raw)
    if not text:
        return Recognised.malformed(raw, "it holds no visible characters" if raw else "it is empty")
    if text[0] in "{[" and (known := recognise_json(text)):
        return known
    if plain.has_several_lines(text):
        # Admitting by either of two codes read as one would let the other pass unnoticed.
        trouble = "it has several lines, as of two codes read at once"
        return Recognised.malformed(text, trouble, CodeKind.SEVERAL_LINES)
    if url.is_address(text):
        return Recognised.found(CodeKind.URL, (*url.codes_in(text), text), url.host(text))
    if url.is_short_address(text):
        # It may as well be a code with a slash, so it is not said to come from elsewhere.
        return Recognised.found(CodeKind.URL, (text, *url.codes_in(text)))
    if pretix.is_signed(text):
        return Recognised.found(CodeKind.PRETIX_SIG1, (text,))
    return Recognised.found(
        CodeKind.PLAIN, (*plain.spellings(text), *plain.spellings_of_groups(raw))
    )
