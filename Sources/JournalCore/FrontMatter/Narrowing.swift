internal import JournalText

/// What a key with its value says of who may read, beyond the exact `audience:`; the same in front matter, where it
/// stands elsewhere, and in a field.
///
/// Nothing here widens: a key hides, keeps out, or says nothing.
struct Narrowing: Equatable {
    enum Effect: Equatable {
        /// For nobody else, or for the manager at most.
        case audience(Audience)
        /// In no output.
        case draft
        /// It looks like an audience, and its value would widen: it is told and does nothing.
        case nothing
    }

    var effect: Effect
    /// Spelt as the format has it. Another spelling is heeded all the same, and told.
    var isExact: Bool
    /// What to write instead: `private: true`.
    var meant: String

    /// What a key and its value say; nil where they say nothing.
    ///
    /// - Parameters:
    ///   - key: as written.
    ///   - value: the text of the value; empty where none is given.
    ///   - inProse: the two may be words of a sentence, so the value must be one that is known.
    static func read(
        _ key: some StringProtocol, _ value: some StringProtocol, inProse: Bool = false
    ) -> Narrowing? {
        guard mayNarrow(key.utf8.count, value.utf8.count) else { return nil }
        let name = Key(key)
        let word = Value(value)
        if inProse, !word.isKnown { return nil }
        return ofKnown(name, word) ?? ofLookAlike(name, word)
    }

    /// A key of any length may hold `private`; a value that says something is short.
    private static func mayNarrow(_ key: Int, _ value: Int) -> Bool { key >= 3 && key <= 120 && value <= 120 }

    // MARK: As the format has it

    private static func ofKnown(_ key: Key, _ value: Value) -> Narrowing? {
        switch key.folded {
        case "private":
            if value.isNo { return nil }
            return Narrowing(
                effect: .audience(.private), isExact: key.isPlain && value.isPlain && value.isYes,
                meant: "private: true")
        case "publish", "published", "public":
            guard value.isNo || value.isPrivate || value.isHiding || value.isDraft else { return nil }
            return Narrowing(
                effect: value.isDraft ? .draft : .audience(.private),
                isExact: key.isPlain && value.isPlain && value.isNo,
                meant: value.isDraft ? "status: draft" : "\(key.folded): false")
        case "visibility", "status":
            if value.isDraft {
                return Narrowing(
                    effect: .draft, isExact: key.isPlain && value.isPlain && value.folded == "draft",
                    meant: "status: draft")
            }
            guard value.isPrivate || value.isNearPrivate || (key.folded == "visibility" && value.isHiding)
            else { return nil }
            return Narrowing(
                effect: .audience(.private), isExact: key.isPlain && value.isPlain && value.folded == "private",
                meant: "\(key.folded): private")
        case "draft":
            if value.isNo || value.isEmpty { return nil }
            return Narrowing(effect: .draft, isExact: key.isPlain && value.isPlain && value.isYes, meant: "draft: true")
        case "confidential":
            if value.isNo || value.isEmpty { return nil }
            return Narrowing(
                effect: .audience(.private), isExact: key.isPlain && value.isPlain && value.isYes,
                meant: "private: true")
        default: return nil
        }
    }

    // MARK: What looks like it

    /// Keys that say, with a yes, that something is for few.
    private static let hiding: Set<String> = [
        "secret", "hidden", "personal", "sensitive", "unlisted", "unpublished", "unpublish", "nonpublic", "restricted",
        "invisible", "hide", "onlyme", "meonly", "foryoureyesonly", "offtherecord", "exclude", "excluded", "noexport",
    ]
    /// Words that turn the word after them round.
    private static let negations: Set<String> = ["no", "not", "non", "dont", "never", "un", "without", "stop"]
    private static let publishing = ["publish", "published", "public"]
    /// Keys whose value says who may read.
    private static let scopes: Set<String> = [
        "visibility", "privacy", "access", "sharing", "share", "permission", "permissions", "sensitivity",
        "classification", "confidentiality", "readers", "viewers", "visible",
    ]

