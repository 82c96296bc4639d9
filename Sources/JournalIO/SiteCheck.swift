package import JournalCore
package import JournalRender

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A site as it stands in a folder beside what was written there. Nothing is changed, and no lock is needed.
package struct SiteCheck: Sendable {
    /// Files whose bytes are others than those that were written.
    package private(set) var changed: [String] = []
    /// Files that are gone.
    package private(set) var missing: [String] = []
    /// How many files are as they were written.
    package private(set) var sound = 0
    /// How many files are there of which an earlier version did not write down the bytes.
    package private(set) var unknown = 0
    /// For whom it was made; nil where an earlier version made it.
    package var audience: Audience? { manifest.audience }
    /// Whether drafts were let into it; false where an earlier version made it.
    package var hasDrafts: Bool { manifest.hasDrafts }

    private let manifest: SiteManifest
    private let folder: FolderDescriptor

    /// - Throws: where the folder holds no site, or cannot be read.
    package init(_ location: OutputLocation) throws(OutputFailure) {
        do throws(SystemError) {
            folder = FolderDescriptor(try SystemCall.open(location.path.cString, in: AT_FDCWD, SystemCall.folderFlags))
        } catch {
            throw .system(IOFailure(operation: "open", path: location.shown, error))
        }
        guard case .bytes(let text) = StableFile.read(SiteManifest.name, in: folder.number, limit: 1 << 30) else {
            throw .noSite(location.shown)
        }
        manifest = try SiteManifest(text, shown: "\(location.shown)/\(SiteManifest.name)")
        for path in manifest.files.sorted() {
            guard case .bytes(let bytes) = StableFile.read(path.text, in: folder.number, limit: 1 << 30) else {
                missing.append(path.text)
                continue
            }
            guard let hash = manifest.hashes[path] else {
                unknown += 1
                continue
            }
            if SHA256.hexadecimal(bytes) == hash { sound += 1 } else { changed.append(path.text) }
        }
    }

    /// Whether it is this journal's site, as far as anybody can say.
    package func belongs(to owner: SiteOwner) -> Bool {
        manifest.journals.isEmpty || owner.isInside || !manifest.journals.isDisjoint(with: owner.journals)
    }

    /// What a build would change: files with other bytes now, new ones, and those that it would delete.
    package func stale(against files: [OutputFile]) -> (changed: [String], new: [String], gone: [String]) {
        var changed: [String] = []
        var new: [String] = []
        for file in files {
            let path = ExactPath(file.path)
            if !manifest.files.contains(path) {
                new.append(file.path)
            } else if let hash = manifest.hashes[path], hash != SHA256.hexadecimal(file.bytes) {
                changed.append(file.path)
            }
        }
        let made = Set(files.map { ExactPath($0.path) })
        return (changed, new, manifest.files.filter { !made.contains($0) }.sorted().map(\.text))
    }

    /// The bytes of one of its files; nil where it is not there.
    package func bytes(of path: String) -> [UInt8]? {
        guard manifest.files.contains(ExactPath(path)),
            case .bytes(let bytes) = StableFile.read(path, in: folder.number, limit: 1 << 30)
        else { return nil }
        return bytes
    }
}
