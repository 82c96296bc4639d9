/// The guard's one pass: line by line, first what stands before the text, then the few bytes in it that can cost much.
///
/// What it takes for structure errs on the side of more: all but certain code counts as text, a paragraph lasts until a
/// line that ends every paragraph, and a container stays open until a line that closes every container. So no trick
/// that makes it lose its way gets past it.
struct GuardScan {
    private typealias Guard = MarkdownGuard
    typealias Finding = MarkdownGuard.Finding

    private let bytes: GuardBytes
    private let maxSteps: Int
    private let maxMarks: Int
    private let countsMarks: Bool
    private var steps = 0
    private var marks = 0
    private var smallMarks = 0

    /// The list items that may be open, each by the quotes around it and its column within the innermost of them: two
    /// that are open at once differ in that.
    private let items: UnsafeMutableBufferPointer<UInt32>
    private var itemCount = 0
    /// The most quotes of one line: all that are open were open on the line that opened the innermost.
    private var quotes = 0
    private var afterEmptyLine = true

    private var leaf = GuardLeaf(start: 0)
    private var fences: GuardFences
    private var references: GuardReferences

    /// Whether what was read may hold the definition of a link reference.
    var mayDefine: Bool { references.longest > 0 }

    /// `items` has room for ``MarkdownGuard/maxNesting``.
    init(_ bytes: GuardBytes, items: UnsafeMutableBufferPointer<UInt32>) {
        self.bytes = bytes
        self.items = items
        fences = GuardFences(bytes)
        references = GuardReferences(bytes)
        maxSteps = Guard.maxSteps * Guard.scale(bytes.count)
        maxMarks = Guard.maxMarks * Guard.scale(bytes.count)
        countsMarks = bytes.count > maxMarks
    }

    /// Goes through all lines; throws the first thing that is over a limit.
    mutating func run() throws(Finding) {
        var line = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        while line < bytes.count {
            let end: Int
            if fences.concern(bytes[line]), fences.isCode(line, hasContainers: quotes + itemCount > 0) {
                end = bytes.lineEnd(line)
                try endLeaf(at: line)
                closeContainers()
            } else if let text = try textStart(line) {
                let delimiters = leaf.lines > 0 ? bytes.delimiterColumns(text) : 0
                if delimiters > 0 { try openTable(delimiters, at: line) }
                end = leaf.read(bytes, from: text, references: &references)
                if leaf.columns > 0, delimiters == 0 { try countRow(text, end) }
                if countsMarks { try countMarks(line, end) }
                leaf.lines += 1
            } else {
                end = bytes.lineEnd(line)
                if afterEmptyLine { fences.passEmptyLine() }
                marks += 1
            }
            try spend((quotes + itemCount) * Guard.stepsPerLevel, on: .nesting, at: line)
            line = bytes.afterLineEnd(end)
            if leaf.lines == 0 { leaf.start = line }
        }
        try endLeaf(at: bytes.count)
        try references.check()
    }

    // MARK: - What stands before the text

    /// Where the text of a line begins, or nil where there is none and the line ends what was before.
    @inline(__always)
    private mutating func textStart(_ line: Int) throws(Finding) -> Int? {
        if bytes[line] > UInt8(ascii: ">"), bytes[line] != UInt8(ascii: "|") {
            // Text in the first column, the most usual line: after an empty one, no container is open.
            if afterEmptyLine { closeContainers() }
            return line
        }
        return try readHead(line)
    }

