internal import CMarkArena
internal import CMarkGFM
package import JournalText

/// The blocks of one Markdown document, in document order, with their places in the source.
///
/// Wraps libcmark-gfm, of which this folder is the only importer. The parser runs with tables alone: strikethrough and
/// bare addresses keep their special characters in global tables that two parsers on two threads would race for, so
/// ``InlineToken`` users do their work; and its task lists know two states, and none within a quote
/// (``TaskState``). The tree of C nodes lives as long as this value; inline
/// content is read from it only where somebody asks (``inlines(of:)``), as most paragraphs of a journal belong to no
/// item. Not for use by two threads at once.
package struct MarkdownTree: ~Copyable {
    /// What a block may be; `other` is any node of the library that is not among the rest.
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

    /// A block, with its place among the others and in the file.
    package struct Block {
        /// What the block is.
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
        /// The index of its first child, -1 for none.
        package var firstChild: Int32 = -1
        /// The index of the block that follows it below the same parent, -1 for none.
        package var next: Int32 = -1
        /// The first and the last line, from 0 in the whole file.
        package var firstLine: Int32
        /// The last line, from 0 in the whole file; -1 where the parser gives no place.
        package var lastLine: Int32
        /// Byte offset in the file, -1 where the parser gives no place.
        package var start: Int32
        let node: OpaquePointer
    }

    /// The memory of all that the library makes of a document; freed with the last tree that uses it.
    final class Memory {
        private let arena: OpaquePointer

        /// nil where there is none to have.
        init?() {
            guard let arena = journal_arena_new() else { return nil }
            self.arena = arena
        }

        deinit { journal_arena_free(arena) }

        /// Does what the library may need memory for: parsing, and reading, as its strings are made when they are asked
        /// for.
        func use<Result>(_ body: () -> Result) -> Result {
            let outer = journal_arena_enter(arena)
            defer { journal_arena_enter(outer) }
            return body()
        }
    }

    /// The bytes that the parser saw: the file's, with comments blanked, so that offsets are the file's.
    package let source: [UInt8]
    /// Some pipes of it are ``TablePipes/placeholder``.
    let hasMaskedPipes: Bool
    /// Where the lines of the whole file begin.
    package let lines: LineIndex
    /// In document order; the first is the document itself.
    package let blocks: [Block]
    let memory: Memory
    /// The cell whose place was looked for last, and the byte after the pipe before it.
    var lastCell: (cell: Int, start: Int)?
    /// The text of tokens, one leaf after the other.
    package internal(set) var text: [UInt8] = []
    /// The tokens of the leaves that were asked for, one leaf after the other; see ``inlines(of:)``.
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
        guard let memory = Memory(), let root = memory.use({ MarkdownTree.parse(source, from: bodyStart) }) else {
            return nil
        }
        self.memory = memory
        self.source = source
        self.lines = lines
        var reader = BlockReader(source: source, lines: lines, bodyStart: bodyStart)
        blocks = reader.read(root)
    }

    /// The root of the parsed document, in the memory in use; nil where that did not suffice.
    private static func parse(_ source: [UInt8], from bodyStart: Int) -> OpaquePointer? {
        _ = registered
        guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, journal_arena_allocator()) else { return nil }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, bodyStart < buffer.count else { return }
            base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                cmark_parser_feed(parser, $0 + bodyStart, buffer.count - bodyStart)
            }
        }
        return cmark_parser_finish(parser)
    }

    /// Makes the extensions known to the library; once, before the first parse of any thread.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The bytes of a code block or of raw HTML, and a code block's info string.
    package func literal(of block: Int) -> (text: [UInt8], info: [UInt8]) {
        let node = blocks[block].node
        var found = memory.use {
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
