internal import JournalCore
internal import JournalMarkdown

/// What others said, as quotes with who said it and when.
enum VoiceList {
    private static let most = 6

    static func render(_ portfolio: Portfolio, context: PageContext) -> [UInt8] {
        var out: [UInt8] = []
        guard !portfolio.praise.isEmpty else { return out }
        out.append("<div class=\"pair voices\">\n")
        for quote in portfolio.praise.prefix(most) {
            out.append("<figure><blockquote><p>")
            out.append(quote.quote.shortened(toWords: 45))
            out.append("</p></blockquote><figcaption>")
            if !quote.attribution.isEmpty {
                out.append(quote.attribution)
                out.append(", ")
            } else if !quote.who.isEmpty {
                out.appendEscaped(context.names(of: quote.who))
                out.append(", ")
            }
            if let span = quote.dateText {
                out.appendEscaped(span)
            } else {
                out.append(time: quote.day, quote.day.longText)
            }
            out.append(evidence: quote.evidence)
            out.append("</figcaption></figure>\n")
        }
        out.append("</div>\n")
        return out
    }
}
