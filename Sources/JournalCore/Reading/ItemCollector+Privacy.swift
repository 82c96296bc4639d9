import JournalMarkdown
import JournalText

/// What hides more than the block that it stands in, and what only looks as if it hid something.
extension ItemCollector {
    /// Whether a block is the first paragraph of a quote.
    func isQuoteStart(_ leaf: Int) -> Bool {
        guard blocks[leaf].kind == .paragraph, blocks[leaf].parent >= 0 else { return false }
        let parent = blocks[Int(blocks[leaf].parent)]
        return parent.kind == .quote && parent.firstChild == Int32(leaf)
    }

    /// Whether something that looks like a mark of privacy may stand in the lines of a block.
    func mayHoldPrivacy(_ block: Int) -> Bool {
        if privacy.isEmpty { return false }
        let leaf = blocks[block]
        let place = leaf.kind == .cell && leaf.parent >= 0 ? blocks[Int(leaf.parent)] : leaf
        guard place.firstLine >= 0, place.lastLine >= place.firstLine else { return true }
        return privacy.stand(in: bytes(ofLines: Int(place.firstLine), Int(place.lastLine)))
    }

    /// The bytes from the first of some lines to the end of the last.
    private func bytes(ofLines first: Int, _ last: Int) -> Range<Int> {
        let start = lines.starts[min(first, lines.starts.count - 1)]
        let end = last + 1 < lines.starts.count ? lines.starts[last + 1] : source.bytes.count
        return start..<max(start, end)
    }

    /// Raw HTML is not read for marks; one of privacy in it hides what it stands in, and is told.
    mutating func findPrivacy(inHTML block: Int) {
        guard mayHoldPrivacy(block), blocks[block].firstLine >= 0 else { return }
        let range = bytes(ofLines: Int(blocks[block].firstLine), Int(blocks[block].lastLine))
        let text = Array(tree.source[range])
        guard let mark = PrivacyMark.find(in: text, isWhole: false).first(where: { $0.nearness != .part }) else {
            return
        }
        let span = SourceSpan(range.lowerBound + mark.range.lowerBound, range.lowerBound + mark.range.upperBound)
        keep([
            LeafContent.NearMark(
                kind: .hides, text: String(decoding: text[mark.range], as: UTF8.self), span: span)
        ])
        let parent = Int(blocks[block].parent)
        let isInItem = parent >= 0 && (blocks[parent].kind == .item || blocks[parent].kind == .quote)
        privateOwners.insert(isInItem ? parent : block)
        owners[isInItem ? parent : block, default: Owner()].tags.append(
            (.audience(.private), LeafContent.Tag(name: Audience.private.rawValue, span: span)))
    }

    // MARK: Blocks of tags

    /// Finds what blocks of tags hide that are no items, and tells whether one hides the whole entry: its section, or
    /// where no heading stands before it, all.
    mutating func hidesEntry() -> Bool {
        var hidesAll = false
        guard !privateOwners.isEmpty else { return false }
        let headings = blocks.indices.filter {
            blocks[$0].kind == .heading && blocks[$0].parent >= 0 && blocks[Int(blocks[$0].parent)].kind == .document
        }
        for block in privateOwners {
            guard let owner = owners[block] else { continue }
            for (tag, mark) in owner.tags {
                if case .audience(.private) = tag {
                    privateLines.insert(lines.line(at: mark.span.start))
                }
            }
            switch blocks[block].kind {
            case .heading: continue
            case .row:
                // What the head says of a column's values it says of all rows.
                if blocks[block].isHeader, blocks[block].parent >= 0 { hiddenBlocks.insert(Int(blocks[block].parent)) }
            default:
                if !owner.isItem, isBlockOfTags(block), hide(around: block, headings) { hidesAll = true }
            }
        }
        return hidesAll
    }

