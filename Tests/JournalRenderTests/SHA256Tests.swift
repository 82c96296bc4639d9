import CSHA256
import Testing

@testable import JournalRender

@Suite("SHA-256")
struct SHA256Tests {
    struct Case: Sendable {
        var message: [UInt8]
        var hash: String
    }

    /// FIPS 180-4's own examples, and the lengths around a block's end.
    static let cases: [Case] = [
        Case(message: [], hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Case(message: Array("abc".utf8), hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Case(
            message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            hash: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Case(
            message: [UInt8](repeating: 0x61, count: 55),
            hash: "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        Case(
            message: [UInt8](repeating: 0x61, count: 64),
            hash: "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        Case(
            message: [UInt8](repeating: 0x61, count: 1_000_000),
            hash: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("the standard's vectors", arguments: cases)
    func vectors(_ test: Case) { #expect(SHA256.hexadecimal(test.message) == test.hash) }

    @Test("in C alone as by the processor's instructions")
    func portable() {
        let bytes = (0..<64 * 37).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
        for blocks in 0...37 {
            let start = (0..<8).map { UInt32($0) &* 0x9E37_79B9 }
            var (fast, plain) = (start, start)
            journal_sha256_add(&fast, bytes, blocks)
            journal_sha256_add_portable(&plain, bytes, blocks)
            #expect(fast == plain, "\(blocks) blocks")
            #expect((fast == start) == (blocks == 0))
        }
    }

    @Test("Base64 with padding, as a policy writes it")
    func base64() {
        #expect(SHA256.base64([]) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }
}
