import JournalMarkdown
import JournalText

@testable import JournalCore

/// What must hold of every entry, whatever its bytes.
enum EntryFault {
    /// What is wrong with what was read of some bytes, or nil.
    ///
    /// - Parameter expected: the byte offset at which an act must stand, where one is found.
    static func of(_ bytes: [UInt8], expected: Int? = nil) -> String? {
        let read = ReadEntry(bytes: bytes)
        if let fault = ofCheck(bytes, read.items) { return fault }
        for fault in read.diagnostics {
            if let position = fault.position, offset(of: position, in: bytes) == nil {
                return "fault outside: \(fault)"
            }
        }
        for item in read.items {
            for text in [item.text, item.detail, item.attribution] + item.fields.map(\.value) {
                if let fault = shape(of: text.code) { return "text: \(fault)" }
            }
            if item.shape == .entry { continue }
            guard let position = item.location?.position, let at = offset(of: position, in: bytes), at < bytes.count
            else {
                return "an item that stands nowhere"
            }
            guard bytes[at] == 0x23 else { return "no # at \(position)" }
            var name = at + 1
            while name < bytes.count, (0x41...0x5A).contains(bytes[name] & 0xDF) { name += 1 }
            let tag = VocabularyTag(String(decoding: bytes[(at + 1)..<name], as: UTF8.self))
            guard tag.makesItem else { return "no tag of the vocabulary at \(position)" }
            if let expected, item.isAct, at != expected { return "act at \(position), not where it was put" }
        }
        return nil
    }

    /// What is wrong with what `check` says of some bytes, or with what it would write, or nil.
    private static func ofCheck(_ bytes: [UInt8], _ items: [Item]) -> String? {
        let parser = ReadEntry.parser(checks: true)
        let checked = parser.check(SourceFile(path: "2026-03-04.md", bytes: bytes))
        guard (checked.entry?.items ?? []).map(\.text) == items.map(\.text) else { return "check reads other items" }
        let told = CheckedEntry.diagnostics(of: [checked])
        for fault in told {
            if let position = fault.position, offset(of: position, in: bytes) == nil { return "outside: \(fault)" }
            guard let fix = fault.fix else { continue }
            guard offset(of: fix.start, in: bytes) == fix.span.start, offset(of: fix.end, in: bytes) == fix.span.end,
                !bytes[fix.span.start..<fix.span.end].contains(0x0A), fix.start.line == fix.end.line
            else { return "a fix that does not stand where it says: \(fix)" }
        }
        guard case .fixed(let mended, _) = EntryFixes.mend(checked, told.compactMap(\.fix), with: parser) else {
            return nil
        }
        let again = parser.check(SourceFile(path: "2026-03-04.md", bytes: mended)).told.contains { $0.fix != nil }
        return again ? "there is something left to mend" : nil
    }

    /// The byte offset of a position, counted apart from the code under test.
    private static func offset(of position: SourcePosition, in bytes: [UInt8]) -> Int? {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while line < position.line {
            guard at < bytes.count else { return nil }
            let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
            if bytes[at] == 0x0A || (bytes[at] == 0x0D && !isPair) { line += 1 }
            at += 1
        }
        for _ in 1..<max(1, Int(position.column)) {
            guard at < bytes.count else { return nil }
            repeat { at += 1 } while at < bytes.count && bytes[at] & 0xC0 == 0x80
        }
        return at
    }

    /// What is wrong with the operations of a text: one that opens is closed, in order, with the arguments it has.
    private static func shape(of code: [UInt8]) -> String? {
        var open: [UInt8] = []
        var at = 0
        func skipArgument() -> Bool {
            while at < code.count, code[at] != 0x01, code[at] != 0x02 { at += 1 }
            at += 1
            return at <= code.count && code[at - 1] == 0x02
        }
        while at < code.count {
            let byte = code[at]
            at += 1
            if byte != 0x01 {
                if byte < 0x20, byte != 0x0A, byte != 0x09 { return "control character \(byte)" }
                continue
            }
            guard at < code.count, let op = RichText.Op(rawValue: code[at]) else { return "no operation" }
            at += 1
            switch op {
            case .link, .image: guard skipArgument(), skipArgument() else { return "arguments of \(op)" }
            case .mention, .heading, .bulletList, .orderedList, .item, .codeBlock, .row:
                guard skipArgument() else { return "argument of \(op)" }
            default: break
            }
            switch op {
            case .mention, .lineBreak, .separator, .rule: break
            default:
                if op.rawValue & 0x20 != 0 {
                    open.append(op.rawValue)
                } else if open.popLast() != op.rawValue | 0x20 {
                    return "\(op) closes what is not open"
                }
            }
        }
        return open.isEmpty ? nil : "\(open.count) not closed"
    }
}
