import JournalTemplates
import JournalText
import Testing

@testable import JournalRender

@Suite("Templates of pages")
struct PageTemplatesTests {
    @Test("the built-in ones have no fault")
    func builtIn() {
        let loaded = PageTemplates.load(builtIn: Templates.pages, overrides: [])
        #expect(loaded.templates != nil)
        #expect(loaded.diagnostics == [])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var template: String
        /// `line:column: message`.
        var fault: String
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "unescaped, in three brackets", template: "a\n{{{title}}}",
            fault: "2:1: {{{…}}} would show text unescaped"),
        Case(name: "unescaped, by &", template: "{{& title}}", fault: "1:1: {{&…}} would show text unescaped"),
        Case(
            name: "an unknown value", template: "ü {{titel}}", fault: "1:3: the page “digest” has no value “titel”"),
        Case(
            name: "a list's name outside the list", template: "{{impact}}",
            fault: "1:1: the page “digest” has no value “impact”"),
        Case(name: "an unknown partial", template: "{{>hed}}", fault: "1:1: there is no partial “hed”"),
        Case(
            name: "a page is no partial", template: "{{>problem}}",
            fault: "1:1: “problem” is a page, which no other includes"),
        Case(
            name: "a list within itself", template: "{{#acts}}{{#acts}}{{/acts}}{{/acts}}",
            fault: "1:10: the list “acts” stands within the list “acts”"),
        Case(name: "not closed", template: "{{#done}}", fault: "1:1: {{#done}} is not closed"),
        Case(name: "closed wrongly", template: "{{#done}}{{/don}}", fault: "1:10: {{/don}} closes {{#done}}"),
        Case(name: "closes nothing", template: "{{/done}}", fault: "1:1: {{/done}} closes nothing"),
        Case(name: "no end", template: "a {{title", fault: "1:3: this {{ has no }}"),
        Case(name: "no name", template: "{{}}", fault: "1:1: {{}} names nothing"),
        Case(name: "a transform", template: "{{uppercased(title)}}", fault: "1:1: “uppercased(title)” is not a name"),
        Case(name: "a dotted name", template: "{{a.b}}", fault: "1:1: “a.b” is not a name"),
        Case(name: "another delimiter", template: "{{=<% %>=}}", fault: "1:1: = is not used in these templates"),
        Case(name: "a pragma", template: "{{% CONTENT_TYPE: TEXT}}", fault: "1:1: % is not used in these templates"),
        Case(name: "inheritance", template: "{{<head}}{{/head}}", fault: "1:1: < is not used in these templates"),
        Case(name: "a dynamic partial", template: "{{>*title}}", fault: "1:1: “*title” is not a name"),
        Case(
            name: "a control character", template: "a\u{1}",
            fault: "1:2: a control character has no place in a template"),
    ]

    @Test("a partial that no page uses may include itself: it is only told")
    func includesItself() {
        let file = SourceFile(path: "templates/own.mustache", text: "  {{>own}}\n")
        let loaded = PageTemplates.load(builtIn: Templates.pages, overrides: [file])
        #expect(loaded.templates != nil)
        #expect(loaded.diagnostics.map(\.message) == ["no page uses this template"])
    }

    @Test("what would show nothing, or too much, is refused with its place", arguments: cases)
    func refuses(_ test: Case) throws {
        let file = SourceFile(path: "templates/digest.mustache", text: test.template)
        let loaded = PageTemplates.load(builtIn: Templates.pages, overrides: [file])
        #expect(loaded.templates == nil)
        let faults = loaded.diagnostics.filter { $0.path == "templates/digest.mustache" }
        let first = try #require(faults.first)
        let position = try #require(first.position)
        #expect("\(position.line):\(position.column): \(first.message)" == test.fault)
        #expect(first.rule == .invalidTemplate)
    }

    @Test("a hint names the nearest value")
    func hints() {
        let file = SourceFile(path: "templates/digest.mustache", text: "{{sumary}}")
        let loaded = PageTemplates.load(builtIn: Templates.pages, overrides: [file])
        #expect(loaded.diagnostics.first?.hint == "did you mean summary?")
    }

    @Test("partials that include themselves, or one another without end, are refused")
    func recursion() {
        let loop = PageTemplates.load(
            builtIn: Templates.pages,
            overrides: [
                SourceFile(path: "foot.mustache", text: "{{>a}}"), SourceFile(path: "a.mustache", text: "{{>foot}}"),
            ])
        #expect(loop.templates == nil)
        #expect(loop.diagnostics.contains { $0.message == "the partial “foot” includes itself" })
        // Each of eight partials includes the next one twenty times: 20⁷ renderings.
        let bomb = (0..<8).map { i in
            SourceFile(
                path: i == 0 ? "foot.mustache" : "p\(i).mustache", text: String(repeating: "{{>p\(i + 1)}}", count: 20))
        }
        let grown = PageTemplates.load(
            builtIn: Templates.pages, overrides: bomb + [SourceFile(path: "p8.mustache", text: "{{title}}")])
        #expect(grown.templates == nil)
    }

    @Test("a hundred thousand open sections are an error, not a crash")
    func deepSections() {
        let text = String(repeating: "{{#done}}", count: 100_000)
        let loaded = PageTemplates.load(
            builtIn: Templates.pages, overrides: [SourceFile(path: "digest.mustache", text: text)])
        #expect(loaded.templates == nil)
    }

    @Test("a person's file takes the place of the built-in one, with lists to loop over")
    func overrides() throws {
        let file = SourceFile(
            path: "templates/digest.mustache",
            text:
                "{{! mine }}<p>{{heading}}</p>{{#acts}}<li>{{text}} {{people}} {{#impact}}{{impact}}{{/impact}}</li>{{/acts}}\n"
        )
        let templates = try #require(Sample.templates([file]))
        let context = PageContext(templates: templates, title: "T", people: Sample.people)
        let page = String(decoding: DigestPage.render(Sample.digest(), context: context), as: UTF8.self)
        #expect(
            page == "<p>Week 10, 2\u{2060}–\u{2060}8 March 2026</p><li>Nightly export streams its upload Sarah Lee "
                + "40 GB of temporary files gone</li><li>Walked Raj through the runbook Raj </li>\n")
    }

    @Test("a style sheet that would end itself is refused, one that nobody uses is named")
    func styles() {
        let ended = PageTemplates.load(
            builtIn: Templates.pages, overrides: [SourceFile(path: "style.css", text: "a{}</STYLE><script>")])
        #expect(ended.templates == nil)
        let other = PageTemplates.load(
            builtIn: Templates.pages, overrides: [SourceFile(path: "templates/print.css", text: "a{}")])
        #expect(other.templates != nil)
        #expect(other.diagnostics.map(\.severity) == [.warning])
    }

    @Test("a template that no page uses is named, with the one it may be meant to be")
    func unused() {
        let loaded = PageTemplates.load(
            builtIn: Templates.pages, overrides: [SourceFile(path: "templates/portfolo.mustache", text: "x")])
        #expect(loaded.diagnostics.map(\.message) == ["no page uses this template"])
        #expect(loaded.diagnostics.first?.hint == "is it meant to be portfolio.mustache?")
    }

    @Test("the policy's hash is that of the text between the tags")
    func hash() throws {
        let context = try Sample.context()
        let page = String(decoding: DigestPage.render(Sample.digest(), context: context), as: UTF8.self)
        let start = try #require(page.range(of: "<style>" as StaticString)).upperBound
        let end = try #require(page.range(of: "</style>" as StaticString)).lowerBound
        let hash = SHA256.base64(Array(page[start..<end].utf8))
        #expect(page.contains("style-src 'sha256-\(hash)'"))
    }

    @Test("every name of a vocabulary is a value of its page")
    func vocabulary() throws {
        // A template that asks for each name once: none of them may be missing in silence.
        for page in TemplateVocabulary.pages.keys.sorted() {
            let names = try #require(TemplateVocabulary.pages[page]).names.sorted()
            let file = SourceFile(
                path: page + ".mustache", text: names.map { "\($0)={{#\($0)}}yes{{/\($0)}}\n" }.joined())
            let templates = try #require(Sample.templates([file]))
            let context = PageContext(
                templates: templates, title: "T", leftOut: ["a.md"], people: Sample.people, themes: ["initiative"])
            let rendered: [UInt8] =
                switch page {
                case "portfolio": PortfolioPage.render(Sample.portfolio(), context: context)
                case "digest": DigestPage.render(Sample.digest(), context: context)
                case "digests":
                    DigestIndexPage.render(
                        [Sample.digest()].compactMap { DigestIndexPage.Week($0) }, author: Sample.author,
                        context: context)
                default: ProblemPage.render(Sample.story(), context: context)
                }
            let missing = String(decoding: rendered, as: UTF8.self).split(separator: "\n").filter {
                !$0.hasSuffix("=yes")
            }
            // The root of the portfolio is the folder itself: empty.
            #expect(missing.map(String.init) == (page == "portfolio" ? ["root="] : []), "\(page)")
        }
    }
}
