"""Characters a second, end to end, beside Kiwi alone; peak memory; cold start.

    python benchmarks/speed.py ../shared/raw/news-2018.jsonl [--articles 400] [--workers 1 2] [--rounds 3]

Kiwi alone analyses the same normalised texts with the same options and the same number of native workers, in the same
run, in turn with the whole pipeline (A B A B …); the ratio of a round is what to quote, as machines drift.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

SEED = Path(__file__).parent.parent / "seeds" / "daejeon-seogu.txt"
KIWI_ONLY = """
import sys
from kiwipiepy import Kiwi
kiwi = Kiwi(load_multi_dict=False, load_typo_dict=False)
print(len(kiwi.tokenize(open(sys.argv[1], encoding="utf-8").read())))
"""


def throughput(path: Path, articles: int, workers: int, rounds: int) -> None:
    """Kiwi alone and the whole pipeline in turn on the same texts."""
    from extract.extractor import Extractor
    from extract.korean.kiwi import kiwi
    from extract.reading.jsonl import read_jsonl

    with path.open("rb") as lines:
        records = [record for _, record in zip(range(articles), read_jsonl(lines), strict=False)]
    texts = [record.text for record in records]
    characters = sum(map(len, texts))
    extractor = Extractor(workers=workers)
    analyser = kiwi(workers)
    for _ in extractor.pipe(records[:20]):  # everything lazy is loaded
        pass
    ratios = []
    for number in range(1, rounds + 1):
        start = time.perf_counter()
        for _ in analyser.tokenize(texts):
            pass
        alone = time.perf_counter() - start
        start = time.perf_counter()
        for article in extractor.pipe(records):
            article.to_json()
        whole = time.perf_counter() - start
        ratios.append(alone / whole)
        print(f"workers {workers} round {number}: Kiwi alone {characters / alone:9,.0f} characters/s, "
              f"pipeline {characters / whole:9,.0f}, ratio {alone / whole:.2f}")  # fmt: skip
    print(f"workers {workers}: median ratio {statistics.median(ratios):.2f} on {len(texts)} articles, {characters:,} characters; "
          f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")  # fmt: skip


def shares(path: Path, articles: int) -> None:
    """Seconds a component, and the share of one thread's whole time."""
    from extract.assemble import assemble
    from extract.extractor import Extractor
    from extract.korean.analysis import read_tokens
    from extract.korean.kiwi import kiwi
    from extract.korean.normalise import normalise
    from extract.reading.jsonl import read_jsonl

    with path.open("rb") as lines:
        records = [record for _, record in zip(range(articles), read_jsonl(lines), strict=False)]
    extractor = Extractor()
    nlp = extractor.nlp
    for record in records[:10]:
        extractor.extract_record(record)
    spent: dict[str, float] = defaultdict(float)
    for record in records:
        start = time.perf_counter()

        def lap(name: str) -> None:
            nonlocal start
            now = time.perf_counter()
            spent[name] += now - start
            start = now

        normalised = normalise(record.text)
        lap("normalise")
        tokens = kiwi(1).tokenize(normalised.text)
        lap("Kiwi")
        doc = nlp.tokenizer.bare(read_tokens(normalised, tokens))
        doc._.record = record
        lap("Doc")
        for name, component in nlp.pipeline:
            doc = component(doc)
            lap(name)
        article = assemble(doc, record)
        lap("assemble")
        article.to_json()
        lap("JSON")
    total = sum(spent.values())
    for name, seconds in spent.items():
        print(f"  {name:24}{seconds:8.2f} s{seconds / total:7.1%} of all{seconds / spent['Kiwi']:7.1%} of Kiwi")


def cold_start(rounds: int) -> None:
    """Whole processes in turn: the command on the seed, and a script that loads Kiwi and analyses the same text."""
    commands = {
        "extract": [sys.executable, "-m", "extract", str(SEED), "-o", "/dev/null"],
        "Kiwi only": [sys.executable, "-c", KIWI_ONLY, str(SEED)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):  # the first is a warm-up
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}
    print(json.dumps({f"cold start, {name}, s": round(seconds, 2) for name, seconds in medians.items()}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles_file", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shares", action="store_true", help="also the time of each component")
    arguments = parser.parse_args()
    for workers in arguments.workers:
        throughput(arguments.articles_file, arguments.articles, workers, arguments.rounds)
    if arguments.shares:
        shares(arguments.articles_file, min(arguments.articles, 200))
    cold_start(arguments.rounds)


if __name__ == "__main__":
    main()
