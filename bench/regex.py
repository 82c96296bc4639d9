#!/usr/bin/env python3
"""Weekly digests by regular expressions alone: what a person would write in ten minutes, to measure against.

usage: regex.py DIR OUT

No Markdown and no YAML: the day comes from the front matter's `date:` or the file's name, an item is a line of a list
that carries an act or a problem tag, and a week's page counts the tags and shows the lines, escaped. It takes tags out
of code, knows no links, loses what belongs to an item, and checks nothing. It stands here because it is quick: a build
that does the whole work should be quicker.
"""
import collections
import datetime
import html
import os
import re
import sys

DATE = re.compile(r"^date: *(\d{4})-(\d{2})-(\d{2})", re.M)
NAME = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
ITEM = re.compile(r"^ *[-*+] (.*#(?:act|problem)/.*)", re.M)
TAG = re.compile(r"#((?:act|problem)/[\w/-]+)")


def entries(root):
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.endswith(".md"):
                yield name, os.path.join(folder, name)


def main():
    root, output = sys.argv[1:]
    os.makedirs(output, exist_ok=True)
    weeks = collections.defaultdict(list)
    for name, path in sorted(entries(root)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found = DATE.search(text) or NAME.match(name)
        if found:
            year, week, _ = datetime.date(*map(int, found.groups())).isocalendar()
            weeks[f"{year}-W{week:02d}"] += ITEM.findall(text)

    for week, items in weeks.items():
        text = html.escape("\n".join(items), quote=False)
        counts = collections.Counter(TAG.findall(text))
        totals = "\n".join(f"<li>{tag}: {count}" for tag, count in sorted(counts.items()))
        shown = text.replace("\n", "\n<li>")
        with open(os.path.join(output, week + ".html"), "w", encoding="utf-8") as file:
            file.write(f"<!doctype html>\n<h1>{week}</h1>\n<ul>\n{totals}\n</ul>\n<ul>\n<li>{shown}\n</ul>\n")


if __name__ == "__main__":
    main()
