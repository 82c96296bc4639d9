internal import CMarkGFM
internal import JournalText

extension MarkdownTree {
    /// The inline content of a paragraph, heading or cell, as a range of ``tokens``. Read once; ask once.
    package mutating func inlines(of block: Int) -> Range<Int> {
        let first = tokens.count
        let leaf = blocks[block]
        let (textStart, argumentStart) = (text.count, arguments.count)
        let (memory, source) = (memory, source)
        memory.use {
            source.withUnsafeBufferPointer { buffer in
                var cursor = cursor(for: block, in: buffer)
                if leaf.kind == .paragraph { skipDefinitions(before: leaf.node, &cursor) }
                readInlines(of: leaf.node, &cursor)
            }
        }
        if hasMaskedPipes {
            text.restorePipes(from: textStart)
            arguments.restorePipes(from: argumentStart)
        }
        if leaf.kind != .cell, let box = TaskBox(before: block, of: blocks, in: source) {
            dropTaskBox(from: first, to: box.end)
        }
        return first..<tokens.count
    }

    private mutating func cursor(for block: Int, in buffer: UnsafeBufferPointer<UInt8>) -> SourceCursor {
        let leaf = blocks[block]
        if leaf.kind == .cell { return cellCursor(for: block, in: buffer) }
        let firstLine = max(Int(leaf.firstLine), 0)
        let lastLine = max(Int(leaf.lastLine), firstLine)
        let start = leaf.start >= 0 ? Int(leaf.start) : lines.starts[firstLine]
        var cursor = SourceCursor(
            source: buffer, offset: start, limit: endOfLine(lastLine),
            quoteDepth: Int(leaf.quoteDepth))
        if leaf.kind == .heading { skipHeadingMark(&cursor) }
        return cursor
    }

    private func endOfLine(_ line: Int) -> Int {
        line + 1 < lines.starts.count ? lines.starts[line + 1] : source.count
    }

    private func skipHeadingMark(_ cursor: inout SourceCursor) {
        var at = cursor.offset
        while at < cursor.limit, source[at] == 0x23 { at += 1 }
        let count = at - cursor.offset
        guard (1...6).contains(count) else { return }
        if at == cursor.limit || [0x20, 0x09, 0x0A, 0x0D].contains(source[at]) {
            cursor.offset = at
            cursor.skipSpaces()
        }
    }

    /// Definitions of link references at a paragraph's start are none of its content.
    private func skipDefinitions(before leaf: OpaquePointer, _ cursor: inout SourceCursor) {
        guard cursor.offset < cursor.limit, source[cursor.offset] == 0x5B, let first = cmark_node_first_child(leaf)
        else { return }
        var after = cursor
        after.skipDefinitions()
        guard after.offset > cursor.offset, after.offset < after.limit else { return }
        // What looks like a definition and stayed in the text was none.
        let isText = cmark_node_get_type(first) == CMARK_NODE_TEXT
        if isText, MarkdownTree.literal(first).first == 0x5B, source[after.offset] != 0x5B { return }
        cursor = after
    }

