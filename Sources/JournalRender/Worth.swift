internal import JournalMarkdown

extension [UInt8] {
    /// Appends `Worth €118,000 a year.`: what a result is worth, beside its figures.
    mutating func append(worth: RichText) {
        append("<span class=\"worth\">Worth ")
        append(worth.shortened(toWords: 12).withoutFullStop)
        append(".</span>")
    }

    /// Appends the median of some numbers of days: `12 days`, `6.5 days`.
    mutating func append(medianDays days: Double) {
        if days == days.rounded() {
            append(Int(days), "day", "days")
        } else {
            append(tenths: days)
            append(" days")
        }
    }
}
