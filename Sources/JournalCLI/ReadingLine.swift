internal import JournalIO

/// What was read and what was not, in the one line with which `check` ends.
///
///     12 files read, 31 items, 4 plain notes; left out: 2 templates, 1 copy, 3 other extensions (2 .png, 1 .txt)
struct ReadingLine {
    let summary: ReadingSummary

    /// The line, without its end.
    var text: String {
        var text =
            "\(Words.count(summary.files, "file")) read, \(Words.count(summary.items, "item")), "
            + Words.count(summary.plainNotes, "plain note")
        if !leftOut.isEmpty { text += "; left out: " + leftOut.joined(separator: ", ") }
        if let next { text += "; " + next }
        return text
    }

    /// What was left out, a kind each.
    private var leftOut: [String] {
        let files = summary.leftOut
        var kinds: [String] = []
        if files.templates > 0 { kinds.append(Words.count(files.templates, "template")) }
        if files.copies > 0 { kinds.append("\(files.copies) \(files.copies == 1 ? "copy" : "copies")") }
        if files.hidden > 0 { kinds.append("\(files.hidden) hidden") }
        if files.ignored > 0 { kinds.append("\(files.ignored) by `ignore:`") }
        if files.outside > 0 { kinds.append("\(files.outside) not in `entries:`") }
        let others = files.otherExtensions
        if others > 0 {
            kinds.append("\(others) other extension\(others == 1 ? "" : "s") (\(extensions))")
        }
        return kinds
    }

    /// The extensions that most of the others have.
    private var extensions: String {
        let all = summary.leftOut.extensions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = all.prefix(3).map { "\($0.value) \($0.key.isEmpty ? "without" : "." + $0.key)" }
        return (shown + (all.count > shown.count ? ["…"] : [])).joined(separator: ", ")
    }

    /// What to do where there is no item.
    var next: String? {
        guard summary.items == 0 else { return nil }
        let files = summary.leftOut
        if summary.files == 0 {
            if files.outside > 0 { return "no file matches `entries:` in journal.yaml: mend its globs" }
            if files.ignored > 0 { return "`ignore:` in journal.yaml leaves everything out: mend its globs" }
            if files.templates > 0 { return "templates are not entries: name the folder otherwise, or in `entries:`" }
            if let ending = noteExtension { return "rename notes from .\(ending) to .md" }
            return "write a first entry: journal add 'Helped @sam #act/support'"
        }
        return "tag a line with what it was, as in “Helped @sam #act/support”; journal explain kinds lists the kinds"
    }

    /// An extension of files that are left out, with which people write notes.
    private var noteExtension: String? {
        ["txt", "mdx", "qmd", "rmd", "mdown", "mkd", "mkdn", "mdtext", "text", "org", "rst", "adoc"].first {
            summary.leftOut.extensions[$0] != nil
        }
    }
}
