import JournalMarkdown
import JournalText
import Testing

@testable import JournalCore
@testable import JournalRender

/// Trust, promises 8 and 9: what is written is inert, and data is never a template.
@Suite("Pages are inert")
struct InertPagesTests {
    /// A report whose every text is the payload.
    static func digest(_ payload: String) -> Digest {
        var digest = Sample.digest()
        let text = everywhere(payload)
        digest.summary = text
        digest.author = JournalConfig.Author(name: payload, role: payload, aim: payload)
        for i in digest.done.indices {
            digest.done[i].text = text
            digest.done[i].impact = text
            digest.done[i].before = text
            digest.done[i].after = text
            digest.done[i].people = [payload]
            digest.done[i].evidence = [text, RichText(plain: payload), Sample.link(payload, payload)]
            digest.done[i].problems = [Digest.Link(title: text, slug: payload)]
        }
        for i in digest.problems.indices {
            digest.problems[i].title = text
            digest.problems[i].slug = payload
            digest.problems[i].before = text
            digest.problems[i].after = text
        }
        let line = Digest.Line(day: Sample.day("2026-03-02"), text: text, people: [payload])
        let phrase = Phrase(text: payload, instead: [payload], rule: payload)
        digest.mirror = Digest.Mirror(
            bare: [line], alone: 1, shared: 0, crowdedWeeks: 4,
            hints: [LanguageHint(phrase: phrase, written: payload, count: 2, example: text)],
            telling: [LanguageHint(phrase: phrase, written: payload, count: 1, example: text)],
            trend: LanguageTrend(count: 3, before: 2, weeks: 4),
            openAudits: [
                Digest.OpenAudit(
                    kind: payload, name: payload, day: payload, text: text, pick: text, by: payload, isOverdue: true)
            ], claimedGaps: [line], openFeedback: [line],
            intended: [Digest.Intention(kind: payload, text: text, met: false)],
            stalled: [Digest.Link(title: text, slug: payload)],
            quiet: [QuietPerson(person: payload, last: line.day, text: text)],
            credits: [Digest.Credit(person: payload, gave: 1, got: 1)])
        digest.needs = [Digest.Need(person: payload, text: text, problem: Digest.Link(title: text, slug: payload))]
        digest.promisesDue = [
            Digest.Promise(text: text, people: [payload], due: payload, done: payload, state: .missed)
        ]
        digest.habits = [Digest.Habit(kind: payload, name: payload, count: 1, run: 1)]
        digest.learned = [Digest.Line(day: Sample.day("2026-03-02"), text: text, people: [payload])]
        digest.thanks = digest.learned
        digest.intentions = [Digest.Intention(kind: payload, text: text, met: false)]
        for d in digest.byDay.indices {
            for i in digest.byDay[d].items.indices {
                digest.byDay[d].items[i].labels = [payload]
                digest.byDay[d].items[i].text = text
                digest.byDay[d].items[i].detail = block(payload)
                digest.byDay[d].items[i].tags = [payload]
                digest.byDay[d].items[i].theme = payload
            }
        }
        return digest
    }

    /// The payload as text, as a link's words, address and title, as an image, as code and as a mention.
    static func everywhere(_ payload: String) -> RichText {
        var text = RichText()
        let bytes = Array(payload.utf8)
        text.append(text: bytes)
        var argument = RichText()
        argument.append(text: bytes)
        for op in [RichText.Op.link, .image] {
            text.append(op)
            text.code += argument.code + [0x02] + argument.code + [0x02]
            text.append(text: bytes)
            text.append(op == .link ? .linkEnd : .imageEnd)
        }
        text.append(.code)
        text.append(text: bytes)
        text.append(.codeEnd)
        text.append(.mention, bytes)
        return text
    }

    static func block(_ payload: String) -> RichText {
        var text = RichText()
        text.append(.paragraph)
        text.append(everywhere(payload))
        text.append(.paragraphEnd)
        text.append(.codeBlock, Array(payload.utf8))
        text.append(text: Array(payload.utf8))
        text.append(.codeBlockEnd)
        text.append(.htmlBlock)
        text.append(text: Array(payload.utf8))
        text.append(.htmlBlockEnd)
        return text
    }

