"""What an e-mail address looks like, without asking anybody whether there is such a one."""

import re

_ADDRESS = re.compile(r"[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>.]+")


def is_email(text: str) -> bool:
    """Whether a text is one e-mail address: no list of several, and no name beside it."""
    return _ADDRESS.fullmatch(text) is not None
