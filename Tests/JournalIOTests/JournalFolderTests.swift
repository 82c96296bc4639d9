import JournalText
import Testing

@testable import JournalIO

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct JournalFolderTests {
    @Test func theNearestFolderWithAConfigurationIsTheRoot() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal.yaml", "title: outer")
        try folder.write("j/journal.yaml", "title: inner")
        let deep = folder.makeFolder("j/2026/01")
        let journal = try JournalFolder.find(from: deep)
        #expect(journal.path == folder("j"))
        #expect(journal.configuration?.bytes == Array("title: inner".utf8))
        #expect(journal.configuration?.path == "journal.yaml")
    }

    @Test func aFolderOfThatNameIsNoConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal.yaml", "")
        folder.makeFolder("j/journal.yaml")
        #expect(try JournalFolder.find(from: folder("j")).path == folder.path)
    }

    @Test func noJournalIsAFailureThatNamesNoPathOfTheMachine() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: IOFailure.self) { try JournalFolder.find(from: folder.path) }
        #expect(
            failure?.description
                == "cannot find journal.yaml: neither this folder nor one above it is a journal "
                + "(`journal init` makes one)")
    }

    @Test func theHomeFolderIsAJournalOnlyWhereItIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("home/sam/journal.yaml")
        try folder.write("home/journal.yaml")
        try folder.write("home/sam/leads/journal.yaml")
        let deep = folder.makeFolder("home/sam/notes/2026")
        let home = folder("home/sam")
        folder.link("away", to: "home/sam")
        for start in [deep, folder("home/sam/notes"), home] {
            for home in [home, folder("away")] {
                let failure = #expect(throws: IOFailure.self) { try JournalFolder.find(from: start, home: home) }
                #expect(
                    failure?.description
                        == "cannot find journal.yaml: the home folder is a journal only where `--journal` names it")
            }
        }
        #expect(try JournalFolder.find(from: folder("home/sam/leads"), home: home).path == folder("home/sam/leads"))
        #expect(try JournalFolder.named("home/sam", from: folder.path).path == home)
        // Somebody else's home is a folder like any other, and so is what is beside one's own.
        #expect(try JournalFolder.find(from: deep, home: folder("home/eve")).path == home)
        #expect(try JournalFolder.find(from: folder("home"), home: home).path == folder("home"))
        #expect(try JournalFolder.find(from: deep, home: nil).path == home)
        #expect(JournalFolder.needsName(folder("away"), home: home))
        #expect(JournalFolder.needsName(.root, home: nil))
        #expect(!JournalFolder.needsName(deep, home: home))
    }

    @Test func aNamedFolderNeedsNoConfiguration() throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("j")
        #expect(try JournalFolder.named("j", from: folder.path).configuration == nil)
        #expect(try JournalFolder.named(folder("j").text, from: folder.path).path == folder("j"))
        #expect(try JournalFolder.named("j/../j/.", from: folder.path).path == folder("j"))
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        var name: String
        var make: @Sendable (TemporaryFolder) throws -> Void
        var message: String

        var testDescription: String { name }
    }

    static let refusals = [
        Refusal(
            name: "no such folder", make: { _ in },
            message: "cannot open j: No such file or directory"),
        Refusal(
            name: "a file", make: { try $0.write("j") },
            message: "cannot open j: Not a directory"),
        Refusal(
            name: "a configuration that leads out",
            make: { folder in
                try folder.write("secret")
                folder.link("j/journal.yaml", to: "../secret")
            }, message: "cannot read j/journal.yaml: this link leads out of the journal"),
        Refusal(
            name: "a configuration that leads nowhere", make: { $0.link("j/journal.yaml", to: "missing") },
            message: "cannot read j/journal.yaml: No such file or directory"),
        Refusal(
            name: "a configuration that is a FIFO",
            make: { folder in
                folder.makeFolder("j")
                mkfifo(folder("j/journal.yaml").cString, 0o600)
            }, message: "cannot read j/journal.yaml: this is not a regular file"),
        Refusal(
            name: "a configuration without end",
            make: {
                try $0.write("j/journal.yaml", String(repeating: "a", count: JournalFolder.configurationLimit + 1))
            },
            message: "cannot read j/journal.yaml: it has more than 1048576 bytes"),
    ]

    @Test(arguments: refusals)
    func whatIsNoJournalIsRefusedInTheWordsOfThePerson(_ refusal: Refusal) throws {
        let folder = try TemporaryFolder()
        try refusal.make(folder)
        let failure = #expect(throws: IOFailure.self) { try JournalFolder.named("j", from: folder.path) }
        #expect(failure?.description == refusal.message)
    }

    @Test func aConfigurationMayBeALinkToInside() throws {
        let folder = try TemporaryFolder()
        try folder.write("j/settings/journal.yaml", "title: linked")
        folder.link("j/journal.yaml", to: "settings/journal.yaml")
        let journal = try JournalFolder.find(from: folder("j"))
        #expect(journal.configuration?.bytes == Array("title: linked".utf8))
    }

    @Test func pathsAreShownAsSeenFromTheWorkingDirectory() throws {
        let folder = try TemporaryFolder()
        try folder.write("journal.yaml")
        folder.makeFolder("2026/01")
        let top = try JournalFolder.find(from: folder.path)
        #expect(top.shown("2026/01/04.md") == "2026/01/04.md")
        let deep = try JournalFolder.find(from: folder("2026/01"))
        #expect(deep.shown("2026/01/04.md") == "04.md")
        #expect(deep.shown("2026/02/04.md") == "../02/04.md")
        #expect(deep.shown("journal.yaml") == "../../journal.yaml")
        #expect(deep.shown("2026") == "../../2026")
        let named = try JournalFolder.named("2026/..", from: folder.path)
        #expect(named.shown("a.md") == "2026/../a.md")
        #expect(try JournalFolder.named(".", from: folder.path).shown("a.md") == "a.md")
        #expect(try JournalFolder.named("2026/", from: folder.path).shown("a.md") == "2026/a.md")
    }

    @Test func aTypedPathNamesAnEntry() throws {
        let folder = try TemporaryFolder()
        try folder.write("j/2026/a.md")
        try folder.write("out.md")
        folder.link("j/out.md", to: "../out.md")
        folder.link("j/b.md", to: "2026/a.md")
        let journal = try JournalFolder.named("j", from: folder.path)
        #expect(try journal.entry("a.md", from: folder("j/2026")).path == "2026/a.md")
        #expect(try journal.entry(folder("j/b.md").text, from: folder.path).path == "2026/a.md")
        for typed in ["out.md", "j/out.md", "j", "missing.md", "", "a\0b", "/etc/passwd"] {
            #expect(throws: IOFailure.self) { try journal.entry(typed, from: folder.path) }
        }
    }
}
