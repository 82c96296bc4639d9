import JournalMarkdown
import JournalText

/// Definitions of link references that stand where not everybody may read.
///
/// A definition gives its address and title to text far from it. One that stands in an item or a section that an audience
/// may not see gives that audience nothing, and takes the place of none that it may see: for that audience the entry is
/// read again with the label of each such definition made one that nothing can refer to, so that all else stays where
/// it is.
struct NarrowDefinitions {
    /// A block with all that stands in it, and who may see it; of several, the last one that holds a line counts.
    struct Place {
        var lines: ClosedRange<Int>
        var audience: Audience
    }

    private let bytes: [UInt8]
    /// The offset of the colon of what may be a definition, and who may see it: nil for everybody.
    private var found: [(colon: Int, audience: Audience)] = []

    init(_ source: [UInt8], _ lines: LineIndex, from start: Int, places: [Place]) {
        bytes = source
        // What is nested comes later, and so counts.
        var seenBy = [Audience?](repeating: nil, count: lines.starts.count)
        for place in places {
            for line in place.lines.clamped(to: 0...(seenBy.count - 1)) { seenBy[line] = place.audience }
        }
        for i in bytes.indices.dropFirst(max(start, 1)) where bytes[i] == 0x3A && bytes[i - 1] == 0x5D {
            if let audience = seenBy[lines.line(at: i)] { found.append((i, audience)) }
        }
    }

    /// The bytes of the entry as an audience may know them; nil where nothing is kept from it.
    func bytes(for audience: Audience) -> [UInt8]? {
        let narrow = found.filter { !audience.maySee($0.audience) }
        guard !narrow.isEmpty else { return nil }
        var copy = bytes
        // A byte that stands nowhere, so that no reference can name it.
        let filler = (1...8).map { UInt8($0) }.first { !copy.contains($0) } ?? 0x0B
        for definition in narrow {
            var at = definition.colon - 2
            while at >= 0, definition.colon - at < NarrowDefinitions.longestLabel {
                if copy[at] == 0x5B, !isEscaped(at) { break }
                switch copy[at] {
                // White space and the marks of quotes stay, so that every line keeps its place.
                case 0x09, 0x0A, 0x0D, 0x20, 0x3E: break
                default: copy[at] = filler
                }
                at -= 1
            }
        }
        return copy
    }

    /// CommonMark's limit, with its brackets.
    private static let longestLabel = 1002

    private func isEscaped(_ offset: Int) -> Bool {
        var slashes = 0
        while offset - slashes > 0, bytes[offset - slashes - 1] == 0x5C { slashes += 1 }
        return slashes % 2 == 1
    }
}
