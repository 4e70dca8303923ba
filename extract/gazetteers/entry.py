"""What a list knows: an organization, the ways it is written, and a place in a text where one of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Entry:
    """One organization that a list knows."""

    name: str  # the canonical full name: 대전광역시 서구
    kind: str  # extract.schema.OrganizationKind
    code: str | None = None  # the 10-digit code of a local government
    source: str = ""  # the list it is from


class Name(NamedTuple):
    """One way of writing an entry.

    ``evidence``: what must speak for the entry where the form stands. ``""``: nothing, it is certain by itself;
    ``"context"``: the form is ambiguous or a common word (하나, 대상, 한, 미), only with evidence around it;
    ``"place"``: the form names a place too (대전 서구, 서울시, 미국), an organization only by its role.
    """

    form: str
    entry: Entry
    evidence: str = ""


class Match(NamedTuple):
    """A place where a form stands, with every entry that is written so (서구: six of them)."""

    start: int
    end: int
    names: tuple[Name, ...]
