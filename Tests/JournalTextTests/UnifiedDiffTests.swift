import Testing

@testable import JournalText

@Suite("A difference as a patch")
struct UnifiedDiffTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var old: String
        var new: String
        var path = "a.md"
        var expected: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing changed", old: "a\n", new: "a\n", expected: ""),
        Case(
            name: "one line of one", old: "a\n", new: "b\n", expected: "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n+b\n"),
        Case(
            name: "three lines stand around a change", old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
            new: "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
            expected: "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"),
        Case(
            name: "changes far apart are hunks of their own", old: "a\n1\n2\n3\n4\n5\n6\n7\na\n",
            new: "b\n1\n2\n3\n4\n5\n6\n7\nb\n",
            expected:
                "--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n-a\n+b\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-a\n+b\n"),
        Case(
            name: "changes near each other are one hunk", old: "a\n1\n2\n3\n4\n5\n6\na\n",
            new: "b\n1\n2\n3\n4\n5\n6\nb\n",
            expected: "--- a/a.md\n+++ b/a.md\n@@ -1,8 +1,8 @@\n-a\n+b\n 1\n 2\n 3\n 4\n 5\n 6\n-a\n+b\n"),
        Case(
            name: "lines beside each other change together", old: "a\na\n", new: "b\nb\n",
            expected: "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-a\n-a\n+b\n+b\n"),
        Case(
            name: "a CR stays with its line", old: "a\r\nb\r\n", new: "x\r\nb\r\n",
            expected: "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n"),
        Case(
            name: "a last line without an end says so, each time", old: "a", new: "b",
            expected:
                "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
        ),
        Case(
            name: "a name with a blank ends with a tab", old: "a\n", new: "b\n", path: "x y.md",
            expected: "--- a/x y.md\t\n+++ b/x y.md\t\n@@ -1 +1 @@\n-a\n+b\n"),
        Case(
            name: "a name with a quote stands in quotes", old: "a\n", new: "b\n", path: "\"\n.md",
            expected: "--- \"a/\\\"\\012.md\"\n+++ \"b/\\\"\\012.md\"\n@@ -1 +1 @@\n-a\n+b\n"),
    ]

    @Test("is as git apply wants it", arguments: cases)
    func difference(_ example: Case) {
        let diff = UnifiedDiff.between(Array(example.old.utf8), Array(example.new.utf8), path: example.path)
        #expect(String(decoding: diff, as: UTF8.self) == example.expected)
    }
}
