import JournalMarkdown
import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("The digest's page")
struct DigestPageTests {
    static func page(_ digest: Digest, isAlone: Bool = false) throws -> String {
        String(decoding: DigestPage.render(digest, context: try Sample.context(isAlone: isAlone)), as: UTF8.self)
    }

    @Test("says the result first, with whom, and the evidence")
    func done() throws {
        let page = try DigestPageTests.page(Sample.digest())
        let expected = """
            <li><p><strong>40 GB of temporary files gone.</strong> Nightly export streams its upload \
            <span class="so"><span class="was">52 min</span> <span aria-hidden="true">→</span>\
            <span class="vh">to</span> <span class="now">17 min</span></span></p><p class="small">\
            With Sarah Lee · <a href="https://code.example.com/1344">Change 1344</a> · Problem: \
            <a href="../problems/disk-full.html">Disk full</a></p></li>
            """
        #expect(page.contains(expected))
        #expect(page.contains("And 3 more."))
    }

    @Test("links to the weeks around it, to all weeks and to the portfolio, unless it stands alone")
    func links() throws {
        let page = try DigestPageTests.page(Sample.digest())
        #expect(page.contains("<a rel=\"prev\" href=\"../digests/2026-W09.html\">← Week 9</a>"))
        #expect(page.contains("href=\"../index.html\""))
        #expect(page.contains("href=\"../feed.xml\""))
        let alone = try DigestPageTests.page(Sample.digest(), isAlone: true)
        #expect(!alone.contains("../"))
    }

    @Test("holds up the mirror to its author")
    func mirror() throws {
        let page = try DigestPageTests.page(Sample.digest())
        let mirror = try #require(page.split(separator: "id=\"s.mirror\"").last)
        #expect(mirror.contains("<h3>Load</h3>\n<ul class=\"plain\">\n<li>For 4 weeks in a row work done alone"))
        #expect(mirror.contains("<li>Personal leadership audit of 2 March: <strong>the rota</strong>, by 6 March</li>"))
    }

    @Test("leaves out what is empty")
    func empty() throws {
        var digest = Sample.digest()
        digest.done = []
        digest.problems = []
        digest.needs = []
        digest.mirror = nil
        digest.summary = nil
        let page = try DigestPageTests.page(digest)
        for id in ["s.done", "s.problems", "s.needs", "s.mirror"] { #expect(!page.contains("id=\"\(id)\"")) }
        #expect(page.contains("<a class=\"skip\" href=\"#s.next\">"))
        #expect(!page.contains("class=\"lead\""))
    }

    @Test("spends at most 300 words before the details, however much was done")
    func words() throws {
        var digest = Sample.digest()
        let long = Sample.text(String(repeating: "word ", count: 30))
        digest.done = [Digest.Act](repeating: digest.done[0], count: 40)
        for i in digest.done.indices { digest.done[i].text = long }
        digest.learned = [Digest.Line](
            repeating: Digest.Line(day: Sample.day("2026-03-02"), text: long, people: []), count: 20)
        digest.needs = [Digest.Need](repeating: Digest.Need(person: "raj", text: long, problem: nil), count: 20)
        digest.byDay = []
        let markdown = DigestMarkdown.render(digest, context: try Sample.context())
        let words = String(decoding: markdown, as: UTF8.self).split { $0 == " " || $0 == "\n" }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
        #expect(words.count <= 300)
        #expect(words.count > 200)
    }

    @Test("has each item of the week with its address")
    func days() throws {
        let page = try DigestPageTests.page(Sample.digest(items: 200))
        #expect(page.split(separator: "<li id=\"").count - 1 == 200)
        #expect(page.contains("<li id=\"2026-03-02-item-0\"><span class=\"kind k2\">Helped a teammate, Promise</span>"))
        #expect(page.utf8.count < 80_000)
    }

    @Test("names the files that were left out")
    func leftOut() throws {
        let context = try Sample.context(leftOut: ["a/b.md", "c.md"])
        let page = String(decoding: DigestPage.render(Sample.digest(), context: context), as: UTF8.self)
        #expect(page.contains("Left out because of errors in them: a/b.md, c.md."))
    }

    @Test("of another period stands alone with its own name")
    func period() throws {
        var digest = Sample.digest()
        digest.week = nil
        digest.label = "2026-03"
        let page = try DigestPageTests.page(digest, isAlone: true)
        #expect(page.contains("<h1>2026-03, 2\u{2060}–\u{2060}8 March 2026</h1>"))
    }
}
