"""What may go wrong in the world outside; everything else is a mistake of ours."""


class CheckinError(Exception):
    """Something in the world went wrong; the message says what happened and what to do."""


class ListUnreadable(CheckinError):
    """An attendee list could not be read as one."""


class PictureUnreadable(CheckinError):
    """A file could not be read as a picture, or is too large to be one."""


class EventFileError(CheckinError):
    """An event file is missing, damaged, locked, read-only or without room."""


class CannotWrite(EventFileError):
    """An event file takes nothing any more: nobody can be let in until that is mended."""


class EventFileDamaged(EventFileError):
    """An event file holds what Checkin did not write.

    `found` says what, without the advice to look closer that the message ends with.
    """

    def __init__(self, found: str) -> None:
        """Say in a sentence what is damaged."""
        super().__init__(
            f"{found} Keep it, run “checkin verify”, and go on with a copy made earlier."
        )
        self.found = found


class NotFound(CheckinError):
    """What was asked for does not exist in the event."""


class Refused(CheckinError):
    """The event's own rules do not allow what was asked."""


class AnswerUnfit(Refused):
    """An answer is not valid for its question; the message is a value of `Unfit`, filled in.

    `trouble` is that value, and `limit` what is filled in.
    """

    def __init__(self, trouble: str, limit: str = "") -> None:
        """Say what is wrong, and which limit was passed where there is one."""
        super().__init__(trouble.format(limit=limit))
        self.trouble, self.limit = trouble, limit


class ListedAlready(Refused):
    """Somebody with this name, and with this address if one was given, is listed already."""


class ReasonWanted(Refused):
    """The event wants to know why badges are printed again, and nobody said."""


class TargetUnreachable(CheckinError):
    """Where attendance should go cannot be written now; it waits and goes out later.

    `may_have_acted` tells that a server may have done what it was asked before it fell silent,
    `retry_after` for how many seconds it asks to be left alone, None where it does not ask.
    """

    def __init__(
        self, message: str, *, may_have_acted: bool = False, retry_after: float | None = None
    ) -> None:
        """Say what happened and what to do."""
        super().__init__(message)
        self.may_have_acted = may_have_acted
        self.retry_after = retry_after


class AccessDenied(TargetUnreachable):
    """A registration server does not take these credentials, or not for this."""


class PartUntold(TargetUnreachable):
    """A server answers, but gives only errors when it is asked for a part of what it holds."""


class NotTrusted(TargetUnreachable):
    """A server's certificate is signed by nobody whom this computer trusts.

    Also raised for a file of trusted certificates that cannot be used. `server` names the server
    if its certificate alone is to blame.
    """

    def __init__(self, message: str, server: str = "") -> None:
        """Say what happened and what to do."""
        super().__init__(message)
        self.server = server


class PortTaken(TargetUnreachable):
    """Another program of this computer listens where the browser would come back to."""


class PrinterUnreachable(CheckinError):
    """A printer does not answer.

    `may_have_printed` tells that the document was on its way when it fell silent.
    """

    def __init__(self, message: str, *, may_have_printed: bool = False) -> None:
        """Say what happened and what to do."""
        super().__init__(message)
        self.may_have_printed = may_have_printed


class PrinterRefused(CheckinError):
    """A printer answered, and does not take the document, or not yet.

    `obstacle` names the cause, by the value of `core.badges.printing.Obstacle`.
    """

    def __init__(self, message: str, obstacle: str) -> None:
        """Say what happened and what to do."""
        super().__init__(message)
        self.obstacle = obstacle


class LayoutUnreadable(CheckinError):
    """A badge layout is not one, or asks for what a badge cannot have."""


class NoSuchZone(CheckinError, ValueError):
    """An event was to be in a time zone that does not exist."""

    def __init__(self, name: str) -> None:
        """Say which, and what a time zone is called."""
        super().__init__(f"“{name}” is no time zone. Use a name such as Europe/Bucharest.")
