"""Checkin in a process that has Python and the program loaded already. POSIX only.

The same code runs as in the installed command, but starts in milliseconds, and a user or a
limit that would keep Python itself from starting can be set first.
"""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.end_to_end.program import PATIENCE_SECONDS, Conditions, Outcome, Program

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["tests.end_to_end.loaded"])


class Running:
    """A command that was started; what goes in and comes out are pipes."""

    def __init__(self, arguments: Sequence[object], conditions: Conditions) -> None:
        pipes = [_processes.Pipe(duplex=False) for _ in range(3)]
        theirs = (pipes[0][0], pipes[1][1], pipes[2][1])
        line = [str(argument) for argument in arguments]
        self.process = _processes.Process(target=_live, args=(line, theirs, conditions))
        self.process.start()
        self.given = os.fdopen(os.dup(pipes[0][1].fileno()), "wb", buffering=0)
        self.out = os.fdopen(os.dup(pipes[1][0].fileno()), "rb")
        self.err = os.fdopen(os.dup(pipes[2][0].fileno()), "rb")
        for pipe in pipes:
            for end in pipe:
                end.close()

    def kill(self) -> bytes:
        """End it at once with SIGKILL; give what it had written and nobody had read."""
        self.process.kill()
        written = self.out.read()
        self._close()
        return written

    def end(self, given: bytes = b"") -> Outcome:
        """Hand over the last of its input and wait for its end."""
        with ThreadPoolExecutor(2) as threads:
            threads.submit(self._give, given)
            err = threads.submit(self.err.read)
            out = self.out.read()
        self._close()
        return Outcome(self.process.exitcode, out.decode(), err.result().decode())

    def _give(self, given: bytes) -> None:
        # A process that ends before it has read everything is nothing unusual.
        try:
            while given:
                given = given[self.given.write(given) :]
        except BrokenPipeError:
            pass
        finally:
            self.given.close()

    def _close(self) -> None:
        self.process.join(PATIENCE_SECONDS)
        assert self.process.exitcode is not None, "It does not end."
        for pipe in (self.given, self.out, self.err):
            pipe.close()


def prepared(*arguments: object, given: bytes = b"", conditions: Conditions) -> Outcome:
    """Run a command to its end under these conditions."""
    return Running(arguments, conditions).end(given)


class PreparedProgram(Program):
    """The command, which is loaded already where it is run to its end in usual surroundings."""

    def __call__(self, *arguments: object, given: bytes = b"", **environment: str) -> Outcome:
        """Run a command to its end."""
        if environment:
            return super().__call__(*arguments, given=given, **environment)
        return prepared(*arguments, given=given, conditions=Conditions(self.settings))


def _live(arguments: list[str], pipes: tuple, conditions: Conditions) -> None:
    import resource

    from checkin.app import main

    for number, pipe in enumerate(pipes):
        os.dup2(pipe.fileno(), number)
        pipe.close()
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    os.environ["CHECKIN_CONFIG"] = str(conditions.settings)
    if conditions.largest_file is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (conditions.largest_file,) * 2)
    if conditions.user is not None:
        os.setgroups([])
        os.setgid(conditions.user)
        os.setuid(conditions.user)
    sys.argv = ["checkin", *arguments]
    main()
