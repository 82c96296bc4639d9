/// The markup of programs that do not read Markdown.
package enum ChatMarkup: Sendable {
    /// Slack's mrkdwn.
    case slack
    /// Jira's wiki markup.
    case jira
}

extension RichText {
    /// Appends the text in one line of a chat's markup: form as its marks, links to whole addresses (`https`, `mailto`)
    /// with their words, and what would be a mark escaped as far as the markup can.
    package func append(_ markup: ChatMarkup, to out: inout [UInt8]) {
        code.withUnsafeBufferPointer { bytes in
            var writer = ChatWriter(bytes, markup, start: out.count)
            writer.write(to: &out)
        }
    }
}

/// Writes a ``RichText`` in one line of a chat's markup.
private struct ChatWriter {
    /// A form that was opened. Its mark is written with its first word, so that no space stands within it.
    private struct Span {
        var open: [UInt8]
        var close: [UInt8]
        var isWritten = false
        var isLink = false
        /// What a link without words shows.
        var address: [UInt8] = []
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let escapes: ChatEscapes
    private let markup: ChatMarkup
    private let start: Int
    private var reader: RichTextReader
    private var spans: [Span] = []
    private var needsSpace = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ markup: ChatMarkup, start: Int) {
        self.bytes = bytes
        self.markup = markup
        self.start = start
        escapes = ChatEscapes(bytes, markup)
        reader = RichTextReader(bytes)
    }

    mutating func write(to out: inout [UInt8]) {
        while let token = reader.next() {
            switch token {
            case .text(let from, let to): write(from, to, to: &out)
            case .op(let op, let first, _): write(op, first, to: &out)
            }
        }
        while !spans.isEmpty { close(to: &out) }
    }

    private mutating func write(_ from: Int, _ to: Int, to out: inout [UInt8]) {
        var i = from
        while i < to {
            if bytes[i] <= 0x20 {
                needsSpace = true
                i += 1
                continue
            }
            begin(to: &out)
            if let address = escapes.address(at: i, from, to) {
                for byte in bytes[address] { escapes.append(addressByte: byte, to: &out) }
                i = address.upperBound
            } else {
                escapes.append(at: i, from, to, isLineStart: out.count == start, inLink: isInLink, to: &out)
                i += 1
            }
        }
    }

    private var isInLink: Bool { spans.contains { $0.isLink } }

    /// Writes the space that is due and the marks that wait, before something visible.
    private mutating func begin(to out: inout [UInt8]) {
        if needsSpace, out.count > start { out.append(0x20) }
        needsSpace = false
        for i in spans.indices where !spans[i].isWritten {
            out.append(contentsOf: spans[i].open)
            spans[i].isWritten = true
        }
    }

    private mutating func write(_ op: RichText.Op, _ first: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .strong: open("*", "*")
        case .emphasis: open("_", "_")
        case .deleted: markup == .slack ? open("~", "~") : open("-", "-")
        case .link, .image: openLink(first)
        case .strongEnd, .emphasisEnd, .deletedEnd, .linkEnd, .imageEnd: close(to: &out)
        case .code: writeCode(reader.skip(to: .codeEnd), to: &out)
        case .mention:
            begin(to: &out)
            out.append(0x40)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first]))
        case .separator:
            begin(to: &out)
            out.append(" · ")
        case .codeBlock: _ = reader.skip(to: .codeBlockEnd)
        case .htmlBlock: _ = reader.skip(to: .htmlBlockEnd)
        // Neither markup marks words as with a pen.
        case .marked, .markedEnd: break
        default: needsSpace = true
        }
    }

    private mutating func open(_ open: StaticString, _ close: StaticString) {
        // A link's words have no form in either markup.
        let isPlain = isInLink
        var span = Span(open: [], close: [])
        if !isPlain {
            span.open.append(open)
            span.close.append(close)
        }
        spans.append(span)
    }

    private mutating func openLink(_ range: Range<Int>) {
        var address: [UInt8] = []
        var span = Span(open: [], close: [])
        let isWhole = escapes.isWhole(range)
        guard !isInLink, isWhole, WebAddress.append(bytes[range], to: &address, escaped: false) else {
            spans.append(span)
            return
        }
        span.isLink = true
        switch markup {
        case .slack:
            span.open = [0x3C]
            for byte in address { escapes.append(addressByte: byte, to: &span.open) }
            span.address = span.open + [0x3E]
            span.open.append(0x7C)
            span.close = [0x3E]
        case .jira:
            span.address = [0x5B] + address + [0x5D]
            span.open = [0x5B]
            span.close = [0x7C] + address + [0x5D]
        }
        spans.append(span)
    }

    private mutating func close(to out: inout [UInt8]) {
        guard let span = spans.popLast() else { return }
        if span.isWritten {
            out.append(contentsOf: span.close)
        } else if span.isLink {
            begin(to: &out)
            out.append(contentsOf: span.address)
        }
    }

    private mutating func writeCode(_ content: Range<Int>, to out: inout [UInt8]) {
        let text = bytes[content]
        guard text.contains(where: { $0 > 0x20 }) else { return }
        begin(to: &out)
        // Neither markup can quote the mark that ends code.
        let isCode = !isInLink && !text.contains { $0 == (markup == .slack ? 0x60 : 0x7D) || $0 == 0x0A }
        if isCode { out.append(markup == .slack ? "`" : "{{") }
        for i in content {
            escapes.append(
                at: i, content.lowerBound, content.upperBound, isLineStart: false, inLink: isInLink, to: &out)
        }
        if isCode { out.append(markup == .slack ? "`" : "}}") }
    }
}
