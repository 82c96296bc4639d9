package import JournalText

/// Diagnostics as workflow commands of GitHub Actions, which become notes beside the lines of a pull request:
/// `journal check --format github`.
///
///     ::error file=2026-03-04.md,line=3,endLine=3,col=10,endColumn=21,title=unknown-kind::no act is called …
package enum DiagnosticsGitHub {
    /// A line for each diagnostic.
    ///
    /// - Parameter path: Turns a path relative to the root into one that is relative to where the program was run.
    package static func text(of diagnostics: [Diagnostic], path: (String) -> String) -> String {
        var text = ""
        for diagnostic in diagnostics {
            var properties = [("file", path(diagnostic.path))]
            if let position = diagnostic.position {
                let (line, column) = (max(1, Int(position.line)), max(1, Int(position.column)))
                properties += [
                    ("line", String(line)), ("endLine", String(line)), ("col", String(column)),
                    ("endColumn", String(column + diagnostic.length)),
                ]
            }
            properties.append(("title", diagnostic.rule.rawValue))
            let values = properties.map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
            let message = ([diagnostic.message] + [diagnostic.hint].compactMap { $0 }).map(PrintableText.escaped)
            text += "::\(command(diagnostic.severity)) \(values)::"
            text += escaped(message.joined(separator: "\n"), inProperty: false) + "\n"
        }
        return text
    }

    /// The workflow command of a severity.
    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "notice"
        }
    }

    /// As the runner reads it back: `%`, CR and LF as `%XX`, in a property `:` and `,` too.
    static func escaped(_ text: String, inProperty: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped.append(contentsOf: "%25".unicodeScalars)
            case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
            case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
            case ":" where inProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
            case "," where inProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
