import JournalMarkdown
import JournalText

/// One rule that a comment leaves out:
///
///     <!-- journal-ignore weak-phrase -->            the line that it stands in, or the block after its own line
///     %% journal-ignore-file weak-phrase, clash %%   the whole file
///
/// Only warnings can be left out. What follows a colon is a reason, and is not read.
struct IgnoreComment: Sendable {
    var rule: Rule
    /// From 0; nil for the whole file.
    var lines: ClosedRange<Int>?
    /// What is told where it leaves nothing out; nil where very many are told already.
    var useless: Diagnostic?

    private static let word = Array("journal-ignore".utf8)

    /// The rules that the comments of a file leave out, and what is wrong with these comments.
    ///
    /// - Parameters:
    ///   - masked: the bytes with comments blanked: what stands in code is no comment.
    ///   - blockEnds: by line, the last line of the block that begins there.
    static func read(
        _ source: SourceFile, _ lines: LineIndex, masked: [UInt8], blockEnds: @autoclosure () -> [Int: Int]
    ) -> ([IgnoreComment], [Diagnostic]) {
        let comments = comments(in: source.bytes, masked: masked)
        if comments.isEmpty { return ([], []) }
        let blocks = BlockLines(lines, masked: masked, ends: blockEnds())
        var found: [IgnoreComment] = []
        var faults: [Diagnostic] = []
        func tell(_ span: SourceSpan, _ message: String, _ hint: String) {
            guard faults.count < FaultList.limit else { return }
            faults.append(source.diagnostic(.uselessIgnore, at: span, in: lines, message: message, hint: hint))
        }
        for comment in comments {
            let names = comment.names(in: source.bytes)
            if names.isEmpty {
                tell(
                    SourceSpan(comment.start, comment.namesStart), "this comment names no rule",
                    "write the rule after it: `journal-ignore weak-phrase`")
            }
            let scope = comment.isForFile ? nil : blocks.scope(from: comment.start, to: comment.end)
            for (name, span) in names {
                guard let rule = Rule(rawValue: name) else {
                    let near = NearestName.of(name, among: Rule.allCases.map(\.rawValue))
                    tell(
                        span, "no rule is called \(name.debugQuoted)",
                        near.map { "did you mean `\($0)`?" }
                            ?? "a message of `journal check` ends with the name of its rule")
                    continue
                }
                if rule == .uselessIgnore {
                    tell(span, "`\(name)` cannot be ignored", "remove the name from the comment")
                    continue
                }
                // Each place costs a look at its line; a file of a thousand such comments is told a hundred.
                let useless =
                    found.count >= FaultList.limit
                    ? nil
                    : source.diagnostic(
                        .uselessIgnore, at: span, in: lines,
                        message: rule.severity == .error
                            ? "`\(name)` is an error, and errors cannot be ignored"
                            : "nothing \(scope == nil ? "in this file" : "here") breaks `\(name)`",
                        hint: "remove the name from the comment")
                found.append(IgnoreComment(rule: rule, lines: scope, useless: useless))
            }
        }
        return (found, faults)
    }

    /// The diagnostics of one file without those that its comments leave out.
    ///
    /// - Parameter tellsUseless: Whether comments that leave out nothing are told too.
    static func apply(
        _ ignores: [IgnoreComment], to diagnostics: [Diagnostic], tellsUseless: Bool
    ) -> [Diagnostic] {
        if ignores.isEmpty { return diagnostics }
        var used = Set<Int>()
        var kept = diagnostics.filter { diagnostic in
            guard diagnostic.severity != .error else { return true }
            var isLeftOut = false
            for (i, ignore) in ignores.enumerated() where ignore.covers(diagnostic) {
                used.insert(i)
                isLeftOut = true
            }
            return !isLeftOut
        }
        if tellsUseless { kept += ignores.indices.filter { !used.contains($0) }.compactMap { ignores[$0].useless } }
        return kept
    }

    private func covers(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.rule == rule else { return false }
        guard let lines else { return true }
        return diagnostic.position.map { lines.contains(Int($0.line) - 1) } ?? false
    }

