/// What changed in a file, line by line, in the form that `git apply` and `patch` read.
///
/// For changes within lines: both texts have the same number of them, as every ``Fix`` leaves it. Lines end with LF, as
/// git counts, so a CR stays a byte of its line. There is no line `diff --git`: with it, git would take the names as
/// seen from the repository's root, wherever it is run.
package enum UnifiedDiff {
    /// How many lines stand around a change.
    private static let context = 3

    /// The bytes of the diff; empty where the texts are the same or differ in their number of lines.
    ///
    /// - Parameter path: relative to the folder in which the diff is to be applied, with `/`.
    package static func between(_ old: [UInt8], _ new: [UInt8], path: String) -> [UInt8] {
        let before = lines(of: old)
        let after = lines(of: new)
        guard before.count == after.count else { return [] }
        let changed = before.indices.filter { before[$0] != after[$0] }
        guard let first = changed.first else { return [] }

        let (a, b) = (name("a/" + path), name("b/" + path))
        // A name that ends with a blank, or holds one, is ended by a tab, as git does.
        let end = path.utf8.contains(0x20) ? "\t\n" : "\n"
        var diff = Array("--- \(a)\(end)+++ \(b)\(end)".utf8)
        var run = first...first
        for line in changed.dropFirst() {
            if line - run.upperBound <= 2 * context + 1 {
                run = run.lowerBound...line
            } else {
                appendHunk(run, before, after, to: &diff)
                run = line...line
            }
        }
        appendHunk(run, before, after, to: &diff)
        return diff
    }

    private static func appendHunk(
        _ run: ClosedRange<Int>, _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>], to diff: inout [UInt8]
    ) {
        let lines = max(run.lowerBound - context, 0)...min(run.upperBound + context, before.count - 1)
        let place = lines.count == 1 ? "\(lines.lowerBound + 1)" : "\(lines.lowerBound + 1),\(lines.count)"
        diff += Array("@@ -\(place) +\(place) @@\n".utf8)
        var line = lines.lowerBound
        while line <= lines.upperBound {
            guard before[line] != after[line] else {
                append(before[line], mark: 0x20, to: &diff)
                line += 1
                continue
            }
            var end = line
            while end <= lines.upperBound, before[end] != after[end] { end += 1 }
            for i in line..<end { append(before[i], mark: 0x2D, to: &diff) }
            for i in line..<end { append(after[i], mark: 0x2B, to: &diff) }
            line = end
        }
    }

    private static func append(_ line: ArraySlice<UInt8>, mark: UInt8, to diff: inout [UInt8]) {
        diff.append(mark)
        diff += line
        if line.last != 0x0A { diff += Array("\n\\ No newline at end of file\n".utf8) }
    }

    /// Each with its line feed; the last may have none.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var start = 0
        for (i, byte) in bytes.enumerated() where byte == 0x0A {
            found.append(bytes[start...i])
            start = i + 1
        }
        if start < bytes.count { found.append(bytes[start...]) }
        return found
    }

    /// A name as git writes it: what holds a quote, a backslash or a control character stands in quotes.
    private static func name(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else { return path }
        var quoted = "\""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let octal = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
