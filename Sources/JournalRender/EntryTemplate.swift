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

    /// What the templates of a kind may name.
    private struct Names {
        var values: Set<String>
        var lists: [String: Set<String>] = [:]
    }

    private static let common: Set<String> = ["date", "title", "titleValue", "week", "friday"]

    private static let names: [String: Names] = [
        "entry": Names(values: common),
        "problem": Names(values: common.union(["id"])),
        "audit": Names(values: common.union(["kind", "sentence"]), lists: ["questions": ["text"]]),
        "week": Names(
            values: common.union(["number", "days", "leftovers"]),
            lists: [
                "promises": ["text", "due"], "unmet": ["text"], "problems": ["text", "next"],
                "habits": ["kind", "name", "sentence", "isDone"],
            ]),
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
        return (TemplateLibrary([kind: file]).render(kind, PageValues(unescaped: values)), [])
    }

    private static func unknownNames(_ tags: [TemplateTag], in file: SourceFile, kind: String) -> [Diagnostic] {
        guard let names = names[kind] else { return [] }
        let index = LineIndex(file.bytes)
        var open: [Set<String>] = []
        var lists: [String?] = []
        var faults: [Diagnostic] = []
        for tag in tags {
            switch tag.kind {
            case .close:
                _ = open.popLast()
                _ = lists.popLast()
            case .comment: break
            case .partial:
                faults.append(
                    file.diagnostic(
                        .invalidTemplate, at: tag.span, in: index, message: "an entry's template includes no other"))
            case .variable, .section, .inverted:
                let isList = names.lists[tag.name] != nil
                let isKnown =
                    names.values.contains(tag.name) || isList && tag.kind != .variable
                    || open.contains { $0.contains(tag.name) }
                if !isKnown {
                    let known = open.reduce(names.values.union(names.lists.keys)) { $0.union($1) }
                    let nearest = NearestName.of(tag.name, among: known.sorted())
                    faults.append(
                        file.diagnostic(
                            .invalidTemplate, at: tag.span, in: index,
                            message: "the entry “\(kind)” has no value “\(tag.name)”",
                            hint: nearest.map { "did you mean \($0)?" }))
                }
                guard tag.kind != .variable else { continue }
                if isList, tag.kind == .section, let outer = lists.compactMap({ $0 }).last {
                    faults.append(
                        file.diagnostic(
                            .invalidTemplate, at: tag.span, in: index,
                            message: "the list “\(tag.name)” stands within the list “\(outer)”"))
                }
                lists.append(isList && tag.kind == .section ? tag.name : nil)
                open.append(tag.kind == .section ? names.lists[tag.name] ?? [] : [])
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
