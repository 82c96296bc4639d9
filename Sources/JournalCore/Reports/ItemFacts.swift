internal import JournalMarkdown

/// What every report asks of an item, worked out once for all of them: numbers in place of strings.
///
/// A hundred thousand items and five hundred digests: whatever is looked up by name is looked up here, once an item.
///
/// A class, as it is handed from section to section and never changes.
final class ItemFacts: Sendable {
    /// How strong each item is; see ``RuleOfStrength``.
    let score: [Int32]
    let strength: [Strength]
    let flags: [Flags]
    let days: [CalendarDay]
    /// Persons by number, in order of the first item that mentions them: keys of ``VisibleJournal/people``.
    let persons: [String]
    /// How many kinds the catalogue has.
    let kindCount: Int
    /// The theme of each kind, an index into ``Catalogue/themes``.
    let themeOfKind: [Int]

    /// What an item is, in a few bits: a report asks a hundred thousand items for these, and few for more.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let act = Flags(rawValue: 1)
        static let promise = Flags(rawValue: 2)
        static let feedback = Flags(rawValue: 4)
        static let praise = Flags(rawValue: 8)
        static let lesson = Flags(rawValue: 16)
        static let intention = Flags(rawValue: 32)
        static let area = Flags(rawValue: 64)
        static let skill = Flags(rawValue: 128)
        static let audit = Flags(rawValue: 256)
        static let tags = Flags(rawValue: 512)
        /// A span of more than seven days.
        static let longSpan = Flags(rawValue: 1024)
    }

    /// The items that are spans, in order, each with its first day.
    private let spans: [(item: Int, first: CalendarDay)]
    private let kindNumbers: [String: Int]
    private let kindLists: Lists
    private let personLists: Lists
    private let problemLists: Lists

    /// Lists of small numbers, one an item, in one array.
    private struct Lists: Sendable {
        var starts: [Int32] = [0]
        var numbers: [Int32] = []

        mutating func append(_ number: Int) { numbers.append(Int32(number)) }

        mutating func endItem() { starts.append(Int32(numbers.count)) }

        @inline(__always)
        subscript(item: Int) -> ArraySlice<Int32> { numbers[Int(starts[item])..<Int(starts[item + 1])] }
    }

    init(_ journal: VisibleJournal) {
        let count = journal.items.count
        var kindNumbers: [String: Int] = [:]
        for (i, act) in journal.catalogue.acts.enumerated() { kindNumbers[act.id] = i }
        let themes = Dictionary(
            journal.catalogue.themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        themeOfKind = journal.catalogue.acts.map { themes[$0.theme] ?? 0 }
        kindCount = journal.catalogue.acts.count
        self.kindNumbers = kindNumbers
        let problems = ItemFacts.problemLists(journal)
        var kinds = Lists()
        var people = Lists()
        var personNumbers: [String: Int] = [:]
        var persons: [String] = []
        let isSolved = journal.problems.map { $0.status == .solved }
        var strength: [Strength] = []
        var score: [Int32] = []
        var flags: [Flags] = []
        var days: [CalendarDay] = []
        var spans: [(item: Int, first: CalendarDay)] = []
        flags.reserveCapacity(count)
        days.reserveCapacity(count)
        strength.reserveCapacity(count)
        score.reserveCapacity(count)
        for i in journal.items.indices {
            for kind in journal.items[i].kinds {
                if let number = kindNumbers[kind] { kinds.append(number) }
            }
            kinds.endItem()
            for person in journal.items[i].people {
                let number = personNumbers[person] ?? persons.count
                if number == persons.count {
                    personNumbers[person] = number
                    persons.append(person)
                }
                people.append(number)
            }
            people.endItem()
            let solves = problems[i].contains { isSolved[Int($0)] }
            let (itemStrength, itemScore) = RuleOfStrength.score(
                journal.items[i].fields, people: journal.items[i].people.count, isOfSolvedProblem: solves)
            flags.append(ItemFacts.flags(i, in: journal.items))
            days.append(journal.items[i].day)
            if journal.items[i].isSpan { spans.append((i, journal.items[i].first)) }
            strength.append(itemStrength)
            score.append(itemScore)
        }
        kindLists = kinds
        personLists = people
        problemLists = problems
        self.persons = persons
        self.strength = strength
        self.flags = flags
        self.days = days
        self.spans = spans
        self.score = score
    }

    private static func flags(_ i: Int, in items: [Item]) -> Flags {
        var flags: Flags = []
        if items[i].isAct { flags.insert(.act) }
        if items[i].isPromise { flags.insert(.promise) }
        if items[i].isFeedback { flags.insert(.feedback) }
        if items[i].isPraise { flags.insert(.praise) }
        if items[i].isLesson { flags.insert(.lesson) }
        if !items[i].intentions.isEmpty { flags.insert(.intention) }
        if !items[i].areas.isEmpty { flags.insert(.area) }
        if !items[i].skills.isEmpty { flags.insert(.skill) }
        if !items[i].audits.isEmpty { flags.insert(.audit) }
        if !items[i].tags.isEmpty { flags.insert(.tags) }
        if items[i].isLongSpan { flags.insert(.longSpan) }
        return flags
    }

    /// Whether the item carries `#act` in any form.
    @inline(__always)
    func isAct(_ item: Int) -> Bool { flags[item].contains(.act) }

    @inline(__always)
    func `is`(_ item: Int, _ flag: Flags) -> Bool { flags[item].contains(flag) }

    /// The problems of each item, each once: counted first, then put where they belong, without a look at an id.
    private static func problemLists(_ journal: VisibleJournal) -> Lists {
        var lists = Lists()
        lists.starts = [Int32](repeating: 0, count: journal.items.count + 1)
        for problem in journal.problems {
            var last = -1
            for part in problem.parts where part.item != last {
                last = part.item
                lists.starts[last + 1] += 1
            }
        }
        for i in lists.starts.indices.dropFirst() { lists.starts[i] += lists.starts[i - 1] }
        lists.numbers = [Int32](repeating: 0, count: Int(lists.starts[journal.items.count]))
        var places = lists.starts
        for (p, problem) in journal.problems.enumerated() {
            var last = -1
            for part in problem.parts where part.item != last {
                last = part.item
                lists.numbers[Int(places[last])] = Int32(p)
                places[last] += 1
            }
        }
        return lists
    }

    /// The kinds of an item's act tags, by number in ``Catalogue/acts``.
    @inline(__always)
    func kinds(_ item: Int) -> ArraySlice<Int32> { kindLists[item] }

    /// The people that an item mentions, by number in ``persons``.
    @inline(__always)
    func people(_ item: Int) -> ArraySlice<Int32> { personLists[item] }

    /// The problems that an item belongs to, by number in ``VisibleJournal/problems``, each once.
    @inline(__always)
    func problems(_ item: Int) -> ArraySlice<Int32> { problemLists[item] }

    func number(ofKind id: String) -> Int? { kindNumbers[id] }

    /// A set of kinds as a table to ask by number.
    func table(of ids: some Sequence<String>) -> [Bool] {
        var table = [Bool](repeating: false, count: kindCount)
        for id in ids { if let number = kindNumbers[id] { table[number] = true } }
        return table
    }

    /// Whether one is stronger than another; of two alike the later one is.
    @inline(__always)
    func isStronger(_ a: Int, than b: Int) -> Bool { (score[a], a) > (score[b], b) }

    /// The strongest of some items, strongest first.
    func strongest(_ limit: Int, of items: some Sequence<Int>) -> [Int] {
        var best: [Int] = []
        for item in items {
            if best.count == limit, let last = best.last, !isStronger(item, than: last) { continue }
            var place = best.count
            while place > 0, isStronger(item, than: best[place - 1]) { place -= 1 }
            best.insert(item, at: place)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}

extension ItemFacts {
    /// The items of some days.
    func items(in range: ClosedRange<CalendarDay>) -> ItemRange {
        items(firstItem(from: range.lowerBound)..<firstItem(from: range.upperBound.advanced(by: 1)), of: range)
    }

    /// Those of a range of ``VisibleJournal/items`` that are of some days.
    func items(_ bounds: Range<Int>, of range: ClosedRange<CalendarDay>) -> ItemRange {
        let first = spans.partition { $0.item >= bounds.lowerBound }
        guard first < spans.count, spans[first].item < bounds.upperBound else { return ItemRange(bounds) }
        var left: Set<Int> = []
        for (item, start) in spans[first...].prefix(while: { $0.item < bounds.upperBound })
        where !DaySpan.belongs(from: start, to: days[item], in: range) { left.insert(item) }
        return ItemRange(bounds, without: left)
    }

    /// The first day of the spans among some items; nil where none is one.
    func firstDay(of range: ItemRange) -> CalendarDay? {
        spans.lazy.filter { range.contains($0.item) }.map { $0.first }.min()
    }

    /// The items of each week that has any, in order of time.
    var weeks: [(week: ISOWeek, items: ItemRange)] {
        var found: [(week: ISOWeek, items: ItemRange)] = []
        var start = 0
        while start < days.count {
            let week = days[start].isoWeek
            let end = firstItem(from: week.monday.advanced(by: 7))
            let items = items(start..<end, of: week.days)
            if !items.isEmpty { found.append((week, items)) }
            start = end
        }
        return found
    }

    /// The index of the first item on or after a day.
    func firstItem(from day: CalendarDay) -> Int { days.partition { $0 >= day } }
}

extension VisibleJournal {
    /// The last day of what the audience sees: what builds take for today, as they never ask the clock. A span of more
    /// than seven days does not move it while anything else has a day.
    package var lastDay: CalendarDay? { items.last { !$0.isLongSpan }?.day ?? items.last?.day }
}
