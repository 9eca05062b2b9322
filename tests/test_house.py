"""The house stands as docs/house.md draws it, and its files stay small enough to be read."""

import ast
import functools
import json
import string
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin.cli.words import HEADLINES
from checkin.core.decision import Reason
from checkin.core.scan import Verdict
from checkin.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
HOUSE = PROJECT / "checkin"
ROOMS = sorted(path.parent.name for path in HOUSE.glob("*/__init__.py"))

LONGEST_FILE = 350
LONGEST_FUNCTION = 50
MOST_PARAMETERS = 5
MOST_FILES = 60

# Names that say where somebody was too tired to find a name.
NO_NAMES = {"base", "common", "data", "handler", "helper", "info", "manager", "misc", "util"}

# What costs more than a few milliseconds to import, and so is imported where it is used.
SLOW = {
    "anyascii", "charset_normalizer", "cryptography", "dateutil", "fontTools", "json_logic",
    "keyring", "PIL", "pypdfium2", "python_calamine", "qrcode", "rapidfuzz", "regex",
    "reportlab", "sqlite_utils", "uharfbuzz", "urllib3", "xlsxwriter", "zeroconf", "zxingcpp",
}  # fmt: skip

# What reaches for a clock, a disk, a network or another process.
WORLD = {
    "asyncio", "logging", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3",
    "subprocess", "sys", "tempfile", "threading", "time", "urllib",
}  # fmt: skip

# What is looked for in every file: all of these kinds, and what ends in one of these names.
ASKED = (
    ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef,
    ast.ExceptHandler, ast.Global,
)  # fmt: skip
NAMES = {"now", "utcnow", "today", "print", "stdout", "stderr", "echo", "setToolTip"}


def files(*folders: str) -> list[Path]:
    """Return the Python files in these folders of the project, and main.py with the house."""
    found = [path for folder in folders for path in sorted((PROJECT / folder).rglob("*.py"))]
    main = PROJECT / "main.py"
    return [*found, main] if "checkin" in folders and main.exists() else found


@functools.cache
def kept(path: Path) -> list[ast.AST]:
    """Return what the tests below ask for in a file; it is parsed and walked through once."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    found = [node for node in ast.walk(tree) if isinstance(node, ASKED) or called(node) in NAMES]
    for node in found:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            node.body = []  # What is inside has been found already, and the rest may go.
    return found


def called(node: ast.AST) -> str:
    """Return the last part of a name, or of what is called by name."""
    named = getattr(node, "func", node)
    return getattr(named, "attr", "") or getattr(named, "id", "")


def nodes(path: Path, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    """Yield what is of these kinds in a file, however deep."""
    return (node for node in kept(path) if isinstance(node, kinds))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a file."""
    return nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)


