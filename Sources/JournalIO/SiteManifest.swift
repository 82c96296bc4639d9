/// What this program wrote in an output folder: `.journal-manifest`, text, so that git shows and merges it.
///
/// A line for each path, in the order of bytes; a folder that was made ends in `/`.
struct SiteManifest: Equatable, Sendable {
    static let name = ".journal-manifest"
    private static let header = "# journal manifest 1: the files below are written, and deleted, by journal"

    /// One as it stands in a folder.
    struct File {
        var status: FileStatus
        var bytes: [UInt8]
    }

    var files: Set<ExactPath> = []
    /// Without the `/`.
    var folders: Set<ExactPath> = []

    init() {}

    /// Reads a manifest. Lines that git left of a merge are passed over: what either side wrote is ours.
    ///
    /// - Throws: for any path that could lead out of the folder, before anything relies on it.
    init(_ bytes: [UInt8], shown: String) throws(OutputFailure) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            let text = String(decoding: line, as: UTF8.self)
            if text.isEmpty || text.utf8.first == 0x23 || Self.isConflictMarker(text) { continue }
            let isFolder = text.utf8.last == 0x2F
            let path = isFolder ? String(decoding: line.dropLast(), as: UTF8.self) : text
            guard OutputPath.isSafe(path), text.utf8.elementsEqual(line) else {
                throw .damagedManifest(shown, line: i + 1)
            }
            if isFolder { folders.insert(ExactPath(path)) } else { files.insert(ExactPath(path)) }
        }
    }

    /// The text of the file.
    var bytes: [UInt8] {
        var lines = files.map(\.text) + folders.map { $0.text + "/" }
        lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array((Self.header + "\n" + lines.map { $0 + "\n" }.joined()).utf8)
    }

    /// Both, together.
    func union(_ other: SiteManifest) -> SiteManifest {
        var both = self
        both.files.formUnion(other.files)
        both.folders.formUnion(other.folders)
        return both
    }

    private static func isConflictMarker(_ line: String) -> Bool {
        for marker in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"] where line.utf8.starts(with: marker.utf8) {
            return true
        }
        return false
    }
}
