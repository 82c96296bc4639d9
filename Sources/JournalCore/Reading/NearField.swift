import JournalMarkdown
import JournalText

/// What looks like a field that means something, and is not read as one: `[impact: x]`, `Impact: x` on a line of its
/// own, `[evidence::]`.
struct NearField {
    enum Form {
        case bracket
        /// A line other than the first of its paragraph.
        case line
        /// The first line.
        case firstLine
        /// It says nothing.
        case empty
    }

    /// In lower case.
    var key: String
    var form: Form
    var span: SourceSpan
    /// The colon that is to be two; nil where it is none, or was not found in the file.
    var colon: SourceSpan?

    var message: String {
        switch form {
        case .empty: "\(key):: says nothing"
        case .bracket: "[\(key): …] is not a field, as it has one colon"
        case .line, .firstLine: "a line that begins with \(key): is not a field, as it has one colon"
        }
    }

    var hint: String {
        switch form {
        case .empty: "write what it is after the ::, or take it out"
        case .bracket: "write [\(key):: …]"
        case .line, .firstLine: "write \(key):: …"
        }
    }
}

extension LeafScanner {
    /// Notes a single colon after a key that means something, right after `[` or at the start of a line.
    mutating func noteNearField(_ colon: Int, _ end: Int, _ index: Int) {
        guard let first = tokens.first else { return }
        let limit = Int(first.start)
        var keyEnd = colon
        if keyEnd > limit, text[keyEnd - 1] == 0x20 { keyEnd -= 1 }
        var start = keyEnd
        while start > limit, keyEnd - start <= FieldKeys.longest, (0x61...0x7A).contains(text[start - 1] | 0x20) {
            start -= 1
        }
        guard start < keyEnd, keyEnd - start <= FieldKeys.longest else { return }
        var before = start
        while before > limit, text[before - 1] == 0x20 { before -= 1 }
        let isBracket = before > limit && text[before - 1] == 0x5B && before == start
        guard isBracket || before == limit || text[before - 1] == 0x0A else { return }
        let key = Spelling.key(text[start..<keyEnd])
        // What follows must be a value: `due:2026` and `by://` are none.
        guard FieldKeys.known.contains(key), colon + 1 < end ? text[colon + 1] <= 0x20 : isBoldKey(index) else {
            return
        }
        let form: NearField.Form = isBracket ? .bracket : before == limit ? .firstLine : .line
        let place = span(colon, colon + 1, index)
        content.nearFields.append(
            NearField(key: key, form: form, span: place, colon: place.start < place.end ? place : nil))
    }

    /// Whether a text that ends in a colon is a key in bold or italics: `**Impact:** x`.
    private func isBoldKey(_ index: Int) -> Bool { index + 1 < tokens.endIndex && tokens[index + 1].kind.closes }
}

extension ItemCollector {
    /// Tells what looks like a field in an item's own block, or in a list item within it.
    ///
    /// - Parameter item: the block that the item is.
    mutating func reportNearFields(of content: LeafContent, in leaf: Int, item: Int, isOwn: Bool) {
        let parent = Int(blocks[leaf].parent)
        let beginsItem =
            item == leaf || blocks[leaf].kind == .cell || (item >= 0 && blocks[item].firstChild == Int32(leaf))
        let isAudit = content.tags.contains { if case .audit = VocabularyTag($0.name) { true } else { false } }
        for near in content.nearFields where FieldKeys.known.contains(near.key) {
            // `journal new audit` leaves `pick` empty until the questions are answered; the mirror asks for both anyway.
            if isAudit, near.form == .empty, near.key == "pick" || near.key == "by" { continue }
            if isOwn {
                // The words of an item may begin as they like.
                if near.form == .firstLine, beginsItem { continue }
            } else {
                guard FieldKeys.unmistakable.contains(near.key), parent >= 0, blocks[parent].kind == .item else {
                    continue
                }
            }
            faults.report(
                .unreadField, at: near.span, near.message, hint: near.hint,
                fix: near.colon.flatMap { source.fix($0, in: lines, to: "::") })
        }
    }
}
