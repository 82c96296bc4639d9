import Testing

@testable import JournalCore

@Suite("Keys that narrow")
struct NarrowingTests {
    /// What a line of front matter comes to: an audience or `draft`, with `!` where it is told; `-` for nothing.
    struct Case: Sendable, CustomTestStringConvertible {
        var line: String
        var expected: String
        var testDescription: String { line }

        init(_ line: String, _ expected: String) {
            self.line = line
            self.expected = expected
        }
    }

    static func told(_ narrowing: Narrowing?) -> String {
        guard let narrowing else { return "-" }
        let effect =
            switch narrowing.effect {
            case .audience(let audience): audience.rawValue
            case .draft: "draft"
            case .nothing: "nothing"
            }
        return effect + (narrowing.isExact ? "" : "!")
    }

    @Test(
        "a key and its value narrow, in any case and spelling of yes and no, and never widen",
        arguments: [
            Case("private: true", "private"), Case("private: True", "private"), Case("private: yes", "private"),
            Case("private: on", "private"), Case("private: 1", "private"), Case("private: Y", "private"),
            Case("Private: TRUE", "private"), Case("private: ja", "private"), Case("private: false", "-"),
            Case("private: no", "-"), Case("private: 0", "-"), Case("private: Off", "-"), Case("private: ", "private!"),
            Case("private: HR only", "private!"), Case("private: \u{200B}true", "private!"),
            Case("publish: false", "private"), Case("publish: No", "private"), Case("published: false", "private"),
            Case("public: off", "private"), Case("public: 0", "private"), Case("public: true", "-"),
            Case("publish: true", "-"), Case("published: 2021-04-15", "-"), Case("published: ", "-"),
            Case("public: private", "private!"), Case("publish: never", "private"), Case("publish: draft", "draft!"),
            Case("visibility: private", "private"), Case("status: Private", "private"),
            Case("visibility: hidden", "private!"), Case("visibility: public", "-"), Case("status: done", "-"),
            Case("status: draft", "draft"), Case("Status: Draft", "draft"), Case("status: draft (v2)", "draft!"),
            Case("status: drafting", "-"), Case("status: published", "-"), Case("status: privat", "private!"),
            Case("draft: true", "draft"), Case("draft: yes", "draft"), Case("draft: false", "-"), Case("draft: ", "-"),
            Case("draft: perhaps", "draft!"), Case("confidential: true", "private"), Case("confidential: no", "-"),
            // Near misses, and words that say the same.
            Case("drafts: true", "draft!"), Case("darft: yes", "draft!"), Case("drat: no", "-"),
            Case("isDraft: true", "draft!"),
            Case("audiance: private", "private!"), Case("audience_: private", "private!"),
            Case("audiance: manager", "manager!"), Case("audiance: public", "nothing!"),
            Case("audince: team", "private!"),
            Case("auðience: private", "private!"), Case("privat: true", "private!"), Case("prviate: yes", "private!"),
            Case("ｐｒｉｖａｔｅ: true", "private!"), Case("privаte: true", "private!"), Case("is_private: true", "private!"),
            Case("isPrivate: true", "private!"), Case("keep private: yes", "private!"),
            Case("dg-publish: false", "private!"),
            Case("dg-publish: true", "-"), Case("is-public: no", "private!"), Case("unpublished: true", "private!"),
            Case("noPublish: true", "private!"), Case("do not publish: yes", "private!"),
            Case("not_public: true", "private!"),
            Case("hidden: true", "private!"), Case("secret: yes", "private!"), Case("hidden: false", "-"),
            Case("access: private", "private!"), Case("category: private", "private!"),
            Case("privacy: only me", "private!"),
            Case("sharing: none", "private!"), Case("share: false", "private!"), Case("pubish: false", "private!"),
            Case("state: draft", "draft!"), Case("sharing: off", "private!"), Case("export: false", "private!"),
            Case("exclude: true", "private!"),
            Case("export: csv", "-"), Case("layout: post", "-"), Case("author: Sam", "-"),
            Case("title: Private", "-"),
            Case("mood: no", "-"), Case("done: false", "-"), Case("weather: true", "-"), Case("publisher: none", "-"),
            Case("target audience: new hires", "-"), Case("description: private", "-"),
            Case("evidence: https://x.org", "-"),
        ])
    func reading(example: Case) {
        let parts = example.line.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
        #expect(NarrowingTests.told(Narrowing.read(parts[0], parts[1])) == example.expected)
    }

    @Test(
        "a field that means something else is turned round by `private` and its like alone",
        arguments: FieldKeys.known.sorted())
    func plainFacts(key: String) {
        for value in [
            "yes", "no", "true", "false", "on", "off", "1", "0", "x", "y", "n", "draft", "drafts", "unpublished",
            "hidden",
            "secret", "me", "only me", "nobody", "none", "restricted", "team", "manager", "never", "disabled",
        ] { #expect(Narrowing.read(key, value) == nil, "\(key): \(value)") }
    }
}
