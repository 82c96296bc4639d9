import Testing

@testable import JournalIO

@Suite struct GitIgnorePatternTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var patterns: [String]
        var leftOut: [String]
        var kept: [String]

        var testDescription: String { patterns.joined(separator: " ") }
    }

    /// As `git check-ignore` answers.
    static let cases = [
        Case(patterns: ["*.md"], leftOut: ["a.md", "x/a.md"], kept: ["a.mdx", "md"]),
        Case(
            patterns: ["archive/"], leftOut: ["archive/a.md", "x/archive/y/a.md"], kept: ["archive", "archives/a.md"]),
        Case(patterns: ["/archive"], leftOut: ["archive", "archive/a.md"], kept: ["x/archive/a.md"]),
        Case(
            patterns: ["archive/**"], leftOut: ["archive/a.md", "archive/x/y.md"], kept: ["archive", "x/archive/a.md"]),
        Case(patterns: ["**/archive"], leftOut: ["archive/a", "x/archive", "x/y/archive/z"], kept: ["xarchive"]),
        Case(patterns: ["a/**/z.md"], leftOut: ["a/z.md", "a/b/z.md", "a/b/c/z.md"], kept: ["z.md", "b/a/z.md"]),
        Case(patterns: ["a/*.md"], leftOut: ["a/x.md"], kept: ["a/b/x.md", "c/a/x.md"]),
        Case(patterns: ["a**b"], leftOut: ["ab", "axxb", "c/ab"], kept: ["a/b", "a/x/b"]),
        Case(patterns: ["?.md"], leftOut: ["a.md", "x/b.md"], kept: ["ab.md", ".md"]),
        Case(patterns: ["[a-c]x"], leftOut: ["ax", "cx"], kept: ["dx", "x"]),
        Case(patterns: ["[!a-c]x"], leftOut: ["dx", "!x"], kept: ["ax", "x"]),
        Case(patterns: ["[^a]x"], leftOut: ["bx"], kept: ["ax"]),
        Case(patterns: ["[]a]"], leftOut: ["]", "a"], kept: ["b"]),
        Case(patterns: ["[a\\]]"], leftOut: ["]", "a"], kept: ["\\"]),
        Case(patterns: ["[a-]"], leftOut: ["-", "a"], kept: ["b"]),
        Case(patterns: ["[[:digit:]]*"], leftOut: ["1", "2x"], kept: ["x2"]),
        Case(
            patterns: ["[[:nothing:]]", "[a", "a\\", "", "#a", "/"], leftOut: [],
            kept: ["a", "#a", "[a", "[[:nothing:]]"]),
        Case(patterns: ["\\#a", "\\!b", "c\\*"], leftOut: ["#a", "!b", "c*"], kept: ["a", "b", "cc"]),
        Case(patterns: ["a  ", "b\\ "], leftOut: ["a", "b "], kept: ["a  ", "b"]),
        Case(patterns: ["*.md", "!keep.md"], leftOut: ["a.md"], kept: ["keep.md", "x/keep.md"]),
        Case(patterns: ["!a.md", "*.md"], leftOut: ["a.md"], kept: []),
        // What is in a folder that is left out cannot be let in again.
        Case(patterns: ["x/", "!x/a.md"], leftOut: ["x/a.md"], kept: []),
        Case(patterns: ["x/*", "!x/a.md"], leftOut: ["x/b.md"], kept: ["x/a.md"]),
        Case(patterns: ["[a/]b"], leftOut: ["ab"], kept: ["/b", "x/ab"]),
        Case(patterns: ["é"], leftOut: ["é"], kept: ["e\u{301}"]),
    ]

    @Test(arguments: cases)
    func answersAsGitDoes(_ test: Case) {
        let rules = IgnoreRules(test.patterns)
        for path in test.leftOut { #expect(rules.leavesOutFile(path), "\(path)") }
        for path in test.kept { #expect(!rules.leavesOutFile(path), "\(path)") }
    }

    @Test func aPatternMadeToBeSlowIsNot() {
        let stars = GitIgnorePattern(String(repeating: "*a", count: 200) + "b")
        let folders = GitIgnorePattern(String(repeating: "**/a/", count: 200) + "b")
        let name = Array(String(repeating: "a", count: 4000).utf8)
        let path = Array(String(repeating: "a/", count: 2000).utf8.dropLast())
        // With backtracking neither would come back.
        #expect(stars?.matches(name, isFolder: false) == false)
        #expect(folders?.matches(path, isFolder: false) == false)
    }
}
