"""Recognises what was scanned, and issues codes of our own.

`recognise` looks at the text alone: no event, no keys, no disk. It answers with codes to
look up and the kind of text they came from; whether a code is known is the store's to say.
Two things are meant to be added beside it, not inside it:

- *Verifying signed tickets* (`CodeKind.PRETIX_SIG1`). A signed secret is kept whole, so a
  listed one is found like any other. Only where no candidate is found does verifying pay:
  the desk then asks a verifier, a Protocol of its own that an adapter in this room fulfils
  with the event's public keys, for what the signature vouches for (item, validity), and
  judges those claims with the lists of revoked and blocked secrets. A valid signature says
  nothing of payment or cancellation, so it must never become an ordinary "admitted" here.
- *Patterns of an event or a server's plugin* (Indico's `custom_code_handlers`). They come
  from outside, so they are data: given to `recognise` as a tuple of (name, compiled
  pattern), bounded in number and length, tried on the cleaned text before the built-in
  forms, their first group being the candidate. Python's `re` knows no time limit; they
  have to be refused at the door where they can backtrack without bound.
"""
