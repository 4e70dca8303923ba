"""Quote marks to pairs: one pass over the marks of a text, a stack, and a look at each mark's neighbours.

Families: double “ ” " „ ‟ ″, single ‘ ’ ' ‚ ‛ ′ ` ´, book 「」 『』 〈〉 《》. A curly mark's side is in its form but writers
mistype it (“A“라고), a straight one's is told by its neighbours and by what is open. A single mark or a book mark never
pairs over a line break; a double one does when the next double mark closes it. One missing mark costs one mark: a second
opening one, or the end of the line, gives the first up as unpaired. Time is linear in the text's length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DOUBLE, SINGLE, BOOK = "double", "single", "book"
_FAMILY = {**dict.fromkeys("“”\"„‟″", DOUBLE), **dict.fromkeys("‘’'‚‛′`´", SINGLE), **dict.fromkeys("「」『』〈〉《》", BOOK)}
_OPENS, _CLOSES = frozenset("“„‘‚"), frozenset("”’")
_BOOK_OPENS = dict(zip("「『〈《", "」』〉》", strict=True))
MARK = re.compile("[“”\"„‟″‘’'‚‛′`´「」『』〈〉《》]")
_TOKEN = re.compile("[“”\"„‟″‘’'‚‛′`´「」『』〈〉《》\n]")
# What may stand before an opening mark and after a closing one.
_BEFORE = frozenset(" \t\n([{<〈《「『“‘\"'·,=:…~-▲△■□◆◇○●/|.?!")
_AFTER = frozenset(" \t\n)]}>〉》」』”’\"'·,.:;…~-?!/|")
# Text that follows a closing mark without a space: “A”라고, “A”며.
TAIL = re.compile(r"(?:이?라[고는며면던도]|이?란[ ]|고[ ,.]|며[ ,]|면서|는[ ]|이[다며][ .,]|[을를은이가의에와과로](?:\s|$))")
_JOINT = re.compile(r"’(?=이?라(?:며|면서|고)[ ,][^“”‘’\n]{0,20}(‘))")
_MAX_LINES, _MAX_CHARACTERS = 8, 2000


@dataclass(slots=True)
class Pair:
    """Two marks that belong together. ``open``, ``close``: offsets of the marks (``close``: the line's end, if not closed)."""

    open: int
    close: int
    family: str
    start: int  # of what stands inside, without white space at the edges
    end: int
    parent: Pair | None = None
    closed: bool = True


@dataclass(slots=True)
class Stray:
    """A mark that is in no pair, and why: the name of a rule."""

    place: int
    reason: str


@dataclass(slots=True)
class _Open:
    place: int
    family: str
    mark: str
    lines: int = 0


def scan(text: str, start: int, end: int) -> tuple[list[Pair], list[Stray]]:
    """The pairs of a span of a text, in order of their opening marks, and the marks left over."""
    return _Scanner(text, start, end).run()


class _Scanner:
    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.stack: list[_Open] = []
        self.count = {DOUBLE: 0, SINGLE: 0, BOOK: 0}
        self.pairs: list[Pair] = []
        self.strays: list[Stray] = []

    def run(self) -> tuple[list[Pair], list[Stray]]:
        places = [m.start() for m in _TOKEN.finditer(self.text, self.start, self.end)]
        following = [-1] * len(places)  # the next double mark after each
        double = -1
        for i in range(len(places) - 1, -1, -1):
            following[i] = double
            if _FAMILY.get(self.text[places[i]]) == DOUBLE:
                double = places[i]
        for i, place in enumerate(places):
            mark = self.text[place]
            if mark == "\n":
                self._line_break(place, following[i])
            elif _FAMILY[mark] == BOOK:
                self._book(place, mark)
            else:
                near = places[i + 1] if i + 1 < len(places) else self.end
                self._quote(place, mark, _FAMILY[mark], near)
        while self.stack:
            self._give_up()
        self._take_apart()
        self.pairs.sort(key=lambda pair: pair.open)
        _nest(self.pairs)
        return self.pairs, self.strays

    def _take_apart(self) -> None:
        """“…’이라며 ‘…”: two quotes whose inner marks were mistyped, and so paired as one."""
        lost = {stray.place for stray in self.strays}
        if not lost:
            return
        for pair in tuple(self.pairs):
            match = _JOINT.search(self.text, pair.open + 1, pair.close) if pair.family == DOUBLE else None
            if match is None or match.start() not in lost or match.start(1) not in lost:
                continue
            first, second = match.start(), match.start(1)
            self.pairs.remove(pair)
            for opened, closed in ((pair.open, first), (second, pair.close)):
                inner = self.text[opened + 1 : closed]
                begin = opened + 1 + len(inner) - len(inner.lstrip())
                self.pairs.append(Pair(opened, closed, DOUBLE, begin, begin + len(inner.strip())))
            lost -= {first, second}
        self.strays = [stray for stray in self.strays if stray.place in lost]

    # -- one mark ----------------------------------------------------------------------------------------------------
    def _sides(self, place: int) -> tuple[bool, bool]:
        before = self.text[place - 1] if place > self.start else "\n"
        after = self.text[place + 1] if place + 1 < self.end else "\n"
        return before in _BEFORE, after in _AFTER

    def _quote(self, place: int, mark: str, family: str, near: int) -> None:
        opens, closes = self._sides(place)
        is_open = self.count[family] > 0
        if family == SINGLE:
            is_open = bool(self.stack) and self.stack[-1].family == SINGLE
            if not is_open or mark in "'’":
                reason = self._apostrophe(place, is_open, near)
                if reason:
                    self.strays.append(Stray(place, reason))
                    return
        tail = TAIL.match(self.text, place + 1, self.end) is not None
        if is_open and mark in _CLOSES:
            self._close(place, family)
        elif is_open and mark in _OPENS:
            if not opens and (closes or tail):
                self._close(place, family)  # “A“라고
            else:
                self._lose(family)
                self._open(place, family, mark)
        elif is_open:
            if opens and not closes and not tail and self._open_before(family) != place - 1:
                self._lose(family)
                self._open(place, family, mark)
            else:
                self._close(place, family)
        elif (mark in _CLOSES and not (opens and not closes)) or (mark not in _OPENS and closes and not opens):
            self.strays.append(Stray(place, "unpaired.close"))
        else:
            self._open(place, family, mark)

    def _apostrophe(self, place: int, is_open: bool, near: int) -> str | None:
        text = self.text
        before = text[place - 1] if place > self.start else " "
        after = text[place + 1] if place + 1 < self.end else " "
        if before.isascii() and before.isalnum() and after.isascii() and after.isalpha():
            return "apostrophe"
        if not is_open and before.isdigit() and not (before.isspace()):
            return "prime"
        if not is_open and re.match(r"\d\d년", text[place + 1 : place + 4]):
            closed = near < self.end and _FAMILY.get(text[near]) == SINGLE
            return None if closed else "apostrophe.year"
        return None

    def _book(self, place: int, mark: str) -> None:
        if mark in _BOOK_OPENS:
            self._open(place, BOOK, mark)
        elif self.stack and _BOOK_OPENS.get(self.stack[-1].mark) == mark:
            self._close(place, BOOK)
        else:
            self.strays.append(Stray(place, "unpaired.close"))

    def _line_break(self, place: int, double: int) -> None:
        if not self.stack:
            return
        while self.stack and self.stack[-1].family != DOUBLE:
            self._give_up()
        if not self.stack:
            return
        top = self.stack[-1]
        top.lines += 1
        if top.lines <= _MAX_LINES and double > 0 and double - top.place <= _MAX_CHARACTERS:
            mark = self.text[double]
            opens, closes = self._sides(double)
            if mark == "”" or (mark not in _OPENS and not (opens and not closes)):
                return
        line = self.text.rfind("\n", self.start, top.place) + 1
        leads = not self.text[max(line, self.start) : top.place].strip()
        continued = double > 0 and not self.text[place:double].strip()
        if leads and continued and len(self.stack) == 1:
            self.stack.pop()
            self.count[DOUBLE] -= 1
            self._pair(top, place, closed=False)
        else:
            while self.stack:
                self._give_up()

    # -- the stack ---------------------------------------------------------------------------------------------------
    def _open(self, place: int, family: str, mark: str) -> None:
        self.stack.append(_Open(place, family, mark))
        self.count[family] += 1

    def _open_before(self, family: str) -> int:
        return self.stack[-1].place if self.stack and self.stack[-1].family == family else -1

    def _give_up(self) -> None:
        top = self.stack.pop()
        self.count[top.family] -= 1
        self.strays.append(Stray(top.place, "unpaired.open"))

    def _lose(self, family: str) -> None:
        """Give up the innermost open mark of a family, and all that was opened inside it."""
        while self.stack[-1].family != family:
            self._give_up()
        self._give_up()

    def _close(self, place: int, family: str) -> None:
        while self.stack[-1].family != family:
            self._give_up()
        top = self.stack.pop()
        self.count[family] -= 1
        self._pair(top, place, closed=True)

    def _pair(self, top: _Open, close: int, closed: bool) -> None:
        start, end = top.place + 1, close
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == end:
            self.strays += [Stray(top.place, "empty"), *([Stray(close, "empty")] if closed else [])]
            return
        self.pairs.append(Pair(top.place, close, top.family, start, end, None, closed))


def _nest(pairs: list[Pair]) -> None:
    around: list[Pair] = []
    for pair in pairs:
        while around and around[-1].close < pair.open:
            around.pop()
        pair.parent = around[-1] if around else None
        around.append(pair)