    static func portfolio(_ payload: String) -> Portfolio {
        var portfolio = Sample.portfolio()
        let text = everywhere(payload)
        portfolio.author = JournalConfig.Author(name: payload, role: payload, aim: payload)
        portfolio.summary = payload
        for i in portfolio.figures.indices {
            portfolio.figures[i].label = text
            portfolio.figures[i].before = text
            portfolio.figures[i].after = text
            portfolio.figures[i].meaning = text
            for m in portfolio.figures[i].measures.indices { portfolio.figures[i].measures[m].text = payload }
        }
        for i in portfolio.stories.indices {
            portfolio.stories[i].headline = text
            portfolio.stories[i].situation = text
            portfolio.stories[i].result = everywhere(payload + "x")
            portfolio.stories[i].problem = payload
            portfolio.stories[i].people = [payload]
            portfolio.stories[i].criteria = [payload]
        }
        for i in portfolio.criteria.indices { portfolio.criteria[i].name = payload }
        for i in portfolio.problems.indices {
            portfolio.problems[i].title = text
            portfolio.problems[i].slug = payload
        }
        for i in portfolio.themes.indices {
            portfolio.themes[i].name = payload
            for k in portfolio.themes[i].kinds.indices { portfolio.themes[i].kinds[k].name = payload }
        }
        portfolio.systems[0].label = payload
        portfolio.responsibilities[0].area = payload
        portfolio.skills[0].name = payload
        portfolio.skills[1].name = payload
        portfolio.practice?.rows[0].title = text
        portfolio.practice?.rows[0].slug = payload
        portfolio.quiet[0].person = payload
        portfolio.ledger[0].person = payload
        portfolio.mentoringQuarters[0] = payload
        portfolio.author.role = payload
        portfolio.reach[0].team = payload
        portfolio.mentoring[0].person = payload
        portfolio.praise[0].quote = text
        portfolio.praise[0].who = [payload]
        portfolio.lessons[0].text = text
        portfolio.timeline[0].label = payload
        portfolio.timeline[0].text = text
        portfolio.timeline[0].solved = [text]
        for i in portfolio.evidence.indices {
            portfolio.evidence[i].item = payload
            portfolio.evidence[i].text = text
            portfolio.evidence[i].kind = payload
            portfolio.evidence[i].sources = [text, RichText(plain: payload)]
            portfolio.evidence[i].location = Item.Location(file: payload, position: SourcePosition(line: 1, column: 1))
        }
        return portfolio
    }

    static func story(_ payload: String) -> ProblemStory {
        var story = Sample.story()
        story.problem.title = everywhere(payload)
        story.problem.before = everywhere(payload)
        story.problem.impact = everywhere(payload)
        story.problem.category = payload
        story.problem.people = [payload]
        story.problem.stakeholders[0].person = payload
        story.problem.stakeholders[0].pain = everywhere(payload)
        story.problem.stakeholders[0].stance = payload
        story.summary?.situation = everywhere(payload)
        story.summary?.actions = [everywhere(payload)]
        story.summary?.result = everywhere(payload)
        for i in story.gaps.indices {
            story.gaps[i].text = payload
            story.gaps[i].type = payload
            story.gaps[i].place = Item.Location(file: payload, position: SourcePosition(line: 1, column: 1))
        }
        for i in story.steps.indices {
            story.steps[i].heard = story.steps[i].parts
            story.steps[i].name = payload
            for p in story.steps[i].parts.indices {
                story.steps[i].parts[p].text = everywhere(payload)
                story.steps[i].parts[p].detail = block(payload)
                story.steps[i].parts[p].fields = [Item.Field(key: payload, value: everywhere(payload))]
            }
        }
        return story
    }

