"""What our desks say offline is what pretix itself says: ticket by ticket, reason by reason."""

import sys
from collections import Counter
from contextlib import ExitStack

import pytest

from tests.servers.matrix import cells, seeded_cells, worn_cells
from tests.servers.matrix_live import Matrix

AT_LEAST = 3_000
SHOWN = 60  # disagreements


@pytest.fixture(scope="module")
def matrix(pretix, tmp_path_factory):
    with ExitStack() as closing:
        yield Matrix.filled(pretix, tmp_path_factory.mktemp("matrix"), closing)


def disagreements(matrix, asked):
    ours, theirs = matrix.ours(asked), matrix.theirs(asked)
    found = [
        f"{cell}\n    ours   {our}\n    pretix {their}"
        for cell, our, their in zip(asked, ours, theirs, strict=True)
        if our != their
    ]
    counts = dict(Counter(their.verdict.value for their in theirs))
    sys.stdout.write("\n".join((f"{len(asked)} cells: {counts}", *found[:SHOWN], "")))
    return len(found)


def test_every_cell_of_the_matrix_is_judged_as_pretix_judges_it(matrix):
    asked = cells(matrix.told)
    assert len(asked) >= AT_LEAST
    assert disagreements(matrix, asked) == 0


@pytest.fixture
def media_alone(pretix):
    """Have the organizer take wristbands and cards alone, once tickets were exchanged for them."""
    name = "reusable_media_usage_enforced"
    pretix.api.patch("settings/", {name: True})
    yield
    pretix.api.patch("settings/", {name: False})


@pytest.mark.usefixtures("media_alone")
def test_where_wristbands_alone_are_taken_tickets_are_judged_as_pretix_judges_them(
    matrix, pretix, tmp_path
):
    with ExitStack() as closing:
        anew = matrix.fetched_anew(pretix, tmp_path, closing)
        assert disagreements(anew, worn_cells(anew.told)) == 0


@pytest.mark.parametrize("slug", ["conf", "confsig"])
def test_every_seeded_ticket_is_judged_as_pretix_judges_it(matrix, pretix, slug):
    event = pretix.events[slug]
    asked = list(seeded_cells(slug, event.cases, list(event.lists), matrix.noons(slug)))
    assert disagreements(matrix, asked) == 0
