internal import JournalCore
internal import JournalIO
internal import JournalText

/// The `journal.yaml` that `journal init` writes into a folder of notes, and what it says of them.
struct VaultJournal {
    let survey: VaultSurvey
    /// The journal's id.
    let id: String
    let catalogue: Catalogue

    /// The settings: what was found, and what else there is to say in comments.
    var settings: String {
        let note = "Only a line with a tag, such as #act/support, is an item; a note without one is left alone."
        var text = StarterJournal.settingsHead(id: id, note: note) + "\n"
        if let folder = survey.dailyFolder { text += "# Daily notes stand in \(Self.line(folder)).\n" }
        if let template = survey.dailyTemplate {
            text += "# Their template, \(Self.line(template)), is left out, as all templates are.\n"
        }
        if survey.entries.isEmpty {
            text += """
                # What alone is read as an entry, where that is not to be every note:
                # entries: \(Self.list([survey.dailyFolder.map { $0 + "/**" } ?? "Daily/**"]))

                """
        } else {
            text += """
                # What alone is read as an entry: the folders with notes of days. Without this key every note is.
                entries: \(Self.list(survey.entries))

                """
        }
        if survey.ignore.isEmpty {
            text += """

                # What is never read, by the rules of .gitignore:
                # ignore: [Archive/**]

                """
        } else {
            text += """

                # What is never read, by the rules of .gitignore:
                ignore: \(Self.list(survey.ignore))

                """
        }
        return text
    }

    private static func list(_ values: [String]) -> String {
        "[" + values.map { "\"" + escaped($0) + "\"" }.joined(separator: ", ") + "]"
    }

    /// A value between double quotes of YAML.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }

    /// What was read, and the lines that look most like acts, each with where it stands and the tag that it may want.
    func words(shown: (String) -> String) -> String {
        var text = "read \(Words.count(survey.notes, "note"))"
        if let program = survey.program { text += " of a folder of \(program)" }
        text += "\n"
        if survey.lines.isEmpty { return text }
        text += "\nThese lines look most like acts. A tag at its end makes a line one:\n"
        for line in survey.lines {
            let kind = line.act.kind.flatMap { catalogue.act($0)?.id }.map { "#act/\($0)" } ?? "#act"
            let place = PrintableText.escaped(shown(line.path)) + ":\(line.line)"
            text += "  \(place): \(PrintableText.escaped(Self.shortened(line.act.text)))  \(kind)\n"
        }
        return text
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 90 ? text : text.prefix(89) + "…"
    }
}
