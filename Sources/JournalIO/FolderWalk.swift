internal import JournalText

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// One walk of ``EntryFinder``: folders on a stack of our own, names as bytes, no `stat` where `readdir` says enough.
struct FolderWalk {
    /// A folder or file under the path by which it was reached and the one where it is; both relative to the root.
    private struct Place {
        var shown: [UInt8]
        var location: [UInt8]
        /// The name of the folder of templates that it stands in: what no glob takes in there is counted and no more.
        var templates: [UInt8]?

        func appending(_ name: UnsafeRawBufferPointer) -> Place {
            let shown = FolderWalk.join(self.shown, name)
            return Place(
                shown: shown, location: self.shown == location ? shown : FolderWalk.join(location, name),
                templates: templates)
        }
    }

    private let root: Int32
    private let rootPath: SystemPath
    private let ignore: IgnoreRules
    private let entries: EntryGlobs
    private let followsLinks: Bool
    private var leftOut: Set<[UInt8]> = []
    private var leftOutFiles = LeftOutFiles()
    /// What the settings of vaults name as templates, as ``OutputPath/key(_:)`` folds it.
    private var namedTemplates: Set<String> = []
    private var folders: [Place] = []
    private var files: [Place] = []
    private var links: [Place] = []
    /// Folders already walked, by their place; only those that were reached directly can be met again by a link.
    private var walked: Set<[UInt8]> = []
    private var diagnostics: [Diagnostic] = []

    init(
        root: Int32, rootPath: SystemPath, ignore: IgnoreRules, entries: EntryGlobs = EntryGlobs(),
        followsLinks: Bool = true
    ) {
        self.followsLinks = followsLinks
        self.root = root
        self.rootPath = rootPath
        self.ignore = ignore
        self.entries = entries
    }

    /// Leaves out a folder by its place relative to the root.
    mutating func leaveOut(_ location: [UInt8]) { leftOut.insert(location) }

    /// Walks from a folder below the root, or from the root itself.
    mutating func run(from start: [UInt8] = []) throws(SystemError) {
        try walkFolder(Place(shown: start, location: start))
        walkPending()
        guard followsLinks else { return }
        // Links come last: what is also found directly keeps its own name, and is read once.
        while !links.isEmpty {
            let found = links.sorted { $0.shown.lexicographicallyPrecedes($1.shown) }
            links = []
            var known = Set(files.map(\.location))
            for link in found { follow(link, known: &known) }
            walkPending()
        }
    }

    /// The first file in the order of the bytes of the paths, made readable.
    var firstFile: String? {
        files.min { Self.precedes($0.shown, $1.shown) }.map { String(decoding: $0.shown, as: UTF8.self) }
    }

    /// The files that were found, sorted by the bytes of their paths.
    func result() -> EntryList {
        var list = EntryList()
        list.diagnostics = diagnostics
        list.leftOut = leftOutFiles
        list.namedTemplates = namedTemplates
        list.files.reserveCapacity(files.count)
        for file in files.sorted(by: { Self.precedes($0.shown, $1.shown) }) {
            if !namedTemplates.isEmpty, isNamedTemplate(file) {
                list.leftOut.templates += 1
                continue
            }
            let path = String(decoding: file.shown, as: UTF8.self)
            let location = String(decoding: file.location, as: UTF8.self)
            guard path.utf8.elementsEqual(file.shown), location.utf8.elementsEqual(file.location) else {
                list.diagnostics.append(
                    Diagnostic(
                        .unreadableFile, path: path, message: "the file's name is not UTF-8",
                        hint: "rename the file"))
                continue
            }
            list.files.append(EntryFile(path: path, location: location))
        }
        list.diagnostics.sort(by: Diagnostic.inReadingOrder)
        return list
    }

    private mutating func walkPending() {
        while var next = folders.popLast() {
            // The settings that name it were read with the folder above it.
            if !namedTemplates.isEmpty, next.templates == nil { next.templates = templatesName(in: next.location) }
            do throws(SystemError) { try walkFolder(next) } catch {
                fault(next, "cannot read the folder: \(error.reason)")
            }
        }
    }

