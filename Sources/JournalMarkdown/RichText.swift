/// Markdown that was parsed: text with its inline form, or the blocks of an item's detail, in one array of bytes.
///
/// Two hundred thousand of these are held for a long journal, so each is one allocation. Bytes of UTF-8 stand for
/// themselves; the byte 0x01 begins an operation, named by the byte after it (``RichText/Op``). An argument ends at
/// 0x02. The bytes below 0x20 other than tab and line feed never come from a person's text: the parser replaces them
/// by U+FFFD, which is also what HTML and XML need. Operations nest as CommonMark's nodes do, and every one that opens
/// is closed, so that what walks it needs no more than a stack.
package struct RichText: Hashable, Sendable {
    /// The text in UTF-8, with an operation wherever 0x01 stands.
    package var code: [UInt8]

    /// An empty text.
    package init() { code = [] }

    /// A text of this code, which is not checked.
    package init(code: [UInt8]) { self.code = code }

    /// Plain text, without any form.
    package init(plain: String) {
        code = []
        code.reserveCapacity(plain.utf8.count)
        for byte in plain.utf8 { RichText.append(byte, to: &code) }
    }

    /// Whether nothing is in it, not even an operation.
    package var isEmpty: Bool { code.isEmpty }

    static var escape: UInt8 { 0x01 }
    static var stop: UInt8 { 0x02 }

    /// The byte that begins an operation.
    package static var escapeByte: UInt8 { escape }

    /// The byte that ends an argument.
    package static var stopByte: UInt8 { stop }

    /// What follows 0x01. Lower case opens, upper case closes.
    package enum Op: UInt8, Sendable {
        case emphasis = 0x65  // e
        case emphasisEnd = 0x45
        case strong = 0x73  // s
        case strongEnd = 0x53
        case deleted = 0x64  // d
        case deletedEnd = 0x44
        /// Marked as with a pen: `==so==`.
        case marked = 0x79  // y
        case markedEnd = 0x59
        case code = 0x63  // c
        case codeEnd = 0x43
        /// Two arguments: address, title.
        case link = 0x6C  // l
        case linkEnd = 0x4C
        /// Two arguments: address, title; the description stands inside.
        case image = 0x69  // i
        case imageEnd = 0x49
        /// One argument: the handle as it was written, without `@`. Nothing closes it.
        case mention = 0x6D  // m
        /// A hard line break. Nothing closes it.
        case lineBreak = 0x62  // b
        /// What stands between two cells of a row that became one text. Nothing closes it.
        case separator = 0x76  // v

        case paragraph = 0x70  // p
        case paragraphEnd = 0x50
        /// One argument: the level, `1` to `6`.
        case heading = 0x68  // h
        case headingEnd = 0x48
        case quote = 0x71  // q
        case quoteEnd = 0x51
        /// One argument: `t` for tight, `l` for loose.
        case bulletList = 0x75  // u
        case bulletListEnd = 0x55
        /// One argument: `t` or `l`, then the number of the first item.
        case orderedList = 0x6F  // o
        case orderedListEnd = 0x4F
        /// One argument: empty, or of a task the byte of its state (``TaskState/mark``).
        case item = 0x74  // t
        case itemEnd = 0x54
        /// One argument: the info string. Its text stands inside.
        case codeBlock = 0x6B  // k
        case codeBlockEnd = 0x4B
        /// Raw HTML, shown as text.
        case htmlBlock = 0x78  // x
        case htmlBlockEnd = 0x58
        /// A thematic break. Nothing closes it.
        case rule = 0x72  // r
        case table = 0x67  // g
        case tableEnd = 0x47
        /// One argument: `h` for the header row, else empty.
        case row = 0x77  // w
        case rowEnd = 0x57
        case cell = 0x7A  // z
        case cellEnd = 0x5A
    }

    /// Appends a byte of a person's text, made harmless where it is a control character.
    @inline(__always)
    static func append(_ byte: UInt8, to code: inout [UInt8]) {
        if byte < 0x20, byte != 0x0A, byte != 0x09 {
            code.append(contentsOf: [0xEF, 0xBF, 0xBD])
        } else {
            code.append(byte)
        }
    }

    /// Appends an operation, without arguments.
    package mutating func append(_ op: Op) {
        code.append(RichText.escape)
        code.append(op.rawValue)
    }

    /// Appends an operation with one argument, in which control characters are made harmless.
    package mutating func append(_ op: Op, _ argument: [UInt8]) {
        append(op)
        append(text: argument)
        code.append(RichText.stop)
    }

    /// Appends bytes of text, control characters made harmless.
    ///
    /// Concrete, not generic over sequences: called from another module a generic one costs twenty times as much.
    package mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        for i in 0..<bytes.count where bytes[i] < 0x20 && bytes[i] != 0x0A && bytes[i] != 0x09 {
            code.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<i]))
            RichText.append(bytes[i], to: &code)
            copied = i + 1
        }
        code.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }

    /// Appends bytes of text, control characters made harmless.
    package mutating func append(text bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append(text: $0) }
    }

    /// Appends an operation with its arguments as they stand in another one: each ended by 0x02.
    package mutating func append(_ op: Op, arguments: ArraySlice<UInt8>) {
        append(op)
        code.append(contentsOf: arguments)
    }

    /// Appends another text as it stands.
    package mutating func append(_ other: RichText) {
        code.append(contentsOf: other.code)
    }
}

extension RichText.Op {
    /// How many arguments follow the operation: for all that walk a ``RichText``.
    package var argumentCount: Int {
        switch self {
        case .link, .image: 2
        case .mention, .heading, .bulletList, .orderedList, .item, .codeBlock, .row: 1
        default: 0
        }
    }
}
