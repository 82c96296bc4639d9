internal import JournalText

/// What a person did wrong where libyaml stopped, in words, and what to type instead.
struct YAMLProblem {
    /// Where the fault is shown, in bytes of the file.
    var offset: Int
    var message: String
    var hint: String?

    /// Reads libyaml's own words, which are part of its interface in effect: they have not changed since 2006.
    ///
    /// - Parameters:
    ///   - problem: where it stopped.
    ///   - context: where the value or key began that it was reading.
    ///   - opened: where the list or mapping began that it was in.
    init(_ text: String, at problem: Int, context: Int, opened: Int, in faults: YAMLFaults) {
        let line = YAMLLine(holding: problem, in: faults)
        let byte = problem < faults.range.upperBound ? faults.source.bytes[problem] : 0x0A
        offset = problem
        hint = nil
        switch text {
        case "mapping values are not allowed in this context":
            message = "a second `: ` in one value"
            if line.colon == problem {
                message = "a key is not allowed here"
                hint = "indent it like the keys above it, or quote the text"
            } else {
                hint = "quote the value: \(line.quoted)"
            }
        case "found character that cannot start any token" where byte == 0x09,
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            message = "a tab indents this line"
            hint = "indent with spaces"
        case "found character that cannot start any token":
            let mark = byte < 0x7F && byte > 0x20 ? String(UnicodeScalar(byte)) : "this character"
            message = "a value cannot begin with `\(mark)`"
            hint = "quote it: \(line.quoted)"
        case "did not find expected alphabetic or numeric character":
            message = "a value cannot begin with `*` or `&`"
            offset = context
            hint = "quote it: \(YAMLLine(holding: context, in: faults).quoted)"
        case "could not find expected ':'":
            offset = context
            message = "this line is not `key: value`"
            hint = "write a colon and a space after the key"
        case "found unexpected end of stream", "found unexpected document indicator":
            offset = context
            message = "this quote is not closed"
            hint = "close it with the same mark"
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            offset = context
            let isList = text.hasSuffix("']'")
            message = "this \(isList ? "list is not closed with `]`" : "mapping is not closed with `}`")"
            hint =
                YAMLLine(holding: context, in: faults).hasComment
                ? "`#` begins a comment: leave it out of tags, or quote them" : "part its values by commas"
        case "did not find expected node content" where problem >= faults.range.upperBound:
            offset = opened
            message = "this list or mapping is not closed"
            hint =
                YAMLLine(holding: opened, in: faults).hasComment
                ? "`#` begins a comment: leave it out of tags, or quote them" : "close it with `]` or `}`"
        case "did not find expected node content":
            message = "a value is missing here"
        case "did not find expected key", "did not find expected <document start>":
            message = "no key is expected here"
            hint =
                line.hasQuote(before: problem)
                ? "text stands after a closing quote: in single quotes, write `''` for `'`"
                : "give all keys of a mapping the same indentation"
        case "did not find expected '-' indicator":
            message = "a list item begins with `- `"
            hint = "give all items of a list the same indentation"
        case "block sequence entries are not allowed in this context":
            message = "a list cannot begin here"
            hint = "put the first `- ` on a line of its own, or write `[a, b]`"
        case "found unknown escape character":
            message = "this is not an escape in double quotes"
            hint = "write `\\\\` for a backslash, or use single quotes"
        case "did not find expected comment or line break":
            message = "text cannot follow `|` or `>` on its line"
            hint = "quote the value, or begin the text on the next line"
        default:
            message = "this is not YAML"
            hint = text.isEmpty ? nil : text
        }
        if offset >= faults.range.upperBound { offset = max(faults.range.lowerBound, min(context, problem)) }
    }
}

/// The line that a fault stands in, as far as a hint needs it.
private struct YAMLLine {
    private let bytes: ArraySlice<UInt8>
    /// Where the first colon stands that ends a key, in bytes of the file.
    let colon: Int?

    init(holding offset: Int, in faults: YAMLFaults) {
        let source = faults.source
        let line = faults.index.line(at: min(offset, source.bytes.count))
        let start = max(faults.index.starts[line], min(faults.range.lowerBound, source.bytes.count))
        var end = line + 1 < faults.index.starts.count ? faults.index.starts[line + 1] : source.bytes.count
        while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        bytes = source.bytes[min(start, end)..<end]
        colon = bytes.indices.first { i in
            source.bytes[i] == 0x3A && (i + 1 == end || source.bytes[i + 1] == 0x20 || source.bytes[i + 1] == 0x09)
        }
    }

    /// The line with its value in quotes: `title: "Fix: parser"`.
    var quoted: String {
        func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var part = part.drop { $0 == 0x20 || $0 == 0x09 }
            while let last = part.last, last == 0x20 || last == 0x09 { part = part.dropLast() }
            return part
        }
        guard let colon else {
            let item = trimmed(bytes)
            guard item.first == 0x2D, item.count < 80 else { return "`key: \"…\"`" }
            return "`- \(YAMLNode.quoted(String(decoding: trimmed(item.dropFirst()), as: UTF8.self)))`"
        }
        let key = String(decoding: trimmed(bytes[..<colon]), as: UTF8.self)
        let value = trimmed(bytes[(colon + 1)...])
        guard value.count < 80, let first = value.first, ![0x22, 0x27, 0x5B, 0x7B].contains(first) else {
            return "`\(key): \"…\"`"
        }
        return "`\(key): \(YAMLNode.quoted(String(decoding: value, as: UTF8.self)))`"
    }

    var hasComment: Bool { bytes.contains(0x23) }

    func hasQuote(before offset: Int) -> Bool {
        bytes.indices.contains { $0 < offset && (bytes[$0] == 0x22 || bytes[$0] == 0x27) }
    }
}
