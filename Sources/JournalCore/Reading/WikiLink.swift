/// What stands between `[[` and `]]`: a page, a heading of it, and other words for both, as Obsidian, Logseq and Foam
/// write links between notes.
struct WikiLink {
    /// The page as written, without the heading: `people/raj`; empty where the link leads within its own page.
    var page: String
    /// The headings within it, in order; a block's id is none.
    var headings: [String]

    /// - Parameter target: What stands before the first `|`.
    init(_ target: String) {
        var parts = target.split(separator: "#", omittingEmptySubsequences: false).map(WikiLink.trimmed)
        page = parts.removeFirst()
        if let caret = page.utf8.firstIndex(of: 0x5E), caret != page.utf8.startIndex {
            page = WikiLink.trimmed(page[..<caret])
        }
        headings = parts.filter { !$0.isEmpty && !$0.hasPrefix("^") }
    }

    /// The last part of the page's path, without the extension of a note.
    var name: String {
        var name = page.split(separator: "/").last.map(String.init) ?? ""
        for ending in [".md", ".markdown"] where name.lowercased().hasSuffix(ending) && name.count > ending.count {
            name.removeLast(ending.count)
        }
        return WikiLink.trimmed(name)
    }

    /// What is shown of a link without words of its own: `Page`, `Page > Heading`, `Heading`.
    var shown: String { ([name].filter { !$0.isEmpty } + headings).joined(separator: " > ") }

    /// Whether the page is a file to be shown or fetched, not a note.
    var isAttachment: Bool {
        guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.utf8.startIndex else { return false }
        let ending = name[name.utf8.index(after: dot)...].lowercased()
        return WikiLink.endings.contains(ending)
    }

    private static let endings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "heic", "tif", "tiff", "pdf", "mp4", "mov", "webm",
        "mkv", "mp3", "m4a", "wav", "ogg", "flac", "csv", "xlsx", "docx", "pptx", "zip", "txt", "canvas", "excalidraw",
    ]

    /// The page as an address: what would end it or be taken for more than a path is percent-encoded.
    var address: [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in page.utf8 {
            switch byte {
            case 0...0x20, 0x22, 0x23, 0x25, 0x3A, 0x3C, 0x3E, 0x3F, 0x5B...0x5D, 0x60, 0x7B...0x7F:
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// Whether the words of an embedded picture are its width: `300`, `300x200`.
    static func isSize(_ words: String) -> Bool {
        !words.isEmpty && words.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 | 0x20 == 0x78 || $0 == 0x20 }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(decoding: Array(text.utf8).trimmed, as: UTF8.self)
    }
}
