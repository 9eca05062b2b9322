"""Every desk gives what comes from a server the same id."""

from uuid import NAMESPACE_URL, uuid5

from checkin.core.servers import server_names

ADDRESS = "https://tickets.example.org/demo/conf"


def test_ids_follow_from_the_address_and_the_servers_own_names() -> None:
    assert server_names.ticket_id(ADDRESS, "17") == str(
        uuid5(NAMESPACE_URL, f"{ADDRESS}#ticket-17")
    )
    assert server_names.list_id(ADDRESS, "1") == str(uuid5(NAMESPACE_URL, f"{ADDRESS}#list-1"))
    assert server_names.question_id(ADDRESS, "2") == str(
        uuid5(NAMESPACE_URL, f"{ADDRESS}#question-2")
    )
    assert server_names.passage_id(ADDRESS, "3") == str(
        uuid5(NAMESPACE_URL, f"{ADDRESS}#checkin-3")
    )


def test_things_of_different_kinds_never_share_an_id() -> None:
    named = (
        server_names.ticket_id,
        server_names.list_id,
        server_names.question_id,
        server_names.passage_id,
        server_names.undo_id,
        server_names.badge_id,
        server_names.moved_id,
    )
    assert len({name(ADDRESS, "1") for name in named}) == len(named)


def test_two_events_of_one_server_never_share_an_id() -> None:
    other = "https://tickets.example.org/demo/other"
    assert server_names.ticket_id(ADDRESS, "1") != server_names.ticket_id(other, "1")
