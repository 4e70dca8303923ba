"""The names that lists know, and one fast matcher over all of them.

``lists/*.tsv`` are the data, readable and editable by someone who knows Korean and not Python (docs/gazetteers.md);
``lists.py`` reads them, ``local.py`` makes the ways news writes the local governments, ``matcher.py`` finds, ``codes.py``
says which government a name stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from extract.gazetteers.codes import local_government
from extract.gazetteers.entry import Entry, Match, Name
from extract.gazetteers.lists import read_lists, read_stops
from extract.gazetteers.local import local_names
from extract.gazetteers.matcher import Gazetteer

__all__ = ["Entry", "Gazetteer", "Match", "Name", "gazetteer", "local_government", "using"]


# The gazetteer with the user's own names, while an Extractor that has some works (each thread its own).
_current: ContextVar[Gazetteer | None] = ContextVar("gazetteer", default=None)


def gazetteer(extra: Iterable[Name] = ()) -> Gazetteer:
    """The matcher over all lists, made once a process; with the names of the Extractor at work where it has own ones.

    ``extra``: the user's own names, which win over ours (a new matcher, made each time).
    """
    names = tuple(extra)
    if names:
        return Gazetteer(_ours(), names, read_stops())
    return _current.get() or _shared()


@contextmanager
def using(one: Gazetteer | None) -> Iterator[None]:
    """Makes :func:`gazetteer` give back this one inside the block; None: the shared one."""
    token = _current.set(one)
    try:
        yield
    finally:
        _current.reset(token)


@cache
def _shared() -> Gazetteer:
    return Gazetteer(_ours(), stops=read_stops())


def _ours() -> list[Name]:
    return [*local_names(), *read_lists()]
