"""A server whose certificate an organisation signed itself, connected in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.ui.servers.test_servers_page import PAIRING, at_choice, page, view  # noqa: F401 - fixtures


@pytest.fixture
def ca_file(server, tmp_path):
    server.ca_file = tmp_path / "our-ca.pem"
    server.ca_file.write_text("ours")
    return server.ca_file


@pytest.fixture
def access(qtbot, view, ca_file):  # noqa: F811 - fixtures
    view.access.address.setText("https://pretix.example")
    view.access.token.setText("secret")
    view.access.go.click()
    qtbot.waitUntil(view.access.certificate.isVisible)
    return view.access


def choose(qtbot, window, path):
    def asked():
        return [each for each in window.findChildren(QFileDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(asked()))
    asked()[0].findChild(QLineEdit, "fileNameEdit").setText(str(path))
    asked()[0].accept()


def test_who_signed_it_is_named_in_place_and_the_server_asked_again(
    qtbot, window, view, access, server, ca_file  # noqa: F811 - fixtures
):  # fmt: skip
    assert "choose its certificate file" in access.trouble()
    qtbot.waitUntil(access.certificate.hasFocus)
    qtbot.keyClick(access.certificate, Qt.Key.Key_Space)
    choose(qtbot, window, ca_file)
    at_choice(qtbot, view)
    assert server.asked == [("https://pretix.example", "secret")] * 2
    assert server.kept == [ca_file]
    assert not access.certificate.isVisible()


def test_a_file_that_does_not_help_is_told_and_another_one_asked_for(
    qtbot, view, access, server, ca_file, tmp_path  # noqa: F811 - fixtures
):  # fmt: skip
    view.trust(tmp_path / "gone.pem")
    qtbot.waitUntil(lambda: "gone.pem cannot be read" in access.trouble())
    assert access.certificate.isVisible()
    other = tmp_path / "other.pem"
    other.write_text("theirs")
    view.trust(other)
    qtbot.waitUntil(lambda: "signed by nobody" in access.trouble())
    assert server.kept == []
    view.trust(ca_file)
    at_choice(qtbot, view)


def test_a_pairing_code_that_was_scanned_stays_unused(qtbot, window, view, server, ca_file):  # noqa: F811
    window.take_scan(PAIRING)
    qtbot.waitUntil(view.access.certificate.isVisible)
    view.trust(ca_file)
    qtbot.waitUntil(lambda: "pretix.example, still unused" in view.access.told())
    assert server.asked == []
    assert view.access.code.text() == PAIRING


def test_other_trouble_asks_for_no_certificate(qtbot, view, access, server):  # noqa: F811
    server.ca_file, server.refusal = None, "The token is not known there."
    access.go.click()
    qtbot.waitUntil(lambda: access.trouble() == server.refusal)
    assert not access.certificate.isVisible()
