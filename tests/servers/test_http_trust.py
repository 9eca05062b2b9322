from datetime import timedelta

import pytest

from checkin.core.errors import AccessDenied
from checkin.servers.http import HttpLine
from checkin.servers.trust import NOBODY_ELSE, Trust, certificates_in, keep_certificates, kept_trust
from tests.servers.authority import Authority
from tests.servers.loopback import HANG_UP, certificate, http, refusal

OK = {"ok": True}


def of(file):
    return Trust(certificates_in(file))


def test_a_certificate_that_nobody_signed_is_refused_and_may_be_trusted(serving, line_to, tmp_path):
    own = certificate(tmp_path)
    there = serving(http(OK), certificate=own)
    told = refusal(lambda: line_to(there.address).post("/x", {}))
    assert "signed by nobody whom this computer trusts" in str(told)
    assert "“checkin connect EVENT ADDRESS --ca FILE”" in str(told)
    assert not told.may_have_acted
    assert there.questions == []
    assert line_to(there.address, trust=of(own)).get("/x").json() == OK


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
    assert words in str(refusal(lambda: line_to(there.address, trust=of(own)).get("/x")))


def test_a_secure_line_that_is_cut_may_have_acted(serving, line_to, tmp_path):
    own = certificate(tmp_path)
    there = serving(HANG_UP, certificate=own)
    told = refusal(lambda: line_to(there.address, trust=of(own)).post("/x", {}))
    assert "before it had answered" in str(told)
    assert told.may_have_acted


def test_a_server_without_tls_is_told(serving, line_to):
    address = serving(http(OK)).address.replace("http:", "https:")
    assert "does not speak TLS" in str(refusal(lambda: line_to(address).get("/x")))


def test_certificates_to_trust_have_to_be_there(tmp_path):
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing")
    for file, words in ((empty, "holds no certificates"), (tmp_path / "no.pem", "cannot be read")):
        told = refusal(lambda: certificates_in(file))  # noqa: B023
        assert words in str(told)


@pytest.mark.parametrize(
    "spoil", [lambda text: text[:300], lambda text: text.replace("MII", "MIJ")]
)
def test_half_a_certificate_is_none(tmp_path, spoil):
    file = Authority(tmp_path).file
    file.write_text(spoil(file.read_text()))
    assert "holds no certificates" in str(refusal(lambda: certificates_in(file)))


def test_of_a_file_its_certificates_alone_are_kept_each_once(tmp_path):
    first, second = certificate(tmp_path), Authority(tmp_path).file
    kept = tmp_path / "settings" / "certificates.pem"
    for file in (first, second, first):
        keep_certificates(kept, certificates_in(file))
    assert "PRIVATE KEY" in first.read_text()
    assert "PRIVATE KEY" not in kept.read_text()
    assert kept.read_text() == certificates_in(first) + certificates_in(second)


def test_those_told_later_are_trusted_beside_those_told_before(serving, line_to, tmp_path):
    kept = tmp_path / "certificates.pem"
    first, second = Authority(tmp_path, "first"), Authority(tmp_path, "second")
    for each in (first, second):
        keep_certificates(kept, certificates_in(each.file))
        each.file.unlink()
    for each in (first, second):
        there = serving(http(OK), certificate=each.signed())
        assert line_to(there.address, trust=kept_trust(kept, "")).get("/x").json() == OK


def test_a_file_that_earlier_versions_named_is_trusted_as_well(serving, line_to, tmp_path):
    kept = tmp_path / "certificates.pem"
    named, added = Authority(tmp_path, "named"), Authority(tmp_path, "added")
    keep_certificates(kept, certificates_in(added.file))
    for each in (named, added):
        there = serving(http(OK), certificate=each.signed())
        trust = kept_trust(kept, str(named.file))
        assert line_to(there.address, trust=trust).get("/x").json() == OK


def test_a_file_that_is_gone_is_named_where_it_is_missed_and_nowhere_else(
    serving, line_to, tmp_path
):
    kept, gone = tmp_path / "certificates.pem", tmp_path / "stick" / "ca.pem"
    named, added = Authority(tmp_path, "named"), Authority(tmp_path, "added")
    keep_certificates(kept, certificates_in(added.file))
    trust = kept_trust(kept, str(gone))
    trusted = serving(http(OK), certificate=added.signed())
    assert line_to(trusted.address, trust=trust).get("/x").json() == OK
    missed = serving(http(OK), certificate=named.signed())
    told = str(refusal(lambda: line_to(missed.address, trust=trust).get("/x")))
    assert f"and the certificates in {gone} cannot be read any more" in told


def test_a_kept_file_that_was_damaged_is_named_and_replaced(tmp_path):
    kept, told = tmp_path / "certificates.pem", certificates_in(certificate(tmp_path))
    kept.write_text("nothing")
    assert kept_trust(kept, "") == Trust(missing=str(kept))
    keep_certificates(kept, told)
    assert kept_trust(kept, "") == Trust(told)


def test_without_any_kept_file_nobody_else_is_trusted(tmp_path):
    assert kept_trust(tmp_path / "certificates.pem", "") == NOBODY_ELSE


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
