package import JournalRender

/// What a build changed in its output folder. The manifest is not counted.
package struct SiteOutcome: Hashable, Sendable {
    /// Paths that are new or have other bytes now, in the order of their bytes.
    package var written: [String] = []
    /// How many files had these bytes already, and were not touched.
    package var unchanged = 0
    /// Paths that an earlier build wrote and this one would not.
    package var deleted: [String] = []
}

/// Writes a site into its folder: all of it or, as a person sees it, nothing.
///
/// The order is what makes a kill at any moment harmless:
///
///     1  lock; remove what a killed build left under temporary names
///     2  look, and refuse, before anything is changed: what is there and not in the manifest is not ours
///     3  the manifest of both the old files and the new, so that no file is ever there that it does not name
///     4  new folders; every new or changed file under a temporary name beside its place
///     5  each put in its place, whole
///     6  deleted what only the old manifest names, and folders of ours that became empty
///     7  the manifest of the new files; then what was replaced is dropped
///
/// A call that fails before the end of 7 takes all back.
package struct SiteWriter {
    /// How long another build in the same folder is waited for, in milliseconds.
    package var patience = 60_000
    /// Whether to wait for the disk where an old version could be lost; without, only the power failing can lose one.
    package var isDurable = true
    /// How many threads look at the files' bytes.
    package var threads = 1
    /// For tests: called before each system call; what it returns happens instead.
    package var hook: ((WriteStep) -> WriteFault?)?

    /// A writer that waits a minute for another build, unless ``patience`` is changed.
    package init(isDurable: Bool = true, threads: Int = 1, hook: ((WriteStep) -> WriteFault?)? = nil) {
        self.isDurable = isDurable
        self.threads = threads
        self.hook = hook
    }

    /// Writes the files, and deletes what earlier builds wrote and these are not.
    ///
    /// - Parameters:
    ///   - owner: Whose site it is and for whom; without, nothing is asked and nothing written down about it.
    ///   - replaces: Whether it may take the place of another journal's site, of one for a wider audience, or stand beside
    ///     what is no site.
    ///   - keepingOthers: Leaves alone what earlier builds wrote and these files are not, where they are only a part of
    ///     the site.
    /// - Throws: ``OutputFailure``; then the output is as it was, unless it says otherwise.
    package func write(
        _ files: [OutputFile], to location: OutputLocation, of owner: SiteOwner? = nil, replaces: Bool = false,
        keepingOthers: Bool = false
    ) throws(OutputFailure) -> SiteOutcome {
        let files = try OutputPath.checked(files)
        let hashes = parallelMap(count: files.count, threads: threads) { SHA256.hexadecimal(files[$0].bytes) }
        let steps = WriteSteps(shown: location.shown, hook: hook)
        let folder = try OutputFolder(location, patience: patience, steps: steps)
        let transaction = OutputTransaction(folder, isDurable: isDurable)
        do throws(OutputFailure) {
            let plan = try SitePlan(
                files, hashes: hashes, of: owner, replaces: replaces, in: folder, keepingOthers: keepingOthers)
            if plan.isDone { return plan.outcome }
            try carryOut(plan, transaction)
            try transaction.commit()
            return plan.outcome
        } catch {
            transaction.rollBack()
            throw error
        }
    }

    private func carryOut(_ plan: SitePlan, _ transaction: OutputTransaction) throws(OutputFailure) {
        var manifest = plan.manifest
        try transaction.putManifest(plan.between, over: &manifest)
        // A page may want the name of a folder that goes, or a folder that of a page.
        if plan.deletesFirst { try delete(plan, transaction) }
        for path in plan.newFolders { try transaction.makeFolder(path) }
        var prepared: [String] = []
        for change in plan.changes {
            prepared.append(
                try transaction.prepare(change.file.path, change.file.bytes, replacing: change.replaced))
        }
        for (temporary, change) in zip(prepared, plan.changes) {
            try transaction.put(temporary, at: change.file.path, replacing: change.replaced)
        }
        if !plan.deletesFirst { try delete(plan, transaction) }
        try transaction.sync()
        try transaction.putManifest(plan.final, over: &manifest)
        try transaction.sync()
    }

    private func delete(_ plan: SitePlan, _ transaction: OutputTransaction) throws(OutputFailure) {
        for path in plan.deletions { try transaction.delete(path) }
        for path in plan.oldFolders { try transaction.removeFolderIfEmpty(path) }
    }
}