    static func pages(_ payload: String) throws -> [(String, [UInt8])] {
        var context = try Sample.context(leftOut: [payload])
        context = PageContext(
            templates: context.templates, title: payload, leftOut: [payload],
            people: ["sarah": VisibleJournal.Person(key: "sarah", name: payload, team: payload, relation: nil)])
        let digest = digest(payload)
        return [
            ("digest", DigestPage.render(digest, context: context)),
            ("portfolio", PortfolioPage.render(portfolio(payload), context: context)),
            ("problem", ProblemPage.render(story(payload), context: context)),
            (
                "index",
                DigestIndexPage.render(
                    [digest].compactMap { DigestIndexPage.Week($0) }, author: digest.author, context: context)
            ),
        ]
    }

    @Test("the pages of harmless text hold our own elements alone")
    func harmless() throws {
        for (page, bytes) in try InertPagesTests.pages("words") {
            #expect(HTMLTokens(bytes).violations == [], "\(page)")
        }
    }

    static let some = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "\"\u{301} onload=\"x",
        "javascript:alert(1)", "</title><script>x</script>", "</style><script>x</script>", "<!--", "]]>", "{{{title}}}",
        "{{#done}}", "{{>head}}", "\u{0}\u{1}0\u{1}", "data:text/html,<script>x</script>", "//evil.org", "\\\\evil.org",
        "https://x.org/\"onmouseover=\"x", "&lt;script&gt;", "&#x3C;script&#x3E;", "${7*7}", "<svg/onload=x>",
    ]

    @Test("no payload becomes markup, wherever it stands", arguments: some)
    func inert(_ payload: String) throws {
        for (page, bytes) in try InertPagesTests.pages(payload) {
            #expect(HTMLTokens(bytes).violations == [], "\(page)")
        }
    }

    /// How often each element and attribute stands there, links apart: no payload may change that.
    static func shape(_ bytes: [UInt8]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for tag in HTMLTokens(bytes).tags where tag.name != "a" {
            counts[tag.name, default: 0] += 1
            for name in tag.attributes.keys { counts[tag.name + "@" + name, default: 0] += 1 }
        }
        return counts
    }

    @Test("seven thousand payloads are inert", .enabled(if: Corpora.folder != nil, "JOURNAL_CORPORA is not set"))
    func corpora() throws {
        let payloads = Corpora.lines("xss-payloadbox.txt") + Corpora.lines("xss-intruders.txt")
        #expect(payloads.count > 7000)
        let context = try Sample.context()
        let shape = InertPagesTests.shape(Array(InertPagesTests.block("words").html.utf8))
        // All of them one by one in text, address, title, tag, code; in whole pages every tenth.
        for (i, payload) in payloads.enumerated() {
            let html = Array(InertPagesTests.block(payload).html.utf8)
            let violations = HTMLTokens(html).violations
            if violations != [] { Issue.record("payload \(i): \(violations)") }
            if InertPagesTests.shape(html) != shape { Issue.record("payload \(i) changes the elements") }
            guard i % 10 == 0 else { continue }
            let page = DigestPage.render(InertPagesTests.digest(payload), context: context)
            let tokens = HTMLTokens(page)
            if tokens.violations != [] { Issue.record("payload \(i) in a page: \(tokens.violations)") }
        }
    }

    @Test(
        "template injections come out as they went in",
        .enabled(if: Corpora.folder != nil, "JOURNAL_CORPORA is not set"))
    func injections() throws {
        let payloads = Corpora.lines("template-injection.txt")
        #expect(payloads.count > 100)
        let context = try Sample.context()
        for payload in payloads {
            var expected: [UInt8] = []
            expected.appendEscaped(String(decoding: RichText(plain: payload).code, as: UTF8.self))
            let text = String(decoding: expected, as: UTF8.self)
            var digest = Sample.digest()
            digest.author.name = payload
            digest.done[0].text = RichText(plain: payload)
            digest.byDay[0].items[0].tags = [payload]
            let page = String(decoding: DigestPage.render(digest, context: context), as: UTF8.self)
            #expect(page.contains("Weekly digest · \(text), Support"), "author: \(payload)")
            #expect(page.contains("#\(text)</span>"), "tag: \(payload)")
        }
    }
}
