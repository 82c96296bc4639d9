import Foundation
import Testing

/// One small journal with every mark, and what the program makes of it, to read through.
@Suite("Goldens")
struct GoldenTests {
    private func journal() throws -> CommandTest {
        let test = try CommandTest()
        try test.folder.copy(Sources.goldens.appendingPathComponent("journal"))
        return test
    }

    @Test("digests", arguments: ["markdown", "text"])
    func digest(format: String) throws {
        let outcome = try journal().run("digest", "2026-W10", "--format", format)
        outcome.expect(status: 0, messages: "")
        try Golden.expect(outcome.output, at: Sources.goldens.appendingPathComponent("digest.\(format)"))
    }

    @Test("the export, for each audience", arguments: ["private", "manager", "public"])
    func export(audience: String) throws {
        let outcome = try journal().run("export", "--audience", audience)
        outcome.expect(status: 0, messages: "")
        try Golden.expect(outcome.output, at: Sources.goldens.appendingPathComponent("data.\(audience).json"))
    }

    @Test(
        "pages, of which only what is between <main> and </main>",
        arguments: ["index.html", "digests/2026-W10.html", "digests/index.html", "problems/alerts.html"])
    func page(path: String) throws {
        let test = try journal()
        try test.run("build").expect(status: 0)
        let text = try test.folder.text("site/" + path)
        let start = try #require(text.range(of: "<main"))
        let end = try #require(text.range(of: "</main>"))
        let name = path.replacing("/", with: "-")
        try Golden.expect(
            text[start.lowerBound..<end.upperBound] + "\n", at: Sources.goldens.appendingPathComponent(name))
    }

    @Test("the feed")
    func feed() throws {
        let test = try journal()
        try test.run("build").expect(status: 0)
        try Golden.expect(test.folder.text("site/feed.xml"), at: Sources.goldens.appendingPathComponent("feed.xml"))
    }
}