    private static func ofLookAlike(_ key: Key, _ value: Value) -> Narrowing? {
        if let near = ofNearAudience(key, value) { return near }
        let hides = Narrowing(effect: .audience(.private), isExact: false, meant: "private: true")
        if value.isPrivate, !key.isText { return hides }
        if scopes.contains(key.joined) || isNear(key.joined, "visibility", 2),
            value.isHiding || value.isNearPrivate || (key.joined.hasPrefix("shar") && value.isNo)
        {
            return hides
        }
        if value.isYes {
            if hiding.contains(key.joined) { return hides }
            if key.words.contains("private") || key.words.contains("confidential") { return hides }
            if isNear(key.joined, "private", 1) || isNear(key.joined, "confidential", 2) { return hides }
            if isNegatedPublishing(key) { return hides }
            if key.words.contains("draft") || isNear(key.joined, "draft", 1) {
                return Narrowing(effect: .draft, isExact: false, meant: "draft: true")
            }
        }
        if value.isNo || value.isDraft {
            let isPublishing =
                key.words.contains(where: publishing.contains)
                || ["shared", "shareable", "publishable", "visible", "export", "exported"].contains(key.joined)
                || publishing.contains { $0 != key.joined && isNear(key.joined, $0, 1) }
            if isPublishing, !isNegatedPublishing(key), key.joined != "publisher" { return hides }
        }
        if value.isDraft, ["state", "stage"].contains(key.joined) || isNear(key.joined, "status", 1) {
            return Narrowing(effect: .draft, isExact: false, meant: "status: draft")
        }
        return nil
    }

    /// A key that folds to `audience`, or is two letters from it. As `audience` itself, it hides where its value is no
    /// audience.
    private static func ofNearAudience(_ key: Key, _ value: Value) -> Narrowing? {
        let isNear = key.folded == "audience" || isNear(key.joined, "audience", 2)
        guard isNear || key.words.contains("audience") else { return nil }
        let meant = Audience(rawValue: value.folded)
        // `target_audience: new hires` is a sentence about readers of another kind.
        if !isNear, meant == nil, !value.isPrivate { return nil }
        let audience = meant ?? .private
        return Narrowing(
            effect: audience == .public ? .nothing : .audience(audience), isExact: false,
            meant: "audience: \(audience.rawValue)")
    }

    private static func isNegatedPublishing(_ key: Key) -> Bool {
        for (i, word) in key.words.enumerated() where publishing.contains(word) || word == "share" {
            if key.words[..<i].contains(where: negations.contains) { return true }
        }
        return negations.contains { negation in
            publishing.contains { key.joined == negation + $0 || key.joined == "do\(negation)\($0)" }
        }
    }

    /// Whether a word is at most so many letters from another, by a look at their letters first.
    fileprivate static func isNear(_ word: String, _ known: String, _ most: Int) -> Bool {
        guard abs(word.utf8.count - known.utf8.count) <= most else { return false }
        let letters = mask(word) ^ mask(known)
        return letters.nonzeroBitCount <= 2 * most && NearestName.edits(word, known) <= most
    }

    private static func mask(_ word: String) -> UInt32 {
        word.utf8.reduce(0) { mask, byte in
            (0x61...0x7A).contains(byte) ? mask | 1 << UInt32(byte - 0x61) : mask | 1 << 31
        }
    }

    // MARK: Words

    /// A key, folded and in its words.
    private struct Key {
        /// In lower case, without accents, width, invisible characters and white space around it.
        var folded: String
        /// `dg-publish`, `is_public`, `isDraft` and `do not publish` in their words.
        var words: [String] = []
        /// The words as one.
        var joined: String
        /// Written in plain letters, in any case.
        var isPlain: Bool

