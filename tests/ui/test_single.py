from checkin.ui.single import SingleInstance


def test_one_file_by_two_names_is_held_once(qapp, tmp_path):
    (tmp_path / "s").mkdir()
    path = tmp_path / "a.checkin"
    path.touch()
    first = SingleInstance(path)
    assert first.hold()
    assert not SingleInstance(tmp_path / "s" / ".." / "a.checkin").hold()
    first.release()


def test_the_window_that_has_a_file_hears_that_it_is_opened_again(qtbot, tmp_path):
    path = tmp_path / "a.checkin"
    path.touch()
    first = SingleInstance(path)
    assert first.hold()
    first.listen()
    with qtbot.waitSignal(first.called):
        assert not SingleInstance(path).hold()
    first.release()
