import Testing

@testable import JournalCore

@Suite("Folded words")
struct FoldedWordTests {
    @Test(
        "a word that looks like another folds to it",
        arguments: [
            "private", "Private", "PRIVATE", "ｐｒｉｖａｔｅ", "ＰＲＩＶＡＴＥ", "privаte", "рrivаtе", "prívate", "prīvátē",
            "priv\u{AD}ate",
            "priv\u{200B}ate", "\u{200E}private", "private\u{FE0F}", "p\u{0301}rivate", "𝐩𝐫𝐢𝐯𝐚𝐭𝐞", "𝓹𝓻𝓲𝓿𝓪𝓽𝓮", "ⓟⓡⓘⓥⓐⓣⓔ",
            "ᴘʀɪᴠᴀᴛᴇ",
            "prıvate", "ρriνατε", "🄿🅁🄸🅅🄰🅃🄴", "priⅴate", "pri\u{2060}va\u{FEFF}te", "privatе", "PRIVΑTE", "prİvate",
            "ᵖʳⁱᵛᵃᵗᵉ",
        ])
    func folds(word: String) { #expect(FoldedWord.of(word) == "private") }

    @Test("other words keep their letters", arguments: ["privat", "öl→ol", "日本", "privates", "été→ete", "a b", "10 %"])
    func others(pair: String) {
        let parts = pair.split(separator: "→").map(String.init)
        #expect(FoldedWord.of(parts[0]) == parts[parts.count - 1])
    }
}
