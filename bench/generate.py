#!/usr/bin/env python3
"""Writes a large journal to measure with, the same bytes for the same arguments.

usage: generate.py N DIR [--seed 1]

DIR gets a journal.yaml and N entries, DIR/entries/YYYY/YYYY-MM-DD-some-title.md: front matter and some 2.5 KB of
Markdown each, about ten acts an entry, which is far denser than life. Some 19 entries fill a week and the last week
ends on Sunday 2024-12-29: 1,000 entries are 52 weeks, 10,000 are 520, 100,000 are 5,200. Needs nothing beyond Python 3.
"""
import argparse
import datetime
import os
import random

ENTRIES_PER_WEEK = 10_000 / 520
END = datetime.date(2024, 12, 30)  # the Monday after the last week

COMMON_WORDS = """the a to of and in that is was for on with as it at by be this have from or had but not
we they you I he she what all were when your can there use an each which how their if will up other about
out many then them these so some her would make like him into time has look two more write go see number no
way could people my than first been call who now find long down day did get come made may part review deploy
merge branch build test server client queue cache index query schema release feature flag metric alert pager
incident rollback pipeline worker retry timeout latency budget customer support ticket sprint roadmap quarter
planning design document draft proposal feedback meeting notes decision owner deadline scope estimate risk
migration database table column backup restore network cluster node container image script tool library
refactor cleanup bug fix patch version upgrade dependency license security audit login token session user
team manager mentor onboarding interview hiring training talk demo workshop report dashboard chart cost saving
hour week month minute finished started blocked waiting reviewed shipped learned noticed asked helped paired""".split()

ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w".split()
VOWELS = "a e i o u ai ea ou oo".split()
CODAS = "n r l t m s nd st ck ng".split()
VOCABULARY_SIZE = 2_000

PEOPLE = """sarah tom priya li maria ahmed jonas emma noah olga ivan yuki ken amara diego lucia omar fatima
erik hanna pavel nina raj anita george chloe mark ruth samir leila victor greta hugo alice bob carol dave
erin frank grace heidi judy mallory niaj peggy rupert sybil trent wendy zoe""".split()

ACTS = """loose-end solution white-space anticipate bridge rally ask-question support mentor coach step-back
delegate invite-voice share-praise first-follower kindness teach outcome ownership transparency
reliability show-up mastery feedback give-feedback ask stand clarify reframe report close-loop
decide reduce-rework predictability onboarding future-work capture guard firefight""".split()

IMPACTS = ["saves {n} h/week", "saves {n} h/month", "{n} % fewer pages", "cut cost by {n} %",
           "unblocked {n} people", "{n} customers kept", "p95 down {n} ms", "{n} fewer tickets a week"]
TOPICS = "work ops review planning learning people oncall design release meeting idea retro".split()
LANGUAGES = ["sh", "python", "sql", "yaml", "go"]
BLOCKS = {"list": 34, "para": 34, "task": 14, "table": 4, "code": 7, "quote": 4, "ordered": 5}


