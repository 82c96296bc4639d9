package import JournalCore
internal import JournalMarkdown
internal import JournalText

/// The Monday plan as text for a terminal, and as Markdown to paste into an entry.
package enum StatusText {
    /// Plain text in lines of at most 76 columns; nothing in it acts on a terminal.
    package static func text(_ status: Status) -> String {
        let outline = StatusOutline(status)
        var out: [UInt8] = []
        PlainLines.append(title: outline.title, underline: 0x3D, to: &out)
        if status.isEmpty {
            let steps = StatusOutline.firstSteps(status.today)
            out.append("\nNothing is written yet.\n\n")
            PlainLines.append(steps.before, prefix: "", to: &out)
            out.append("\n")
            for line in steps.lines { PlainLines.append(line, prefix: "    ", to: &out) }
            out.append("\n")
            PlainLines.append(steps.after, prefix: "", to: &out)
        } else {
            for section in outline.sections { section.appendText(to: &out) }
        }
        return String(decoding: out, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { PrintableText.escaped(String($0)) }.joined(separator: "\n")
    }

    /// Markdown in which no text of a person is markup of ours.
    package static func markdown(_ status: Status) -> [UInt8] {
        let outline = StatusOutline(status)
        var out: [UInt8] = []
        out.append("# ")
        RichText(plain: outline.title).appendMarkdown(to: &out)
        out.append("\n")
        if status.isEmpty {
            let steps = StatusOutline.firstSteps(status.today)
            for line in [steps.before] + steps.lines + [steps.after] {
                out.append("\n")
                line.appendMarkdown(to: &out, place: .entry)
                out.append("\n")
            }
        }
        for section in status.isEmpty ? [] : outline.sections { section.appendMarkdown(to: &out, place: .entry) }
        return out
    }
}
