/// The guard's one pass: line by line, first what stands before the text, then the few bytes in it that can cost much.
///
/// What it takes for structure errs on the side of more: code and HTML count as text; a paragraph lasts until a line that
/// ends every paragraph, and a container stays open until a line that closes every container. So no trick that makes it
/// lose its way gets past it.
struct GuardScan {
    private typealias Guard = MarkdownGuard

    private let base: UnsafePointer<UInt8>
    private let count: Int
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
    private var afterBlank = true

    // What may be one paragraph, or the table that it became.
    private var leafStart = 0
    private var leafLines = 0
    private var images = 0
    private var brackets = 0
    private var rawOpeners = 0
    private var rawStarts = 0
    private var delimiters = 0
    private var opening = 0
    private var closing = 0
    private var columns = 0

    private var fences: GuardFences
    private var references: GuardReferences

    init(base: UnsafePointer<UInt8>, count: Int, items: UnsafeMutableBufferPointer<UInt32>) {
        self.base = base
        self.count = count
        self.items = items
        fences = GuardFences(base: base, count: count)
        references = GuardReferences(base: base, count: count)
        maxSteps = Guard.maxSteps * Guard.scale(count)
        maxMarks = Guard.maxMarks * Guard.scale(count)
        countsMarks = count > maxMarks
    }

    /// Goes through all lines; throws the first thing that is over a limit.
    mutating func run() throws(MarkdownGuard.Finding) {
        var line = count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF ? 3 : 0
        while line < count {
            var end = line
            if fences.concern(base[line]), fences.isCode(line, hasContainers: quotes + itemCount > 0) {
                while end < count, !isLineEnd(end) { end += 1 }
                try endLeaf(at: line)
                closeContainers()
            } else if let text = try textStart(line) {
                let delimiters = leafLines > 0 ? delimiterColumns(text) : 0
                if delimiters > 0 { try openTable(delimiters, at: line) }
                end = readText(text)
                if columns > 0, delimiters == 0 { try countRow(text, end) }
                if countsMarks { try countMarks(line, end) }
                leafLines += 1
            } else {
                while end < count, !isLineEnd(end) { end += 1 }
                if afterBlank { fences.passEmptyLine() }
                marks += 1
            }
            try spend((quotes + itemCount) * Guard.stepsPerLevel, on: .nesting, at: line)
            line = end + 1
            if line < count, base[end] == 0x0D, base[line] == 0x0A { line += 1 }
            if leafLines == 0 { leafStart = line }
        }
        try endLeaf(at: count)
        try references.check()
    }

    // MARK: - What stands before the text

    /// Where the text of a line begins, or nil where there is none and the line ends what was before.
    @inline(__always)
    private mutating func textStart(_ line: Int) throws(MarkdownGuard.Finding) -> Int? {
        if base[line] > UInt8(ascii: ">"), base[line] != UInt8(ascii: "|") {
            // Text in the first column, the most usual line: after an empty one, no container is open.
            if afterBlank { closeContainers() }
            return line
        }
        return try readHead(line)
    }

