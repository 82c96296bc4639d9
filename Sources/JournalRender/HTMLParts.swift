internal import JournalCore
internal import JournalMarkdown

/// The small parts of which components are put together, appended as bytes: 100,000 rows are written in a long journal.
extension [UInt8] {
    /// Appends a person's text with its form.
    @inline(__always)
    mutating func append(_ text: RichText, links: Bool = true) { text.appendHTML(to: &self, links: links) }

    /// Appends an id or an address of our own making for an attribute: percent-encoded where it is no plain letter.
    mutating func appendAddressPart(_ text: String) {
        let digits: StaticString = "0123456789ABCDEF"
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: append(byte)
            default:
                append(0x25)
                append(digits.utf8Start[Int(byte >> 4)])
                append(digits.utf8Start[Int(byte & 15)])
            }
        }
    }

    /// `<time datetime="2026-03-04">4 Mar</time>`.
    mutating func append(time day: CalendarDay, _ text: String) {
        append("<time datetime=\"")
        day.appendISO(to: &self)
        append("\">")
        appendEscaped(text)
        append("</time>")
    }

    /// ` E6, E12`, each a link to its row; nothing where there are none.
    mutating func append(evidence codes: [Int]) {
        for (i, code) in codes.enumerated() {
            append(i == 0 ? " " : ", ")
            append("<a class=\"ev\" href=\"#e")
            append(number: code)
            append("\">E")
            append(number: code)
            append("</a>")
        }
    }

    /// `<span class="was">52 min</span> → <span class="now">17 min</span>`.
    mutating func append(before: RichText?, after: RichText?) {
        if let before {
            append("<span class=\"was\">")
            append(before)
            append("</span>")
        }
        if before != nil, after != nil { append(" <span aria-hidden=\"true\">→</span><span class=\"vh\">to</span> ") }
        if let after {
            append("<span class=\"now\">")
            append(after)
            append("</span>")
        }
    }

    /// A sentence that comes before another one: it begins with a capital and ends with a full stop.
    mutating func append(sentence text: RichText) {
        let start = count
        append(text)
        capitalize(from: start)
        // A text that was cut ends with `…`.
        let isCut = text.code.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
        guard let last = text.code.last, ![0x2E, 0x21, 0x3F, 0x3A].contains(last), !isCut else { return }
        append(0x2E)
    }

    /// Makes the first letter of a sentence a capital one, where a word begins there.
    mutating func capitalize(from start: Int) {
        if count > start + 1, (0x61...0x7A).contains(self[start]), isWord(self[start + 1]), !startsAddress(at: start) {
            self[start] &-= 0x20
        }
    }

    private func isWord(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == 0x20 || byte == 0x2C }

    /// Whether a word with a point, a colon or a bracket in it begins here: a file, an address, a name of code.
    private func startsAddress(at start: Int) -> Bool {
        var i = start
        while i < count, self[i] > 0x20 {
            if [0x2E, 0x3A, 0x28, 0x5F, 0x2F].contains(self[i]), i + 1 < count, self[i + 1] > 0x20 { return true }
            if (0x41...0x5A).contains(self[i]) { return true }
            i += 1
        }
        return false
    }

    /// `1 act`, `3 acts`.
    mutating func append(_ number: Int, _ one: StaticString, _ many: StaticString) {
        append(number: number)
        append(0x20)
        append(number == 1 ? one : many)
    }

    /// Appends the address of a week's digest, with the item's place in it.
    mutating func appendDigestAddress(root: StaticString, week: ISOWeek, item: String? = nil) {
        append(root)
        append("digests/")
        week.appendISO(to: &self)
        append(".html")
        if let item, !item.isEmpty {
            append(0x23)
            appendAddressPart(item)
        }
    }

    /// Appends an item's day, as a link to its place in the week's digest; bare on a page that stands alone.
    mutating func append(
        digestLinkOf item: String, on day: CalendarDay, _ text: String, root: StaticString, isAlone: Bool,
        isSpan: Bool = false
    ) {
        func appendDay(to out: inout [UInt8]) {
            if isSpan { out.appendEscaped(text) } else { out.append(time: day, text) }
        }
        if isAlone {
            appendDay(to: &self)
        } else {
            append("<a href=\"")
            appendDigestAddress(root: root, week: day.isoWeek, item: item)
            append("\">")
            appendDay(to: &self)
            append("</a>")
        }
    }

    /// Appends a problem's title, as a link to its page where there is one.
    mutating func append(problem title: RichText, slug: String, root: StaticString, isLinked: Bool) {
        if isLinked, !slug.isEmpty {
            append("<a href=\"")
            append(root)
            append("problems/")
            appendAddressPart(slug)
            append(".html\">")
            append(title.withoutFullStop, links: false)
            append("</a>")
        } else {
            append(title.withoutFullStop)
        }
    }
}

extension Step {
    /// How the step is called in a sentence.
    var words: String {
        switch self {
        case .identify: "identified"
        case .idea: "idea"
        case .critique: "critique"
        case .stakeholder: "stakeholders"
        case .pitch: "pitch"
        case .tell: "told"
        case .implement: "implementing"
        case .solved: "solved"
        case .dropped: "dropped"
        }
    }

    /// What is to be done next, where this step is the next one.
    var asNext: String {
        switch self {
        case .identify: "say what is wrong"
        case .idea: "find an idea"
        case .critique: "criticise the idea"
        case .stakeholder: "ask the stakeholders"
        case .pitch: "pitch it"
        case .tell: "tell the plan"
        case .implement: "implement it"
        case .solved: "show that it is solved"
        case .dropped: "drop it"
        }
    }
}

extension JournalConfig.Relation {
    /// How the relation is written.
    var words: String {
        switch self {
        case .manager: "manager"
        case .up: "further up"
        case .peer: "peer"
        case .report: "report"
        case .mentee: "mentee"
        case .otherTeam: "other team"
        case .customer: "customer"
        }
    }
}

extension PromiseState {
    /// How the state is written.
    var words: String {
        switch self {
        case .open: "open"
        case .early: "kept early"
        case .onTime: "kept on time"
        case .late: "kept late"
        case .missed: "missed"
        case .cancelled: "cancelled"
        case .moved: "moved"
        }
    }
}
