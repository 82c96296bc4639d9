import JournalMarkdown
import JournalText

/// Where an item ends for the eye.
///
/// CommonMark lets a paragraph go on into lines that are not indented, or have no `>`. A person who writes such a line
/// right below an item has mostly gone on to something else; but one whose editor breaks lines has not. So such lines
/// belong to the item up to the last that says so by a mark, and what follows them is left out.
struct LazyLines {
    private let blocks: [MarkdownTree.Block]
    /// The quotes and list items around the item, and the one that it is: from the outermost.
    private let path: [Int]

    /// - Parameter item: the block that the item is.
    init(_ blocks: [MarkdownTree.Block], item: Int) {
        self.blocks = blocks
        var path: [Int] = []
        var block = item
        while block >= 0 {
            let kind = blocks[block].kind
            if kind == .item || kind == .quote { path.append(block) }
            block = Int(blocks[block].parent)
        }
        self.path = path.reversed()
    }

    /// The first line of a leaf, from 0 in the file, that stands outside the item for the eye; nil where none does.
    func first(in leaf: Int, _ tree: borrowing MarkdownTree, _ lines: LineIndex) -> Int? {
        let block = blocks[leaf]
        guard !path.isEmpty, block.firstLine >= 0, block.lastLine > block.firstLine else { return nil }
        let columns = path.map { markerColumn(of: $0, tree.source, lines) }
        return (Int(block.firstLine) + 1...Int(block.lastLine)).first { !stands($0, columns, tree.source, lines) }
    }

    /// The token at whose line end the item ends, among those of a leaf; nil where all of it belongs to the item.
    ///
    /// - Parameter line: the first line that stands outside.
    func end(
        of content: LeafContent, from line: Int, _ tree: borrowing MarkdownTree, _ lines: LineIndex
    ) -> Int? {
        var last = line - 1
        for tag in content.tags {
            if case .ordinary = VocabularyTag(tag.name) { continue }
            last = max(last, lines.line(at: tag.span.start))
        }
        var fieldEnd = 0
        for field in content.fields {
            last = max(last, lines.line(at: field.span.start))
            if let place = field.place { fieldEnd = max(fieldEnd, place.whole.upperBound) }
        }
        let isQuoted = path.contains { blocks[$0].kind == .quote }
        var end: Int?
        var depth = 0
        for index in content.tokens {
            let token = tree.tokens[index]
            if token.kind.opens { depth += 1 }
            if token.kind.closes { depth -= 1 }
            guard token.kind == .softBreak || token.kind == .hardBreak else { continue }
            let next = lines.line(at: Int(token.source)) + 1
            guard next >= line else { continue }
            if isQuoted, namesSomebody(index + 1, content.tokens.upperBound, tree) {
                end = nil
                last = max(last, next)
            }
            if end == nil, next > last, depth == 0, Int(token.start) >= fieldEnd { end = index }
        }
        return end
    }

    /// Whether a line begins with a dash and then a name.
    private func namesSomebody(_ index: Int, _ limit: Int, _ tree: borrowing MarkdownTree) -> Bool {
        guard index < limit, tree.tokens[index].kind == .text else { return false }
        var rest = tree.text[Int(tree.tokens[index].start)..<Int(tree.tokens[index].end)]
        guard let dash = LazyLines.dashes.first(where: { rest.starts(with: $0) }) else { return false }
        rest = rest.dropFirst(dash.count)
        while rest.first == 0x20 { rest.removeFirst() }
        guard let first = rest.first else {
            return index + 1 < limit && tree.tokens[index + 1].kind.opens
        }
        return first >= 0x80 || (0x41...0x5A).contains(first) || first == 0x40 || first == 0x5B
    }

    private static let dashes = ["—", "–", "―", "--"].map { Array($0.utf8) }

    // MARK: Columns

    /// Whether a line stands in all of the containers: behind each quote's `>`, and further in than each list item's
    /// marker.
    private func stands(_ line: Int, _ columns: [Int], _ source: [UInt8], _ lines: LineIndex) -> Bool {
        return source.withUnsafeBufferPointer { bytes in
            var place = Column(offset: lines.starts[line])
            for (container, marker) in zip(path, columns) {
                place.skipSpaces(bytes)
                if blocks[container].kind == .item {
                    guard place.column - place.base > marker else { return false }
                } else {
                    guard place.enterQuote(bytes) else { return false }
                }
            }
            return true
        }
    }

    /// The column at which a list item's marker stands, from what the innermost quote around it holds.
    private func markerColumn(of item: Int, _ source: [UInt8], _ lines: LineIndex) -> Int {
        let block = blocks[item]
        guard block.kind == .item, block.start >= 0, block.firstLine >= 0 else { return 0 }
        return source.withUnsafeBufferPointer { bytes in
            var place = Column(offset: lines.starts[Int(block.firstLine)])
            while place.offset < Int(block.start) {
                place.skipSpaces(bytes)
                if place.offset >= Int(block.start) { break }
                if !place.enterQuote(bytes) { place.step() }
            }
            return place.column - place.base
        }
    }

    /// A place in a line, with its column: a tab goes to the next multiple of four.
    private struct Column {
        var offset: Int
        var column = 0
        /// The column at which what the innermost quote holds begins.
        var base = 0

        init(offset: Int) { self.offset = offset }

        mutating func step() {
            offset += 1
            column += 1
        }

        mutating func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>) {
            while offset < bytes.count {
                if bytes[offset] == 0x20 {
                    column += 1
                } else if bytes[offset] == 0x09 {
                    column += 4 - column % 4
                } else {
                    return
                }
                offset += 1
            }
        }

        /// Steps over a `>`; false where none stands here.
        mutating func enterQuote(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            guard offset < bytes.count, bytes[offset] == 0x3E else { return false }
            step()
            let isSpaced = offset < bytes.count && (bytes[offset] == 0x20 || bytes[offset] == 0x09)
            base = isSpaced ? column + 1 : column
            return true
        }
    }
}