def imported(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports anywhere, with dots."""
    for node in nodes(path, ast.Import, ast.ImportFrom):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        else:
            yield from (alias.name for alias in node.names)


def place(path: Path, node: ast.AST | None = None) -> str:
    """Say where something stands, as an editor opens it."""
    line = f":{node.lineno}" if node is not None else ""
    return f"{path.relative_to(PROJECT).as_posix()}{line}"


def python(code: str) -> str:
    """Run a few lines in a Python of their own and return what they print."""
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False,
        timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def project() -> dict[str, Any]:
    """Return what pyproject.toml says."""
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_package_is_pinned_to_a_range():
    told = project()["project"]
    extras = told["optional-dependencies"].values()
    needed = [*told["dependencies"], *(each for extra in extras for each in extra)]
    versions = {each: each.partition(";")[0] for each in needed}
    assert [each for each, said in versions.items() if "<" not in said and "==" not in said] == []


def test_arrows_point_down_only():
    python(
        "from importlinter.cli import lint_imports\nraise SystemExit(lint_imports(no_cache=True))"
    )


def test_no_module_comes_back_to_itself_by_what_it_imports():
    """A part of the window may name the whole as a type; nothing is imported for that."""
    python(
        "import grimp, graphlib\n"
        "house = grimp.build_graph('checkin', cache_dir=None, exclude_type_checking_imports=True)\n"
        "asked = house.find_modules_directly_imported_by\n"
        "graphlib.TopologicalSorter({each: asked(each) for each in house.modules}).prepare()"
    )


def test_every_room_has_its_floor():
    layers = project()["tool"]["importlinter"]["contracts"][0]["layers"]
    drawn = {room.strip(" ()") for floor in layers for room in floor.split("|")}
    assert {f"checkin.{room}" for room in ROOMS} <= drawn


def test_every_setting_is_in_the_manual():
    manual = (PROJECT / "docs" / "preferences.md").read_text(encoding="utf-8")
    assert [name for name in Settings._fields if f"`{name}`" not in manual] == []


def test_core_and_services_need_only_the_standard_library():
    foreign = [
        f"{place(path)} imports {module}"
        for path in files("checkin/core", "checkin/services")
        for module in imported(path)
        if module.partition(".")[0] not in sys.stdlib_module_names | {"checkin"}
    ]
    assert foreign == []


def test_the_core_knows_no_clock_and_no_disk():
    worldly = [
        f"{place(path)} imports {module}"
        for path in files("checkin/core")
        for module in imported(path)
        if module.partition(".")[0] in WORLD
    ]
    worldly += [
        f"{place(path, node)} reads the clock"
        for path in files("checkin/core", "checkin/services")
        for node in nodes(path, ast.Attribute)
        if node.attr in {"now", "utcnow", "today"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"date", "datetime"}
    ]
    assert worldly == []


def test_records_of_the_core_never_change():
    loose = [
        place(path, node)
        for path in files("checkin/core")
        for node in nodes(path, ast.ClassDef)
        for decorator in node.decorator_list
        if ast.unparse(decorator).startswith("dataclass")
        and not {"frozen=True", "slots=True"} <= set(map(ast.unparse, keywords(decorator)))
    ]
    assert loose == []


def keywords(decorator: ast.expr) -> list[ast.keyword]:
    """Return what a decorator was told by name."""
    return decorator.keywords if isinstance(decorator, ast.Call) else []


@pytest.mark.parametrize("module", ["checkin.app", "checkin.build"])
def test_starting_imports_nothing_slow(module):
    code = f"import {module}, json, sys; print(json.dumps(sorted(sys.modules)))"
    assert SLOW.intersection(json.loads(python(code))) == set()


def test_no_file_is_longer_than_a_reader_likes():
    lengths = {
        place(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in files("checkin", "benchmarks", "packaging", "tests")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_folder_holds_more_files_than_a_reader_can_look_over():
    """A room that outgrows this has parts, which docs/house.md names."""
    crowded = Counter(path.parent.relative_to(PROJECT).as_posix() for path in files("checkin"))
    assert {folder: count for folder, count in crowded.items() if count > MOST_FILES} == {}


def test_no_function_is_longer_than_a_screen():
    lengths = {
        f"{place(path, node)} {node.name}": node.end_lineno - node.lineno + 1
        for path in files("checkin", "benchmarks", "packaging", "tests")
        for node in functions(path)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_function_takes_more_than_five_parameters():
    counts = {
        f"{place(path, node)} {node.name}": len(parameters(node))
        for path in files("checkin", "benchmarks", "packaging")
        if HOUSE / "cli" not in path.parents  # click hands every option over as a parameter
        for node in functions(path)
    }
    assert {name: count for name, count in counts.items() if count > MOST_PARAMETERS} == {}


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """Return the names of a function's parameters, but for the object it belongs to."""
    given = function.args
    names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def test_every_file_and_class_has_a_name_that_says_what_it_is():
    vague = [
        place(path)
        for path in files("checkin", "benchmarks", "packaging")
        if NO_NAMES.intersection(word.removesuffix("s") for word in path.stem.split("_"))
    ]
    vague += [
        f"{place(path, node)} {node.name}"
        for path in files("checkin", "benchmarks", "packaging")
        for node in nodes(path, ast.ClassDef)
        if node.name.endswith(("Base", "Common", "Helper", "Manager", "Misc", "Util", "Utils"))
    ]
    assert vague == []


def test_nobody_hides_our_own_mistakes():
    """Whoever catches everything passes it on: only what the world does wrong is answered."""
    broad = [
        place(path, node)
        for path in files("checkin", "packaging")
        for node in nodes(path, ast.ExceptHandler)
        if (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)
    ]
    assert broad == []


def test_no_state_is_shared_by_the_whole_program():
    shared = [place(p, node) for p in files("checkin") for node in nodes(p, ast.Global)]
    assert shared == []


def test_only_the_command_line_prints():
    printing = [
        place(path, node)
        for path in files("checkin")
        if HOUSE / "cli" not in path.parents and path not in {HOUSE / "app.py", PROJECT / "main.py"}
        for node in nodes(path, ast.Name, ast.Attribute)
        if ast.unparse(node) in {"print", "sys.stdout", "sys.stderr", "click.echo"}
    ]
    assert printing == []


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words(verdict):
    assert HEADLINES[verdict].strip()


def test_no_two_verdicts_have_the_same_words():
    assert len(set(HEADLINES.values())) == len(HEADLINES)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence_with_named_facts(reason):
    for text, name, form, conversion in string.Formatter().parse(reason):
        assert text or name
        assert name is None or name.isidentifier()
        assert not form
        assert not conversion
    assert reason[0].isupper() or reason[0] == "{"
    assert reason.endswith((".", "?", "}"))


def test_every_tool_tip_with_words_of_others_is_plain():
    """A tip is plain if `plain_tip` made it, or if it is a literal; anything else may be markup."""
    loose = [
        f"{path.name}:{call.lineno}"
        for path in sorted((HOUSE / "ui").rglob("*.py"))
        for call in nodes(path, ast.Call)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "setToolTip"
        and not _is_plain_tip(call.args[0])
    ]
    assert not loose


def _is_plain_tip(tip: ast.expr) -> bool:
    if isinstance(tip, ast.IfExp):
        return _is_plain_tip(tip.body) and _is_plain_tip(tip.orelse)
    if isinstance(tip, ast.Call):
        return isinstance(tip.func, ast.Name) and tip.func.id == "plain_tip"
    return isinstance(tip, ast.Constant)
