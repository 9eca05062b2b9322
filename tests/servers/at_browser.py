"""Somebody at a browser who signs in, and an Indico that lets them."""

import base64
import hashlib
import threading
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlencode, urlsplit

from checkin.core.servers.sign_in import Waiting
from tests.servers.indico_desk import (  # fmt: skip
    ABOUT,
    DISCOVERY,
    EVENT,
    FORMS,
    MISSING,
    NO_REGISTRATION,
    IndicoDesk,
)
from tests.servers.loopback import http

CLIENT = "82263f18-3c1a"
SIGNED_IN = "Bearer indo_s1gn3ds1gn3d"
BAD_REQUEST = "400 BAD REQUEST"


def fields_of(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def back(address, **fields):
    """Give the address to which the browser is sent back from a page that was shown."""
    asked = fields_of(address)
    return f"{asked['redirect_uri']}?{urlencode({'state': asked['state'], **fields})}"


def visit(address, method="GET", host=None):
    """Go to an address; give the status, the page, and where one is sent from there."""
    place = urlsplit(address)
    line = HTTPConnection(place.netloc, timeout=10)
    try:
        line.request(method, f"{place.path}?{place.query}", headers={"Host": host or place.netloc})
        answer = line.getresponse()
        return answer.status, answer.read().decode(), answer.headers.get("Location")
    finally:
        line.close()


def follow(address):
    """Go to an address and on from there, as browsers do; give the last status and page."""
    status, page, there = visit(address)
    return follow(there) if there else (status, page)


class AtBrowser:
    """Does in a thread what a person does with each page that is shown; keeps what came of it."""

    def __init__(self, do=follow):
        self.do = do
        self.shown, self.reminded, self.seen = [], [], []
        self._threads = []

    def open(self, address):
        self.shown.append(address)
        self._threads.append(threading.Thread(target=self._go, args=(address,)))
        self._threads[-1].start()

    def waiting(self, **how):
        return Waiting(self.open, self.reminded.append, **how)

    def leave(self):
        for thread in self._threads:
            thread.join()

    def _go(self, address):
        self.seen.append(self.do(address))


class SigningIndico(IndicoDesk):
    """Gives a code to whoever comes with a browser, and a token for code and verifier."""

    def __init__(self):
        super().__init__()
        self.clients = {CLIENT}
        self.instead = None  # what is answered in place of a token
        self.codes = {}
        for path, told in ((f"{EVENT}/", ABOUT), (f"{EVENT}/forms/", FORMS)):
            self.add(path, http(told), SIGNED_IN)
        nobody = f"{EVENT}/forms/1/registrations/0"
        self.add(nobody, http(NO_REGISTRATION, MISSING), SIGNED_IN, "PATCH")

    def is_called(self, issuer, **other):
        about = {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/oauth/authorize",
            "token_endpoint": f"{issuer}/oauth/token",
            "scopes_supported": ["read:user", "registrants"],
            "code_challenge_methods_supported": ["S256"],
        }
        self.add(DISCOVERY, http(about | other))

    def answer_to(self, question):
        first, _, body = question.partition("\r\n")[0], *question.partition("\r\n\r\n")[1:]
        method, target, _ = first.split(" ")
        path = target.partition("?")[0]
        if (method, path) == ("GET", "/oauth/authorize"):
            return self._authorize(fields_of(target))
        if (method, path) == ("POST", "/oauth/token"):
            return self.instead or self._exchange(fields_of(f"?{body}"))
        return super().answer_to(question)

    def _authorize(self, asked):
        if asked["client_id"] not in self.clients or asked["code_challenge_method"] != "S256":
            return http(b"<html>invalid_client")  # which Indico says with the status 200
        code = f"c0de{len(self.codes)}"
        self.codes[code] = (asked["code_challenge"], asked["redirect_uri"], asked["client_id"])
        there = f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"
        return http(b"", "302 FOUND", Location=there)

    def _exchange(self, told):
        digest = hashlib.sha256(told["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        proof = (challenge, told["redirect_uri"], told["client_id"])
        if self.codes.pop(told["code"], None) != proof:
            return http({"error": "invalid_grant"}, BAD_REQUEST)
        return http(token())


def token(**other):
    told = {"access_token": SIGNED_IN.partition(" ")[2], "scope": "registrants"}
    return {**told, "token_type": "Bearer", **other}
