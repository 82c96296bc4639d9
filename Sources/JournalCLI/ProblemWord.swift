internal import ArgumentParser
internal import JournalCore
internal import JournalText

/// What a word of the command line means within the problems of a journal; each throws `ValidationError` for a word
/// that means nothing there.
enum ProblemWord {
    /// The problem of an id, with or without `#problem/`, without case.
    ///
    /// - Parameter whole: The journal with what the audience may not see, to say so to its author.
    static func problem(_ word: String, in journal: VisibleJournal, of whole: Journal) throws -> Int {
        let prefix = ["#problem/", "problem/"].first { word.lowercased().hasPrefix($0) } ?? ""
        let id = word.dropFirst(prefix.count).lowercased()
        if let found = journal.problems.firstIndex(where: { $0.id.lowercased() == id }) { return found }
        let marks = whole.entries.lazy.flatMap(\.items).filter { item in
            item.problems.contains { $0.id.lowercased() == id }
        }
        if let audience = marks.map(\.audience).max() {
            throw ValidationError(
                PrintableText.escaped(
                    "nothing of the problem `\(word)` is for \(journal.audience.rawValue); add --audience "
                        + audience.rawValue))
        }
        var ids = journal.problems.map(\.id)
        if let nearest = NearestName.of(String(id), among: ids) {
            ids = [nearest]
        } else {
            // The latest are what a person has in mind.
            ids = ids.suffix(5).reversed()
        }
        let hint = ids.isEmpty ? "the journal has none" : "there is \(ids.joined(separator: ", "))"
        throw ValidationError(PrintableText.escaped("no problem `\(word)`; \(hint)"))
    }

    /// Somebody of a problem by handle, name or first name, with or without `@`, without case: a key of
    /// ``VisibleJournal/people``.
    static func person(_ word: String, of problem: Int, in journal: VisibleJournal) throws -> String {
        let wanted = (word.hasPrefix("@") ? word.dropFirst() : Substring(word)).lowercased()
        let people = journal.problems[problem].people
        let exact = people.first {
            $0.lowercased() == wanted || journal.name(of: $0).lowercased() == wanted
        }
        if let exact { return exact }
        let byFirstName = people.filter {
            journal.name(of: $0).split(separator: " ").first.map { $0.lowercased() == wanted } ?? false
        }
        if byFirstName.count == 1 { return byFirstName[0] }
        let stakeholders = journal.problems[problem].stakeholders.map(\.person)
        let known = (stakeholders.isEmpty ? people : stakeholders).map { journal.name(of: $0) }
        let hint =
            known.isEmpty
            ? "it names nobody yet: add @name #problem/\(journal.problems[problem].id)/stakeholder"
            : "its stakeholders are \(known.joined(separator: ", "))"
        throw ValidationError(PrintableText.escaped("`\(word)` is not named in this problem; \(hint)"))
    }
}
