package import JournalText

/// The templates of the pages and their style sheet, checked and parsed once for a build.
///
/// 1. A file of the journal's own `templates/` takes the place of the built-in one of the same name.
/// 2. Every tag is read (``TemplateTag``), every name is looked up in its page's vocabulary, through all partials.
/// 3. What passed is made ready to be filled in (``Template``).
package struct PageTemplates: Sendable {
    private let library: TemplateLibrary
    /// For each page, the lists that it loops over: the others need not be computed.
    private let usedLists: [String: Set<String>]
    /// The style sheet, as it stands between `<style>` and `</style>`.
    let style: [UInt8]
    /// `sha256-…`, of exactly that text.
    let styleHash: String

    /// Reads and checks templates.
    ///
    /// - Parameters:
    ///   - builtIn: The program's own, by file name (`digest.mustache`, `style.css`).
    ///   - overrides: The `.mustache` and `.css` files of the journal's `templates/` folder; others are passed over.
    /// - Returns: nil with at least one error where a template cannot be used.
    package static func load(
        builtIn: [String: [UInt8]], overrides: [SourceFile]
    ) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
        var loader = TemplateLoader(builtIn: builtIn, overrides: overrides)
        loader.check()
        let hasErrors = loader.diagnostics.contains { $0.severity == .error }
        return (hasErrors ? nil : PageTemplates(loader), loader.diagnostics.sorted(by: Diagnostic.inReadingOrder))
    }

    private init(_ loader: TemplateLoader) {
        library = TemplateLibrary(loader.templates, for: TemplateVocabulary.pages.keys)
        usedLists = loader.usedLists
        style = loader.style
        styleHash = "sha256-" + SHA256.base64(loader.style)
    }

    /// Whether the page's template loops over a list.
    func uses(list: String, in page: String) -> Bool { usedLists[page]?.contains(list) ?? false }

    /// The page's bytes.
    func render(_ values: PageValues, page: String) -> [UInt8] { library.render(page, values) }
}

/// Puts the files together and checks them.
struct TemplateLoader {
    /// By name without extension.
    private(set) var templates: [String: SourceFile] = [:]
    private(set) var style: [UInt8] = []
    private var stylePath = "style.css"
    private(set) var usedLists: [String: Set<String>] = [:]
    var diagnostics: [Diagnostic] = []

    private var tags: [String: [TemplateTag]] = [:]
    private var indices: [String: LineIndex] = [:]
    private var included: Set<String> = []
    private var overridden: Set<String> = []

    /// Partials within partials at most, and tags that one page may come to: a partial that includes two that include
    /// two grows without end in few lines.
    private static let deepest = 8
    private static let mostTags = 20_000
    private static let mostFaults = 100

    init(builtIn: [String: [UInt8]], overrides: [SourceFile]) {
        for name in builtIn.keys.sorted() {
            add(SourceFile(path: name, bytes: builtIn[name] ?? []), isOverride: false)
        }
        for file in overrides { add(file, isOverride: true) }
    }

    private mutating func add(_ file: SourceFile, isOverride: Bool) {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        if name.hasSuffix(".mustache") {
            let base = String(name.dropLast(".mustache".count))
            templates[base] = file
            if isOverride { overridden.insert(base) }
        } else if name == "style.css" {
            setStyle(file)
        } else if name.hasSuffix(".css") {
            diagnostics.append(
                Diagnostic(
                    .invalidTemplate, path: file.path, message: "no page uses this style sheet",
                    hint: "put the styles into style.css", severity: .warning))
        }
    }

    private mutating func setStyle(_ file: SourceFile) {
        var bytes = Array(file.bytes.dropFirst(file.byteOrderMarkLength))
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        style = bytes
        stylePath = file.path
        let index = LineIndex(file.bytes)
        if let end = bytes.firstPlace(ofTag: "</style") {
            diagnostics.append(
                file.diagnostic(
                    .invalidTemplate, at: SourceSpan(end, end + 7), in: index,
                    message: "</style would end the style sheet within the page"))
        }
        if Array(String(decoding: bytes, as: UTF8.self).utf8) != bytes || bytes.contains(0) || bytes.contains(0x0D) {
            diagnostics.append(
                Diagnostic(
                    .invalidTemplate, path: file.path, message: "the style sheet is not UTF-8 with line feeds",
                    hint: "save the file as UTF-8, lines ended by LF: its hash stands in every page"))
        }
    }

    /// Reads the tags of all, then walks each page through its partials.
    mutating func check() {
        for name in templates.keys.sorted() {
            guard let file = templates[name] else { continue }
            let scan = TemplateTag.scan(file)
            tags[name] = scan.tags
            indices[name] = LineIndex(file.bytes)
            diagnostics += scan.diagnostics
        }
        for page in TemplateVocabulary.pages.keys.sorted() {
            guard templates[page] != nil else {
                diagnostics.append(
                    Diagnostic(.invalidTemplate, path: page + ".mustache", message: "the template is missing"))
                continue
            }
            walk(page)
        }
        tellUnknown()
        let pages = Set(TemplateVocabulary.pages.keys)
        for name in overridden.subtracting(included).subtracting(pages).sorted() {
            let nearest = NearestName.of(name, among: pages.union(included).sorted())
            diagnostics.append(
                Diagnostic(
                    .invalidTemplate, path: templates[name]?.path ?? name, message: "no page uses this template",
                    hint: nearest.map { "is it meant to be \($0).mustache?" }, severity: .warning))
        }
        if style.isEmpty {
            diagnostics.append(Diagnostic(.invalidTemplate, path: stylePath, message: "the style sheet is empty"))
        }
    }

