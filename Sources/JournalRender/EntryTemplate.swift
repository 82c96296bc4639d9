package import JournalText

/// What `journal new` makes an entry from: Markdown with names in it, in the language of the pages' templates.
///
/// What comes out is an entry's source, so that nothing is escaped.
package struct EntryTemplate {
    /// One value of a name.
    package enum Value: Sendable {
        /// Empty counts as missing.
        case text(String)
        case flag(Bool)
        case list([[String: Value]])
    }

    private static let common: Set<String> = ["date", "title", "titleValue", "week", "friday"]

    /// What the templates of a kind may name, and the lists that they may loop over.
    private static let names: [String: (values: Set<String>, lists: [String: Set<String>])] = [
        "entry": (common, [:]),
        "problem": (common.union(["id"]), [:]),
        "audit": (common.union(["kind", "sentence"]), ["questions": ["text"]]),
        "week": (
            common.union(["number", "days", "leftovers"]),
            [
                "promises": ["text", "due"], "unmet": ["text"], "problems": ["text", "next"],
                "habits": ["kind", "name", "sentence", "isDone"],
            ]
        ),
    ]

    /// The entry that a template makes; nil with at least one error where it cannot be used.
    ///
    /// - Parameter kind: `entry`, `problem`, `audit` or `week`, which says what may be named.
    package static func render(
        _ file: SourceFile, kind: String, _ values: [String: Value]
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        var (tags, diagnostics) = TemplateTag.scan(file)
        diagnostics += unknownNames(tags, in: file, kind: kind)
        guard diagnostics.isEmpty else { return (nil, diagnostics) }
        return (TemplateLibrary([kind: file], for: [kind]).render(kind, PageValues(unescaped: values)), [])
    }

    private static func unknownNames(_ tags: [TemplateTag], in file: SourceFile, kind: String) -> [Diagnostic] {
        guard let names = names[kind] else { return [] }
        let index = LineIndex(file.bytes)
        var open = OpenSections(names: names.values, lists: names.lists)
        var faults: [Diagnostic] = []
        for tag in tags {
            switch tag.kind {
            case .close: open.close()
            case .comment: break
            case .partial:
                faults.append(
                    file.diagnostic(
                        .invalidTemplate, at: tag.span, in: index, message: "an entry's template includes no other"))
            case .variable, .section, .inverted:
                let isListAsText = tag.kind == .variable && names.lists[tag.name] != nil
                if isListAsText || !open.knows(tag.name) {
                    faults.append(
                        file.diagnostic(
                            .invalidTemplate, at: tag.span, in: index,
                            message: "the entry “\(kind)” has no value “\(tag.name)”",
                            hint: open.nearest(to: tag.name).map { "did you mean \($0)?" }))
                }
                if tag.kind != .variable, let outer = open.open(tag) {
                    faults.append(
                        file.diagnostic(
                            .invalidTemplate, at: tag.span, in: index, message: tag.standsIn(list: outer)))
                }
            }
        }
        return faults
    }
}

extension PageValues {
    /// The values of an entry's template, which are the source of an entry and not of a page.
    fileprivate init(unescaped values: [String: EntryTemplate.Value]) {
        self.init(
            values.mapValues { value in
                switch value {
                case .text(let text): .html(Array(text.utf8))
                case .flag(let flag): .flag(flag)
                case .list(let rows): .list(rows.map { PageValues(unescaped: $0) })
                }
            })
    }
}
