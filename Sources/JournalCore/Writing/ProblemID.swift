/// What may name a problem, as `#problem/ID` has it.
package enum ProblemID {
    /// Whether a word can be one: what a tag is made of, without a slash.
    package static func isOne(_ word: String) -> Bool {
        let bytes = Array("problem/\(word)".utf8)
        guard !word.isEmpty, !word.utf8.contains(0x2F) else { return false }
        return bytes.withUnsafeBufferPointer { MarkSyntax.endOfTag($0, 0, $0.count) == $0.count }
    }

    /// An ID as a title: `slow-handover` is “Slow handover”.
    package static func title(of id: String) -> String {
        let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
