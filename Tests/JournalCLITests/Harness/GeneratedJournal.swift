import JournalCore

/// A journal made from a seed, each line of which knows for whom it is.
///
/// Its pruned twin for an audience has nothing in the place of what that audience may not see: the lines are empty, so
/// that what is left stands where it stood; files in which nothing is left are not there.
struct GeneratedJournal {
    private struct Line {
        var text: String
        /// Whoever may see what the line belongs to; nil for what stays in every twin.
        var audience: Audience?
        /// What stands in its place, where that is not an empty line.
        var substitute = ""
    }

    private struct File {
        var path: String
        var lines: [Line] = []
        var isDraft = false
    }

    private var random: SeededGenerator
    private var files: [File] = []
    private var settings = ""
    private var defaultAudience = Audience.manager

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        makeSettings()
        for number in 0..<Int.random(in: 4...12, using: &random) { makeFile(number) }
    }

    /// All of it, or the pruned twin for an audience.
    func sources(for audience: Audience? = nil) -> [String: String] {
        var sources = ["journal.yaml": settings]
        for file in files {
            guard let audience else {
                sources[file.path] = file.lines.map { $0.text + "\n" }.joined()
                continue
            }
            let isLeft = file.lines.contains { line in line.audience.map { audience.maySee($0) } ?? false }
            guard isLeft, !file.isDraft else { continue }
            sources[file.path] = file.lines.map { line in
                let isSeen = line.audience.map { audience.maySee($0) } ?? true
                return (isSeen ? line.text : line.substitute) + "\n"
            }.joined()
        }
        return sources
    }

    // MARK: Settings

    private mutating func makeSettings() {
        settings = """
            title: A journal of many seeds
            author: {name: Sam Rivera, role: Engineer, aim: \(random.pick(["manager", "architect", "executive"]))}
            weekly: [loose-end, support, solution, feedback]
            headlines: [alerts, Handover]
            people:
              sarah: {name: Sarah Lee, team: Sales, relation: peer}
              raj: {name: Raj Patel, team: Support, relation: mentee, public: true}
              maria: {name: María Núñez, relation: manager}
              wen: {name: 李文, team: Data, relation: other-team}
            criteria:
              scope: {name: Scope beyond the team, acts: [bridge, rally], tags: [cross-team]}

            """
        if random.chance(20) {
            defaultAudience = .public
            settings += "audience: public\n"
        } else if random.chance(20) {
            defaultAudience = .private
            settings += "audience: private\n"
        }
    }

    // MARK: Files

    private mutating func makeFile(_ number: Int) {
        let start = CalendarDay(number: 20_500)
        let day = start.advanced(by: Int.random(in: 0..<120, using: &random))
        var file = File(path: "\(random.pick(["", "notes/", "2026/"]))\(day)-\(number).md")
        let mark = random.chance(15) ? Audience.private : random.chance(15) ? .public : nil
        file.isDraft = random.chance(5)
        let isWhole = random.chance(15)
        if mark != nil || file.isDraft || isWhole || random.chance(20) {
            file.lines.append(Line(text: "---"))
            if let mark { file.lines.append(Line(text: "audience: \(mark.rawValue)")) }
            if file.isDraft { file.lines.append(Line(text: "draft: true")) }
            if random.chance(30) { file.lines.append(Line(text: "summary: A week of \(words(3))")) }
            if isWhole {
                let audience = mark ?? defaultAudience
                file.lines.append(Line(text: "title: \(words(4))", audience: audience))
                file.lines.append(Line(text: "tags: [act/\(kind()), \(ordinaryTag())]", audience: audience))
            }
            file.lines.append(Line(text: "---"))
        }
        if isWhole {
            let audience = mark ?? defaultAudience
            file.lines.append(Line(text: "\(words(9)) with @sarah [impact:: \(words(3))]", audience: audience))
        } else {
            file.lines.append(Line(text: "# \(words(3))"))
            file.lines.append(Line(text: ""))
            var around = mark
            for _ in 0..<Int.random(in: 1...3, using: &random) { addSection(to: &file, day, mark, &around) }
        }
        files.append(file)
    }

    /// A heading, with or without a mark and a day of its own, and blocks under it; or more blocks under the last one.
    ///
    /// - Parameter around: What the marks of the entry and of the section come to, nil where there are none.
    private mutating func addSection(
        to file: inout File, _ day: CalendarDay, _ mark: Audience?, _ around: inout Audience?
    ) {
        if random.chance(60) {
            let own = random.chance(20) ? Audience.private : random.chance(20) ? .public : nil
            around = own.map { min(mark ?? $0, $0) } ?? mark
            let date = random.chance(30) ? "\(day.advanced(by: Int.random(in: 0..<9, using: &random))) " : ""
            let tag = own.map { spelt($0) } ?? ""
            let given = random.chance(35) ? " \(gift())" : ""
            // A heading without a tag of the vocabulary shows its words to nobody else, and stays.
            file.lines.append(
                Line(
                    text: "## \(date)\(words(2))\(given)\(tag)",
                    audience: given.isEmpty ? nil : around ?? defaultAudience,
                    substitute: "## \(date)Section\(tag)"))
            file.lines.append(Line(text: ""))
        }
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            switch Int.random(in: 0..<11, using: &random) {
            case 10: addDefinition(to: &file, around == mark ? nil : around)
            case 0: addQuote(to: &file, around)
            case 1: addTable(to: &file, around)
            case 2:
                addHeading(to: &file, around)
                // Its section ends with a plain heading, which ends the one around it too.
                around = mark
            case 3: addParagraph(to: &file, around)
            default: addListItem(to: &file, around)
            }
            // Ends every list, so that one that goes leaves no other in its place.
            if random.chance(80) {
                file.lines.append(Line(text: ""))
                file.lines.append(Line(text: "And then \(words(2))."))
                file.lines.append(Line(text: ""))
            }
        }
    }

    // MARK: Blocks

    /// The audience of a block within what is around it, and the tag that says so.
    private mutating func mark(within around: Audience?) -> (audience: Audience, tag: String) {
        guard random.chance(45) else { return (around ?? defaultAudience, "") }
        let own = random.chance(60) ? Audience.private : .public
        return (around.map { min($0, own) } ?? own, spelt(own))
    }

    /// A mark as people type it.
    private mutating func spelt(_ audience: Audience) -> String {
        let name = audience.rawValue
        let word = random.chance(20) ? name.prefix(1).uppercased() + name.dropFirst() : name
        return random.pick([" #\(word)", " #\(word)", " (#\(word))", " #\(word)."])
    }

    private mutating func addListItem(to file: inout File, _ around: Audience?) {
        let (audience, tag) = mark(within: around)
        let box = random.chance(30) ? random.pick(["[ ] ", "[x] "]) : ""
        let anchor = random.chance(10) ? " ^\(random.pick(["first", "second"]))" : ""
        file.lines.append(
            Line(text: "- \(box)\(sentence()) \(itemTag())\(tag)\(fields())\(anchor)", audience: audience))
        if random.chance(25) { file.lines.append(Line(text: "  - plainly \(words(3))", audience: audience)) }
        if random.chance(25) {
            // What is nested in something private is private too; else it has marks of its own.
            let inner = mark(within: audience == .private && tag.hides ? .private : around)
            file.lines.append(
                Line(text: "  - \(sentence()) \(itemTag())\(inner.tag)\(fields())", audience: inner.audience))
        } else if random.chance(15) {
            addDefinition(to: &file, audience, indent: "  ")
        }
    }

    /// A definition of a link reference, which whoever may see its place may use.
    private mutating func addDefinition(to file: inout File, _ audience: Audience?, indent: String = "") {
        file.lines.append(Line(text: ""))
        file.lines.append(
            Line(
                text: "\(indent)[\(reference())]: https://example.org/\(words(1)) \"\(words(1))\"", audience: audience))
        file.lines.append(Line(text: ""))
    }

    private mutating func addParagraph(to file: inout File, _ around: Audience?) {
        let (audience, tag) = mark(within: around)
        file.lines.append(Line(text: ""))
        file.lines.append(Line(text: "\(sentence()) \(itemTag())\(tag)", audience: audience))
        file.lines.append(Line(text: "impact:: \(words(2))", audience: audience))
        file.lines.append(Line(text: ""))
    }

    private mutating func addQuote(to file: inout File, _ around: Audience?) {
        let (audience, tag) = mark(within: around)
        file.lines.append(Line(text: ""))
        for text in ["> \(words(5)) #praise\(tag)", ">", "> — @\(person()), in the retro"] {
            file.lines.append(Line(text: text, audience: audience))
        }
        file.lines.append(Line(text: ""))
    }

    /// A table whose rows go one by one; an item's row that goes leaves an empty one.
    private mutating func addTable(to file: inout File, _ around: Audience?) {
        file.lines += [Line(text: ""), Line(text: "| what | who |"), Line(text: "|---|---|")]
        for _ in 0..<3 {
            let (audience, tag) = mark(within: around)
            file.lines.append(
                Line(text: "| \(words(3)) \(itemTag())\(tag) | @\(person()) |", audience: audience, substitute: "| | |")
            )
        }
        file.lines.append(Line(text: ""))
    }

    /// A heading that is an item, with its section: what stands in it, and items with marks of their own.
    private mutating func addHeading(to file: inout File, _ around: Audience?) {
        let (audience, tag) = mark(within: around)
        let given = random.chance(40) ? " \(gift())" : ""
        let inner =
            tag.hides ? .private : tag.isEmpty ? around : around.map { min($0, .public) } ?? .public
        file.lines.append(Line(text: ""))
        file.lines.append(
            Line(text: "### \(words(3)) #act/\(kind())\(given)\(tag)", audience: audience, substitute: "###"))
        file.lines.append(Line(text: ""))
        file.lines.append(Line(text: "\(words(8)) with @\(person()).", audience: audience))
        file.lines.append(Line(text: ""))
        if random.chance(20) { addDefinition(to: &file, audience) }
        addListItem(to: &file, inner)
        // The section is the heading's detail up to here.
        file.lines.append(Line(text: ""))
        file.lines.append(Line(text: "## Later"))
        file.lines.append(Line(text: ""))
    }

    // MARK: Words

    private mutating func kind() -> String {
        random.pick(["support", "bridge", "teach", "guard", "firefight", "solution", "delegate", "mentor", "loose-end"])
    }

    private mutating func person() -> String { random.pick(["sarah", "raj", "maria", "wen", "Nobody"]) }

    private mutating func ordinaryTag() -> String { random.pick(["cross-team", "Cross-Team", "tooling", "Tooling"]) }

    /// What a heading gives to the items under it.
    private mutating func gift() -> String {
        random.pick(["#project/checkout", "#project/Checkout #goal/review", "#goal/review", "#project/rota"])
    }

    private mutating func reference() -> String { random.pick(["plan one", "Plan One", "notes"]) }

    private mutating func words(_ count: Int) -> String {
        let all = [
            "alerts", "release", "handover", "slow", "runbook", "Zoë", "team", "again", "quiet", "rota", "naïve", "日本",
            "review", "plan", "night", "pager",
        ]
        return (0..<count).map { _ in random.pick(all) }.joined(separator: " ")
    }

    private mutating func sentence() -> String {
        // Few words, so that some items begin alike and want one address.
        var text = words(random.chance(30) ? 1 : 4)
        if random.chance(40) { text += " with @\(person())" }
        if random.chance(15) { text += " and Sarah" }
        if random.chance(10) { text += " [see](https://example.org/\(words(1)))" }
        if random.chance(20) { text += random.chance(50) ? " [\(reference())]" : " [see][\(reference())]" }
        if random.chance(30) { text += " #\(ordinaryTag())" }
        if random.chance(10) { text += " \(gift())" }
        return text
    }

    private mutating func itemTag() -> String {
        let problem = "#problem/" + random.pick(["alerts", "Alerts", "handover", "Handover", "rota"])
        switch Int.random(in: 0..<16, using: &random) {
        case 14: return "#goal/\(random.pick(["review", "Review", "lead"])) [target:: \(words(1))] [by:: 2026-Q2]"
        case 15: return "#act/\(kind()) #problem/handover"
        case 0...4: return "#act/\(kind())"
        case 5: return "#act/\(kind()) \(problem)"
        case 6: return problem
        case 7:
            let steps = ["identify", "idea", "critique", "pitch", "tell", "implement", "solved", "dropped"]
            return problem + "/" + random.pick(steps) + " [measure:: \(Int.random(in: 1..<90, using: &random)) pages]"
        case 8:
            let stance = random.pick(["for", "against", "unsure"])
            return "\(problem)/stakeholder @\(person()) [pain:: \(words(2))] [stance:: \(stance)]"
        case 9:
            let due = CalendarDay(number: 20_560).advanced(by: Int.random(in: 0..<90, using: &random))
            return "#promise [due:: \(due)]" + (random.chance(40) ? " [done:: \(due.advanced(by: 1))]" : "")
        case 10: return "#feedback @\(person())" + (random.chance(50) ? " [action:: \(words(2))]" : "")
        case 11: return random.pick(["#own/alerts", "#skill/delegation", "#lesson", "#act"])
        case 12: return "#audit/gap [pick:: \(words(2))]"
        default: return "#intend/\(kind())"
        }
    }

    private mutating func fields() -> String {
        var text = ""
        if random.chance(30) { text += " [impact:: \(words(3))]" }
        if random.chance(20) { text += " [evidence:: https://example.org/\(Int.random(in: 1..<99, using: &random))]" }
        if random.chance(10) { text += " [value:: €\(Int.random(in: 1..<99, using: &random)),000]" }
        if random.chance(10) { text += " [before:: \(words(1))] [after:: \(words(1))]" }
        return text
    }
}

extension String {
    /// Whether it is the mark of what is private.
    fileprivate var hides: Bool { lowercased().contains("#private") }
}
