#!/usr/bin/env python3
"""Does what documents say, each in order and in an empty folder, and writes what was printed under each command.

usage: play-docs.py [--check] BINARY DOCUMENT…

    <!-- before: COMMAND -->            is run, and nothing shown
    ```markdown file=2026-03-04.md      the block is written to this file, below the folder of the last command
    ```console                          each line that begins with `$ ` is run; what follows it is its output

With --check nothing is written, and the status is 1 where an output differs. Today is the day of the tutorial: `journal` is
run with `--today`, unless the example says another day, so that it does not ask the clock.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TODAY = "2026-03-06"
BLOCK = re.compile(
    r"^<!-- before: (?P<before>.*?) -->$|^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

JOURNAL = """#!/bin/sh
case "$1" in -*|help|"") exec "{binary}" "$@" ;; esac
case " $* " in *" --today "*) exec "{binary}" "$@" ;; esac
exec "{binary}" "$@" --today {today}
"""


class Session:
    """A shell that begins in an empty folder."""

    def __init__(self, binary, root):
        self.folder = pathlib.Path(root, "home")
        self.place = pathlib.Path(root, "place")
        programs = pathlib.Path(root, "programs")
        self.folder.mkdir()
        programs.mkdir()
        journal = programs / "journal"
        journal.write_text(JOURNAL.format(binary=binary, today=TODAY), encoding="utf-8")
        journal.chmod(0o755)
        person = {f"GIT_{who}_{what}": "sam@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": root, "LC_ALL": "C.UTF-8", "TZ": "UTC", **person}

    def run(self, command):
        """What the command prints, on both streams."""
        script = f'{command}\nstatus=$?\npwd > "{self.place}"\nexit $status'
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.folder = pathlib.Path(self.place.read_text(encoding="utf-8").strip())
        text = done.stdout.decode("utf-8", "replace")
        return text if not text or text.endswith("\n") else text + "\n"


def played(document, session):
    """The document with the outputs of this run."""

    def play(block):
        if block["before"]:
            session.run(block["before"])
            return block[0]
        info, text = block["info"], block["text"]
        name = re.search(r"\bfile=(\S+)", info)
        if name:
            path = session.folder / name[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if info != "console":
            return block[0]
        commands = [line[2:] for line in text.splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"$ {c}\n{session.run(c)}" for c in commands) + "```"

    return BLOCK.sub(play, document)


def update(path, binary, check):
    """Plays one document; its first line that changed, or 0."""
    old = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as root:
        new = played(old, Session(binary, root))
    if new == old:
        return 0
    if not check:
        path.write_text(new, encoding="utf-8")
    pairs = zip(old.splitlines(), new.splitlines())
    return next((n for n, (a, b) in enumerate(pairs, 1) if a != b), 1)


def main():
    parser = argparse.ArgumentParser(description="Does what documents say.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where an output differs")
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("documents", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    status = 0
    for document in options.documents:
        line = update(document, options.binary.resolve(), options.check)
        if line and options.check:
            print(f"{document}:{line}: the program prints something else; run make docs", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