    /// A value that some page does not have, to be told once, though several pages include its template.
    private struct UnknownValue {
        struct Place: Hashable, Comparable {
            var template: String
            var start: Int

            static func < (a: Place, b: Place) -> Bool { (a.template, a.start) < (b.template, b.start) }
        }

        var tag: TemplateTag
        var nearest: String?
        private(set) var pages: [String] = []

        init(tag: TemplateTag, nearest: String?) { (self.tag, self.nearest) = (tag, nearest) }

        mutating func add(_ page: String) { if pages.last != page { pages.append(page) } }
    }

    private var unknown: [UnknownValue.Place: UnknownValue] = [:]

    private mutating func tellUnknown() {
        for (place, value) in unknown.sorted(by: { $0.key < $1.key }) {
            let pages = value.pages.map { "“\($0)”" }
            let isAll = pages.count == TemplateVocabulary.pages.count
            let subject =
                isAll
                ? "no page has a value"
                : pages.count == 1
                    ? "the page \(pages[0]) has no value"
                    : "the pages \(pages.dropLast().joined(separator: ", ")) and \(pages[pages.count - 1]) have no value"
            fault(
                value.tag, in: place.template, "\(subject) “\(value.tag.name)”",
                hint: value.nearest.map { "did you mean \($0)?" })
        }
    }

    private struct Frame {
        var template: String
        var next: Int
        /// Sections that are open in this template.
        var depth: Int
    }

    private mutating func walk(_ page: String) {
        guard let vocabulary = TemplateVocabulary.pages[page] else { return }
        var frames = [Frame(template: page, next: 0, depth: 0)]
        var open = OpenSections(names: vocabulary.names, lists: vocabulary.lists)
        var seen = 0
        var used: Set<String> = []
        while let frame = frames.last {
            guard let list = tags[frame.template], frame.next < list.count else {
                // Sections that a faulty template leaves open end with it.
                open.close(frame.depth)
                frames.removeLast()
                continue
            }
            frames[frames.count - 1].next += 1
            let tag = list[frame.next]
            seen += 1
            if seen > TemplateLoader.mostTags {
                fault(tag, in: frame.template, "partials include one another too often")
                break
            }
            switch tag.kind {
            case .variable, .section, .inverted:
                if !open.knows(tag.name) {
                    let place = UnknownValue.Place(template: frame.template, start: tag.span.start)
                    let value = UnknownValue(tag: tag, nearest: open.nearest(to: tag.name))
                    unknown[place, default: value].add(page)
                }
                if tag.kind != .variable {
                    if vocabulary.lists[tag.name] != nil { used.insert(tag.name) }
                    if let outer = open.open(tag) {
                        fault(tag, in: frame.template, tag.standsIn(list: outer))
                    }
                    frames[frames.count - 1].depth += 1
                }
            case .close:
                if frame.depth > 0 {
                    open.close()
                    frames[frames.count - 1].depth -= 1
                }
            case .partial: include(tag, from: frame.template, &frames)
            case .comment: break
            }
        }
        usedLists[page] = used
    }

    private mutating func include(_ tag: TemplateTag, from template: String, _ frames: inout [Frame]) {
        if TemplateVocabulary.pages[tag.name] != nil {
            return fault(tag, in: template, "“\(tag.name)” is a page, which no other includes")
        }
        guard templates[tag.name] != nil else {
            let partials = templates.keys.filter { TemplateVocabulary.pages[$0] == nil }.sorted()
            let nearest = NearestName.of(tag.name, among: partials)
            fault(
                tag, in: template, "there is no partial “\(tag.name)”",
                hint: nearest.map { "did you mean \($0)?" } ?? "add \(tag.name).mustache")
            return
        }
        included.insert(tag.name)
        guard !frames.contains(where: { $0.template == tag.name }) else {
            return fault(tag, in: template, "the partial “\(tag.name)” includes itself")
        }
        guard frames.count < TemplateLoader.deepest else {
            return fault(tag, in: template, "partials are nested more than \(TemplateLoader.deepest) deep")
        }
        frames.append(Frame(template: tag.name, next: 0, depth: 0))
    }

    /// A fault of a partial is told once, though several pages include it.
    private mutating func fault(_ tag: TemplateTag, in template: String, _ message: String, hint: String? = nil) {
        guard let file = templates[template], let index = indices[template] else { return }
        guard diagnostics.count < TemplateLoader.mostFaults else { return }
        let diagnostic = file.diagnostic(.invalidTemplate, at: tag.span, in: index, message: message, hint: hint)
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
}

extension [UInt8] {
    /// Where the name of a tag stands, without regard to ASCII case.
    fileprivate func firstPlace(ofTag name: StaticString) -> Int? {
        name.withUTF8Buffer { name in
            guard count >= name.count else { return nil }
            return (0...(count - name.count)).first { start in
                name.indices.allSatisfy { self[start + $0] == name[$0] || self[start + $0] | 0x20 == name[$0] }
            }
        }
    }
}
