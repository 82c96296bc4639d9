internal import JournalMarkdown

extension [UInt8] {
    /// Appends text of our own with numbers in it. Never for a person's text: that is ``appendEscaped(_:)``.
    mutating func append(own text: OwnText) { append(contentsOf: text.text.utf8) }
}

/// Markup of our own that holds numbers and names of months, written as an interpolated literal. It takes no `String` of
/// a person: only what is listed here.
struct OwnText: ExpressibleByStringInterpolation {
    var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    struct Interpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 8 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// Text, with what HTML cannot take as it is replaced.
        mutating func appendInterpolation(_ value: some StringProtocol) {
            var bytes: [UInt8] = []
            bytes.appendEscaped(value)
            text += String(decoding: bytes, as: UTF8.self)
        }
    }
}
