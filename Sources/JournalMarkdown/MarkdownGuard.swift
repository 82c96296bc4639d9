/// Finds, before libcmark-gfm sees a body of Markdown, what would make it slow, large or abort the process.
///
/// libcmark-gfm 0.29.0.gfm.6 takes quadratic time over some inputs (128 KB of `![[]()` take 1.3 s, 128 KB of short lines
/// before one row `|-` as long), and writes out a table's missing cells and a reference's address at every use, up to an
/// abort() when memory ends. Each such place of its source has a limit here, with what was measured. The guard does not
/// claim to know what libcmark-gfm takes for text: it counts an upper bound, everywhere but in code that certainly is
/// code. A body that passes is parsed in time and memory linear in its length: of 20,000 hostile ones, random and bred,
/// the slowest took 130 ms and the largest 113 MB for 1 MiB.
///
/// The limits are for a body below 2 MiB; above, those that are sums grow with its length.
package enum MarkdownGuard {
    /// A place that libcmark-gfm must not be given.
    package struct Finding: Error, Hashable {
        /// What the body has too much of.
        package var limit: Limit
        /// The byte offset in the body, where the construct stands or where the limit is passed.
        package var offset: Int

        /// One line that says what there is too much of.
        package var message: String { limit.message }
        /// What to do about it.
        package var hint: String { limit.hint }

        init(_ limit: Limit, at offset: Int) {
            self.limit = limit
            self.offset = offset
        }
    }

    /// How many block quotes and list items may stand in each other.
    ///
    /// Every line walks all that are open, 12 ns each: 1 MiB of empty lines within 32 takes 400 ms, and 128 KB of a list
    /// 256 deep before empty lines 200 ms.
    static let maxNesting = 32

    /// How many marks a body may have: line ends, characters that may begin or end an inline, markers of lists and quotes.
    ///
    /// Each becomes up to two nodes of 240 bytes, at 0.2 to 0.7 µs: 1 MiB of `*_` takes 420 ms, of `-⏎+⏎` 242 MB. Only in
    /// bodies with more bytes than this are they counted. The densest real documents have 88,000 in 1 MiB.
    static let maxMarks = 150_000

    /// What all that is quadratic may cost together, in steps of about a nanosecond.
    static let maxSteps = 50_000_000

    /// What a line costs for each container that is open. Measured: 12 ns.
    static let stepsPerLevel = 12

    /// What each byte costs between `<?`, `<!A` or `<![CDATA[` and the end of its paragraph: the end of an opener that has
    /// none is looked for up to there, for each opener anew. Measured: 1 ns.
    static let stepsPerScannedByte = 1

    /// What each pair of a `![` and a `]` in one paragraph costs: a link walks back over all images that are open.
    /// Measured: 2.8 ns.
    static let stepsPerImageAndBracket = 3

    /// What each pair of a run of `*` or `_` and a `]` in one paragraph costs: a link walks back over all such runs that
    /// are open. Measured: 1.3 ns.
    static let stepsPerDelimiterAndBracket = 2

    /// What each pair of a run that may open emphasis and one that may close it costs in one paragraph: to know where no
    /// opener is left, the parser keeps a pointer, and loses it when what it points at is used up. Measured: 1 ns.
    static let stepsPerDelimiterPair = 1

    /// How many bytes × lines before a delimiter row are one step: for each line, the table extension walks back to a `|`
    /// or to the paragraph's start. Measured: 0.15 ns.
    static let lineBytesPerStep = 4

    /// What the square of a row's pipes costs: each cell is appended to a list from its start. Measured: 2.5 ns, twice.
    static let stepsPerSquaredPipe = 5

    /// What a cell of a table costs, written or missing: each row is filled up to the columns of its table, so 12 KB of
    /// 1,000 columns and 4,000 short rows take 2.2 s and 919 MB. Measured: 0.3 to 0.6 µs, 240 to 460 bytes. It comes to
    /// 100,000 cells.
    static let stepsPerCell = 500

    /// How many bytes the addresses and titles of references may come to, written out at each use, as libcmark-gfm does.
    ///
    /// 128 KB, half of it one address and half its uses, are 688 MB; it aborts at 1 GiB.
    static let maxReferenceBytes = 16 << 20

    /// How many bytes a body may have at all: libcmark-gfm counts in 32 bits and aborts at 1 GiB.
    static let maxBytes = 256 << 20

    /// By how much the sums may be larger in a body of `count` bytes.
    static func scale(_ count: Int) -> Int { max(1, count >> 20) }

    /// The first thing found in `bytes` that is over a limit, or nil where the body may be parsed.
    ///
    /// One pass, linear in the length of the body.
    package static func check(_ bytes: UnsafeBufferPointer<UInt8>) -> Finding? { look(at: bytes).finding }

    /// The same, and whether the definition of a link reference may stand in `bytes`.
    package static func look(at bytes: UnsafeBufferPointer<UInt8>) -> (finding: Finding?, mayDefine: Bool) {
        guard let bytes = GuardBytes(bytes) else { return (nil, false) }
        guard bytes.count <= maxBytes else { return (Finding(.length, at: maxBytes), true) }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: maxNesting) { items -> (Finding?, Bool) in
            var scan = GuardScan(bytes, items: items)
            do throws(Finding) {
                try scan.run()
                return (nil, scan.mayDefine)
            } catch {
                return (error, true)
            }
        }
    }

    /// What a body can have too much of.
    package enum Limit: String, CaseIterable, Sendable {
        case length, nesting, marks, openers, images, emphasis, paragraph, table, references

        var message: String {
            switch self {
            case .length: "the body is longer than \(maxBytes >> 20) MiB"
            case .nesting: "block quotes and lists are nested too deep"
            case .marks: "there are more than \(maxMarks) lines and characters that mark up text"
            case .openers: "`<?`, `<!` or `<![CDATA[` stand too often in one paragraph"
            case .images: "too many images and links stand in one paragraph"
            case .emphasis: "too many links and `*` or `_` stand in one paragraph"
            case .paragraph: "a table begins in the middle of a very long paragraph"
            case .table: "a table is too large"
            case .references: "a link reference is too long to be used so often"
            }
        }

        var hint: String {
            switch self {
            case .length, .marks: "split the entry into several files"
            case .nesting: "at most \(maxNesting) may stand in each other; indent by fewer levels"
            case .openers: "write `\\<`, or put an empty line between them"
            case .images, .emphasis: "put an empty line between some of them"
            case .paragraph: "put an empty line before the table's header"
            case .table: "at most \(maxSteps / stepsPerCell) cells, missing ones too; split it, or link to the data"
            case .references: "shorten its address and title, or write the link where it is used"
            }
        }
    }
}
