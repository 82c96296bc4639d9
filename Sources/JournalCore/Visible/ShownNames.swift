internal import JournalMarkdown

/// How people are written for one audience, wherever they stand.
///
/// For `private` and `manager` a mention is the name of `people:`, else `@handle` as written. For `public` all people
/// without `public: true`, and all whom `people:` does not know, are what they are to the author.
struct ShownNames {
    let audience: Audience
    /// By handle in lower case.
    private let people: [String: VisibleJournal.Person]
    private let hidden: HiddenNames?
    /// Kinds that `journal.yaml` adds: only these may hold a name.
    private let addedKinds: Set<String>

    /// - Parameter items: Those that the audience may see: whom only others mention is not known here.
    init(of items: [Item], config: JournalConfig, audience: Audience) {
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
        for i in items.indices {
            for handle in items[i].people where known.insert(handle.lowercased()).inserted {
                secret.append(JournalConfig.Person(handle: handle.lowercased()))
            }
        }
        // A team's name may hold a person's: it is shown only where it does not.
        var names = HiddenNames()
        for person in secret { names.hide(name: person.name, handle: person.handle, as: "") }
        for person in secret {
            let team = person.team.flatMap { names.isIn($0) ? nil : $0 }
            let phrase = PersonPhrase.of(person.relation, team: team)
            hidden.hide(name: person.name, handle: person.handle, as: phrase)
            people[person.handle.lowercased()] = VisibleJournal.Person(
                key: phrase, name: phrase, team: team, relation: person.relation)
        }
        if let author = config.author.name { hidden.keep(name: author) }
        for person in config.people where person.isPublic {
            if let name = person.name { hidden.keep(name: name) }
            let handle = person.handle.lowercased()
            people[handle] = VisibleJournal.Person(
                key: handle, name: person.name ?? "@" + handle, team: person.team.map(hidden.replaced(in:)),
                relation: person.relation)
        }
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

    /// Everybody whom the items mention, by key; after ``resolve(_:)``.
    func people(of items: [Item]) -> [String: VisibleJournal.Person] {
        var byKey: [String: VisibleJournal.Person] = [:]
        for person in people.values { byKey[person.key] = person }
        var found: [String: VisibleJournal.Person] = [:]
        for i in items.indices {
            for key in items[i].people where found.index(forKey: key) == nil {
                found[key] = byKey[key] ?? person(key)
            }
        }
        return found
    }

    /// How a mention is written: the name, else what was written.
    private func written(_ handle: String) -> String {
        if let known = people[handle] ?? people[handle.lowercased()] {
            return known.name.hasPrefix("@") ? "@" + handle : known.name
        }
        return audience == .public ? PersonPhrase.unknown : "@" + handle
    }

    // MARK: Items

    /// Writes out every mention of the items, and in a public build every hidden name.
    func resolve(_ items: inout [Item]) {
        guard hidden == nil else {
            for i in items.indices { hide(&items[i]) }
            return
        }
        // A journal names few people often: what is written for each is made once.
        var known: [String: [UInt8]] = [:]
        for i in items.indices where !items[i].people.isEmpty {
            if let text = resolved(items[i].text, &known) { items[i].text = text }
            if let detail = resolved(items[i].detail, &known) { items[i].detail = detail }
            for f in items[i].fields.indices {
                if let value = resolved(items[i].fields[f].value, &known) { items[i].fields[f].value = value }
            }
        }
    }

    private func hide(_ item: inout Item) {
        item.text = shown(item.text)
        item.detail = shown(item.detail)
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
                guard code[at] == RichTextWalk.escape, code[at + 1] == RichText.Op.mention.rawValue else {
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
