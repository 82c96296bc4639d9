package import JournalMarkdown

/// The values that a problem was measured by (`[measure:: 41 pages a week]`).
enum ProblemMeasures {
    /// The series that items of a problem give, in their order; a value without a number is left out.
    static func series(of indices: [Int], _ items: [Item]) -> [Problem.Measure] {
        var series: [Problem.Measure] = []
        for i in indices {
            for f in items[i].fields.indices where items[i].fields[f].key == "measure" {
                let text = items[i].fields[f].value.plainText
                guard let (value, unit) = number(in: text) else { continue }
                series.append(Problem.Measure(day: items[i].day, value: value, unit: unit, text: text))
            }
        }
        return series
    }

    /// The first number of a text and what stands around it: `1,200 pages`, `3.1 %`, `−4`, `€410,000`.
    ///
    /// A comma before exactly three digits parts thousands, any other is a decimal comma; a full stop is a decimal
    /// point; a no-break or thin space between groups of three digits parts thousands. Digits that a letter stands
    /// before (`p95`) are a name. The unit is what follows, else what stands before.
    static func number(in text: String) -> (value: Double, unit: String)? {
        let scalars = Array(text.unicodeScalars)
        var i = 0
        while i < scalars.count {
            if isDigit(scalars[i]), i == 0 || !scalars[i - 1].isWordPart { break }
            if isDigit(scalars[i]) {
                while i < scalars.count, scalars[i].isWordPart { i += 1 }
            } else {
                i += 1
            }
        }
        guard i < scalars.count else { return nil }
        var start = i
        var digits = ""
        if i > 0, scalars[i - 1] == "-" || scalars[i - 1] == "\u{2212}" {
            // A hyphen after a word or a digit joins, it takes nothing away.
            if i == 1 || !(scalars[i - 2].isWordPart || scalars[i - 2] == ")") {
                digits = "-"
                start = i - 1
            }
        }
        var hasPoint = false
        while i < scalars.count {
            let scalar = scalars[i]
            if isDigit(scalar) {
                digits.unicodeScalars.append(scalar)
                i += 1
            } else if let point = point(scalars, i, from: start), !(point && hasPoint) {
                if point { digits += "." }
                hasPoint = hasPoint || point
                i += 1
            } else {
                break
            }
        }
        guard let value = Double(digits), value.isFinite else { return nil }
        let after = trimmed(scalars[i...])
        return (value, after.isEmpty ? trimmed(scalars[..<start]) : after)
    }

    /// Whether the scalar within a number is a decimal point (true) or parts thousands (false); nil where it ends it.
    private static func point(_ scalars: [Unicode.Scalar], _ i: Int, from start: Int) -> Bool? {
        func digit(_ place: Int) -> Bool { place < scalars.count && isDigit(scalars[place]) }
        let isGroup = digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4)
        switch scalars[i] {
        case ",":
            if isGroup, !(scalars[start] == "0" && i == start + 1) { return false }
            return digit(i + 1) ? true : nil
        case ".": return digit(i + 1) ? true : nil
        case "\u{00A0}", "\u{2009}", "\u{202F}": return isGroup ? false : nil
        default: return nil
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var scalars = scalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

extension Collection<Problem.Measure> {
    /// The values by their unit, in order of the first of each: what has another unit is not of the same curve.
    package var series: [[Problem.Measure]] {
        var places: [String: Int] = [:]
        var series: [[Problem.Measure]] = []
        for measure in self {
            let unit = Problem.Measure.comparable(measure.unit)
            if let place = places[unit] {
                series[place].append(measure)
            } else {
                places[unit] = series.count
                series.append([measure])
            }
        }
        return series
    }

    /// The series with the most values, of several the first: what the problem is measured by.
    package var mainSeries: [Problem.Measure] {
        series.reduce([]) { $1.count > $0.count ? $1 : $0 }
    }

    /// Whether the main series has the unit of an amount, so that one may stand beside the other; where there is none of
    /// the two, nothing speaks against it.
    package func areComparable(with amount: RichText?) -> Bool {
        guard let amount, let measure = mainSeries.first else { return true }
        guard let (_, unit) = ProblemMeasures.number(in: amount.plainText) else { return false }
        return Problem.Measure.comparable(unit) == Problem.Measure.comparable(measure.unit)
    }

    /// The first and the last value of the main series, as they were written; nil where it has but one.
    package var change: (before: RichText, after: RichText)? {
        let main = mainSeries
        guard main.count > 1, let first = main.first, let last = main.last else { return nil }
        return (RichText(plain: first.text), RichText(plain: last.text))
    }
}

extension Problem.Measure {
    /// A unit without case, spaces and the plural of its first word: `1 page a week`, `9 Pages a week`.
    fileprivate static func comparable(_ unit: String) -> String {
        var words = unit.lowercased().split { $0.isWhitespace }
        if let first = words.first, first.count > 2, first.hasSuffix("s") { words[0] = first.dropLast() }
        return words.joined(separator: " ")
    }
}