    /// At the first cell of a row, behind the pipe that it may begin with.
    func rowCursor(for index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> SourceCursor {
        let row = blocks[index]
        let line = Int(max(row.firstLine, 0))
        var cursor = SourceCursor(
            source: buffer, offset: row.start >= 0 ? Int(row.start) : lines.starts[line], limit: endOfLine(line),
            quoteDepth: Int(row.quoteDepth))
        cursor.skipLinePrefix()
        if cursor.offset < cursor.limit, source[cursor.offset] == 0x7C { cursor.offset += 1 }
        return cursor
    }

    /// Cells are counted by pipes along the row's line; `\|` is none.
    private mutating func cellCursor(for block: Int, in buffer: UnsafeBufferPointer<UInt8>) -> SourceCursor {
        let row = Int(blocks[block].parent)
        var cursor = rowCursor(for: row, in: buffer)
        var cell = Int(blocks[row].firstChild)
        if let known = lastCell, blocks[known.cell].next == Int32(block) {
            // The usual case, and what keeps a row of many cells linear.
            cursor.offset = known.start
            cell = known.cell
        }
        while cell >= 0, cell != block {
            while cursor.offset < cursor.limit, source[cursor.offset] != 0x7C {
                cursor.offset += source[cursor.offset] == 0x5C ? 2 : 1
            }
            cursor.offset = min(cursor.offset + 1, cursor.limit)
            cell = Int(blocks[cell].next)
        }
        lastCell = (block, cursor.offset)
        cursor.skipSpaces()
        return cursor
    }

    /// Walks the inline nodes with their own links, however deep they are nested.
    private mutating func readInlines(of leaf: OpaquePointer, _ cursor: inout SourceCursor) {
        guard var node = cmark_node_first_child(leaf) else { return }
        var autolinks: [Bool] = []
        while true {
            let type = cmark_node_get_type(node)
            var opened = false
            switch type {
            case CMARK_NODE_TEXT: readText(node, &cursor)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                append(type == CMARK_NODE_SOFTBREAK ? .softBreak : .hardBreak, [0x0A], source: cursor.offset)
                cursor.skipToNextLine()
            case CMARK_NODE_CODE:
                let place = cursor.offset
                cursor.skipCode()
                append(.code, MarkdownTree.literal(node), source: place)
            case CMARK_NODE_HTML_INLINE:
                let place = cursor.offset
                let html = MarkdownTree.literal(node)
                cursor.skipHTML(html)
                append(.html, html, source: place)
            case CMARK_NODE_EMPH:
                append(.emphasis, [], source: cursor.offset)
                cursor.skipMarkers(1)
                opened = true
            case CMARK_NODE_STRONG:
                append(.strong, [], source: cursor.offset)
                cursor.skipMarkers(2)
                opened = true
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                let arguments = appendArguments(of: node)
                append(type == CMARK_NODE_LINK ? .link : .image, [], source: arguments)
                autolinks.append(cursor.openLink(isImage: type == CMARK_NODE_IMAGE))
                opened = true
            default: break
            }
            if opened, let child = cmark_node_first_child(node) {
                node = child
                continue
            }
            if opened { close(node, &cursor, &autolinks) }
            while true {
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                guard let up = cmark_node_parent(node), up != leaf else { return }
                node = up
                close(node, &cursor, &autolinks)
            }
        }
    }

    private mutating func close(
        _ node: OpaquePointer, _ cursor: inout SourceCursor, _ autolinks: inout [Bool]
    ) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH:
            cursor.skipMarkers(1)
            append(.emphasisEnd, [], source: cursor.offset)
        case CMARK_NODE_STRONG:
            cursor.skipMarkers(2)
            append(.strongEnd, [], source: cursor.offset)
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            var nextText: UnsafeBufferPointer<UInt8>?
            if let next = cmark_node_next(node), cmark_node_get_type(next) == CMARK_NODE_TEXT {
                nextText = MarkdownTree.literal(next)
            }
            cursor.closeLink(isAutolink: autolinks.popLast() ?? false, nextText: nextText)
            append(cmark_node_get_type(node) == CMARK_NODE_LINK ? .linkEnd : .imageEnd, [], source: cursor.offset)
        default: break
        }
    }

    private mutating func readText(_ node: OpaquePointer, _ cursor: inout SourceCursor) {
        let literal = MarkdownTree.literal(node)
        let base = text.count
        text.append(contentsOf: literal)
        cursor.follow(literal) { piece in
            tokens.append(
                InlineToken(
                    kind: piece.isExact ? .text : .literal, start: Int32(base + piece.start),
                    end: Int32(base + piece.end), source: Int32(piece.source)))
        }
    }

    private mutating func append(_ kind: InlineToken.Kind, _ bytes: some Collection<UInt8>, source: Int) {
        let start = text.count
        text.append(contentsOf: bytes)
        tokens.append(
            InlineToken(kind: kind, start: Int32(start), end: Int32(text.count), source: Int32(clamping: source)))
    }

    private mutating func appendArguments(of node: OpaquePointer) -> Int {
        let start = arguments.count
        for argument in [cmark_node_get_url(node), cmark_node_get_title(node)] {
            for byte in MarkdownTree.bytes(argument) where byte >= 0x20 { arguments.append(byte) }
            arguments.append(RichText.stop)
        }
        return start
    }

    /// The literal of a node, in the library's own memory.
    private static func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
        guard let string = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
        let raw = UnsafeRawPointer(string)
        return UnsafeBufferPointer(start: raw.assumingMemoryBound(to: UInt8.self), count: journal_length(string))
    }
}

extension InlineToken {
    /// The address and the title of a link or image, each ended by 0x02, as ``RichText`` takes them.
    ///
    /// - Parameter arguments: the tree's.
    package func arguments(in arguments: [UInt8]) -> ArraySlice<UInt8> {
        var end = Int(source)
        var stops = 0
        while end < arguments.count, stops < 2 {
            if arguments[end] == RichText.stop { stops += 1 }
            end += 1
        }
        return arguments[Int(source)..<end]
    }
}
