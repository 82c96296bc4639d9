internal import ArgumentParser
internal import JournalCore
internal import JournalText

/// What `journal new` is asked to make.
struct NewEntry {
    enum Kind: String, CaseIterable {
        case entry
        case problem
        case audit
        case week
    }

    enum Subject {
        case entry
        case problem(id: String)
        case audit(AuditForm)
        case week
    }

    var kind: Kind
    var subject: Subject
    /// As typed, or nil.
    var title: String?
    var day: CalendarDay

    /// - Throws: `ValidationError` for words that name nothing that can be made.
    init(kind: String, name: String?, title: String?, day: CalendarDay, catalogue: Catalogue) throws {
        guard let known = Kind(rawValue: kind) else {
            let names = Kind.allCases.map(\.rawValue)
            let hint =
                NearestName.of(kind, among: names).map { "did you mean `\($0)`?" } ?? names.joined(separator: ", ")
            throw ValidationError("`\(PrintableText.escaped(kind))` is nothing to make; \(hint)")
        }
        for text in [name, title].compactMap({ $0 }) {
            guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }), !text.isBlank else {
                throw ValidationError("`\(PrintableText.escaped(text))` is not a name: it must be one line of text")
            }
        }
        self.kind = known
        self.title = title
        self.day = day
        switch (known, name) {
        case (.problem, let id?): subject = .problem(id: try NewEntry.problem(id))
        case (.problem, nil):
            throw ValidationError("name the problem by a short ID: `journal new problem slow-handover`")
        case (.audit, let name): subject = .audit(try NewEntry.audit(name, in: catalogue))
        case (.entry, nil): subject = .entry
        case (.week, nil): subject = .week
        case (.entry, let name?), (.week, let name?):
            throw ValidationError(
                "`\(PrintableText.escaped(name))` is one word too many; a title is named by --title")
        }
    }

    private static func problem(_ id: String) throws -> String {
        let word = id.hasPrefix("#problem/") ? String(id.dropFirst(9)) : id
        guard ProblemID.isOne(word) else {
            throw ValidationError(
                "`\(PrintableText.escaped(id))` cannot be the ID of a problem; write letters, digits, - and _, as in "
                    + "slow-handover")
        }
        return word
    }

    private static func audit(_ name: String?, in catalogue: Catalogue) throws -> AuditForm {
        let names = catalogue.audits.map(\.id)
        let list = names.formatted
        guard let name else { throw ValidationError("which audit? \(list)") }
        if let audit = catalogue.audit(name.lowercased()) { return audit }
        let hint = NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "the audits are \(list)"
        throw ValidationError("no audit is called `\(PrintableText.escaped(name))`; \(hint)")
    }
}

extension String {
    /// Whether it holds nothing but white space.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension [String] {
    /// `a, b and c`.
    var formatted: String { count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + (last ?? "") }
}
