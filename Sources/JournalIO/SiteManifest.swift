internal import JournalCore

/// What this program wrote in an output folder: `.journal-manifest`, text, so that git shows and merges it.
///
///     # journal manifest 2: the files below are written, and deleted, by journal
///     # of: 5e0b7c1e-93a4-4d0a-8f36-2b9d61c07f54
///     # for: public
///     digests/
///     9f86d081…  digests/2026-W10.html
///
/// A line for each path, in the order of their bytes: a file behind its SHA-256, a folder that was made with a `/` at
/// its end. The first version had paths alone and none of the lines above; it is read as well.
struct SiteManifest: Equatable, Sendable {
    static let name = ".journal-manifest"
    private static let header = "# journal manifest 2: the files below are written, and deleted, by journal"
    private static let journalMark = "# of: "
    private static let audienceMark = "# for: "
    private static let draftsMark = " with drafts"

    /// One as it stands in a folder.
    struct File {
        var status: FileStatus
        var bytes: [UInt8]
    }

    var files: Set<ExactPath> = []
    /// Of the files' bytes, in hexadecimal; none where it is not known.
    var hashes: [ExactPath: String] = [:]
    /// Without the `/`.
    var folders: Set<ExactPath> = []
    /// By what the journals are known whose files these are: one, but for a build that was killed.
    var journals: Set<String> = []
    /// The most private audience for which a file may be; nil where it is not known.
    var audience: Audience?
    var hasDrafts = false

    init() {}

    /// Reads a manifest. Lines that git left of a merge are passed over: what either side wrote is ours.
    ///
    /// - Throws: for any path that could lead out of the folder, before anything relies on it.
    init(_ bytes: [UInt8], shown: String) throws(OutputFailure) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            let text = String(decoding: line, as: UTF8.self)
            if text.isEmpty || Self.isConflictMarker(text) { continue }
            if text.utf8.first == 0x23 {
                take(comment: text)
                continue
            }
            let (hash, pathBytes) = Self.parts(of: line)
            let isFolder = pathBytes.last == 0x2F
            let path = String(decoding: isFolder ? pathBytes.dropLast() : pathBytes, as: UTF8.self)
            guard OutputPath.isSafe(path), text.utf8.elementsEqual(line) else {
                throw .damagedManifest(shown, line: i + 1)
            }
            let exact = ExactPath(path)
            if isFolder {
                folders.insert(exact)
            } else if files.insert(exact).inserted {
                hashes[exact] = hash
            } else if hashes[exact] != hash {
                // Two sides of a merge: which of them is there, nobody can say.
                hashes[exact] = nil
            }
        }
    }

    private mutating func take(comment: String) {
        if comment.hasPrefix(Self.journalMark) {
            journals.insert(String(comment.dropFirst(Self.journalMark.count)))
        } else if comment.hasPrefix(Self.audienceMark) {
            var word = comment.dropFirst(Self.audienceMark.count)
            if word.hasSuffix(Self.draftsMark) {
                word = word.dropLast(Self.draftsMark.count)
                hasDrafts = true
            }
            // What is not known counts as public: nothing more private takes its place unasked.
            let named = Audience(rawValue: String(word)) ?? .public
            audience = max(audience ?? named, named)
        }
    }

    /// The hash and the path of a line; the first version had no hashes.
    private static func parts(of line: ArraySlice<UInt8>) -> (hash: String?, path: ArraySlice<UInt8>) {
        let hash = line.prefix(64)
        guard hash.count == 64, line.dropFirst(64).starts(with: [0x20, 0x20]),
            hash.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 })
        else { return (nil, line) }
        return (String(decoding: hash, as: UTF8.self), line.dropFirst(66))
    }

    /// The text of the file.
    var bytes: [UInt8] {
        var lines = [Self.header] + journals.sorted().map { Self.journalMark + $0 }
        if let audience { lines.append(Self.audienceMark + audience.rawValue + (hasDrafts ? Self.draftsMark : "")) }
        var paths = files.map { path in (path: path.text, line: hashes[path].map { "\($0)  " } ?? "") }
        paths += folders.map { (path: $0.text + "/", line: "") }
        paths.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        lines += paths.map { $0.line + $0.path }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// Both, together: what holds of either's files.
    func union(_ other: SiteManifest) -> SiteManifest {
        var both = self
        both.files.formUnion(other.files)
        both.folders.formUnion(other.folders)
        both.journals.formUnion(other.journals)
        both.hasDrafts = hasDrafts || other.hasDrafts
        both.audience = [audience, other.audience].compactMap { $0 }.min()
        for (path, hash) in other.hashes where both.hashes[path] != hash {
            both.hashes[path] = files.contains(path) ? nil : hash
        }
        for path in other.files where other.hashes[path] == nil { both.hashes[path] = nil }
        return both
    }

    private static func isConflictMarker(_ line: String) -> Bool {
        for marker in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] where line.utf8.starts(with: marker.utf8) {
            return true
        }
        return false
    }
}
