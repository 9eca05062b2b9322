import os
import stat

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from checkin.core.errors import TargetUnreachable
from checkin.servers.tokens import KeyringSafe

HERE = "https://tickets.example.org/demo/conf"
THERE = "https://tickets.example.org/demo/other"


class Ring(KeyringBackend):
    """A keyring as keyring's own interface has it, which may be locked."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.is_locked = False

    def _opened(self):
        if self.is_locked:
            raise KeyringLocked("locked")
        return self.kept

    def get_password(self, service, username):
        return self._opened().get((service, username))

    def set_password(self, service, username, password):
        self._opened()[service, username] = password

    def delete_password(self, service, username):
        if self._opened().pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


@pytest.fixture
def ring():
    return Ring()


@pytest.fixture
def safe_with(tmp_path):
    return lambda ring: KeyringSafe(tmp_path / "tokens", ring=lambda: ring)


def files(tmp_path):
    return list(tmp_path.rglob("*.json"))


def test_a_token_is_kept_in_the_keyring(safe_with, ring, tmp_path):
    safe = safe_with(ring)
    assert safe.keep(HERE, "s3cret") == ""
    assert safe.token(HERE) == "s3cret"
    assert safe.token(THERE) == ""
    assert ring.kept == {("Checkin", HERE): "s3cret"}
    assert files(tmp_path) == []


def test_the_keyring_of_the_system_is_the_one_meant(tmp_path):
    safe = KeyringSafe(tmp_path)
    safe.keep(HERE, "s3cret")  # the tests' own environment names one that keeps nothing
    assert KeyringSafe(tmp_path).token(HERE) == "s3cret"


@pytest.mark.parametrize(
    "none", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring()], ids=["fail", "null"]
)
def test_without_a_keyring_a_file_keeps_it_and_a_warning_is_given(safe_with, tmp_path, none):
    safe = safe_with(none)
    warning = safe.keep(HERE, "s3cret")
    assert "no keyring that Checkin can use" in warning
    assert "s3cret" not in warning
    assert safe.token(HERE) == "s3cret"
    assert safe.token(THERE) == ""
    safe.forget(HERE)
    assert safe.token(HERE) == ""
    assert files(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes.")
def test_only_its_owner_can_read_the_file(safe_with, tmp_path):
    safe = safe_with(keyring.backends.fail.Keyring())
    (tmp_path / "tokens").mkdir(mode=0o755)
    safe.keep(HERE, "old")
    files(tmp_path)[0].chmod(0o644)
    safe.keep(HERE, "new")
    assert stat.S_IMODE(files(tmp_path)[0].stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "tokens").stat().st_mode) == 0o700
    assert safe.token(HERE) == "new"


def test_a_locked_keyring_leaves_a_file_which_goes_once_it_is_open(safe_with, ring, tmp_path):
    safe = safe_with(ring)
    ring.is_locked = True
    assert safe.keep(HERE, "s3cret")
    assert safe.token(HERE) == "s3cret"
    ring.is_locked = False
    assert safe.keep(HERE, "newer") == ""
    assert files(tmp_path) == []
    assert safe.token(HERE) == "newer"


def test_a_token_is_never_in_both_places(safe_with, ring, tmp_path):
    safe_with(ring).keep(HERE, "old")
    ring.is_locked = True
    safe_with(ring).keep(HERE, "new")
    ring.is_locked = False
    # The keyring was locked when the old one should have gone from it: the newer one counts.
    assert safe_with(ring).token(HERE) == "new"
    safe_with(ring).forget(HERE)
    assert safe_with(ring).token(HERE) == ""
    assert ring.kept == {}
    assert files(tmp_path) == []


def test_a_locked_keyring_is_told_from_an_empty_one(safe_with, ring):
    safe_with(ring).keep(HERE, "s3cret")
    ring.is_locked = True
    with pytest.raises(TargetUnreachable, match="Unlock it"):
        safe_with(ring).token(HERE)


def test_what_was_never_kept_is_easily_forgotten(safe_with, ring):
    safe_with(ring).forget(HERE)
    ring.is_locked = True
    safe_with(ring).forget(HERE)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"token": 1}', '{"address": "x"}'])
def test_a_damaged_file_is_told_or_holds_nothing(safe_with, tmp_path, content):
    safe = safe_with(keyring.backends.fail.Keyring())
    safe.keep(HERE, "s3cret")
    files(tmp_path)[0].write_text(content)
    if content == '{"token": 1}':
        assert safe.token(HERE) == ""
    else:
        with pytest.raises(TargetUnreachable, match="Delete the file"):
            safe.token(HERE)
    safe.forget(HERE)
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    safe = KeyringSafe(tmp_path / "file" / "tokens", ring=keyring.backends.fail.Keyring)
    with pytest.raises(TargetUnreachable, match="cannot be written"):
        safe.keep(HERE, "s3cret")


@pytest.mark.parametrize("ring_of", [Ring, keyring.backends.fail.Keyring])
def test_two_events_at_one_server_have_tokens_of_their_own(tmp_path, ring_of):
    ring = ring_of()
    one, other = (
        KeyringSafe(tmp_path / "tokens", ring=lambda: ring, event=event) for event in ("1", "2")
    )
    one.keep(HERE, "Device one")
    other.keep(HERE, "Device two")
    other.forget(HERE)
    assert (one.token(HERE), other.token(HERE)) == ("Device one", "")
