import Testing

@Suite("Spans in what commands print")
struct SpanTests {
    private static func journal() throws -> CommandTest {
        try CommandTest().journal()
            .file("2026-03-04.md", "- Helped Raj #act/support\n")
            .file(
                "brag.md",
                """
                ## March 2026: beta

                - Shipped the beta #act/outcome [impact:: 40 shops use it] [evidence:: https://example.org/beta]

                ## 2–6 March 2026

                - Sat with the packers #act/support

                ## Nov 2025 – Feb 2026

                - Built the bridge #act/bridge

                """)
    }

    @Test("an export has the first and the last day, and the week of what is no longer than one")
    func export() throws {
        let lines = try Self.journal().run("export", "--format", "ndjson").output.split(separator: "\n")
        func line(_ text: String) -> Substring { lines.first { $0.contains(text) } ?? "" }
        #expect(
            line("Shipped the beta").contains("\"date\":\"2026-03-31\",\"from\":\"2026-03-01\",\"to\":\"2026-03-31\""))
        #expect(!line("Shipped the beta").contains("\"week\""))
        #expect(line("Sat with").contains("\"date\":\"2026-03-06\",\"from\":\"2026-03-02\",\"to\":\"2026-03-06\""))
        #expect(line("Sat with").contains("\"week\":\"2026-W10\""))
        #expect(line("Helped Raj").contains("\"date\":\"2026-03-04\",\"from\":\"2026-03-04\",\"to\":\"2026-03-04\""))
    }

    @Test(
        "a digest holds the spans that its period holds",
        arguments: [
            ("2026-W10", ["Helped Raj", "Sat with the packers"]),
            ("2026-03", ["Helped Raj", "Sat with the packers", "Shipped the beta"]),
            ("2026-Q1", ["Helped Raj", "Sat with the packers", "Shipped the beta"]),
            ("2026", ["Helped Raj", "Sat with the packers", "Shipped the beta", "Built the bridge"]),
            ("2025", []),
            ("2026-W14", []),
            ("2025-11..2026-02", ["Built the bridge"]),
        ])
    func digest(period: String, expected: [String]) throws {
        let output = try Self.journal().run("digest", period, "--format", "html").output
        for text in ["Helped Raj", "Sat with the packers", "Shipped the beta", "Built the bridge"] {
            #expect(output.contains(text) == expected.contains(text), "\(text)")
        }
    }

    @Test("a page shows a span as it was written, and links it to no week's digest")
    func pages() throws {
        let test = try Self.journal()
        let outcome = try test.run("build")
        #expect(outcome.status == 0)
        let page = try test.folder.text("site/index.html")
        #expect(page.contains("March 2026"))
        #expect(!page.contains("digests/2026-W14.html"))
        #expect(test.folder.bytes("site/digests/2026-W14.html") == nil)
        #expect(try test.folder.text("site/digests/2026-W10.html").contains("2–6 March 2026"))
    }

    @Test("a build says how many items without a day it left out, and goes on")
    func undated() throws {
        let test = try CommandTest().journal().file("2026-03-04.md", "- a #act\n").file(
            "b.md", "- b #act\n- c #lesson\n")
        let outcome = try test.run("build")
        #expect(outcome.status == 0)
        #expect(
            outcome.messages.contains(
                "b.md:1:5: warning: 2 items have no day and are left out: lines 1 and 2 [undated-item]"))
        #expect(outcome.messages.hasSuffix("; 2 items without a day left out\n"))
    }
}
