import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// What somebody may have typed to hide something hides it, or is told.
@Suite("Marks of privacy")
struct PrivacyMarkTests {
    /// A spelling behind the words of an item, and what comes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var isHidden: Bool
        var isTold: Bool
        var testDescription: String { text }
    }

    private static func audience(_ markdown: String) -> (hidden: Bool, told: Bool) {
        let read = ReadEntry(markdown)
        let told = read.diagnostics.contains { $0.rule == .nearPrivate || $0.rule == .unreadMark }
        return (!read.items.isEmpty && read.items.allSatisfy { $0.audience == .private }, told)
    }

    @Test(
        "as the format has it, in any place where a mark may stand, it hides in silence",
        arguments: [
            "#private", "#PRIVATE", "#Private.", "**#private**", "_#private_", "***#private***", "~~#private~~",
            "==#private==", "(#private)", "[#private]", "\"#private\"", "“#private”", "（#private）", "「#private」",
            ";#private",
            ",#private", ":#private", "—#private", "-#private", "…#private", "🔒#private", "🕵️#private", "。#private",
            "#confidential", "#Confidential", "#private/hr", "#private/", "#confidential/pay", "[#private](x)",
            "![#private](x.png)", "<b>#private</b>", "`code`#private", "#[[private]]", "#private!", "#private, really",
            "!#private", "*Tom*#private", "#act/support,#private", "@raj/#private", "[impact:: x #private]",
            "\u{200B}#private", "\u{FEFF}#private", "|#private", "=#private", "+#private", "&#private",
        ])
    func exact(_ spelling: String) {
        let found = Self.audience("- Talked about pay with Tom. #lesson \(spelling)\n")
        #expect(found == (true, false), "\(spelling)")
    }

    @Test(
        "what looks like it hides too, and is told",
        arguments: [
            // Width, accents, letters of other scripts, what nobody sees
            "＃private", "#ｐｒｉｖａｔｅ", "＃ｐｒｉｖａｔｅ", "﹟private", "♯private", "#prívate", "#privaté", "#рrivate", "#privаte",
            "#prіvate",
            "#ρriνατε", "#pri\u{AD}vate", "#priv\u{200B}ate", "#\u{200B}private", "#\u{FEFF}private", "#𝐩𝐫𝐢𝐯𝐚𝐭𝐞",
            "#ⓟⓡⓘⓥⓐⓣⓔ", "#ᴘʀɪᴠᴀᴛᴇ", "#prıvate", "#priva\u{301}te",
            // A slip
            "#privat", "#pivate", "#prviate", "#privaet", "#rpivate", "#privvate", "#privata", "#orivate", "#privates",
            "#rivate", "#privte", "#prvate", "#priavte", "#confidental", "#confidencial", "#confidentail",
            // Digits and signs
            "#pr1vate", "#pr1v4t3", "#private1", "#private2024", "#-private", "#_private", "#private-", "#private_",
            "#p-r-i-v-a-t-e", "#pri-vate", "#pri_vate", "##private", "# private", "#  private", "#:private",
            "#!private",
            "#.private", "#/private", "#'private'", "#(private)",
            // Right behind a letter
            "text#private", "Tom#private", "#act/support#private", "和#private", "é#private", "1#private", "x_#private",
            "/#private", "and/#private", "text#confidential", "Tom#privat", "example.org/#private",
            // Other signs
            "@private", "@Private", "@privat", "＠private", "@confidential", "@private.", "**@private**", ":private:",
            "[private]", "[Private]", "[!private]", "{private}", "【private】", "(private)", "<private>",
            "[[private]]", "[[#private]]", "[[Private|pay]]", "[[notes/private]]", "[CONFIDENTIAL]",
            // Emphasis in it, entities
            "#**private**", "#pri**va**te", "*#*private", "#*private*", "&#35;private", "&num;private", "#priv&#97;te",
            "\\\\#private", "\\##private",
            // Below another
            "#hr/private", "#audience/private", "#meta/private/x", "#privat/hr", "#Privat/x/y",
        ])
    func near(_ spelling: String) {
        let found = Self.audience("- Talked about pay with Tom. #lesson \(spelling)\n")
        #expect(found == (true, true), "\(spelling)")
    }

    @Test(
        "what cannot be meant to hide hides nothing, and is told within an item",
        arguments: [
            "`#private`", "`` #private ``", "<!-- #private -->", "%%#private%%", "\\#private", "#private-hr",
            "#private_notes", "#hr-private", "#not-private", "`text #private`", "<!-- private: [private] -->",
            "https://example.org/a#private", "`@private`", "#private-2024-x",
        ])
    func toldAlone(_ spelling: String) {
        let found = Self.audience("- Talked about pay with Tom. #lesson \(spelling)\n")
        #expect(found == (false, true), "\(spelling)")
    }

    @Test(
        "other words are words",
        arguments: [
            "#privateer", "#privacy", "#privilege", "#provide", "#pirates", "a private matter", "private", "privately",
            "C# private fields", "my private repo", "#prime", "#prior", "#native", "#pride", "#dev", "#review",
            "#confidence", "#content", "moved it (private) to GitLab", "private.example.org", "#conf", "@priya", "@pri",
            "#privatize-all", "#activate", "#derivative",
            "[the page](https://example.org/#private)", "pri vate", "#pvt-ltd",
        ])
    func words(_ spelling: String) {
        let found = Self.audience("- Talked about pay with Tom. #lesson \(spelling) and more\n")
        #expect(found == (false, false), "\(spelling)")
    }

    @Test(
        "a block of tags hides its section, and before any heading the entry",
        arguments: [
            ReadingCase("before any heading", "#private\n\n- a #lesson\n\n## H\n\n- b #act", "a private", "b private"),
            ReadingCase("after the items too", "- a #lesson\n\n#private #hr", "a private"),
            ReadingCase("with a label", "Tags: #private\n\n- a #lesson", "a private"),
            ReadingCase("with words in bold", "**Notes on my pay** #private\n\n- a #lesson", "a private"),
            ReadingCase("with an emoji", "🔒 #private\n\n- a #lesson", "a private"),
            ReadingCase("in bold", "**#private**\n\n- a #lesson", "a private"),
            ReadingCase(
                "below a heading", "- a #lesson\n\n## H\n\n#private\n\n- b #act\n\n## I\n\n- c #act", "a manager",
                "b private", "c manager"),
            ReadingCase(
                "at the end of a section", "## H\n\n- b #act\n\n#private\n\n## I\n\n- c #act", "b private", "c manager"),
            ReadingCase(
                "below a lower heading", "# H\n\n- a #act\n\n## I\n\n#private\n\n- b #act", "a manager", "b private"),
            ReadingCase("a bullet of its own", "- #private\n- a #lesson", "a private"),
            ReadingCase(
                "a bullet below another", "- Pay\n  - #private\n  - a #lesson\n- b #act", "a private", "b manager"),
            ReadingCase("a quote of its own", "> #private\n\n- a #lesson", "a private"),
            ReadingCase(
                "within a quote", "> #private\n>\n> - a #lesson\n\n- b #act", "a private", "b manager"),
            ReadingCase("Windows' lines", "#private\r\n\r\n- a #lesson\r\n", "a private"),
            ReadingCase("a bullet with a word is none", "- Dentist #private\n- a #lesson", "a manager"),
            ReadingCase("a bullet with a label", "- Tags: #private\n- a #lesson", "a private"),
            ReadingCase("a line of a word is none", "Dentist #private\n\n- a #lesson", "a manager"),
            ReadingCase(
                "prose is none", "We talked about pay on Monday and on Friday. #private\n\n- a #lesson", "a manager"),
            ReadingCase("an item is none", "#private #act\n\n- a #lesson", " private", "a manager"),
            ReadingCase(
                "a heading's own", "## Notes #private\n\n- a #lesson\n\n## I\n\n- b #act", "a private", "b manager"),
            ReadingCase("a list item's own", "- Notes #private\n  - a #lesson\n- b #act", "a private", "b manager"),
            ReadingCase(
                "the head of a table", "| a | b #private |\n|---|---|\n| x #act | y |\n| z #act | w |", "x · y private",
                "z · w private"),
            ReadingCase(
                "a row", "| a | b |\n|---|---|\n| x #act | #private |\n| z #act | w |", "x private", "z · w manager"),
        ])
    func blocks(_ example: ReadingCase) {
        let read = ReadEntry(example.markdown)
        let shown = read.items.map { "\($0.text.html) \($0.audience.rawValue)" }
        #expect(shown == example.expected, "\(example.name)")
        #expect(!read.diagnostics.contains { $0.rule == .nearPrivate })
    }

    @Test(
        "what only looks like it hides as much, wherever it stands",
        arguments: [
            "＃private\n\n- a #lesson", "@private\n\n- a #lesson", "**Private**\n\n- a #lesson",
            "## Private\n\n- a #lesson",
            "Private:\n\n- a #lesson", "- Private\n  - a #lesson", "> [!private]\n> a #lesson",
            "> [!PRIVATE]- Pay\n> a #lesson",
            "> [!note]\n> a #lesson @private", "<div>#private</div>\n\n- a #lesson",
            "| a | Private |\n|---|---|\n| x #act | y |",
            "- a #lesson\n\n  More on it, text#private", "- Private: I was too short #lesson",
            "# private\n\n- a #lesson",
            "[private]\n\n- a #lesson", "a #lesson\n@private", "- a #lesson\n  - ＃private",
            "Private\n=======\n\n- a #lesson",
            "- [ ] a #promise text#private", "1. a #lesson ＃private", "> a #praise ＃private",
            "a #lesson\r\n＃private\r\n",
        ])
    func places(_ markdown: String) { #expect(Self.audience(markdown) == (true, true), "\(markdown)") }

    @Test("what is told alone is told within an item and not elsewhere")
    func elsewhere() {
        let read = ReadEntry("Prose with `#private` and \\#private.\n\n<!-- #private -->\n\n- a #act\n")
        #expect(read.faults == [])
        #expect(read.items.map(\.audience) == [.manager])
        #expect(ReadEntry("[x]: y \"#private\"\n\n- a #act\n").faults == ["unread-mark 1:9"])
    }

    @Test(
        "many of them cost no more than as many words",
        arguments: ["#privat ", "@private ", "[private] ", "# ", "＃p ", "#private-x "])
    func linear(_ text: String) {
        let read = ReadEntry("- a #lesson " + String(repeating: text, count: 20_000))
        #expect(read.items.count == 1)
        #expect(read.diagnostics.count <= FaultList.limit)
    }
}
