/// What a tag says.
enum VocabularyTag {
    /// The kind as written, nil for `#act` alone.
    case act(String?)
    /// The id and the step as written.
    case problem(String?, step: String?)
    case promise
    case feedback
    case praise
    case own(String?)
    case skill(String?)
    case audit(String?)
    case intend(String?)
    case lesson
    /// The id as written. It says where an item belongs and makes none.
    case project(String)
    /// The id as written. It makes an item only beside the field `target` or `by`.
    case goal(String)
    case audience(Audience)
    /// Any other tag: kept and shown as such.
    case ordinary

    /// Whether the tag makes its block an item: one of the ten roots.
    var makesItem: Bool {
        switch self {
        case .project, .goal, .audience, .ordinary: false
        default: true
        }
    }

    /// Whether it is a tag of the vocabulary.
    var isVocabulary: Bool {
        switch self {
        case .audience, .ordinary: false
        default: true
        }
    }

    /// Reads a tag without its `#`.
    init(_ name: String) {
        let slash = name.utf8.firstIndex(of: 0x2F)
        let root = name[..<(slash ?? name.endIndex)]
        let rest = slash.map { String(name[name.utf8.index(after: $0)...]) }.flatMap { $0.isEmpty ? nil : $0 }
        // The longest root has eight bytes: longer words need no lower case.
        guard root.utf8.count <= 8 else {
            self = Spelling.lowercased(root.utf8) == "confidential" ? .audience(.private) : .ordinary
            return
        }
        switch Spelling.lowercased(root.utf8) {
        case "act": self = .act(rest)
        case "problem":
            guard let rest else {
                self = .problem(nil, step: nil)
                return
            }
            let end = rest.utf8.firstIndex(of: 0x2F)
            let id = end.map { String(rest[..<$0]) } ?? rest
            let step = end.map { String(rest[rest.utf8.index(after: $0)...]) } ?? ""
            self = .problem(id.isEmpty ? nil : id, step: step.isEmpty ? nil : step)
        case "promise": self = .promise
        case "feedback": self = .feedback
        case "praise": self = .praise
        case "own": self = .own(rest)
        case "skill": self = .skill(rest)
        case "audit": self = .audit(rest)
        case "intend": self = .intend(rest)
        case "lesson": self = .lesson
        case "project": self = rest.map { .project($0) } ?? .ordinary
        case "goal": self = rest.map { .goal($0) } ?? .ordinary
        case "private": self = .audience(.private)
        case "public" where rest == nil: self = .audience(.public)
        default: self = .ordinary
        }
    }

    /// Whether some bytes may hold a tag that makes an item at all: one look at each `#` of a file, so that a plain note
    /// costs no parse.
    static func mayStand(in bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var i = start
            let n = buffer.count
            while i < n {
                if buffer[i] == 0x23 || buffer[i] == 0x5B, i + 3 < n, isTag(buffer, i) { return true }
                i += 1
            }
            return false
        }
    }

    /// Whether a tag of the ten roots stands in some bytes: with a `#`, and no letter after the root. A look for files
    /// that cannot be read, whatever they are; NUL bytes, as of UTF-16, do not count.
    static func standsRaw(in bytes: [UInt8]) -> Bool {
        let text = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
        return text.withUnsafeBufferPointer { buffer in
            for i in buffer.indices where buffer[i] == 0x23 {
                for root in roots where i + root.count < buffer.count {
                    guard root.indices.allSatisfy({ buffer[i + 1 + $0] | 0x20 == root[$0] }) else { continue }
                    let after = i + 1 + root.count
                    if after == buffer.count || !isWordByte(buffer[after]) { return true }
                }
            }
            return false
        }
    }

    /// Whether front matter that cannot be read may have made the entry an item: `act/…` or `problem/…` stands in it.
    static func standsInFrontMatter(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            for i in buffer.indices where buffer[i] == 0x2F {
                for root in roots.prefix(2) where i >= root.count {
                    let start = i - root.count
                    guard root.indices.allSatisfy({ buffer[start + $0] | 0x20 == root[$0] }) else { continue }
                    if start == 0 || !isWordByte(buffer[start - 1]) && buffer[start - 1] != 0x2F { return true }
                }
            }
            return false
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
            || byte == 0x2D
    }

    /// What a word of `tags:` says: it makes the entry an item where it is an act or a problem, it says where such an
    /// item belongs or who may read it, or it is a topic.
    static func ofEntry(_ name: String) -> VocabularyTag {
        if PrivacyWord.hides(name) { return .audience(.private) }
        let tag = VocabularyTag(name)
        switch tag {
        case .act, .problem(_?, _), .project, .goal, .audience: return tag
        default: return .ordinary
        }
    }

    /// `#act`, `#[[act`, `[[act/`, `[[problem/`.
    private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        if bytes[at] == 0x23 {
            if bytes[at + 1] != 0x5B { return isRoot(bytes, at + 1) }
            return bytes[at + 2] == 0x5B && isRoot(bytes, at + 3)
        }
        guard bytes[at + 1] == 0x5B else { return false }
        return stands("act/", bytes, at + 2) || stands("problem/", bytes, at + 2)
    }

    private static func stands(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { word in
            for k in 0..<word.count where bytes[at + k] != word[k] && bytes[at + k] | 0x20 != word[k] { return false }
            return true
        }
    }

    private static let roots: [[UInt8]] = [
        "act", "problem", "promise", "feedback", "praise", "own", "skill", "audit", "intend", "lesson",
        "goal",
    ].map { Array($0.utf8) }

    private static func isRoot(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        for root in roots where at + root.count <= bytes.count {
            var k = 0
            while k < root.count, bytes[at + k] | 0x20 == root[k] { k += 1 }
            if k == root.count { return true }
        }
        return false
    }
}
