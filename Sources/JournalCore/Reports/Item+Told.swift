internal import JournalMarkdown

extension Item {
    /// Whether the text is a title, and the detail says what there is to say.
    private var hasTitle: Bool { shape == .heading || shape == .entry }

    /// What the item says as one run: its text, and where that is a title, its detail after it.
    var told: RichText {
        guard hasTitle, !detail.isEmpty else { return text }
        var told = text
        if let last = told.code.last, ![0x2E, 0x21, 0x3F, 0x3A].contains(last) { told.append(RichText(plain: ":")) }
        told.append(RichText(plain: " "))
        told.append(detail.inlined)
        return told
    }

    /// The same without the title, where there is one and something under it.
    var substance: RichText {
        guard hasTitle else { return text }
        let detail = detail.inlined
        return detail.isEmpty ? text : detail
    }
}
