import JournalText
import Testing

@testable import JournalCore

@Suite("Misplaced front matter")
struct MisplacedFrontMatterTests {
    private static let item = "\n\n- Said too much. #lesson\n"

    @Test(
        "what would narrow where no front matter is read is an error, and the entry is private",
        arguments: [
            "# Notes\n---\naudience: private\n---", "Text.\n\n---\nprivate: true\n---", "----\naudience: private\n----",
            "-----\ndraft: true\n-----", "+++\ndraft = true\n+++", "+++\naudience = \"private\"\n+++",
            "+++\ntitle = \"x\"\nprivate = true\n+++", "{\"audience\": \"private\"}", "{\n  \"draft\": true\n}",
            ";;;\n\"draft\": true\n;;;",
            "#+AUDIENCE: private", "#+draft: t", "#+FILETAGS: :private:", "#+title: x\n#+private: yes",
            "audience: private",
            "Audience: Private", "title: x\npublish: false\ndate: 2026-03-04", "draft: yes", "private = true",
            "**Private:** yes",
            "# Notes\n\naudience: private", "---\u{2014}\naudience: private\n---",
            "\u{2014}\naudience: private\n\u{2014}",
            "***\npublic: no\n***", "visibility: private\n---", "# T\n\n---\nstatus: draft\n---",
            "# T\n---\ntags: [private]\n---",
            "# T\n---\ntags:\n  - private\n---", "> ---\n> audience: private\n> ---", "{title: x, audience: private}",
            "<!-- c -->\n# T\n---\nAudience : private\n---", "# T\n---\nаudience: private\n---",
            "\u{A0}audience: private",
            "# T\r\n---\r\nprivate: true\r\n---", "# T\n\n---\naudience: nobody\n---", "___\npublished: false\n___",
        ])
    func misplaced(head: String) {
        let read = ReadEntry(head + MisplacedFrontMatterTests.item)
        #expect(read.diagnostics.contains { $0.rule == .misplacedFrontMatter && $0.severity == .error })
        #expect(read.items.map(\.audience) == [.private])
    }

    @Test(
        "what says nothing is no front matter",
        arguments: [
            "# Notes\n---\ntitle: x\n---", "audience: new hires and their leads", "Status: draft",
            "Visibility: private beta",
            "---\naudience: manager\n---", "```yaml\naudience: private\n```", "    private: true",
            "Text: private: true",
            "# T\n\n---\n\nDraft: the plan went to Maria.\n\n---", "published: 2021-04-15", "+++\ndraft = false\n+++",
            "# T\n\nA first one.\n\naudience: private", "~~~\n---\naudience: private\n---\n~~~", "{{< figure >}}",
            "public: true",
            "#+title: x", "# T\n---\npublish: true\n---", "# T\n\n---\naudience: manager\n---", "Note: draft",
            "A\n====\n\nStatus: private\n\nB\n====",
            "# T\n---\ntags: [retro]\n---",
        ])
    func nothing(head: String) {
        let read = ReadEntry(head + MisplacedFrontMatterTests.item)
        #expect(read.diagnostics.filter { $0.rule == .misplacedFrontMatter } == [])
        #expect(read.items.map(\.audience) == [.manager])
    }
}
