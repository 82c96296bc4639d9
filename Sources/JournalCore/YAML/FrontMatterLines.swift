/// Where front matter stands in the bytes of a file, by its lines `---` alone.
enum FrontMatterLines: Equatable {
    /// There is none; the Markdown begins here.
    case none(bodyStart: Int)
    /// It begins here and never ends.
    case unclosed(start: Int)
    /// The bytes between the two lines, and where the Markdown begins.
    case closed(yaml: Range<Int>, bodyStart: Int)

    /// Looks from a byte offset, the one after a byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self = bytes.withUnsafeBufferPointer { FrontMatterLines.find($0, from: start) }
    }

    private static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterLines {
        guard let first = lineEnd(bytes, after: start, marker: 0x2D) else { return .none(bodyStart: start) }
        var line = first
        while line < bytes.count {
            if bytes[line] == 0x2D || bytes[line] == 0x2E, let next = lineEnd(bytes, after: line, marker: bytes[line]) {
                return .closed(yaml: first..<line, bodyStart: next)
            }
            line = nextLine(bytes, line)
        }
        return .unclosed(start: start)
    }

    /// The start of the next line, where this one is three of the marker and blanks.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, after line: Int, marker: UInt8) -> Int? {
        guard line + 3 <= bytes.count, bytes[line] == marker, bytes[line + 1] == marker, bytes[line + 2] == marker
        else { return nil }
        var i = line + 3
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
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
