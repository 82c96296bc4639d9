internal import JournalText

/// What `journal list` is asked: of what, and which. Several values of one filter mean any of them; several filters,
/// all of them.
package struct ListQuery: Sendable {
    /// What a list is of; the raw value is what is typed after `journal list`.
    package enum Subject: String, CaseIterable, Sendable {
        case acts
        case problems
        case projects
        case goals
        case people
        case promises
        case weeks
        case tags
        case entries

        /// The filters that mean something for it.
        package var filters: [Filter] {
            switch self {
            case .acts: [.kind, .theme, .problem, .project, .goal, .person, .tag, .strength, .period, .text]
            case .problems: [.problem, .project, .goal, .person, .tag, .status, .strength, .period, .text]
            case .promises, .goals: [.problem, .project, .goal, .person, .tag, .status, .period, .text]
            case .projects, .people, .weeks, .tags, .entries:
                [.kind, .theme, .problem, .project, .goal, .person, .tag, .period, .text]
            }
        }

        /// What `--status` may say of it.
        var statuses: [String] {
            switch self {
            case .problems: ["open", "implementing", "solved", "dropped"]
            case .promises: PromiseState.allCases.map(\.rawValue)
            case .goals: Goal.State.allCases.map(\.rawValue)
            default: []
            }
        }
    }

    /// What narrows a list; the raw value is the name of its option, as in `--kind`.
    package enum Filter: String, CaseIterable, Sendable {
        case kind
        case theme
        case problem
        case project
        case goal
        case person
        case tag
        case status
        case strength
        case period
        case text
    }

    /// Words that mean nothing, and what to write instead.
    package struct Fault: Error, Hashable, Sendable {
        /// What is wrong, without a full stop.
        package var message: String
        /// What to write instead or what there is, without a full stop.
        package var hint: String
    }

    /// What the list is of.
    package var subject: Subject
    /// As typed.
    package var words: [Filter: [String]]
    /// An item is asked for where it is of any of them; empty for all days.
    package var periods: [Period]

    /// - Parameter words: what was typed for each filter but `period`.
    /// - Throws: where a filter means nothing for the subject.
    package init(_ subject: Subject, words: [Filter: [String]], periods: [Period]) throws(Fault) {
        self.subject = subject
        self.words = words.filter { !$0.value.isEmpty }
        self.periods = periods
        let used = Filter.allCases.filter { self.words[$0] != nil || $0 == .period && !periods.isEmpty }
        if let other = used.first(where: { !subject.filters.contains($0) }) {
            let known = subject.filters.map { "--\($0.rawValue)" }.joined(separator: ", ")
            throw Fault(
                message: "`list \(subject.rawValue)` takes no --\(other.rawValue)", hint: "it takes \(known)")
        }
    }

    /// Whether any filter was named.
    package var isFiltered: Bool { !words.isEmpty || !periods.isEmpty }
}

extension ListQuery {
    /// The known name that each word of a filter means, without case.
    ///
    /// - Throws: for a word that means none, with the nearest.
    func resolved(_ filter: Filter, among known: [String], called noun: String) throws(Fault) -> [String] {
        var found: [String] = []
        var byWord: [String: String] = [:]
        for name in known where byWord[name.lowercased()] == nil { byWord[name.lowercased()] = name }
        for word in words[filter] ?? [] {
            guard let name = byWord[word.lowercased()] else {
                throw Fault(
                    message: "`\(word)` is not a \(noun)", hint: ListQuery.hint(for: word, among: known, filter))
            }
            found.append(name)
        }
        return found
    }

    static func hint(for word: String, among known: [String], _ filter: Filter) -> String {
        if let nearest = NearestName.of(word, among: known) { return "did you mean `\(nearest)`?" }
        switch filter {
        case .problem: return "`journal list problems` has all of them"
        case .person: return "`journal list people` has all of them"
        case .kind: return "`journal explain` has all of them"
        default: return "there is " + known.joined(separator: ", ")
        }
    }
}
