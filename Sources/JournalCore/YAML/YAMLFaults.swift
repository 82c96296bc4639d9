internal import CYAML
internal import JournalText

/// The faults of one text of YAML, placed in the file that it stands in.
struct YAMLFaults {
    let source: SourceFile
    let index: LineIndex
    /// The bytes that are YAML.
    let range: Range<Int>
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceFile, index: LineIndex, range: Range<Int>) {
        self.source = source
        self.index = index
        self.range = range
    }

    mutating func add(
        _ rule: Rule, _ start: Int, _ end: Int, _ message: String, hint: String? = nil, notes: [Diagnostic.Note] = [],
        severity: Severity? = nil
    ) {
        guard diagnostics.count < YAMLFaults.most else { return }
        var diagnostic = source.diagnostic(
            rule, at: SourceSpan(start, end), in: index, message: message, hint: hint, notes: notes)
        if let severity { diagnostic.severity = severity }
        diagnostics.append(diagnostic)
    }

    /// How many faults of one text are told. Each carries its line, so that ten thousand on one long line would take
    /// a gigabyte; nobody mends more than these at a time.
    static let most = 100

    mutating func addDuplicate(_ key: String, _ span: SourceSpan, first: SourceSpan, severity: Severity = .error) {
        let note = Diagnostic.Note(
            path: source.path, position: source.position(at: first.start, in: index), message: "the first is here")
        add(
            .duplicateKey, span.start, span.end,
            severity == .error
                ? "the key `\(key)` is given twice" : "the key `\(key)` is given twice; the last one counts",
            hint: "keep one of the two",
            notes: [note], severity: severity)
    }

    /// What libyaml stopped at; `opened` is where the innermost list or mapping begins that is still open.
    mutating func add(_ parser: yaml_parser_t, marks: inout YAMLMarks, opened: Int?) {
        let text = parser.problem.map { String(cString: $0) } ?? ""
        switch parser.error {
        case YAML_READER_ERROR:
            let offset = min(range.lowerBound + parser.problem_offset, range.upperBound)
            if text.hasPrefix("control") {
                let code = String(parser.problem_value, radix: 16, uppercase: true)
                let name = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
                add(.invalidYAML, offset, offset + 1, "a control character, U+\(name)", hint: "take it out")
            } else {
                add(.invalidUTF8, offset, offset + 1, "this is not UTF-8", hint: "save the file as UTF-8")
            }
        case YAML_MEMORY_ERROR:
            add(.invalidYAML, range.lowerBound, range.lowerBound, "there is no memory to read this")
        default:
            let problem = marks.offset(of: parser.problem_mark.index)
            let context = parser.context == nil ? problem : marks.offset(of: parser.context_mark.index)
            let fault = YAMLProblem(text, at: problem, context: context, opened: opened ?? context, in: self)
            add(.invalidYAML, fault.offset, fault.offset + 1, fault.message, hint: fault.hint)
        }
    }

    /// Says what a `#` without a space after it hides: `tags: #private` has no value, `title: Fix #12` is "Fix".
    ///
    /// An error where the hidden text is a tag of the journal's own, because a lost `#private` would publish.
    mutating func noteLostText(after span: SourceSpan, key: String?) {
        let bytes = source.bytes
        var mark = span.end
        while mark < range.upperBound, bytes[mark] == 0x20 || bytes[mark] == 0x09 { mark += 1 }
        guard mark < range.upperBound, bytes[mark] == 0x23, mark > span.end || span.start == span.end else { return }
        var end = mark + 1
        while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        while end > mark, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        guard end > mark + 1, ![0x20, 0x09, 0x23, 0x21].contains(bytes[mark + 1]) else { return }
        let hidden = String(decoding: bytes[mark..<min(end, mark + 60)], as: UTF8.self)
        let value = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
        let whole = YAMLNode.quoted(value.isEmpty ? hidden : "\(value) \(hidden)")
        let start = key.map { "\($0): " } ?? "- "
        add(
            .wrongValue, mark, end,
            value.isEmpty ? "`\(hidden)` is a comment: nothing is said here" : "`\(hidden)` is a comment, not read",
            hint: "quote it: `\(start)\(whole)`",
            severity: YAMLFaults.isJournalTag(bytes[(mark + 1)..<end]) ? .error : .warning)
    }

    /// Whether the bytes after `#` begin with a tag of the vocabulary or of an audience.
    private static func isJournalTag(_ bytes: ArraySlice<UInt8>) -> Bool {
        let roots = [
            "act", "problem", "promise", "feedback", "praise", "own", "skill", "audit", "intend", "lesson", "private",
            "manager", "public",
        ]
        let word = bytes.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return roots.contains { root in word.elementsEqual(root.utf8) { $0 | 0x20 == $1 } }
    }
}
