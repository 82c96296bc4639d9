/// What link references come to: libcmark-gfm writes a reference's address and title out again at each use.
struct GuardReferences {
    private let bytes: GuardBytes

    /// How many `]` there are: each use of a reference has one at least.
    var uses = 0
    /// The bytes of the longest address and title that follow a `]:`.
    private(set) var longest = 0
    /// Where the address that was read last ends, and its definition: an address that begins within it ends with it.
    private var last = (address: 0, definition: 0)

    init(_ bytes: GuardBytes) { self.bytes = bytes }

    /// Notes what may be a definition, given the offset after its `]:`.
    mutating func addDefinition(_ start: Int) {
        longest = max(longest, length(start))
    }

    /// Throws where the references come to more than the limit.
    ///
    /// Where the longest, at every `]`, would not, that is all. Else the uses of each long one are counted: those with
    /// the same label, and all whose label is not plain ASCII on one line, as those might fold to it.
    mutating func check() throws(MarkdownGuard.Finding) {
        let limit = MarkdownGuard.maxReferenceBytes * MarkdownGuard.scale(bytes.count)
        guard uses > 0, longest > limit / uses else { return }
        var long: [UInt64: (length: Int, uses: Int, offset: Int)] = [:]
        var unclear = 0
        last = (0, 0)
        eachLabel { references, label, key in
            let colon = label.upperBound + 1
            guard colon < references.bytes.count, references.bytes[colon] == UInt8(ascii: ":") else { return }
            let length = references.length(colon + 1)
            guard length > limit / references.uses else { return }
            if length > long[key]?.length ?? 0 { long[key] = (length, 0, label.lowerBound - 1) }
        }
        eachLabel { _, _, key in
            long[key]?.uses += 1
            if key == Self.unclearKey { unclear += 1 }
        }
        var sum = 0
        for (key, definition) in long.sorted(by: { $0.value.offset < $1.value.offset }) {
            sum += definition.length * (key == Self.unclearKey ? uses : definition.uses + unclear)
            if sum > limit { throw MarkdownGuard.Finding(.references, at: definition.offset) }
        }
    }

    /// The bytes of the address and title of a definition, an upper bound, and 0 where there is none.
    private mutating func length(_ start: Int) -> Int {
        let address = skipSpace(start)
        guard address < bytes.count, !bytes.isSpace(address) else { return 0 }
        if bytes[address] == UInt8(ascii: "<") {
            guard let end = bracketedAddressEnd(address) else { return 0 }
            return definitionEnd(end) - address
        }
        if address >= last.address {
            var end = address
            while end < bytes.count, !bytes.isSpace(end) { end += 1 }
            last = (end, definitionEnd(end))
        }
        return last.definition - address
    }

    /// The end of an address in `<>`: none goes past the next `<`, so no byte is read for more than two.
    private func bracketedAddressEnd(_ start: Int) -> Int? {
        var i = start + 1
        while i < bytes.count, !bytes.isLineEnd(i), bytes[i] != UInt8(ascii: "<") {
            if bytes[i] == UInt8(ascii: ">") { return i + 1 }
            i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// The end of the title after an address, or of the address where there is none. A title ends at the first character
    /// that closes it, so no byte is read for more than one of each kind.
    private func definitionEnd(_ addressEnd: Int) -> Int {
        var i = skipSpace(addressEnd)
        guard i > addressEnd, i < bytes.count else { return addressEnd }
        let close: UInt8
        switch bytes[i] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[i]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return addressEnd
        }
        i += 1
        while i < bytes.count, bytes[i] != close {
            if bytes[i] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return addressEnd }
            i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
        }
        return i < bytes.count ? i : addressEnd
    }

    /// The key of all labels that are not plain ASCII on one line.
    private static let unclearKey: UInt64 = 0

    /// Calls `body` with the bytes between each `]` and the `[` before it, and a hash of them that is the same for labels
    /// that differ only in case and white space.
    private mutating func eachLabel(_ body: (_ references: inout Self, _ label: Range<Int>, _ key: UInt64) -> Void) {
        var open: Int?
        var i = 0
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\\"): i += 1
            case UInt8(ascii: "["): open = i + 1
            case UInt8(ascii: "]"):
                if let start = open { body(&self, start..<i, key(start..<i)) }
                open = nil
            default: break
            }
            i += 1
        }
    }

    private func key(_ label: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var pendingSpace = false
        var isEmpty = true
        for i in label {
            var byte = bytes[i]
            if byte >= 0x80 || byte == 0x0A || byte == 0x0D || byte == 0 { return Self.unclearKey }
            if bytes.isSpace(i) {
                pendingSpace = !isEmpty
                continue
            }
            if pendingSpace { hash = (hash ^ 0x20) &* 0x100_0000_01B3 }
            pendingSpace = false
            isEmpty = false
            if byte &- 0x41 < 26 { byte |= 0x20 }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash | 1
    }

    /// Past white space and at most one line end, with the quotes that may begin the next line.
    private func skipSpace(_ start: Int) -> Int {
        var i = bytes.afterSpaces(start)
        guard i < bytes.count, bytes.isLineEnd(i) else { return i }
        i = bytes.afterLineEnd(i)
        while i < bytes.count, bytes.isSpaceOrTab(i) || bytes[i] == UInt8(ascii: ">") { i += 1 }
        return i
    }
}
