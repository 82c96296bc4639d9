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

@Suite struct OutputLockTests {
    @Test func aFolderThatIsHeldIsWaitedForAndThenNamed() throws {
        let folder = try TemporaryFolder()
        folder.makeFolder("site")
        let other = open(folder("site").cString, O_RDONLY | O_DIRECTORY)
        try #require(flock(other, LOCK_EX) == 0)
        let site = try OutputLocation.resolve("site", from: folder.path)
        var writer = SiteWriter()
        writer.patience = 40
        #expect(throws: OutputFailure.locked("site", seconds: 0)) { try writer.write(siteFiles(["a": "1"]), to: site) }
        #expect(folder.tree("site").isEmpty)
        close(other)
        #expect(try writer.write(siteFiles(["a": "1"]), to: site).written == ["a"])
    }

    @Test func eightBuildsAtOnceLeaveTheSiteOfOne() throws {
        let folder = try TemporaryFolder()
        let sites = (0..<8).map { worker in
            siteFiles(
                Dictionary(
                    uniqueKeysWithValues: (0..<12).map { i in
                        ((worker + i) % 3 == 0 ? "d\(worker)/p\(i)" : "p\(i)", "text of \(worker)\n")
                    }))
        }
        let expected = try sites.map { files in
            let clean = try TemporaryFolder()
            _ = try SiteWriter(isDurable: false).write(files, to: try OutputLocation.resolve("site", from: clean.path))
            return clean.tree("site")
        }
        for round in 0..<6 {
            // Every other round nothing is there, so that all of them want to make the folder.
            let name = round % 2 == 0 ? "new\(round)/site" : "site"
            let site = try OutputLocation.resolve(name, from: folder.path)
            let failures = parallelMap(count: 8, threads: 8) { worker -> String? in
                do throws(OutputFailure) {
                    // Some fail in the middle, and remove the folder if they made it.
                    var step = 0
                    let writer = SiteWriter { _ in
                        step += 1
                        return worker % 4 == 3 && step == 5 + 7 * worker ? .fails(ENOSPC) : nil
                    }
                    _ = try writer.write(sites[worker], to: site)
                    return nil
                } catch {
                    return worker % 4 == 3 && error.code == ENOSPC ? nil : error.description
                }
            }
            #expect(failures.compactMap { $0 } == [])
            #expect(expected.contains(folder.tree(name)))
        }
    }

    @Test func aFolderThatTheOtherBuildRemovedAgainIsMadeAgain() throws {
        let folder = try TemporaryFolder()
        let site = try OutputLocation.resolve("new/site", from: folder.path)
        let files = siteFiles(["a": "1"])
        let lock = Lock()
        nonisolated(unsafe) var isLocked = false
        let results = parallelMap(count: 2, threads: 2) { worker -> Bool in
            var writer = SiteWriter(isDurable: false)
            if worker == 0 {
                writer.hook = { step in
                    guard step.call == .link else { return nil }
                    lock.held { isLocked = true }
                    // The other one is waiting by then.
                    SystemCall.pause(milliseconds: 60)
                    return .fails(ENOSPC)
                }
            } else {
                while !lock.held({ isLocked }) { SystemCall.pause(milliseconds: 1) }
            }
            return (try? writer.write(files, to: site)) != nil
        }
        #expect(results == [false, true])
        #expect(folder.read("new/site/a") == "1")
    }
}
