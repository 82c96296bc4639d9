internal import CMarkArena
internal import CMarkGFM
internal import JournalText

/// Reads the blocks of a parsed document, with their places in the source.
struct BlockReader {
    private let source: [UInt8]
    private let lines: LineIndex
    /// The line of the file at which the document begins.
    private let firstLine: Int
    private var blocks: [MarkdownTree.Block] = []

    /// - Parameters:
    ///   - source: the whole file.
    ///   - bodyStart: the byte at which the document begins in it.
    init(source: [UInt8], lines: LineIndex, bodyStart: Int) {
        self.source = source
        self.lines = lines
        firstLine = lines.line(at: bodyStart)
    }

    /// The blocks below a root, and it, in document order.
    mutating func read(_ root: OpaquePointer) -> [MarkdownTree.Block] {
        collect(from: root)
        placeTables()
        return blocks
    }

    /// Walks the C tree with its own links, never deeper in the call stack than one frame.
    private mutating func collect(from root: OpaquePointer) {
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
            var block = MarkdownTree.Block(
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
            place(&block)
            blocks.append(block)
            if previous >= 0 {
                blocks[Int(previous)].next = index
            } else if parent >= 0 {
                blocks[Int(parent)].firstChild = index
                if isLeaf, let box = TaskBox(before: Int(index), of: blocks, in: source) {
                    blocks[Int(parent)].task = box.state
                }
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
    private mutating func placeTables() {
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
    private func place(_ block: inout MarkdownTree.Block) {
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
}
