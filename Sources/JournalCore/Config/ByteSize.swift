/// A number of bytes as a person writes it: `1 MiB`, `512 KiB`, `500 kB`, `2 MB`, `4096`.
struct ByteSize: Equatable {
    var bytes: Int

    /// What a limit for entries may be: below, hardly an entry would be read; above, no editor opens one.
    static let entryLimits = (1 << 10)...(1 << 30)

    /// The size that a text is; nil where it is none, or too great to be counted.
    init?(_ text: String) {
        let digits = text.utf8.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, let number = Int(Substring(digits)) else { return nil }
        let rest = Array(text.utf8.dropFirst(digits.count).drop { $0 == 0x20 })
        let unit: Int
        switch String(decoding: rest, as: UTF8.self).lowercased() {
        case "", "b", "byte", "bytes": unit = 1
        case "kb": unit = 1000
        case "mb": unit = 1_000_000
        case "gb": unit = 1_000_000_000
        case "kib": unit = 1 << 10
        case "mib": unit = 1 << 20
        case "gib": unit = 1 << 30
        default: return nil
        }
        let (product, overflows) = number.multipliedReportingOverflow(by: unit)
        guard !overflows else { return nil }
        bytes = product
    }
}
