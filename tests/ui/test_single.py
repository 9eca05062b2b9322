from checkin.ui.single import SingleInstance


def test_one_file_by_two_names_is_held_once(qapp, tmp_path):
    (tmp_path / "s").mkdir()
    path = tmp_path / "a.checkin"
    path.touch()
    first = SingleInstance(path)
    assert first.hold()
    assert not SingleInstance(tmp_path / "s" / ".." / "a.checkin").hold()
    first.release()
