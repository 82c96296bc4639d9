internal import JournalCore
internal import JournalRender

/// What a build has to change in an output folder, worked out before anything is changed.
struct SitePlan {
    /// A file whose bytes are new, with the status of the one that it replaces.
    struct Change {
        var file: OutputFile
        var replaced: FileStatus?
    }

    /// The manifest that is there.
    private(set) var manifest: SiteManifest.File?
    /// The manifest that names all that is there at any time of this build.
    private(set) var between = SiteManifest()
    private(set) var final = SiteManifest()
    private(set) var changes: [Change] = []
    private(set) var deletions: [String] = []
    /// Outermost first.
    private(set) var newFolders: [String] = []
    /// Folders that we made and no longer need, innermost first.
    private(set) var oldFolders: [String] = []
    private(set) var deletesFirst = false
    private(set) var outcome = SiteOutcome()

    private let folder: OutputFolder
    private var old = SiteManifest()

    /// Whether everything is there as it should be.
    var isDone: Bool {
        changes.isEmpty && deletions.isEmpty && newFolders.isEmpty && oldFolders.isEmpty
            && manifest?.bytes == final.bytes
    }

    /// - Parameters:
    ///   - files: checked and sorted by ``OutputPath/checked(_:)``.
    ///   - hashes: of the files' bytes, in the same order.
    ///   - owner: whose files they are; nil to write for nobody in particular.
    ///   - replaces: whether they may take the place of what is not theirs.
    init(
        _ files: [OutputFile], hashes: [String], of owner: SiteOwner?, replaces: Bool, in folder: OutputFolder,
        keepingOthers: Bool = false
    ) throws(OutputFailure) {
        self.folder = folder
        try readManifest()
        if let owner, !replaces { try refuse(owner) }
        let new = Set(files.map { ExactPath($0.path) }).union(keepingOthers ? old.files : [])
        let needed = Set(new.flatMap { OutputPath.folders(of: $0.text).map(ExactPath.init) })
        try removeTemporaries(needed)
        try planFolders(needed)
        try planFiles(files, new)
        oldFolders = try oldFolders(needed).sorted(by: >).map(\.text)

        final.files = new
        if keepingOthers { final.hashes = old.hashes }
        for (file, hash) in zip(files, hashes) { final.hashes[ExactPath(file.path)] = hash }
        if let owner {
            final.journals = Set(owner.journals.prefix(1))
            final.audience = keepingOthers ? min(owner.audience, old.audience ?? owner.audience) : owner.audience
            final.hasDrafts = owner.hasDrafts || (keepingOthers && old.hasDrafts)
        }
        final.folders = old.folders.intersection(needed).union(newFolders.map(ExactPath.init))
        between = old.union(final)
        outcome.written = changes.map(\.file.path)
        outcome.unchanged = files.count - changes.count
        outcome.deleted = deletions
    }

    private mutating func readManifest() throws(OutputFailure) {
        guard let status = try folder.status(SiteManifest.name) else { return }
        let shown = folder.steps.shown(SiteManifest.name)
        guard status.kind == .regular else { throw .replaced(shown) }
        let bytes = try folder.read(SiteManifest.name, expecting: status.size, limit: 1 << 30)
        manifest = SiteManifest.File(status: status, bytes: bytes)
        old = try SiteManifest(bytes, shown: shown)
    }

    private func refuse(_ owner: SiteOwner) throws(OutputFailure) {
        guard manifest != nil else {
            if let name = try folder.firstName() { throw .notEmpty(folder.steps.shown, name: name) }
            return
        }
        if let refusal = owner.refusal(to: old, shown: folder.steps.shown) { throw refusal }
    }

    private func removeTemporaries(_ needed: Set<ExactPath>) throws(OutputFailure) {
        let before = Set(old.files.flatMap { OutputPath.folders(of: $0.text).map(ExactPath.init) })
        for path in needed.union(before).union(old.folders).union([ExactPath("")]).sorted() {
            do throws(OutputFailure) { try folder.removeTemporaries(in: path.text) } catch OutputFailure.replaced {
                // No folder of ours, so nothing of ours is in it.
            }
        }
    }

    private mutating func planFolders(_ needed: Set<ExactPath>) throws(OutputFailure) {
        // In this order a folder comes before those in it.
        for path in needed.sorted() {
            if deletesFirst, OutputPath.folders(of: path.text).contains(where: { old.files.contains(ExactPath($0)) }) {
                newFolders.append(path.text)
                continue
            }
            switch try folder.status(path.text)?.kind {
            case .folder?: break
            case nil: newFolders.append(path.text)
            case .regular? where old.files.contains(path):
                deletesFirst = true
                newFolders.append(path.text)
            default: throw .foreign([folder.steps.shown(path.text)])
            }
        }
    }

    private mutating func planFiles(_ files: [OutputFile], _ new: Set<ExactPath>) throws(OutputFailure) {
        var gone: [ExactPath: FileStatus] = [:]
        for path in old.files where !new.contains(path) {
            if let status = try ownStatus(path.text), status.kind == .regular { gone[path] = status }
        }
        let goneByKey = Dictionary(gone.keys.map { (OutputPath.key($0.text), $0) }, uniquingKeysWith: { a, _ in a })
        let missing = Set(newFolders.map(ExactPath.init))
        var foreign: [String] = []
        for file in files {
            let path = ExactPath(file.path)
            let isMissing = missing.contains(ExactPath(OutputPath.split(file.path).folder))
            guard !isMissing, let status = try folder.status(file.path) else {
                changes.append(Change(file: file, replaced: nil))
                continue
            }
            var isOurs = old.files.contains(path)
            if !isOurs, let other = goneByKey[OutputPath.key(file.path)], gone[other]?.identity == status.identity {
                // A file system without case: the old page of the other spelling is the same file.
                isOurs = true
                gone[other] = nil
            }
            if status.kind == .folder, old.folders.contains(path) {
                deletesFirst = true
                changes.append(Change(file: file, replaced: nil))
            } else if !isOurs {
                foreign.append(folder.steps.shown(file.path))
            } else if status.kind != .regular {
                throw .replaced(folder.steps.shown(file.path))
            } else if try !hasBytes(file, status) {
                changes.append(Change(file: file, replaced: status))
            }
        }
        if !foreign.isEmpty { throw .foreign(foreign) }
        deletions = gone.keys.sorted().map(\.text)
    }

    private func hasBytes(_ file: OutputFile, _ status: FileStatus) throws(OutputFailure) -> Bool {
        guard status.size == file.bytes.count else { return false }
        return try folder.read(file.path, expecting: status.size, limit: status.size) == file.bytes
    }

    private func oldFolders(_ needed: Set<ExactPath>) throws(OutputFailure) -> [ExactPath] {
        var found: [ExactPath] = []
        for path in old.folders where !needed.contains(path) {
            if try ownStatus(path.text)?.kind == .folder { found.append(path) }
        }
        return found
    }

    /// The status of what only the old manifest names; nil where a folder on its way is no longer one.
    private func ownStatus(_ path: String) throws(OutputFailure) -> FileStatus? {
        do throws(OutputFailure) { return try folder.status(path) } catch OutputFailure.replaced { return nil }
    }
}