    private mutating func walkFolder(_ place: Place) throws(SystemError) {
        guard walked.insert(place.location).inserted else { return }
        let path = place.location.isEmpty ? [0x2E] : place.location
        let descriptor = try SystemCall.open(path.cString, in: root, SystemCall.folderFlags)
        guard let stream = fdopendir(descriptor) else {
            let error = SystemError.last
            close(descriptor)
            throw error
        }
        defer { closedir(stream) }
        let before = (folders: folders.count, files: files.count, links: links.count, leftOut: leftOutFiles)
        var isVault = false
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw SystemError.last }
                if isVault { readSettings(of: place) }
                return
            }
            let name = SystemCall.name(of: entry)
            if name.first == 0x2E {
                // Our manifest makes it an output folder, whichever: nothing in it is an entry.
                if !place.location.isEmpty, name.elementsEqual(SiteManifest.name.utf8) {
                    folders.removeSubrange(before.folders...)
                    files.removeSubrange(before.files...)
                    links.removeSubrange(before.links...)
                    leftOutFiles = before.leftOut
                    return
                }
                if name.elementsEqual(VaultSettings.folderName) { isVault = true }
                countHidden(name, isFolder: Int(entry.pointee.d_type) == Int(DT_DIR))
                continue
            }
            let type = Int(entry.pointee.d_type)
            if type == Int(DT_REG) {
                addFile(place, name)
            } else if type == Int(DT_DIR) {
                addFolder(place, name)
            } else if type == Int(DT_LNK) {
                links.append(place.appending(name))
            } else if type == Int(DT_UNKNOWN) {
                // Some file systems do not say.
                switch (try? SystemCall.status(name.cString, in: descriptor))?.kind {
                case .regular?: addFile(place, name)
                case .folder?: addFolder(place, name)
                case .link?: links.append(place.appending(name))
                case .other?, nil: break
                }
            }
        }
    }

    private mutating func addFile(_ place: Place, _ name: UnsafeRawBufferPointer) {
        guard Self.isMarkdown(name) else {
            let isOurs = place.location.isEmpty && name.elementsEqual(JournalFolder.configurationName.utf8)
            if place.templates == nil, !isOurs { leftOutFiles.count(name) }
            return
        }
        add(place.appending(name))
    }

    private mutating func add(_ file: Place) {
        if ignore.leavesOut(file.shown, isFolder: false) {
            leftOutFiles.ignored += 1
        } else if let name = file.templates, !entries.takes(file.shown, spelling: name) {
            leftOutFiles.templates += 1
        } else if !entries.takes(file.shown) {
            leftOutFiles.outside += 1
        } else {
            files.append(file)
        }
    }

    private mutating func addFolder(_ place: Place, _ name: UnsafeRawBufferPointer) {
        if LeftOutFolder.isModules(name) { return }
        var folder = place.appending(name)
        if leftOut.contains(folder.location) { return }
        if ignore.leavesOut(folder.shown, isFolder: true) {
            leftOutFiles.ignored += 1
            return
        }
        if LeftOutFolder.isBackup(name, in: Self.lastName(of: place.location)) {
            leftOutFiles.copies += 1
            return
        }
        if folder.templates == nil, LeftOutFolder.isTemplates(name) { folder.templates = Array(name) }
        folders.append(folder)
    }

    /// Counts what may have been meant to be read, and is not since it is hidden.
    private mutating func countHidden(_ name: UnsafeRawBufferPointer, isFolder: Bool) {
        if isFolder {
            let isOurs =
                name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) || name.elementsEqual(".git".utf8)
            if !isOurs { leftOutFiles.hidden += 1 }
        } else if Self.isMarkdown(name), !name.starts(with: ".#".utf8) {
            leftOutFiles.hidden += 1
        }
    }

    // MARK: Templates

    private mutating func readSettings(of vault: Place) {
        let settings = VaultSettings(of: vault.location, below: rootPath, root)
        let folder = String(decoding: vault.location, as: UTF8.self)
        for name in settings.templates { namedTemplates.insert(OutputPath.key(OutputPath.join(folder, name))) }
    }

    /// The name of the outermost folder of templates in a path, itself with them.
    private func templatesName(in location: [UInt8]) -> [UInt8]? {
        var start = 0
        while start < location.count {
            let end = location[start...].firstIndex(of: 0x2F) ?? location.count
            let name = location[start..<end]
            if LeftOutFolder.isTemplates(name) { return Array(name) }
            if !namedTemplates.isEmpty,
                namedTemplates.contains(OutputPath.key(String(decoding: location[..<end], as: UTF8.self)))
            {
                return Array(name)
            }
            start = end + 1
        }
        return nil
    }

    /// Whether settings name a file as a template, with or without its extension, and no glob takes it in again.
    private func isNamedTemplate(_ file: Place) -> Bool {
        guard file.templates == nil else { return false }
        let path = String(decoding: file.location, as: UTF8.self)
        let stem = path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
        guard namedTemplates.contains(OutputPath.key(path)) || namedTemplates.contains(OutputPath.key(String(stem)))
        else { return false }
        return !entries.takes(file.shown, spelling: Array(Self.lastName(of: file.location)))
    }

    private static func lastName(of path: [UInt8]) -> ArraySlice<UInt8> {
        path[(path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...]
    }

    /// Takes what a link leads to, where that is inside the root and was not found already.
    private mutating func follow(_ link: Place, known: inout Set<[UInt8]>) {
        let name = Self.lastName(of: link.shown)
        let isMarkdown = name.withUnsafeBytes(Self.isMarkdown)
        let target: SystemPath
        do throws(SystemError) {
            target = try rootPath.appending(link.location).resolved()
        } catch {
            if isMarkdown, !ignore.leavesOut(link.shown, isFolder: false) {
                fault(link, "the link leads nowhere: \(error.reason)", severity: .warning)
            }
            return
        }
        guard let inside = target.relative(to: rootPath), !inside.isEmpty else {
            // The root itself is walked already; of what is outside, only something named like an entry is missed.
            if target != rootPath, isMarkdown, !ignore.leavesOut(link.shown, isFolder: false) {
                fault(link, "the link leads out of the journal, and is not followed", severity: .warning)
            }
            return
        }
        let location = Array(inside)
        guard let kind = (try? SystemCall.status(target.cString, in: AT_FDCWD))?.kind,
            !isLeftOut(location)
        else { return }
        var place = Place(shown: link.shown, location: location, templates: link.templates)
        switch kind {
        case .regular:
            if place.templates == nil {
                place.templates = templatesName(in: Array(location[..<(location.lastIndex(of: 0x2F) ?? 0)]))
            }
            if isMarkdown, known.insert(location).inserted { add(place) }
        case .folder:
            if place.templates == nil { place.templates = templatesName(in: location) }
            if place.templates == nil, LeftOutFolder.isTemplates(name) { place.templates = Array(name) }
            if !LeftOutFolder.isModules(name), !ignore.leavesOut(link.shown, isFolder: true) {
                folders.append(place)
                // One after the other, so that of two links to one folder the first in order names its files.
                walkPending()
                known.formUnion(files.map(\.location))
            }
        case .link, .other: break
        }
    }

    /// Whether a place is in a folder that is left out.
    private func isLeftOut(_ location: [UInt8]) -> Bool {
        if leftOut.contains(location) { return true }
        for i in location.indices where location[i] == 0x2F && leftOut.contains(Array(location[..<i])) { return true }
        var parent: ArraySlice<UInt8> = []
        for name in location.split(separator: 0x2F) {
            if LeftOutFolder.isBackup(name, in: parent) { return true }
            parent = name
        }
        return false
    }

    private mutating func fault(_ place: Place, _ message: String, severity: Severity? = nil) {
        let path = place.shown.isEmpty ? "." : String(decoding: place.shown, as: UTF8.self)
        diagnostics.append(Diagnostic(.unreadableFile, path: path, message: message, severity: severity))
    }

    /// Whether a name is that of an entry: something before `.md` or `.markdown`, in any case.
    static func isMarkdown(_ name: UnsafeRawBufferPointer) -> Bool {
        guard let last = name.last, last | 0x20 == 0x64 || last | 0x20 == 0x6E else { return false }
        for ending in extensions where name.count > ending.count {
            if ASCIIFolding.equal(name.suffix(ending.count), ending) { return true }
        }
        return false
    }

    private static let extensions = [Array(".md".utf8), Array(".markdown".utf8)]

    private static func join(_ folder: [UInt8], _ name: UnsafeRawBufferPointer) -> [UInt8] {
        if folder.isEmpty { return Array(name) }
        return [UInt8](unsafeUninitializedCapacity: folder.count + 1 + name.count) { buffer, count in
            count = folder.count + 1 + name.count
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            folder.withUnsafeBytes { bytes.copyMemory(from: $0) }
            bytes[folder.count] = 0x2F
            UnsafeMutableRawBufferPointer(rebasing: bytes[(folder.count + 1)...]).copyMemory(from: name)
        }
    }

    private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.withUnsafeBytes { first in
            b.withUnsafeBytes { second in
                guard let x = first.baseAddress, let y = second.baseAddress else { return first.count < second.count }
                let order = memcmp(x, y, min(first.count, second.count))
                return order == 0 ? first.count < second.count : order < 0
            }
        }
    }
}
