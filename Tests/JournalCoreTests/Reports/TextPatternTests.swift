import Testing

@testable import JournalCore

@Suite("Words that are looked for")
struct TextPatternTests {
    @Test(
        "are found without case and accents, in either spelling and any Unicode form",
        arguments: [
            ("cafe", "the café order"), ("CAFÉ", "a cafe"), ("cafe\u{301}", "the café"), ("café", "a cafe\u{301}"),
            ("muller", "Inès Müller"), ("mueller", "Inès Müller"), ("MÜLLER", "Mueller and muller"), ("ines", "INÈS"),
            ("strasse", "die Straße"), ("straße", "die STRASSE"), ("soren", "Søren"), ("soeren", "Søren"),
            ("aase", "Åse"), ("ase", "A\u{30A}se"), ("lodz", "Łódź"), ("dakovic", "Đaković"), ("aegir", "Ægir"),
            ("thor", "Þór"), ("istanbul", "İstanbul"), ("ısrar", "israr"), ("елка", "ёлка"), ("й", "и\u{306}"),
            ("αθηνα", "Αθήνα"), ("cafe", "ｃａｆé"), ("nguyen", "Nguyễn"), ("coöperate", "cooperate"),
            ("it's", "it’s done"), ("ab", "a\u{200B}b"), ("", "anything"), ("漢字", "日本の漢字"),
        ])
    func found(words: String, text: String) { #expect(TextPattern(words).isIn(text)) }

    @Test("are not found in other words", arguments: [("и", "й"), ("cafes", "café"), ("mueller", "Muller"), ("a", "")])
    func missed(words: String, text: String) { #expect(!TextPattern(words).isIn(text)) }

    @Test(
        "a name is meant by itself or one of its words",
        arguments: [("muller", true), ("mueller", true), ("ines muller", true), ("ine", false), ("mull", false)])
    func names(words: String, isMeant: Bool) { #expect(NamePattern(words).means("Inès Müller") == isMeant) }

    @Test("a tag is found without its accents, and those below it")
    func tags() {
        #expect(TagPattern("cafe").matches("café") && TagPattern("#Café").matches("CAFE/rio"))
        #expect(TagPattern("buero").matches("Büro") && !TagPattern("caf").matches("café"))
    }
}
