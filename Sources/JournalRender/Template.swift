internal import JournalMarkdown
internal import JournalText

/// One template, ready to be filled in: literal text and tags, as ``TemplateTag`` reads them, by the rules of Mustache.
///
/// A section, partial or comment that stands alone in its line takes the line with it, and a partial in such a line is
/// indented as its tag is. Lambdas, inheritance, other delimiters and dotted names are not part of it
/// (``TemplateTag/scan(_:)`` refuses them), and nothing is shown unescaped but what is markup already.
struct Template: Sendable {
    /// A template by its name, and the white space that is put before each of its lines.
    struct Key: Hashable, Sendable {
        var name: String
        var indent: [UInt8] = []
    }

    enum Part: Sendable {
        case literal(Range<Int>)
        case variable(String)
        /// Up to the part at `end`.
        case section(String, isInverted: Bool, end: Int)
        case partial(Key)
    }

    let bytes: [UInt8]
    private(set) var parts: [Part] = []

    /// - Parameter file: without a fault of ``TemplateTag/scan(_:)``.
    init(_ file: SourceFile) {
        bytes = file.bytes
        var at = file.byteOrderMarkLength
        var open: [Int] = []
        for tag in TemplateTag.scan(file).tags {
            var (start, end) = (tag.span.start, tag.span.end)
            var indent: [UInt8] = []
            if tag.kind != .variable, let line = loneLine(around: tag.span, from: at) {
                if tag.kind == .partial { indent = Array(bytes[line.lowerBound..<start]) }
                (start, end) = (line.lowerBound, line.upperBound)
            }
            if start > at { parts.append(.literal(at..<start)) }
            at = end
            switch tag.kind {
            case .comment: break
            case .variable: parts.append(.variable(tag.name))
            case .partial: parts.append(.partial(Key(name: tag.name, indent: indent)))
            case .section, .inverted:
                open.append(parts.count)
                parts.append(.section(tag.name, isInverted: tag.kind == .inverted, end: 0))
            case .close:
                guard let section = open.popLast(), case .section(let name, let isInverted, _) = parts[section] else {
                    break
                }
                parts[section] = .section(name, isInverted: isInverted, end: parts.count)
            }
        }
        if at < bytes.count { parts.append(.literal(at..<bytes.count)) }
    }

    /// The line of a tag that stands alone in it, with its end; nil where something else stands there too.
    ///
    /// - Parameter from: What stands before this offset is another tag's.
    private func loneLine(around span: SourceSpan, from: Int) -> Range<Int>? {
        var start = span.start
        while start > from, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A || start == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            return nil
        }
        var end = span.end
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end == bytes.count { return start..<end }
        return bytes[end] == 0x0A ? start..<(end + 1) : nil
    }

    /// The partials that it includes.
    var partials: [Key] {
        parts.compactMap { if case .partial(let key) = $0 { key } else { nil } }
    }
}

extension SourceFile {
    /// The same with white space before each of its lines, as a partial that is indented has it.
    func indented(by indent: [UInt8]) -> SourceFile {
        if indent.isEmpty { return self }
        let lines = bytes.dropFirst(byteOrderMarkLength).split(separator: 0x0A, omittingEmptySubsequences: false)
        return SourceFile(
            path: path, bytes: Array(lines.map { $0.isEmpty ? [] : indent + $0 }.joined(separator: [0x0A])))
    }
}

/// Templates that include one another.
struct TemplateLibrary: Sendable {
    private var templates: [Template.Key: Template] = [:]

    /// - Parameters:
    ///   - files: by name.
    ///   - names: those that will be filled in; nothing that they include includes itself, through others either.
    init(_ files: [String: SourceFile], for names: some Sequence<String>) {
        var waiting = names.map { Template.Key(name: $0) }
        while let key = waiting.popLast() {
            guard templates[key] == nil, let file = files[key.name] else { continue }
            let template = Template(file.indented(by: key.indent))
            templates[key] = template
            waiting += template.partials
        }
    }

    /// A template filled in; empty where there is none of that name.
    func render(_ name: String, _ values: PageValues) -> [UInt8] {
        var rendering = TemplateRendering(library: self, scopes: [values])
        rendering.render(Template.Key(name: name))
        return rendering.out
    }

    fileprivate subscript(key: Template.Key) -> Template? { templates[key] }
}

/// One page while it is written. It calls itself for each section and partial, of which there are few within another
/// (``TemplateTag/deepest``).
private struct TemplateRendering {
    let library: TemplateLibrary
    /// The page's values and those of the rows of lists, the innermost last.
    var scopes: [PageValues]
    var out: [UInt8] = []

    mutating func render(_ key: Template.Key) {
        guard let template = library[key] else { return }
        render(template, template.parts.indices)
    }

    private mutating func render(_ template: Template, _ range: Range<Int>) {
        var i = range.lowerBound
        while i < range.upperBound {
            switch template.parts[i] {
            case .literal(let range): out.append(contentsOf: template.bytes[range])
            case .variable(let name): show(value(name))
            case .partial(let key): render(key)
            case .section(let name, let isInverted, let end):
                render(template, (i + 1)..<end, of: value(name), isInverted: isInverted)
                i = end
                continue
            }
            i += 1
        }
    }

    private mutating func render(
        _ template: Template, _ range: Range<Int>, of value: PageValues.Value?, isInverted: Bool
    ) {
        if isInverted {
            if value?.isShown != true { render(template, range) }
            return
        }
        guard let value, value.isShown else { return }
        guard case .list(let rows) = value else { return render(template, range) }
        for row in rows {
            scopes.append(row)
            render(template, range)
            scopes.removeLast()
        }
    }

    /// What a name stands for in the innermost scope that has it.
    private func value(_ name: String) -> PageValues.Value? {
        for scope in scopes.reversed() {
            if let value = scope[name], !value.isMissing { return value }
        }
        return nil
    }

    private mutating func show(_ value: PageValues.Value?) {
        switch value {
        case .text(let text): out.appendEscaped(text.withoutControls)
        case .html(let bytes): out.append(contentsOf: bytes)
        case .flag(true): out.append("true")
        case .flag(false), .list, nil: break
        }
    }
}

extension PageValues.Value {
    /// Whether it counts as if it were not there, and a scope around has its say.
    fileprivate var isMissing: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .html(let bytes): bytes.isEmpty
        case .flag, .list: false
        }
    }

    /// Whether a section of it is shown.
    fileprivate var isShown: Bool {
        switch self {
        case .flag(let flag): flag
        case .list(let rows): !rows.isEmpty
        case .text, .html: !isMissing
        }
    }
}

extension String {
    /// With U+FFFD for control characters, which would be errors in HTML.
    fileprivate var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            scalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }
}
