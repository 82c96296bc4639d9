internal import JournalCore
internal import JournalMarkdown

/// What only the author should see of the period: acts to strengthen, the load, audits and feedback still open,
/// intentions that no act met.
enum MirrorList {
    static func render(_ mirror: Digest.Mirror?) -> [UInt8] {
        var out: [UInt8] = []
        guard let mirror else { return out }
        if mirror.alone + mirror.shared > 0 {
            out.append("<p>")
            out.append(mirror.alone, "act done alone", "acts done alone")
            out.append(", ")
            out.append(number: mirror.shared)
            out.append(" that hand on, teach, step back or share.</p>\n")
        }
        if mirror.isCrowded {
            out.append("<p class=\"open\">For ")
            out.append(number: mirror.crowdedWeeks)
            out.append(
                " weeks in a row work done alone has crowded out the rest: what can somebody else do, or learn?</p>\n")
        }
        append("Bare acts to strengthen while memory is fresh", mirror.bare.map(\.text), to: &out)
        append("Intentions not met", mirror.unmet.map(\.text), to: &out)
        append("Audits still open", mirror.openAudits.map(\.text), to: &out)
        append("Feedback not yet acted on", mirror.openFeedback.map(\.text), to: &out)
        return out
    }

    private static let most = 12

    private static func append(_ title: StaticString, _ lines: [RichText], to out: inout [UInt8]) {
        guard !lines.isEmpty else { return }
        out.append("<h3>")
        out.append(title)
        out.append("</h3>\n")
        LineList.append(lines.prefix(most), to: &out)
        if lines.count > most { out.append(own: "<p class=\"small\">And \(lines.count - most) more.</p>\n") }
    }
}
