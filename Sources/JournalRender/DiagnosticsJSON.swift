package import JournalText

/// Diagnostics as one object of JSON, for programs of one's own: `journal check --format json`.
///
///     {"format":1,"diagnostics":[
///     {"rule":"unknown-kind","severity":"error","file":"2026-03-04.md","line":3,"column":10,"length":11,
///      "message":"…","hint":"…","notes":[{"file":"…","line":1,"column":1,"message":"…"}],
///      "fix":{"line":3,"column":15,"endColumn":21,"text":"support"}}
///     ]}
///
/// Each stands in one line. `line`, `column` and `length` are missing where a fault is of a whole file; `hint`, `notes`
/// and `fix` where there is none. Columns count Unicode scalars from 1.
package enum DiagnosticsJSON {
    /// - Parameter path: Turns a path relative to the root into the one that is written.
    package static func bytes(of diagnostics: [Diagnostic], path: (String) -> String) -> [UInt8] {
        var json = JSONWriter()
        json.openObject()
        json.key("format")
        json.number(1)
        json.key("diagnostics")
        json.openArray()
        for diagnostic in diagnostics {
            json.newLine()
            append(diagnostic, path, to: &json)
        }
        if !diagnostics.isEmpty { json.endLine() }
        json.closeArray()
        json.closeObject()
        json.endLine()
        return json.bytes
    }

    private static func append(_ diagnostic: Diagnostic, _ path: (String) -> String, to json: inout JSONWriter) {
        json.openObject()
        json.key("rule")
        json.string(diagnostic.rule.rawValue)
        json.key("severity")
        json.string(diagnostic.severity.rawValue)
        json.key("file")
        json.string(path(diagnostic.path))
        append(diagnostic.position, to: &json)
        if diagnostic.position != nil {
            json.key("length")
            json.number(diagnostic.length)
        }
        json.key("message")
        json.string(diagnostic.message)
        if let hint = diagnostic.hint {
            json.key("hint")
            json.string(hint)
        }
        if !diagnostic.notes.isEmpty {
            json.key("notes")
            json.openArray()
            for note in diagnostic.notes {
                json.openObject()
                json.key("file")
                json.string(path(note.path))
                append(note.position, to: &json)
                json.key("message")
                json.string(note.message)
                json.closeObject()
            }
            json.closeArray()
        }
        if let fix = diagnostic.fix {
            json.key("fix")
            json.openObject()
            append(fix.start, to: &json)
            json.key("endColumn")
            json.number(Int(fix.end.column))
            json.key("text")
            json.string(fix.replacement)
            json.closeObject()
        }
        json.closeObject()
    }

    private static func append(_ position: SourcePosition?, to json: inout JSONWriter) {
        guard let position else { return }
        json.key("line")
        json.number(Int(position.line))
        json.key("column")
        json.number(Int(position.column))
    }
}
