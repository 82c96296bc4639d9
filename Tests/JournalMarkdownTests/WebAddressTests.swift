import Testing

@testable import JournalMarkdown

@Suite("Addresses of links")
struct WebAddressTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var address: String
        /// nil where it is no link.
        var expected: String?
        var testDescription: String { address }
    }

    static let cases: [Case] = [
        Case(address: "https://example.org/a?b=c&d#e", expected: "https://example.org/a?b=c&d#e"),
        Case(address: "HTTP://EXAMPLE.org", expected: "HTTP://EXAMPLE.org"),
        Case(address: "  https://example.org \n", expected: "https://example.org"),
        Case(address: "mailto:a@b.c", expected: "mailto:a@b.c"),
        Case(address: "notes/a b.md", expected: "notes/a%20b.md"),
        Case(address: "../x.md#y", expected: "../x.md#y"),
        Case(address: "#here", expected: "#here"),
        Case(address: "?q=a:b", expected: "?q=a:b"),
        Case(address: "a/b:c", expected: "a/b:c"),
        Case(address: "https://[::1]/a[b]", expected: "https://[::1]/a%5Bb%5D"),
        Case(address: "https://ex.org/%41%zz%", expected: "https://ex.org/%41%25zz%25"),
        Case(address: "https://ex.org/ü\"<>`", expected: "https://ex.org/%C3%BC%22%3C%3E%60"),
        Case(address: "\\\\evil.org\\x", expected: "%5C%5Cevil.org%5Cx"),
        Case(address: "javascript:alert(1)", expected: nil),
        Case(address: "JaVaScRiPt:alert(1)", expected: nil),
        Case(address: "java\nscript:alert(1)", expected: nil),
        Case(address: "\u{1}javascript:alert(1)", expected: nil),
        Case(address: " javascript:alert(1)", expected: nil),
        Case(address: "data:text/html,x", expected: nil),
        Case(address: "vbscript:x", expected: nil),
        Case(address: "blob:https://x", expected: nil),
        Case(address: "feed:javascript:x", expected: nil),
        Case(address: "file:///etc/passwd", expected: nil),
        Case(address: "//evil.org/x", expected: nil),
        Case(address: "http:evil", expected: nil),
        Case(address: "https://", expected: nil),
        Case(address: "https:///x", expected: nil),
        Case(address: "mailto:", expected: nil),
        Case(address: "", expected: nil),
        Case(address: ":", expected: nil),
        Case(address: "12:30", expected: nil),
    ]

    @Test("are allowed by list and percent-encoded", arguments: cases)
    func allows(_ test: Case) {
        var out: [UInt8] = []
        let isAllowed = Array(test.address.utf8).withUnsafeBufferPointer {
            WebAddress.append($0[...], to: &out, escaped: false)
        }
        #expect(isAllowed == (test.expected != nil))
        #expect(String(decoding: out, as: UTF8.self) == test.expected ?? "")
    }
}