    /// Reads white space, quotes and list markers.
    private mutating func readHead(_ line: Int) throws(MarkdownGuard.Finding) -> Int? {
        if afterBlank, base[line] > 0x20, base[line] != UInt8(ascii: ">") { closeContainers() }
        afterBlank = false
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
            while i < count, base[i] == 0x20 || base[i] == 0x09 {
                column = base[i] == 0x20 ? column + 1 : (column | 3) + 1
                i += 1
            }
            if i == count || isLineEnd(i) {
                guard !hasItem, isPlain else { return i }
                try endLeaf(at: line)
                afterBlank = lineQuotes == 0
                return nil
            }
            isPlain = isPlain && i - gap <= 3 && i - gap == column - gapColumn
            if base[i] == UInt8(ascii: ">") {
                i += 1
                column += 1
                lineQuotes += 1
                marks += 1
                quoteColumn = i < count && (base[i] == 0x20 || base[i] == 0x09) ? column + 1 : column
                if lineQuotes > quotes { try open(quote: true, at: i - 1) }
                continue
            }
            let width = markerWidth(i)
            if isPlain, !hasItem, width > 0 ? interruptsParagraph(i, width) : isHeading(i) { try endLeaf(at: line) }
            guard width > 0 else { return i }
            hasItem = true
            marks += 1
            let key = UInt32(lineQuotes) << 24 | UInt32(min(column - quoteColumn, 0xFF_FFFF))
            if !items[..<itemCount].contains(key) {
                try open(quote: false, at: i)
                items[itemCount - 1] = key
            }
            i += width
            column += width
        }
    }

    private mutating func open(quote: Bool, at offset: Int) throws(MarkdownGuard.Finding) {
        guard quotes + itemCount < Guard.maxNesting else { throw MarkdownGuard.Finding(.nesting, at: offset) }
        if quote { quotes += 1 } else { itemCount += 1 }
    }

    private mutating func closeContainers() {
        quotes = 0
        itemCount = 0
        afterBlank = false
    }

    /// The bytes of a list marker, or 0 where there is none; a thematic break is none.
    private func markerWidth(_ start: Int) -> Int {
        var i = start
        switch base[i] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            if base[i] != UInt8(ascii: "+"), isThematicBreak(i) { return 0 }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while i < count, i < start + 10, base[i] &- 0x30 < 10 { i += 1 }
            guard i < count, i < start + 10, base[i] == UInt8(ascii: ".") || base[i] == UInt8(ascii: ")") else { return 0 }
        default: return 0
        }
        i += 1
        return i == count || isSpace(base[i]) ? i - start : 0
    }

    /// An item that is not empty ends a paragraph, an ordered one only if it is number 1.
    private func interruptsParagraph(_ marker: Int, _ width: Int) -> Bool {
        guard width == 1 || width == 2 && base[marker] == UInt8(ascii: "1") else { return false }
        var i = marker + width
        while i < count, base[i] == 0x20 || base[i] == 0x09 { i += 1 }
        return i < count && !isLineEnd(i)
    }

    private func isHeading(_ start: Int) -> Bool {
        var i = start
        while i < count, i < start + 6, base[i] == UInt8(ascii: "#") { i += 1 }
        return i > start && (i == count || base[i] == 0x20 || base[i] == 0x09 || isLineEnd(i))
    }

    private func isThematicBreak(_ start: Int) -> Bool {
        var found = 0
        var i = start
        while i < count, !isLineEnd(i) {
            if base[i] == base[start] {
                found += 1
            } else if base[i] != 0x20, base[i] != 0x09 {
                return false
            }
            i += 1
        }
        return found >= 3
    }

    // MARK: - Text

    /// Reads a line to its end, and counts in it what a paragraph must not have much of.
    private mutating func readText(_ start: Int) -> Int {
        var i = nextSpecial(start)
        while i < count {
            let next = i + 1 < count ? base[i + 1] : 0
            switch base[i] {
            case UInt8(ascii: "!"):
                if next == UInt8(ascii: "[") { images += 1 }
            case UInt8(ascii: "]"):
                brackets += 1
                if next == UInt8(ascii: ":") {
                    references.addDefinition(i + 2)
                }
            case UInt8(ascii: "<"):
                if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") && i + 2 < count && base[i + 2] != 0x2D {
                    rawOpeners += 1
                    rawStarts += i
                }
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                i = readDelimiters(i)
            default: return i
            }
            i = nextSpecial(i + 1)
        }
        return i
    }

    /// Reads a run of `*` or `_`, which may open emphasis, close it, do both or neither; returns its last byte.
    private mutating func readDelimiters(_ start: Int) -> Int {
        let byte = base[start]
        let before = start > 0 ? base[start - 1] : 0x20
        var end = start + 1
        while end < count, base[end] == byte { end += 1 }
        let after = end < count ? base[end] : 0x20
        if byte == UInt8(ascii: "_"), isWord(before), isWord(after) { return end - 1 }
        let canOpen = !isBlank(after) && (!isPunctuation(after) || !isWord(before))
        let canClose = !isBlank(before) && (!isPunctuation(before) || !isWord(after))
        if canOpen || canClose { delimiters += 1 }
        if canOpen { opening += 1 }
        if canClose { closing += 1 }
        return end - 1
    }

    /// The next line end, `!`, `*`, `<`, `]` or `_`, by words of eight bytes.
    @inline(__always)
    private func nextSpecial(_ start: Int) -> Int {
        var i = start
        while i + 8 <= count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self))
            let hits =
                GuardScan.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | GuardScan.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
                | GuardScan.zeros(word ^ 0x2121_2121_2121_2121) | GuardScan.zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C)
                | GuardScan.zeros(word ^ 0x5D5D_5D5D_5D5D_5D5D) | GuardScan.zeros(word ^ 0x2A2A_2A2A_2A2A_2A2A)
                | GuardScan.zeros(word ^ 0x5F5F_5F5F_5F5F_5F5F)
            if hits & 0x8080_8080_8080_8080 != 0 {
                return i + (hits & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
            }
            i += 8
        }
        while i < count {
            switch base[i] {
            case 0x0A, 0x0D, UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "]"), UInt8(ascii: "_"):
                return i
            default: i += 1
            }
        }
        return i
    }

    /// The highest bit of the lowest byte that is zero is the lowest one set of all highest bits.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    // MARK: - Tables

    /// The columns of a line that a table's delimiter row may be, else 0.
    private func delimiterColumns(_ start: Int) -> Int {
        guard start < count, isDelimiter(base[start]) else { return 0 }
        var pipes = 0
        var colons = 0
        var hyphens = 0
        var i = start
        while i < count, !isLineEnd(i) {
            switch base[i] {
            case UInt8(ascii: "|"): pipes += 1
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: "-"): hyphens += 1
            default: guard isSpace(base[i]) else { return 0 }
            }
            i += 1
        }
        return hyphens > 0 && pipes + colons > 0 ? pipes + 1 : 0
    }

    private func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    /// A delimiter row has the paragraph before it read as rows, and then each line after it.
    private mutating func openTable(_ delimiters: Int, at line: Int) throws(MarkdownGuard.Finding) {
        try spend((line - leafStart) * leafLines / Guard.lineBytesPerStep, on: .paragraph, at: line)
        var squares = delimiters * delimiters
        var pipes = 0
        for i in leafStart..<line {
            if base[i] == UInt8(ascii: "|") { pipes += 1 }
            if isLineEnd(i) {
                squares += pipes * pipes
                pipes = 0
            }
        }
        try spend(squares * Guard.stepsPerSquaredPipe + delimiters * Guard.stepsPerCell, on: .table, at: line)
        columns = max(columns, delimiters)
    }

    private mutating func countRow(_ start: Int, _ end: Int) throws(MarkdownGuard.Finding) {
        var pipes = 0
        for i in start..<end where base[i] == UInt8(ascii: "|") { pipes += 1 }
        let steps = pipes * pipes * Guard.stepsPerSquaredPipe + columns * Guard.stepsPerCell
        try spend(steps, on: .table, at: start)
    }

    // MARK: - Sums

    /// Ends what may be one paragraph, and begins the next at `end`.
    private mutating func endLeaf(at end: Int) throws(MarkdownGuard.Finding) {
        if rawOpeners > 0 {
            try spend((rawOpeners * end - rawStarts) * Guard.stepsPerScannedByte, on: .openers, at: leafStart)
        }
        try spend(images * brackets * Guard.stepsPerImageAndBracket, on: .images, at: leafStart)
        try spend(delimiters * brackets * Guard.stepsPerDelimiterAndBracket, on: .emphasis, at: leafStart)
        try spend(opening * closing * Guard.stepsPerDelimiterPair, on: .emphasis, at: leafStart)
        references.uses += brackets
        leafStart = end
        leafLines = 0
        images = 0
        brackets = 0
        rawOpeners = 0
        rawStarts = 0
        delimiters = 0
        opening = 0
        closing = 0
        columns = 0
        if marks > maxMarks { throw MarkdownGuard.Finding(.marks, at: end) }
    }

    @inline(__always)
    private mutating func spend(
        _ cost: Int, on limit: MarkdownGuard.Limit, at offset: Int
    ) throws(MarkdownGuard.Finding) {
        steps += cost
        if steps > maxSteps { throw MarkdownGuard.Finding(limit, at: offset) }
    }

    /// Counts the marks of a line, whose end is one.
    private mutating func countMarks(_ start: Int, _ end: Int) throws(MarkdownGuard.Finding) {
        marks += 1
        // `"`, `'`, `.` and `-` are a node each too, where one follows another: a small one, counted as a quarter.
        var followsSmall = false
        for i in start..<end {
            var isSmall = false
            switch base[i] {
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
        if marks + smallMarks / 4 > maxMarks { throw MarkdownGuard.Finding(.marks, at: start) }
    }

    @inline(__always)
    private func isLineEnd(_ i: Int) -> Bool { base[i] == 0x0A || base[i] == 0x0D }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    /// White space to CommonMark's rules of emphasis, in ASCII and without the rare ones.
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }

    private func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
}
