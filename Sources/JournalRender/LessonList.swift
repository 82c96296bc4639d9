internal import JournalCore
internal import JournalMarkdown

/// What I would do differently: lessons, with their evidence.
enum LessonList {
    private static let most = 6

    static func render(_ lessons: [Portfolio.Line]) -> [UInt8] {
        var out: [UInt8] = []
        guard !lessons.isEmpty else { return out }
        out.append("<ul class=\"plain\">\n")
        for lesson in lessons.prefix(most) {
            out.append("<li>")
            out.append(lesson.text.shortened(toWords: 36))
            out.append(evidence: lesson.evidence)
            out.append("</li>\n")
        }
        out.append("</ul>\n")
        return out
    }
}
