internal import JournalMarkdown

/// How people are written for one audience, wherever they stand.
///
/// For `private` and `manager` a mention is the name of `people:`, else `@handle` as written. For `public` all people
/// without `public: true`, and all whom `people:` does not know, are what they are to the author.
struct ShownNames: Sendable {
    let audience: Audience
    /// By handle in lower case.
    private let people: [String: VisibleJournal.Person]
    private let hidden: HiddenNames?
    /// Kinds that `journal.yaml` adds: only these may hold a name.
    private let addedKinds: Set<String>

    /// - Parameter selection: What the audience may see: whom only other items mention is not known here.
    init(_ selection: Selection, of journal: Journal, audience: Audience) {
        let config = journal.config
        self.audience = audience
        addedKinds = Set(config.acts.map(\.id))
        var people: [String: VisibleJournal.Person] = [:]
        guard audience == .public else {
            for person in config.people {
                let handle = person.handle.lowercased()
                people[handle] = VisibleJournal.Person(
                    key: handle, name: person.name ?? "@" + handle, team: person.team, relation: person.relation)
            }
            self.people = people
            hidden = nil
            return
        }
        var hidden = HiddenNames()
        var secret = config.people.filter { !$0.isPublic }
        var known = Set(config.people.map { $0.handle.lowercased() })
        selection.forEachHandle(of: journal) { handle in
            if known.insert(handle.lowercased()).inserted {
                secret.append(JournalConfig.Person(handle: handle.lowercased()))
            }
        }
        // A team's name may hold a person's: it is shown only where it does not.
        var names = HiddenNames()
        for person in secret { names.hide(person, as: "") }
        for person in secret {
            let team = person.team.flatMap { names.isIn($0) ? nil : $0 }
            let phrase = PersonPhrase.of(person.relation, team: team)
            hidden.hide(person, as: phrase)
            people[person.handle.lowercased()] = VisibleJournal.Person(
                key: phrase, name: phrase, team: team, relation: person.relation)
        }
        if let author = config.author.name { hidden.keep(name: author) }
        for person in config.people where person.isPublic {
            for name in [person.name].compactMap({ $0 }) + person.also { hidden.keep(name: name) }
            let handle = person.handle.lowercased()
            hidden.shownHandles.insert(handle)
            for name in person.also {
                hidden.shownHandles.insert((name.hasPrefix("@") ? String(name.dropFirst()) : name).lowercased())
            }
            people[handle] = VisibleJournal.Person(
                key: handle, name: person.name ?? "@" + handle, team: person.team.map(hidden.replaced(in:)),
                relation: person.relation)
        }
        let named = KnownPeople(config)
        for handle in config.notPeople where named.isNobody(handle) { hidden.shownHandles.insert(handle) }
        self.people = people
        self.hidden = hidden
    }

    /// Somebody as this audience may know them.
    func person(_ handle: String) -> VisibleJournal.Person {
        let key = handle.lowercased()
        if let known = people[key] { return known }
        if audience == .public {
            let phrase = PersonPhrase.unknown
            return VisibleJournal.Person(key: phrase, name: phrase, team: nil, relation: nil)
        }
        return VisibleJournal.Person(key: key, name: "@" + key, team: nil, relation: nil)
    }

