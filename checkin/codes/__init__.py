"""Recognises what was scanned, and issues codes of our own.

`recognise` looks at the text alone: no event, no keys, no disk. It answers with codes to
look up and the kind of text they came from; whether a code is known is the store's to say.
`pretix_sig1` is beside it: a signed secret (`CodeKind.PRETIX_SIG1`) is kept whole, so a listed
one is found like any other. Only where no candidate is found does verifying pay, with the
event's public keys. What the signature vouches for (item, validity) is then judged with the
lists of revoked and blocked secrets. A valid signature says nothing of payment or cancellation.

So is `indico_patterns`: patterns of a server's plugins (Indico's `custom_code_handlers`) come
from outside, so they are data, bounded in number, length and time, and tried on the cleaned text
only where no candidate is found. Python's `re` knows no time limit, hence the library `regex`.
"""
