extension RichText {
    /// Appends safe HTML: every byte of a person's text escaped, elements of our own only, links to allowed addresses
    /// only, images as links to them, nothing that is fetched.
    ///
    /// - Parameters:
    ///   - headings: The level of the heading that this stands under; the text's own begin one below.
    ///   - links: False where it stands inside a link already.
    package func appendHTML(to out: inout [UInt8], headings: Int = 3, links: Bool = true) {
        code.withUnsafeBufferPointer { bytes in
            var writer = HTMLWriter(bytes, headings: headings, links: links)
            writer.write(to: &out)
        }
    }

    /// Safe HTML; see ``appendHTML(to:headings:links:)``.
    package var html: String {
        var out: [UInt8] = []
        appendHTML(to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}

private struct HTMLWriter {
    /// A link or an image that is open.
    private struct OpenLink {
        var isWritten: Bool
        /// Where its text begins in the output.
        var start: Int
        var address: Range<Int>
        var isImage: Bool
        /// What was copied into the site, and is shown.
        var shown: PlacedImage?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var reader: RichTextReader
    private let headings: Int
    private let links: Bool
    private var open: [OpenLink] = []
    private var writtenLinks = 0
    /// The open lists and quotes: paragraphs right in a tight list are bare text.
    private var containers: [Container] = []
    private var openHeadings: [Int] = []
    private var topHeading = 0
    private var lastHeading = 0
    private var isHeaderRow = false
    private var isHeaderCell = false

    private enum Container {
        case tightList
        case looseList
        case other
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, headings: Int, links: Bool) {
        self.bytes = bytes
        self.headings = headings
        self.links = links
        reader = RichTextReader(bytes)
    }

    mutating func write(to out: inout [UInt8]) {
        while let token = reader.next() {
            switch token {
            case .text(let start, let end): writeText(start, end, to: &out)
            case .op(let op, let first, let second): write(op, first, second, to: &out)
            }
        }
        while let link = open.popLast() { close(link, to: &out) }
    }

    /// Escapes a run of text and links the addresses in it.
    private mutating func writeText(_ start: Int, _ end: Int, to out: inout [UInt8]) {
        let stops = HTMLBytes.references | 1 << 0x3A
        var done = start
        var i = start
        while i < end {
            let byte = bytes[i]
            i += 1
            guard byte < 64, stops &>> UInt64(byte) & 1 == 1 else { continue }
            if byte != 0x3A {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<(i - 1)]))
                out.appendReference(byte)
                done = i
            } else if links, writtenLinks == 0,
                let address = BareAddress.around(colon: i - 1, in: bytes, from: done, to: end)
            {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<address.lowerBound]))
                openLink(address, 0..<0, isImage: false, to: &out)
                out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[address]))
                if let link = open.popLast() { close(link, to: &out) }
                done = address.upperBound
                i = max(i, done)
            }
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<end]))
    }

    private mutating func write(_ op: RichText.Op, _ first: Range<Int>, _ second: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .emphasis: out.append("<em>")
        case .emphasisEnd: out.append("</em>")
        case .strong: out.append("<strong>")
        case .strongEnd: out.append("</strong>")
        case .deleted: out.append("<del>")
        case .deletedEnd: out.append("</del>")
        case .marked: out.append("<mark>")
        case .markedEnd: out.append("</mark>")
        case .code:
            out.append("<code>")
            out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[reader.skip(to: .codeEnd)]))
            out.append("</code>")
        case .link: openLink(first, second, isImage: false, to: &out)
        case .image: openLink(first, second, isImage: true, to: &out)
        case .linkEnd, .imageEnd: if let link = open.popLast() { close(link, to: &out) }
        case .mention:
            out.append("@")
            out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[first]))
        case .lineBreak: out.append("<br>")
        case .separator: out.append(" · ")
        case .heading: openHeading(first, to: &out)
        case .headingEnd: closeHeading(to: &out)
        case .codeBlock:
            out.append("<pre><code>")
            out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[reader.skip(to: .codeBlockEnd)]))
            out.append("</code></pre>")
        case .htmlBlock:
            out.append("<pre><code>")
            out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[reader.skip(to: .htmlBlockEnd)]))
            out.append("</code></pre>")
        case .codeEnd, .codeBlockEnd, .htmlBlockEnd: break
        case .rule: out.append("<hr>")
        default: writeContainer(op, first, to: &out)
        }
    }

    private mutating func writeContainer(_ op: RichText.Op, _ first: Range<Int>, to out: inout [UInt8]) {
        switch op {
        case .paragraph: if containers.last != .tightList { out.append("<p>") }
        case .paragraphEnd:
            if containers.last != .tightList {
                out.append("</p>")
            } else {
                out.append(0x20)
            }
        case .quote:
            containers.append(.other)
            out.append("<blockquote>")
        case .quoteEnd:
            _ = containers.popLast()
            out.append("</blockquote>")
        case .bulletList:
            containers.append(isTight(first) ? .tightList : .looseList)
            out.append("<ul>")
        case .bulletListEnd:
            _ = containers.popLast()
            out.append("</ul>")
        case .orderedList:
            containers.append(isTight(first) ? .tightList : .looseList)
            openOrderedList(first.dropFirst(), to: &out)
        case .orderedListEnd:
            _ = containers.popLast()
            out.append("</ol>")
        case .item:
            out.append("<li>")
            if let box = first.first { writeTaskBox(TaskState(box: bytes[box]), to: &out) }
        case .itemEnd: out.append("</li>")
        case .table: out.append("<div class=\"wide\" tabindex=\"0\"><table>")
        case .tableEnd: out.append("</table></div>")
        case .row:
            isHeaderRow = !first.isEmpty
            out.append("<tr>")
        case .rowEnd: out.append("</tr>")
        case .cell:
            // A header without a word heads nothing.
            isHeaderCell = isHeaderRow && !isNext(.cellEnd)
            out.append(isHeaderCell ? "<th scope=\"col\">" : "<td>")
        case .cellEnd: out.append(isHeaderCell ? "</th>" : "</td>")
        default: break
        }
    }

    private func isNext(_ op: RichText.Op) -> Bool {
        let i = reader.offset
        return i + 1 < bytes.count && bytes[i] == RichText.escape && bytes[i + 1] == op.rawValue
    }

    private func isTight(_ argument: Range<Int>) -> Bool { argument.first.map { bytes[$0] == 0x74 } ?? false }

    /// The number of the first item is written where it is not 1; digits only.
    private func openOrderedList(_ number: Range<Int>, to out: inout [UInt8]) {
        let digits = bytes[number]
        let isNumber = !digits.isEmpty && digits.count < 10 && digits.allSatisfy { (0x30...0x39).contains($0) }
        if isNumber, !digits.elementsEqual([0x31]) {
            out.append("<ol start=\"")
            out.append(contentsOf: digits)
            out.append("\">")
        } else {
            out.append("<ol>")
        }
    }

    /// A mark for the eye and a word for who listens.
    private func writeTaskBox(_ state: TaskState, to out: inout [UInt8]) {
        switch state {
        case .done: out.append("<span role=\"img\" aria-label=\"done\">☑</span> ")
        case .cancelled: out.append("<span role=\"img\" aria-label=\"cancelled\">☒</span> ")
        case .moved: out.append("<span role=\"img\" aria-label=\"moved\">▷</span> ")
        case .open, .begun: out.append("<span role=\"img\" aria-label=\"not done\">☐</span> ")
        }
    }

    // MARK: Links

    private mutating func openLink(
        _ address: Range<Int>, _ title: Range<Int>, isImage: Bool, to out: inout [UInt8]
    ) {
        let before = out.count
        var isWritten = false
        if isImage, let image = PlacedImage(Array(bytes[address])[...]) {
            openPlaced(image, address, to: &out)
            return
        }
        if links, writtenLinks == 0 {
            out.append("<a href=\"")
            isWritten = WebAddress.append(bytes[address], to: &out)
            if isWritten {
                writtenLinks += 1
                if !title.isEmpty {
                    out.append("\" title=\"")
                    out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[title]))
                }
                out.append("\">")
            } else {
                out.removeSubrange(before...)
            }
        }
        open.append(OpenLink(isWritten: isWritten, start: out.count, address: address, isImage: isImage))
    }

    /// An image of the site: its description is collected as text and becomes the `alt`. What is no image, but a file, is
    /// a link to it.
    private mutating func openPlaced(_ image: PlacedImage, _ address: Range<Int>, to out: inout [UInt8]) {
        if image.isShown {
            open.append(
                OpenLink(isWritten: false, start: out.count, address: address, isImage: true, shown: image))
            return
        }
        let isWritten = links && writtenLinks == 0
        if isWritten {
            out.append("<a href=\"")
            out.append(RichText.placed)
            out.append(contentsOf: image.path.utf8)
            out.append("\">")
            writtenLinks += 1
        }
        open.append(OpenLink(isWritten: isWritten, start: out.count, address: address, isImage: true))
    }

    /// What stands within an image is its description, of which only the words count.
    private mutating func closeShown(_ link: OpenLink, _ image: PlacedImage, to out: inout [UInt8]) {
        let description = HTMLWriter.words(of: out[link.start...])
        out.removeSubrange(link.start...)
        out.append("<img src=\"")
        out.append(RichText.placed)
        out.append(contentsOf: image.path.utf8)
        out.append("\" alt=\"")
        out.append(contentsOf: description)
        if let size = image.size {
            out.append("\" width=\"")
            out.append(contentsOf: size.width)
            out.append("\" height=\"")
            out.append(contentsOf: size.height)
        }
        out.append("\" loading=\"lazy\">")
    }

    /// Escaped HTML of ours without its elements: fit for an attribute in double quotes.
    private static func words(of html: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var isInElement = false
        for byte in html {
            switch byte {
            case 0x3C: isInElement = true
            case 0x3E where isInElement: isInElement = false
            default: if !isInElement { out.append(byte) }
            }
        }
        return out
    }

    /// A link without a word in it shows its address, an image the word "image", so that both can be read out.
    private mutating func close(_ link: OpenLink, to out: inout [UInt8]) {
        if let image = link.shown {
            closeShown(link, image, to: &out)
            return
        }
        if out[link.start...].allSatisfy({ $0 <= 0x20 }) {
            if link.isImage {
                out.append(bytes[link.address].first == RichText.placed ? "file" : "image")
            } else {
                out.appendEscaped(UnsafeBufferPointer(rebasing: bytes[link.address]))
            }
        }
        if link.isWritten {
            out.append("</a>")
            writtenLinks -= 1
        }
    }

    // MARK: Headings

    /// The highest heading of the text comes right below the page's, and no level is left out on the way down.
    private mutating func openHeading(_ argument: Range<Int>, to out: inout [UInt8]) {
        if topHeading == 0 {
            topHeading = highestHeading()
            lastHeading = headings
        }
        let written = level(argument)
        let shifted = min(6, headings + 1 + written - topHeading, lastHeading + 1)
        lastHeading = max(1, shifted)
        openHeadings.append(lastHeading)
        out.append("<h")
        out.append(number: lastHeading)
        out.append(">")
    }

    private mutating func closeHeading(to out: inout [UInt8]) {
        guard let level = openHeadings.popLast() else { return }
        out.append("</h")
        out.append(number: level)
        out.append(">")
    }

    private func level(_ argument: Range<Int>) -> Int {
        guard let first = argument.first, (0x31...0x36).contains(bytes[first]) else { return 6 }
        return Int(bytes[first] - 0x30)
    }

    private func highestHeading() -> Int {
        var highest = 6
        var all = RichTextReader(bytes)
        while let token = all.next() {
            if case .op(.heading, let argument, _) = token { highest = min(highest, level(argument)) }
        }
        return highest
    }
}
