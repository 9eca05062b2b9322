"""Attendee lists brought in at the command line."""

import os
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere every name of a file is text.")
def test_a_list_whose_name_is_no_text_comes_in_by_what_can_be_read_of_it(checkin, event, tmp_path):
    path = tmp_path / os.fsdecode(b"Anm\xe4lan.csv")
    path.write_text("Name,E-mail,Code\nBo Ek,bo@example.org,BO1\n", encoding="utf-8")
    told = checkin("import", event, path)
    assert (told.status, told.err) == (0, "")
    assert "1 row: 1 new" in told.out
