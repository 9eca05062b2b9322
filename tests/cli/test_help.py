"""What a command says of itself."""

import click
import pytest

from checkin.cli.main import checkin as commands
from checkin.core.lists.attendee_list import Field


def with_commands_of_their_own():
    shell = click.Context(commands)
    found = ((name, commands.get_command(shell, name)) for name in commands.list_commands(shell))
    return [name for name, each in found if isinstance(each, click.Group)]


@pytest.mark.parametrize("name", with_commands_of_their_own())
def test_what_commands_are_for_is_said_to_its_end(checkin, name):
    told = checkin(name, "--help")
    assert told.status == 0
    assert "..." not in told.out.partition("Commands:")[2]


def test_help_names_the_fields_that_a_column_can_be_mapped_to(checkin):
    told = checkin("import", "--help").out
    assert all(field in told for field in Field)
