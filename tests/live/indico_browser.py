"""A browser without pictures, and somebody at it who signs in at a real Indico."""

import re
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

_PATIENCE_SECONDS = 60
_CSRF = re.compile(r'name="csrf_token" type="hidden" value="([^"]+)"')


class IndicoBrowser:
    """Signs in where it is asked for, and then allows what is asked, or not."""

    def __init__(self, user, password, *, allows=True):
        self._about = {"identifier": user, "password": password, "_provider": "indico"}
        self._allows = allows
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))
        self.asked_to_allow = 0

    def __call__(self, address):
        """Go to an address and do what is asked there; give the last page."""
        there, page = self._open(address)
        if found := _CSRF.search(page):
            there, page = self._open(there, self._about | {"csrf_token": found[1]})
        if 'name="confirm"' in page:
            self.asked_to_allow += 1
            _, page = self._open(there, {"confirm": "Authorize"} if self._allows else {"no": ""})
        return page

    def _open(self, address, form=None):
        sent = None if form is None else urlencode(form).encode()
        asked = Request(address, sent)  # noqa: S310 - loopback
        with self._opener.open(asked, timeout=_PATIENCE_SECONDS) as answer:
            return answer.url, answer.read().decode()
