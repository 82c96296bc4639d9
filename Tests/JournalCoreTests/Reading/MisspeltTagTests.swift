import JournalText
import Testing

@testable import JournalCore

@Suite("A tag that is a slip away from the vocabulary")
struct MisspeltTagTests {
    struct Case: Sendable {
        var tag: String
        /// What the hint asks, or nil for a tag of the author's own.
        var meant: String?
    }

    static let cases: [Case] = [
        Case(tag: "#prmise", meant: "#promise"), Case(tag: "#promisse", meant: "#promise"),
        Case(tag: "#feedbak", meant: "#feedback"), Case(tag: "#fedbak", meant: nil),
        Case(tag: "#feeback", meant: "#feedback"), Case(tag: "#praice", meant: "#praise"),
        Case(tag: "#Lesons", meant: nil), Case(tag: "#lessons", meant: "#lesson"),
        Case(tag: "#acts/support", meant: "#act/support"), Case(tag: "#atc/support", meant: "#act/support"),
        Case(tag: "#intent/Bridge", meant: "#intend/Bridge"), Case(tag: "#audits/gap", meant: "#audit/gap"),
        Case(tag: "#problm/x/idea", meant: "#problem/x/idea"), Case(tag: "#porblem/x", meant: "#problem/x"),
        Case(tag: "#skil/writing", meant: "#skill/writing"), Case(tag: "#onw/releases", meant: "#own/releases"),
        // A root that takes a name has none, or one that the catalogue does not know.
        Case(tag: "#acts", meant: nil), Case(tag: "#art/nouveau", meant: nil), Case(tag: "#skills", meant: nil),
        Case(tag: "#intent/other", meant: nil), Case(tag: "#prmise/x", meant: nil),
        // Words that are words.
        Case(tag: "#profile", meant: nil), Case(tag: "#premise", meant: nil), Case(tag: "#provide", meant: nil),
        Case(tag: "#still/x", meant: nil), Case(tag: "#owl/x", meant: nil), Case(tag: "#on/call", meant: nil),
        Case(tag: "#raise", meant: nil), Case(tag: "#retro", meant: nil), Case(tag: "#team", meant: nil),
    ]

    @Test("is told with the tag that was meant", arguments: cases)
    func slips(_ example: Case) {
        // With an item beside it and alone: a note with no other tag is looked at too.
        for text in ["- x #act \(example.tag)", "- x \(example.tag)"] {
            let read = ReadEntry(text, checks: true)
            #expect(read.diagnostics.map(\.rule) == (example.meant == nil ? [] : [.misspeltTag]), "\(text)")
            #expect(read.diagnostics.first?.hint == example.meant.map { "did you mean \($0)?" })
            var bytes = Array(text.utf8)
            _ = EntryFixes.apply(read.diagnostics.compactMap(\.fix), to: &bytes)
            let mended = text.replacing(example.tag, with: example.meant ?? example.tag)
            #expect(String(decoding: bytes, as: UTF8.self) == mended)
        }
    }

    @Test("in front matter is told where a name follows it")
    func frontMatter() {
        let text = "---\ntags: [1️⃣acts/support, lessons, \"#2️⃣problm/x\"]\n---\nx\n"
        let read = ReadEntry(text.replacing("#2️⃣", with: "2️⃣#"), checks: true)
        #expect(read.faults == read.marked.map { "misspelt-tag \($0)" })
        var bytes = Array("---\ntags: [acts/support, lessons, \"#problm/x\"]\n---\nx\n".utf8)
        _ = EntryFixes.apply(read.diagnostics.compactMap(\.fix), to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "---\ntags: [act/support, lessons, \"#problem/x\"]\n---\nx\n")
    }

    @Test("is one's own where it is used three times, in one file or in several")
    func ownTags() {
        #expect(
            ReadEntry("- a #lessons\n- b #lessons\n", checks: true).faults == ["misspelt-tag 1:5", "misspelt-tag 2:5"])
        #expect(ReadEntry("- a #lessons\n- b #lessons\n- c #Lessons\n", checks: true).faults == [])
        let parser = ReadEntry.parser(checks: true)
        let files = ["a.md", "b.md", "c.md"].map { parser.check(SourceFile(path: $0, text: "- x #act #skills/\($0)")) }
        #expect(CheckedEntry.diagnostics(of: files).filter { $0.rule == .misspeltTag } == [])
        #expect(CheckedEntry.diagnostics(of: Array(files[..<2])).count { $0.rule == .misspeltTag } == 2)
    }
}
