/// One line of a `.gitignore`, or one of `ignore:` in `journal.yaml`; the rules are those of gitignore(5).
///
/// Works on bytes, as git does. Matching takes at most pattern × path steps whatever the two are: only the last `*` of
/// a name and the last `**` of a path are ever tried again.
package struct GitIgnorePattern: Sendable {
    /// `!`: lets in again what an earlier pattern left out.
    package let isNegated: Bool
    /// A `/` at the end: matches folders alone.
    package let matchesOnlyFolders: Bool
    private let parts: [Part]

    /// What stands between two slashes.
    private enum Part: Sendable {
        /// `**`: any number of folders.
        case anyFolders
        case name([Token])

        /// The name, where it holds no wildcard.
        var literal: [UInt8]? {
            guard case .name(let tokens) = self else { return nil }
            var bytes: [UInt8] = []
            for token in tokens {
                guard case .byte(let byte) = token else { return nil }
                bytes.append(byte)
            }
            return bytes
        }
    }

    private enum Token: Sendable {
        case byte(UInt8)
        /// `?`
        case any
        /// `*`
        case run
        case set(ByteSet)
    }

    /// nil for what matches nothing: an empty line, a comment, a bracket or backslash that is not finished.
    package init?(_ line: String) {
        var bytes = Array(line.utf8)[...]
        if bytes.first == 0x23 { return nil }
        // Spaces at the end do not count, unless a backslash is before them.
        while bytes.last == 0x20 {
            var backslashes = 0
            var i = bytes.endIndex - 2
            while i >= bytes.startIndex, bytes[i] == 0x5C {
                backslashes += 1
                i -= 1
            }
            if backslashes % 2 == 1 { break }
            bytes = bytes.dropLast()
        }
        isNegated = bytes.first == 0x21
        if isNegated { bytes = bytes.dropFirst() }
        matchesOnlyFolders = bytes.last == 0x2F
        if matchesOnlyFolders { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return nil }

        let isAnchored = bytes.contains(0x2F)
        if bytes.first == 0x2F { bytes = bytes.dropFirst() }
        var parts: [Part] = isAnchored ? [] : [.anyFolders]
        guard let pieces = Self.pieces(bytes) else { return nil }
        for piece in pieces {
            if piece.elementsEqual([0x2A, 0x2A]), isAnchored {
                if case .anyFolders? = parts.last { continue }
                parts.append(.anyFolders)
            } else {
                guard let tokens = Self.tokens(piece) else { return nil }
                parts.append(.name(tokens))
            }
        }
        // `a/**` means what is in `a`, not `a`: at least one name follows.
        if case .anyFolders? = parts.last { parts.append(.name([.run])) }
        self.parts = parts
    }

    /// What stands between the slashes, but for those in brackets; nil where a bracket is not finished.
    private static func pieces(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var i = start
        while i < bytes.endIndex {
            switch bytes[i] {
            case 0x2F:
                pieces.append(bytes[start..<i])
                i += 1
                start = i
            case 0x5B:
                guard let (_, end) = ByteSet.bracket(bytes, at: i) else { return nil }
                i = end
            case 0x5C:
                i += 2
            default:
                i += 1
            }
        }
        pieces.append(bytes[start...])
        return pieces
    }

    /// Whether the pattern matches a path relative to the root, without a slash at either end.
    package func matches(_ path: some BidirectionalCollection<UInt8>, isFolder: Bool) -> Bool {
        if matchesOnlyFolders, !isFolder { return false }
        if parts.count == 2, case .anyFolders = parts[0], case .name(let tokens) = parts[1] {
            // The usual kind, `*.log`: the last name decides.
            let name = path.lastIndex(of: 0x2F).map { path[path.index(after: $0)...] } ?? path[...]
            return Self.matches(tokens, name)
        }
        let names = path.split(separator: 0x2F, omittingEmptySubsequences: false)
        var part = 0
        var name = 0
        var retry: (part: Int, name: Int)?
        while name < names.count {
            if part < parts.count {
                switch parts[part] {
                case .anyFolders:
                    retry = (part + 1, name)
                    part += 1
                    continue
                case .name(let tokens):
                    if Self.matches(tokens, names[name]) {
                        part += 1
                        name += 1
                        continue
                    }
                }
            }
            guard let last = retry else { return false }
            retry = (last.part, last.name + 1)
            part = last.part
            name = last.name + 1
        }
        return part == parts.count
    }

    private static func matches<Name: Collection<UInt8>>(_ tokens: [Token], _ name: Name) -> Bool {
        var token = 0
        var place = name.startIndex
        var retry: (token: Int, place: Name.Index)?
        while place < name.endIndex {
            if token < tokens.count {
                let byte = name[place]
                let fits: Bool
                switch tokens[token] {
                case .run:
                    retry = (token + 1, place)
                    token += 1
                    continue
                case .byte(let wanted): fits = byte == wanted
                case .any: fits = true
                case .set(let set): fits = set.contains(byte)
                }
                if fits {
                    token += 1
                    place = name.index(after: place)
                    continue
                }
            }
            guard let last = retry else { return false }
            let next = name.index(after: last.place)
            retry = (last.token, next)
            token = last.token
            place = next
        }
        while token < tokens.count, case .run = tokens[token] { token += 1 }
        return token == tokens.count
    }

    /// Whether one of its names is this one, letter by letter but for the case of ASCII letters.
    package func spellsOut(_ name: [UInt8]) -> Bool {
        parts.contains { part in
            guard let word = part.literal, word.count == name.count else { return false }
            return zip(word, name).allSatisfy { ASCIIFolding.lower($0) == ASCIIFolding.lower($1) }
        }
    }

    /// The folders that it names from the root, or anywhere, before the first wildcard and before a Markdown file.
    package var literalFolders: [[UInt8]] {
        var names: [[UInt8]] = []
        for part in parts {
            if case .anyFolders = part, names.isEmpty { continue }
            guard let name = part.literal, !name.withUnsafeBytes(FolderWalk.isMarkdown) else { break }
            names.append(name)
        }
        return names
    }

    /// The tokens of one name, or nil where a bracket or backslash is not finished.
    private static func tokens(_ piece: ArraySlice<UInt8>) -> [Token]? {
        var tokens: [Token] = []
        var i = piece.startIndex
        while i < piece.endIndex {
            switch piece[i] {
            case 0x2A:
                if case .run? = tokens.last {} else { tokens.append(.run) }
                i += 1
            case 0x3F:
                tokens.append(.any)
                i += 1
            case 0x5B:
                guard let (set, end) = ByteSet.bracket(piece, at: i) else { return nil }
                tokens.append(.set(set))
                i = end
            case 0x5C:
                guard i + 1 < piece.endIndex else { return nil }
                tokens.append(.byte(piece[i + 1]))
                i += 2
            default:
                tokens.append(.byte(piece[i]))
                i += 1
            }
        }
        return tokens
    }
}

/// Patterns in the order of writing: the last that matches decides.
package struct IgnoreRules: Sendable {
    private let patterns: [GitIgnorePattern]

    /// The rules of some lines, each in the form of a `.gitignore`; one that matches nothing is dropped.
    package init(_ lines: [String]) { patterns = lines.compactMap(GitIgnorePattern.init) }

    /// Whether a path is left out, its folders not asked; the walk does not enter a folder that is left out.
    package func leavesOut(_ path: some BidirectionalCollection<UInt8>, isFolder: Bool) -> Bool {
        for pattern in patterns.reversed() where pattern.matches(path, isFolder: isFolder) {
            return !pattern.isNegated
        }
        return false
    }

    /// Whether a file is left out, by itself or with one of the folders that it stands in.
    package func leavesOutFile(_ path: String) -> Bool {
        if patterns.isEmpty { return false }
        let bytes = Array(path.utf8)
        for i in bytes.indices where bytes[i] == 0x2F && leavesOut(bytes[..<i], isFolder: true) { return true }
        return leavesOut(bytes, isFolder: false)
    }
}
