import JournalMarkdown

extension LeafScanner {
    /// Takes the date out that a list item begins with, and emphasis or a link that holds nothing else.
    mutating func cutLead(_ lead: Range<Int>) {
        guard let first = tokens.firstIndex(where: { Int($0.end) > lead.lowerBound && $0.start < $0.end }),
            var last = tokens.lastIndex(where: { Int($0.start) < lead.upperBound && $0.start < $0.end }), last >= first
        else { return }
        let end = min(lead.upperBound, Int(tokens[last].end))
        // What closes right behind it goes too, where it opened right before.
        var (depth, least) = (0, 0)
        for index in first...last {
            if tokens[index].kind.opens { depth += 1 }
            if tokens[index].kind.closes { depth -= 1 }
            least = min(least, depth)
        }
        guard depth == least else { return }
        var opener = first
        while opener > tokens.startIndex, tokens[opener - 1].kind.opens { opener -= 1 }
        var closes = -least
        guard closes <= first - opener else { return }
        if end == Int(tokens[last].end) {
            while last + 1 < tokens.endIndex, tokens[last + 1].kind.closes, closes < first - opener {
                last += 1
                closes += 1
            }
        }
        let isWhole = tokens[last].kind.closes
        cuts.removeAll { $0.start >= lead.lowerBound && $0.end <= end }
        cuts.append(
            Cut(
                start: lead.lowerBound, end: end, firstToken: closes > 0 ? first - closes - 1 : first,
                lastToken: isWhole ? last + 1 : last))
    }
}
