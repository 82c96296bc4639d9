import Testing

@testable import JournalIO

@Suite struct SiteManifestTests {
    @Test func whatIsWrittenIsReadAgain() throws {
        var manifest = SiteManifest()
        manifest.files = Set(["index.html", "digests/é.html", "digests/e\u{301}.html", "a b"].map(ExactPath.init))
        manifest.folders = [ExactPath("digests")]
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(
            text.split(separator: "\n").dropFirst() == [
                "a b", "digests/", "digests/e\u{301}.html", "digests/é.html", "index.html",
            ])
        #expect(try SiteManifest(manifest.bytes, shown: "m") == manifest)
    }

    @Test func whatGitMakesOfItIsUnderstood() throws {
        let text = "# journal\r\na\r\n<<<<<<< HEAD\r\nb\r\n=======\nc\n>>>>>>> other branch\nd/\n\n"
        let manifest = try SiteManifest(Array(text.utf8), shown: "m")
        #expect(manifest.files == Set(["a", "b", "c"].map(ExactPath.init)))
        #expect(manifest.folders == [ExactPath("d")])
    }

    @Test(arguments: [
        Array("/etc/passwd".utf8), Array("../x".utf8), Array("a/../../x".utf8), Array("a\0b".utf8), Array("a//".utf8),
        Array(".git/config".utf8), Array(".journal-manifest".utf8), [0x61, 0xFF], [0x7F, 0x45, 0x4C, 0x46],
    ])
    func aPathThatLeadsElsewhereIsRefused(_ line: [UInt8]) {
        #expect(throws: OutputFailure.damagedManifest("site/.journal-manifest", line: 2)) {
            try SiteManifest(Array("# journal\n".utf8) + line + [0x0A], shown: "site/.journal-manifest")
        }
    }
}
