import JournalMarkdown
import JournalText

/// The author's own prose of one paragraph, heading or cell, with the place in the file of each byte.
///
/// Left out, so that no phrase is found in it or across it: code, raw HTML, images, tags, mentions, addresses, what is
/// struck out, the keys of fields and the values of all fields but those that tell something in the author's words.
struct ProseText {
    /// UTF-8; a bar stands for what was left out.
    private(set) var bytes: [UInt8] = []
    /// By byte: its offset in the file, or -1 where that is not known.
    private var places: [Int] = []

    private static let bar: UInt8 = 0x7C
    private static let toldFields: Set<String> = ["action", "impact", "pick", "result", "situation", "title"]

    /// The text of a leaf.
    ///
    /// - Parameters:
    ///   - tokens: a range of the tree's.
    ///   - fields: those of the leaf, in order, as far as they were read.
    init(_ tree: borrowing MarkdownTree, _ tokens: Range<Int>, fields: [LeafContent.Field]) {
        var fields = fields.filter { $0.place != nil }[...]
        var depth = 0
        tree.text.withUnsafeBufferPointer { text in
            for token in tree.tokens[tokens] {
                switch token.kind {
                case .text where depth == 0: append(token, text, &fields)
                case .literal where depth == 0:
                    for i in Int(token.start)..<Int(token.end) { append(text[i], Int(token.source)) }
                case .softBreak, .hardBreak: append(0x20, Int(token.source))
                case .code, .html: append(ProseText.bar, -1)
                case .image: depth += 1
                case .imageEnd:
                    depth -= 1
                    append(ProseText.bar, -1)
                default: break
                }
            }
        }
    }

    /// A text that stands in the file as it is.
    init(_ text: String, at place: Int) {
        bytes = Array(text.utf8)
        places = Array(place..<(place + bytes.count))
    }

    private mutating func append(_ byte: UInt8, _ place: Int) {
        bytes.append(byte)
        places.append(place)
    }

    private mutating func append(
        _ token: InlineToken, _ text: UnsafeBufferPointer<UInt8>, _ fields: inout ArraySlice<LeafContent.Field>
    ) {
        let offset = token.source >= 0 ? Int(token.source) - Int(token.start) : nil
        let end = Int(token.end)
        var at = Int(token.start)
        while at < end {
            if let next = fieldStep(at, &fields) {
                append(ProseText.bar, -1)
                at = max(at + 1, min(next, end))
                continue
            }
            if let next = markEnd(at, token, text) {
                append(ProseText.bar, -1)
                at = next
                continue
            }
            if text[at] != CommentMask.filler { append(text[at], offset.map { at + $0 } ?? -1) }
            at += 1
        }
    }

    /// Where to go on from the border of a field, or from within one that tells nothing; nil elsewhere.
    private func fieldStep(_ at: Int, _ fields: inout ArraySlice<LeafContent.Field>) -> Int? {
        while let field = fields.first, let place = field.place {
            if at >= place.whole.upperBound {
                fields = fields.dropFirst()
                continue
            }
            guard at >= place.whole.lowerBound else { return nil }
            guard ProseText.toldFields.contains(field.key) else { return place.whole.upperBound }
            if at < place.value.lowerBound { return place.value.lowerBound }
            return at >= place.value.upperBound ? place.whole.upperBound : nil
        }
        return nil
    }

    /// The end of a tag, a mention, an address or something struck out that begins here.
    private func markEnd(_ at: Int, _ token: InlineToken, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        let end = Int(token.end)
        switch text[at] {
        case 0x23, 0x40:
            if let before = bytes.last, !MarkSyntax.mayPrecede(before), before != ProseText.bar { return nil }
            return text[at] == 0x23 ? MarkSyntax.endOfTag(text, at + 1, end) : MarkSyntax.endOfHandle(text, at + 1, end)
        case 0x3A where at + 2 < end && text[at + 1] == 0x2F && text[at + 2] == 0x2F:  // ://
            var stop = at
            while stop < end, text[stop] > 0x20 { stop += 1 }
            return stop
        case 0x7E where at + 1 < end && text[at + 1] == 0x7E:
            var stop = at + 2
            while stop + 1 < end, !(text[stop] == 0x7E && text[stop + 1] == 0x7E) { stop += 1 }
            return stop + 1 < end ? stop + 2 : nil
        default: return nil
        }
    }

    /// Where a stretch of the text stands in the file: from its first byte to its last that has a place; nil where none
    /// has. An escape or an entity belongs to it as a whole.
    func span(of range: Range<Int>, in source: [UInt8]) -> SourceSpan? {
        guard let first = places[range].first(where: { $0 >= 0 }),
            let last = places[range].last(where: { $0 >= 0 }), first <= last, last < source.count
        else { return nil }
        var end = last + 1
        if source[last] == 0x5C, bytes[range.upperBound - 1] != 0x5C { end = last + 2 }
        if source[last] == 0x26, bytes[range.upperBound - 1] != 0x26 {
            while end < source.count, source[end] != 0x3B, end - last < 34 { end += 1 }
            end += 1
        }
        return SourceSpan(first, min(end, source.count))
    }

    /// Whether a stretch stands in the file byte for byte, so that it can be replaced as a whole.
    func isVerbatim(_ range: Range<Int>, in source: [UInt8]) -> Bool {
        guard let first = places[range].first, first >= 0, first + range.count <= source.count else { return false }
        return source[first..<(first + range.count)].elementsEqual(bytes[range])
    }

    /// Whether a sentence begins at an offset of the text.
    func beginsSentence(_ offset: Int) -> Bool {
        var at = offset
        while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == ProseText.bar { at -= 1 }
        return at == 0 || [0x2E, 0x21, 0x3F, 0x3A].contains(bytes[at - 1])
    }
}
