/// The one right way to mend a fault: a stretch of one line of the file, and what to write in its place.
///
/// A fault has one only where nobody would choose otherwise; where there are two good answers, the hint names them.
package struct Fix: Hashable, Sendable {
    /// Bytes of the file, within one line.
    package var span: SourceSpan
    /// Where the span begins and ends, as an editor counts.
    package var start: SourcePosition
    /// Where the span ends; for a line that is added the same as ``start``.
    package var end: SourcePosition
    /// Without a line end, unless it is a line of its own at the end of the file.
    package var replacement: String

    init(span: SourceSpan, start: SourcePosition, end: SourcePosition, replacement: String) {
        self.span = span
        self.start = start
        self.end = end
        self.replacement = replacement
    }

    /// A line of its own at the end of a file.
    ///
    /// - Parameters:
    ///   - isAfterLineEnd: whether the file's last line is ended.
    ///   - end: how many bytes the file has.
    package init(addingLine line: String, afterLineEnd isAfterLineEnd: Bool, at end: Int, _ position: SourcePosition) {
        self.init(
            span: SourceSpan(end, end), start: position, end: position,
            replacement: (isAfterLineEnd ? "" : "\n") + line + "\n")
    }
}

extension SourceFile {
    /// A fix of a span; nil where it would reach over a line's end, write one, or change nothing.
    package func fix(_ span: SourceSpan, in index: LineIndex, to replacement: String) -> Fix? {
        guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return nil }
        let old = bytes[span.start..<span.end]
        guard !old.elementsEqual(replacement.utf8),
            !(old + Array(replacement.utf8)).contains(where: SourceFile.endsLine)
        else { return nil }
        return Fix(
            span: span, start: position(at: span.start, in: index), end: position(at: span.end, in: index),
            replacement: replacement)
    }

    /// A fix that puts one word in place of another; nil unless that word stands in the span once, byte for byte.
    package func fix(
        of word: String, within span: SourceSpan, in index: LineIndex, to replacement: String
    ) -> Fix? {
        let word = Array(word.utf8)
        let end = min(span.end, bytes.count)
        guard !word.isEmpty, span.start >= 0, end - span.start >= word.count else { return nil }
        let found = (span.start...(end - word.count)).filter { bytes[$0..<($0 + word.count)].elementsEqual(word) }
        guard found.count == 1 else { return nil }
        return fix(SourceSpan(found[0], found[0] + word.count), in: index, to: replacement)
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
