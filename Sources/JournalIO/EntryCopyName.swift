/// What a file's name says of it being a copy that a program made of another file in the same folder.
///
///     2026-03-04.sync-conflict-20260304-184717-5RQAITR    Syncthing
///     2026-03-04 (Sam's conflicted copy 2026-03-04)       Dropbox, Nextcloud, Obsidian Sync, in any language
///     2026-03-04 (Case Conflict)                          Dropbox
///     2026-03-04_BACKUP_1234, .orig, .bak                 git, editors
///     2026-03-04 2, copy, (1), - Copy, -HOSTNAME          iCloud, Finder, browsers, Windows, OneDrive
///
/// The names of the last line are names that people give, too: only what stands in the files tells.
struct EntryCopyName: Hashable, Sendable {
    /// The name of the original, without its extension.
    var original: [UInt8]
    /// Whether the name alone says enough.
    var isCertain: Bool

    /// Whether a name has a byte that one of a copy has; false for `2026-03-04` and what else is short and plain.
    ///
    /// - Parameter shared: how many bytes of the name one of its neighbours in the order of names begins with. Where an
    ///   original stands in the folder, all of its name is shared.
    static func mayBeOne(_ stem: UnsafeBufferPointer<UInt8>.SubSequence, shared: Int) -> Bool {
        var at = stem.startIndex
        let end = stem.endIndex
        while at < end {
            switch stem[at] {
            case 0x20, 0x2E, 0x5F, 0x7E, 0x29, 0x80...: return true
            case 0x2D:
                if at - stem.startIndex <= shared, at + 1 < end, isLetter(stem[at + 1]) { return true }
            default: break
            }
            at += 1
        }
        return false
    }

    /// What a name may be a copy of, the likeliest first.
    static func readings(of stem: [UInt8], shared: Int) -> [EntryCopyName] {
        var found: [EntryCopyName] = []
        if let certain = certain(stem) { found.append(EntryCopyName(original: certain, isCertain: true)) }
        for original in numbered(stem) + worded(stem) + hosts(stem, shared: shared)
        where !original.isEmpty && !found.contains(where: { $0.original == original }) {
            found.append(EntryCopyName(original: original, isCertain: false))
        }
        return found
    }

    // MARK: By the name alone

    private static func certain(_ stem: [UInt8]) -> [UInt8]? {
        for ending in certainEndings where ends(stem, with: ending) { return Array(stem.dropLast(ending.count)) }
        if let at = find(syncConflict, in: stem), at > 0 { return Array(stem[..<at]) }
        for word in mergeWords {
            guard let at = find(word, in: stem), at > 0 else { continue }
            let rest = stem[(at + word.count)...]
            // The number of git's process; in a name of a person's own such words go on with others.
            if !rest.isEmpty, rest.allSatisfy(isDigit) { return Array(stem[..<at]) }
        }
        guard let (before, inside) = bracket(stem) else { return nil }
        let words = String(decoding: inside, as: UTF8.self).lowercased()
        if words.hasPrefix("case conflict") || words.hasPrefix("sfconflict ") { return before }
        let isConflict = conflictWords.contains { words.contains($0) }
        return isConflict && copyWords.contains { words.contains($0) } ? before : nil
    }

    private static let certainEndings = [".orig", ".bak"].map { Array($0.utf8) }
    private static let syncConflict = Array(".sync-conflict-".utf8)
    private static let mergeWords = ["_backup_", "_base_", "_local_", "_remote_"].map { Array($0.utf8) }

    /// A conflict, as programs write it in the languages that they speak.
    private static let conflictWords = [
        "conflict", "conflit", "conflito", "conflitto", "konflikt", "motstridig", "modstridende", "ristiriit",
        "конфликт",
        "конфлікт", "競合", "冲突", "衝突", "충돌", "çakış",
    ]
    private static let copyWords = [
        "copy", "copie", "copia", "cópia", "còpia", "kopie", "kopia", "kopi", "kopio", "kopya", "копия", "копію",
        "копія",
        "копии", "コピー", "副本", "複本", "拷贝", "사본", "복사본",
    ]
    private static let copyNames = copyWords.map { Array($0.utf8) }

