#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Changes to an output folder that can be taken back until they are committed.
///
/// What is replaced or deleted stays beside its place under a temporary name meanwhile. Should the process be killed,
/// each file is whole, and the next build removes the temporary names.
final class OutputTransaction {
    private enum Undo {
        case remove(String)
        case restore(String, from: String)
        case removeFolder(String)
        case makeFolder(String)
    }

    private let folder: OutputFolder
    private let isDurable: Bool
    private var undo: [Undo] = []
    /// Old files under temporary names, to be removed at the end.
    private var old: [String] = []
    private var touched: Set<ExactPath> = []

    init(_ folder: OutputFolder, isDurable: Bool) {
        self.folder = folder
        self.isDurable = isDurable
    }

    /// Writes the bytes beside their place. Until it is put there, nobody sees the file.
    ///
    /// - Parameter replaced: the status of the file that it will replace, if any.
    /// - Returns: its temporary path.
    func prepare(_ path: String, _ bytes: [UInt8], replacing replaced: FileStatus?) throws(OutputFailure) -> String {
        let temporary = folder.temporaryPath(beside: path)
        // A rename over a file whose bytes are not on the disk yet makes ext4 flush it alone and at once; a new name
        // for new bytes costs nothing. And only where there was an old version can one be lost.
        try folder.create(
            temporary, bytes, for: path, mode: replaced?.permissions, durably: isDurable && replaced != nil)
        undo.append(.remove(temporary))
        return temporary
    }

    /// Puts a prepared file in its place.
    func put(_ temporary: String, at path: String, replacing replaced: FileStatus?) throws(OutputFailure) {
        touched.insert(ExactPath(OutputPath.split(path).folder))
        guard replaced != nil else {
            do throws(OutputFailure) {
                // A link, since it fails where somebody made the file this very moment; a rename would replace it.
                try folder.link(temporary, to: path)
            } catch let error where error.code == EEXIST {
                throw .foreign([folder.steps.shown(path)])
            } catch let error where Self.cannotLink.contains(error.code) {
                try folder.rename(temporary, to: path)
                undo.append(.remove(path))
                return
            }
            undo.append(.remove(path))
            try folder.remove(temporary)
            return
        }
        let kept = folder.temporaryPath(beside: path)
        var isKept = true
        do throws(OutputFailure) {
            try folder.link(path, to: kept)
        } catch let error where Self.cannotLink.contains(error.code) {
            isKept = false
        }
        if isKept { undo.append(.remove(kept)) }
        try folder.rename(temporary, to: path)
        if isKept {
            undo.append(.restore(path, from: kept))
            old.append(kept)
        }
    }

    /// Puts a manifest in place of the one that is there, unless that says the same.
    func putManifest(_ new: SiteManifest, over there: inout SiteManifest.File?) throws(OutputFailure) {
        let bytes = new.bytes
        if there?.bytes == bytes { return }
        let temporary = try prepare(SiteManifest.name, bytes, replacing: there?.status)
        try put(temporary, at: SiteManifest.name, replacing: there?.status)
        guard let status = try folder.status(SiteManifest.name) else {
            throw .replaced(folder.steps.shown(SiteManifest.name))
        }
        there = SiteManifest.File(status: status, bytes: bytes)
    }

    /// Deletes a file.
    func delete(_ path: String) throws(OutputFailure) {
        touched.insert(ExactPath(OutputPath.split(path).folder))
        // At the top, so that its own folder can be removed.
        let kept = folder.temporaryPath(beside: "")
        do throws(OutputFailure) {
            try folder.rename(path, to: kept)
            undo.append(.restore(path, from: kept))
            old.append(kept)
        } catch let error where error.code == EXDEV {
            try folder.remove(path)
        } catch let error where error.code == ENOENT {
            // Somebody else did.
        }
    }

    func makeFolder(_ path: String) throws(OutputFailure) {
        touched.insert(ExactPath(OutputPath.split(path).folder))
        try folder.makeFolder(path)
        undo.append(.removeFolder(path))
    }

    /// Removes a folder if nothing is in it.
    func removeFolderIfEmpty(_ path: String) throws(OutputFailure) {
        do throws(OutputFailure) {
            try folder.removeFolder(path)
            undo.append(.makeFolder(path))
            touched.remove(ExactPath(path))
        } catch let error where [ENOTEMPTY, EEXIST, ENOENT, EBUSY].contains(error.code) {
            // What is in it is not ours.
        }
    }

    /// Waits until the disk has the names that changed.
    func sync() throws(OutputFailure) {
        if isDurable { for path in touched.sorted() { try folder.sync(path.text) } }
        touched = []
    }

    /// Drops the old files. Once the first is gone, nothing is taken back any more.
    func commit() throws(OutputFailure) {
        var failure: OutputFailure?
        var left: [String] = []
        for path in old {
            do throws(OutputFailure) {
                try folder.remove(path)
                undo = []
            } catch {
                // A folder that lets nothing be removed says so at the first, while all can still be as it was.
                if !undo.isEmpty || error == .killed { throw error }
                failure = failure ?? error
                left.append(path)
            }
        }
        undo = []
        for path in left { try? folder.remove(path) }
        if case .system(let failure)? = failure { throw .untidied(failure) }
    }

    /// Takes everything back, as far as it can be; what cannot, the next build mends.
    func rollBack() {
        folder.steps.isUndoing = true
        for step in undo.reversed() {
            switch step {
            case .remove(let path): try? folder.remove(path)
            case .restore(let path, let kept): try? folder.rename(kept, to: path)
            case .removeFolder(let path): try? folder.removeFolder(path)
            case .makeFolder(let path): try? folder.makeFolder(path)
            }
        }
        undo = []
        folder.removeIfMade()
        folder.steps.isUndoing = false
    }

    /// What file systems say that know no second names, or have had enough of them for this file.
    private static let cannotLink: Set<Int32> = [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK]
}
