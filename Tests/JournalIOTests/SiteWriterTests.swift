import JournalRender
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files of a site by path and text.
func siteFiles(_ texts: [String: String]) -> [OutputFile] {
    texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

@Suite struct SiteWriterTests {
    let folder: TemporaryFolder
    let site: OutputLocation

    init() throws {
        folder = try TemporaryFolder()
        site = try OutputLocation.resolve("site", from: folder.path)
    }

    @discardableResult
    private func write(_ texts: [String: String]) throws(OutputFailure) -> SiteOutcome {
        try SiteWriter(isDurable: false).write(siteFiles(texts), to: site)
    }

    @Test func aSiteIsWhatWasGiven() throws {
        let outcome = try write(["index.html": "i", "digests/a.html": "a", "digests/b.html": "b"])
        #expect(outcome.written == ["digests/a.html", "digests/b.html", "index.html"])
        #expect(outcome.unchanged == 0 && outcome.deleted.isEmpty)
        #expect(folder.read("site/digests/a.html") == "a")
        let names = Set(folder.tree("site").keys)
        #expect(names == [".journal-manifest", "index.html", "digests", "digests/a.html", "digests/b.html"])
    }

    @Test func whatWouldNotChangeIsNotTouched() throws {
        try write(["a": "same", "b": "old", "c/d": "same"])
        let before = ["site", "site/a", "site/c", "site/c/d", "site/.journal-manifest"].map { folder.status($0) }
        let again = try write(["a": "same", "b": "old", "c/d": "same"])
        #expect(again == SiteOutcome(written: [], unchanged: 3, deleted: []))
        #expect(["site", "site/a", "site/c", "site/c/d", "site/.journal-manifest"].map { folder.status($0) } == before)
        let one = try write(["a": "same", "b": "new", "c/d": "same"])
        #expect(one == SiteOutcome(written: ["b"], unchanged: 2, deleted: []))
        #expect(folder.status("site/a") == before[1])
        #expect(folder.read("site/b") == "new")
    }

    @Test func onlyWhatWasWrittenIsDeleted() throws {
        try write(["a": "1", "x/b": "2", "y/c": "3", "z/deep/d": "4"])
        try folder.write("site/y/mine", "mine")
        try folder.write("site/mine", "mine")
        let outcome = try write(["a": "1"])
        #expect(outcome.deleted == ["x/b", "y/c", "z/deep/d"])
        #expect(Set(folder.tree("site").keys) == [".journal-manifest", "a", "mine", "y", "y/mine"])
        #expect(try write(["a": "1"]) == SiteOutcome(written: [], unchanged: 1, deleted: []))
    }

    @Test func aFolderOfThePersonsStaysEvenIfEmpty() throws {
        folder.makeFolder("site/x")
        try write(["x/a": "1", "y/a": "1"])
        try write([:])
        #expect(Set(folder.tree("site").keys) == [".journal-manifest", "x"])
    }

    @Test func whatIsThereAndNotOursIsNeverOverwritten() throws {
        try folder.write("site/index.html", "mine")
        try folder.write("site/x/b", "mine")
        let before = folder.tree()
        let failure = #expect(throws: OutputFailure.self) { try write(["index.html": "i", "x/b": "mine", "new": "n"]) }
        #expect(
            failure?.description == "not overwritten, since `journal` did not write them: site/index.html, site/x/b")
        #expect(folder.tree() == before)
    }

    struct Obstacle: Sendable, CustomTestStringConvertible {
        var name: String
        var make: @Sendable (TemporaryFolder) throws -> Void
        var testDescription: String { name }
    }

    static let obstacles = [
        Obstacle(name: "a link in place of a page", make: { $0.link("site/x/b", to: "../../beside") }),
        Obstacle(name: "a link in place of a folder", make: { $0.link("site/x", to: "../other") }),
        Obstacle(name: "a file in place of a folder", make: { try $0.write("site/x", "mine") }),
        Obstacle(name: "a folder in place of a page", make: { $0.makeFolder("site/x/b") }),
        Obstacle(
            name: "a FIFO in place of a page",
            make: {
                $0.makeFolder("site/x")
                mkfifo($0("site/x/b").cString, 0o600)
            }),
        Obstacle(name: "a link in place of the manifest", make: { $0.link("site/.journal-manifest", to: "../beside") }),
    ]

    @Test(arguments: obstacles, [false, true])
    func nothingIsWrittenThroughWhatIsInTheWay(_ obstacle: Obstacle, _ wasWritten: Bool) throws {
        try folder.write("beside", "mine")
        folder.makeFolder("other")
        if wasWritten {
            try write(["x/b": "old", "a": "old"])
            unlink(folder("site/x/b").cString)
            if obstacle.name.contains("of a folder") { rmdir(folder("site/x").cString) }
            if obstacle.name.contains("manifest") { unlink(folder("site/.journal-manifest").cString) }
        }
        try obstacle.make(folder)
        let before = folder.tree()
        #expect(throws: OutputFailure.self) { try write(["x/b": "new", "a": "new"]) }
        #expect(folder.tree() == before)
    }

    @Test func aPageOfOursThatBecameALinkIsNotDeleted() throws {
        try write(["x/b": "old", "a": "old"])
        unlink(folder("site/x/b").cString)
        folder.link("site/x/b", to: "../../beside")
        #expect(try write(["a": "old"]).deleted == [])
        #expect(folder.tree("site")["x/b"] == "link")
    }

    @Test func aPageMayTakeTheNameOfAFolderAndBack() throws {
        try write(["x/b": "1", "y": "2"])
        try write(["x": "1", "y/b": "2"])
        #expect(folder.read("site/x") == "1" && folder.read("site/y/b") == "2")
        try write(["x/b": "3", "y": "4"])
        #expect(folder.read("site/x/b") == "3" && folder.read("site/y") == "4")
        try folder.write("site/x/mine", "mine")
        let before = folder.tree()
        #expect(throws: OutputFailure.foreign(["site/x"])) { try write(["x": "5"]) }
        #expect(folder.tree() == before)
    }

    @Test func anotherSpellingOfAPageIsAnotherPage() throws {
        try write(["é": "1"])
        try write(["e\u{301}": "2"])
        try write(["E\u{301}": "3"])
        #expect(folder.tree("site").filter { $0.key != ".journal-manifest" }.map(\.value) == ["file 3"])
    }

    @Test func aModeThatSomebodySetIsKept() throws {
        try write(["a": "1", "b": "1"])
        #expect(folder.status("site/a")?.permissions == 0o644 & ~umaskNow())
        chmod(folder("site/a").cString, 0o600)
        chmod(folder("site/b").cString, 0o666)
        try write(["a": "2", "b": "2"])
        #expect(folder.status("site/a")?.permissions == 0o600)
        #expect(folder.status("site/b")?.permissions == 0o666)
    }

    private func umaskNow() -> mode_t {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }

    @Test func leftoversOfAKilledBuildAreRemovedAndNothingElse() throws {
        try write(["x/a": "1", "b": "1"])
        for name in ["site/.journal-tmp-7", "site/x/.journal-tmp-12"] { try folder.write(name, "half") }
        for name in ["site/.journal-tmp-mine", "site/.journal-tmpx", "site/y/.journal-tmp-1"] {
            try folder.write(name, "mine")
        }
        for number in 1...8 where number != 7 { folder.makeFolder("site/.journal-tmp-\(number)") }
        try write(["x/a": "1", "b": "2", "c": "1"])
        let names = Set(folder.tree("site").keys)
        #expect(!names.contains(".journal-tmp-7") && !names.contains("x/.journal-tmp-12"))
        #expect(names.isSuperset(of: [".journal-tmp-mine", ".journal-tmpx", "y/.journal-tmp-1", ".journal-tmp-8"]))
    }

    @Test func aDamagedManifestChangesNothing() throws {
        try write(["a": "1"])
        try folder.write("site/.journal-manifest", "# journal\n../beside\n")
        try folder.write("beside", "mine")
        let before = folder.tree()
        #expect(throws: OutputFailure.damagedManifest("site/.journal-manifest", line: 2)) { try write(["b": "2"]) }
        #expect(folder.tree() == before)
    }

    @Test func foreignFilesOutliveAHundredRounds() throws {
        var generator = SeededGenerator(7)
        let names = (0..<30).map { ["", "x/", "x/y/", "z/"][$0 % 4] + "page\($0)" }
        try write([:])
        var foreign: [String: String] = [:]
        for i in 0..<50 {
            let name = ["", "x/", "x/y/", "mine/", "z/"][i % 5] + "foreign\(i)"
            foreign[name] = "mine \(i)"
            try folder.write("site/" + name, "mine \(i)")
        }
        for round in 0..<100 {
            var texts: [String: String] = [:]
            for name in names where Bool.random(using: &generator) {
                texts[name] = "text \(Int.random(in: 0..<3, using: &generator))"
            }
            // Now and then a page wants the name of a foreign file.
            let isRefused = round % 10 == 9
            if isRefused { texts[foreign.keys.sorted()[round / 2]] = "ours" }
            if isRefused {
                #expect(throws: OutputFailure.self) { try write(texts) }
            } else {
                try write(texts)
                let files = folder.tree("site").filter { $0.value != "folder" && $0.key != ".journal-manifest" }
                let expected = texts.merging(foreign) { a, _ in a }.mapValues { "file " + $0 }
                #expect(files == expected)
            }
            for (name, text) in foreign where folder.read("site/" + name) != text {
                Issue.record("\(name) in \(round)")
            }
        }
    }
}
