import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.whole_file import written_whole

PROJECT = Path(__file__).resolve().parent.parent

# A process of its own, since its limits and its user cannot be taken back. Nobody is user 65534;
# root would be allowed everything.
WRITE = """
import os, resource, sys
from pathlib import Path
from checkin.core.errors import TargetUnreachable
from checkin.whole_file import written_whole
if sys.argv[2] == "small":
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
elif os.getuid() == 0:
    os.setuid(65534)
try:
    with written_whole(Path(sys.argv[1])) as file:
        file.write(b"new" * 10_000)
except TargetUnreachable as error:
    print(error)
"""


def write(path, content=b"new"):
    with written_whole(path) as file:
        file.write(content)


def told_by_a_process(path, manner):
    ran = subprocess.run(
        [sys.executable, "-c", WRITE, str(path), manner],
        cwd=PROJECT, capture_output=True, text=True, check=True, encoding="utf-8",
        timeout=300,
    )  # fmt: skip
    return ran.stdout.strip()


@pytest.fixture
def folder_for_all():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    write(path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_whoever_looks_while_it_is_written_sees_the_old_file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with written_whole(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is left alone there")
def test_whoever_began_to_read_the_old_file_reads_it_to_its_end(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old" * 10)
    with path.open("rb", buffering=0) as reader:
        begun = reader.read(3)
        write(path, b"new" * 10)
        assert begun + reader.read() == b"old" * 10


def test_a_failure_meanwhile_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        write(path, "no bytes")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_permissions_are_kept(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    path = tmp_path / "real.csv"
    path.write_bytes(b"old")
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    write(link)
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(TargetUnreachable, match="is a folder"):
        write(tmp_path)


def test_a_device_is_no_file():
    with pytest.raises(TargetUnreachable, match="is a device"):
        write(Path(os.devnull))


def test_a_vanished_folder_is_told(tmp_path):
    with pytest.raises(TargetUnreachable, match=r"share.* is not there"):
        write(tmp_path / "share" / "list.csv")


def test_a_vanished_folder_that_a_link_leads_into_is_told(tmp_path):
    link = tmp_path / "list.csv"
    link.symlink_to(tmp_path / "share" / "list.csv")
    with pytest.raises(TargetUnreachable, match=r"share is not there"):
        write(link)


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "share").write_bytes(b"")
    with pytest.raises(TargetUnreachable, match=r"share.* is not there"):
        write(tmp_path / "share" / "list.csv")


def test_a_name_that_no_disk_takes_is_told(tmp_path):
    with pytest.raises(TargetUnreachable, match="cannot be written"):
        write(tmp_path / ("x" * 300 + ".csv"))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EROFS, "read-only"),
        (errno.ENOSPC, "no room"),
        (errno.EDQUOT, "no room"),
        (errno.ESTALE, "Check its disk or share"),
        (errno.EACCES, "cannot be written"),
    ],
)
def test_what_goes_wrong_while_writing_is_told(tmp_path, number, sentence):
    with pytest.raises(TargetUnreachable, match=sentence), written_whole(tmp_path / "list.csv"):
        raise OSError(number, os.strerror(number))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("beside", "holder"), [(".~lock.{}#", "LibreOffice"), ("~${}", "Excel")])
def test_a_file_that_is_open_in_an_office_program_is_left_alone(tmp_path, beside, holder):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    (tmp_path / beside.format(path.name)).write_bytes(b"")
    with pytest.raises(TargetUnreachable, match=holder):
        write(path)
    assert path.read_bytes() == b"old"


def test_a_locked_file_is_left_alone(tmp_path):
    fcntl = pytest.importorskip("fcntl")
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with path.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(TargetUnreachable, match="locked"):
            write(path)
    write(path)
    assert path.read_bytes() == b"new"


def test_a_file_that_may_not_be_so_large_is_told_and_the_old_file_stays(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    assert told_by_a_process(path, "small").startswith(f"{path} would be larger than")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_file_is_told(folder_for_all):
    folder_for_all.chmod(0o777)
    path = folder_for_all / "list.csv"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert "is read-only" in told_by_a_process(path, "nobody")
    assert path.read_bytes() == b"old"


def test_a_read_only_folder_is_told(folder_for_all):
    folder_for_all.chmod(0o555)
    told = told_by_a_process(folder_for_all / "list.csv", "nobody")
    assert told.startswith("The folder")
    assert "cannot be written" in told


CUT_SHORT = """
import os, sys
from pathlib import Path
from checkin.whole_file import written_whole
with written_whole(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    os._exit(9)
"""


def test_what_a_power_cut_left_beside_a_file_is_cleared_away_once_nobody_writes_it(tmp_path):
    paths = tmp_path / "list.csv", tmp_path / "other.csv"
    for path in (paths[0], paths[0], paths[1]):
        command = [sys.executable, "-c", CUT_SHORT, str(path)]
        assert subprocess.run(command, cwd=PROJECT, check=False, timeout=300).returncode == 9
    old, young, others = sorted(tmp_path.iterdir(), key=lambda part: part.stat().st_mtime_ns)
    for part in (old, others):
        os.utime(part, (0, 0))
    write(paths[0])
    assert set(tmp_path.iterdir()) == {paths[0], young, others}
