/// Folders that are left out by their names, wherever they stand.
enum LeftOutFolder {
    /// Whether the files of a folder of this name are templates for others.
    static func isTemplates(_ name: some Collection<UInt8>) -> Bool {
        (9...10).contains(name.count) && templateNames.contains { ASCIIFolding.equal(name, $0) }
    }

    /// Whether a folder holds what a program has put aside: Logseq's old versions of files, what was thrown away.
    ///
    /// - Parameter parent: The name of the folder that it stands in.
    static func isBackup(_ name: some Collection<UInt8>, in parent: some Collection<UInt8>) -> Bool {
        if ASCIIFolding.equal(name, trash) { return true }
        guard ASCIIFolding.equal(parent, logseq) else { return false }
        return ASCIIFolding.equal(name, backup) || ASCIIFolding.equal(name, recycled)
    }

    /// Whether a folder holds the modules of a program, as npm writes them.
    static func isModules(_ name: some Collection<UInt8>) -> Bool { name.elementsEqual(modules) }

    private static let templateNames = ["templates", "_templates", "archetypes"].map { Array($0.utf8) }
    private static let trash = Array(".trash".utf8)
    private static let logseq = Array("logseq".utf8)
    private static let backup = Array("bak".utf8)
    private static let recycled = Array(".recycle".utf8)
    private static let modules = Array("node_modules".utf8)
}
