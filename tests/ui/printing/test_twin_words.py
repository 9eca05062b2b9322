"""What is said of badges in a file that somebody else printed meanwhile."""

from checkin.core.badges.badge import BadgeWarning
from checkin.ui.printing.twin_words import twin_words


def test_whose_badges_are_to_be_taken_out_of_a_file_is_said():
    assert twin_words(()) == ""
    twins = [BadgeWarning(f"Guest {number}", "Printed") for number in range(1, 8)]
    assert twin_words(twins[:2]).endswith("take out of the file: Guest 1, Guest 2")
    assert twin_words(twins).endswith("Guest 4, Guest 5…")
