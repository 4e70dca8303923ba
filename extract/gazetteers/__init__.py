"""The names that lists know, and one fast matcher over all of them.

``lists/*.tsv`` are the data, readable and editable by someone who knows Korean and not Python (docs/gazetteers.md);
``lists.py`` reads them, ``local.py`` makes the ways news writes the local governments, ``matcher.py`` finds, ``codes.py``
says which government a name stands for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from extract.gazetteers.codes import local_government
from extract.gazetteers.entry import Entry, Match, Name
from extract.gazetteers.matcher import Gazetteer

__all__ = ["Entry", "Gazetteer", "Match", "Name", "gazetteer", "local_government"]


def gazetteer(extra: Iterable[Name] = ()) -> Gazetteer:
    """The matcher over all lists, made once a process. ``extra``: the user's own names, which win over ours."""
    names = tuple(extra)
    if names:
        return Gazetteer([*_ours(), *names], own=names)
    return _shared()


@cache
def _shared() -> Gazetteer:
    return Gazetteer(_ours())


def _ours() -> list[Name]:
    from extract.gazetteers.lists import read_lists
    from extract.gazetteers.local import local_names

    return [*local_names(), *read_lists()]
