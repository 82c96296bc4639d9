package import JournalCore
internal import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What stands in a folder of somebody's notes before it is a journal.
package struct VaultSurvey: Sendable {
    /// A line that looks like an act, and where it stands.
    package struct Line: Sendable {
        /// The note, relative to the folder that was looked through.
        package var path: String
        /// From 1.
        package var line: Int
        /// What the line says, and how likely it is an act.
        package var act: ActLikeLine
    }

    /// The program whose notes they are, as it calls itself; nil where nothing says so.
    package private(set) var program: String?
    /// How many notes were read.
    package private(set) var notes = 0
    /// Globs of the folders with notes of days; empty where nearly all are, or none.
    package private(set) var entries: [String] = []
    /// Globs of what programs make, which are no notes.
    package private(set) var ignore: [String] = []
    /// The folder of daily notes that Obsidian's settings name; nil where they name none, or it is not there.
    package private(set) var dailyFolder: String?
    /// The file that these settings name as the template of daily notes; nil where they name none.
    package private(set) var dailyTemplate: String?
    /// The lines that look most like acts, at most ten.
    package private(set) var lines: [Line] = []

    /// How many lines are shown.
    private static let lineLimit = 10
    /// How many lines of one note are kept: a long one would drive out the others.
    private static let linesOfNote = 3

    /// Looks through a folder.
    ///
    /// - Returns: nil for a folder without notes that no known program keeps; a README and the like are not notes.
    package init?(of folder: JournalFolder, parser: EntryParser) throws(IOFailure) {
        program = VaultSurvey.program(of: folder)
        ignore = VaultSurvey.made(in: folder, by: program)
        let settings = VaultSettings(of: [], below: folder.path, folder.descriptor.number)
        let found = try EntryFinder(ignore: ignore).find(in: folder)
        let files = found.files.filter { !VaultSurvey.isAboutTheFolder($0.path) }
        if files.isEmpty, program == nil { return nil }
        if let daily = settings.dailyFolder, VaultSurvey.isFolder(daily, in: folder) { dailyFolder = daily }
        dailyTemplate = settings.dailyTemplate
        read(files, in: folder, parser)
    }

    private mutating func read(_ files: [EntryFile], in folder: JournalFolder, _ parser: EntryParser) {
        let reader = EntryReader(folder, limit: 1 << 20)
        // By glob: the folders of the root, and its own files.
        var tops: Set<String> = []
        var dated: Set<String> = []
        var found: [(line: Line, day: CalendarDay?)] = []
        for file in files {
            guard case .file(let source) = reader.read(file) else { continue }
            notes += 1
            let front = FrontMatter.read(source, index: LineIndex(source.bytes)).0
            let day = FileName(path: file.path).date?.day ?? front.date?.dating(in: nil).day
            let glob = VaultSurvey.glob(of: file.path)
            tops.insert(glob)
            if day != nil || parser.mayHoldItem(source) { dated.insert(glob) }
            for line in VaultSurvey.lines(of: source, from: front.bodyStart) { found.append((line, day)) }
        }
        lines = found.sorted { a, b in
            if a.line.act.score != b.line.act.score { return a.line.act.score > b.line.act.score }
            if a.day != b.day { return (a.day?.number ?? .min) > (b.day?.number ?? .min) }
            if a.line.path != b.line.path { return ExactPath(a.line.path) < ExactPath(b.line.path) }
            return a.line.line < b.line.line
        }.prefix(VaultSurvey.lineLimit).map(\.line)
        if let dailyFolder { dated.insert(VaultSurvey.glob(of: dailyFolder + "/x.md")) }
        guard !dated.isEmpty, !tops.subtracting(dated).isEmpty else { return }
        entries = dated.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The glob that takes a file with all that stand in the same folder of the root.
    private static func glob(of path: String) -> String {
        guard let slash = path.firstIndex(of: "/") else {
            return "/*." + (path.split(separator: ".").last ?? "md")
        }
        var glob = ""
        for scalar in path[..<slash].unicodeScalars {
            // What means something in a glob is taken as it is.
            let isMark =
                "*?[\\".unicodeScalars.contains(scalar) || (glob.isEmpty && "!#".unicodeScalars.contains(scalar))
            if isMark { glob += "\\" }
            glob.unicodeScalars.append(scalar)
        }
        return glob + "/**"
    }

    private static func lines(of source: SourceFile, from start: Int) -> [Line] {
        guard String(validating: source.bytes, as: UTF8.self) != nil else { return [] }
        let index = LineIndex(source.bytes)
        var found: [Line] = []
        var fence: Substring?
        for number in index.line(at: start)..<index.starts.count {
            let text = source.lineText(number, in: index)
            let trimmed = text.drop(while: \.isWhitespace)
            if let mark = fence {
                if trimmed.hasPrefix(mark) { fence = nil }
                continue
            }
            if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
                fence = trimmed.prefix(3)
                continue
            }
            if let act = ActLikeLine(text) { found.append(Line(path: source.path, line: number + 1, act: act)) }
        }
        return Array(found.sorted { ($1.act.score, $0.line) < ($0.act.score, $1.line) }.prefix(linesOfNote))
    }

    // MARK: Programs

    private static func isThere(_ path: String, in folder: JournalFolder, _ kind: FileKind) -> Bool {
        let real = folder.path.appending(path.utf8).cString
        return (try? SystemCall.status(real, in: AT_FDCWD))?.kind == kind
    }

    private static func isFolder(_ path: String, in folder: JournalFolder) -> Bool {
        isThere(path, in: folder, .folder)
    }

    private static func program(of folder: JournalFolder) -> String? {
        if isFolder(".obsidian", in: folder) { return "Obsidian" }
        if isThere("logseq/config.edn", in: folder, .regular) { return "Logseq" }
        if isThere("dendron.yml", in: folder, .regular) { return "Dendron" }
        if isFolder(".foam", in: folder) { return "Foam" }
        if ["hugo.toml", "hugo.yaml", "config.toml"].contains(where: { isThere($0, in: folder, .regular) }) {
            return "Hugo"
        }
        return ["_config.yml", "_config.yaml"].contains { isThere($0, in: folder, .regular) } ? "Jekyll" : nil
    }

    /// What the program of a folder makes or brings along, as far as it is there.
    private static func made(in folder: JournalFolder, by program: String?) -> [String] {
        let names =
            switch program {
            case "Hugo": ["public", "resources", "themes"]
            case "Jekyll": ["_site", "vendor"]
            default: [String]()
            }
        return names.filter { isFolder($0, in: folder) }.map { $0 + "/" }
    }

    /// Whether a file of the root tells of the folder and is no note.
    private static func isAboutTheFolder(_ path: String) -> Bool {
        let name = path.lowercased()
        return ["readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security"].contains {
            name == $0 + ".md" || name == $0 + ".markdown"
        }
    }
}
