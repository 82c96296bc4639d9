#!/usr/bin/env python3
"""Writes what the catalogue says into the documents: docs/catalogue.md, and tables of docs/format.md.

usage: catalogue-doc.py [--check] DATA DOCUMENTS

DATA is templates/data, DOCUMENTS is docs. Reads the one form that catalogue.yaml and words.yaml are written in (a key a
line, lists of a line each, texts that are plain or in quotes) and needs no YAML library. With --check nothing is written,
and the status is 1 where a document is not up to date.
"""
import argparse
import pathlib
import re
import sys

import marked

LINE = re.compile(r"^(?P<indent> *)(?P<key>[\w-]+):(?: (?P<value>.*))?$")


def plain(text):
    """The text of a scalar without its quotes."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text


def read(path):
    """The mappings of a file by name: each key with a text, a list, or a mapping of these."""
    parts = {}
    part = entry = None
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        item = re.match(r"^      - (.*)$", text)
        if item:
            last = list(entry)[-1]
            entry[last] = (entry[last] or []) + [plain(item[1])]
            continue
        line = LINE.match(text)
        if not line:
            sys.exit(f"{path}:{number}: a line of another form")
        depth, key, value = len(line["indent"]), line["key"], line["value"]
        value = value if value is None else plain(value)
        if depth == 0:
            part = parts.setdefault(key, {})
        elif depth == 2:
            entry = part[key] = value if value is not None else {}
        elif isinstance(entry, dict):
            entry[key] = value
    return parts


def cell(text):
    return text.replace("|", "\\|")


def essays(entry):
    return " ".join(entry.get("essays", "").strip("[]").replace(" ", "").split(","))


def titles(parts):
    return "The essays: " + "; ".join(f"**{k}** {title}" for k, title in parts["essays"].items()) + "."


def theme_names(parts):
    return {key: re.search(r"name: ([^,}]+)", value)[1].strip() for key, value in parts["themes"].items()}


def table(head, rows):
    return "\n".join([f"| {' | '.join(head)} |", "|" + "---|" * len(head)] + [f"| {' | '.join(row)} |" for row in rows])


def code(lines):
    """Lines that can be typed, in one cell of a table."""
    return "<br>".join(f"`` {cell(line)} ``" if "`" in line else f"`{cell(line)}`" for line in lines)


def kinds(parts, words):
    names = theme_names(parts)
    rows = [(names[e["theme"]], f"`{k}`", e["sentence"], essays(e)) for k, e in parts["acts"].items()]
    return table(("theme", "kind", "what I did", "essay"), rows) + "\n\n" + titles(parts)


def tags(parts, words):
    forms = [(", ".join(f"`{form}`" for form in e["form"].split(", ")), e["sentence"]) for e in words["tags"].values()]
    return table(("tag", "what it says"), forms)


def fields(parts, words):
    return table(("field", "what it says"), [(f"`{k}`", e["sentence"]) for k, e in words["fields"].items()])


def rules(parts, words):
    rows, part = [], None
    for rule, entry in words["rules"].items():
        if entry["part"] != part:
            part = entry["part"]
            rows.append((f"**{part}**", "", ""))
        severity = entry.get("severity", "error")
        warning = "" if severity == "error" else f" ({severity})"
        rows.append((f"`{rule}`{warning}", cell(entry["sentence"]), cell(entry["mend"])))
    return table(("rule", "what it means", "how to mend it"), rows)


def acts(parts, words):
    text = []
    for theme, name in theme_names(parts).items():
        rows = [(f"`{k}`", f"**{e['name']}.** {e['sentence']}", code(["- " + e["example"]]), essays(e))
                for k, e in parts["acts"].items() if e["theme"] == theme]
        text += [f"### {name}", table(("kind", "what it says", "for example", "essay"), rows)]
    return "\n\n".join(text)


def steps(parts, words):
    rows = [(f"`{k}`", f"**{e['name']}.** {e['sentence']}", code(["- " + e["example"]]), essays(e))
            for k, e in parts["steps"].items()]
    return table(("step", "what it says", "for example", "essay"), rows)


def practices(parts, words):
    rows = [(f"`{k}`", f"**{e['name']}.** {e['sentence']}", code(e["type"]), cell(e["seen"]), essays(e))
            for k, e in parts["practices"].items()]
    return table(("practice", "what I do", "what to type", "where it comes back", "essay"), rows)


def audits(parts, words):
    rows = [(f"`{k}`", f"**{e['name']}.** {e['sentence']}", "<br>".join(e["questions"]), essays(e))
            for k, e in parts["audits"].items()]
    return table(("audit", "what I do", "what it asks", "essay"), rows)


def questions(parts, words):
    return "\n\n".join(f"### {e['name']}, `{k}`\n\n" + "\n".join(f"- {q}" for q in e["questions"])
                       for k, e in parts["prompts"].items())


def phrases(parts, words):
    """The rules of phrases; their phrases stand in files of their own."""
    rows = []
    for rule, entry in parts["phrases"].items():
        data = words["phrases"][rule]
        some = ", ".join(f"“{phrase}”" for phrase in list(data)[:3])
        rows.append((f"[`{rule}`](../templates/data/{rule}.yaml)", str(len(data)), some, essays(entry)))
    return table(("rule", "phrases", "such as", "essay"), rows)


def swaps(path):
    """The phrases of a rule, each with what to write instead."""
    lines = path.read_text(encoding="utf-8").partition("\nswap:\n")[2].splitlines()
    return dict(re.match(r'^  "(.*)": "(.*)"$', line).groups() for line in lines if line.startswith('  "'))


PARTS = {
    "format.md": {"kinds": kinds, "tags": tags, "fields": fields, "rules": rules},
    "catalogue.md": {
        "essays": lambda parts, words: titles(parts), "acts": acts, "steps": steps, "practices": practices,
        "audits": audits, "questions": questions, "phrases": phrases},
}


def main():
    parser = argparse.ArgumentParser(description="Writes the catalogue into the documents.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where a document is out of date")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("documents", type=pathlib.Path)
    options = parser.parse_args()
    parts, words = read(options.data / "catalogue.yaml"), read(options.data / "words.yaml")
    words["phrases"] = {rule: swaps(options.data / f"{rule}.yaml") for rule in parts["phrases"]}
    for document, tables in PARTS.items():
        for name, text in tables.items():
            marked.write(options.documents / document, name, text(parts, words), options.check)


if __name__ == "__main__":
    main()
