import Testing

@testable import JournalCore
@testable import JournalRender

@Suite("A problem's page")
struct ProblemPageTests {
    @Test("tells the eight steps, what was skipped and what was done")
    func steps() throws {
        let page = String(decoding: ProblemPage.render(Sample.story(), context: try Sample.context()), as: UTF8.self)
        #expect(page.contains("<h1>Retry storm</h1>"))
        #expect(page.contains("<li class=\"skipped\"><div class=\"no\"><span class=\"vh\">Step </span>3</div>"))
        #expect(page.contains("<p class=\"open\">Skipped</p>"))
        #expect(page.contains("1 of 2 for it (50 %); not yet talked to: Raj."))
        #expect(
            page.contains("<a href=\"../digests/2026-W19.html#p1\"><time datetime=\"2026-05-04\">4 May 2026</time></a>")
        )
        #expect(page.contains("12 June 2026</time>, after 39 days"))
        #expect(page.contains("class=\"spark\""))
    }

    @Test("shows the first and the last of very many items")
    func many() throws {
        var story = Sample.story()
        story.notes = (0..<1000).map { i in
            var note = story.notes[0]
            note.id = "n\(i)"
            return note
        }
        let page = String(decoding: ProblemPage.render(story, context: try Sample.context()), as: UTF8.self)
        #expect(page.contains("id=\"n0\"") && page.contains("id=\"n11\"") && !page.contains("id=\"n12\""))
        #expect(page.contains("<li class=\"small\">976 more, in the weekly digests.</li>"))
        #expect(page.contains("id=\"n999\"") && page.utf8.count < 60_000)
    }
}
