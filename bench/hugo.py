"""The same weekly pages made by Hugo, the quickest of the common site builders, for `run.py` to compare with.

Hugo has no notion of an item or of an ISO week, so the site holds a stub a week, one cached partial groups the
entries by week, and a stub's page takes the list items that carry an act or a problem tag out of what Hugo rendered of
them. Entries make no page of their own.
"""
import datetime
import pathlib
import re

CONFIGURATION = """
baseURL = "https://example.org/"
title = "Digests"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]

[[module.mounts]]
source = "content"
target = "content"

[[module.mounts]]
source = "{entries}"
target = "content/entries"

[[module.mounts]]
source = "layouts"
target = "layouts"

[[cascade]]
[cascade.build]
render = "never"
[cascade.target]
path = "/entries/**"
"""

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<ul>
{{ range index (partialCached "weeks.html" site) .Title }}
{{- range findRE `<li>(?:\\n<p>)?[^\\n]*#(?:act|problem)/[^\\n]*` .Content }}{{ . | safeHTML }}
{{ end }}{{ end }}</ul>
"""

WEEKS = """
{{- $weeks := newScratch -}}
{{- range where site.RegularPages "Section" "entries" -}}
  {{- $day := int .Date.Weekday -}}
  {{- $thursday := .Date.AddDate 0 0 (sub 4 (cond (eq $day 0) 7 $day)) -}}
  {{- $week := printf "%d-W%02d" $thursday.Year (add 1 (div (sub $thursday.YearDay 1) 7)) -}}
  {{- $weeks.Add $week (slice .) -}}
{{- end -}}
{{- return $weeks.Values -}}
"""

DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def make_site(folder: pathlib.Path, journal: pathlib.Path):
    """Writes the site's sources, and returns the folder that its pages will be written to."""
    entries = journal / "entries"
    write(folder / "hugo.toml", CONFIGURATION.format(entries=entries))
    write(folder / "layouts" / "digests" / "single.html", PAGE)
    write(folder / "layouts" / "partials" / "weeks.html", WEEKS)
    for week in weeks(entries):
        write(folder / "content" / "digests" / f"{week}.md", f"---\ntitle: {week}\n---\n")
    return folder / "public"


def command(folder: pathlib.Path):
    """What builds the site."""
    return ["hugo", "--source", str(folder), "--cacheDir", str(folder / "cache"), "--quiet"]


def weeks(entries: pathlib.Path):
    """The ISO weeks that hold an entry."""
    found = set()
    for path in entries.rglob("*.md"):
        year, week, _ = datetime.date(*map(int, DATED.match(path.name).groups())).isocalendar()
        found.add(f"{year}-W{week:02d}")
    return sorted(found)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
