#!/usr/bin/env python3
"""Writes the tables of kinds and steps into docs/format.md, from the catalogue that is built into the program.

usage: kinds-doc.py [--check] CATALOGUE DOCUMENT

Reads the one form that templates/data/catalogue.yaml is written in, a key a line, and needs no YAML library; items
of lists are passed over. With
--check nothing is written, and the status is 1 where the document is not up to date.
"""
import argparse
import re
import sys

import marked

LINE = re.compile(r"^(?P<indent> *)(?P<key>[\w-]+):(?: (?P<value>.*))?$")


def catalogue(path):
    """The mappings of the file by name: each key with a text, or with a mapping of texts."""
    parts = {}
    part = entry = None
    with open(path, encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            if not text.strip() or text.lstrip().startswith(("#", "- ")):
                continue
            line = LINE.match(text.rstrip("\n"))
            if not line:
                sys.exit(f"{path}:{number}: a line of another form")
            depth, key, value = len(line["indent"]), line["key"], line["value"]
            if depth == 0:
                part = parts.setdefault(key, {})
            elif depth == 2:
                entry = part[key] = value if value is not None else {}
            else:
                entry[key] = value
    return parts


def themes(parts):
    return {key: re.search(r"name: ([^,}]+)", value)[1].strip() for key, value in parts["themes"].items()}


def essays(entry):
    return " ".join(entry["essays"].strip("[]").replace(" ", "").split(","))


def kinds(parts):
    lines = ["| theme | kind | what I did | essay |", "|---|---|---|---|"]
    names = themes(parts)
    for kind, entry in parts["acts"].items():
        lines.append(f"| {names[entry['theme']]} | `{kind}` | {entry['sentence']} | {essays(entry)} |")
    lines += ["", "The essays: " + "; ".join(f"**{k}** {title}" for k, title in parts["essays"].items()) + "."]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="Writes the table of kinds.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where it is out of date")
    parser.add_argument("catalogue")
    parser.add_argument("document")
    options = parser.parse_args()
    marked.write(options.document, "kinds", kinds(catalogue(options.catalogue)), options.check)


if __name__ == "__main__":
    main()