    /// Hides what holds a block of tags; true where that is the entry.
    ///
    /// - Parameter headings: Those that stand in no other block, in order.
    private mutating func hide(around block: Int, _ headings: [Int]) -> Bool {
        var container = Int(blocks[block].parent)
        while container >= 0, [.bulletList, .orderedList].contains(blocks[container].kind) {
            container = Int(blocks[container].parent)
        }
        guard container > 0, blocks[container].kind != .document else {
            var low = 0
            var high = headings.count
            while low < high {
                let middle = (low + high) / 2
                if headings[middle] < block { low = middle + 1 } else { high = middle }
            }
            if low == 0 { return true }
            hiddenHeadings.insert(headings[low - 1])
            return false
        }
        hiddenBlocks.insert(container)
        return false
    }

    /// Whether a block holds marks and nothing else but a label or words in bold: `**Notes** #private`.
    private mutating func isBlockOfTags(_ block: Int) -> Bool {
        switch blocks[block].kind {
        case .htmlBlock: return true
        case .paragraph: return isLabel(content(of: block), inList: false)
        case .item, .quote:
            let children = tree.children(of: block)
            guard children.count == 1, let child = children.first, blocks[child].kind == .paragraph else {
                return false
            }
            return isLabel(content(of: child), inList: blocks[block].kind == .item)
        default: return false
        }
    }

    /// Whether a text without its marks is empty, a label, or words in bold or italics; in a list bold words are rather
    /// a thing of their own, as in "**Dentist** #private".
    private func isLabel(_ content: LeafContent, inList: Bool) -> Bool {
        let words = content.text.plainText.split { $0 == " " || $0 == "\n" }.filter { word in
            word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                && PrivacyWord.judge(word) == nil
        }
        if words.isEmpty { return true }
        if words.count <= (inList ? 2 : 6), let first = content.tags.min(by: { $0.span.start < $1.span.start }),
            isBehindColon(first)
        {
            return true
        }
        return !inList && words.count <= 12 && content.text.isEmphasisAlone
    }

    /// Whether a colon stands before a mark, with nothing but other marks between.
    private func isBehindColon(_ mark: LeafContent.Tag) -> Bool {
        var end = min(mark.span.start, source.bytes.count)
        while end > 0 {
            while end > 0, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x2A { end -= 1 }
            var start = end
            while start > 0, source.bytes[start - 1] > 0x20, end - start < 100 { start -= 1 }
            guard start < end else { return false }
            if source.bytes[start] != 0x23, source.bytes[start] != 0x40 {
                // `:`, and the last byte of the one of full width.
                return source.bytes[end - 1] == 0x3A || source.bytes[end - 1] == 0x9A
            }
            end = start
        }
        return false
    }

    // MARK: Telling

    /// Tells marks that were nearly one, or keeps those that are told only within an item.
    mutating func keep(_ marks: [LeafContent.NearMark]) {
        for mark in marks {
            // The place of a fix is counted from its line's start, which may be far.
            let fix = faults.isFull ? nil : fix(of: mark)
            switch mark.kind {
            case .hides:
                faults.report(
                    .nearPrivate, at: mark.span, "\(mark.text.debugQuoted) is taken for #private, and hides this",
                    hint: "write #private after a space, or other words if it is meant to be seen",
                    fix: fix)
            case .gluedTag:
                faults.report(
                    .unreadMark, at: mark.span, "\(mark.text) stands right behind a letter, and is not read",
                    hint: "put a space before it", fix: fix)
            case .gluedMention:
                faults.report(
                    .unreadMark, at: mark.span, "\(mark.text) stands right behind a letter, and mentions nobody",
                    hint: "put a space before it", fix: fix)
            case .hidesNothing, .inCode:
                if nearMarks.count < FaultList.limit { nearMarks.append(mark) }
            }
        }
    }

    private func fix(of mark: LeafContent.NearMark) -> Fix? {
        guard let replacement = mark.replacement, mark.span.end <= source.bytes.count, mark.span.start < mark.span.end,
            source.bytes[mark.span.start..<mark.span.end].elementsEqual(mark.text.utf8)
        else { return nil }
        return source.fix(mark.span, in: lines, to: replacement)
    }

