package import JournalCore
internal import JournalMarkdown
package import JournalRender
package import JournalText

/// The images that items show, copied into the site for those who see the items.
///
///     1  each address of an image in an item        `![](x.png)`, `![[x.png]]`
///     2  the file: beside the note, else at that path below the root, else the one file of that name
///     3  its bytes without EXIF, XMP and comments   ``ImageFile``
///     4  `files/HASH.png`: a name made of its bytes, which tells nothing else
package struct Attachments: Sendable {
    /// The largest file that is copied, in bytes.
    package static let limit = 10 << 20

    private struct Placed: Sendable {
        var path: String
        var size: (width: Int, height: Int)?
    }

    /// By the folder of the note and the address as written.
    private var placed: [Key: Placed] = [:]
    private var bytes: [String: [UInt8]] = [:]
    /// What is not shown, and why.
    package private(set) var diagnostics: [Diagnostic] = []

    private struct Key: Hashable, Sendable {
        var folder: [UInt8]
        var address: [UInt8]
    }

    /// Whether no image was found.
    package var isEmpty: Bool { placed.isEmpty }

    /// Looks for the images of the items that an audience may see.
    package init(of journal: Journal, in folder: JournalFolder, for audience: Audience, drafts: Bool) {
        var files = AttachmentFiles(folder)
        var told: Set<Key> = []
        for parsed in journal.entries where drafts || !parsed.entry.draft {
            let note = Array(parsed.entry.file.utf8)
            let noteFolder = Array(note[..<(note.lastIndex(of: 0x2F) ?? 0)])
            let items = parsed.items(for: audience)
            for i in items.indices where audience.maySee(items[i].audience) && (drafts || !items[i].isDraft) {
                for address in Attachments.addresses(of: items[i]) {
                    let key = Key(folder: noteFolder, address: address)
                    guard placed[key] == nil, !told.contains(key),
                        let wanted = AttachmentName(address, isPublic: audience == .public)
                    else { continue }
                    do throws(AttachmentFault) {
                        let image = try files.image(wanted.path, besideNotesIn: noteFolder)
                        let path = "files/\(SHA256.hexadecimal(image.bytes).prefix(32)).\(image.format.rawValue)"
                        if image.format == .pdf, audience == .public { continue }
                        var size: (width: Int, height: Int)?
                        if let width = image.width, let height = image.height { size = (width, height) }
                        placed[key] = Placed(path: path, size: size)
                        bytes[path] = image.bytes
                    } catch {
                        told.insert(key)
                        diagnostics.append(
                            Diagnostic(
                                .attachmentNotShown, path: parsed.entry.file,
                                position: items[i].location?.position,
                                message: "`\(PrintableText.escaped(String(wanted.path.prefix(120))))` is not shown: "
                                    + error.message, hint: error.hint))
                    }
                }
            }
        }
    }

    /// The journal with the images that were found at their places in the site.
    package func placing(in journal: Journal) -> Journal {
        if isEmpty { return journal }
        var journal = journal
        for i in journal.entries.indices {
            let note = Array(journal.entries[i].entry.file.utf8)
            let folder = Array(note[..<(note.lastIndex(of: 0x2F) ?? 0)])
            func place(_ text: RichText) -> RichText {
                text.placingImages { address in
                    placed[Key(folder: folder, address: address)].map { (path: $0.path, size: $0.size) }
                }
            }
            func place(_ items: [Item]) -> [Item] {
                var items = items
                for j in items.indices
                where Attachments.texts(of: items[j]).contains(where: { !$0.imageAddresses.isEmpty }) {
                    items[j].text = place(items[j].text)
                    items[j].detail = place(items[j].detail)
                    items[j].attribution = place(items[j].attribution)
                    for k in items[j].fields.indices {
                        items[j].fields[k].value = place(items[j].fields[k].value)
                    }
                }
                return items
            }
            journal.entries[i].items = place(journal.entries[i].items)
            if let narrowed = journal.entries[i].narrowed {
                journal.entries[i].narrowed = ParsedEntry.Narrowed(
                    manager: narrowed.manager.map(place), public: place(narrowed.public))
            }
        }
        return journal
    }

    /// The files that some items show, each once, in the order of their paths.
    package func files(of items: some Sequence<Item>) -> [OutputFile] {
        if isEmpty { return [] }
        var paths: Set<String> = []
        for item in items { for text in Attachments.texts(of: item) { paths.formUnion(text.placedImages) } }
        return paths.sorted().compactMap { path in bytes[path].map { OutputFile(path: path, bytes: $0) } }
    }

    private static func texts(of item: Item) -> [RichText] {
        [item.text, item.detail, item.attribution] + item.fields.map(\.value)
    }

    private static func addresses(of item: Item) -> [[UInt8]] {
        var found = item.text.imageAddresses + item.detail.imageAddresses
        if !item.attribution.isEmpty { found += item.attribution.imageAddresses }
        for field in item.fields { found += field.value.imageAddresses }
        return found
    }
}

/// Why an attachment is not in the site.
enum AttachmentFault: Error {
    case missing
    case several([String])
    case tooLarge(Int)
    case unreadable(String)
    case outside
    case image(ImageFile.Fault)

    var message: String {
        switch self {
        case .missing: "there is no such file beside the note, and none of that name in the journal"
        case .several(let paths):
            "\(paths.count) files have that name: "
                + paths.prefix(3).map { PrintableText.escaped($0) }.joined(separator: ", ")
        case .tooLarge(let size): "it has \(size) bytes, more than the limit of \(Attachments.limit)"
        case .unreadable(let reason): reason
        case .outside: "it leads out of the journal"
        case .image(.unknown): "it is not a PNG, JPEG, GIF, WebP or AVIF image"
        case .image(.damaged): "the image is damaged"
        case .image(.holdsMetadata): "it holds data besides its picture, which cannot be taken out"
        }
    }

    var hint: String? {
        switch self {
        case .missing: "put the file beside the note, or write its path"
        case .several: "write the path from the note, or from the folder of journal.yaml"
        case .tooLarge: "make it smaller, or link to where it stands"
        case .image(.holdsMetadata): "save it as PNG or JPEG, or without its metadata"
        default: nil
        }
    }
}
