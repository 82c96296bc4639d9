/// How names are compared: keys without case, tags and ids in Unicode NFC and without case.
package enum Spelling {
    /// A word in lower case.
    static func lowercased(_ bytes: some Collection<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var i = 0
                for byte in bytes {
                    buffer[i] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                    i += 1
                }
                return i
            }
        }
        return String(decoding: Array(bytes), as: UTF8.self).lowercased()
    }

    /// A field's key as it is compared: trimmed, in lower case.
    static func key(_ bytes: some Collection<UInt8>) -> String {
        let trimmed = Array(bytes).trimmed
        return lowercased(trimmed)
    }

    /// Words as somebody asks for them: letters and digits in lower case, all else between them one `-`, apostrophes left out.
    static func words(_ text: String) -> String {
        var result = ""
        var isApart = false
        for character in text.lowercased() {
            if character == "'" || character == "\u{2019}" { continue }
            if character.isLetter || character.isNumber {
                if isApart, !result.isEmpty { result += "-" }
                isApart = false
                result.append(character)
            } else {
                isApart = true
            }
        }
        return result
    }

    /// Whether a key can be one: a letter or digit in it, on one line.
    static func isKey(_ bytes: some Collection<UInt8>) -> Bool {
        var hasName = false
        for byte in bytes {
            if byte == 0x0A { return false }
            if byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) { hasName = true }
        }
        return hasName
    }

    /// Whether the start of a line can be a key: words alone, so that prose with `::` in it stays prose.
    static func isLineKey(_ bytes: some Collection<UInt8>) -> Bool {
        guard isKey(bytes) else { return false }
        return bytes.allSatisfy { byte in
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x20
                || byte == 0x2D || byte == 0x5F
        }
    }
}

extension [UInt8] {
    /// Without white space at its ends.
    var trimmed: ArraySlice<UInt8> {
        var low = startIndex
        var high = endIndex
        while low < high, self[low] <= 0x20 { low += 1 }
        while high > low, self[high - 1] <= 0x20 { high -= 1 }
        return self[low..<high]
    }
}

extension [String] {
    /// Each name once, as first written; names are compared without case.
    var withoutRepeats: [String] {
        if count < 2 { return self }
        var seen = Set<String>()
        return filter { seen.insert(Spelling.lowercased($0.utf8)).inserted }
    }
}
