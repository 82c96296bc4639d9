import JournalMarkdown
import JournalText

/// Reads the body of an entry as blocks, with what a person commented out gone.
///
/// What stands in code is no comment, and only the parser knows what is code. So a body with comments and code blocks
/// is parsed to see where these lie, its comments are blanked, and it is parsed again. Where a comment turns out to
/// have been taken for code, all that looks like one is blanked: rather code without a line than a secret shown.
struct BodyReader {
    let source: SourceFile
    let lines: LineIndex
    let bodyStart: Int
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether something in it may be a comment.
    private(set) var hasComments = false
    /// Whether the body may hold the definition of a link reference.
    private(set) var mayDefine = false

    init(source: SourceFile, lines: LineIndex, bodyStart: Int) {
        self.source = source
        self.lines = lines
        self.bodyStart = bodyStart
    }

    /// The blocks, or nil where the body cannot be given to the parser (which is told).
    mutating func read() -> MarkdownTree? {
        hasComments = CommentMask.mayHoldComment(source.bytes, from: bodyStart)
        guard hasComments else { return tree(of: source.bytes) }
        var code: [Range<Int>] = []
        if mayHoldCodeBlock {
            guard let raw = tree(of: source.bytes) else { return nil }
            code = raw.codeBlockRanges
        }
        var masked = CommentMask.mask(source.bytes, from: bodyStart, code: code)
        var tree = tree(of: masked.bytes)
        if masked.leftInCode, tree?.showsComment() == true {
            masked = CommentMask.mask(source.bytes, from: bodyStart, code: nil)
            tree = self.tree(of: masked.bytes)
        } else if masked.leftInCode, tree != nil {
            // The look for comments has read the text; it is read afresh by whoever asks.
            tree = self.tree(of: masked.bytes)
        }
        if let place = masked.unclosed {
            diagnostics.append(
                source.diagnostic(
                    .unclosedComment, at: place, in: lines,
                    message: "a comment that is never closed: all that follows it is hidden",
                    hint: "close it with --> (or with %% where it begins so)"))
        }
        return tree
    }

    /// A fence, or a line that is indented far enough.
    private var mayHoldCodeBlock: Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            var i = bodyStart
            var run = 0
            while i < bytes.count {
                let byte = bytes[i]
                if byte == 0x09 { return true }
                if byte == 0x20 || byte == 0x60 || byte == 0x7E {
                    run = i > bodyStart && bytes[i - 1] == byte ? run + 1 : 1
                    if run == (byte == 0x20 ? 4 : 3) { return true }
                }
                i += 1
            }
            return false
        }
    }

    /// The blocks of the body in some bytes; nil where they cannot be given to the parser (which is told).
    mutating func tree(of bytes: [UInt8]) -> MarkdownTree? {
        let (refused, mayDefine) = bytes.withUnsafeBufferPointer {
            MarkdownGuard.look(at: UnsafeBufferPointer(rebasing: $0[min(bodyStart, $0.count)...]))
        }
        self.mayDefine = mayDefine
        if let refused {
            let offset = bodyStart + refused.offset
            diagnostics.append(
                source.diagnostic(
                    .slowMarkdown, at: SourceSpan(offset, offset + 1), in: lines, message: refused.message,
                    hint: refused.hint))
            return nil
        }
        return MarkdownTree(source: bytes, lines: lines, bodyStart: bodyStart)
    }
}
