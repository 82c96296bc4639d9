internal import JournalMarkdown

/// One address while it is written: `2026-03-04-first-words`. Its room is made once for all items.
struct AddressLine {
    private var bytes: [UInt8] = []
    /// Where the words begin.
    private var start = 0
    private var last: (day: CalendarDay, text: [UInt8])?

    init() { bytes.reserveCapacity(128) }

    /// Begins anew with a day.
    mutating func begin(_ day: CalendarDay) {
        if last?.day != day {
            var text: [UInt8] = []
            day.appendISO(to: &text)
            last = (day, text)
        }
        bytes.removeAll(keepingCapacity: true)
        if let last { bytes.append(contentsOf: last.text) }
        start = bytes.count
    }

    var hasWords: Bool { bytes.count > start }

    /// What was written; `…-item` where there were no words.
    var text: String {
        if hasWords { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes + "-item".utf8, as: UTF8.self)
    }

    /// Appends `-word` for the first words of a text, in lower case.
    mutating func append(words text: RichText) {
        let limit = bytes.count + ItemAddress.byteLimit
        var words = 0
        var isInWord = false
        text.code.withUnsafeBufferPointer { code in
            var at = 0
            while at < code.count, bytes.count < limit {
                let byte = code[at]
                if byte == RichTextWalk.escape {
                    // Words go on over emphasis; a block or an argument ends them.
                    if !RichTextWalk.op(code, &at).isWithinWords { isInWord = false }
                    continue
                }
                if byte >= 0x80 {
                    let (scalar, length) = RichTextWalk.scalar(code, at)
                    at += length
                    if scalar == "\u{2019}" { continue }
                    guard scalar.isWordPart else {
                        isInWord = false
                        continue
                    }
                    guard isInWord || begin(&words) else { return }
                    isInWord = true
                    Slug.appendLower(scalar, to: &bytes)
                    continue
                }
                at += 1
                let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
                if 0x61...0x7A ~= lower || 0x30...0x39 ~= lower {
                    guard isInWord || begin(&words) else { return }
                    isInWord = true
                    bytes.append(lower)
                } else if byte != 0x27 {  // An apostrophe ends no word: don't is one.
                    isInWord = false
                }
            }
        }
    }

    /// Begins a word where there is room for one.
    private mutating func begin(_ words: inout Int) -> Bool {
        if words == ItemAddress.wordLimit { return false }
        words += 1
        bytes.append(0x2D)
        return true
    }
}
