import JournalRender
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct OutputPathTests {
    @Test(arguments: [
        "index.html", "problems/retry-storm.html", "a/b/c/d", ".nojekyll", "...", "a..b", "über/straße.html", "a b",
        "~", "C:",
        "a\\..\\b", "journal-manifest",
    ])
    func aPlainPathIsSafe(_ path: String) {
        #expect(OutputPath.isSafe(path))
    }

    @Test(arguments: [
        "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "./a", "a/./b", "a\0b", "a\nb", "a\u{7F}",
        ".git", ".GIT/hooks/x", "a/.git/x", ".journal-manifest", "a/.journal-tmp-1", String(repeating: "a", count: 256),
    ])
    func aPathThatCouldLeadElsewhereIsNot(_ path: String) {
        #expect(!OutputPath.isSafe(path))
        #expect(throws: OutputFailure.unsafePath(path)) {
            try OutputPath.checked([OutputFile(path: path, bytes: [])])
        }
    }

    /// Pairs that at least one file system in use takes for one.
    static let pairs: [(String, String)] = [
        ("a.html", "a.html"), ("a.html", "A.html"), ("Problems/a", "problems/a"), ("é", "e\u{301}"), ("É", "é"),
        ("É", "e\u{301}"), ("straße", "STRASSE"), ("straße", "strasse"), ("ς", "σ"), ("Σ", "ς"), ("ﬁ", "fi"),
        ("K", "k"), ("Å", "å"), ("Å", "A\u{30A}"), ("ǅ", "ǆ"), ("Ǆ", "ǆ"), ("İ", "i\u{307}"), ("Ω", "ω"), ("µ", "μ"),
        ("ﬀ", "ff"), ("ẞ", "ß"), ("ŉ", "ʼn"), ("가", "\u{1100}\u{1161}"), ("ä/x", "a\u{308}/x"), ("x/Ä", "x/ä"),
        ("a", "a/b"), ("A", "a/b"), ("a/b", "A/B/c"), ("é", "e\u{301}/x"),
        ("digests/2026-W10.html", "digests/2026-w10.html"),
        ("ДЕЛО", "дело"), ("ԱԲ", "աբ"), ("Ⓐ", "ⓐ"), ("Ⅷ", "ⅷ"), ("𐐀", "𐐨"), ("Ａ", "ａ"), ("ñ", "n\u{303}"),
        ("Ñ", "n\u{303}"), ("q\u{323}\u{307}", "q\u{307}\u{323}"), ("ſ", "s"),
    ]

    @Test(arguments: pairs, [false, true])
    func twoThatWantOneFileAreNamed(_ pair: (String, String), _ isSwapped: Bool) throws {
        let files = [OutputFile(path: pair.0, bytes: [1]), OutputFile(path: pair.1, bytes: [2])]
        let folder = try TemporaryFolder()
        let location = try OutputLocation.resolve("site", from: folder.path)
        do throws(OutputFailure) {
            _ = try SiteWriter(isDurable: false).write(isSwapped ? files.reversed() : files, to: location)
            Issue.record("\(pair) was written")
        } catch {
            guard case .clash(let a, let b) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(Set([ExactPath(a), ExactPath(b)]) == Set([ExactPath(pair.0), ExactPath(pair.1)]))
            #expect(error.description.contains(pair.0) && error.description.contains(pair.1))
        }
        #expect(folder.tree().isEmpty)
    }

    @Test func thereAreFortyPairs() { #expect(Self.pairs.count == 40) }

    @Test func whatOnlyLooksAlikeIsTwoFiles() throws {
        let files = ["a", "ab", "o", "ö", "0", "а"].map { OutputFile(path: $0, bytes: []) }
        #expect(try OutputPath.checked(files).count == 6)
    }

    @Test(.enabled(if: getenv("JOURNAL_CORPORA") != nil, "JOURNAL_CORPORA names no folder"))
    func noTraversalStringLeavesTheFolder() throws {
        let corpora = String(cString: try #require(getenv("JOURNAL_CORPORA")))
        let file = try SystemCall.open(corpora + "/path-traversal.txt", in: AT_FDCWD, O_RDONLY)
        defer { close(file) }
        let text = String(decoding: try SystemCall.readAll(file, expecting: 1 << 20, limit: 1 << 24), as: UTF8.self)
        let strings = text.split(separator: "\n").map(String.init)
        #expect(strings.count > 3000)
        var files: [ExactPath: OutputFile] = [:]
        for string in strings {
            for path in [string, "problems/\(string).html"] where OutputPath.isSafe(path) {
                files[ExactPath(OutputPath.key(path))] = OutputFile(path: path, bytes: Array(path.utf8))
            }
        }
        let names = Set(files.values.map { OutputPath.key($0.path) })
        let wanted = files.values.filter { file in
            !OutputPath.folders(of: file.path).contains { names.contains(OutputPath.key($0)) }
        }
        let folder = try TemporaryFolder()
        try folder.write("beside", "mine")
        let location = try OutputLocation.resolve("a/b/site", from: folder.path)
        let outcome = try SiteWriter(isDurable: false).write(Array(wanted), to: location)
        #expect(outcome.written.count == wanted.count)
        let outside = folder.tree().keys.filter { !$0.utf8.starts(with: "a/b/site".utf8) }
        #expect(Set(outside) == ["a", "a/b", "beside"])
    }
}
