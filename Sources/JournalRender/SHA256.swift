/// SHA-256 (FIPS 180-4), for the hash by which a page's policy names its style sheet, and for stable names.
///
/// It guards no secret; a library of cryptography would be the heaviest part of the program.
package struct SHA256 {
    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]

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
        constants.withUnsafeBufferPointer { constants in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
                words.initialize(repeating: 0)
                message.withUnsafeBufferPointer { hash.add($0, count: whole, constants, words) }
                tail.withUnsafeBufferPointer { hash.add($0, count: $0.count, constants, words) }
            }
        }
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

    /// Adds whole blocks of 64 bytes. Each build hashes every page, so this works without bounds of arrays.
    private mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, count: Int, _ constants: UnsafeBufferPointer<UInt32>,
        _ words: UnsafeMutableBufferPointer<UInt32>
    ) {
        var (a0, b0, c0, d0) = (state[0], state[1], state[2], state[3])
        var (e0, f0, g0, h0) = (state[4], state[5], state[6], state[7])
        var block = 0
        while block < count {
            var i = 0
            while i < 16 {
                let at = block &+ i &* 4
                var word = UInt32(bytes[at]) &<< 24
                word |= UInt32(bytes[at &+ 1]) &<< 16
                word |= UInt32(bytes[at &+ 2]) &<< 8
                word |= UInt32(bytes[at &+ 3])
                words[i] = word
                i &+= 1
            }
            while i < 64 {
                let x = words[i &- 15]
                let y = words[i &- 2]
                let first = rotated(x, 7) ^ rotated(x, 18) ^ x &>> 3
                let second = rotated(y, 17) ^ rotated(y, 19) ^ y &>> 10
                words[i] = words[i &- 16] &+ first &+ words[i &- 7] &+ second
                i &+= 1
            }
            var (a, b, c, d, e, f, g, h) = (a0, b0, c0, d0, e0, f0, g0, h0)
            i = 0
            while i < 64 {
                let choice = e & f ^ ~e & g
                let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
                let first = h &+ sum &+ choice &+ constants[i] &+ words[i]
                let majority = a & b ^ a & c ^ b & c
                let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
                (h, g, f, e) = (g, f, e, d &+ first)
                (d, c, b, a) = (c, b, a, first &+ second)
                i &+= 1
            }
            (a0, b0, c0, d0) = (a0 &+ a, b0 &+ b, c0 &+ c, d0 &+ d)
            (e0, f0, g0, h0) = (e0 &+ e, f0 &+ f, g0 &+ g, h0 &+ h)
            block &+= 64
        }
        state = [a0, b0, c0, d0, e0, f0, g0, h0]
    }

    @inline(__always)
    private func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word &>> by | word &<< (32 &- by) }
}
