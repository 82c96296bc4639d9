internal import JournalCore
internal import JournalMarkdown

/// Appends JSON (RFC 8259) as bytes: what is not ASCII stands as it is, `"`, `\` and control characters are escaped.
struct JSONWriter {
    var bytes: [UInt8] = []
    /// Whether a comma comes before what is written next.
    private var needsComma = false
    // Items come in order of time: the day and week of the one before are mostly those of the next.
    private var lastDay: CalendarDay?
    private var lastDayText: [UInt8] = []
    private var lastWeekText: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    mutating func openObject() {
        separate()
        bytes.append(0x7B)
        needsComma = false
    }

    mutating func closeObject() {
        bytes.append(0x7D)
        needsComma = true
    }

    mutating func openArray() {
        separate()
        bytes.append(0x5B)
        needsComma = false
    }

    mutating func closeArray() {
        bytes.append(0x5D)
        needsComma = true
    }

    /// A line feed between records, after the comma where one is due.
    mutating func newLine() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
        bytes.append(0x0A)
    }

    /// Begins a record that stands alone in its line.
    mutating func startLine() { needsComma = false }

    /// A line feed at the end of a list of records or of a record that stands alone.
    mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// A key of our own, which needs no escape.
    @inline(__always)
    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(name)
        bytes.append("\":")
        needsComma = false
    }

    mutating func key(text: String) {
        separate()
        string(text, isKey: true)
        bytes.append(0x3A)
        needsComma = false
    }

    mutating func string(_ text: String, isKey: Bool = false) {
        if !isKey { separate() }
        quote { bytes in
            var text = text
            text.withUTF8 { bytes.append(contentsOf: $0) }
        }
    }

    /// The plain text of a person's text.
    mutating func string(_ text: RichText) {
        separate()
        quote { text.appendPlain(to: &$0) }
    }

    /// The value of a field: inline Markdown as it was typed, so that a link keeps its address.
    mutating func value(_ value: RichText) {
        separate()
        quote { value.appendTyped(to: &$0) }
    }

    /// What is appended within, in quotes and escaped.
    @inline(__always)
    private mutating func quote(_ append: (inout [UInt8]) -> Void) {
        bytes.append(0x22)
        let start = bytes.count
        append(&bytes)
        escape(from: start)
        bytes.append(0x22)
    }

    mutating func string(_ text: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(text)
        bytes.append(0x22)
    }

    mutating func number(_ value: Int) {
        separate()
        bytes.append(number: value)
    }

    mutating func bool(_ value: Bool) {
        separate()
        bytes.append(value ? "true" : "false")
    }

    mutating func strings(_ texts: [String]) {
        openArray()
        for text in texts { string(text) }
        closeArray()
    }

    /// A day as `YYYY-MM-DD`.
    mutating func day(_ day: CalendarDay) {
        separate()
        keep(day)
        bytes.append(0x22)
        bytes.append(contentsOf: lastDayText)
        bytes.append(0x22)
    }

    /// The week of a day as `YYYY-Www`.
    mutating func week(of day: CalendarDay) {
        separate()
        keep(day)
        bytes.append(0x22)
        bytes.append(contentsOf: lastWeekText)
        bytes.append(0x22)
    }

    private mutating func keep(_ day: CalendarDay) {
        guard day != lastDay else { return }
        lastDay = day
        lastDayText.removeAll(keepingCapacity: true)
        lastWeekText.removeAll(keepingCapacity: true)
        day.appendISO(to: &lastDayText)
        day.isoWeek.appendISO(to: &lastWeekText)
    }

    /// Escapes what was appended since an offset; mostly there is nothing to do.
    private mutating func escape(from start: Int) {
        let needsEscape = bytes.withUnsafeBufferPointer { bytes in
            var i = start
            while i < bytes.count {
                let byte = bytes[i]
                if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
                i += 1
            }
            return false
        }
        guard needsEscape else { return }
        let text = Array(bytes[start...])
        bytes.removeSubrange(start...)
        for byte in text {
            switch byte {
            case 0x22: bytes.append("\\\"")
            case 0x5C: bytes.append("\\\\")
            case 0x0A: bytes.append("\\n")
            case 0x0D: bytes.append("\\r")
            case 0x09: bytes.append("\\t")
            case ..<0x20:
                bytes.append("\\u00")
                bytes.append(byte < 0x10 ? 0x30 : 0x31)
                let low = byte & 15
                bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
            default: bytes.append(byte)
            }
        }
    }
}
