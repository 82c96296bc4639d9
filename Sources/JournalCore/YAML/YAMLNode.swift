package import JournalText

/// A value of YAML as it was written: scalars are text, never numbers, dates or booleans.
package struct YAMLNode: Hashable, Sendable {
    /// How a scalar is written.
    package enum Style: Sendable {
        case plain
        /// In single or double quotes.
        case quoted
        /// A block after `|` or `>`.
        case block
    }

    /// What a node may be.
    package enum Value: Hashable, Sendable {
        case scalar(String, Style)
        case sequence([YAMLNode])
        /// In order of writing; each key once.
        case mapping([YAMLPair])
    }

    /// What was written.
    package var value: Value
    /// The bytes in the file that it stands in, quotes and brackets included; empty where nothing is written.
    package var span: SourceSpan

    /// A value with the place where it stands.
    package init(value: Value, span: SourceSpan) {
        self.value = value
        self.span = span
    }

    /// The text of a scalar; nil for a list or a mapping.
    package var string: String? {
        if case .scalar(let text, _) = value { return text }
        return nil
    }

    /// Whether nothing is said: no value, or the plain word `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = value else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// `true` and `false` in plain letters; nil for all else, `yes` and `True` too.
    package var bool: Bool? {
        guard case .scalar(let text, .plain) = value else { return nil }
        return text == "true" ? true : (text == "false" ? false : nil)
    }

    /// The pairs of a mapping; nil for all else.
    package var pairs: [YAMLPair]? {
        if case .mapping(let pairs) = value { return pairs }
        return nil
    }

    /// What it is, in a word for a message.
    package var kind: String {
        switch value {
        case .scalar: isNull ? "nothing" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A key with its value.
package struct YAMLPair: Hashable, Sendable {
    /// The text of the key, without quotes.
    package var key: String
    /// Where the key stands in the file, quotes included.
    package var keySpan: SourceSpan
    /// What stands after the colon; an empty plain scalar where nothing does.
    package var value: YAMLNode
    /// What of the value is not read, where that is left to whoever knows the key.
    package var faults: [Diagnostic] = []

    /// A pair whose value is read in full.
    package init(key: String, keySpan: SourceSpan, value: YAMLNode) {
        self.key = key
        self.keySpan = keySpan
        self.value = value
    }
}

/// A value with the place where it was written.
package struct Located<Value: Sendable>: Sendable {
    /// What was read there.
    package var value: Value
    /// Where it stands in the file.
    package var span: SourceSpan

    /// A value at its place.
    package init(_ value: Value, _ span: SourceSpan) {
        self.value = value
        self.span = span
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension YAMLNode {
    /// The value on one line, as YAML's flow form with quotes only where they are needed: `{a: 1, b: [c, d]}`.
    package var compactText: String {
        enum Piece {
            case node(YAMLNode)
            case text(String)
        }
        var result = ""
        var work = [Piece.node(self)]
        while let piece = work.popLast() {
            switch piece {
            case .text(let text): result += text
            case .node(let node):
                switch node.value {
                case .scalar(let text, _): result += YAMLNode.flowScalar(text, isAlone: node == self)
                case .sequence(let nodes):
                    work.append(.text("]"))
                    for (index, child) in nodes.enumerated().reversed() {
                        work.append(.node(child))
                        if index > 0 { work.append(.text(", ")) }
                    }
                    work.append(.text("["))
                case .mapping(let pairs):
                    work.append(.text("}"))
                    for (index, pair) in pairs.enumerated().reversed() {
                        work.append(.node(pair.value))
                        work.append(.text("\(index > 0 ? ", " : "")\(YAMLNode.flowScalar(pair.key)): "))
                    }
                    work.append(.text("{"))
                }
            }
        }
        return result
    }

    private static func flowScalar(_ text: String, isAlone: Bool = false) -> String {
        if isAlone { return text }
        let special = text.utf8.contains { byte in
            byte < 0x20 || ",[]{}:#\"'&*!|>%@`\\".utf8.contains(byte)
        }
        return special || text.isEmpty ? quoted(text) : text
    }

    /// The text in double quotes, as YAML reads them.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
            }
        }
        return result + "\""
    }
}
