internal import ArgumentParser
internal import JournalCore
internal import JournalText

/// What the words of options and arguments mean; each throws `ValidationError` for a word that means nothing.
enum Words {
    /// Exactly one of the three names: whatever is not, might have meant a more private one.
    static func audience(_ text: String) throws -> Audience {
        if let audience = Audience(rawValue: text), text.utf8.elementsEqual(audience.rawValue.utf8) { return audience }
        let names = Audience.allCases.map(\.rawValue)
        let hint =
            NearestName.of(text, among: names).map { "did you mean `\($0)`?" } ?? "write private, manager or public"
        throw ValidationError("`\(PrintableText.escaped(text))` is not an audience; \(hint)")
    }

    /// A day of the calendar.
    static func day(_ text: String) throws -> CalendarDay {
        if let day = CalendarDay(text) { return day }
        throw ValidationError("`\(PrintableText.escaped(text))` is not a day; write one as 2026-03-06")
    }

    /// A day in words, or today where none are given.
    static func namedDay(_ words: String?, today: CalendarDay) throws -> CalendarDay {
        guard let words else { return today }
        do { return try DayWords(words, today: today).day } catch {
            throw ValidationError("\(PrintableText.escaped(error.message)); \(PrintableText.escaped(error.hint))")
        }
    }

    /// A week by its number.
    static func week(_ text: String) throws -> ISOWeek {
        if let week = ISOWeek(text) { return week }
        throw ValidationError("`\(PrintableText.escaped(text))` is not a week; write one as 2026-W10")
    }

    /// A number of threads.
    static func threads(_ text: String) throws -> Int {
        if let count = Int(text), 1...256 ~= count { return count }
        throw ValidationError("`\(PrintableText.escaped(text))` is not a number of threads from 1 to 256")
    }

    /// A period, written in one word or in several.
    static func period(_ words: [String], today: CalendarDay) throws -> Period {
        do { return try Period(words.joined(separator: " "), today: today) } catch {
            throw ValidationError("\(PrintableText.escaped(error.message)); \(PrintableText.escaped(error.hint))")
        }
    }

    /// `1 act`, `2 acts`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// `a`, `b` and `c`, made fit for a terminal.
    static func listed(_ words: [String], last: String = "and") -> String {
        let quoted = words.map { "`\(PrintableText.escaped($0))`" }
        guard quoted.count > 1, let end = quoted.last else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(last) " + end
    }

    /// `a`, `b` or `c`, made fit for a terminal.
    static func either(_ words: [String]) -> String { listed(words, last: "or") }

    /// Bytes of standard input as text; a byte order mark is none of it.
    static func text(of bytes: [UInt8]) throws -> String {
        let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let text = String(decoding: rest, as: UTF8.self)
        guard text.utf8.elementsEqual(rest) else {
            throw ValidationError("standard input is not UTF-8")
        }
        return text
    }

    /// What `journal list` lists.
    static func subject(_ text: String) throws -> ListQuery.Subject {
        if let subject = ListQuery.Subject(rawValue: text) { return subject }
        let names = ListQuery.Subject.allCases.map(\.rawValue)
        let hint = NearestName.of(text, among: names).map { "did you mean `\($0)`?" } ?? "there is \(names.formatted)"
        throw ValidationError("`\(PrintableText.escaped(text))` cannot be listed; \(hint)")
    }

    /// Runs what may meet words of a query that mean nothing here.
    static func known<Value>(_ body: () throws(ListQuery.Fault) -> Value) throws -> Value {
        do { return try body() } catch {
            throw ValidationError("\(PrintableText.escaped(error.message)); \(PrintableText.escaped(error.hint))")
        }
    }
}
