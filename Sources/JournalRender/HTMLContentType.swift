internal import JournalMarkdown
internal import Mustache

/// The escaping of every value that a template shows: by byte, as swift-mustache's own goes by `Character` and lets `"`
/// with a combining accent through.
struct HTMLContentType: MustacheContentType {
    /// The name by which ``pragma`` finds it.
    static let name = "JOURNAL_HTML"

    /// Begins every template and every partial: a partial does not take over the content type of who includes it.
    static let pragma = "{{% CONTENT_TYPE: JOURNAL_HTML }}"

    /// Makes the pragma known; must run before a template is parsed.
    static func register() { MustacheContentTypes.register(HTMLContentType(), named: name) }

    func escapeText(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        var text = text
        text.withUTF8 { source in
            var start = 0
            // A component's place, which only ``PageValues`` can make, goes through as it is.
            while let place = source[start...].firstIndex(of: Component.mark) {
                bytes.appendEscaped(UnsafeBufferPointer(rebasing: source[start..<place]))
                bytes.append(Component.mark)
                start = place + 1
            }
            bytes.appendEscaped(UnsafeBufferPointer(rebasing: source[start...]))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A piece of a page that was written in Swift, as bytes that are escaped already: rows of tables, charts. A template
/// shows it like any value; what Mustache renders is its number between two marks, and the bytes are put there after.
enum Component {
    /// Begins and ends a component's number. No text of a person holds it: ``PageValues`` replaces control characters.
    static let mark: UInt8 = 0x01
}
