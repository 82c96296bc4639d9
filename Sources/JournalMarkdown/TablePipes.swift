internal import CMarkGFM

/// Pipes of a table that part no cells for a person: those in `[[page|words]]` and in code.
///
/// GFM parts cells before it looks at anything else, so the parser is given another byte in their place, which comes out
/// of it as the pipe that it was. Offsets stay the file's.
enum TablePipes {
    /// What stands for such a pipe: a control character, which a document that holds it already keeps.
    static var placeholder: UInt8 { 0x1F }

    /// The bytes with such pipes replaced; nil where there are none.
    static func mask(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
        let found = bytes.withUnsafeBufferPointer { buffer -> [Int] in
            guard let base = buffer.baseAddress, start < buffer.count,
                journal_find(base + start, 0x7C, buffer.count - start) != nil
            else { return [] }
            return places(in: buffer, from: start)
        }
        guard !found.isEmpty, !bytes.contains(placeholder) else { return nil }
        var masked = bytes
        for place in found { masked[place] = placeholder }
        return masked
    }

    /// From the head of each table to the blank line that ends it.
    private static func places(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
        var found: [Int] = []
        var previous = start..<start
        var isInTable = false
        var at = start
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let line = at..<end
            if isInTable {
                isInTable = !isBlank(bytes, line)
                if isInTable { addPlaces(bytes, line, &found) }
            } else if isDelimiterRow(bytes, line) {
                isInTable = true
                addPlaces(bytes, previous, &found)
            }
            previous = line
            at = end + 1
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { at += 1 }
        }
        return found
    }

    /// `|---|:-:|`, behind any quote and list markers.
    private static func isDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var pipes = 0
        var dashes = 0
        for i in line {
            switch bytes[i] {
            case 0x7C: pipes += 1
            case 0x2D: dashes += 1
            case 0x20, 0x09, 0x3A, 0x3E: break
            default: return false
            }
        }
        return pipes > 0 && dashes > 0
    }

    private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        line.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x3E }
    }

    private static func addPlaces(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ found: inout [Int]) {
        var at = line.lowerBound
        var mayCloseLink = true
        var lostRuns: Set<Int> = []
        while at < line.upperBound {
            switch bytes[at] {
            case 0x5C: at += 2
            case 0x5B where mayCloseLink && at + 1 < line.upperBound && bytes[at + 1] == 0x5B:
                guard let end = endOfLink(bytes, at + 2, line.upperBound) else {
                    mayCloseLink = false
                    continue
                }
                addPipes(bytes, (at + 2)..<end, &found)
                at = end + 2
            case 0x60:
                var start = at
                while start < line.upperBound, bytes[start] == 0x60 { start += 1 }
                let ticks = start - at
                at = start
                guard !lostRuns.contains(ticks) else { continue }
                guard let end = run(of: ticks, bytes, start, line.upperBound) else {
                    lostRuns.insert(ticks)
                    continue
                }
                addPipes(bytes, start..<end, &found)
                at = end + ticks
            default: at += 1
            }
        }
    }

    /// Where `]]` stands, or nil where the line ends first.
    private static func endOfLink(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = start
        while at + 1 < end {
            if bytes[at] == 0x5D, bytes[at + 1] == 0x5D { return at }
            at += 1
        }
        return nil
    }

    /// Where a run of just so many backticks stands, or nil.
    private static func run(of ticks: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var at = start
        while at < end {
            guard bytes[at] == 0x60 else {
                at += 1
                continue
            }
            let first = at
            while at < end, bytes[at] == 0x60 { at += 1 }
            if at - first == ticks { return first }
        }
        return nil
    }

    /// Those that no backslash stands before: `\|` parts no cells anyway.
    private static func addPipes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ found: inout [Int]) {
        for i in range where bytes[i] == 0x7C && bytes[i - 1] != 0x5C { found.append(i) }
    }
}

extension [UInt8] {
    /// Puts the pipes back that ``TablePipes`` replaced, from an offset on.
    mutating func restorePipes(from start: Int) {
        for i in start..<Swift.max(start, count) where self[i] == TablePipes.placeholder { self[i] = 0x7C }
    }
}
