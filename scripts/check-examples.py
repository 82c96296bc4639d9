#!/usr/bin/env python3
"""Runs `journal check` over every example in the documents: a fenced block whose info string ends in `example`.

usage: check-examples.py BINARY DOCUMENT…

A block of `markdown example` is the text of a file 2026-03-04.md, one of `yaml example` that of journal.yaml. Each is a
journal of its own, and must pass without a word. Problems that the `headlines:` of a journal.yaml name are there.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(markdown|yaml) example\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = {"markdown": "2026-03-04.md", "yaml": "journal.yaml"}
HEADLINES = re.compile(r"^headlines: \[(.*)\]$", re.MULTILINE)


def fault(binary, language, text):
    """What `check` says of an example; nothing for one that passes."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "journal.yaml").write_text("", encoding="utf-8")
        for headlines in HEADLINES.findall(text):
            problems = "".join(f"- #problem/{name.strip()}\n" for name in headlines.split(","))
            pathlib.Path(folder, FILES["markdown"]).write_text(problems, encoding="utf-8")
        pathlib.Path(folder, FILES[language]).write_text(text, encoding="utf-8")
        done = subprocess.run([binary, "check"], cwd=folder, capture_output=True, text=True, check=False)
        # What is wrong stands on standard output; the last line of standard error counts what was read.
        if done.stdout or done.returncode:
            return done.stdout + done.stderr or f"status {done.returncode}"
        return ""


def main():
    parser = argparse.ArgumentParser(description="Checks the examples of the documents.")
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("documents", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    binary = options.binary.resolve()
    count = faults = 0
    for document in options.documents:
        text = document.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            count += 1
            said = fault(binary, block[1], block[2])
            if said:
                faults += 1
                line = text.count("\n", 0, block.start()) + 1
                print(f"{document}:{line}: the example does not pass:\n{said}", file=sys.stderr)
    if not count:
        sys.exit("check-examples: there is no example")
    print(f"{count} examples, {faults} with faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