    // MARK: Finding

    /// A comment that begins with the word, by its bytes.
    private struct Comment {
        /// Of the word.
        var start: Int
        var namesStart: Int
        /// Of what closes the comment.
        var end: Int
        var isForFile: Bool

        /// The names up to a colon, parted by white space and commas.
        func names(in bytes: [UInt8]) -> [(String, SourceSpan)] {
            var names: [(String, SourceSpan)] = []
            var at = namesStart
            while at < end, bytes[at] != 0x3A {
                let start = at
                while at < end, bytes[at] > 0x20, bytes[at] != 0x2C, bytes[at] != 0x3A { at += 1 }
                if at > start {
                    names.append((String(decoding: bytes[start..<at], as: UTF8.self), SourceSpan(start, at)))
                } else {
                    at += 1
                }
            }
            return names
        }
    }

    /// What a comment leaves rules out of: the line of one that stands beside text; for one alone in its lines, the
    /// block after it, or the next line where that goes on with a block.
    private struct BlockLines {
        private let lines: LineIndex
        /// By line: itself, or the next line in which there is more than white space, comments and quote marks.
        private var nextText: [Int]
        private let ends: [Int: Int]

        init(_ lines: LineIndex, masked: [UInt8], ends: [Int: Int]) {
            self.lines = lines
            self.ends = ends
            nextText = Array(lines.starts.indices)
            var end = masked.count
            for line in lines.starts.indices.reversed() {
                let isBlank = masked[lines.starts[line]..<end].allSatisfy {
                    $0 <= 0x20 || $0 == 0x3E || $0 == CommentMask.filler
                }
                if isBlank { nextText[line] = line + 1 < nextText.count ? nextText[line + 1] : line + 1 }
                end = lines.starts[line]
            }
        }

        func scope(from start: Int, to end: Int) -> ClosedRange<Int> {
            let first = lines.line(at: start)
            let last = lines.line(at: end)
            let next = nextText[last]
            guard nextText[first] != first, next != last, next < nextText.count else { return first...last }
            return first...max(next, ends[next] ?? next)
        }
    }

    private static func comments(in bytes: [UInt8], masked: [UInt8]) -> [Comment] {
        guard masked.count == bytes.count else { return [] }
        var found: [Comment] = []
        var at = 0
        // What closes nothing once closes nothing later on.
        var neverClosed: Set<[UInt8]> = []
        while let start = nextWord(in: bytes, from: at) {
            at = start + word.count
            // In a comment the word was blanked; anywhere else it is text.
            guard masked[start] != bytes[start], let closer = closer(before: start, in: bytes),
                !neverClosed.contains(closer)
            else { continue }
            var namesStart = at
            let isForFile = bytes[at...].starts(with: "-file".utf8)
            if isForFile { namesStart += 5 }
            var end = namesStart
            while end < bytes.count, !bytes[end...].starts(with: closer) { end += 1 }
            if end == bytes.count { neverClosed.insert(closer) }
            guard end < bytes.count, end == namesStart || bytes[namesStart] <= 0x20 else { continue }
            found.append(Comment(start: start, namesStart: namesStart, end: end, isForFile: isForFile))
            at = end
        }
        return found
    }

    private static func nextWord(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while at + word.count <= bytes.count {
                if bytes[at] == 0x6A, bytes[at..<(at + word.count)].elementsEqual(word) { return at }
                at += 1
            }
            return nil
        }
    }

    /// What closes the comment that opens right before an offset; nil where none does.
    private static func closer(before start: Int, in bytes: [UInt8]) -> [UInt8]? {
        var at = start
        while at > 0, bytes[at - 1] <= 0x20 { at -= 1 }
        if at >= 4, bytes[(at - 4)..<at].elementsEqual("<!--".utf8) { return Array("-->".utf8) }
        if at >= 2, bytes[at - 1] == 0x25, bytes[at - 2] == 0x25 { return Array("%%".utf8) }
        return nil
    }
}
