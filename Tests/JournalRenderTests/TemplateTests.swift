import Foundation
import JournalText
import Testing

@testable import JournalRender

@Suite("Templates filled in")
struct TemplateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var template: String
        var expected: String
        var testDescription: String { name }

        init(_ name: String, _ template: String, _ expected: String) {
            (self.name, self.template, self.expected) = (name, template, expected)
        }
    }

    static let values = PageValues([
        "title": .text("a<b"), "html": .html(Array("<i>".utf8)), "yes": .flag(true), "no": .flag(false),
        "empty": .text(""), "none": .list([]),
        "rows": .list([PageValues(["name": .text("x")]), PageValues(["name": .text("y"), "title": .text("")])]),
    ])

    static let partials = [
        "blank": "\n\n  x\n", "part": "1\n2{{title}}\n", "row": "<{{name}}>\n", "deep": "d\n  {{>part}}\n",
    ]

    static let cases: [Case] = [
        Case("no tag", "a\nb", "a\nb"),
        Case("a text is escaped", "{{title}}!", "a&lt;b!"),
        Case("markup of ours is not", "{{html}}", "<i>"),
        Case("spaces in a tag", "{{ title }}{{# yes }}y{{/ yes }}", "a&lt;by"),
        Case("what is not there shows nothing", "[{{other}}{{empty}}{{none}}]", "[]"),
        Case("a flag", "{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{^no}}!{{/no}}{{^yes}}?{{/yes}}", "y!"),
        Case("a text as a section", "{{#title}}[{{title}}]{{/title}}{{^title}}-{{/title}}", "[a&lt;b]"),
        Case("what is empty as a section", "{{#empty}}e{{/empty}}{{^empty}}-{{/empty}}", "-"),
        Case("a list", "{{#rows}}{{name}},{{/rows}}", "x,y,"),
        Case("a list that is empty", "{{#none}}n{{/none}}{{^none}}-{{/none}}", "-"),
        Case("names of around, where the row's is missing or empty", "{{#rows}}{{title}}{{/rows}}", "a&lt;ba&lt;b"),
        Case("sections within others", "{{#yes}}1{{#rows}}{{^no}}{{name}}{{/no}}{{/rows}}2{{/yes}}3", "1xy23"),
        Case("a section alone in its line", "a\n{{#yes}}\nb\n{{/yes}}\nc", "a\nb\nc"),
        Case("indented", "a\n  {{#yes}}\t\nb\n  {{/yes}}  \nc", "a\nb\nc"),
        Case("with a carriage return", "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
        Case("in the first line and the last", "{{#yes}}\nb\n{{/yes}}", "b\n"),
        Case("two in a line are not alone", "{{#yes}}{{/yes}}\na", "\na"),
        Case("a value is never alone", "a\n {{html}} \nb", "a\n <i> \nb"),
        Case("a comment", "a{{! b }}c\n {{! d\ne }} \nf", "ac\nf"),
        Case("a partial", "[{{>part}}]", "[1\n2a&lt;b\n]"),
        Case("a partial alone in its line is indented", "[\n  {{>part}}\n]", "[\n  1\n  2a&lt;b\n]"),
        Case("and what it includes further", "\t{{>deep}}\n", "\td\n\t  1\n\t  2a&lt;b\n"),
        Case("its blank lines stay", "  {{>blank}}\n", "\n\n    x\n"),
        Case("a partial in a list", "{{#rows}}\n{{>row}}\n{{/rows}}\n", "<x>\n<y>\n"),
        Case("what is not closed is text", "{ {{title}} }", "{ a&lt;b }"),
    ]

    static func render(_ template: String, _ values: PageValues, _ partials: [String: String]) -> String {
        var files = partials.reduce(into: [:]) { $0[$1.key] = SourceFile(path: $1.key, text: $1.value) }
        files["page"] = SourceFile(path: "page", text: template)
        return String(decoding: TemplateLibrary(files, for: ["page"]).render("page", values), as: UTF8.self)
    }

    @Test("by the rules of Mustache", arguments: cases)
    func fills(_ test: Case) {
        #expect(Self.render(test.template, Self.values, Self.partials) == test.expected)
        // A byte order mark is not part of the text.
        #expect(Self.render("\u{FEFF}" + test.template, Self.values, Self.partials) == test.expected)
    }

    @Test(
        "Mustache's own specification, but for what is refused",
        .enabled(if: Corpora.folder != nil, "JOURNAL_CORPORA is not set"),
        arguments: ["comments", "interpolation", "inverted", "partials", "sections"])
    func specification(_ name: String) throws {
        let path = try #require(Corpora.folder) + "/mustache-spec/\(name).json"
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let tests = try #require(
            (JSONSerialization.jsonObject(with: data) as? [String: Any])?["tests"] as? [[String: Any]])
        var tried = 0
        for test in tests {
            let template = try #require(test["template"] as? String)
            let partials = test["partials"] as? [String: String] ?? [:]
            let isRefused = ([template] + partials.values).contains {
                !TemplateTag.scan(SourceFile(path: "", text: $0)).diagnostics.isEmpty
            }
            if isRefused { continue }
            tried += 1
            let values = Self.values(of: test["data"] as? [String: Any] ?? [:])
            let expected = test["expected"] as? String
            #expect(Self.render(template, values, partials) == expected, "\(test["name"] ?? "")")
        }
        #expect(tried >= 7, "\(tried)")
    }

    private static func values(of data: [String: Any]) -> PageValues {
        PageValues(
            data.mapValues { value in
                switch value {
                case let rows as [Any]: .list(rows.map { values(of: $0 as? [String: Any] ?? [:]) })
                case let object as [String: Any]: .list([values(of: object)])
                case let text as String: .text(text)
                case is NSNull: .text("")
                case let number as NSNumber where String(cString: number.objCType) != "c": .text("\(number)")
                case let flag as Bool: .flag(flag)
                default: .text("\(value)")
                }
            })
    }

    @Test("a text is escaped by byte, whatever combines with the character")
    func escapes() {
        let values = PageValues(["title": .text("\"\u{301}<\u{338}&'\u{301}>")])
        #expect(Self.render("{{title}}", values, [:]) == "&quot;\u{301}&lt;\u{338}&amp;&#39;\u{301}&gt;")
    }

    @Test("in every page, the built-in ones and a person's own")
    func isInForce() throws {
        let own = SourceFile(path: "templates/foot.mustache", text: "<i>{{title}}</i>")
        let templates = try #require(Sample.templates([own]))
        let nasty = "a\"\u{301}<b>&'"
        for page in TemplateVocabulary.pages.keys.sorted() {
            let vocabulary = try #require(TemplateVocabulary.pages[page])
            var values = PageValues()
            for name in vocabulary.names { values[name] = .text(nasty) }
            let text = String(decoding: templates.render(values, page: page), as: UTF8.self)
            #expect(!text.contains("<b>"), "\(page)")
            #expect(text.contains("<i>a&quot;\u{301}&lt;b&gt;&amp;&#39;</i>"), "\(page)")
        }
    }

    @Test("control characters of a text are replaced")
    func controls() throws {
        let templates = try #require(Sample.templates())
        var values = PageValues()
        values["title"] = .text("\u{1}0\u{1}\u{0}\u{2}")
        let text = String(decoding: templates.render(values, page: "digest"), as: UTF8.self)
        #expect(text.contains("<title>\u{FFFD}0\u{FFFD}\u{FFFD}\u{FFFD}</title>"))
    }
}
