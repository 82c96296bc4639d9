package import JournalCore
package import JournalText

/// Diagnostics in SARIF 2.1.0 (OASIS), which code scanning services and editors read: `journal check --format sarif`.
///
/// Files are named relative to where the program was run, which the reader calls `%SRCROOT%`; no absolute path and no
/// time is in it, so that the same journal gives the same bytes.
package enum DiagnosticsSARIF {
    /// - Parameters:
    ///   - words: what is said of each rule, among other words.
    ///   - version: the program's own.
    ///   - path: turns a path relative to the root into one that is relative to where the program was run.
    package static func bytes(
        of diagnostics: [Diagnostic], words: [Word], version: String, path: (String) -> String
    ) -> [UInt8] {
        let rules = Set(diagnostics.map(\.rule.rawValue)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        var json = JSONWriter()
        json.openObject()
        json.key("$schema")
        json.string("https://json.schemastore.org/sarif-2.1.0.json" as StaticString)
        json.key("version")
        json.string("2.1.0" as StaticString)
        json.key("runs")
        json.openArray()
        json.openObject()
        appendTool(rules.compactMap { Rule(rawValue: $0) }, words, version, to: &json)
        json.key("columnKind")
        json.string("unicodeCodePoints" as StaticString)
        json.key("originalUriBaseIds")
        json.openObject()
        json.key("%SRCROOT%")
        json.openObject()
        appendText("description", "The folder in which journal was run.", to: &json)
        json.closeObject()
        json.closeObject()
        json.key("results")
        json.openArray()
        for diagnostic in diagnostics {
            json.newLine()
            append(diagnostic, number: numbers[diagnostic.rule.rawValue] ?? 0, path, to: &json)
        }
        if !diagnostics.isEmpty { json.endLine() }
        json.closeArray()
        json.closeObject()
        json.closeArray()
        json.closeObject()
        json.endLine()
        return json.bytes
    }

    private static func appendTool(
        _ rules: [Rule], _ words: [Word], _ version: String, to json: inout JSONWriter
    ) {
        json.key("tool")
        json.openObject()
        json.key("driver")
        json.openObject()
        json.key("name")
        json.string("journal" as StaticString)
        json.key("version")
        json.string(version)
        json.key("rules")
        json.openArray()
        for rule in rules {
            json.newLine()
            json.openObject()
            json.key("id")
            json.string(rule.rawValue)
            if let word = words.first(where: { $0.group == .rules && $0.id == rule.rawValue }) {
                appendText("shortDescription", word.sentence, to: &json)
                appendText("help", word.mend, to: &json)
            }
            json.key("defaultConfiguration")
            json.openObject()
            json.key("level")
            json.string(level(rule.severity))
            json.closeObject()
            json.closeObject()
        }
        if !rules.isEmpty { json.endLine() }
        json.closeArray()
        json.closeObject()
        json.closeObject()
    }

    /// What SARIF calls a severity.
    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .hint: "note"
        }
    }

    private static func append(
        _ diagnostic: Diagnostic, number: Int, _ path: (String) -> String, to json: inout JSONWriter
    ) {
        json.openObject()
        json.key("ruleId")
        json.string(diagnostic.rule.rawValue)
        json.key("ruleIndex")
        json.number(number)
        json.key("level")
        json.string(level(diagnostic.severity))
        appendText("message", diagnostic.message + (diagnostic.hint.map { "\n" + $0 } ?? ""), to: &json)
        json.key("locations")
        json.openArray()
        json.openObject()
        appendPlace(path(diagnostic.path), diagnostic.position, length: diagnostic.length, to: &json)
        json.closeObject()
        json.closeArray()
        if !diagnostic.notes.isEmpty {
            json.key("relatedLocations")
            json.openArray()
            for note in diagnostic.notes {
                json.openObject()
                appendPlace(path(note.path), note.position, length: nil, to: &json)
                appendText("message", note.message, to: &json)
                json.closeObject()
            }
            json.closeArray()
        }
        if let fix = diagnostic.fix { append(fix, of: diagnostic, path, to: &json) }
        json.closeObject()
    }

    private static func append(
        _ fix: Fix, of diagnostic: Diagnostic, _ path: (String) -> String, to json: inout JSONWriter
    ) {
        json.key("fixes")
        json.openArray()
        json.openObject()
        if let hint = diagnostic.hint { appendText("description", hint, to: &json) }
        json.key("artifactChanges")
        json.openArray()
        json.openObject()
        appendArtifact(path(diagnostic.path), to: &json)
        json.key("replacements")
        json.openArray()
        json.openObject()
        json.key("deletedRegion")
        json.openObject()
        json.key("startLine")
        json.number(Int(fix.start.line))
        json.key("startColumn")
        json.number(Int(fix.start.column))
        json.key("endLine")
        json.number(Int(fix.end.line))
        json.key("endColumn")
        json.number(Int(fix.end.column))
        json.closeObject()
        appendText("insertedContent", fix.replacement, to: &json)
        json.closeObject()
        json.closeArray()
        json.closeObject()
        json.closeArray()
        json.closeObject()
        json.closeArray()
    }

    private static func appendPlace(
        _ path: String, _ position: SourcePosition?, length: Int?, to json: inout JSONWriter
    ) {
        json.key("physicalLocation")
        json.openObject()
        appendArtifact(path, to: &json)
        if let position {
            json.key("region")
            json.openObject()
            json.key("startLine")
            json.number(max(1, Int(position.line)))
            json.key("startColumn")
            json.number(max(1, Int(position.column)))
            if let length {
                json.key("endColumn")
                json.number(max(1, Int(position.column)) + length)
            }
            json.closeObject()
        }
        json.closeObject()
    }

    private static func appendArtifact(_ path: String, to json: inout JSONWriter) {
        json.key("artifactLocation")
        json.openObject()
        json.key("uri")
        json.string(percentEncoded(path))
        json.key("uriBaseId")
        json.string("%SRCROOT%" as StaticString)
        json.closeObject()
    }

    private static func appendText(_ key: StaticString, _ text: String, to json: inout JSONWriter) {
        json.key(key)
        json.openObject()
        json.key("text")
        json.string(text)
        json.closeObject()
    }

    /// A relative path as a URI reference (RFC 3986): all but unreserved characters and `/` as `%XX`. A `:` too, which
    /// would make a scheme of what stands before it.
    static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
