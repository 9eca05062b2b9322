from datetime import timedelta

import pytest

from checkin.core.errors import AccessDenied
from checkin.servers.http import HttpLine
from tests.servers.loopback import HANG_UP, certificate, http, refusal

OK = {"ok": True}


def test_a_certificate_that_nobody_signed_is_refused_and_may_be_trusted(serving, line_to, tmp_path):
    own = certificate(tmp_path)
    there = serving(http(OK), certificate=own)
    told = refusal(lambda: line_to(there.address).post("/x", {}))
    assert "signed by nobody whom this computer trusts" in str(told)
    assert "“checkin connect EVENT ADDRESS --ca FILE”" in str(told)
    assert not told.may_have_acted
    assert there.questions == []
    assert line_to(there.address, ca_file=own).get("/x").json() == OK


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"host": "other.example"}, "is that of another server"),
        ({"host": "10.0.0.1"}, "is that of another server"),
        ({"ends": -timedelta(days=1)}, "has expired"),
        ({"starts": timedelta(days=1)}, "is not valid yet"),
    ],
)
def test_what_is_wrong_with_a_certificate_is_told(serving, line_to, tmp_path, how, words):
    own = certificate(tmp_path, **how)
    there = serving(http(OK), certificate=own)
    assert words in str(refusal(lambda: line_to(there.address, ca_file=own).get("/x")))


def test_a_secure_line_that_is_cut_may_have_acted(serving, line_to, tmp_path):
    own = certificate(tmp_path)
    there = serving(HANG_UP, certificate=own)
    told = refusal(lambda: line_to(there.address, ca_file=own).post("/x", {}))
    assert "before it had answered" in str(told)
    assert told.may_have_acted


def test_a_server_without_tls_is_told(serving, line_to):
    address = serving(http(OK)).address.replace("http:", "https:")
    assert "does not speak TLS" in str(refusal(lambda: line_to(address).get("/x")))


def test_certificates_to_trust_have_to_be_there(tmp_path):
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing")
    for file, words in ((empty, "holds no certificates"), (tmp_path / "no.pem", "cannot be read")):
        told = refusal(lambda: HttpLine("https://example.org", ca_file=file))  # noqa: B023
        assert words in str(told)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://tickets.example.org", "without encryption"),
        ("http://127.0.0.1.example.org", "without encryption"),
        ("https://me:secret@example.org", "name or password"),
        ("ftp://example.org", "is no address"),
        ("example.org", "is no address"),
        ("https://", "is no address"),
        ("https://exa mple.org", "is no address"),
        ("https://example.org:99999", "is no address"),
        ("https://" + "a" * 3000, "is no address"),
    ],
)
def test_what_is_no_good_address_is_refused(address, words):
    told = str(refusal(lambda: HttpLine(address)))
    assert words in told
    assert "secret" not in told


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("HTTPS://Example.org:443/demo/conf?a#b", "https://example.org"),
        ("https://münchen.example:8443", "https://xn--mnchen-3ya.example:8443"),
        ("http://localhost:8345/", "http://localhost:8345"),
        ("http://[::1]:80", "http://[::1]"),
    ],
)
def test_one_server_has_one_origin(line_to, address, origin):
    assert line_to(address).origin == origin


def test_a_token_shows_nowhere(serving, line_to):
    there = serving(HANG_UP)
    one = line_to(there.address, "Token s3cret")
    told = refusal(lambda: one.get("/x"))
    assert "s3cret" not in f"{told!r} {told.__cause__!r} {told.__context__!r} {one!r}"


@pytest.mark.parametrize("token", ["Token a\r\nX: y", "Token ä"])
def test_a_token_of_other_characters_is_none(token):
    with pytest.raises(AccessDenied, match="characters that no token has"):
        HttpLine("https://example.org", token)


def test_the_way_leads_through_the_proxy_that_is_set(serving, line_to, monkeypatch):
    proxy = serving(http(b"", "403 Forbidden"))
    there = serving(http(OK))
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", f"http://me:pass@{proxy.name}")
    monkeypatch.setenv("http_proxy", f"http://{proxy.name}")
    told = refusal(lambda: line_to("https://tickets.example.org").post("/x", {}))
    assert "The proxy of this computer" in str(told)
    assert "tickets.example.org" in str(told)
    assert not told.may_have_acted
    assert proxy.questions[0].startswith("CONNECT tickets.example.org:443 ")
    assert "Basic bWU6cGFzcw==" in proxy.questions[0]
    assert line_to(there.address).get("/x").json() == OK
