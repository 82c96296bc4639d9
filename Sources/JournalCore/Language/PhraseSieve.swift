/// Tells at once of most texts that no phrase of the language audit stands in them, so that few of a long journal's
/// items are looked at closely.
///
/// Texts are taken as letters of ASCII without case, with one gap for whatever stands between two runs of them. A phrase
/// can only stand where four neighbours of its own stand, of which one lot is kept for each.
struct PhraseSieve: Sendable {
    private static let bits = 5
    private static let window = 4
    private static let mask = (1 << (bits * window)) - 1

    /// By four neighbours, five bits each: whether some phrase has them.
    private var isKnown: [Bool]
    /// Whether there is a phrase of fewer than four.
    private var letsAllThrough = false

    init(_ phrases: [Phrase]) {
        isKnown = [Bool](repeating: false, count: 1 << (PhraseSieve.bits * PhraseSieve.window))
        for phrase in phrases {
            let codes = PhraseSieve.codes(of: phrase.text)
            let windows = codes.indices.dropLast(PhraseSieve.window - 1).map {
                Array(codes[$0..<($0 + PhraseSieve.window)])
            }
            guard let rarest = windows.min(by: { PhraseSieve.commonness($0) < PhraseSieve.commonness($1) }) else {
                letsAllThrough = true
                continue
            }
            isKnown[rarest.reduce(0) { $0 << PhraseSieve.bits | $1 }] = true
        }
    }

    /// Whether a phrase may stand in a text of UTF-8; false only where none does.
    func mayHold(_ text: [UInt8]) -> Bool {
        if letsAllThrough { return true }
        return isKnown.withUnsafeBufferPointer { isKnown in
            text.withUnsafeBufferPointer { text in
                var window = 0
                var wasGap = false
                for byte in text {
                    let code = PhraseSieve.code(of: byte)
                    if code == 0, wasGap { continue }
                    wasGap = code == 0
                    window = (window << PhraseSieve.bits | code) & PhraseSieve.mask
                    if isKnown[window] { return true }
                }
                return false
            }
        }
    }

    /// 1 to 26 for a letter, 0 for anything else.
    @inline(__always)
    private static func code(of byte: UInt8) -> Int {
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A ? Int(letter) - 0x60 : 0
    }

    private static func codes(of phrase: String) -> [Int] {
        var codes: [Int] = []
        for byte in phrase.utf8 {
            let code = code(of: byte)
            if code == 0, codes.last ?? 0 == 0 { continue }
            codes.append(code)
        }
        while codes.last == 0 { codes.removeLast() }
        return codes
    }

    /// How many of some neighbours are gaps or among the commonest letters of English.
    private static func commonness(_ codes: [Int]) -> Int { codes.count { $0 == 0 || common.contains($0) } }

    private static let common = Set("etaoinshrdl".utf8.map { code(of: $0) })
}
