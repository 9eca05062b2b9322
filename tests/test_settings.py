import json
import os
from pathlib import Path

import pytest

from checkin.core.errors import CheckinError
from checkin.settings import Settings, read_settings, settings_file, write_settings

NOT_FOR_WRITING = Path("/proc")  # not even for root


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "elsewhere"))
    assert settings_file() == tmp_path / "elsewhere" / "settings.json"


def test_settings_are_otherwise_where_the_system_keeps_such_files(tmp_path, monkeypatch):
    monkeypatch.delenv("CHECKIN_CONFIG")
    monkeypatch.setenv("HOME", str(tmp_path))
    found = settings_file()
    assert found.name == "settings.json"
    assert found.parent.name == "checkin"


def test_a_computer_is_named_once(path):
    first = read_settings(path)
    assert first.desk == "Desk 1"
    assert len(first.computer) == 32
    assert read_settings(path) == first


def test_programs_that_begin_at_the_same_moment_name_the_computer_once(path, monkeypatch):
    others = []

    def meanwhile(*told):
        monkeypatch.undo()
        others.append(read_settings(path).computer)
        write_settings(*told)

    monkeypatch.setattr("checkin.settings.write_settings", meanwhile)
    first = read_settings(path)
    assert [first.computer] == others == [read_settings(path).computer]


def test_two_computers_have_two_names(tmp_path):
    assert read_settings(tmp_path / "a").computer != read_settings(tmp_path / "b").computer


def test_what_is_set_is_read(path):
    written(path, '{"desk": "Front", "operator": "Zoë", "computer": "laptop"}')
    assert read_settings(path) == Settings("Front", "Zoë", "laptop")


def test_naming_the_computer_keeps_all_other_settings(path):
    written(path, '{"desk": "Front", "colour": "green"}')
    named = read_settings(path)
    kept = json.loads(path.read_text())
    assert (kept["desk"], kept["colour"], kept["computer"]) == ("Front", "green", named.computer)


def test_what_was_written_is_read_again(path):
    wished = Settings("Front", theme="dark", volume=35, less_motion=True, computer="laptop")
    write_settings(path, wished)
    assert read_settings(path) == wished


def test_settings_that_cannot_be_kept_are_told():
    with pytest.raises(CheckinError, match="cannot be kept"):
        write_settings(NOT_FOR_WRITING / "checkin" / "settings.json", Settings())


@pytest.mark.parametrize("value", [True, "loud", None, 3.5, [80]])
def test_a_setting_of_another_kind_is_passed_over(path, value):
    written(path, json.dumps({"volume": value, "computer": "laptop"}))
    assert read_settings(path).volume == Settings().volume


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("volume", 10**24, 100),
        ("volume", -(10**24), 0),
        ("volume", 0, 0),
        ("volume", 100, 100),
        ("scanner_gap_ms", 99_999_999_999_999_999_999, 500),
        ("scanner_gap_ms", 0, 15),
        ("scanner_gap_ms", 40, 40),
    ],
)
def test_a_number_beyond_its_range_is_the_nearest_within(path, name, value, taken):
    written(path, json.dumps({name: value, "computer": "laptop"}))
    assert getattr(read_settings(path), name) == taken


@pytest.mark.parametrize("name", ["theme", "scanner_suffix"])
@pytest.mark.parametrize("value", ["neon", "../themes/dark", 7])
def test_a_choice_that_is_none_of_ours_is_passed_over(path, name, value):
    written(path, json.dumps({name: value, "computer": "laptop"}))
    assert getattr(read_settings(path), name) == getattr(Settings(), name)


@pytest.mark.parametrize("value", ["any", "enter", "tab", "none"])
def test_what_a_scan_can_end_with_is_taken(path, value):
    written(path, json.dumps({"scanner_suffix": value, "computer": "laptop"}))
    assert read_settings(path).scanner_suffix == value


@pytest.mark.parametrize(
    ("value", "desk"),
    [
        ("", "Desk 1"),
        (None, "Desk 1"),
        (7, "7"),
        ("Front\n\x07door\ud800", "Front door"),
        ("Front\u202e\x1b[2Jdoor", "Front [2Jdoor"),
        ("\x07\u202e", "Desk 1"),
        ("x" * 1_000, "x" * 99 + "…"),
    ],
)
def test_a_desk_has_a_name_that_a_line_can_hold(path, value, desk):
    written(path, json.dumps({"desk": value, "computer": "laptop"}))
    assert read_settings(path).desk == desk


@pytest.mark.parametrize("text", ["", "desk: Front", "[]", "7", "null", "[" * 100_000, "\ud800"])
def test_a_file_that_holds_no_settings_is_left_as_it_is(path, text):
    raw = text.encode("utf-8", "surrogatepass")
    written(path, "").write_bytes(raw)
    with pytest.raises(CheckinError, match=r"cannot be read\. Mend the file"):
        read_settings(path)
    assert path.read_bytes() == raw


def test_a_folder_is_no_settings_file(tmp_path):
    with pytest.raises(CheckinError, match="cannot be read"):
        read_settings(tmp_path)


@pytest.mark.skipif(not NOT_FOR_WRITING.exists(), reason="asks for a folder nobody can write in")
def test_where_nothing_can_be_written_the_machine_has_a_name_all_the_same():
    path = NOT_FOR_WRITING / "checkin" / "settings.json"
    first = read_settings(path)
    assert first.computer
    assert read_settings(path) == first


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="asks for a pipe with a name")
def test_a_pipe_is_no_settings_file(tmp_path):
    os.mkfifo(tmp_path / "settings.json")
    with pytest.raises(CheckinError, match="cannot be read"):
        read_settings(tmp_path / "settings.json")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="asks for a device without end")
def test_a_device_is_no_settings_file():
    with pytest.raises(CheckinError, match="cannot be read"):
        read_settings(Path("/dev/zero"))


def test_a_file_of_more_than_a_megabyte_holds_no_settings(path):
    written(path, '{"desk": "Front"' + " " * (1 << 20) + "}")
    with pytest.raises(CheckinError, match="cannot be read"):
        read_settings(path)
