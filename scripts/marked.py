"""The part of a document that a script writes: what stands between two comments that name it."""
import pathlib
import sys


def replace(path, name, text):
    """The document's text with the part `name` replaced; ends the program where the document has no such part."""
    document = pathlib.Path(path).read_text(encoding="utf-8")
    begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
    head, opened, rest = document.partition(begin)
    _, closed, tail = rest.partition(end)
    if not (opened and closed):
        sys.exit(f"{path}: no part between {begin.strip()} and {end}")
    return f"{head}{begin}\n{text.strip()}\n\n{end}{tail}"


def write(path, name, text, check):
    """Writes the part; with `check` nothing is written, and a part that would change ends the program."""
    path = pathlib.Path(path)
    wanted = replace(path, name, text)
    if wanted == path.read_text(encoding="utf-8"):
        return
    if check:
        sys.exit(f"{path}: the part “{name}” is not what the program says; run make docs")
    path.write_text(wanted, encoding="utf-8")
