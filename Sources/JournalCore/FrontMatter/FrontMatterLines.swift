/// Where front matter stands in the bytes of a file, by its lines `---` alone.
enum FrontMatterLines: Equatable {
    /// There is none; the Markdown begins here.
    case none(bodyStart: Int)
    /// It begins here and never ends.
    case unclosed(start: Int)
    /// The bytes between the two lines, and where the Markdown begins. Where something stands before the first line,
    /// it may be a rule above a note: what is between the two decides.
    case closed(yaml: Range<Int>, bodyStart: Int, isFirst: Bool)

    /// Looks from a byte offset, the one after a byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self = bytes.withUnsafeBufferPointer { FrontMatterLines.find($0, from: start) }
    }

    private static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterLines {
        var opening = start
        var indentation = 0
        if start >= bytes.count || bytes[start] != 0x2D {
            guard let place = afterPreamble(bytes, start) else { return .none(bodyStart: start) }
            (opening, indentation) = place
        }
        guard let first = lineEnd(bytes, after: opening, marker: 0x2D) else { return .none(bodyStart: start) }
        var line = first
        while line < bytes.count {
            let mark = indentation == 0 && bytes[line] < 0x80 ? line : skipBlanks(bytes, line, most: indentation)
            if mark < bytes.count, bytes[mark] == 0x2D || bytes[mark] == 0x2E,
                let next = lineEnd(bytes, after: mark, marker: bytes[mark])
            {
                return .closed(yaml: first..<line, bodyStart: next, isFirst: opening == start)
            }
            line = nextLine(bytes, line)
        }
        return opening == start ? .unclosed(start: start) : .none(bodyStart: start)
    }

    /// Where the first thing stands that is no white space, comment or invisible character, and how many of these
    /// stand before it on its line; nil where nothing does, or it is no `-`.
    private static func afterPreamble(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (offset: Int, indentation: Int)? {
        var at = start
        var indentation = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x2D { return (at, indentation) }
            if byte == 0x0A || byte == 0x0D {
                indentation = 0
                at += 1
            } else if starts(bytes, at, "<!--"), let end = offset(of: "-->", in: bytes, at + 4) {
                at = end
            } else if starts(bytes, at, "%%"), let end = offset(of: "%%", in: bytes, at + 2) {
                at = end
            } else if let (scalar, length) = MarkSyntax.scalar(bytes, at, bytes.count), FoldedWord.isBlank(scalar) {
                indentation += 1
                at += length
            } else {
                return nil
            }
        }
        return nil
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        for i in 0..<count where bytes[at + i] != word.utf8Start[i] { return false }
        return true
    }

    /// The offset after the next such word.
    private static func offset(of word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int? {
        var at = from
        while at < bytes.count {
            if bytes[at] == word.utf8Start[0], starts(bytes, at, word) { return at + word.utf8CodeUnitCount }
            at += 1
        }
        return nil
    }

    /// The offset after white space and invisible characters of a line: blanks up to a number, and any that cannot be
    /// seen.
    private static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, most: Int) -> Int {
        var at = start
        var blanks = 0
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D,
            let (scalar, length) = MarkSyntax.scalar(bytes, at, bytes.count), FoldedWord.isBlank(scalar)
        {
            if !FoldedWord.isInvisible(scalar) {
                blanks += 1
                if blanks > most { break }
            }
            at += length
        }
        return at
    }

    /// The start of the next line, where this one is three of the marker and blanks.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, after line: Int, marker: UInt8) -> Int? {
        guard line + 3 <= bytes.count, bytes[line] == marker, bytes[line + 1] == marker, bytes[line + 2] == marker
        else { return nil }
        let i = skipBlanks(bytes, line + 3, most: .max)
        guard i == bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D else { return nil }
        return nextLine(bytes, i)
    }

    private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var i = offset
        while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
        guard i < bytes.count else { return i }
        let isPair = bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
        return i + (isPair ? 2 : 1)
    }
}
