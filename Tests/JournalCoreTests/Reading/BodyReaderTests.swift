import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// Comments are never read for marks and never stand in an output; format, "Marks in text".
@Suite("Comments")
struct BodyReaderTests {
    @Test(
        "what is commented out is gone, what stands around it stays as it was",
        arguments: [
            ReadingCase("in a line", "- a <!-- b --> c #act", "a c | "),
            ReadingCase("Obsidian's", "- a %%b%% c #act", "a c | "),
            ReadingCase("marks in it", "- a <!-- #lesson @tom [k:: v] --> #act", "a | "),
            ReadingCase("over lines", "a <!-- b\nc\nd --> e #act", "a e | "),
            ReadingCase("over lines in a quote", "> a %% b\n> c %% d #praise", "a d | "),
            ReadingCase("over blocks", "%%\n- x #lesson\n\n# y #act\n%%\n\n- a #act", "a | "),
            ReadingCase("before a text", "<!-- b --> a #act", "a | "),
            ReadingCase("before a list item's text", "- %%b%% a #act", "a | "),
            ReadingCase("before a quote's text", "> <!-- note --> a #praise", "a | "),
            ReadingCase("an item after it", "<!-- x\ny -->\n- a #act", "a | "),
            ReadingCase("within a list", "- a #act\n  <!-- x -->\n- b #act", "a | ", "b | "),
            ReadingCase("two in a line", "- a <!-- x --> b %%y%% #act", "a b | "),
            ReadingCase("empty", "- a %%%% b <!----> c #act", "a b c | "),
            ReadingCase("with a fence in it", "<!--\n```\n-->\n\n- a #act\n\n<!-- x -->", "a | "),
            ReadingCase("an underlined heading", "# a <!-- b --> #act\n\nx <!-- y -->\n---\n\nc <!-- d -->", "a | x c"),
            ReadingCase("with CRLF", "- a <!-- b\r\n  c --> d #act\r\n", "a d | "),
        ])
    func gone(_ example: ReadingCase) { example.check { "\($0.text.plainText) | \($0.detail.plainText)" } }

    @Test(
        "in code there is no comment",
        arguments: [
            ReadingCase("a span", "- a `<!-- b -->` `%%` c #act %%d%%", "a <!-- b --> %% c | "),
            ReadingCase("a fence", "# a #act\n\n```\n<!-- b -->\n```\n\nc <!-- d -->", "a | <!-- b --> c"),
            ReadingCase(
                "a fence in a numbered list", "1. a #act\n   ```\n   %%b%%\n\n   c\n   ```\n   d <!-- e -->",
                "a | %%b%% c d"),
            ReadingCase("an indented block", "# a #act\n\n    <!-- b -->\n\nc", "a | <!-- b --> c"),
            ReadingCase("a fence that its quote ends", "# a #act\n\n> ```\n> %%b%%\n\nc <!-- d -->", "a | %%b%% c"),
            ReadingCase("escaped", "- a \\<!-- b --> \\%% c #act", "a <!-- b --> %% c | "),
        ])
    func code(_ example: ReadingCase) { example.check { "\($0.text.plainText) | \($0.detail.plainText)" } }

    @Test(
        "a comment that only seems to stand in code is gone",
        arguments: [
            "- a ` #act\n- <!-- secret --> ` b #act",
            "# a #act\n\n%%\n```\n%%\n\n<!-- secret -->",
            "# a #act\n\n<div>\n```\n</div>\n\n<!-- secret -->",
            "# a #act\n\n<div title=\"`\"> <!-- secret --> `\n\n`x`",
            "- ```\n  b\n\n# a #act\n\n`c <!-- secret -->",
            "# a #act\n\n[b](` '<!-- secret -->') `",
            "# a #act\n\n``` x%%secret%%\ny\n```",
            "# a #act\n\n<div>\n\\<!-- secret -->\n</div>",
        ])
    func neverShown(_ markdown: String) {
        let read = ReadEntry(markdown)
        #expect(!read.items.isEmpty)
        for item in read.items {
            #expect(!item.text.html.contains("secret"), "\(markdown)")
            #expect(!item.detail.html.contains("secret"), "\(markdown)")
            #expect(!String(decoding: item.detail.code, as: UTF8.self).contains("secret"), "\(markdown)")
        }
    }

    @Test("one that is never closed hides the rest, with a warning")
    func unclosed() {
        let read = ReadEntry("- a #act\n\nb 1️⃣%%c\n\n- d #act")
        #expect(read.faults == read.marked.map { "unclosed-comment \($0)" })
        #expect(read.items.map(\.text.plainText) == ["a"])
    }
}
