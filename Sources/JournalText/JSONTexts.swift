/// The texts of a JSON document, each with the keys that lead to it: what is read of the settings of other programs.
///
///     {"folder": "Templates", "rules": [{"template": "a"}, {"template": "b"}]}
///     → folder: Templates; rules, template: a; rules, template: b
///
/// Numbers, `true` and `null` are passed over, and so are the indices of lists. Bytes, and no recursion.
package enum JSONTexts {
    /// A text with the keys above it.
    package struct Text: Hashable, Sendable {
        /// The keys that lead to the text, the outermost first; a list adds none.
        package var keys: [String]
        /// The string itself, its escapes resolved.
        package var text: String
    }

    /// How deep objects and lists may stand in one another.
    private static let depthLimit = 64

    /// The texts in the order of writing; nil for what is no JSON, or nested too deep.
    package static func read(_ bytes: [UInt8]) -> [Text]? {
        var reading = Reading(bytes)
        return reading.run() ? reading.found : nil
    }

    private struct Reading {
        let bytes: [UInt8]
        var at = 0
        var found: [Text] = []
        /// Of what is open: the key under which it stands, and whether it is an object.
        private var open: [(key: String?, isObject: Bool)] = []
        /// Of the object that is open: the key whose value comes.
        private var key: String?

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        }

        private mutating func skipBlanks() {
            while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            skipBlanks()
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
            return true
        }

        mutating func run() -> Bool {
            repeat {
                if open.last?.isObject == true {
                    guard let name = string(), take(0x3A) else { return false }
                    key = name
                }
                guard value() else { return false }
            } while isAtNext()
            skipBlanks()
            return open.isEmpty && at == bytes.count
        }

        /// Passes what stands between a value and the next; false where there is no next.
        private mutating func isAtNext() -> Bool {
            while let container = open.last {
                if justOpened {
                    justOpened = false
                    if !take(container.isObject ? 0x7D : 0x5D) { return true }
                } else {
                    if take(0x2C) { return true }
                    guard take(container.isObject ? 0x7D : 0x5D) else { return false }
                }
                open.removeLast()
            }
            return false
        }

        private var justOpened = false

        private mutating func value() -> Bool {
            skipBlanks()
            guard at < bytes.count else { return false }
            let own = open.last?.isObject == true ? key : nil
            switch bytes[at] {
            case 0x7B, 0x5B:
                guard open.count < JSONTexts.depthLimit else { return false }
                open.append((own, bytes[at] == 0x7B))
                at += 1
                justOpened = true
                return true
            case 0x22:
                guard let text = string() else { return false }
                found.append(Text(keys: open.compactMap(\.key) + (own.map { [$0] } ?? []), text: text))
                return true
            default:
                let start = at
                while at < bytes.count, isPlain(bytes[at]) { at += 1 }
                return at > start
            }
        }

        /// What numbers, `true`, `false` and `null` are made of.
        private func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
            default: false
            }
        }

        private mutating func string() -> String? {
            guard take(0x22) else { return nil }
            var units: [UInt16] = []
            var text: [UInt8] = []
            func flush() {
                if !units.isEmpty { text += Array(String(decoding: units, as: UTF16.self).utf8) }
                units = []
            }
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == 0x22 {
                    flush()
                    return String(decoding: text, as: UTF8.self)
                }
                guard byte == 0x5C else {
                    flush()
                    text.append(byte)
                    continue
                }
                guard at < bytes.count else { return nil }
                let escape = bytes[at]
                at += 1
                if escape == 0x75 {
                    guard at + 4 <= bytes.count,
                        let unit = UInt16(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
                    else { return nil }
                    units.append(unit)
                    at += 4
                    continue
                }
                flush()
                switch escape {
                case 0x22, 0x5C, 0x2F: text.append(escape)
                case 0x62: text.append(0x08)
                case 0x66: text.append(0x0C)
                case 0x6E: text.append(0x0A)
                case 0x72: text.append(0x0D)
                case 0x74: text.append(0x09)
                default: return nil
                }
            }
            return nil
        }
    }
}
