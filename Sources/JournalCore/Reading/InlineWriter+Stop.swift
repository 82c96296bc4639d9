extension InlineWriter {
    /// A sign that ends or parts what was said, in Latin and Chinese writing.
    enum Stop {
        /// `, ; :` and their like.
        case comma
        /// `. ! ?` and their like.
        case sentence
        /// A closing bracket.
        case closer
        /// A dash, a bar or a point in the middle between two things.
        case dash

        /// The sign that some bytes begin with, and its length.
        static func at(_ bytes: UnsafeBufferPointer<UInt8>) -> (stop: Stop, length: Int)? {
            guard let (scalar, length) = MarkSyntax.scalar(bytes, 0, bytes.count) else { return nil }
            return of(scalar).map { ($0, length) }
        }

        /// The sign that ends right before an offset, and its length.
        static func ending(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (stop: Stop, length: Int)? {
            guard end > 0 else { return nil }
            var start = end - 1
            while start > 0, bytes[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
            // The letter of an operation is no text.
            if start > 0, bytes[start - 1] == 0x01 { return nil }
            guard let (scalar, length) = MarkSyntax.scalar(bytes, start, end), start + length == end else { return nil }
            return of(scalar).map { ($0, length) }
        }

        /// The length of the sign, a comma or the end of a sentence, that ends right before an offset; nil for others.
        static func before(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ floor: Int) -> Int? {
            guard end > floor, let (stop, length) = ending(at: end, in: bytes), length <= end - floor else {
                return nil
            }
            return stop == .comma || stop == .sentence ? length : nil
        }

        static func endsSentence(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ floor: Int) -> Bool {
            guard end > floor, let (stop, _) = ending(at: end, in: bytes) else { return false }
            return stop == .sentence
        }

        private static func of(_ scalar: Unicode.Scalar) -> Stop? {
            switch scalar.value {
            case 0x2C, 0x3A, 0x3B, 0xFF0C, 0xFF1A, 0xFF1B, 0x3001, 0x060C: .comma
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E: .sentence
            case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x300D: .closer
            case 0x2D, 0x2013, 0x2014, 0x2015, 0x7C, 0x00B7, 0x2022, 0x2F: .dash
            default: nil
            }
        }
    }
}
