package import JournalCore
internal import JournalMarkdown

/// `feed.xml`: an Atom feed (RFC 4287) of the latest digests.
///
/// Nothing in it is of the machine or the clock: an entry's id is made of the journal's id, or of its author's name, and
/// the week, its time is the week's last day. The title takes no part: it changes, and many journals have the same. As
/// nobody knows the address at which it will stand, its links are relative to it.
package enum Feed {
    /// Entries at most.
    package static let limit = 20

    /// The feed's bytes; of the digests of weeks, the latest, in any order.
    ///
    /// - Parameter id: the journal's id, where it has one.
    package static func render(
        _ digests: [Digest], author: JournalConfig.Author, id: String? = nil, context: PageContext
    ) -> [UInt8] {
        var weeks: [(week: ISOWeek, digest: Digest)] = digests.compactMap { digest in digest.week.map { ($0, digest) } }
        weeks.sort { $0.week > $1.week }
        let name = "urn:journal:" + (id ?? String(SHA256.hexadecimal(Array((author.name ?? "").utf8)).prefix(16)))
        var out: [UInt8] = []
        out.append(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n<id>"
        )
        out.appendEscaped(name)
        out.append("</id>\n<title>")
        out.appendEscaped(context.title)
        out.append("</title>\n<updated>")
        (weeks.first?.week.sunday ?? CalendarDay(number: 0)).appendISO(to: &out)
        out.append("T00:00:00Z</updated>\n<author><name>")
        out.appendEscaped(author.name ?? context.title)
        out.append("</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.xml\"/>\n")
        out.append("<link rel=\"alternate\" type=\"text/html\" href=\"digests/index.html\"/>\n")
        for (week, digest) in weeks.prefix(limit) { append(digest, week, name, context, to: &out) }
        out.append("</feed>\n")
        replaceNoncharacters(in: &out)
        return out
    }

    /// XML refuses U+FFFE and U+FFFF, which HTML suffers: each becomes U+FFFD, as long in bytes.
    private static func replaceNoncharacters(in bytes: inout [UInt8]) {
        for i in bytes.indices.dropFirst(2) where bytes[i] == 0xBE || bytes[i] == 0xBF {
            if bytes[i - 1] == 0xBF, bytes[i - 2] == 0xEF { bytes[i] = 0xBD }
        }
    }

    private static func append(
        _ digest: Digest, _ week: ISOWeek, _ name: String, _ context: PageContext, to out: inout [UInt8]
    ) {
        let outline = DigestOutline(digest, context: context)
        out.append("<entry>\n<id>")
        out.appendEscaped(name)
        out.append(":")
        week.appendISO(to: &out)
        out.append("</id>\n<title>")
        out.appendEscaped(outline.title)
        out.append("</title>\n<updated>")
        week.sunday.appendISO(to: &out)
        out.append("T00:00:00Z</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        out.appendDigestAddress(root: "", week: week)
        out.append("\"/>\n<summary>")
        out.appendEscaped(digest.summary?.plainText ?? outline.countsLine)
        out.append("</summary>\n<content type=\"html\">")
        let content = content(of: outline)
        content.withUnsafeBufferPointer { out.appendEscaped($0) }
        out.append("</content>\n</entry>\n")
    }

    /// What the digest says before its details, as HTML without styles.
    private static func content(of outline: DigestOutline) -> [UInt8] {
        var html: [UInt8] = []
        if let summary = outline.summary {
            html.append("<p>")
            html.append(summary)
            html.append("</p>")
        }
        html.append("<p>")
        html.appendEscaped(outline.countsLine)
        html.append("</p>")
        for section in outline.allSections { append(section.title, section.lines, to: &html) }
        // The feed stands at the top of the site.
        if html.contains(RichText.placeMark) { html.removeAll { $0 == RichText.placeMark } }
        return html
    }

    private static func append(_ title: StaticString, _ lines: [RichText], to html: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        html.append("<h2>")
        html.append(title)
        html.append("</h2>")
        LineList.append(lines, to: &html)
    }
}
