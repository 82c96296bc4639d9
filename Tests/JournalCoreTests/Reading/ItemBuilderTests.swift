import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore

/// What belongs to an item.
@Suite("What belongs to an item")
struct ItemBuilderTests {
    @Test(
        "detail is what belongs to the item beside its text, minus the items within it",
        arguments: [
            ReadingCase("a paragraph has none", "Helped #act", ""),
            ReadingCase(
                "the other blocks of a list item", "- Helped #act\n\n  For an hour.\n  - with tea\n",
                "For an hour. with tea"),
            ReadingCase("minus nested items", "- a #act\n  - plain\n  - b #lesson\n    - of b", "plain", "of b"),
            ReadingCase("a list of items alone leaves nothing", "- a #act\n  - b #lesson", "", ""),
            ReadingCase(
                "of a heading its section, up to the next of its level",
                "## a #act\n\none\n\n### deeper\n\ntwo\n\n## next\n\nthree", "one deeper two"),
            ReadingCase(
                "a section without the items in it", "## a #act\n\none\n\n- b #lesson\n\n### c #own/x\n\nof c", "one",
                "", "of c"),
            ReadingCase("a section ends with what holds it", "> ## a #act\n> in\n\nout", "in"),
            ReadingCase("a row has none", "|a|\n|-|\n|b #act|", ""),
            ReadingCase("of a quote of many paragraphs the quote", "> a\n>\n> b #praise\n>\n> Sarah", "a b"),
            ReadingCase("code stays as it is", "- a #act\n\n  ```\n  x #lesson\n  ```", "x #lesson"),
            ReadingCase("tags and fields are taken out", "- a #act\n\n  b [k:: v] c #x", "b c"),
            ReadingCase("a tag within a sentence is a word of it", "- a #act\n\n  b #x [k:: v] c", "b x c"),
            ReadingCase("the whole entry", "---\ntags: act\ntitle: T\n---\n# H\n\na\n\n- b #lesson", "H a", ""),
        ])
    func detail(_ example: ReadingCase) { example.check(\.detail.plainText) }

    @Test(
        "a quote names who said it in its last paragraph",
        arguments: [
            ReadingCase("with a dash", "> Great! #praise\n>\n> — Sarah", "Sarah"),
            ReadingCase("hyphens", "> Great!\n>\n> -- @sarah #praise", "@sarah"),
            ReadingCase("one paragraph names nobody", "> Great! #praise", ""),
            ReadingCase("a list at the end names nobody", "> Great! #praise\n>\n> - a", ""),
        ])
    func attribution(_ example: ReadingCase) { example.check(\.attribution.plainText) }

    @Test(
        "people and fields are those of text and detail, not those of items within",
        arguments: [
            ReadingCase("in the text", "- With @Tom #act [impact:: 3 h]", "tom | impact = 3 h"),
            ReadingCase("in the detail", "- a #act\n  - with @tom\n  - [impact:: 3 h]", "tom | impact = 3 h"),
            ReadingCase("not in items within", "- a #act\n  - b @tom [k:: v] #lesson", " | ", "tom | k = v"),
            ReadingCase("in a section", "## a #act\n\nwith @tom\n\nk:: v", "tom | k = v"),
            ReadingCase("in a field", "- a #act [with:: @tom]", "tom | with = @tom"),
            ReadingCase("each person once", "- @tom and @Tom and @ann #act", "tom,ann | "),
            ReadingCase("in who said it", "> a #praise\n>\n> @tom", "tom | "),
            ReadingCase("a key given twice is a list", "- a #act [k:: v] [K:: w]", " | k = v; k = w"),
        ])
    func peopleAndFields(_ example: ReadingCase) {
        example.check { "\($0.people.joined(separator: ",")) | \($0.fieldList)" }
    }

    @Test(
        "an act or problem tag in the front matter makes the whole entry one item",
        arguments: [
            ReadingCase(
                "the title is the text, other keys are fields",
                "---\ntags: [act/support]\ntitle: Walked *Raj* through\nimpact: 3 h\nWith: [\"@raj\", \"@ann\"]\n---\nBody @tom",
                "entry: Walked Raj through | impact = 3 h; with = @raj; with = @ann | raj,ann,tom"),
            ReadingCase(
                "without a title the first heading", "---\ntags: \"#problem/x\"\n---\n# H\n\nBody", "entry: H |  | "),
            ReadingCase("without any the file's name", "---\ntags: act\n---\nBody", "entry: 2026-03-04 |  | "),
            ReadingCase(
                "items in it are items still", "---\ntags: act\ntitle: T\n---\n- b #lesson [k:: v]", "entry: T |  | ",
                "listItem: b | k = v | "),
        ])
    func wholeEntry(_ example: ReadingCase) {
        example.check { "\($0.shapeAndText) | \($0.fieldList) | \($0.people.joined(separator: ","))" }
    }

    @Test(
        "`#private` and `#public` set who may see an item, and the most private mark wins",
        arguments: [
            ReadingCase("none: the journal's default", "- a #act", "a manager"),
            ReadingCase(
                "its own", "- a #act #public\n- b #act #private\n- c #act #Public", "a public", "b private", "c public"),
            ReadingCase("both", "- a #act #public #private", "a private"),
            ReadingCase(
                "a heading's is its section's", "# S #public\n\n- a #act\n\n## T\n\nb #act\n\n# U\n\nc #act",
                "a public", "b public", "c manager"),
            ReadingCase(
                "a section within", "# S #public\n\n## T #private\n\n- a #act\n\n## U\n\n- b #act", "a private",
                "b public"),
            ReadingCase(
                "the entry's", "---\naudience: public\n---\n- a #act\n- b #act #private", "a public", "b private"),
            ReadingCase("the entry's against the item's", "---\naudience: private\n---\n- a #act #public", "a private"),
            ReadingCase("a mark for the manager", "---\naudience: manager\n---\n- a #act #public", "a manager"),
            ReadingCase("a tag of the front matter", "---\ntags: [private]\n---\n- a #act #public", "a private"),
            ReadingCase(
                "on a list item it hides what is in it", "- a #private\n  - b #act #public\n- c #act", "b private",
                "c manager"),
            ReadingCase("on a quote too", "> a #private\n>\n> - b #act", "b private"),
            ReadingCase(
                "on a list item in a section of a quote", "> # H #private\n> - b #act\n\n- c #act", "b private",
                "c manager"),
            ReadingCase("in its detail it hides the item", "- a #act\n  - b #private", "a private"),
            ReadingCase("in a table of its detail", "# a #act\n\n|x #private|\n|-|\n|y|", "a private"),
            ReadingCase("on a row it is the row's", "|x|\n|-|\n|a #act #private|\n|b #act|", "a private", "b manager"),
            ReadingCase("a whole entry", "---\ntags: [act, public]\ntitle: a\n---\n- b #act", "a public", "b public"),
            ReadingCase("a paragraph beside it hides nothing", "a #private\n\nb #act", "b manager"),
        ])
    func audience(_ example: ReadingCase) {
        example.check { "\($0.text.plainText) \($0.audience)" }
    }

    @Test("the journal's default counts only where there is no mark at all")
    func defaultAudience() {
        var config = JournalConfig()
        config.audience = .private
        ReadingCase("default", "- a #act\n- b #act #public", "a private", "b public").check(with: config) {
            "\($0.text.plainText) \($0.audience)"
        }
    }
}
