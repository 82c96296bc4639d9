import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Trust, promise 1: what an audience gets is what it would get of a journal from which all that it may not see was
/// removed.
@Suite struct VisibleTwinTests {
    typealias Sample = JournalSample

    @Test(arguments: [Audience.manager, .public])
    func `a journal and its pruned twin are seen alike`(_ audience: Audience) {
        for seed in 0..<200 {
            var random = SeededRandom(seed: UInt64(seed))
            let journal = Self.journal(&random)
            let twin = Self.pruned(journal, for: audience)
            let (seen, faults) = journal.visible(to: audience)
            let (expected, expectedFaults) = twin.visible(to: audience)
            #expect(Self.difference(seen, expected) == nil, "seed \(seed)")
            #expect(faults.filter { $0.rule == .clash } == expectedFaults.filter { $0.rule == .clash }, "seed \(seed)")
            #expect(Self.difference(Portfolio(of: seen), Portfolio(of: expected)) == nil, "portfolio, seed \(seed)")
            // Digests are many: those of every fourth journal.
            let index = DigestIndex(seen)
            for (week, _) in index.weeks where seed % 4 == 0 {
                let digest = Digest(of: seen, index: index, days: week.days, label: week.description, week: week)
                let other = Digest(of: expected, days: week.days, label: week.description, week: week)
                #expect(Self.difference(digest, other) == nil, "\(week), seed \(seed)")
            }
        }
    }

    /// The first line in which two values differ, nil where they are alike throughout.
    static func difference(_ a: Any, _ b: Any) -> String? {
        let (first, second) = (text(of: a), text(of: b))
        if first == second { return nil }
        let lines = zip(first.split(separator: "\n"), second.split(separator: "\n"))
        return lines.first { $0 != $1 }.map { "\($0) ≠ \($1)" } ?? "one is longer"
    }

    @Test func `any number of threads sees the same`() {
        var random = SeededRandom(seed: 99)
        var entry = Sample.entry("a.md")
        for i in 0..<9000 {
            entry.items += [Self.item(on: CalendarDay(number: 20_000 + Int32(i % 50)), .public, &random)]
        }
        for audience in [Audience.manager, .public] {
            let one = Sample.journal(entry).visible(to: audience)
            let four = Sample.journal(entry).visible(to: audience, threads: 4)
            #expect(Self.difference(one.0, four.0) == nil)
        }
    }

