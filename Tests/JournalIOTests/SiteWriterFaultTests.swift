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

/// Whether every point is tried, as `make soak` does.
private let isSoak = getenv("JOURNAL_SOAK") != nil

/// A writer that does not wait for the disk, for what a test does not look at.
private var quick: SiteWriter { SiteWriter(isDurable: false) }

/// Every call of the writer, let fail or let be the last of the process.
@Suite struct SiteWriterFaultTests {
    struct Scenario: Sendable, CustomTestStringConvertible {
        var name: String
        /// What an earlier build wrote; nil where there was none.
        var before: [String: String]?
        var after: [String: String]
        var foreign: [String: String] = [:]
        var testDescription: String { name }
    }

    static let scenarios = [
        Scenario(name: "a first build", before: nil, after: ["i": "1", "d/a": "text", "d/e/b": "text"]),
        Scenario(
            name: "a first build into a folder with files of the person's", before: nil,
            after: ["i": "1", "d/a": "text"],
            foreign: ["mine": "mine", "d/mine": "mine"]),
        Scenario(
            name: "pages change, come and go", before: ["i": "one", "d/a": "one", "d/b": "same", "old/c": "gone"],
            after: ["i": "two", "d/a": "two", "d/b": "same", "new/d": "here", "d/e": "here"],
            foreign: ["mine": "mine", "d/mine": "mine"]),
        Scenario(name: "only changes", before: ["i": "one", "d/a": "one"], after: ["i": "two", "d/a": "two"]),
        Scenario(name: "all pages go", before: ["i": "one", "d/a": "one"], after: [:], foreign: ["d/mine": "mine"]),
        Scenario(
            name: "a page takes the name of a folder, and a folder that of a page",
            before: ["x/b": "1", "y": "2", "z": "3"], after: ["x": "1", "y/b": "2", "z": "4"]),
        Scenario(name: "nothing changes", before: ["i": "one", "d/a": "one"], after: ["i": "one", "d/a": "one"]),
    ]

    private final class Stage {
        let folder: TemporaryFolder
        let site: OutputLocation

        init(_ scenario: Scenario) throws {
            folder = try TemporaryFolder()
            site = try OutputLocation.resolve("pages/site", from: folder.path)
            try folder.write("beside", "mine")
            for (name, text) in scenario.foreign { try folder.write("pages/site/" + name, text) }
            if let before = scenario.before { _ = try quick.write(siteFiles(before), to: site) }
        }

        var tree: [String: String] { folder.tree() }
    }

    /// Runs a build with a fault at one step, and returns what it threw, and whether there was such a step.
    private func run(_ stage: Stage, _ texts: [String: String], _ fault: WriteFault, at wanted: Int) -> (
        failure: OutputFailure?, isReached: Bool, step: WriteStep?
    ) {
        var step = 0
        var met: WriteStep?
        let writer = SiteWriter { next in
            step += 1
            guard step == wanted else { return nil }
            met = next
            return fault
        }
        do throws(OutputFailure) {
            _ = try writer.write(siteFiles(texts), to: stage.site)
            return (nil, step >= wanted, met)
        } catch {
            return (error, true, met)
        }
    }

    @Test(arguments: scenarios, [ENOSPC, EIO, EACCES])
    func aCallThatFailsIsReportedAndTheOutputIsAsItWas(_ scenario: Scenario, _ code: Int32) throws {
        let clean = try Stage(scenario)
        _ = try quick.write(siteFiles(scenario.after), to: clean.site)
        for step in 1... {
            // One error number at every step, the others at every third.
            if code != ENOSPC, step % 3 != Int(code) % 3, !isSoak { continue }
            let stage = try Stage(scenario)
            let before = stage.tree
            let result = run(stage, scenario.after, .fails(code), at: step)
            if !result.isReached { break }
            let place = "step \(step): \(String(describing: result.step))"
            switch result.failure {
            case .system(let failure)?:
                #expect(failure.code == code, "\(place)")
                #expect(failure.path.utf8.starts(with: "pages/site".utf8), "\(place)")
                #expect(stage.tree == before, "\(place)")
            case .untidied(let failure)?:
                #expect(failure.code == code, "\(place)")
                #expect(stage.tree == clean.tree, "\(place)")
            default: Issue.record("\(place): \(String(describing: result.failure))")
            }
            _ = try quick.write(siteFiles(scenario.after), to: stage.site)
            #expect(stage.tree == clean.tree, "\(place)")
        }
    }

