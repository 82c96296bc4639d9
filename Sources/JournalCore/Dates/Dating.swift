/// What dates an item, a section or an entry: one day, or a span with its first and its last.
package struct Dating: Hashable, Sendable {
    /// The same as ``day`` but for a span.
    package var first: CalendarDay
    /// The day by which it is sorted: of a span the last, of a week its Monday.
    package var day: CalendarDay
    /// How a span is shown: as it was written.
    package var text: String?
    /// All that was named: of a week its seven days.
    package var span: DaySpan

    /// Dates something by one day.
    package init(_ day: CalendarDay) { self.init(DaySpan(day), written: "") }

    /// - Parameter written: The date as a person wrote it; where it is a link, or the name of one, a span is shown in
    ///   figures.
    package init(_ span: DaySpan, written: String) {
        self.span = span
        day = span.day
        first = span.isPoint ? span.day : span.first
        guard !span.isPoint else { return }
        let trimmed = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = trimmed.isEmpty || trimmed.utf8.contains(0x5B) ? span.label : trimmed
    }

    /// What counts where both date something and this is the nearer: a span does not displace a day within it.
    func displacing(_ farther: Dating?) -> Dating {
        guard let farther, !span.isPoint, span.contains(farther.span), span != farther.span else { return self }
        return farther
    }
}
