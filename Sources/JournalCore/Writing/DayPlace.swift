package import JournalText

/// How well a file is the place for what a person adds on a day: the smaller, the better.
package enum DayPlace: Int, Comparable, Sendable {
    /// It is named by the day, as `2026-03-04`.
    case named
    /// It is named by the day in another way, without a title.
    case namedOtherwise
    /// It has a section of the day.
    case section
    /// It is of the day and has a title.
    case titled
    /// It is of the day, and is one item as a whole, or has a title and is for everybody: what is added would be too.
    case wholeItem

    /// The better place is the smaller.
    package static func < (a: DayPlace, b: DayPlace) -> Bool { a.rawValue < b.rawValue }
}

extension EntryParser {
    /// What place a file is for what is added on a day, or nil where it is of other days. The note of a week is of none.
    package func place(of day: CalendarDay, in source: SourceFile) -> DayPlace? {
        let name = FileName(path: source.path)
        let (front, _) = FrontMatter.read(source, index: LineIndex(source.bytes))
        if UnexpandedTemplate.stands(in: source, yaml: front.yaml) { return nil }
        let isOfWeek = name.date?.week != nil
        let said = front.date?.dating(in: zone).displacing(name.date?.dating) ?? name.date?.dating
        let own = said?.span.unit == .day ? said?.day : nil
        guard own == day else {
            guard mayHaveSection(of: day, source), let outline = try? EntryOutline.read(source, parser: self) else {
                return nil
            }
            return outline.gaps.contains { $0.day == day } && !isOfWeek ? .section : nil
        }
        if isOfWeek { return nil }
        if front.tags.contains(where: { VocabularyTag.ofEntry($0.value).makesItem }) { return .wholeItem }
        guard name.isBare, name.date?.exactDay == day else {
            return front.audience?.value == .public ? .wholeItem : .titled
        }
        return name.stem == day.description ? .named : .namedOtherwise
    }

    /// Whether the day's year stands in the file, as in a heading that begins with the day.
    private func mayHaveSection(of day: CalendarDay, _ source: SourceFile) -> Bool {
        let text = Array(day.description.utf8.prefix(4))
        return source.bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            while i + text.count <= bytes.count {
                if bytes[i] == text[0], bytes[i...].starts(with: text) { return true }
                i += 1
            }
            return false
        }
    }
}
