"""What changed in the golden articles: ``python -m tests.golden diff`` shows it, ``python -m tests.golden accept`` takes it.

The diff is by fact: ``- lost``, ``+ gained``, ``~ changed`` with the fields that changed; exit code 1 when there is any.
"""

from __future__ import annotations

import sys
from typing import Any

import orjson

from tests.golden.articles import expected_path, outputs

LISTS = ("sections", "reporters", "dates", "organizations", "people", "events", "awards", "counts", "quantities", "quotes", "warnings")


def place(fact: dict[str, Any]) -> tuple[Any, ...]:
    """What makes two facts the same one: kind of fact aside, where it stands."""
    first = fact["mentions"][0] if "mentions" in fact else fact
    return first.get("start"), first.get("end"), fact.get("kind") if "start" in fact else None, fact.get("code")


def label(fact: dict[str, Any]) -> str:
    return repr(fact.get("name") or fact.get("text") or fact.get("kind") or fact.get("code"))[:70]


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """One line for each gain, loss and change between two outputs of one article."""
    lines = []
    for field in sorted((old.keys() | new.keys()) - set(LISTS)):
        if old.get(field) != new.get(field):
            lines.append(f"  ~ {field}: {old.get(field)!r} -> {new.get(field)!r}")
    for kind in LISTS:
        before = {place(f): f for f in old.get(kind, [])}
        after = {place(f): f for f in new.get(kind, [])}
        lines += [f"  - {kind}: {label(before[p])}" for p in before.keys() - after.keys()]
        lines += [f"  + {kind}: {label(after[p])} {details(after[p])}" for p in after.keys() - before.keys()]
        for p in before.keys() & after.keys():
            for field in sorted(before[p].keys() | after[p].keys()):
                a, b = before[p].get(field), after[p].get(field)
                if a != b and field != "id":
                    lines.append(f"  ~ {kind} {label(after[p])} {field}: {short(a)} -> {short(b)}")
    return lines


def details(fact: dict[str, Any]) -> str:
    return " ".join(f"{k}={fact[k]}" for k in ("type", "value", "unit", "kind", "code", "outcome") if fact.get(k) is not None)


def short(value: Any) -> str:
    if isinstance(value, dict):
        return repr(value.get("text"))
    if isinstance(value, list):
        return "[" + ", ".join(short(v) for v in value) + "]"
    return repr(value)


def main(argv: list[str]) -> int:
    if argv not in (["diff"], ["accept"]):
        print(__doc__)
        return 2
    changed = False
    for name, output in outputs():
        path = expected_path(name)
        old = orjson.loads(path.read_bytes()) if path.exists() else {}
        lines = changes(old, orjson.loads(output))
        if lines:
            changed = True
            print(name, *lines, sep="\n")
        if argv == ["accept"]:
            path.write_bytes(output)
    if not changed:
        print("no change")
    return int(changed and argv == ["diff"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