    // MARK: Where the lines have to tell

    /// ` 2`, ` (1)`, `(1)`, ` copy 2`, ` - Copy (2)`.
    private static func numbered(_ stem: [UInt8]) -> [[UInt8]] {
        if let (before, inside) = bracket(stem), (1...3).contains(inside.count), inside.allSatisfy(isDigit) {
            return worded(before) + [before]
        }
        var start = stem.count
        while start > 0, isDigit(stem[start - 1]) { start -= 1 }
        // iCloud and Finder count from 2; a number with a nought before it is a day or a chapter.
        guard start > 1, (1...2).contains(stem.count - start), stem[start - 1] == 0x20, stem[start] != 0x30,
            stem.count - start == 2 || stem[start] != 0x31
        else { return [] }
        let before = Array(stem[..<(start - 1)])
        return worded(before) + [before]
    }

    /// ` copy`, ` - Copy`, ` – Kopie`, ` (copy)`, `_conflict`, `~`, `.old`; `Copy of `.
    private static func worded(_ stem: [UInt8]) -> [[UInt8]] {
        var found: [[UInt8]] = []
        if let (before, inside) = bracket(stem) {
            let words = String(decoding: inside, as: UTF8.self).lowercased()
            let isCopy = copyWords.contains { words == $0 || words.hasSuffix(" " + $0) }
            if isCopy || conflictWords.contains(where: { words.hasPrefix($0) }) { found.append(before) }
        }
        if let space = stem.lastIndex(of: 0x20), space > 0 {
            let last = stem[(space + 1)...]
            if copyNames.contains(where: { ASCIIFolding.equal(last, $0) }) {
                var before = stem[..<space]
                for dash in dashes where before.count > dash.count && before.suffix(dash.count).elementsEqual(dash) {
                    before = before.dropLast(dash.count)
                }
                found.append(Array(before))
            }
            for start in copyStarts where stem.count > start.count {
                if ASCIIFolding.equal(stem.prefix(start.count), start) { found.append(Array(stem[start.count...])) }
            }
        }
        for ending in likelyEndings where ends(stem, with: ending) { found.append(Array(stem.dropLast(ending.count))) }
        return found
    }

    private static let dashes = [" -", " –", " —"].map { Array($0.utf8) }
    private static let copyStarts = ["copy of ", "kopie von ", "copia de ", "copie de ", "copia di "].map {
        Array($0.utf8)
    }
    private static let likelyEndings = [".backup", ".old", ".copy", "~", "_conflict", "_copy", "_backup"].map {
        Array($0.utf8)
    }

    /// `name-HOSTNAME`, as OneDrive writes: what stands before a hyphen that a letter follows.
    private static func hosts(_ stem: [UInt8], shared: Int) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for at in stem.indices.dropFirst().prefix(max(0, shared)) where stem[at] == 0x2D {
            if at + 1 < stem.count, isLetter(stem[at + 1]) { found.append(Array(stem[..<at])) }
        }
        return found
    }

    // MARK: Bytes

    /// What stands before a bracket at the end of a name, and in it.
    private static func bracket(_ bytes: [UInt8]) -> (before: [UInt8], inside: ArraySlice<UInt8>)? {
        guard bytes.last == 0x29, let start = bytes.lastIndex(of: 0x28), start > 0 else { return nil }
        var before = bytes[..<start]
        while before.last == 0x20 { before = before.dropLast() }
        return before.isEmpty ? nil : (Array(before), bytes[(start + 1)..<(bytes.count - 1)])
    }

    private static func ends(_ bytes: [UInt8], with ending: [UInt8]) -> Bool {
        bytes.count > ending.count && ASCIIFolding.equal(bytes.suffix(ending.count), ending)
    }

    /// Where a word in lower case begins, whatever the case.
    private static func find(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (0...(bytes.count - word.count)).first { at in
            ASCIIFolding.equal(bytes[at..<(at + word.count)], word)
        }
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
