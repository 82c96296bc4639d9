#!/usr/bin/env python3
"""Measures the program beside the least that the hardware allows, and says which targets of speed hold.

usage: run.py [--binary PATH] [--scale] [--assert]

Absolute times differ from machine to machine, so everything is timed in turn (A B C A B C …) in one run, and the
medians of the rounds are compared: with `floor.c`, the same work in C; with `regex.py`, regular expressions in
Python; with Hugo where it is installed. All of it happens in a folder of its own below .build-bench/, which is removed
at the end.

    BENCH_ENTRIES   how many entries the journal has (10,000; with --scale ten times that as well)
    BENCH_ROUNDS    how often everything is timed (5)
    --scale         measures growth alone: the build of ten times the entries
    --assert        exits 1 where a target does not hold
"""
import argparse
import dataclasses
import filecmp
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, List, Optional

import hugo

BENCH = pathlib.Path(__file__).resolve().parent
ROOT = BENCH.parent
SCRATCH = ROOT / ".build-bench"

ENTRIES = int(os.environ.get("BENCH_ENTRIES", "10000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
SMALL = 1_000
THREADS = 2
TODAY = "2024-12-27"  # in the last week of every generated journal
WRONG_USAGE = 64
PEAK_UNIT = 1 if platform.system() == "Darwin" else 1024


@dataclasses.dataclass
class Sample:
    """One run of one command: seconds of processor and of the clock, bytes of memory at the most."""

    cpu: float
    wall: float
    peak: float
    status: int
    errors: str = ""


@dataclasses.dataclass
class Job:
    """Work to time: `prepare` runs before each run and `verify` after it, neither is timed."""

    name: str
    command: List[str]
    prepare: Callable[[], None] = lambda: None
    verify: Callable[[], None] = lambda: None
    samples: List[Sample] = dataclasses.field(default_factory=list)

    def median(self, figure):
        return statistics.median(getattr(sample, figure) for sample in self.samples)

    @property
    def wall(self):
        return self.median("wall")

    def ratio(self, other, figure="wall"):
        """The median of the rounds' own ratios, so that a slow phase of the machine counts on both sides."""
        return statistics.median(getattr(mine, figure) / getattr(theirs, figure)
                                 for mine, theirs in zip(self.samples, other.samples))


@dataclasses.dataclass
class Target:
    """A figure and what it may be at most."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def holds(self):
        return self.value <= self.limit

    def line(self):
        verdict = "holds" if self.holds else "FAILS"
        return f"  {verdict}  {self.name}: {self.value:.2f} {self.unit} (at most {self.limit:g})"


class BenchmarkError(Exception):
    """Something that stops the measuring."""


def run_once(command, threads=THREADS):
    """Runs a command to its end and takes what the kernel counted for it alone."""
    environment = dict(os.environ, JOURNAL_THREADS=str(threads))
    with tempfile.TemporaryFile() as errors:
        os.sync()
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                                   env=environment)
        _, state, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(state)
        errors.seek(0)
        text = errors.read(4000).decode(errors="replace")
    return Sample(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * PEAK_UNIT, process.returncode, text)


def run_checked(command, threads=THREADS):
    sample = run_once(command, threads)
    if sample.status != 0:
        raise BenchmarkError(f"exit status {sample.status} from: {' '.join(command)}\n{sample.errors}")
    return sample


def time_in_turn(jobs, rounds=ROUNDS):
    """Every job once, then every job again: what slows the machine for a while slows all of them.

    A first round does not count: it brings the files and the programs into memory.
    """
    for round_number in range(rounds + 1):
        for job in jobs:
            say(f"round {round_number} of {rounds}: {job.name}")
            job.prepare()
            sample = run_checked(job.command)
            job.verify()
            if round_number > 0:
                job.samples.append(sample)
    say("")


def say(text):
    """A line of progress that the next one replaces, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()


# What the jobs need


def generate(count, folder):
    say(f"making {count} entries")
    subprocess.run([sys.executable, str(BENCH / "generate.py"), str(count), str(folder)], check=True,
                   stdout=subprocess.DEVNULL)
    return folder


def compile_floor():
    """Builds floor.c, and returns the path of its binary."""
    binary = SCRATCH / "floor"
    try:
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, text=True,
                               stdout=subprocess.PIPE).stdout.split()
        subprocess.run(["cc", "-O2", str(BENCH / "floor.c"), "-o", str(binary), *flags, "-lcmark-gfm-extensions",
                        "-lpthread"], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BenchmarkError(f"cannot compile bench/floor.c (`make deps` installs what it needs): {error}") from error
    return binary


def remover(folder):
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def stamps(folder):
    """When each file below a folder was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def same_tree(left, right):
    """Whether two folders hold the same files with the same bytes."""
    names = [sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
             for folder in (left, right)]
    return names[0] == names[1] and all(filecmp.cmp(left / name, right / name, shallow=False) for name in names[0])


class Rebuild:
    """A build over the output of the last one: first with nothing changed, then with one entry changed."""

    def __init__(self, journal, output):
        entries = sorted(journal.rglob("*.md"))
        self.entry = entries[len(entries) // 2]
        self.text = self.entry.read_text(encoding="utf-8")
        self.output = output
        self.before = {}
        self.edits = 0

    def remember(self):
        self.before = stamps(self.output)

    def nothing_written(self):
        if stamps(self.output) != self.before:
            raise BenchmarkError("a build with nothing changed wrote files")

    def edit(self):
        self.edits += 1
        self.entry.write_text(f"{self.text}\n- Edit {self.edits} #act/support\n", encoding="utf-8")
        self.remember()

    def something_written(self):
        if stamps(self.output) == self.before:
            raise BenchmarkError("a build after an edit wrote nothing")


# What is measured


def build_jobs(binary, floor, journal, folder):
    """The build of a journal in its three kinds, between the floor and what others need."""
    site = folder / "site"
    build = [binary, "build", str(journal), "--output", str(site)]
    rebuild = Rebuild(journal, site)
    jobs = {
        "floor": Job("the floor, in C", [str(floor), str(journal), str(folder / "floor")], remover(folder / "floor")),
        "cold": Job("journal build, cold", build, remover(site)),
        "again": Job("journal build, nothing changed", build, rebuild.remember, rebuild.nothing_written),
        "changed": Job("journal build, one entry changed", build, rebuild.edit, rebuild.something_written),
        "regex": Job("regular expressions, Python",
                     [sys.executable, str(BENCH / "regex.py"), str(journal), str(folder / "regex")],
                     remover(folder / "regex")),
    }
    if shutil.which("hugo"):
        public = hugo.make_site(folder / "hugo", journal)
        jobs["hugo"] = Job("Hugo, weekly pages of the items", hugo.command(folder / "hugo"), remover(public))
    else:
        print("Hugo is not installed: not compared with it.")
    return jobs


def query_jobs(binary, journal):
    """The commands a person waits for; one that the program does not have yet is left out, and said."""
    commands = {
        "status": ["status", "--journal", str(journal), "--today", TODAY],
        "list": ["list", "acts", "--journal", str(journal)],
        "digest": ["digest", "--journal", str(journal), "--today", TODAY],
        "version": ["--version"],
    }
    jobs = {}
    for name, arguments in commands.items():
        command = [binary, *arguments]
        if run_once(command).status == WRONG_USAGE:
            print(f"`journal {arguments[0]}` is not there yet (exit status {WRONG_USAGE}): not measured.")
        else:
            shown = "journal " + " ".join(word for word in arguments[:2] if not word.startswith("--journal"))
            jobs[name] = Job(shown if name == "version" else f"{shown}, {SMALL} entries", command)
    return jobs


def one_thread_is_two(binary, journal, folder):
    """Whether the site that one thread builds is that of two, byte for byte."""
    sites = []
    for threads in (1, 2):
        sites.append(folder / f"threads-{threads}")
        run_checked([binary, "build", str(journal), "--output", str(sites[-1])], threads)
    return same_tree(*sites)


# What is printed


def print_table(jobs, floor: Optional[Job] = None):
    """The medians. A child's peak begins at that of the process that started it, so less than that cannot be seen."""
    unseen = run_once(["true"]).peak * 1.05
    print(f"\n{'':36}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'CPU/floor':>11}{'wall/floor':>11}")
    for job in jobs:
        cpu, wall, peak = (job.median(figure) for figure in ("cpu", "wall", "peak"))
        megabytes = f"<{peak / 1e6:.0f}" if peak <= unseen else f"{peak / 1e6:.0f}"
        ratios = f"{job.ratio(floor, 'cpu'):>11.2f}{job.ratio(floor):>11.2f}" if floor else ""
        print(f"{job.name:36}{cpu:>9.3f}{wall:>9.3f}{megabytes:>9}{ratios}")


def print_targets(targets, facts=()):
    """The verdicts; returns whether all of them are good."""
    print("\nTargets")
    for target in targets:
        print(target.line())
    for name, good in facts:
        print(f"  {'holds' if good else 'FAILS'}  {name}")
    return all(target.holds for target in targets) and all(good for _, good in facts)


def measure_speed(binary, floor, folder):
    journal = generate(ENTRIES, folder / "journal")
    small = generate(SMALL, folder / "small")
    builds = build_jobs(binary, floor, journal, folder)
    queries = query_jobs(binary, small)
    other = builds.pop("hugo", None)  # apart: its gigabyte of memory would slow whatever came after it
    time_in_turn(builds.values())
    time_in_turn(queries.values(), ROUNDS * 3)
    if other:
        time_in_turn([other])
    say("one thread and two")
    equal = one_thread_is_two(binary, journal, folder)
    say("")

    print_table([*builds.values(), *filter(None, [other])], builds["floor"])
    print_table(queries.values())
    cold = builds["cold"]
    targets = [
        Target("a cold build against the floor", cold.ratio(builds["floor"]), 1.5, "x"),
        Target("nothing changed against a cold build", builds["again"].ratio(cold), 0.6, "x"),
        Target("a cold build against regular expressions in Python", cold.ratio(builds["regex"]), 1, "x"),
        Target("peak memory of a cold build", cold.median("peak") / 1e6, 120, "MB"),
    ]
    if other:
        targets.append(Target("a cold build against Hugo", cold.ratio(other), 0.1, "x"))
    for name, limit in {"status": 60, "list": 60, "digest": 60, "version": 10}.items():
        if name in queries:
            targets.append(Target(queries[name].name, queries[name].wall * 1000, limit, "ms"))
    return print_targets(targets, [("one thread writes what two write, byte for byte", equal)])


def measure_growth(binary, floor, folder):
    jobs, sizes = {}, (ENTRIES, ENTRIES * 10)
    for size in sizes:
        journal = generate(size, folder / f"journal-{size}")
        site, digests = folder / f"site-{size}", folder / f"floor-{size}"
        jobs["floor", size] = Job(f"the floor, {size} entries", [str(floor), str(journal), str(digests)],
                                  remover(digests))
        jobs["cold", size] = Job(f"journal build, {size} entries",
                                 [binary, "build", str(journal), "--output", str(site)], remover(site))
    time_in_turn(jobs.values(), (ROUNDS + 1) // 2)
    print_table(jobs.values())
    small, large = (jobs["cold", size] for size in sizes)
    floors = jobs["floor", sizes[1]].ratio(jobs["floor", sizes[0]])
    print(f"\nTen times the entries take the floor {floors:.1f} times as long.")
    return print_targets([Target("ten times the entries against one", large.ratio(small), 11, "x")])


def main():
    parser = argparse.ArgumentParser(description="Measures the program, and says which targets of speed hold.")
    parser.add_argument("--binary", default=str(ROOT / ".build" / "release" / "journal"), help="the program to measure")
    parser.add_argument("--scale", action="store_true", help="measure growth: ten times the entries")
    parser.add_argument("--assert", dest="asserted", action="store_true", help="exit 1 where a target does not hold")
    options = parser.parse_args()
    binary = shutil.which(options.binary)
    if not binary:
        raise BenchmarkError(f"no program at {options.binary}: `make bench` builds it")

    SCRATCH.mkdir(exist_ok=True)
    floor = compile_floor()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="run-", dir=SCRATCH))
    try:
        print(f"{ENTRIES} entries, {os.cpu_count()} cores, {THREADS} threads, {platform.system()} {platform.machine()}")
        measure = measure_growth if options.scale else measure_speed
        good = measure(os.path.abspath(binary), floor, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if options.asserted and not good else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BenchmarkError as error:
        sys.exit(f"bench: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
