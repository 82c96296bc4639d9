internal import JournalText

/// One `{{…}}` of a template.
///
/// The templates of a journal are a person's own text, and are read strictly: what Mustache would do in silence with the
/// rest (an unescaped value, a delimiter that is changed, a name that is nothing) is an error with its place.
struct TemplateTag {
    enum Kind {
        case variable
        case section
        case inverted
        case close
        case partial
        case comment
    }

    var kind: Kind
    var name: String
    var span: SourceSpan

    /// That a list stands within another.
    func standsIn(list outer: String) -> String { "the list “\(name)” stands within the list “\(outer)”" }

    /// Sections within sections at most: the renderer calls itself for each.
    static let deepest = 16
    /// Faults told of one template: each carries its line.
    private static let mostFaults = 20

    /// All tags of a template in order, sections closed properly.
    static func scan(_ file: SourceFile) -> (tags: [TemplateTag], diagnostics: [Diagnostic]) {
        let index = LineIndex(file.bytes)
        var diagnostics: [Diagnostic] = []
        func fault(_ span: SourceSpan, _ message: String, hint: String? = nil) {
            guard diagnostics.count < mostFaults else { return }
            diagnostics.append(file.diagnostic(.invalidTemplate, at: span, in: index, message: message, hint: hint))
        }
        if Array(String(decoding: file.bytes, as: UTF8.self).utf8) != file.bytes {
            fault(SourceSpan(0, 0), "the template is not UTF-8", hint: "save the file as UTF-8")
            return ([], diagnostics)
        }
        let bytes = file.bytes
        if let control = bytes.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
            fault(SourceSpan(control, control + 1), "a control character has no place in a template")
        }
        var tags: [TemplateTag] = []
        var open: [TemplateTag] = []
        var i = 0
        while i + 1 < bytes.count {
            guard bytes[i] == 0x7B, bytes[i + 1] == 0x7B else {
                i += 1
                continue
            }
            let isTriple = i + 2 < bytes.count && bytes[i + 2] == 0x7B
            let start = i
            guard let end = closing(of: start + 2, in: bytes) else {
                fault(SourceSpan(start, start + 2), "this {{ has no }}", hint: "write {{name}}")
                break
            }
            i = end + 2
            let span = SourceSpan(start, i)
            if isTriple {
                fault(
                    span, "{{{…}}} would show text unescaped", hint: "write {{name}}: what is markup already stays so")
                i += i < bytes.count && bytes[i] == 0x7D ? 1 : 0
                continue
            }
            switch read(bytes[(start + 2)..<end], span) {
            case .fault(let message, let hint): fault(span, message, hint: hint)
            case .tag(let tag):
                switch tag.kind {
                case .section, .inverted:
                    open.append(tag)
                    if open.count > deepest {
                        fault(span, "sections are nested more than \(deepest) deep")
                        return (tags, diagnostics)
                    }
                case .close:
                    if let last = open.popLast() {
                        if last.name != tag.name {
                            fault(span, "{{/\(tag.name)}} closes {{#\(last.name)}}", hint: "write {{/\(last.name)}}")
                        }
                    } else {
                        fault(span, "{{/\(tag.name)}} closes nothing")
                    }
                default: break
                }
                tags.append(tag)
            }
        }
        for tag in open { fault(tag.span, "{{#\(tag.name)}} is not closed", hint: "add {{/\(tag.name)}}") }
        return (tags, diagnostics)
    }

    private enum Reading {
        case tag(TemplateTag)
        case fault(String, hint: String?)
    }

    private static func closing(of start: Int, in bytes: [UInt8]) -> Int? {
        var i = start
        while i + 1 < bytes.count {
            if bytes[i] == 0x7D, bytes[i + 1] == 0x7D { return i }
            i += 1
        }
        return nil
    }

    private static func read(_ content: ArraySlice<UInt8>, _ span: SourceSpan) -> Reading {
        guard let mark = content.first else { return .fault("{{}} names nothing", hint: nil) }
        switch mark {
        case 0x21: return .tag(TemplateTag(kind: .comment, name: "", span: span))  // !
        case 0x23: return named(.section, content.dropFirst(), span)  // #
        case 0x5E: return named(.inverted, content.dropFirst(), span)  // ^
        case 0x2F: return named(.close, content.dropFirst(), span)  // /
        case 0x3E: return named(.partial, content.dropFirst(), span)  // >
        case 0x26: return .fault("{{&…}} would show text unescaped", hint: "write {{name}}")
        case 0x25, 0x3D, 0x24, 0x3C, 0x2A:
            return .fault(
                "\(String(decoding: [mark], as: UTF8.self)) is not used in these templates",
                hint: "use {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>partial}} and {{! comment }}")
        default: return named(.variable, content, span)
        }
    }

    private static func named(_ kind: Kind, _ content: ArraySlice<UInt8>, _ span: SourceSpan) -> Reading {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let name = Array(Array(content.drop(while: isSpace).reversed()).drop(while: isSpace).reversed())
        let isName = name.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
            default: false
            }
        }
        guard isName, !name.isEmpty else {
            let text = String(decoding: content, as: UTF8.self)
            return .fault("“\(text)” is not a name", hint: "a name is letters, digits, - and _")
        }
        return .tag(TemplateTag(kind: kind, name: String(decoding: name, as: UTF8.self), span: span))
    }
}
