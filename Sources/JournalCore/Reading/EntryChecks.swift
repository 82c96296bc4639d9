package import JournalText

/// What `check` looks for beyond what every command does, made once for all entries.
package struct EntryChecks: Sendable {
    let audit: LanguageAudit
    /// By id.
    let rules: [String: PhraseRule]
    /// Whether files without an item are judged as those with one are.
    let tellsPlainNotes: Bool

    /// - Parameters:
    ///   - catalogue: With the journal's own kinds and phrases.
    ///   - tellsPlainNotes: Whether the faults of files without an item are told too.
    package init(_ catalogue: Catalogue, tellsPlainNotes: Bool = false) {
        self.tellsPlainNotes = tellsPlainNotes
        audit = LanguageAudit(catalogue)
        rules = Dictionary(catalogue.phraseRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What came of one entry, with what can only be judged beside all others.
package struct CheckedEntry: Sendable {
    /// The file; a journal's loader drops its bytes where nothing in it may be mended.
    package var source: SourceFile
    /// nil for a plain note, for a template, and for what cannot be read or was left out.
    package var entry: ParsedEntry?
    /// Whether its front matter is a form that nobody has filled in: then it is not an entry, and nothing is told of it.
    package var isTemplate = false
    /// Before the comments of the file leave any out.
    var diagnostics: [Diagnostic]
    var ignores: [IgnoreComment] = []
    var misspeltTags: [MisspeltTag] = []
    var problemTags: [ProblemTag] = []
    var misspeltPeople: [MisspeltPerson] = []
    /// How many items have no day and are left out.
    package var undatedItems = 0
    /// Where those of the body have their tag; see ``undatedLines``.
    var undatedPlaces: [Int] = []

    /// Whether something in it may be mended: only then are its bytes needed once it is read.
    package var mayBeFixed: Bool {
        !undatedPlaces.isEmpty || diagnostics.contains { $0.fix != nil }
            || misspeltTags.contains { $0.diagnostic.fix != nil }
    }

    /// Adds what is only seen beside other files.
    package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Takes out all that was read, with nothing told of it but this.
    package mutating func leaveOut(telling warning: Diagnostic?) {
        entry = nil
        diagnostics = warning.map { [$0] } ?? []
        misspeltTags = []
        problemTags = []
        ignores = ignores.filter { $0.rule == warning?.rule }
    }

    /// The diagnostics of the file by itself, without those that its comments leave out.
    package var told: [Diagnostic] {
        IgnoreComment.apply(ignores, to: diagnostics, tellsUseless: false)
    }

    /// The diagnostics of all entries, each file's without those that its comments leave out, and the comments that
    /// leave out nothing.
    package static func diagnostics(of entries: [CheckedEntry]) -> [Diagnostic] {
        var uses: [String: Int] = [:]
        for entry in entries { for tag in entry.misspeltTags { uses[tag.root, default: 0] += 1 } }
        // By bytes: two names that differ in Unicode form are two files.
        var slips: [[UInt8]: [Diagnostic]] = [:]
        for slip in ProblemTag.misspelt(entries.flatMap(\.problemTags)) {
            slips[Array(slip.path.utf8), default: []].append(slip)
        }
        let people = MisspeltPerson.told(in: entries)
        return entries.flatMap { entry in
            let tags = entry.misspeltTags.filter { uses[$0.root, default: 0] < MisspeltTag.leastUses }
            let all =
                entry.diagnostics + tags.map(\.diagnostic)
                + (slips.isEmpty ? [] : slips[Array(entry.source.path.utf8)] ?? [])
                + (people.isEmpty ? [] : people[Array(entry.source.path.utf8)] ?? [])
            return IgnoreComment.apply(entry.ignores, to: all, tellsUseless: true)
        }
    }
}
