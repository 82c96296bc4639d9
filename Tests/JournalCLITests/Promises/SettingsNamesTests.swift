import Testing

/// Whoever is not `public: true` stands in no file of a public build, whichever setting names them.
@Suite("Names in the settings")
struct SettingsNamesTests {
    @Test("are hidden from the public, wherever they stand")
    func hidden() throws {
        let settings = """
            title: A year beside Maria Novak
            summary: What Maria Novak and I did.
            author:
              name: Sam Rivera
              role: Deputy of Maria Novak
              aim: successor of Maria Novak
            people:
              maria: {name: Maria Novak, relation: manager}
            criteria:
              maria: {name: What Maria Novak asks, acts: [support]}
            acts:
              for-maria: {name: For Maria Novak, sentence: did it for Maria Novak, theme: others}
            prompts:
              maria: [What did Maria Novak say?]
            weekly: [for-maria]

            """
        let test = try CommandTest().journal(settings).file(
            "2026-03-04.md", "- Helped #act/support #act/for-maria [impact:: Maria Novak slept]\n")
        let checked = try test.run("check")
        #expect(checked.status == 0, "\(checked.messages)")
        for audience in ["public", "manager"] {
            try test.run("build", "--audience", audience, "--replace").expect(status: 0)
            let holds = test.folder.paths().filter { path in
                path.hasPrefix("site/")
                    && String(decoding: test.folder.bytes(path) ?? [], as: UTF8.self).lowercased().contains("novak")
            }
            #expect(holds.isEmpty == (audience == "public"), "\(audience): \(holds)")
        }
    }

    @Test(
        "an entry's own path is for those who may see the entry",
        arguments: [("manager", "public", false), ("private", "manager", false), ("public", "public", true)])
    func path(of entry: String, for audience: String, isShown: Bool) throws {
        let test = try CommandTest().journal().file(
            "2026-03-04.md", "---\npath: secret-seven\naudience: \(entry)\n---\n\n- Other #act\n")
        #expect(try test.run("export", "--audience", "private").output.contains("secret-seven"))
        let shown = try test.file("2026-03-05.md", "- Seen #act #\(audience)\n").run("export", "--audience", audience)
        #expect(shown.output.contains("secret-seven") == isShown)
    }
}
