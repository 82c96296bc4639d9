import Testing

@testable import JournalIO

@Suite struct SystemPathTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        var folder: String
        var expected: String?

        var testDescription: String { "\(path) in \(folder)" }
    }

    static let cases = [
        Case(path: "/a/b", folder: "/a", expected: "b"),
        Case(path: "/a/b/c", folder: "/a", expected: "b/c"),
        Case(path: "/a", folder: "/a", expected: ""),
        Case(path: "/a", folder: "/", expected: "a"),
        Case(path: "/", folder: "/", expected: ""),
        Case(path: "/root-evil", folder: "/root", expected: nil),
        Case(path: "/a", folder: "/a/b", expected: nil),
        // Two folders on Linux, although equal as strings.
        Case(path: "/e\u{301}/x", folder: "/é", expected: nil),
    ]

    @Test(arguments: cases)
    func isInAFolderByWholeNames(_ test: Case) throws {
        let path = try #require(SystemPath(test.path))
        let folder = try #require(SystemPath(test.folder))
        let found = path.relative(to: folder).map { String(decoding: $0, as: UTF8.self) }
        #expect(found == test.expected)
    }

    @Test(arguments: ["", "a\0b"])
    func whatTheSystemWouldCutOffIsNoPath(_ text: String) {
        #expect(SystemPath(text) == nil)
    }

    @Test func theFolderAboveEndsAtTheRoot() throws {
        let path = try #require(SystemPath("/a/b"))
        #expect(path.parent.text == "/a")
        #expect(path.parent.parent == .root)
        #expect(path.parent.parent.parent == .root)
    }
}