class Author:
    """One seeded writer: every choice comes from the same stream, in the same order."""

    def __init__(self, seed, weeks):
        self.random = random.Random(seed)
        self.vocabulary = self._vocabulary()
        self.weights = self._zipf_weights(len(self.vocabulary))
        self.pool = []
        self.problems = self._problems(max(1, weeks // 2))

    def _vocabulary(self):
        words = list(dict.fromkeys(COMMON_WORDS))
        seen = set(words)
        choice = self.random.choice
        while len(words) < VOCABULARY_SIZE:
            syllables = "".join(choice(ONSETS) + choice(VOWELS) for _ in range(choice((1, 1, 2))))
            word = syllables + choice(CODAS)
            if word not in seen:
                seen.add(word)
                words.append(word)
        return words

    @staticmethod
    def _zipf_weights(size):
        """Cumulative weights: few words are common, most are rare."""
        weights, total = [], 0.0
        for rank in range(size):
            total += 1.0 / (rank + 12) ** 0.9
            weights.append(total)
        return weights

    def _problems(self, count):
        names = {}
        while len(names) < count:
            length = self.random.choice((2, 2, 3))
            names["-".join(self.random.sample(self.vocabulary[60:900], length)).lower()] = True
        return ["flaky-deploys"] + list(names)[1:]

    def words(self, count):
        """`count` words, from a pool filled in bulk, which is much faster than one at a time."""
        if len(self.pool) < count:
            self.pool = self.random.choices(self.vocabulary, cum_weights=self.weights, k=20_000)
        taken = self.pool[-count:]
        del self.pool[-count:]
        return taken

    def phrase(self, low, high):
        return " ".join(self.words(self.random.randint(low, high)))

    def sentence(self, low=6, high=18):
        """A sentence; four in ten hold emphasis, code, a link, a mention or a bare address."""
        words = self.words(self.random.randint(low, high))
        words[0] = words[0].capitalize()
        middle = len(words) // 2
        luck = self.random.random()
        if luck < .10:
            words[middle] = f"**{words[middle]}**"
        elif luck < .18:
            words[middle] = f"*{words[middle]}*"
        elif luck < .26:
            words[-1] = f"`{words[-1]}()`"
        elif luck < .34:
            page = self.random.randint(1, 9999)
            words[middle] = f"[{words[middle]}](https://example.org/{words[0].lower()}/{page})"
        elif luck < .42:
            words.insert(middle, "@" + self.random.choice(PEOPLE))
        elif luck < .45:
            words.append(f"https://example.com/t/{self.random.randint(1000, 99999)}")
        return " ".join(words) + self.random.choice((".", ".", ".", ".", "!", "?"))

    def paragraph(self):
        """Two to four sentences, wrapped as an editor wraps them."""
        text = " ".join(self.sentence() for _ in range(self.random.randint(2, 4)))
        lines, line = [], ""
        for word in text.split(" "):
            if len(line) + 1 + len(word) > 90:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        return "\n".join(lines + [line])

    def problem(self, week):
        """A problem of about that week: one opens every second week and lives for some ten."""
        age = self.random.choice((0, 0, 0, 1, 1, 2, 3, 4))
        return self.problems[min(len(self.problems) - 1, max(0, week // 2 - age))]

    def item(self, week):
        """The text of a list item; about half of them are acts."""
        text = self.phrase(5, 14)
        text = text[0].upper() + text[1:]
        luck = self.random.random()
        if luck < .52:
            text += " #act/" + self.random.choice(ACTS)
            if self.random.random() < .60:
                text += " @" + self.random.choice(PEOPLE)
            if self.random.random() < .45:
                impact = self.random.choice(IMPACTS)
                text += f" [impact:: {impact.format(n=self.random.randint(1, 40))}]"
            if self.random.random() < .50:
                text += " #problem/" + self.problem(week)
        elif luck < .60:
            text += " #problem/" + self.problem(week)
        elif luck < .68:
            text += " with @" + self.random.choice(PEOPLE)
        return text

    def block(self, kind, week):
        """The lines of one block of Markdown."""
        return getattr(self, "_" + kind)(week)

    def _list(self, week):
        lines = []
        for _ in range(self.random.randint(2, 4)):
            lines.append("- " + self.item(week))
            if self.random.random() < .35:
                for _ in range(self.random.randint(1, 3)):
                    lines.append("  - " + self.item(week))
                    if self.random.random() < .15:
                        lines.append("    - " + self.phrase(4, 9))
        return lines

    def _ordered(self, week):
        return [f"{i + 1}. {self.sentence(4, 10)}" for i in range(self.random.randint(2, 4))]

    def _task(self, week):
        return [f"- [{self.random.choice(' xx')}] {self.item(week)}" for _ in range(self.random.randint(2, 4))]

    def _para(self, week):
        return [self.paragraph()]

    def _table(self, week):
        lines = ["| %s | %s | n |" % tuple(self.words(2)), "| --- | :-: | ---: |"]
        for _ in range(self.random.randint(2, 4)):
            first, second = " ".join(self.words(2)), self.words(1)[0]
            lines.append(f"| {first} | {second} | {self.random.randint(1, 999)} |")
        return lines

    def _code(self, week):
        lines = ["```" + self.random.choice(LANGUAGES)]
        for _ in range(self.random.randint(2, 6)):
            indent = self.random.choice(("", "  "))
            lines.append(f"{indent}{'_'.join(self.words(2))} = {self.phrase(1, 4)}")
        return lines + ["```"]

    def _quote(self, week):
        return [f"> {self.sentence()}", f"> {self.sentence()}"]

    def body(self, week, title):
        """The Markdown of an entry: a first list, so that each has acts, then what chance brings."""
        lines = ["# " + title, "", self.paragraph(), ""]
        target = self.random.randint(1450, 2850)
        size = sum(len(line) + 1 for line in lines)
        kind = "list"
        while size < target:
            added = []
            if self.random.random() < .55:
                added += ["## " + self.phrase(1, 4).capitalize(), ""]
            added += self.block(kind, week) + [""]
            lines += added
            size += sum(len(line) + 1 for line in added)
            if size < target:
                kind = self.random.choices(tuple(BLOCKS), weights=tuple(BLOCKS.values()))[0]
        return "\n".join(lines).rstrip("\n") + "\n"

    def day_offset(self, fraction):
        """Monday to Friday as the week goes by, now and then a weekend."""
        if self.random.random() < .96:
            return min(4, max(0, int(fraction * 5)))
        return self.random.choice((5, 6))

    def front_matter(self, date, name, title):
        tags = self.random.sample(TOPICS, self.random.randint(1, 3))
        time = "%02d:%02d:%02d" % (self.random.randint(7, 19), self.random.randint(0, 59), self.random.randint(0, 59))
        if self.random.random() < .05:
            title = f'"{title}: {self.words(1)[0]}"'
        return (f"---\npath: {date.year:04d}/{name}\ndate: {date}T{time}.000Z\n"
                f"title: {title}\ntags: [{', '.join(tags)}]\n---\n\n")


def write_journal(count, folder, seed=1):
    """Writes the journal, and returns the sentence that says what it holds."""
    weeks = max(1, round(count / ENTRIES_PER_WEEK))
    start = END - datetime.timedelta(weeks=weeks)
    author = Author(seed, weeks)
    names, folders, size = set(), set(), 0

    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "journal.yaml"), "w", encoding="utf-8") as file:
        file.write("title: A generated journal\n")

    for number in range(count):
        week = number * weeks // count
        first, after = week * count / weeks, (week + 1) * count / weeks
        day = author.day_offset((number - first) / (after - first))
        date = start + datetime.timedelta(weeks=week, days=day)
        while True:
            words = author.words(author.random.randint(2, 5))
            name = f"{date}-{'-'.join(word.lower() for word in words)}"
            if name not in names:
                names.add(name)
                break
        title = " ".join(words).capitalize()
        year = os.path.join(folder, "entries", f"{date.year:04d}")
        if year not in folders:
            os.makedirs(year, exist_ok=True)
            folders.add(year)
        data = (author.front_matter(date, name, title) + author.body(week, title)).encode()
        size += len(data)
        with open(os.path.join(year, name + ".md"), "wb") as file:
            file.write(data)

    return (f"{count} entries, {size} bytes, {weeks} weeks, {len(author.problems)} problems, "
            f"{start} to {END - datetime.timedelta(days=1)}")


def main():
    parser = argparse.ArgumentParser(description="Writes a large journal to measure with.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print(write_journal(arguments.count, arguments.folder, arguments.seed))


if __name__ == "__main__":
    main()
