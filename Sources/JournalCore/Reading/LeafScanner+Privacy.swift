import JournalMarkdown
import JournalText

/// What looks like `#private` and was not read as one.
extension LeafScanner {
    /// A stretch of one token in the text that is looked at.
    private struct Piece {
        var start: Int
        var textStart: Int
        var token: Int
    }

    /// Looks at the text as it is seen: over emphasis, without code; a backslash stands before what it escaped.
    mutating func findPrivacy() {
        var seen: [UInt8] = []
        var pieces: [Piece] = []
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .text, .literal:
                if token.kind == .literal, token.source >= 0, source[Int(token.source)] == 0x5C { seen.append(0x5C) }
                pieces.append(Piece(start: seen.count, textStart: Int(token.start), token: index))
                seen.append(contentsOf: text[Int(token.start)..<Int(token.end)])
            case .html: hideIfPrivate(html: token, index)
            case .softBreak, .hardBreak: seen.append(0x20)
            case .code: seen.append(contentsOf: [0x20, 0x60, 0x20])
            default: break
            }
        }
        guard !pieces.isEmpty else { return }
        privacyRead.sort { $0.lowerBound < $1.lowerBound }
        var read = 0
        for mark in PrivacyMark.find(in: seen, isWhole: true) {
            guard let (start, first) = place(of: mark.range.lowerBound, pieces),
                let (last, lastToken) = place(of: mark.range.upperBound - 1, pieces)
            else { continue }
            while read < privacyRead.count, privacyRead[read].upperBound <= start { read += 1 }
            if read < privacyRead.count, privacyRead[read].lowerBound <= last { continue }
            var place = span(start, min(last + 1, Int(tokens[first].end)), first)
            if lastToken != first, tokens[lastToken].source >= 0 {
                let end = Int(tokens[lastToken].source) + last + 1 - Int(tokens[lastToken].start)
                place = SourceSpan(place.start, max(place.end, end))
            }
            let hides = !mark.isEscaped && mark.nearness != .part
            if hides { content.tags.append(LeafContent.Tag(name: Audience.private.rawValue, span: place)) }
            let seenText = String(decoding: seen[mark.range], as: UTF8.self)
            content.nearMarks.append(
                LeafContent.NearMark(
                    kind: hides ? .hides : .hidesNothing, text: mark.isEscaped ? "\\" + seenText : seenText, span: place
                ))
        }
    }

    private func place(of offset: Int, _ pieces: [Piece]) -> (offset: Int, token: Int)? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return pieces.first.map { ($0.textStart, $0.token) } }
        let piece = pieces[low - 1]
        return (min(piece.textStart + offset - piece.start, Int(tokens[piece.token].end)), piece.token)
    }

    /// `<private>`, and a mark in an attribute.
    private mutating func hideIfPrivate(html token: InlineToken, _ index: Int) {
        let bytes = Array(text[Int(token.start)..<Int(token.end)])
        guard let mark = PrivacyMark.find(in: bytes, isWhole: false).first, mark.nearness != .part else { return }
        hide(Int(token.start), Int(token.end), index)
    }
}