    /// Those with these keys, as they are known.
    func people(_ keys: Set<String>) -> [String: VisibleJournal.Person] {
        var byKey: [String: VisibleJournal.Person] = [:]
        for person in people.values { byKey[person.key] = person }
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, byKey[$0] ?? person($0)) })
    }

    /// How a mention is written: the name, else what was written.
    private func written(_ handle: String) -> String {
        if let known = people[handle] ?? people[handle.lowercased()] {
            return known.name.hasPrefix("@") ? "@" + handle : known.name
        }
        return audience == .public ? PersonPhrase.unknown : "@" + handle
    }

    // MARK: Items

    /// What one pass over items has met.
    struct Resolving {
        /// What is written for handles: a journal names few people often.
        fileprivate var written: [String: [UInt8]] = [:]
        /// Keys of everybody whom the items mention.
        private(set) var keys: Set<String> = []
        fileprivate(set) var gifts = HeadingGiftsMet()

        fileprivate mutating func meet(_ people: [String]) {
            for key in people { keys.insert(key) }
        }
    }

    /// Writes out every mention of an item, and in a public build every hidden name.
    func resolve(_ item: inout Item, _ resolving: inout Resolving) {
        if hidden != nil {
            hide(&item)
        } else if !item.people.isEmpty {
            if let text = resolved(item.text, &resolving.written) { item.text = text }
            if let detail = resolved(item.detail, &resolving.written) { item.detail = detail }
            if let who = resolved(item.attribution, &resolving.written) { item.attribution = who }
            for f in item.fields.indices {
                if let value = resolved(item.fields[f].value, &resolving.written) { item.fields[f].value = value }
            }
        }
        if !item.headings.isEmpty { resolving.gifts.give(to: &item, names: self) }
        resolving.meet(item.people)
    }

    private func hide(_ item: inout Item) {
        item.text = shown(item.text)
        item.detail = shown(item.detail)
        item.attribution = shown(item.attribution)
        for f in item.fields.indices {
            item.fields[f].key = shownTag(item.fields[f].key)
            item.fields[f].value = shown(item.fields[f].value)
        }
        if !item.people.isEmpty {
            var seen: Set<String> = []
            item.people = item.people.map { person($0).key }.filter { seen.insert($0).inserted }
        }
        for i in item.tags.indices { item.tags[i] = shownTag(item.tags[i]) }
        for i in item.areas.indices { item.areas[i] = shownTag(item.areas[i]) }
        for i in item.skills.indices { item.skills[i] = shownTag(item.skills[i]) }
        for i in item.kinds.indices { item.kinds[i] = shownKind(item.kinds[i]) }
        for i in item.intentions.indices { item.intentions[i] = shownKind(item.intentions[i]) }
        for i in item.problems.indices { item.problems[i].id = shownTag(item.problems[i].id) }
        for i in item.projects.indices { item.projects[i] = shownTag(item.projects[i]) }
        for i in item.goals.indices { item.goals[i] = shownTag(item.goals[i]) }
        item.anchor = item.anchor.map(shownTag)
    }

    // MARK: Texts

    /// A text with mentions written out, and in a public build without hidden names.
    func shown(_ text: RichText) -> RichText {
        if let hidden { return hidden.replaced(in: text, name: written) }
        var known: [String: [UInt8]] = [:]
        return resolved(text, &known) ?? text
    }

    /// A line of `journal.yaml` or of a title.
    func shown(_ text: String) -> String { hidden?.replaced(in: text) ?? text }

    /// A tag, a slug or an id.
    func shownTag(_ tag: String) -> String { hidden?.replaced(inTag: tag) ?? tag }

    /// A kind of act: those built in are words of ours, and hold no name.
    func shownKind(_ kind: String) -> String { addedKinds.contains(kind) ? shownTag(kind) : kind }

    /// The text with its mentions written out; nil where it has none.
    ///
    /// - Parameter known: What is written for handles met before.
    private func resolved(_ text: RichText, _ known: inout [String: [UInt8]]) -> RichText? {
        text.code.withUnsafeBufferPointer { code -> RichText? in
            var out: [UInt8] = []
            var copied = 0
            var at = 0
            while at + 1 < code.count {
                guard code[at] == RichText.escapeByte, code[at + 1] == RichText.Op.mention.rawValue else {
                    at += 1
                    continue
                }
                let op = RichTextWalk.op(code, &at)
                if out.isEmpty { out.reserveCapacity(code.count + 32) }
                out.append(contentsOf: UnsafeBufferPointer(rebasing: code[copied..<op.range.lowerBound]))
                let handle = String(decoding: UnsafeBufferPointer(rebasing: code[op.first]), as: UTF8.self)
                if let name = known[handle] {
                    out.append(contentsOf: name)
                } else {
                    let name = RichText(plain: written(handle)).code
                    known[handle] = name
                    out.append(contentsOf: name)
                }
                copied = at
            }
            if copied == 0 { return nil }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: code[copied...]))
            return RichText(code: out)
        }
    }
}
