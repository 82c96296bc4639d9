package import JournalCore
internal import JournalText

/// What `journal explain` prints.
package enum ExplanationText {
    /// Where what follows a label begins.
    private static let column = 13

    /// Explanations, one below the other.
    ///
    /// - Parameter width: The columns of the terminal.
    package static func render(_ explanations: [Explanation], width: Int) -> [UInt8] {
        var out = WrappedText(width: width)
        for (number, explanation) in explanations.enumerated() {
            if number > 0 { out.line() }
            append(explanation, to: &out)
        }
        return out.bytes
    }

    private static func append(_ explanation: Explanation, to out: inout WrappedText) {
        let context = [explanation.group.label, explanation.context].filter { !$0.isEmpty }.joined(separator: ", ")
        let id = explanation.group == .phrases ? "“\(explanation.id)”" : explanation.id
        let name = explanation.name.isEmpty ? "" : ": \(explanation.name)"
        out.text("\(id)\(name) (\(context))", first: 0, indent: 2)
        out.text(explanation.sentence, first: 2, indent: 2)
        for part in explanation.parts {
            if part.style == .names {
                out.text(part.items.joined(separator: ", "), first: 2, indent: column, label: part.label)
                continue
            }
            for (number, item) in part.items.enumerated() {
                let label = number == 0 ? part.label : ""
                if part.style == .lines {
                    let space = String(repeating: " ", count: column - 2 - label.count)
                    out.line(label + space + PrintableText.escaped(item), indent: 2)
                } else {
                    out.text(item, first: number == 0 ? 2 : column, indent: column, label: label)
                }
            }
        }
        switch explanation.source {
        case .essays(let titles):
            let label = titles.count == 1 ? "Essay" : "Essays"
            out.text(titles.joined(separator: "; "), first: 2, indent: column, label: label)
        case .journal: out.text("journal.yaml", first: 2, indent: column, label: "From")
        case .format: break
        }
    }

    /// All words by group, for somebody who does not know which to ask for; long lists are left to their groups.
    package static func overview(_ explanations: Explanations, width: Int) -> [UInt8] {
        var out = WrappedText(width: width)
        out.text("`journal explain WORD` tells more of each of these.", first: 0, indent: 0)
        for group in Explanation.Group.allCases {
            let members = explanations.group(group)
            if members.isEmpty || group == .themes || group == .phrases || group == .skills { continue }
            out.line()
            out.line(PrintableText.escaped(group.title))
            switch group {
            case .kinds:
                for theme in explanations.group(.themes) {
                    let names = theme.parts.first { $0.label == "Kinds" }?.items ?? []
                    out.text(
                        names.joined(separator: ", "), first: 2, indent: 26, label: PrintableText.escaped(theme.name))
                }
            case .essays: for essay in members { out.text(essay.name, first: 2, indent: 5, label: essay.id) }
            case .aims:
                for aim in members {
                    let skills = explanations.group(.skills).filter { $0.context == aim.name }.map(\.id)
                    out.text(skills.joined(separator: ", "), first: 2, indent: 26, label: aim.id)
                }
            default: out.text(members.map(\.id).joined(separator: ", "), first: 2, indent: 2)
            }
        }
        return out.bytes
    }

    /// The words of one group, each with what it means.
    package static func list(_ group: Explanation.Group, of explanations: Explanations, width: Int) -> [UInt8] {
        var out = WrappedText(width: width)
        let members = explanations.group(group)
        out.line(group.title)
        let indent = min(26, (members.map(\.id.unicodeScalars.count).max() ?? 0) + 4)
        for member in members {
            let says = group == .essays ? member.name : (group == .phrases ? member.context : member.sentence)
            out.text(says, first: 2, indent: indent, label: PrintableText.escaped(member.id))
        }
        return out.bytes
    }
}