    @Test func `no canary of what is private stands in what others see`() {
        for seed in 0..<100 {
            var random = SeededRandom(seed: UInt64(seed) + 7000)
            let journal = Self.journal(&random)
            for audience in [Audience.manager, .public] {
                let text = Self.text(of: journal.visible(to: audience).0)
                #expect(!text.contains("canaryprivate"), "seed \(seed)")
                if audience == .public { #expect(!text.contains("canarymanager"), "seed \(seed)") }
            }
        }
    }

    /// All fields, whatever a type gains: dictionaries in order of their keys.
    static func text(of value: Any) -> String {
        var out = ""
        func write(_ value: Any, _ indent: Int) {
            if let text = value as? RichText {
                out += "\(String(decoding: text.code, as: UTF8.self).debugDescription)\n"
                return
            }
            if let people = value as? [String: VisibleJournal.Person] {
                for key in people.keys.sorted() { write((key, people[key] as Any), indent + 1) }
                return
            }
            if let weeks = value as? [ISOWeek: RichText] {
                for key in weeks.keys.sorted() { write((key.description, weeks[key] as Any), indent + 1) }
                return
            }
            if value is Catalogue { return }
            let mirror = Mirror(reflecting: value)
            if mirror.children.isEmpty {
                out += "\(value)\n"
                return
            }
            for child in mirror.children {
                out += String(repeating: " ", count: indent) + (child.label ?? "-") + ": "
                write(child.value, indent + 1)
            }
        }
        write(value, 0)
        return out
    }

    /// The journal without what the audience may not see: items, entries with none left, drafts, and text in no item.
    static func pruned(_ journal: Journal, for audience: Audience) -> Journal {
        var twin = journal
        twin.entries = journal.entries.compactMap { parsed in
            var parsed = parsed
            parsed.items.removeAll { !audience.maySee($0.audience) }
            let isNote = parsed.entry.isWeekNote && audience.maySee(parsed.entry.audience)
            if parsed.entry.draft || (parsed.items.isEmpty && !isNote) { return nil }
            if !parsed.items.contains(where: { $0.shape == .entry }) {
                parsed.entry.title = nil
                parsed.entry.tags = []
                if !audience.maySee(parsed.entry.audience) { parsed.entry.extra = [] }
            }
            return parsed
        }
        return twin
    }

    // MARK: A journal by chance

    static func journal(_ random: inout SeededRandom) -> Journal {
        var config = JournalConfig()
        config.author = .init(name: "Sam Rivera", role: "Engineer", aim: "manager")
        config.people = [
            .init(handle: "sarah", name: "Sarah Lee", team: "Sales", relation: .peer),
            .init(handle: "raj", name: "Raj Patel", team: "Data", relation: .mentee),
            .init(handle: "zoe", name: "Zoë Lee", team: "Ops", relation: .report, isPublic: true),
        ]
        config.criteria = [.init(id: "c", name: "Scope", acts: ["bridge", "support"], tags: ["Cross"])]
        config.headlines = ["Alpha"]
        config.summary = "Raj and I did it."
        var entries: [ParsedEntry] = []
        for e in 0..<(4 + random.below(8)) {
            let day = CalendarDay(number: 20_500 + Int32(random.below(60)))
            let audience = [Audience.private, .manager, .manager, .public][random.below(4)]
            let file = random.below(6) == 0 ? "weeks/\(day.isoWeek).md" : "\(day)-\(e)-canary\(audience.rawValue).md"
            if entries.contains(where: { $0.entry.file == file }) { continue }
            var items: [Item] = []
            for _ in 0..<(1 + random.below(6)) {
                // The most private mark wins.
                let mark = min(audience, [Audience.private, .manager, .public, .public][random.below(4)])
                items.append(item(on: day.advanced(by: random.below(3)), mark, &random))
            }
            if random.below(6) == 0 { items[0].shape = .entry }
            for i in items.indices {
                items[i].location = .init(file: file, position: .init(line: 5 + i, column: 1 + random.below(4)))
            }
            let extra =
                random.below(3) == 0
                ? [Item.Field(key: "summary", value: Sample.rich("Week of canary\(audience.rawValue) @raj"))] : []
            entries.append(
                ParsedEntry(
                    entry: Entry(
                        file: file, day: random.below(8) == 0 ? nil : day,
                        title: "canary\(items[0].shape == .entry ? items[0].audience.rawValue : "private")",
                        path: "p\(e)", audience: audience, draft: random.below(10) == 0, tags: ["t"], extra: extra),
                    items: items))
        }
        entries.sort { $0.entry.file.utf8.lexicographicallyPrecedes($1.entry.file.utf8) }
        return Journal(config: config, catalogue: Sample.catalogue, entries: entries)
    }

    private static func item(on day: CalendarDay, _ audience: Audience, _ random: inout SeededRandom) -> Item {
        let people = ["@sarah", "@Raj", "@zoe", "@stranger", "Sarah", "Stranger", "Zoë Lee", ""]
        let text = "canary\(audience.rawValue) \(people[random.below(8)]) word\(random.below(3))"
        var tags: [String] = []
        let kinds = ["support", "bridge", "mentor", "guard", "firefight", "share-praise", "loose-end"]
        if random.below(3) > 0 { tags.append("act/" + kinds[random.below(kinds.count)]) }
        let ids = ["Alpha", "alpha", "BETA", "beta", "ga_mma", "ga-mma"]
        if random.below(2) == 0 {
            let step = random.below(3) == 0 ? "" : "/" + Step.allCases[random.below(9)].rawValue
            tags.append("problem/" + ids[random.below(6)] + step)
        }
        let others = ["promise", "feedback", "praise", "lesson", "own/Area", "skill/x", "audit/gap", "intend/support"]
        if tags.isEmpty || random.below(4) == 0 { tags.append(others[random.below(8)]) }
        var fields: [Item.Field] = []
        func add(_ key: String, _ value: String) {
            if random.below(3) == 0 { fields.append(.init(key: key, value: Sample.rich(value))) }
        }
        add("impact", "canary\(audience.rawValue) saved")
        add("evidence", "https://example.org/canary\(audience.rawValue)")
        add("before", "31 pages")
        add("after", "4 pages")
        add("measure", "\(random.below(40)) pages")
        add("stance", ["for", "against", "unsure", "maybe"][random.below(4)])
        add("decider", "@sarah")
        add("due", "\(day.advanced(by: random.below(9)))")
        add("done", "\(day.advanced(by: random.below(9)))")
        var item = Item(shape: .listItem, location: nil, day: day, audience: audience, text: Sample.rich(text))
        let tagged = tags.reduce(into: Sample.item("2026-01-01", text)) { found, tag in
            let one = Sample.item("2026-01-01", "", tag)
            found.isAct = found.isAct || one.isAct
            found.kinds += one.kinds
            found.problems += one.problems
            found.isPromise = found.isPromise || one.isPromise
            found.isFeedback = found.isFeedback || one.isFeedback
            found.isPraise = found.isPraise || one.isPraise
            found.isLesson = found.isLesson || one.isLesson
            found.areas += one.areas
            found.skills += one.skills
            found.audits += one.audits
            found.intentions += one.intentions
        }
        item = tagged
        item.day = day
        item.audience = audience
        item.fields = fields
        item.people = Sample.handles([text] + (fields.contains { $0.key == "decider" } ? ["@sarah"] : []))
        item.tags = random.below(3) == 0 ? [["Cross", "cross", "CROSS"][random.below(3)]] : []
        item.task = [nil, .done, .open, .cancelled, .moved, .begun][random.below(6)]
        if random.below(8) == 0 { item.anchor = ["one", "two"][random.below(2)] }
        return item
    }
}

/// Chance that is the same every time (SplitMix64).
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }
}
