internal import CMarkArena
internal import CMarkGFM
package import JournalText

/// The blocks of one Markdown document, in document order, with their places in the source.
///
/// Wraps libcmark-gfm, of which this folder is the only importer. The parser runs with tables alone: strikethrough and
/// bare addresses keep their special characters in global tables that two parsers on two threads would race for, so
/// ``InlineToken`` users do their work; and its task lists know two states, and none within a quote
/// (``TaskState``). The tree of C nodes lives as long as this object; inline
/// content is read from it only where somebody asks (``inlines(of:)``), as most paragraphs of a journal belong to no
/// item. Not for use by two threads at once.
package final class MarkdownTree {
    package enum Kind: UInt8, Sendable {
        case document
        case quote
        case bulletList
        case orderedList
        case item
        case codeBlock
        case htmlBlock
        case paragraph
        case heading
        case thematicBreak
        case table
        case row
        case cell
        case other
    }

    package struct Block {
        package var kind: Kind
        /// 1 to 6 of a heading.
        package var level: UInt8 = 0
        /// Of a list: no paragraph of it stands apart.
        package var isTight = false
        /// Of a row: the table's head.
        package var isHeader = false
        /// The state of a list item's task box.
        package var task: TaskState?
        /// The number of an ordered list's first item.
        package var listStart: Int32 = 1
        /// How many block quotes stand around it.
        package var quoteDepth: Int32
        /// Indices into ``MarkdownTree/blocks``, -1 for none. Children follow their parent in the array.
        package var parent: Int32
        package var firstChild: Int32 = -1
        package var next: Int32 = -1
        /// The first and the last line, from 0 in the whole file.
        package var firstLine: Int32
        package var lastLine: Int32
        /// Byte offset in the file, -1 where the parser gives no place.
        package var start: Int32
        let node: OpaquePointer
    }

    /// The bytes that the parser saw: the file's, with comments blanked, so that offsets are the file's.
    package let source: [UInt8]
    /// Some pipes of it are ``TablePipes/placeholder``.
    let hasMaskedPipes: Bool
    package let lines: LineIndex
    package private(set) var blocks: [Block] = []
    private let root: OpaquePointer
    /// The memory of all that the library makes of this document.
    private let arena: OpaquePointer
    /// The cell whose place was looked for last, and the byte after the pipe before it.
    var lastCell: (cell: Int, start: Int)?
    /// The text of tokens, one leaf after the other.
    package internal(set) var text: [UInt8] = []
    package internal(set) var tokens: [InlineToken] = []
    /// Addresses and titles of links, each ended by 0x02.
    package internal(set) var arguments: [UInt8] = []

    /// Parses the body of a file.
    ///
    /// - Parameters:
    ///   - source: the whole file, valid UTF-8, with comments blanked.
    ///   - bodyStart: the byte offset of the first line after the front matter.
    /// - Returns: nil where the library could not make a tree (out of memory).
    package init?(source: [UInt8], lines: LineIndex, bodyStart: Int) {
        let masked = TablePipes.mask(source, from: bodyStart)
        hasMaskedPipes = masked != nil
        let source = masked ?? source
        guard let arena = journal_arena_new() else { return nil }
        let outer = journal_arena_enter(arena)
        defer { journal_arena_enter(outer) }
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, journal_arena_allocator()) else {
            journal_arena_free(arena)
            return nil
        }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, bodyStart < buffer.count else { return }
            base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                cmark_parser_feed(parser, $0 + bodyStart, buffer.count - bodyStart)
            }
        }
        guard let root = cmark_parser_finish(parser) else {
            journal_arena_free(arena)
            return nil
        }
        self.arena = arena
        self.root = root
        self.source = source
        self.lines = lines
        collectBlocks(firstLine: lines.line(at: bodyStart))
        placeTables()
    }

    deinit { journal_arena_free(arena) }

    /// Reads something of the document for which the library may need memory: its strings are made when they are asked
    /// for.
    func reading<Found>(_ body: () -> Found) -> Found {
        let outer = journal_arena_enter(arena)
        defer { journal_arena_enter(outer) }
        return body()
    }

    /// Makes the extensions known to the library; once, before the first parse of any thread.
    package static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Walks the C tree with its own links, never deeper in the call stack than one frame.
    private func collectBlocks(firstLine: Int) {
        let table = journal_node_table()
        let row = journal_node_table_row()
        let cell = journal_node_table_cell()
        var node = root
        var parent: Int32 = -1
        var previous: Int32 = -1
        var quoteDepth: Int32 = 0
        while true {
            let index = Int32(blocks.count)
            let type = cmark_node_get_type(node)
            var block = Block(
                kind: .other, quoteDepth: quoteDepth, parent: parent, firstLine: 0, lastLine: 0, start: -1, node: node)
            var isLeaf = false
            switch type {
            case CMARK_NODE_DOCUMENT: block.kind = .document
            case CMARK_NODE_BLOCK_QUOTE: block.kind = .quote
            case CMARK_NODE_LIST:
                block.kind = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
                block.isTight = cmark_node_get_list_tight(node) != 0
                block.listStart = cmark_node_get_list_start(node)
            case CMARK_NODE_ITEM: block.kind = .item
            case CMARK_NODE_CODE_BLOCK: (block.kind, isLeaf) = (.codeBlock, true)
            case CMARK_NODE_HTML_BLOCK: (block.kind, isLeaf) = (.htmlBlock, true)
            case CMARK_NODE_PARAGRAPH: (block.kind, isLeaf) = (.paragraph, true)
            case CMARK_NODE_HEADING:
                (block.kind, isLeaf) = (.heading, true)
                block.level = UInt8(clamping: cmark_node_get_heading_level(node))
            case CMARK_NODE_THEMATIC_BREAK: (block.kind, isLeaf) = (.thematicBreak, true)
            default:
                if type == table {
                    block.kind = .table
                } else if type == row {
                    block.kind = .row
                    block.isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
                } else if type == cell {
                    (block.kind, isLeaf) = (.cell, true)
                } else {
                    isLeaf = true
                }
            }
            place(&block, firstLine: firstLine)
            blocks.append(block)
            if previous >= 0 {
                blocks[Int(previous)].next = index
            } else if parent >= 0 {
                blocks[Int(parent)].firstChild = index
                if isLeaf, let box = taskBox(before: Int(index)) { blocks[Int(parent)].task = box.state }
            }
            if !isLeaf, let child = cmark_node_first_child(node) {
                parent = index
                previous = -1
                if block.kind == .quote { quoteDepth += 1 }
                node = child
                continue
            }
            previous = index
            // Up until there is a next one.
            while true {
                if let next = cmark_node_next(node) {
                    node = next
                    break
                }
                guard parent >= 0, let up = cmark_node_parent(node) else { return }
                node = up
                previous = parent
                if blocks[Int(parent)].kind == .quote { quoteDepth -= 1 }
                parent = blocks[Int(parent)].parent
                if parent < 0 { return }
            }
        }
    }

    /// Gives a paragraph that stands right before a table, and that table's head, their lines: the parser gives the one
    /// no place at all and the other the place of both.
    private func placeTables() {
        for i in blocks.indices where blocks[i].kind == .paragraph && blocks[i].firstLine < 0 {
            let table = Int(blocks[i].next)
            guard table >= 0, blocks[table].kind == .table, blocks[table].firstLine >= 0 else { continue }
            let head = Int(blocks[table].firstChild)
            guard head >= 0 else { continue }
            let row = Int(blocks[head].next)
            let delimiter = row >= 0 ? Int(blocks[row].firstLine) - 1 : Int(blocks[table].lastLine)
            let headLine = min(max(delimiter - 1, Int(blocks[table].firstLine)), lines.starts.count - 1)
            blocks[i].firstLine = blocks[table].firstLine
            blocks[i].lastLine = max(Int32(headLine) - 1, blocks[i].firstLine)
            blocks[i].start = blocks[table].start
            for k in [table, head] {
                blocks[k].firstLine = Int32(headLine)
                blocks[k].start = Int32(clamping: lines.starts[headLine])
            }
            blocks[head].lastLine = Int32(headLine)
        }
    }

    /// Lines and start of a block.
    private func place(_ block: inout Block, firstLine: Int) {
        let line = Int(cmark_node_get_start_line(block.node))
        guard line > 0 else {
            block.firstLine = -1
            block.lastLine = -1
            return
        }
        block.firstLine = Int32(clamping: min(firstLine + line - 1, lines.starts.count - 1))
        block.lastLine = Int32(
            clamping: min(max(firstLine + Int(cmark_node_get_end_line(block.node)) - 1, 0), lines.starts.count - 1))
        let column = max(Int(cmark_node_get_start_column(block.node)) - 1, 0)
        block.start = Int32(clamping: min(lines.starts[Int(block.firstLine)] + column, source.count))
    }

    /// The bytes of a code block or of raw HTML, and a code block's info string.
    package func literal(of block: Int) -> (text: [UInt8], info: [UInt8]) {
        let node = blocks[block].node
        var found = reading {
            let info = blocks[block].kind == .codeBlock ? MarkdownTree.bytes(cmark_node_get_fence_info(node)) : []
            return (text: MarkdownTree.bytes(cmark_node_get_literal(node)), info: info)
        }
        if hasMaskedPipes { found.text.restorePipes(from: 0) }
        return found
    }

    static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
        guard let string else { return [] }
        let count = journal_length(string)
        return string.withMemoryRebound(to: UInt8.self, capacity: count) {
            Array(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    /// Indices of a block's children, in order.
    package func children(of block: Int) -> [Int] {
        var found: [Int] = []
        var child = blocks[block].firstChild
        while child >= 0 {
            found.append(Int(child))
            child = blocks[Int(child)].next
        }
        return found
    }
}
