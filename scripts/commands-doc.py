#!/usr/bin/env python3
"""Writes the reference of the commands into docs/commands.md, from what the program says of itself.

usage: commands-doc.py [--check] BINARY DOCUMENT

BINARY is asked for `--experimental-dump-help`, the description in JSON that swift-argument-parser makes of its commands
(`ToolInfoV0`). With --check nothing is written, and the status is 1 where the document is not up to date.
"""
import argparse
import json
import re
import subprocess
import sys

import marked

SERIALIZATION = 0


def dumped(binary):
    """The tool's root command."""
    done = subprocess.run([binary, "--experimental-dump-help"], capture_output=True, text=True, check=True)
    tool = json.loads(done.stdout)
    if tool["serializationVersion"] != SERIALIZATION:
        sys.exit(f"commands-doc: version {tool['serializationVersion']} of the description is not known")
    return tool["command"]


def shown(things):
    return [thing for thing in things or [] if thing.get("shouldDisplay", True)]


def subcommands(command):
    return [sub for sub in shown(command.get("subcommands")) if sub["commandName"] != "help"]


def name(argument_name):
    dashes = "--" if argument_name["kind"] == "long" else "-"
    return dashes + argument_name["name"]


def value_of(argument):
    """`<folder>`, or a word that is typed as it is, such as `-`."""
    value = argument.get("valueName", "value")
    return f"<{value}>" if re.search(r"\w", value) else value


def signature(argument):
    """What is typed: `-o, --output <folder>`, `<dir>`."""
    value = value_of(argument)
    if argument["kind"] == "positional":
        return value
    # A flag and its inversion are long lists of names; short names come first, as in the help.
    names = sorted(argument.get("names", []), key=lambda n: n["kind"] != "short")
    typed = ", ".join(name(n) for n in names)
    return f"{typed} {value}" if argument["kind"] == "option" else typed


def usage(command, arguments):
    """How it is typed, folded at 80 columns; positional arguments last."""
    words = []
    for argument in sorted(arguments, key=lambda a: a["kind"] == "positional"):
        if argument["kind"] == "positional":
            word = value_of(argument)
        else:
            best = argument.get("preferredName") or argument["names"][0]
            word = name(best)
            if argument["kind"] == "option":
                word += " " + value_of(argument)
        if argument["isRepeating"]:
            word += " ..."
        words.append(f"[{word}]" if argument["isOptional"] or argument.get("defaultValue") else word)
    if subcommands(command):
        words.append("<subcommand>")
    lines = [" ".join(command.get("superCommands", []) + [command["commandName"]])]
    for word in words:
        if len(lines[-1]) + len(word) >= 80:
            lines.append("   ")
        lines[-1] += " " + word
    return "\n".join(lines)


def sentence(text):
    text = " ".join((text or "").split())
    return text if not text or text[-1] in ".!?:" else text + "."


def code(text):
    """Text as code in a table's cell; two backticks where it holds one."""
    text = text.replace("|", "\\|")
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def cell(text):
    return re.sub(r"(?<!`)<([^`>]*)>", r"`<\1>`", sentence(text)).replace("|", "\\|")


def row(argument):
    parts = [cell(argument.get("abstract")), cell(argument.get("discussion"))]
    described = argument.get("allValueDescriptions") or {}
    values = argument.get("allValues") or []
    if described:
        parts.append("; ".join(f"{code(v)}: {cell(d).rstrip('.')}" for v, d in described.items()) + ".")
    elif values and not any(all(code(v) in p or v in p for v in values) for p in parts):
        parts.append("One of " + ", ".join(code(v) for v in values) + ".")
    if argument.get("defaultValue") and "default" not in " ".join(parts).lower():
        parts.append(f"By default {code(argument['defaultValue'])}.")
    if argument["isRepeating"] and argument["kind"] != "positional":
        parts.append("Can be given more than once.")
    return f"| {code(signature(argument))} | {' '.join(p for p in parts if p)} |"


def table(arguments):
    return ["| | |", "|---|---|", *map(row, arguments), ""] if arguments else []


def discussion(text):
    """The longer help as it is: paragraphs wrapped anew, what is indented kept as code."""
    blocks = []
    for block in re.split(r"\n\s*\n", (text or "").strip("\n")):
        lines = block.splitlines()
        if lines and all(line.startswith("  ") for line in lines):
            indent = min(len(line) - len(line.lstrip()) for line in lines)
            blocks.append("\n".join(["```sh", *(line[indent:] for line in lines), "```"]))
        elif lines:
            blocks.append("\n".join(line.strip() for line in lines))
    return "\n\n".join(blocks)


def section(command, common, level):
    full = " ".join(command.get("superCommands", []) + [command["commandName"]])
    lines = [f"{'#' * level} {full}", "", sentence(command.get("abstract")), ""]
    own = [a for a in shown(command.get("arguments")) if signature(a) not in common]
    lines += ["```", usage(command, own), "```", ""]
    if command.get("discussion"):
        lines += [discussion(command["discussion"]), ""]
    if command.get("aliases"):
        lines += ["Also " + ", ".join(code(alias) for alias in command["aliases"]) + ".", ""]
    lines += table(own)
    for sub in subcommands(command):
        lines += section(sub, common, level + 1)
    return lines


def reference(root):
    commands = subcommands(root) or [root]
    each = [{signature(a) for a in shown(c.get("arguments"))} for c in commands]
    common = set.intersection(*each) if len(commands) > 1 else set()
    lines = []
    for command in commands:
        lines += section(command, common, 2)
    shared = [a for a in shown(commands[0].get("arguments")) if signature(a) in common]
    more = [a for a in shown(root.get("arguments")) if signature(a) not in common] if root not in commands else []
    if shared:
        lines += ["## Options of every command", "", *table(shared)]
    if more:
        lines += ["## Options of the program", "", *table(more)]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="Writes the reference of the commands.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 where it is out of date")
    parser.add_argument("binary")
    parser.add_argument("document")
    options = parser.parse_args()
    marked.write(options.document, "commands", reference(dumped(options.binary)), options.check)


if __name__ == "__main__":
    main()
