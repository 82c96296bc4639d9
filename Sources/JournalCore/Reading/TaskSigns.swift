/// The emoji by which Obsidian's Tasks says when something happens to a task, and what follows each.
enum TaskSign {
    /// A day follows, which is the value of a field.
    case day(key: String)
    /// `🔁 every week`: words up to the next mark.
    case rule
    /// Nothing follows.
    case priority
    /// `🆔 abc123`: one word follows.
    case word

    /// Whether one of them may begin with some bytes: of the emoji, two bytes are enough to know most text by.
    @inline(__always)
    static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
        guard at + 2 < end else { return false }
        if bytes[at] == 0xF0 { return bytes[at + 1] == 0x9F && (bytes[at + 2] == 0x93 || isRare(bytes[at + 2])) }
        switch bytes[at + 1] {
        case 0x8C, 0x8F, 0x9B, 0x9C, 0x9D, 0x9E: return true
        default: return false
        }
    }

    private static func isRare(_ byte: UInt8) -> Bool {
        byte == 0x94 || byte == 0x97 || byte == 0x9B || byte == 0x86 || byte == 0x8F
    }

    /// The sign that stands at an offset, and its end with what makes it colourful; nil where none does.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (sign: TaskSign, end: Int)? {
        guard let (scalar, length) = MarkSyntax.scalar(bytes, at, end), let sign = TaskSign(scalar) else { return nil }
        var after = at + length
        // U+FE0F, by which an emoji says that it is one.
        while after + 2 < end, bytes[after] == 0xEF, bytes[after + 1] == 0xB8, bytes[after + 2] & 0xFE == 0x8E {
            after += 3
        }
        return (sign, after)
    }

    private init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "✅": self = .day(key: TaskField.done)
        case "❌": self = .day(key: TaskField.cancelled)
        case "📅", "📆", "🗓": self = .day(key: TaskField.due)
        case "➕": self = .day(key: "created")
        case "🛫": self = .day(key: "start")
        case "⏳", "⌛": self = .day(key: "scheduled")
        case "🔁": self = .rule
        case "🔺", "⏫", "🔼", "🔽", "⏬": self = .priority
        case "🆔", "⛔", "🏁": self = .word
        default: return nil
        }
    }
}
