internal import JournalMarkdown

/// One address while it is written: `2026-03-04-first-words`, in room that is lent once for all items.
struct AddressLine {
    /// Bytes of room: a day, the words up to their limit, and the scalar that passes it, which may become three.
    static let capacity = 32 + ItemAddress.byteLimit + 32

    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// Where the words begin.
    private var start = 0
    private var day: CalendarDay?

    private init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// Calls with a line to write addresses in, one after another.
    static func withRoom(_ body: (inout AddressLine) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
            var line = AddressLine(room)
            body(&line)
        }
    }

    /// Writes the address that an item wishes for, and returns whether that is its name.
    mutating func write(addressOf item: Item) -> Bool {
        if let anchor = item.anchor {
            let name = Slug.words(of: anchor, bytes: ItemAddress.byteLimit)
            if !name.isEmpty {
                count = 0
                day = nil
                for byte in name.utf8 { append(byte) }
                return true
            }
        }
        begin(item.day)
        append(words: item.text)
        if count == start { append(words: item.detail) }
        if count == start { append("-item") }
        return false
    }

    /// Begins anew with a day.
    private mutating func begin(_ day: CalendarDay) {
        if day != self.day {
            var text: [UInt8] = []
            day.appendISO(to: &text)
            count = 0
            for byte in text.prefix(24) { append(byte) }
            start = count
            self.day = day
        }
        count = start
    }

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What was written.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

    private mutating func append(_ text: StaticString) {
        for i in 0..<text.utf8CodeUnitCount { append(text.utf8Start[i]) }
    }

    /// A byte for which there is no room is left out.
    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        guard count < room.count else { return }
        room[count] = byte
        count += 1
    }

    /// Appends `-word` for the first words of a text, in lower case.
    private mutating func append(words text: RichText) {
        let limit = count + ItemAddress.byteLimit
        var words = 0
        var isInWord = false
        text.code.withUnsafeBufferPointer { code in
            var at = 0
            while at < code.count, count < limit {
                let byte = code[at]
                if byte == RichText.escapeByte {
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
                    guard isInWord || beginWord(&words) else { return }
                    isInWord = true
                    for lower in scalar.properties.lowercaseMapping.utf8 { append(lower) }
                    continue
                }
                at += 1
                let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
                if 0x61...0x7A ~= lower || 0x30...0x39 ~= lower {
                    guard isInWord || beginWord(&words) else { return }
                    isInWord = true
                    append(lower)
                } else if byte != 0x27 {  // An apostrophe ends no word: don't is one.
                    isInWord = false
                }
            }
        }
    }

    /// Begins a word where there is room for one.
    private mutating func beginWord(_ words: inout Int) -> Bool {
        if words == ItemAddress.wordLimit { return false }
        words += 1
        append(0x2D)
        return true
    }
}
