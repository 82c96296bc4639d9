import Foundation
import JournalCore
import JournalIO
import JournalTemplates
import JournalText
import Testing

@Suite("The example journal")
struct ExampleTests {
    @Test("its committed site is what a build makes of it today")
    func isNotStale() throws {
        let test = try CommandTest()
        try test.folder.copy(Sources.example, to: "journal")
        let committed = test.folder.files(below: "journal/site")
        try? test.folder.remove("journal/site")
        try test.run("build", "journal").expect(status: 0)
        let built = test.folder.files(below: "journal/site")
        let differing = Set(built.keys).union(committed.keys).filter { built[$0] != committed[$0] }.sorted()
        #expect(differing.isEmpty, "run `make example` and look at what changed")
    }

    @Test("nothing is wrong with it")
    func isClean() throws {
        let test = try CommandTest()
        try test.folder.copy(Sources.example)
        try test.run("check").expect(status: 0, output: "", messages: "")
    }

    @Test("it is large enough to show the program: entries, kinds of act, problems")
    func isLarge() throws {
        let workingDirectory = try #require(SystemPath(Sources.example.path))
        let folder = try JournalFolder.named(".", from: workingDirectory)
        let catalogue = CatalogueReader.read(SourceFile(path: "", bytes: Templates.catalogue)).0
        let loaded = try JournalLoader(catalogue: catalogue).load(folder)
        let (journal, _) = loaded.journal.visible(to: .private)
        #expect(loaded.journal.entries.count >= 120)
        #expect(Set(journal.items.flatMap(\.kinds)).count >= 30)
        #expect(journal.problems.count >= 5)
    }
}