    /// Tells within items what looks like a mark and is none: in code, in a comment, behind a backslash, with more behind
    /// it.
    mutating func tellNearMarks(isWholeItem: Bool) {
        guard !nearMarks.isEmpty || !privacy.isEmpty else { return }
        let items = isWholeItem ? [0..<lines.starts.count] : linesOfItems()
        var told: Set<Int> = []
        for mark in nearMarks {
            let line = lines.line(at: mark.span.start)
            guard items.hold(line) else { continue }
            told.insert(line)
            let isMark = mark.kind == .inCode
            faults.report(
                .unreadMark, at: mark.span,
                isMark ? "\(mark.text) stands in code, and is not read" : "\(mark.text) hides nothing",
                hint: isMark ? "write it outside the code" : "write #private to hide this")
        }
        for offset in privacy.offsets {
            let line = lines.line(at: offset)
            if privateLines.contains(line) || told.contains(line) { continue }
            let isComment = tree.source[offset] != source.bytes[offset]
            guard items.hold(line) || isDefinition(line) else { continue }
            let range = bytes(ofLines: line, line)
            guard let mark = mark(at: offset, in: range, isComment: isComment) else { continue }
            told.insert(line)
            faults.report(
                .unreadMark, at: mark,
                "\(String(decoding: source.bytes[mark.start..<mark.end], as: UTF8.self).debugQuoted) hides nothing here",
                hint: "write #private in the text to hide this")
        }
    }

    /// The mark of privacy that a byte of a line belongs to, in the file as it stands; nil where it is prose.
    private func mark(at offset: Int, in range: Range<Int>, isComment: Bool) -> SourceSpan? {
        let start = max(range.lowerBound, offset - 64)
        let text = Array(source.bytes[start..<min(range.upperBound, offset + 64)])
        // A scalar that the window cuts is none.
        let head = text.prefix { $0 & 0xC0 == 0x80 }.count
        for mark in PrivacyMark.find(in: Array(text.dropFirst(head)), isWhole: false) {
            let place = (start + head + mark.range.lowerBound)..<(start + head + mark.range.upperBound)
            guard place.contains(offset) else { continue }
            // The end of an address is rather an anchor of that page.
            let address = max(range.lowerBound, place.lowerBound - 512)
            let before = source.bytes[min(address, place.lowerBound)..<place.lowerBound].reversed().prefix { $0 > 0x20 }
            if before.contains(0x2F), !isComment { return nil }
            return SourceSpan(place.lowerBound, place.upperBound)
        }
        return nil
    }

    /// Whether a line defines a link or a footnote, which is seen nowhere.
    private func isDefinition(_ line: Int) -> Bool {
        let bytes = source.bytes[bytes(ofLines: line, line)].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
        guard bytes.first == 0x5B, let close = bytes.firstIndex(of: 0x5D) else { return false }
        return close + 1 < bytes.endIndex && bytes[close + 1] == 0x3A
    }

    /// The lines of all items, as ranges in order that do not overlap.
    private func linesOfItems() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (block, owner) in owners where owner.isItem && blocks[block].firstLine >= 0 {
            var last = Int(blocks[block].lastLine)
            if blocks[block].kind == .heading {
                let end = endOfSection(block)
                last =
                    end < blocks.count && blocks[end].firstLine >= 0
                    ? Int(blocks[end].firstLine) - 1 : lines.starts.count - 1
            }
            ranges.append(Int(blocks[block].firstLine)..<(max(last, Int(blocks[block].firstLine)) + 1))
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in ranges {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}

extension RichText {
    /// Whether all words stand in emphasis, as those of a label or a heading of somebody's own do.
    fileprivate var isEmphasisAlone: Bool {
        guard code.first == RichText.escapeByte, code.count > 1 else { return false }
        return code[1] == Op.strong.rawValue || code[1] == Op.emphasis.rawValue || code[1] == Op.marked.rawValue
    }
}
