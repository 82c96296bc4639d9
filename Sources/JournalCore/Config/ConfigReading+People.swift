internal import JournalText

extension ConfigReading {
    private static let personKeys = ["name", "also", "team", "relation", "public"]

    /// `people:`, by handle: who stands behind a mention.
    mutating func takePeople(_ pair: YAMLPair) {
        let form = "`sarah: {name: Sarah Lee, team: Sales, relation: peer, public: false}`"
        let hint = "a letter, then letters, digits, `.`, `_` or `-`, as after `@` in an entry"
        for (handle, pair) in named(pair, form: form, noun: "handle", hint: hint, isID: ConfigReading.isHandle) {
            var person = JournalConfig.Person(handle: handle)
            for pair in values.mapping(pair, hint: "write \(form)") { take(pair, of: &person) }
            config.people.append(person)
        }
    }

    /// `not-people:`, what stands after an `@` and is nobody.
    mutating func takeNotPeople(_ pair: YAMLPair) {
        for word in unique(values.list(pair)) {
            let name = word.value.utf8.first == 0x40 ? String(word.value.dropFirst()) : word.value
            if ConfigReading.isHandle(name) {
                config.notPeople.append(name.lowercased())
            } else {
                values.add(
                    .wrongValue, word.span, "`\(word.value.prefix(40))` is not a handle",
                    hint: "write what stands after the `@`: `not-people: [tisco, skooldio]`")
            }
        }
    }

    private mutating func take(_ pair: YAMLPair, of person: inout JournalConfig.Person) {
        switch pair.key {
        case "name": person.name = values.text(pair)
        case "also": person.also = values.list(pair, splits: false).map(\.value).filter { !$0.isEmpty }
        case "team": person.team = values.text(pair)
        case "public": person.isPublic = values.flag(pair) ?? false
        case "relation":
            guard let text = values.text(pair) else { return }
            let names = JournalConfig.Relation.allCases.map(\.rawValue)
            person.relation = JournalConfig.Relation(rawValue: text)
            if person.relation == nil {
                values.add(
                    .wrongValue, values.place(of: pair), "`\(text.prefix(40))` is not a relation",
                    hint: NearestName.of(text, among: names).map { "did you mean `\($0)`?" }
                        ?? "write one of \(YAMLValues.listed(names))")
            }
        default: values.addUnknown(pair, among: ConfigReading.personKeys, in: "a person")
        }
    }

    /// Whether a text is what may stand after `@`: a letter, then letters, digits, `.`, `_`, `-`, the last of them
    /// neither `.` nor `-`.
    static func isHandle(_ text: String) -> Bool {
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isLetter = MarkLetters.isLetter(scalar)
            guard
                isLetter
                    || (last != nil && (MarkLetters.isDigitOrMark(scalar) || "._-".unicodeScalars.contains(scalar)))
            else { return false }
            last = scalar
        }
        return last != nil && last != "." && last != "-" && text.utf8.count <= 200
    }
}
