import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The Atom feed")
struct FeedTests {
    @Test("names its entries by week, newest first, without clock or machine")
    func entries() throws {
        let context = try Sample.context()
        let digests = ["2026-W10", "2026-W12", "2026-W11"].map { Sample.digest($0) }
        let feed = String(decoding: Feed.render(digests, author: Sample.author, context: context), as: UTF8.self)
        #expect(
            feed.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""))
        let ids = feed.split(separator: "<id>").dropFirst().map { String($0.prefix { $0 != "<" }) }
        #expect(ids.map { String($0.suffix(9)) }.dropFirst() == [":2026-W12", ":2026-W11", ":2026-W10"])
        #expect(ids.allSatisfy { $0.hasPrefix("urn:journal:") })
        #expect(feed.contains("<updated>2026-03-22T00:00:00Z</updated>\n<author><name>Sam Rivera</name></author>"))
        #expect(feed.contains("<link rel=\"alternate\" type=\"text/html\" href=\"digests/2026-W10.html\"/>"))
        #expect(feed.contains("<title>Week 10, 2–8 March 2026</title>"))
    }

    @Test("is known by the journal's id, else by its author's name, never by its title")
    func ids() throws {
        let context = try Sample.context()
        func id(_ id: String?, _ name: String?, title: String = "x") -> String {
            let named = PageContext(templates: context.templates, title: title)
            let feed = Feed.render([Sample.digest("2026-W10")], author: .init(name: name), id: id, context: named)
            return String(String(decoding: feed, as: UTF8.self).split(separator: "<id>")[1].prefix { $0 != "<" })
        }
        let uuid = "3f2c8a52-6d0b-4b5e-9a3f-1c7d2e4b8a90"
        #expect(id(uuid, "Ana") == "urn:journal:" + uuid && id(uuid, "Bo") == id(uuid, "Ana"))
        #expect(id(nil, "Ana") != id(nil, "Bo") && id(nil, "Ana") == id(nil, "Ana", title: "y"))
        #expect(id(nil, nil) == id(nil, nil, title: "y"))
    }

    @Test("holds the latest twenty")
    func limit() throws {
        let digests = (10...50).map { Sample.digest("2026-W\($0)") }
        let feed = Feed.render(digests, author: Sample.author, context: try Sample.context())
        #expect(String(decoding: feed, as: UTF8.self).split(separator: "<entry>").count == 21)
    }

    @Test("is well-formed whatever stands in it", arguments: InertPagesTests.some + ["\u{FFFE}\u{FFFF}"])
    func wellFormed(_ payload: String) throws {
        let context = try Sample.context()
        let digest = InertPagesTests.digest(payload)
        let named = PageContext(templates: context.templates, title: payload)
        let feed = Feed.render([digest], author: digest.author, context: named)
        #expect(XMLCheck(feed).faults == [])
    }

    @Test("is a feed where there is no week")
    func empty() throws {
        let feed = Feed.render([], author: .init(), context: try Sample.context())
        #expect(XMLCheck(feed).faults == [])
        #expect(String(decoding: feed, as: UTF8.self).contains("<updated>1970-01-01T00:00:00Z</updated>"))
    }
}

/// Whether bytes are XML as far as our feed uses it: tags that match, text without `<`, references that are known.
struct XMLCheck {
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if Array(text.utf8) != bytes { faults.append("not UTF-8") }
        for scalar in text.unicodeScalars {
            let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
            if !isAllowed || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
                faults.append("character \(scalar.value)")
            }
        }
        var open: [String] = []
        for piece in text.split(separator: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else {
                faults.append("no > after <\(piece.prefix(20))")
                continue
            }
            let tag = piece[..<end]
            if tag.hasPrefix("?") { continue }
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
            if tag.hasPrefix("/") {
                if open.popLast() != String(name) { faults.append("</\(name)> does not match") }
            } else if !tag.hasSuffix("/") {
                open.append(String(name))
            }
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"]
            // By bytes: a combining mark after a reference is one `Character` with its semicolon.
            for reference in piece[end...].utf8.split(separator: 0x26, omittingEmptySubsequences: false).dropFirst() {
                if !known.contains(where: { reference.starts(with: $0.utf8) }) { faults.append("bare &") }
            }
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }
}
