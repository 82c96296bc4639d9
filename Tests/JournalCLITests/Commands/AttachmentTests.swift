import Testing

@Suite("Images that items show")
struct AttachmentTests {
    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let parts: [[UInt8]] = [[0, 0, 0, UInt8(data.count)], Array(type.utf8), data, [0, 0, 0, 0]]
        return parts.flatMap { $0 }
    }

    private static let png: [UInt8] = {
        let parts: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            chunk("IHDR", [0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0]),
            chunk("tEXt", Array("SECRETX".utf8)), chunk("IDAT", [1]), chunk("IEND", []),
        ]
        return parts.flatMap { $0 }
    }()

    private func journal(_ entry: String, at path: String = "notes/a.png") throws -> CommandTest {
        try CommandTest().journal().file("notes/2026-03-04.md", entry).file(path, bytes: Self.png)
    }

    private func images(_ test: CommandTest) -> [String] { test.folder.paths().filter { $0.hasPrefix("site/files/") } }

    @Test(
        "are found beside the note, below the root, or by their name, and copied without metadata",
        arguments: [
            ("a.png", "notes/a.png"), ("./a.png", "notes/a.png"), ("img/a.png", "img/a.png"), ("a.png", "x/y/a.png"),
            ("../img/a.png", "img/a.png"), ("my%20a.png", "notes/my a.png"), ("a.PNG", "notes/a.PNG"),
        ])
    func found(address: String, path: String) throws {
        let test = try journal("- Drew ![the & flow](\(address)) for all #act/teach\n", at: path)
        try test.run("build").expect(status: 0)
        let files = images(test)
        #expect(files.count == 1)
        let file = try #require(files.first)
        #expect(file.hasSuffix(".png") && !file.contains("a.png"))
        let bytes = try #require(test.folder.bytes(file))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRETX"))
        let page = try test.folder.text("site/digests/2026-W10.html")
        let name = String(file.dropFirst(5))
        #expect(
            page.contains(
                "<img src=\"../\(name)\" alt=\"the &amp; flow\" width=\"640\" height=\"480\" loading=\"lazy\">"))
        for path in test.folder.paths() where path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".md")
        {
            #expect(!(test.folder.bytes(path) ?? []).contains(0x03), "\(path)")
        }
        try test.run("verify").expect(status: 0)
    }

    @Test(
        "are shown to others where the entry has a definition that they may not see", arguments: ["public", "manager"])
    func besideNarrowDefinition(_ audience: String) throws {
        let text = "- Drew ![x](a.png) #act/teach #public\n\n# Mine #private\n\n[a]: /b\n\n- See [a] #act/teach\n"
        let test = try journal(text)
        try test.run("build", "--audience", audience).expect(status: 0)
        #expect(images(test).count == 1)
        let page = try test.folder.text("site/digests/2026-W10.html")
        #expect(page.contains("<img src=\"../files/"))
        #expect(!page.contains("a.png"))
    }

    @Test("of a draft item are not looked for")
    func draft() throws {
        let test = try journal("- Drew ![x](gone.png) #act/teach [draft:: true]\n- Other #act/teach\n")
        let built = try test.run("build")
        #expect(built.status == 0 && !built.messages.contains("gone.png"), "\(built.messages)")
    }

    @Test("are in the site of those who see the item alone")
    func audiences() throws {
        let test = try journal("- Drew ![x](a.png) #act/teach #private\n- Other #act/teach #public\n")
        try test.run("build", "--audience", "public").expect(status: 0, messages: nil)
        #expect(images(test) == [])
        try test.run("build", "--audience", "private", "--replace").expect(status: 0)
        #expect(images(test).count == 1)
    }

    @Test(
        "are told where they cannot be shown",
        arguments: [
            ("b.png", "notes/a.png", "there is no such file"),
            ("../../a.png", "notes/b.png", "it leads out of the journal"),
            (".hidden/a.png", "notes/.hidden/a.png", "it leads out of the journal"),
        ])
    func told(address: String, path: String, expected: String) throws {
        let test = try journal("- Drew ![x](\(address)) #act/teach\n", at: path)
        let outcome = try test.run("build")
        outcome.expect(status: 0)
        #expect(
            outcome.messages.contains(expected) && outcome.messages.contains("[attachment-not-shown]"),
            "\(outcome.messages)")
        #expect(images(test) == [])
        #expect(try test.run("check").output.contains(expected))
    }

    @Test("of one name in two folders, and what is no image, are told; other links are none")
    func others() throws {
        let test = try journal("- Drew ![x](c.png) ![y](d.png) ![z](https://x.org/a.png) ![s](s.svg) #act/teach\n")
            .file("p/c.png", bytes: Self.png).file("q/c.png", bytes: Self.png).file("notes/d.png", "<svg onload=x>")
            .file("notes/s.svg", "<svg/>")
        let outcome = try test.run("build")
        outcome.expect(status: 0)
        #expect(outcome.messages.contains("2 files have that name: p/c.png, q/c.png"))
        #expect(outcome.messages.contains("it is not a PNG, JPEG, GIF, WebP or AVIF image"))
        #expect(outcome.messages.contains("2 warnings") && images(test) == [])
    }
}
