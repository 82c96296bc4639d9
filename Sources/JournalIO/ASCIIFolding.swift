/// Letters of ASCII without their case, byte by byte.
enum ASCIIFolding {
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    /// Whether some bytes are a word in lower case but for their case.
    static func equal(_ bytes: some Collection<UInt8>, _ word: [UInt8]) -> Bool {
        bytes.count == word.count && zip(bytes, word).allSatisfy { lower($0) == $1 }
    }
}
