/// `entries:` of `journal.yaml`: globs that name the files that are entries, and no others.
///
/// A glob takes the files that it matches and all below the folders that it matches; of several, the last that matches
/// decides, so that `!` takes out again.
struct EntryGlobs: Sendable {
    private let patterns: [GitIgnorePattern]
    /// Globs that match nothing, as a bracket that is never closed.
    let faulty: [String]

    init(_ lines: [String] = []) {
        var patterns: [GitIgnorePattern] = []
        var faulty: [String] = []
        for line in lines {
            // A shell's `./notes` means what `notes` below the root does.
            let glob = line.hasPrefix("./") ? String(line.dropFirst()) : line
            if let pattern = GitIgnorePattern(glob) { patterns.append(pattern) } else { faulty.append(line) }
        }
        self.patterns = patterns
        self.faulty = faulty
    }

    /// Whether every Markdown file is an entry.
    var isEmpty: Bool { patterns.isEmpty }

    /// Whether a file is an entry, by its path relative to the root.
    func takes(_ path: [UInt8]) -> Bool {
        patterns.isEmpty || decisive(for: path).map { !$0.isNegated } ?? false
    }

    /// Whether some glob spells a name out, whatever its case.
    func spellsOut(_ name: [UInt8]) -> Bool { patterns.contains { !$0.isNegated && $0.spellsOut(name) } }

    /// Whether a file in a folder that is left out by its name is an entry after all: the glob that takes it spells the
    /// folder's name out.
    func takes(_ path: [UInt8], spelling name: [UInt8]) -> Bool {
        decisive(for: path).map { !$0.isNegated && $0.spellsOut(name) } ?? false
    }

    /// The last pattern that matches a file or a folder that it stands in.
    private func decisive(for path: [UInt8]) -> GitIgnorePattern? {
        patterns.last { pattern in
            if pattern.matches(path, isFolder: false) { return true }
            return path.indices.contains { path[$0] == 0x2F && pattern.matches(path[..<$0], isFolder: true) }
        }
    }

    /// A folder that the first glob names without a wildcard, where a new journal's entries may go; nil where none does.
    var folder: String? {
        for pattern in patterns where !pattern.isNegated {
            let names = pattern.literalFolders
            if !names.isEmpty { return names.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") }
        }
        return nil
    }
}
