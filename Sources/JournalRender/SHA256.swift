internal import CSHA256

/// SHA-256 (FIPS 180-4), for the hash by which a page's policy names its style sheet, and for stable names.
///
/// It guards no secret; a library of cryptography would be the heaviest part of the program.
package struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The 32 bytes of the hash.
    package static func hash(_ message: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        let whole = message.count - message.count % 64
        var tail = Array(message[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(message.count) &* 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        message.withUnsafeBufferPointer { hash.add($0, count: whole) }
        tail.withUnsafeBufferPointer { hash.add($0, count: $0.count) }
        return hash.state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    /// The hash in lower-case hexadecimal.
    package static func hexadecimal(_ message: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash(message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The hash in Base64 (RFC 4648, with padding), as a Content-Security-Policy writes it.
    package static func base64(_ message: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = hash(message)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
            let bits = group[0] << 16 | group[1] << 8 | group[2]
            for sextet in 0..<4 {
                let isPadding = start + sextet > bytes.count
                text.append(isPadding ? 0x3D : letters[Int(bits >> UInt32(18 - 6 * sextet) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds whole blocks of 64 bytes. Each build hashes every page: in C it takes less than half of the instructions.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) {
        guard let base = bytes.baseAddress else { return }
        state.withUnsafeMutableBufferPointer { state in
            if let words = state.baseAddress { journal_sha256_add(words, base, count / 64) }
        }
    }
}
