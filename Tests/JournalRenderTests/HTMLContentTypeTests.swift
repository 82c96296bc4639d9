import JournalText
import Testing

@testable import JournalRender

@Suite("Escaping of a template's values")
struct HTMLContentTypeTests {
    @Test("goes by byte, whatever combines with the character")
    func escapes() {
        #expect(
            HTMLContentType().escapeText("\"\u{301}<\u{338}&'\u{301}>")
                == "&quot;\u{301}&lt;\u{338}&amp;&#39;\u{301}&gt;")
    }

    @Test("is in force in every template and partial, the built-in ones and a person's own")
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
            #expect(!text.utf8.elementsEqual([]), "\(page)")
            #expect(text.contains("<i>a&quot;\u{301}&lt;b&gt;&amp;&#39;</i>"), "\(page)")
        }
    }

    @Test("a text can be no component: its control characters are replaced")
    func textIsNoComponent() throws {
        let templates = try #require(Sample.templates())
        var values = PageValues()
        values["title"] = .text("\u{1}0\u{1}\u{0}\u{2}")
        values["style"] = .html(Array("SECRET".utf8))
        let text = String(decoding: templates.render(values, page: "digest"), as: UTF8.self)
        #expect(text.contains("<title>\u{FFFD}0\u{FFFD}\u{FFFD}\u{FFFD}</title>"))
        #expect(text.contains("<style>SECRET</style>"))
    }
}
