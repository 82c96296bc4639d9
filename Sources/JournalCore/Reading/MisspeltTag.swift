import JournalText

/// An ordinary tag that is a slip away from one of the vocabulary: `#prmise`, `#acts/support`, `#problm/night-pages`.
///
/// Rather one too few than one too many: a tag of somebody's own is nobody's mistake. So the first letter must be
/// right; a root that takes a name must have one, of the catalogue where it comes from there; words that are words are
/// left alone; and what is used three times or more in a journal (``leastUses``) is taken for a tag of its own.
struct MisspeltTag: Sendable {
    /// The root as written, in lower case.
    var root: String
    var diagnostic: Diagnostic

    /// As many uses make a tag of one's own.
    static let leastUses = 3

    /// nil where the tag is what it seems to be.
    init?(_ mark: LeafContent.Tag, _ catalogue: Catalogue, in source: SourceFile, _ lines: LineIndex) {
        let parts = mark.name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[0])
        let rest = parts.count > 1 ? String(parts[1]) : nil
        guard let root = MisspeltTag.root(near: written),
            MisspeltTag.fits(root, rest, catalogue)
        else { return nil }
        self.root = Spelling.lowercased(written.utf8)
        let meant = rest.map { "\(root)/\($0)" } ?? root
        // With `#` and a quote before it, as front matter may have them.
        let place = SourceSpan(mark.span.start, min(mark.span.end, mark.span.start + 2 + written.utf8.count))
        diagnostic = source.diagnostic(
            .misspeltTag, at: mark.span, in: lines,
            message: "#\(mark.name) is an ordinary tag, and makes no item", hint: "did you mean #\(meant)?",
            fix: source.fix(of: written, within: place, in: lines, to: root))
    }

    private static let roots = [
        "act", "problem", "promise", "feedback", "praise", "own", "skill", "audit", "intend", "lesson",
    ]

    /// Words that are as near, and names; what is in the plural is a slip.
    private static let words: Set<String> = [
        "feedbag", "lessen", "lessor", "oven", "owen", "praised", "praiser", "precise", "premise", "premises",
        "premiss",
        "prise", "profile", "profuse", "promised", "promos", "promote", "propose", "provide", "proviso", "proxies",
        "shill", "skull", "spill", "still", "swill",
    ]

    /// The root that a word is one edit away from, or two where the root has seven letters or more.
    static func root(near word: String) -> String? {
        let word = Spelling.lowercased(word.utf8)
        guard (2...9).contains(word.utf8.count), !words.contains(word) else { return nil }
        return roots.first { root in
            guard root.utf8.first == word.utf8.first, abs(root.utf8.count - word.utf8.count) <= 1 else { return false }
            let edits = NearestName.edits(word, root)
            // Of three letters, too many words are one letter off: only what has all three counts.
            if root == "own" { return edits == 1 && Set(word.utf8).isSuperset(of: Set(root.utf8)) }
            return edits == 1 || (edits == 2 && root.utf8.count >= 7)
        }
    }

    private static func fits(_ root: String, _ rest: String?, _ catalogue: Catalogue) -> Bool {
        switch root {
        case "act", "intend": rest.map { catalogue.act(Spelling.lowercased($0.utf8)) != nil } ?? false
        case "audit": rest.map { catalogue.audit(Spelling.lowercased($0.utf8)) != nil } ?? false
        case "problem", "own", "skill": !(rest ?? "").isEmpty
        default: rest == nil
        }
    }

    /// Whether such a tag may stand in some bytes: a look at each `#`, so that a plain note need not be parsed.
    static func mayStand(in bytes: [UInt8], from start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var i = start
            while i < buffer.count {
                guard buffer[i] == 0x23 else {
                    i += 1
                    continue
                }
                i += 1
                let first = i
                while i < buffer.count, i - first < 10, (0x61...0x7A).contains(buffer[i] | 0x20) { i += 1 }
                if root(near: String(decoding: buffer[first..<i], as: UTF8.self)) != nil { return true }
            }
            return false
        }
    }
}
