import JournalMarkdown
import JournalText

@testable import JournalCore

/// Small journals as the reader would hand them over, for tests of what comes after reading.
enum JournalSample {
    static let catalogue: Catalogue = {
        var catalogue = acts
        catalogue.skillSets = [
            SkillSet(
                id: "manager", name: "Towards managing people", words: ["manage"],
                skills: ["conflict-resolution", "resource-planning", "performance-reviews"].map {
                    SkillSet.Skill(id: $0, name: "Name of \($0)")
                }, essays: ["G"])
        ]
        return catalogue
    }()

    private static let acts = Catalogue(
        themes: ["initiative", "others", "outcomes", "voice", "systems"].map { Catalogue.Theme(id: $0, name: $0) },
        acts: [
            ("loose-end", "initiative"), ("solution", "initiative"), ("bridge", "initiative"), ("support", "others"),
            ("mentor", "others"), ("delegate", "others"), ("share-praise", "others"), ("outcome", "outcomes"),
            ("feedback", "voice"), ("guard", "systems"), ("capture", "systems"), ("firefight", "systems"),
        ].map { ActKind(id: $0.0, theme: $0.1, name: "Name of \($0.0)", sentence: "A sentence.", essays: ["T"]) })

    /// Text in which `@handle` is a mention and `**` makes strong, as the reader has it.
    static func rich(_ text: String) -> RichText {
        var rich = RichText()
        var isStrong = false
        var rest = Substring(text)
        while let first = rest.first {
            if first == "@", let next = rest.dropFirst().first, next.isLetter {
                let handle = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
                rich.append(.mention, Array(handle.utf8))
                rest = rest.dropFirst(handle.count + 1)
            } else if rest.hasPrefix("**") {
                rich.append(isStrong ? .strongEnd : .strong)
                isStrong.toggle()
                rest = rest.dropFirst(2)
            } else {
                rich.append(RichText(plain: String(first)))
                rest = rest.dropFirst()
            }
        }
        return rich
    }

    /// A link with its text.
    static func link(_ text: String, to address: String, title: String = "") -> RichText {
        var rich = RichText()
        rich.append(.link, Array(address.utf8))
        rich.code += Array(title.utf8) + [0x02]
        rich.append(RichText(plain: text))
        rich.append(.linkEnd)
        return rich
    }

    /// The handles that a text mentions, in lower case, each once.
    static func handles(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts {
            for word in text.split(whereSeparator: { " ,:;'’()[]".contains($0) }) where word.first == "@" {
                let handle = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }.lowercased()
                if !handle.isEmpty, !found.contains(handle) { found.append(handle) }
            }
        }
        return found
    }

    /// An item by its tags: `item("2026-03-04", "Walked @raj through it", "act/support", fields: ["impact": "…"])`.
    static func item(
        _ day: String, _ text: String, _ tags: String..., fields: KeyValuePairs<String, String> = [:],
        audience: Audience = .manager, done: Bool? = nil, shape: Item.Shape = .listItem
    ) -> Item {
        var item = Item(
            shape: shape, location: nil, day: CalendarDay(day) ?? CalendarDay(number: 0), audience: audience,
            text: rich(text))
        item.task = done.map { $0 ? .done : .open }
        item.fields = fields.map { Item.Field(key: $0.key, value: rich($0.value)) }
        item.people = handles([text] + fields.map(\.value))
        for tag in tags {
            let parts = tag.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            switch parts[0] {
            case "act":
                item.isAct = true
                item.kinds += parts.dropFirst()
            case "problem":
                item.problems.append(
                    Item.ProblemMark(id: parts[1], step: parts.count > 2 ? Step(rawValue: parts[2]) : nil))
            case "promise": item.isPromise = true
            case "feedback": item.isFeedback = true
            case "praise": item.isPraise = true
            case "lesson": item.isLesson = true
            case "own": item.areas.append(parts[1])
            case "skill": item.skills.append(parts[1])
            case "audit": item.audits.append(parts[1])
            case "intend": item.intentions.append(parts[1])
            default: item.tags.append(tag)
            }
        }
        return item
    }

    /// An entry that holds items, each on a line of its own.
    static func entry(
        _ file: String, _ items: Item..., day: String? = nil, title: String? = nil, audience: Audience = .manager,
        draft: Bool = false, tags: [String] = [], extra: KeyValuePairs<String, String> = [:]
    ) -> ParsedEntry {
        var items = items
        for i in items.indices {
            items[i].location = Item.Location(file: file, position: SourcePosition(line: 10 + i, column: 3))
        }
        return ParsedEntry(
            entry: Entry(
                file: file, day: day.flatMap { CalendarDay($0) } ?? items.first?.day, title: title, path: file,
                audience: audience, draft: draft, tags: tags,
                extra: extra.map { Item.Field(key: $0.key, value: rich($0.value)) }),
            items: items)
    }

    static func journal(_ entries: ParsedEntry..., configure: (inout JournalConfig) -> Void = { _ in }) -> Journal {
        var config = JournalConfig()
        configure(&config)
        let sorted = entries.sorted { $0.entry.file.utf8.lexicographicallyPrecedes($1.entry.file.utf8) }
        return Journal(config: config, catalogue: catalogue.adding(config.acts), entries: sorted)
    }

    /// A journal of one entry for each item, seen in private.
    static func visible(
        _ items: Item..., audience: Audience = .private, configure: (inout JournalConfig) -> Void = { _ in }
    ) -> VisibleJournal {
        var config = JournalConfig()
        configure(&config)
        var entries: [ParsedEntry] = []
        for (i, item) in items.enumerated() {
            entries.append(entry("\(item.day)-\(1000 + i).md", item))
        }
        let sorted = entries.sorted { $0.entry.file.utf8.lexicographicallyPrecedes($1.entry.file.utf8) }
        return Journal(config: config, catalogue: catalogue.adding(config.acts), entries: sorted)
            .visible(to: audience).0
    }
}

extension RichText {
    /// For expectations.
    var plain: String { plainText }
}
