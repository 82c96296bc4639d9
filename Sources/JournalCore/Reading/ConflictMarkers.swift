internal import JournalMarkdown
internal import JournalText

/// Lines that git leaves in a file whose merge is not finished: `<<<<<<<`, `|||||||`, `>>>>>>>`, just seven, where a
/// line begins.
enum ConflictMarkers {
    /// The markers of a file, in order, those in code too.
    static func find(_ source: SourceFile, _ lines: LineIndex) -> [SourceSpan] {
        source.bytes.withUnsafeBufferPointer { bytes in
            var found: [SourceSpan] = []
            for (i, start) in lines.starts.enumerated() {
                guard let mark = mark(bytes, start) else { continue }
                switch mark {
                case 0x7C where isRow(bytes, lines, i): continue
                // Git closes what it opened. Alone it may be a quote, but for what stands around it.
                case 0x3E where found.isEmpty && isQuote(bytes, lines, i): continue
                default: found.append(SourceSpan(start, start + 7))
                }
            }
            return found
        }
    }

    /// The faults of those markers that stand in no code block; empty where none is given.
    static func faults(
        _ markers: [SourceSpan], outsideCodeOf tree: borrowing MarkdownTree, _ source: SourceFile, _ lines: LineIndex
    ) -> [Diagnostic] {
        guard !markers.isEmpty else { return [] }
        let code = tree.codeBlockRanges
        return markers.filter { !code.hold($0.start) }.prefix(FaultList.limit).map {
            fault($0, source, lines)
        }
    }

    private static func fault(_ span: SourceSpan, _ source: SourceFile, _ lines: LineIndex) -> Diagnostic {
        source.diagnostic(
            .conflictMarker, at: span, in: lines,
            message: "a conflict marker of git: the merge of this file is not finished",
            hint: "choose what stays, and remove the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>")
    }

    /// The byte of which a line begins with just seven.
    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt8? {
        guard start + 7 <= bytes.count else { return nil }
        let mark = bytes[start]
        guard mark == 0x3C || mark == 0x3E || mark == 0x7C else { return nil }
        for i in 1..<7 where bytes[start + i] != mark { return nil }
        return start + 7 < bytes.count && bytes[start + 7] == mark ? nil : mark
    }

    private static func line(
        _ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ i: Int
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard lines.starts.indices.contains(i) else { return bytes[0..<0] }
        var end = i + 1 < lines.starts.count ? lines.starts[i + 1] : bytes.count
        let start = min(lines.starts[i], end)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    /// Whether the line is a row of a table whose first cells are empty: it has a neighbour that begins with a pipe,
    /// and holds nothing else, or pipes further on.
    private static func isRow(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ i: Int) -> Bool {
        let rest = line(bytes, lines, i).dropFirst(7)
        guard rest.allSatisfy({ $0 <= 0x20 }) || rest.contains(0x7C) else { return false }
        return [i - 1, i + 1].contains { neighbour in
            let other = line(bytes, lines, neighbour)
            return other.first == 0x7C && !other.starts(with: [UInt8](repeating: 0x7C, count: 7))
        }
    }

    /// Whether the line is a quote in quotes: it has a neighbour that is a quote six, seven or eight deep, as a mail
    /// that went to and fro has.
    private static func isQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ i: Int) -> Bool {
        guard line(bytes, lines, i).dropFirst(7).contains(where: { $0 > 0x20 }) else { return false }
        return [i - 1, i + 1].contains { neighbour in
            let depth = line(bytes, lines, neighbour).prefix { $0 == 0x3E || $0 == 0x20 }.count { $0 == 0x3E }
            return (6...8).contains(depth)
        }
    }
}
