"""Agreement of our counts and quantities with the fine tags of KoNNE (CC BY-SA 4.0), read from a local file.

    python benchmarks/numbers_konne.py ../shared/ner/konne-news.jsonl [--errors TAG]

A sentence a line: {"id", "text", "entities": [[start, end, tag], …]}. Each QT tag that one of our numbers overlaps is compared: does
its kind agree with the tag? Tags that our output has no kind for (QT_PHONE, QT_CHANNEL, QT_ADDRESS, QT_ALBUM) are left out. Found: the
share of tags that any of our numbers overlaps.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from extract import Extractor, Record

PEOPLE = frozenset(["명", "인", "사람", "분", "名", "人", "남매", "세대원", "남", "녀"])
LENGTH = frozenset(["m", "km", "cm", "mm", "um", "nm", "[in_i]", "[ft_i]", "[yd_i]", "[mi_i]", "[nmi_i]", "[ly]"])
AREA = frozenset(["m2", "km2", "cm2", "har", "ar", "[acr_us]", "[pyeong]", "[ft_i]2"])
WEIGHT = frozenset(["t", "kg", "g", "mg", "kt", "lb", "[lb_av]", "[oz_av]", "[geun]", "[don]", "[car_m]", "ug"])
VOLUME = frozenset(["L", "mL", "m3", "cm3", "[bbl_us]", "[gal_us]", "kL"])


def kind_of(fact: dict[str, object]) -> str:
    """Our fact in KoNNE's terms."""
    kind, unit = fact.get("kind", "count"), str(fact.get("unit"))
    if kind == "count":
        return "QT_MAN_COUNT" if unit in PEOPLE else "QT_COUNT"
    if kind == "measure":
        for tag, codes in (("QT_LENGTH", LENGTH), ("QT_SIZE", AREA), ("QT_WEIGHT", WEIGHT), ("QT_VOLUME", VOLUME)):
            if unit in codes:
                return tag
        return "QT_TEMPERATURE" if unit in ("Cel", "[degF]") else "QT_SPEED" if unit.endswith(("/h", "/s", "/min")) else "QT_PERCENTAGE" if unit.startswith("[pp") else "QT_OTHERS"
    return {"money": "QT_PRICE", "percent": "QT_PERCENTAGE", "percentage_point": "QT_PERCENTAGE", "multiple": "QT_PERCENTAGE", "ratio": "QT_PERCENTAGE",
            "age": "QT_AGE", "ordinal": "QT_ORDER", "rank": "QT_ORDER", "grade": "QT_ORDER", "floor": "QT_ORDER", "law_article": "QT_ORDER",
            "score": "QT_SPORTS"}.get(str(kind), "QT_OTHERS")  # fmt: skip


# One expression, two good answers: a count of sport is a count, points are other quantities, numbers of things (호, 층) are order or other.
SAME = {
    "QT_SPORTS": {"QT_COUNT", "QT_OTHERS", "QT_ORDER", "QT_SPORTS"},
    "QT_OTHERS": {"QT_SPORTS", "QT_ORDER", "QT_OTHERS"},
    "QT_MAN_COUNT": {"QT_MAN_COUNT"},
    "QT_COUNT": {"QT_COUNT"},
}
LEFT_OUT = frozenset(("QT_PHONE", "QT_CHANNEL", "QT_ADDRESS", "QT_ALBUM"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", metavar="TAG")
    given = parser.parse_args()
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    sentences = [json.loads(line) for line in given.path.read_text(encoding="utf-8").splitlines() if line.strip()]
    articles = Extractor().pipe(Record(text=s["text"], id=s["id"]) for s in sentences)
    for sentence, article in zip(sentences, articles, strict=True):
        text = sentence["text"]
        facts = [f for group in ("counts", "quantities") for f in (article.model_dump()[group] if hasattr(article, "model_dump") else [])]
        for start, end, tag in sentence["entities"]:
            if not tag.startswith("QT_") or tag in LEFT_OUT:
                continue
            over = [f for f in facts if f["start"] < end and start < f["end"]]
            row = rows[tag]
            row["tags"] += 1
            row["found"] += bool(over)
            good = any(kind_of(f) in SAME.get(tag, {tag}) for f in over)
            row["agree"] += good
            if tag == given.errors and over and not good:
                print(f"{tag} {kind_of(over[0])}: {text[max(0, start - 20):start]}⟦{text[start:end]}⟧{text[end:end + 20]}")
    total: Counter[str] = Counter()
    print(f"{'tag':16}{'tags':>7}{'found':>8}{'of found, same kind':>22}")
    for tag, row in sorted(rows.items(), key=lambda pair: -pair[1]["tags"]):
        total += row
        print(f"{tag:16}{row['tags']:7}{row['found'] / row['tags']:8.3f}{row['agree'] / max(1, row['found']):22.3f}")
    print(f"{'all':16}{total['tags']:7}{total['found'] / total['tags']:8.3f}{total['agree'] / total['found']:22.3f}")


if __name__ == "__main__":
    main()
