"""The designer's one way to layouts: what is changed, kept, drawn and measured, in a lane."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from checkin.core.badges.badge_layout import AnyItem, BadgeLayout, LayoutPlan, Side, face
from checkin.core.badges.layout_history import LayoutHistory
from checkin.core.badges.text_fit import Sheet, Shown, Survey
from checkin.core.errors import CheckinError
from checkin.ui.badges.layout_book import LayoutBook, read_book
from checkin.ui.parts.timers import timer
from checkin.ui.services import Services
from checkin.ui.session import DeskSession

_SAVE_MS = 300  # after a change, so that a key held down writes once
_SURVEY_MS = 500


class DesignSession(QObject):
    """One layout being changed. Every change is kept in the event by itself.

    Drawing, measuring and keeping happen in a lane; the newest wish overtakes older ones.
    """

    booked = Signal(object)  # LayoutBook: which layouts there are
    changed = Signal(object)  # BadgeLayout as it is now
    drawn = Signal(object)  # Sheet
    surveyed = Signal(object)  # Survey, also while it goes on
    kept = Signal(object)  # BadgeLayout
    failed = Signal(object)  # CheckinError

    def __init__(self, session: DeskSession) -> None:
        """Serve the event of a session; nothing is read before `read`."""
        super().__init__(session)
        self._session = session
        self.lane = session.lane("design")
        self.book = LayoutBook()
        self.history: LayoutHistory | None = None
        self.side = Side.FRONT
        self.who: Shown | None = None
        self.survey = Survey(0, 0)
        self.width = 0  # pixels of the picture that is wished for
        self._is_drawing = self._draws_again = False
        self._draft: BadgeLayout | None = None
        self._is_changed = False  # since it was kept last
        self._surveyed: BadgeLayout | None = None
        self._round = 0
        self._saving = timer(self, _SAVE_MS, self.save)
        self._surveying = timer(self, _SURVEY_MS, self._begin_survey)

    @property
    def layout(self) -> BadgeLayout | None:
        """The layout as it is now."""
        return self.history.now if self.history else None

    @property
    def items(self) -> tuple[AnyItem, ...]:
        """The boxes of the face that is shown."""
        return face(self.history.now, self.side) if self.history else ()

    def read(self) -> None:
        """Read which layouts and people there are; comes as `booked`."""
        self.save()
        self.lane.ask(read_book, self._take_book, self._fail)

    def choose(self, layout_id: str) -> None:
        """Go on with another layout."""
        self.save()
        if (found := self.book.find(layout_id)) is not None:
            self.history = LayoutHistory(found)
            self.side = Side.FRONT
            self._tell_changed()

    def turn(self, side: Side) -> None:
        """Show the other face."""
        if side is not self.side:
            self.side = side
            self._tell_changed()

    def show_with(self, who: Shown) -> None:
        """Show the layout with somebody else."""
        self.who = who
        self.draw()

    def change(self, layout: BadgeLayout, deed: str = "") -> None:
        """Go on with a changed layout; the same `deed` once more is no new step to undo."""
        if self.history is not None and layout != self.history.now:
            self.history = self.history.changed(self._as_own(layout), deed)
            self._note_change()

    def undo(self) -> None:
        """Take the last change back."""
        if self.history is not None and self.history.can_undo:
            self.history = self.history.undo()
            self._note_change()

    def redo(self) -> None:
        """Do again what was undone."""
        if self.history is not None and self.history.can_redo:
            self.history = self.history.redo()
            self._note_change()

    def find(self, text: str, then: Callable[[tuple[Shown, ...]], object]) -> None:
        """Find people to show the layout with; `then` hears of them."""
        self.lane.ask(partial(_found, text), then, self._fail)

    def draw(self, draft: BadgeLayout | None = None) -> None:
        """Have the face drawn; comes as `drawn`. What is asked meanwhile is drawn after it.

        A `draft` is a layout with a change that is not made yet.
        """
        layout, who = draft or self.layout, self.who
        if layout is None or who is None or not self.width:
            return
        if self._is_drawing:
            self._draws_again, self._draft = True, draft
            return
        self._is_drawing, self._draws_again = True, False
        side, width = self.side, self.width
        self.lane.ask(
            lambda s: s.badge_design.sheet(who.ticket_id, layout, side, width=width),
            partial(self._take_sheet, layout, side),
            self._no_sheet,
        )

    def save(self) -> None:
        """Keep what was changed, now."""
        self._saving.stop()
        if not self._is_changed:
            return
        self._is_changed = False
        if (layout := self.layout) is not None:
            self.lane.ask(lambda s: s.badge_layouts.keep(layout), partial(self._tell_kept, layout),
                          self._fail)  # fmt: skip

    def use(self, plan: LayoutPlan) -> None:
        """Choose which category gets which layout; kept at once."""
        self.lane.ask(lambda s: s.badge_layouts.change_plan(plan), self._read_again, self._fail)

    def keep_new(self, layout: BadgeLayout) -> None:
        """Keep one more layout, and go on with it."""
        self.save()
        self.lane.ask(
            lambda s: s.badge_layouts.keep(layout), partial(self._take_new, layout), self._fail
        )

    def go_on_with(self, layout: BadgeLayout) -> None:
        """Go on with a layout that the event has got just now."""
        self.book = self.book.with_own(layout)
        self.booked.emit(self.book)
        self.choose(layout.id)

    def remove(self, layout_id: str) -> None:
        """Remove one of the event's own layouts; a built-in one that was changed comes back."""
        self._saving.stop()
        self._is_changed = False
        self.lane.ask(lambda s: s.badge_layouts.remove(layout_id), self._begin_anew, self._fail)

    def close(self) -> None:
        """Keep what was changed, and end the lane."""
        self.save()
        self._surveying.stop()
        self.lane.finish()

    def _as_own(self, layout: BadgeLayout) -> BadgeLayout:
        """Call a built-in layout the event's own, once it is changed."""
        if layout.id in self.book.own:
            return layout
        built_in = self.book.find(layout.id)
        if built_in is None or built_in.name != layout.name:
            return layout
        return replace(layout, name=self.tr("{name} (yours)").format(name=layout.name))

    def _note_change(self) -> None:
        self._is_changed = True
        self._saving.start()
        self._tell_changed()

    def _tell_changed(self) -> None:
        if (layout := self.layout) is not None:
            self.changed.emit(layout)
            self.draw()
            self._surveying.start()

    def _tell_kept(self, layout: BadgeLayout, _: object) -> None:
        if layout.id not in self.book.own or self.book.find(layout.id) != layout:
            self.book = self.book.with_own(layout)
            self.booked.emit(self.book)
        self.kept.emit(layout)

    def _take_book(self, book: LayoutBook) -> None:
        self.book, self._surveyed = book, None  # people and who gets what may be others now
        if self.who is None or not self.who.ticket_id:
            self.who = next(iter(book.people), None)
        now = self.layout
        self.booked.emit(book)
        if now is None or book.find(now.id) is None:
            first = book.find(book.plan.usual) or next(iter(book.layouts), None)
            if first is not None:
                self.choose(first.id)
        elif not self._is_changed and book.find(now.id) != now:
            self.choose(now.id)  # somebody else has changed it
        else:
            self.draw()
            self._surveying.start()

    def _take_new(self, layout: BadgeLayout, _: object) -> None:
        self.go_on_with(layout)

    def _begin_anew(self, _: object) -> None:
        self.history = None
        self.read()

    def _read_again(self, _: object) -> None:
        self.read()

    def _take_sheet(self, layout: BadgeLayout, side: Side, sheet: Sheet) -> None:
        self._is_drawing = False
        if side is self.side and self.layout is not None and layout.id == self.layout.id:
            self.drawn.emit(sheet)
        if self._draws_again:
            self.draw(self._draft)

    def _no_sheet(self, error: CheckinError) -> None:
        self._is_drawing = False
        self._fail(error)

    def _begin_survey(self) -> None:
        layout = self.layout
        if layout is not None and layout != self._surveyed:
            self._surveyed = layout
            self._round += 1
            self.lane.ask(
                lambda s: s.badge_design.begin_survey(layout),
                partial(self._go_on_surveying, self._round), self._fail,
            )  # fmt: skip

    def _go_on_surveying(self, number: int, survey: Survey) -> None:
        if number != self._round:
            return  # the layout is another by now
        self.survey = survey
        self.surveyed.emit(survey)
        if not survey.is_whole:
            self.lane.ask(_surveyed, partial(self._go_on_surveying, number), self._fail)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)


def _surveyed(services: Services) -> Survey:
    return services.badge_design.go_on()


def _found(text: str, services: Services) -> tuple[Shown, ...]:
    tickets = (each.ticket for each in services.lookup.find(text, "", thorough=True))
    return tuple(Shown(each.id, each.attendee.name) for each in tickets if each is not None)
