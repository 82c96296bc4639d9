package import JournalCore
internal import JournalMarkdown
internal import JournalText

/// What is said beside a pitch, for the author: what it lacks with what to type, and where it tells instead of asking.
package enum PitchNotes {
    /// One line each, as the author reads it.
    package static func lines(of pitch: Pitch) -> [String] {
        var lines: [String] = []
        if let closed = pitch.closed {
            lines.append(
                "note: this problem was \(pitch.status == .solved ? "solved" : "dropped") \(closed.dateText.map { "in \($0)" } ?? "on \(closed.day.longText)")"
            )
        }
        for finding in pitch.phrases { lines.append("hint: " + line(of: finding)) }
        if let idea = pitch.guessedIdea {
            lines.append(
                "hint: taken for the idea that is meant, as its words come again: "
                    + "“\(idea.text.shortened(toWords: 10).plainText)”; to say so, write `[idea:: \(idea.number)]` in the pitch"
            )
        }
        for gap in pitch.gaps { lines.append("hint: " + line(of: gap)) }
        return lines
    }

    /// ``No critique: …; add `- … #problem/x/critique` ``.
    private static func line(of gap: ProblemGap) -> String {
        var text = gap.text
        while let last = text.last, last == "." { text.removeLast() }
        let place = gap.type.hasPrefix("-") ? "" : gap.place.map { " in \(shown($0))" } ?? " to its item"
        return "\(text); add `\(gap.type)`\(place)"
    }

    /// The rule's own message: the first `%s` is what to write instead, the second the phrase.
    private static func line(of finding: Pitch.Finding) -> String {
        let place = finding.location.map { shown($0) + ": " } ?? ""
        let parts = (finding.rule?.message ?? "“%s” instead of “%s”").split(
            separator: "%s", omittingEmptySubsequences: false)
        let values = [finding.phrase.instead.first ?? "nothing", finding.phrase.text]
        var text = ""
        for (i, part) in parts.enumerated() {
            text += part
            if i < parts.count - 1, i < values.count { text += values[i] }
        }
        return place + text
    }

    private static func shown(_ location: Item.Location) -> String { "\(location.file):\(location.position.line)" }
}
