internal import JournalText

/// The names of problems' pages.
enum ProblemSlug {
    /// No more bytes than these.
    static let byteLimit = 80

    /// Gives each problem its slug. Where two would share one without case, both are named in an
    /// error; in the public build as in others, as it says where they stand.
    static func assign(to problems: inout [Problem], items: [Item]) -> [Diagnostic] {
        var first: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        for p in problems.indices {
            let slug = slug(of: problems[p].id)
            problems[p].slug = slug
            // As a file system without case compares names: `ß` is `SS` to it.
            let key = slug.lowercased().uppercased().lowercased()
            guard let other = first[key] else {
                first[key] = p
                continue
            }
            let here = items[problems[p].parts[0].item].location
            let there = items[problems[other].parts[0].item].location
            diagnostics.append(
                Diagnostic(
                    .clash, path: here?.file ?? "", position: here?.position,
                    message: "the problems “\(problems[p].id)” and “\(problems[other].id)” would both be "
                        + "problems/\(slug).html",
                    hint: "name one of them otherwise",
                    notes: [
                        Diagnostic.Note(
                            path: there?.file ?? "", position: there?.position,
                            message: "“\(problems[other].id)” stands here first")
                    ]))
        }
        return diagnostics
    }

    /// The id made safe for a file's name on every system: letters, marks, digits, `_`, `-`, all else a `-`; at most 80
    /// bytes; not one of the names that Windows keeps for devices.
    static func slug(of id: String) -> String {
        var slug = String.UnicodeScalarView()
        var bytes = 0
        for scalar in id.unicodeScalars {
            let safe: Unicode.Scalar = scalar.isWordPart || scalar == "_" ? scalar : "-"
            let length = String(safe).utf8.count
            if bytes + length > byteLimit { break }
            bytes += length
            slug.append(safe)
        }
        let text = String(slug)
        if text.isEmpty { return "problem" }
        return isReserved(text.lowercased()) ? text + "-problem" : text
    }

    private static func isReserved(_ name: String) -> Bool {
        if ["con", "prn", "aux", "nul"].contains(name) { return true }
        guard name.hasPrefix("com") || name.hasPrefix("lpt") else { return false }
        return name.unicodeScalars.count == 4 && (name.last?.isNumber ?? false)
    }
}
