internal import CYAML
package import JournalText

/// Reads YAML by libyaml's events into a tree of values; the only importer of libyaml.
///
/// What front matter needs is read and nothing else: one document, keys that are scalars, no aliases, anchors, tags or
/// directives, sixteen levels. All else is refused on its event, before anything is built from it, because a few
/// hundred bytes of it can stand for gigabytes.
package enum YAMLReader {
    /// How much is read at most.
    package struct Limits: Sendable {
        /// Of the text, in bytes. libyaml's time per byte grows with some texts; what is below this stays quick.
        package var bytes: Int
        /// Of nesting.
        package var depth: Int
        /// Other programs write here too: what is refused in the value of a key of the mapping, and a key that is given
        /// again, is left to whoever knows which keys matter (``YAMLPair/faults``).
        package var isShared: Bool

        /// Limits of length and nesting; sixteen levels where nothing else is said.
        package init(bytes: Int, depth: Int = 16, isShared: Bool = false) {
            self.bytes = bytes
            self.depth = depth
            self.isShared = isShared
        }

        /// 64 KiB, in which whatever is refused is a fault.
        package static let frontMatter = Limits(bytes: 64 << 10)
        /// 64 KiB of front matter, in which other programs write too.
        package static let foreign = Limits(bytes: 64 << 10, isShared: true)
        /// 1 MiB: `journal.yaml`, and the files that are built into the program.
        package static let configuration = Limits(bytes: 1 << 20)
    }

    /// The value that stands in a range of a file's bytes, nil where there is none or the text is faulty, and what is
    /// wrong with it. Of a key that is given twice the first counts.
    package static func read(
        _ source: SourceFile, in range: Range<Int>, index: LineIndex, limits: Limits = .frontMatter
    ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        let range = range.clamped(to: 0..<source.bytes.count)
        var faults = YAMLFaults(source: source, index: index, range: range)
        let root = source.bytes.withUnsafeBufferPointer { bytes -> YAMLNode? in
            guard let text = admitted(bytes, range, limits, &faults) else { return nil }
            return tree(bytes, text, limits, &faults)
        }
        return (root, faults.diagnostics)
    }

    /// The pairs of the mapping that stands in a range, empty where nothing is written; anything but a mapping is
    /// `not-a-mapping`. nil where the text is faulty.
    package static func readMapping(
        _ source: SourceFile, in range: Range<Int>, index: LineIndex, limits: Limits = .frontMatter
    ) -> (pairs: [YAMLPair]?, diagnostics: [Diagnostic]) {
        let range = range.clamped(to: 0..<source.bytes.count)
        if let pairs = source.bytes.withUnsafeBufferPointer({ PlainMapping.pairs($0, range) }) { return (pairs, []) }
        let (root, diagnostics) = read(source, in: range, index: index, limits: limits)
        guard let root else { return (diagnostics.isEmpty ? [] : nil, diagnostics) }
        if let pairs = root.pairs { return (pairs, diagnostics) }
        if root.isNull { return ([], diagnostics) }
        let fault = source.diagnostic(
            .notAMapping, at: root.span, in: index, message: "this is \(root.kind), not `key: value` lines",
            hint: "write a key, a colon, a space and the value: `title: My week`")
        return (nil, diagnostics + [fault])
    }

    /// The part of the range that libyaml may see: nil, with a fault, for what it would be slow at.
    private static func admitted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: Limits, _ faults: inout YAMLFaults
    ) -> Range<Int>? {
        guard range.count <= limits.bytes else {
            let size = limits.bytes >= 1 << 20 ? "\(limits.bytes >> 20) MiB" : "\(limits.bytes >> 10) KiB"
            faults.add(
                .unsupportedYAML, range.lowerBound, range.lowerBound, "this is longer than \(size)",
                hint: "move the text below the front matter")
            return nil
        }
        var line = range.lowerBound
        var hasContent = false
        while line < range.upperBound {
            let first = bytes[line]
            // A directive can only stand before all content; each makes libyaml compare it with all before it.
            if first == 0x25, !hasContent {
                faults.add(.unsupportedYAML, line, line + 1, "YAML directives (`%`) are not read here")
                return nil
            }
            if first == 0x2E, isMarker(bytes, line, range.upperBound) {
                // The document ends here: libyaml need not see what follows.
                if let more = content(bytes, line + 3, range.upperBound) {
                    faults.add(.unsupportedYAML, more, more + 1, "text after the end of the document (`...`)")
                    return nil
                }
                return range.lowerBound..<line
            }
            if first != 0x23, first != 0x0A, first != 0x0D, first != 0x20, first != 0x09 { hasContent = true }
            while line < range.upperBound, bytes[line] != 0x0A, bytes[line] != 0x0D { line += 1 }
            line += 1
        }
        return range
    }

    /// Whether `...` stands here alone in its line.
    private static func isMarker(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ end: Int) -> Bool {
        guard line + 3 <= end, bytes[line + 1] == 0x2E, bytes[line + 2] == 0x2E else { return false }
        return line + 3 == end || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[line + 3])
    }

    /// Where the first byte is that is neither white space nor in a comment.
    private static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var i = start
        while i < end {
            if bytes[i] == 0x23 {
                while i < end, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
            } else if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) {
                i += 1
            } else {
                return i
            }
        }
        return nil
    }

    private static func tree(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: Limits, _ faults: inout YAMLFaults
    ) -> YAMLNode? {
        var storage = yaml_parser_t()
        // libyaml keeps the parser's own address, so it may not move.
        return withUnsafeMutablePointer(to: &storage) { parser in
            guard yaml_parser_initialize(parser) == 1 else {
                faults.add(.invalidYAML, range.lowerBound, range.lowerBound, "there is no memory to read this")
                return nil
            }
            defer { yaml_parser_delete(parser) }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            let text = UnsafeBufferPointer(rebasing: bytes[range])
            var empty: UInt8 = 0
            return withUnsafePointer(to: &empty) { nothing in
                yaml_parser_set_input_string(parser, text.baseAddress ?? nothing, text.count)
                var builder = YAMLTreeBuilder(
                    marks: YAMLMarks(bytes, range), depth: limits.depth, isShared: limits.isShared)
                var event = yaml_event_t()
                while true {
                    guard yaml_parser_parse(parser, &event) == 1 else {
                        faults.add(parser.pointee, marks: &builder.marks, opened: builder.opened)
                        return nil
                    }
                    let goesOn = builder.take(event, &faults)
                    yaml_event_delete(&event)
                    if !goesOn { return builder.root }
                }
            }
        }
    }
}
