internal import JournalCore
internal import JournalIO

extension JournalSession {
    /// The catalogue with what `journal.yaml` adds to it, and what else that says; no entry is read.
    ///
    /// What is wrong with `journal.yaml` is told, and the rest of it counts all the same.
    func settings() -> (catalogue: Catalogue, config: JournalConfig) {
        let builtIn = JournalSession.catalogue
        let (config, faults) = JournalLoader(catalogue: builtIn).configuration(of: folder)
        tell(faults)
        return (builtIn.adding(config), config)
    }
}
