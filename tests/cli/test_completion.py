"""What a shell is told that completes a command line."""

from click.shell_completion import ShellComplete

from checkin.cli.main import checkin


def test_a_shell_completes_the_commands():
    assert completed(begun="exp") == [("plain", "export")]


def test_a_shell_that_knows_nothing_yet_is_told_every_command():
    names = {value for _, value in completed(begun="")}
    assert {"import", "scan", "export", "verify"} <= names


def test_where_no_command_begins_so_an_event_file_is_meant():
    assert completed(begun="days.ch") == [("file", "days.ch")]


def test_a_shell_completes_what_belongs_to_a_command():
    assert completed("scan", "days.checkin", begun="--li") == [("plain", "--list")]


def test_a_shell_completes_the_csv_file_that_is_to_be_kept_up_to_date():
    assert completed("connect", "days.checkin", begun="atten") == [("file", "atten")]


def completed(*words, begun):
    shell = ShellComplete(checkin, {}, "checkin", "_CHECKIN_COMPLETE")
    return [(item.type, item.value) for item in shell.get_completions(list(words), begun)]
