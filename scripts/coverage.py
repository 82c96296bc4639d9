#!/usr/bin/env python3
"""Prints the line coverage of the pure targets from the JSON that `swift test --enable-code-coverage` writes.

usage: coverage.py [--min PERCENT] FILE
"""
import argparse
import collections
import json
import sys

TARGETS = ("JournalText", "JournalMarkdown", "JournalCore", "JournalRender")
WORST = 10


def target_of(path):
    """The target that a source file belongs to, or None for tests, dependencies and the rest."""
    return next((target for target in TARGETS if f"/Sources/{target}/" in path), None)


def percent(covered, count):
    return 100 * covered / count if count else 100


def main():
    parser = argparse.ArgumentParser(description="Prints the line coverage of the pure targets.")
    parser.add_argument("file", help="the JSON export of llvm-cov")
    parser.add_argument("--min", type=float, default=0, help="exit 1 where all of them together have less")
    options = parser.parse_args()
    with open(options.file, encoding="utf-8") as file:
        export = json.load(file)

    totals = collections.Counter()
    counts = collections.Counter()
    files = []
    for source in export["data"][0]["files"]:
        target = target_of(source["filename"])
        if target:
            lines = source["summary"]["lines"]
            totals[target] += lines["covered"]
            counts[target] += lines["count"]
            if lines["covered"] < lines["count"]:
                files.append((lines["count"] - lines["covered"], lines["percent"], source["filename"]))
    if not counts:
        sys.exit("coverage: the file reports no source of these targets")

    for target in TARGETS:
        print(f"{target:16}{percent(totals[target], counts[target]):7.1f} %{counts[target]:8} lines")
    total = percent(sum(totals.values()), sum(counts.values()))
    print(f"{'together':16}{total:7.1f} %{sum(counts.values()):8} lines")
    if files:
        print("\nMost lines without a test:")
        for missing, covered, name in sorted(files, reverse=True)[:WORST]:
            print(f"{missing:6} lines, {covered:5.1f} %  {name[name.index('/Sources/') + 1:]}")
    if total < options.min:
        sys.exit(f"coverage: {total:.1f} % is less than {options.min:g} %")


if __name__ == "__main__":
    main()
