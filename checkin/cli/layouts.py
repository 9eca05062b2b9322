"""The commands about badge layouts: which there are, who gets which, files and pictures."""

from pathlib import Path

import click

from checkin.cli.answers import answer, complain, table
from checkin.cli.groups import OptionsBehind
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, event_argument, opened
from checkin.cli.strange_categories import complain_of_strangers
from checkin.core.badges.badge_layout import NO_BADGE, BadgeLayout, LayoutPlan
from checkin.services.printing.layout_files import TakenLayout


@click.group(
    cls=OptionsBehind, invoke_without_command=True, subcommand_metavar="[use LAYOUT | COMMAND …]"
)
@event_argument
@as_json
@click.pass_context
def layouts(context: click.Context, event: Path, as_json: bool) -> None:
    """Show the badge layouts, built in and the event's own, and choose who gets which."""
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        kept = program.badge_layouts
        own = {layout.id for layout in kept.own()}
        everything, plan = kept.all(), kept.plan()
        pictures = kept.pictures()
        place = kept.place()
    for_whom = _for_whom(plan)
    told = {
        "layouts": [
            {
                "layout": layout.id,
                "name": layout.name,
                "width": layout.width,
                "height": layout.height,
                "back": bool(layout.back),
                "fold": layout.fold.value,
                "own": layout.id in own,
            }
            for layout in everything
        ],
        "usual": plan.usual,
        "by_category": {category: layout or None for category, layout in plan.by_category},
        "pictures": sorted(pictures),
        "place": place,
    }
    rows = [("Layout", "Name", "Size", "", "For")]
    for layout in everything:
        whose = "own" if layout.id in own else ""
        for_these = for_whom.get(layout.id, "")
        rows.append((layout.id, layout.name, size_of(layout), whose, for_these))
    if NO_BADGE in for_whom:
        rows.append(("", "no badge", "", "", for_whom[NO_BADGE]))
    parts = [table(rows)]
    if pictures:
        parts.append("Pictures: " + ", ".join(sorted(pictures)))
    answer(told, "\n\n".join(parts), as_json=as_json)


@layouts.command()
@click.argument("layout")
@click.option("--category", "categories", multiple=True, metavar="C", help="Only this category.")
@as_json
@click.pass_obj
def use(event: Path, layout: str, categories: tuple[str, ...], as_json: bool) -> None:
    """Give everybody a layout, or one or several categories."""
    with opened(event) as program:
        plan = program.badge_layouts.use(layout, categories)
        complain_of_strangers(program, categories)
    _tell_plan(plan, as_json=as_json)


@layouts.command()
@click.option(
    "--category", "categories", multiple=True, required=True, metavar="C", help="Which category."
)
@as_json
@click.pass_obj
def none(event: Path, categories: tuple[str, ...], as_json: bool) -> None:
    """Give a category no badge."""
    with opened(event) as program:
        plan = program.badge_layouts.use(NO_BADGE, categories)
        complain_of_strangers(program, categories)
    _tell_plan(plan, as_json=as_json)


@layouts.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.json")
@as_json
@click.pass_obj
def add(event: Path, file: Path, as_json: bool) -> None:
    """Keep a layout in the event, in the place of one with its id."""
    with opened(event) as program:
        taken = program.layout_files.put(file)
    _tell_kept(event, taken, as_json=as_json)


@layouts.command()
@click.argument("layout")
@as_json
@click.pass_obj
def remove(event: Path, layout: str, as_json: bool) -> None:
    """Remove one of the event's own layouts."""
    with opened(event) as program:
        gone = program.badge_layouts.remove(layout)
    answer({"removed": gone.id}, f"Removed {gone.name}.", as_json=as_json)


@layouts.command()
@click.argument("layout")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.json")
@as_json
@click.pass_obj
def export(event: Path, layout: str, file: Path, as_json: bool) -> None:
    """Write a layout into a file, to be changed or used elsewhere."""
    with opened(event) as program:
        found = program.badge_layouts.find(layout)
        program.layout_files.save(found, file)
    answer({"layout": found.id, "file": str(file)}, f"{found.name} in {file}", as_json=as_json)


@layouts.command()
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.png", required=False)
@click.option("--remove", "is_removal", is_flag=True, help="Keep this picture no longer.")
@as_json
@click.pass_obj
def picture(event: Path, name: str, file: Path | None, is_removal: bool, as_json: bool) -> None:
    """Keep a picture, PNG or JPEG, that layouts show by its name, such as logo."""
    if is_removal == (file is not None):
        raise click.UsageError("Name a picture and its file, or a picture and --remove.")
    with opened(event) as program:
        if file is None:
            program.badge_layouts.remove_picture(name)
        else:
            program.layout_files.bring_in_picture(file, name)
    text = f"Removed the picture {name}." if is_removal else f"Kept the picture {name}."
    answer({"picture": name, "kept": not is_removal}, text, as_json=as_json)


@layouts.command("import-pretix")
@click.argument("file", type=click.Path(path_type=Path), metavar="LAYOUT.json")
@click.argument(
    "background", type=click.Path(path_type=Path), metavar="[BACKGROUND.pdf]", required=False
)
@click.option("--name", default="", metavar="N", help="What to call it.  [default: as pretix does]")
@as_json
@click.pass_obj
def import_pretix(
    event: Path, file: Path, background: Path | None, name: str, as_json: bool
) -> None:
    """Take over a badge layout of pretix, with its background, and say what cannot be."""
    with opened(event) as program:
        taken = program.layout_files.put_foreign(file, background, name)
    _tell_kept(event, taken, as_json=as_json)


@layouts.command()
@click.argument("text")
@as_json
@click.pass_obj
def place(event: Path, text: str, as_json: bool) -> None:
    """Say where the event takes place, for {event_place}."""
    with opened(event) as program:
        program.badge_layouts.set_place(text)
        now = program.badge_layouts.place()
    answer({"place": now}, f"Badges say: {now}" if now else "Badges say no place.", as_json=as_json)


def size_of(layout: BadgeLayout) -> str:
    """Say how large a layout is: “105 × 148 mm”."""
    sides = "" if not layout.back else ", two sides"
    return f"{layout.width:g} × {layout.height:g} mm{sides}"


def _for_whom(plan: LayoutPlan) -> dict[str, str]:
    found: dict[str, list[str]] = {
        plan.usual: ["everyone else" if plan.by_category else "everyone"]
    }
    for category, layout in plan.by_category:
        found.setdefault(layout, []).append(category or "no category")
    return {layout: ", ".join(names) for layout, names in found.items()}


def _tell_plan(plan: LayoutPlan, *, as_json: bool) -> None:
    by_category = {category: layout or None for category, layout in plan.by_category}
    lines = [(f"{category or 'no category'}:", layout or "no badge")
             for category, layout in plan.by_category]  # fmt: skip
    rest = "everyone else:" if lines else "everyone:"
    answer(
        {"usual": plan.usual, "by_category": by_category},
        table([*lines, (rest, plan.usual)]),
        as_json=as_json,
    )


def _tell_kept(event: Path, taken: TakenLayout, *, as_json: bool) -> None:
    for sentence in taken.told:
        complain(sentence)
    layout = taken.layout
    told = {"layout": layout.id, "name": layout.name, "warnings": list(taken.told)}
    use = as_typed("layouts", event, "use", layout.id)
    answer(told, f"Kept {layout.name}. Use it: {use}", as_json=as_json)
