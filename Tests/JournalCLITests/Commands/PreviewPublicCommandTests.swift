import Testing

@Suite("preview-public")
struct PreviewPublicCommandTests {
    private static let settings = "people: {sarah: {name: Sarah Lee, public: true}, raj: {name: Raj Patel, team: IT}}\n"

    @Test(
        "names what may be a name, in any form",
        arguments: [
            "Helped Zorvath today", "with Zorvath's plan", "asked ZORVATH", "as Zorvath, so", "“Zorvath”", "(Zorvath)",
            "mail zorvath@example.org", "see https://zorvath.example.org/x", "[x](https://zorvath.example.org)",
            "by @zorvath", "AnneZorvath came", "Zorvath-Lee came", "Жорват пришёл", "Zorvath",
        ])
    func names(text: String) throws {
        let test = try CommandTest().journal(Self.settings).file("2026-03-04.md", "- \(text) #act/support #public\n")
        let outcome = try test.run("preview-public")
        outcome.expect(status: 0)
        let names = outcome.output.split(separator: "\n").drop { !$0.contains("people:") && !$0.hasPrefix("Addresses") }
        #expect(names.joined().lowercased().contains(text.contains("Ж") ? "жорват" : "zorvath"), "\(outcome.output)")
        #expect(!test.folder.paths().contains { $0.hasPrefix("site") })
    }

    @Test("does not name who is known, nor what is an ordinary word")
    func known() throws {
        let test = try CommandTest().journal(Self.settings).file(
            "2026-03-04.md",
            "- Helped @sarah and @raj with the release. Release day #act/support #public\n- Secretname #lesson\n")
        let output = try test.run("preview-public").output
        #expect(!output.contains("Words with a capital") && !output.contains("Handles"), "\(output)")
        #expect(!output.contains("Secretname") && !output.contains("Patel"))
    }

    @Test("lists what the site for the public does not have yet")
    func new() throws {
        let test = try CommandTest().journal(Self.settings).file("2026-03-04.md", "- old words #act/support #public\n")
        #expect(try test.run("preview-public").output.hasPrefix("New to the public, all of it"))
        try test.run("build", "--audience", "public").expect(status: 0)
        try test.run("preview-public").expect(status: 0, messages: "nothing is new to the public\n")
        let output = try test.file("2026-03-05.md", "- new words #act/support #public\n").run("preview-public").output
        #expect(output.hasPrefix("New to the public since the site in site"))
        #expect(output.contains("  new words\n") && !output.contains("  old words\n"), "\(output)")
    }

    @Test("the author's role names nobody who is hidden")
    func role() throws {
        let test = try CommandTest().journal("author: {name: Sam, role: Assistant to Raj Patel}\n" + Self.settings)
            .file(
                "2026-03-04.md", "- a #act/support #public\n")
        try test.run("build", "--audience", "public").expect(status: 0)
        for (path, bytes) in test.folder.files(below: "site") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Patel"), "\(path)")
        }
    }
}