        init(_ key: some StringProtocol) {
            folded = FoldedWord.of(key)
            if folded.utf8.contains(where: { !($0 >= 0x61 && $0 <= 0x7A) })
                || key.utf8.contains(where: { $0 & 0x20 == 0 })
            {
                var word = ""
                var wasLower = false
                let source = key.utf8.allSatisfy { $0 < 0x80 } ? String(key) : folded
                for byte in source.utf8 {
                    let isUpper = (0x41...0x5A).contains(byte)
                    let isLetter = isUpper || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
                    if byte == 0x27 { continue }
                    if !isLetter || isUpper && wasLower {
                        if !word.isEmpty { words.append(word) }
                        word = ""
                    }
                    if isLetter { word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte)) }
                    wasLower = isLetter && !isUpper
                }
                if !word.isEmpty { words.append(word) }
                joined = words.joined()
                if words.count == 1 { folded = joined }
            } else {
                words = [folded]
                joined = folded
            }
            isPlain = Spelling.lowercased(key.utf8) == folded
        }

        /// Keys whose value is running text, in which `private` is a word as any other.
        var isText: Bool { ["title", "path", "summary", "description", "slug", "aliases", "alias"].contains(joined) }
    }

    /// A value, folded, without signs around it.
    private struct Value {
        var folded: String
        var isPlain: Bool
        var isEmpty: Bool

        init(_ value: some StringProtocol) {
            let whole = FoldedWord.of(value)
            var bytes = Array(whole.utf8)[...]
            while let first = bytes.first, !Value.isWordByte(first) { bytes = bytes.dropFirst() }
            while let last = bytes.last, !Value.isWordByte(last) { bytes = bytes.dropLast() }
            folded = String(decoding: bytes, as: UTF8.self)
            if let sign = Value.signs[folded] { folded = sign }
            isPlain = Spelling.key(value.utf8) == folded
            isEmpty = folded.isEmpty || folded == "null" || folded == "nil"
            if !isPlain || folded.utf8.count > 5 { takeFirstPart() }
        }

        /// `draft (v2)` and `private, because of HR` are the word that they begin with.
        private mutating func takeFirstPart() {
            guard let end = folded.utf8.firstIndex(where: { ",;(|.".utf8.contains($0) }) else { return }
            let part = Spelling.key(folded.utf8[..<end])
            guard
                Value.yes.contains(part) || Value.no.contains(part)
                    || ["private", "confidential", "draft"].contains(part)
            else { return }
            folded = part
            isPlain = false
        }

        /// Whether it is one of the words that say something.
        var isKnown: Bool {
            isYes || isNo || isPrivate || isDraft || isHiding || Audience(rawValue: folded) != nil
        }

        private static func isWordByte(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
        }

        private static let signs = [
            "✅": "yes", "✓": "yes", "✔": "yes", "☑": "yes", "🔒": "private", "❌": "no", "✗": "no", "✘": "no", "☐": "no",
            "🚫": "no", "👍": "yes", "👎": "no", "🔐": "private",
        ]

        private static let yes: Set<String> = [
            "true", "yes", "on", "1", "y", "t", "x", "yep", "yeah", "ja", "si", "oui", "always", "wahr", "enabled",
            "definitely", "sure", "ok", "checked",
        ]
        private static let no: Set<String> = [
            "false", "no", "off", "0", "n", "f", "nope", "never", "nein", "non", "none", "falsch", "falso", "disabled",
            "not", "not yet", "no way", "unchecked", "dont", "don't", "do not",
        ]
        private static let hiding: Set<String> = [
            "hidden", "secret", "personal", "onlyme", "only me", "only-me", "only_me", "just me", "me only", "me",
            "myself", "self", "nobody", "none", "noone", "no one", "no-one", "restricted", "sensitive", "unlisted",
            "private only", "strictly private", "owner", "author", "unpublished", "invisible", "for me", "for me only",
            "strictly confidential", "top secret", "red", "closed",
        ]

        var isYes: Bool { Value.yes.contains(folded) }
        var isNo: Bool { Value.no.contains(folded) }
        var isPrivate: Bool { folded == "private" || folded == "confidential" || folded.hasPrefix("private/") }
        var isDraft: Bool {
            folded == "draft" || folded == "drafts" || folded == "unpublished" || Narrowing.isNear(folded, "draft", 1)
        }
        var isHiding: Bool { Value.hiding.contains(folded) }
        var isNearPrivate: Bool {
            Narrowing.isNear(folded, "private", 1) || Narrowing.isNear(folded, "confidential", 2)
        }
    }
}