    /// Reads white space, quotes and list markers.
    private mutating func readHead(_ line: Int) throws(Finding) -> Int? {
        if afterEmptyLine, bytes[line] > 0x20, bytes[line] != UInt8(ascii: ">") { closeContainers() }
        afterEmptyLine = false
        var i = line
        var column = 0
        var quoteColumn = 0
        var lineQuotes = 0
        var hasItem = false
        // Nothing but quotes, none as far in as code: what begins a block after them ends any paragraph.
        var isPlain = true
        while true {
            let gap = i
            let gapColumn = column
            while i < bytes.count, bytes.isSpaceOrTab(i) {
                column = bytes[i] == 0x20 ? column + 1 : (column | 3) + 1
                i += 1
            }
            if i == bytes.count || bytes.isLineEnd(i) {
                guard !hasItem, isPlain else { return i }
                try endLeaf(at: line)
                afterEmptyLine = lineQuotes == 0
                return nil
            }
            isPlain = isPlain && i - gap <= 3 && i - gap == column - gapColumn
            if bytes[i] == UInt8(ascii: ">") {
                lineQuotes += 1
                marks += 1
                if lineQuotes > quotes { try open(at: i, quote: true) }
                i += 1
                column += 1
                quoteColumn = i < bytes.count && bytes.isSpaceOrTab(i) ? column + 1 : column
                continue
            }
            let width = bytes.markerWidth(i)
            if isPlain, !hasItem, width > 0 ? bytes.interruptsParagraph(i, width) : bytes.isHeading(i) {
                try endLeaf(at: line)
            }
            guard width > 0 else { return i }
            hasItem = true
            marks += 1
            let key = UInt32(lineQuotes) << 24 | UInt32(min(column - quoteColumn, 0xFF_FFFF))
            if !items[..<itemCount].contains(key) {
                try open(at: i, quote: false)
                items[itemCount - 1] = key
            }
            i += width
            column += width
        }
    }

    private mutating func open(at offset: Int, quote: Bool) throws(Finding) {
        guard quotes + itemCount < Guard.maxNesting else { throw Finding(.nesting, at: offset) }
        if quote { quotes += 1 } else { itemCount += 1 }
    }

    private mutating func closeContainers() {
        quotes = 0
        itemCount = 0
        afterEmptyLine = false
    }

    // MARK: - Tables

    /// A delimiter row has the paragraph before it read as rows.
    private mutating func openTable(_ delimiters: Int, at line: Int) throws(Finding) {
        try spend((line - leaf.start) * leaf.lines / Guard.lineBytesPerStep, on: .paragraph, at: line)
        var squares = delimiters * delimiters
        var pipes = 0
        for i in leaf.start..<line {
            if bytes[i] == UInt8(ascii: "|") { pipes += 1 }
            if bytes.isLineEnd(i) {
                squares += pipes * pipes
                pipes = 0
            }
        }
        try spend(squares * Guard.stepsPerSquaredPipe + delimiters * Guard.stepsPerCell, on: .table, at: line)
        leaf.columns = max(leaf.columns, delimiters)
    }

    private mutating func countRow(_ start: Int, _ end: Int) throws(Finding) {
        var pipes = 0
        for i in start..<end where bytes[i] == UInt8(ascii: "|") { pipes += 1 }
        let steps = pipes * pipes * Guard.stepsPerSquaredPipe + leaf.columns * Guard.stepsPerCell
        try spend(steps, on: .table, at: start)
    }

    // MARK: - Sums

    /// Ends what may be one paragraph; the next begins at `end`.
    private mutating func endLeaf(at end: Int) throws(Finding) {
        if leaf.lines > 0 {
            try spend(leaf.openerCost(end), on: .openers, at: leaf.start)
            try spend(leaf.imageCost, on: .images, at: leaf.start)
            try spend(leaf.emphasisCost, on: .emphasis, at: leaf.start)
            references.uses += leaf.brackets
        }
        leaf = GuardLeaf(start: end)
        if marks > maxMarks { throw Finding(.marks, at: end) }
    }

    @inline(__always)
    private mutating func spend(_ cost: Int, on limit: MarkdownGuard.Limit, at offset: Int) throws(Finding) {
        steps += cost
        if steps > maxSteps { throw Finding(limit, at: offset) }
    }

    /// Counts the marks of a line, whose end is one.
    private mutating func countMarks(_ start: Int, _ end: Int) throws(Finding) {
        marks += 1
        // `"`, `'`, `.` and `-` are a node each too, where one follows another: a small one, counted as a quarter.
        var followsSmall = false
        for i in start..<end {
            var isSmall = false
            switch bytes[i] {
            case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "["),
                UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"):
                marks += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
                isSmall = true
                if followsSmall { smallMarks += 1 }
            default: break
            }
            followsSmall = isSmall
        }
        if marks + smallMarks / 4 > maxMarks { throw Finding(.marks, at: start) }
    }
}