    @Test(arguments: scenarios)
    func killedAtAnyCallItLeavesWholeFilesAndTheNextBuildMendsTheRest(_ scenario: Scenario) throws {
        let clean = try Stage(scenario)
        _ = try quick.write(siteFiles(scenario.after), to: clean.site)
        let third = ["i": "three", "third/x": "three", "d/a": "one"]
        let cleanThird = try Stage(scenario)
        _ = try quick.write(siteFiles(third), to: cleanThird.site)
        for step in 1... {
            for isThird in [false, true] where isSoak || isThird == (step % 2 == 0) {
                let stage = try Stage(scenario)
                let result = run(stage, scenario.after, .killed, at: step)
                if !result.isReached { return }
                let place = "step \(step): \(String(describing: result.step))"
                #expect(result.failure == .killed, "\(place)")
                for (path, value) in stage.folder.tree("pages/site")
                where value != "folder" && !path.contains(".journal-") {
                    let possible = [scenario.before?[path], scenario.after[path], scenario.foreign[path]]
                    #expect(possible.compactMap { $0.map { "file " + $0 } }.contains(value), "\(place), \(path)")
                }
                for (name, text) in scenario.foreign {
                    #expect(stage.folder.read("pages/site/" + name) == text, "\(place)")
                }
                // Whether the next build is the same or, the person having gone on writing, another.
                _ = try quick.write(siteFiles(isThird ? third : scenario.after), to: stage.site)
                #expect(stage.tree == (isThird ? cleanThird : clean).tree, "\(place)")
            }
        }
    }

    @Test func killedTwiceInARowTheNextBuildMendsTheRest() throws {
        let scenario = Self.scenarios[2]
        let clean = try Stage(scenario)
        _ = try quick.write(siteFiles(scenario.after), to: clean.site)
        var generator = SeededGenerator(3)
        for _ in 0..<100 {
            let stage = try Stage(scenario)
            for texts in [scenario.after, ["i": "three", "d": "three"], scenario.after] {
                _ = run(stage, texts, .killed, at: Int.random(in: 1...90, using: &generator))
            }
            // A page `d` and a file of the person's in `d/` cannot both be; that build is refused, and changes nothing.
            _ = try quick.write(siteFiles(scenario.after), to: stage.site)
            #expect(stage.tree == clean.tree)
        }
    }

    @Test func aFileMadeWhileTheSiteIsWrittenIsNotOverwritten() throws {
        let scenario = Self.scenarios[2]
        let stage = try Stage(scenario)
        let before = stage.tree
        let writer = SiteWriter { step in
            if step.call == .link, step.path == "new/d" { _ = try? stage.folder.write("pages/site/new/d", "mine") }
            return nil
        }
        #expect(throws: OutputFailure.foreign(["pages/site/new/d"])) {
            try writer.write(siteFiles(scenario.after), to: stage.site)
        }
        var expected = before
        expected["pages/site/new"] = "folder"
        expected["pages/site/new/d"] = "file mine"
        #expect(stage.tree == expected)
    }

    @Test func aFolderThatBecomesALinkWhileTheSiteIsWrittenIsNotFollowed() throws {
        let scenario = Self.scenarios[2]
        let stage = try Stage(scenario)
        stage.folder.makeFolder("other")
        let writer = SiteWriter { step in
            if step.call == .open, step.path == "new", stage.folder.status("pages/site/new")?.kind == .folder {
                rmdir(stage.folder("pages/site/new").cString)
                stage.folder.link("pages/site/new", to: "../../other")
            }
            return nil
        }
        #expect(throws: OutputFailure.replaced("pages/site/new")) {
            try writer.write(siteFiles(scenario.after), to: stage.site)
        }
        #expect(stage.folder.tree("other").isEmpty)
        #expect(stage.folder.read("pages/site/i") == "one")
    }

    @Test func aFileSystemWithoutSecondNamesIsWrittenToAsWell() throws {
        for scenario in Self.scenarios {
            let clean = try Stage(scenario)
            _ = try quick.write(siteFiles(scenario.after), to: clean.site)
            let stage = try Stage(scenario)
            let writer = SiteWriter { $0.call == .link ? .fails(EPERM) : nil }
            _ = try writer.write(siteFiles(scenario.after), to: stage.site)
            #expect(stage.tree == clean.tree)
        }
    }
}
