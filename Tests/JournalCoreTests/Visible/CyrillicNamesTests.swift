import Testing

@testable import JournalCore

@Suite("Names in Cyrillic letters")
struct CyrillicNamesTests {
    @Test(
        "stand for the person in each case",
        arguments: [
            ("Иван Петров", ["ивана", "ивану", "иваном", "петрова", "петровым"]), ("Анна", ["анны", "анне", "анной"]),
            ("Сергей", ["сергея", "сергею", "сергеем"]), ("Мария", ["марии", "марию"]), ("Олександр", ["олександрові"]),
        ])
    func cases(name: String, expected: [String]) {
        let forms = NameForms(name: name, handle: "x1").forms
        for form in expected { #expect(forms.contains([form]), "\(form)") }
    }

    @Test("that do not decline, and other scripts, have no such forms", arguments: ["Шевченко", "Ana", "Ли"])
    func others(name: String) {
        #expect(NameForms(name: name, handle: "x1").forms.count == 2)
    }
}
