import Testing

@testable import JournalRender

@Suite("A problem's page")
struct ProblemPageTests {
    @Test("tells the eight steps, what was skipped and what was done")
    func steps() throws {
        let page = String(decoding: ProblemPage.render(Sample.story(), context: try Sample.context()), as: UTF8.self)
        #expect(page.contains("<h1>Retry storm</h1>"))
        #expect(page.contains("<li class=\"skipped\"><div class=\"no\"><span class=\"vh\">Step </span>3</div>"))
        #expect(page.contains("<p class=\"open\">Skipped</p>"))
        #expect(page.contains("1 of 2 for it; not yet talked to: Raj."))
        #expect(
            page.contains("<a href=\"../digests/2026-W19.html#p1\"><time datetime=\"2026-05-04\">4 May 2026</time></a>")
        )
        #expect(page.contains("12 June 2026</time>, after 39 days"))
        #expect(page.contains("class=\"spark\""))
    }
}
