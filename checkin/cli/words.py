"""The words of verdicts on the command line."""

from checkin.core.scan import Verdict

HEADLINES: dict[Verdict, str] = {
    Verdict.ADMITTED: "Admitted",
    Verdict.CHECKED_OUT: "Checked out",
    Verdict.ALREADY_ADMITTED: "Already admitted",
    Verdict.UNKNOWN_CODE: "Unknown code",
    Verdict.WRONG_LIST: "Not on this list",
    Verdict.CANCELED: "Canceled",
    Verdict.UNPAID: "Not paid",
    Verdict.UNAPPROVED: "Not approved yet",
    Verdict.BLOCKED: "Blocked",
    Verdict.REVOKED: "Replaced or withdrawn",
    Verdict.TOO_EARLY: "Too early",
    Verdict.TOO_LATE: "Too late",
    Verdict.FULL: "Full",
    Verdict.VIRTUAL_ONLY: "Virtual only",
    Verdict.ANSWERS_REQUIRED: "Answer needed",
    Verdict.RULES: "Not allowed now",
    Verdict.AMBIGUOUS: "Several tickets",
    Verdict.MALFORMED_CODE: "Not a ticket",
}
