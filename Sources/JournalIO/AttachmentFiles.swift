internal import JournalCore
internal import JournalRender

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The address of an image as the path of a file.
struct AttachmentName {
    /// Relative, with `%20` and the like undone.
    var path: String

    private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]

    /// nil for what is on the web, for other kinds of file, and in a public build for a PDF.
    init?(_ address: [UInt8], isPublic: Bool) {
        guard let first = address.first, first >= 0x20, first != 0x23, !address.starts(with: [0x2F, 0x2F]) else {
            return nil
        }
        let end = address.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.endIndex
        let colon = address[..<end].firstIndex(of: 0x3A) ?? end
        // A scheme ends before the first slash.
        guard colon == end || address[..<colon].contains(0x2F) else { return nil }
        let decoded = AttachmentName.decoded(address[..<end])
        let path = String(decoding: decoded, as: UTF8.self)
        guard path.utf8.elementsEqual(decoded),
            !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C })
        else { return nil }
        let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        guard AttachmentName.endings.contains(ending) || (ending == "pdf" && !isPublic) else { return nil }
        self.path = path
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var i = bytes.startIndex
        while i < bytes.endIndex {
            if bytes[i] == 0x25, i + 2 < bytes.endIndex,
                let byte = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
            {
                out.append(byte)
                i += 3
            } else {
                out.append(bytes[i])
                i += 1
            }
        }
        return out
    }
}

/// Finds and reads attachments below the root of a journal, and nowhere else.
struct AttachmentFiles {
    private let folder: JournalFolder
    private var read: [String: Result<ImageFile, AttachmentFault>] = [:]
    /// The paths of all files by their name; nil before it was needed.
    private var names: [String: [String]]?

    /// As many names are looked at, at most.
    private static let mostNames = 500_000

    init(_ folder: JournalFolder) { self.folder = folder }

    /// The image of a path that a note gives, without what is not its picture.
    mutating func image(_ path: String, besideNotesIn noteFolder: [UInt8]) throws(AttachmentFault) -> ImageFile {
        let folderPath = String(decoding: noteFolder, as: UTF8.self)
        var leadsOut = false
        for base in path.utf8.first == 0x2F ? [""] : [folderPath, ""] {
            guard let wanted = AttachmentFiles.joined(base, path) else {
                leadsOut = true
                continue
            }
            if let found = try file(wanted) { return found }
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let others = named(name)
        if others.count > 1 { throw .several(others) }
        if let other = others.first, let found = try file(other) { return found }
        throw leadsOut ? .outside : .missing
    }

    /// The path below the root; nil where it leads out of it or to what is hidden.
    private static func joined(_ folder: String, _ path: String) -> String? {
        var names: [Substring] = []
        for name in folder.split(separator: "/") + path.split(separator: "/") where name != "." {
            if name == ".." {
                if names.popLast() == nil { return nil }
            } else if name.utf8.first == 0x2E {
                return nil
            } else {
                names.append(name)
            }
        }
        return names.joined(separator: "/")
    }

    /// The image of a path below the root; nil where nothing is there.
    private mutating func file(_ path: String) throws(AttachmentFault) -> ImageFile? {
        guard let real = try? folder.path.appending(path.utf8).resolved() else { return nil }
        guard let inside = real.relative(to: folder.path) else { throw .outside }
        let location = String(decoding: inside, as: UTF8.self)
        guard !location.split(separator: "/").contains(where: { $0.utf8.first == 0x2E }) else { throw .outside }
        if let known = read[location] { return try known.get() }
        let result = AttachmentFiles.read(location, in: folder)
        read[location] = result
        return try result.get()
    }

    private static func read(_ location: String, in folder: JournalFolder) -> Result<ImageFile, AttachmentFault> {
        switch StableFile.read(location, in: folder.descriptor.number, limit: Attachments.limit) {
        case .bytes(let bytes):
            do throws(ImageFile.Fault) { return .success(try ImageFile(bytes)) } catch {
                return .failure(.image(error))
            }
        case .tooLarge(let size): return .failure(.tooLarge(size))
        case .notAFile: return .failure(.unreadable("it is not a regular file"))
        case .changing: return .failure(.unreadable("it was written to each time that it was read"))
        case .failed(let error): return .failure(.unreadable("it cannot be read: \(error.reason)"))
        }
    }

    /// The files of a name in any folder that is not hidden and holds no site.
    private mutating func named(_ name: String) -> [String] {
        let names = self.names ?? walk()
        self.names = names
        return names[name] ?? []
    }

    private func walk() -> [String: [String]] {
        var found: [String: [String]] = [:]
        var count = 0
        var folders = [""]
        while let path = folders.popLast(), count < AttachmentFiles.mostNames {
            let place = path.isEmpty ? "." : path
            guard let opened = try? SystemCall.open(place, in: folder.descriptor.number, SystemCall.folderFlags) else {
                continue
            }
            let descriptor = FolderDescriptor(opened)
            var isSite = false
            let names = try? SystemCall.names(in: descriptor.number) { name in
                if name.elementsEqual(SiteManifest.name.utf8) { isSite = true }
                return name.first != 0x2E
            }
            guard let names, !isSite || path.isEmpty else { continue }
            for name in names.sorted() {
                count += 1
                guard let status = try? SystemCall.status(name, in: descriptor.number) else { continue }
                let below = OutputPath.join(path, name)
                switch status.kind {
                case .folder: folders.append(below)
                case .regular: found[name, default: []].append(below)
                default: continue
                }
            }
        }
        return found.mapValues { $0.sorted() }
    }
}
